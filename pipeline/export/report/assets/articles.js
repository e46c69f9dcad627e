"use strict";
/* What was read, what could not be, and what the last run changed. */
dealwire.articles = (() => {
  const { h, deal: dealLink, article: articleLink } = dealwire.dom;
  const { label, days, count } = dealwire.words;
  const { objects } = dealwire.search;
  const { table, searched } = dealwire.table;
  const { body, legend, fetched } = dealwire.reader;

  const number = (name, text, props) => ({ name, label: text, first: "down", sort: (one) => one[name], class: "number", cell: (one) => String(one[name]), ...props });
  const ARTICLES = [
    { name: "title", label: "Article", sort: (one) => (one.title ?? one.article).toLowerCase(), class: "deal", cell: (one) => [h("a", { href: articleLink(one.article) }, one.title ?? one.article), h("div", { class: "also" }, one.article)] },
    { name: "published", label: "Published", first: "down", sort: (one) => one.published, class: "date", cell: (one) => days(one.published, one.published) || h("span", { class: "none" }, "no date") },
    { name: "outlet", label: "Outlet", sort: (one) => one.outlet, class: "minor", cell: (one) => one.outlet ?? "" },
    number("records", "Deals"), number("money", "Sums", { class: "minor number" }), number("dates", "Dates", { class: "minor number" }), number("entities", "Names", { class: "minor number" }),
  ];
  const REJECTED = [
    { name: "path", label: "File", sort: (one) => one.path, cell: (one) => one.path },
    { name: "stage", label: "Turned away by", sort: (one) => one.stage, cell: (one) => one.stage },
    { name: "reason", label: "Why", sort: (one) => one.reason, cell: (one) => one.reason },
  ];
  const CHANGES = [
    { name: "title", label: "Deal", sort: (one) => one.title.toLowerCase(), class: "deal", cell: (one) => (one.change === "removed" || one.change === "merged" ? one.title : h("a", { href: dealLink(one.deal_id) }, one.title)) },
    { name: "change", label: "Change", sort: (one) => one.change, cell: (one) => h("span", { class: "tag" }, one.change) },
    { name: "fields", label: "What", cell: (one) => [one.fields.map((field) => label(field)).join(", "), one.other_deal_id ? [one.change === "merged" ? "into " : "from ", h("a", { href: dealLink(one.other_deal_id) }, one.other_deal_id)] : null] },
  ];

  /** A page that is one table with a search box. */
  async function listed(page, title, text, columns, rows, searchable, state) {
    const show = (found, now) => table({ caption: title, columns, rows: found, state: now, page });
    return {
      title,
      element: h("div", { class: "page" }, h("h1", null, title), h("p", { class: "intro" }, text),
        searched({ label: `Search ${title.toLowerCase()}`, state, page, rows, text: searchable, show })),
    };
  }

  async function all(state) {
    const rows = objects(await dealwire.need("articles"));
    return listed("articles", "Articles", `${count(rows.length, "article")} read.`, ARTICLES, rows, (one) => `${one.title ?? ""}\n${one.article}\n${one.outlet ?? ""}`, state);
  }

  async function rejected(state) {
    const { items } = await dealwire.need("rejected");
    return listed("rejected", "Rejected", "Files and articles that could not be used. They are tried again when they change.", REJECTED, items, (one) => `${one.path}\n${one.stage}\n${one.reason}`, state);
  }

  async function changes(state) {
    const { items } = await dealwire.need("changes");
    return listed("changes", "Changes", items.length ? `What the last run changed: ${count(items.length, "deal")}.` : "The last run changed nothing.", CHANGES, items, (one) => `${one.title}\n${one.change}\n${one.deal_id}`, state);
  }

  function facts(article) {
    const rows = [
      ["File", [article.path, ...article.copies].join(", ")],
      ["Published", article.published ? `${days(article.published, article.published_latest)} (${article.published_source})` : "not known"],
      ["Changed", article.modified ? days(article.modified, article.modified) : null],
      ["Outlet", [article.outlet, article.country].filter(Boolean).join(", ")],
      ["Author", article.author],
      ["Address", article.url],
      ["Language", article.language],
      ["SHA-256", article.sha256],
    ].filter(([, text]) => text);
    return h("dl", { class: "facts" }, rows.map(([name, text]) => h("div", null, h("dt", null, name), h("dd", null, text))));
  }

  async function one(_state, id) {
    const row = objects(await dealwire.need("articles")).find((each) => each.article === id);
    if (!row) return dealwire.app.missing(`There is no article ${id}.`);
    const article = await fetched(id, row.shelf);
    return {
      title: article.title ?? id,
      element: h("article", { class: "page" },
        h("nav", { class: "trail", "aria-label": "Articles" }, h("a", { href: "#/articles" }, "← All articles")),
        h("h1", null, article.title ?? id),
        article.paywalled ? h("p", { class: "why" }, "Only the beginning was there to be read.") : null,
        h("div", { class: "columns" },
          h("div", { class: "told" }, facts(article), h("h2", null, "Deals told"),
            article.deals.length ? h("ul", null, article.deals.map(([deal, title]) => h("li", null, h("a", { href: dealLink(deal) }, title)))) : h("p", { class: "nothing" }, "None.")),
          h("section", { class: "reader whole", "aria-label": "Text" }, legend(true), h("div", { class: "paper" }, body(article, { linked: true, named: true }).element)))),
    };
  }

  return { all, one, rejected, changes };
})();
