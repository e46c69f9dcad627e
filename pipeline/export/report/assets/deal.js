"use strict";
/* One deal: each of its values beside the words that it rests on. */
dealwire.deal = (() => {
  const { h, deal: dealLink, article: articleLink, link, copier } = dealwire.dom;
  const { label, reason, value, days, known } = dealwire.words;
  const { body, legend, fetched } = dealwire.reader;
  const { ready, typed, spelt } = dealwire.decisions;
  const GROUPS = [["parties", "Parties", "role"], ["amounts", "Money", "kind"], ["quantities", "Quantities", "kind"], ["dates", "Dates", "kind"]];

  /** A button for each piece of evidence, which shows it where it stands. */
  function quotes(page, cited) {
    return cited.map((id) => {
      const piece = page.evidence.get(id);
      const number = page.numbers.get(piece.article);
      return h("button", { type: "button", class: "quote", "data-evidence": id, title: `${piece.article}, rule ${piece.rule}`, onclick: () => page.look(id) },
        h("span", { class: "words" }, piece.quote), h("sup", null, h("span", { class: "unseen" }, "in article "), String(number)));
    });
  }

  function slotRow(page, slots, name, slot) {
    const aliases = slot.aliases?.length ? h("span", { class: "also" }, ` also ${slot.aliases.join(", ")}`) : null;
    const shown = slots === "parties" ? h("a", { href: link("deals", { party: slot.name }) }, slot.name) : value(slot);
    const past = slot.superseded ? h("span", { class: "tag" }, "superseded") : null;
    const whose = slot.party ? h("span", { class: "also" }, ` by ${slot.party}`) : null;
    const words = slot.text && slots !== "parties" ? h("span", { class: "also" }, ` “${slot.text}”`) : null;
    return h("tr", { class: slot.superseded ? "superseded" : null },
      h("th", { scope: "row" }, label(slot[name])),
      h("td", null, h("span", { class: "value" }, shown), whose, words, aliases, " ", past),
      h("td", { class: "evidence" }, quotes(page, slot.evidence)));
  }

  function terms(page) {
    const groups = GROUPS.filter(([slots]) => page.deal[slots].length);
    return h("section", { "aria-labelledby": "terms" }, h("h2", { id: "terms" }, "What is known"),
      h("p", { class: "basis" }, `${label(page.deal.type)}, ${page.deal.status}: `, quotes(page, page.deal.basis)),
      groups.map(([slots, text, name]) => h("table", { class: "slots" }, h("caption", null, text),
        h("thead", { class: "unseen" }, h("tr", null, ["What", "Value", "Words"].map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", null, page.deal[slots].map((slot) => slotRow(page, slots, name, slot))))));
  }

  function sources(page, records) {
    const names = [...new Set(records.map((record) => page.homes.get(record) ?? record))];
    return names.map((name, n) => [n ? ", " : "", page.numbers.has(name) ? h("a", { href: articleLink(name) }, name) : name]);
  }

  function question(page, one) {
    const filled = one.state === "filled";
    return h("li", { class: `question ${one.state}` },
      h("h3", null, label(one.field), " ", h("span", { class: "tag" }, one.state)),
      h("p", null, h("q", null, one.text), `: ${reason(one.reason)}`, known(one.known) ? `; ${known(one.known)}` : ""),
      filled ? h("p", { class: "filling" }, "Filled with ", h("strong", null, value(one.value)), one.sources.length ? [" from ", sources(page, one.sources)] : null) : null,
      h("div", null, quotes(page, one.evidence)),
      filled ? null : typed("Copy line", { decision: "value", deal: page.deal.deal_id, field: one.field }, "value", `${label(one.field)}, as it is`));
  }

  function questions(page) {
    if (!page.deal.placeholders.length) return null;
    return h("section", { "aria-labelledby": "questions" }, h("h2", { id: "questions" }, "Open and answered questions"),
      h("ul", { class: "plain" }, page.deal.placeholders.map((one) => question(page, one))));
  }

  /** The values in conflict side by side; `told(option)` says where each is from. */
  function conflict(id, { field, options, chosen, why }, level) {
    const same = (one) => JSON.stringify(one) === JSON.stringify(chosen);
    return h("div", { class: "conflict" },
      h(level, null, label(field)),
      h("div", { class: "sides" }, options.map(([one, told]) => h("div", { class: same(one) ? "side chosen" : "side" },
        h("p", { class: "value" }, value(one), " ", same(one) ? h("span", { class: "tag" }, "stands") : null),
        one.text ? h("p", { class: "also" }, `“${one.text}”`) : null,
        h("p", null, told),
        ready("Copy line", { decision: "value", deal: id, field, value: spelt(one) }, `${label(field)} is ${value(one)}`)))),
      h("p", { class: "why" }, why));
  }

  function conflicts(page) {
    if (!page.deal.conflicts.length) return null;
    const made = page.deal.conflicts.map((one) => conflict(page.deal.deal_id, { ...one, options: one.options.map((option) => [option.value, sources(page, option.records)]) }, "h3"));
    return h("section", { "aria-labelledby": "conflicts" }, h("h2", { id: "conflicts" }, "Where articles disagree"), made);
  }

  function history(page) {
    if (!page.deal.history.length) return null;
    return h("section", { "aria-labelledby": "history" }, h("h2", { id: "history" }, "History"),
      h("ol", { class: "history" }, page.deal.history.map((state) => h("li", null,
        h("span", { class: `badge status-${state.status}` }, label(state.status)), " ", days(state.earliest, state.latest) || "no date",
        h("span", { class: "also" }, " in ", h("a", { href: articleLink(state.article) }, state.article))))));
  }

  function told(page) {
    if (!page.sources.length) return null;
    return h("section", { "aria-labelledby": "sources" }, h("h2", { id: "sources" }, "Told by"),
      h("ol", { class: "sources" }, page.sources.map((source) => h("li", null,
        h("a", { href: articleLink(source.article) }, source.title ?? source.article),
        h("div", { class: "also" }, [source.outlet, source.published ? days(source.published, source.published) : "no date", source.article].filter(Boolean).join(" · ")),
        source.records.map((record) => h("div", { class: "record" }, h("code", null, record.record_id), " ", record.title, " ", dealwire.deals.confidence(record.confidence),
          record.corrects ? h("span", { class: "tag" }, "corrects") : null,
          record.doubts.map((doubt) => h("div", { class: "doubt" }, `In doubt: ${doubt}`))))))));
  }

  function related(page, titles) {
    if (!page.deal.related.length) return null;
    return h("section", { "aria-labelledby": "related" }, h("h2", { id: "related" }, "Related deals"),
      h("ul", null, page.deal.related.map((one) => h("li", null, `${label(one.relation)}: `, h("a", { href: dealLink(one.deal_id) }, titles.get(one.deal_id) ?? one.deal_id)))));
  }

  function verdicts(page) {
    const { deal_id: deal } = page.deal;
    return h("details", { class: "verdicts" }, h("summary", null, "Decide something else about this deal"),
      h("p", null, "It is no deal at all:"), ready("Copy line", { decision: "reject", deal }, "reject the deal"),
      h("p", null, "It is the same as:"), typed("Copy line", { decision: "same", deal }, "other", "Id of the same deal"),
      h("p", null, "It is not the same as:"), typed("Copy line", { decision: "different", deal }, "other", "Id of the other deal"));
  }

  /** The pane in which articles are read. */
  function reader(page) {
    const holder = h("div", { class: "paper" });
    const note = h("p", { class: "note", "aria-live": "polite" });
    const choice = h("select", { "aria-label": "Article", onchange: () => show(choice.value, null) },
      page.sources.map((source, n) => h("option", { value: source.article }, `${n + 1}  ${source.title ?? source.article}`)));

    async function show(name, piece) {
      choice.value = name;
      const source = page.sources.find((one) => one.article === name);
      const article = source?.shelf === undefined || source.shelf === null ? null : await fetched(name, source.shelf);
      if (!article) return holder.replaceChildren(h("p", { class: "nothing" }, "The article's text is not at hand."));
      const { element, focused } = body(article, { shown: (mark) => mark.deal === page.deal.deal_id, focus: piece });
      holder.replaceChildren(element);
      note.replaceChildren(...(piece ? [`“${piece.quote}”, characters ${piece.start} to ${piece.end}, read by the rule ${piece.rule} `, back(piece)] : []));
      for (const button of document.querySelectorAll(".quote")) button.classList.toggle("seen", Boolean(piece) && button.dataset.evidence === piece.id);
      if (focused) {
        focused.scrollIntoView({ block: "center" });
        focused.focus({ preventScroll: true });
      }
    }

    const back = (piece) => h("button", { type: "button", class: "quiet", onclick: () => {
      const button = document.querySelector(`.quote[data-evidence="${CSS.escape(piece.id)}"]`);
      button.scrollIntoView({ block: "center" });
      button.focus({ preventScroll: true });
    } }, "Back to the value");

    const whole = h("a", { href: "#" }, "whole article");
    whole.addEventListener("click", (event) => {
      event.preventDefault();
      location.hash = articleLink(choice.value);
    });
    const element = h("section", { class: "reader", "aria-label": "The words in their article" }, h("div", { class: "choose" }, choice, whole), legend(), note, holder);
    return { element, show };
  }

  function head(page) {
    const { deal } = page;
    const [before, after] = dealwire.deals.beside(deal.deal_id);
    return h("div", { class: "head" },
      h("nav", { class: "trail", "aria-label": "Deals" }, h("a", { href: dealwire.app.list() }, "← All deals"),
        before ? h("a", { href: dealLink(before) }, "Previous") : null, after ? h("a", { href: dealLink(after) }, "Next") : null),
      h("h1", null, deal.title),
      h("p", { class: "facts" }, h("span", { class: "kind" }, h("span", { class: `dot type-${deal.type}` }), label(deal.type)), h("span", { class: `badge status-${deal.status}` }, label(deal.status)),
        dealwire.deals.confidence(deal.confidence), h("code", null, deal.deal_id), copier("Copy link", () => location.href)),
      deal.implied ? h("p", { class: "why" }, `No article tells this deal: ${deal.why}`) : null);
  }

  async function view(state, id) {
    const { deals } = await dealwire.deals.index();
    const row = deals.find((one) => one.id === id);
    if (!row) return dealwire.app.missing(`There is no deal ${id}.`);
    const { items } = await dealwire.need(`deals-${row.shelf}`);
    const deal = items.find((one) => one.deal_id === id);
    const page = {
      deal,
      sources: deal.sources,
      evidence: new Map(deal.evidence.map((piece) => [piece.id, piece])),
      numbers: new Map(deal.sources.map((source, n) => [source.article, n + 1])),
      homes: new Map(deal.sources.flatMap((source) => source.records.map((record) => [record.record_id, source.article]))),
    };
    const pane = deal.sources.length ? reader(page) : null;
    page.look = (evidence) => {
      globalThis.history.replaceState(null, "", dealLink(id, { e: evidence }));
      return pane.show(page.evidence.get(evidence).article, page.evidence.get(evidence));
    };
    const titles = new Map(deals.map((one) => [one.id, one.title]));
    const element = h("article", { class: "page" }, head(page), h("div", { class: "columns" },
      h("div", { class: "told" }, terms(page), conflicts(page), questions(page), history(page), related(page, titles), told(page), verdicts(page)), pane?.element));
    const shown = () => {
      if (state.e && page.evidence.has(state.e)) return page.look(state.e);
      return pane?.show(deal.sources[0].article, null);
    };
    return { title: deal.title, element, shown };
  }

  return { view, conflict };
})();
