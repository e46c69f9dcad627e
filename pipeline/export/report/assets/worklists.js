"use strict";
/* What is left for an analyst: open questions, and values that articles disagree about. */
dealwire.worklists = (() => {
  const { h, deal: dealLink, article: articleLink } = dealwire.dom;
  const { label, reason, known, percent, count } = dealwire.words;
  const { objects } = dealwire.search;
  const { table, searched } = dealwire.table;
  const { typed, intro } = dealwire.decisions;

  const QUESTIONS = [
    { name: "field", label: "Question", sort: (one) => one.field, cell: (one) => label(one.field) },
    { name: "title", label: "Deal", sort: (one) => one.title.toLowerCase(), class: "deal", cell: (one) => h("a", { href: dealLink(one.id) }, one.title) },
    { name: "said", label: "What the article says", cell: (one) => [h("q", null, one.quote ?? one.text), one.article ? h("div", { class: "also" }, h("a", { href: articleLink(one.article) }, one.article)) : null] },
    { name: "reason", label: "Why it is open", sort: (one) => one.reason, cell: (one) => [reason(one.reason), known(one.known) ? h("div", { class: "also" }, known(one.known)) : null] },
    { name: "confidence", label: "Confidence", first: "down", sort: (one) => one.confidence, class: "minor number", cell: (one) => percent(one.confidence) },
    { name: "line", label: "Line for decisions.csv", class: "answer", cell: (one) => typed("Copy line", { decision: "value", deal: one.id, field: one.field }, "value", `${label(one.field)} of ${one.title}`) },
  ];

  async function questions(state) {
    const rows = objects(await dealwire.need("questions"));
    const show = (found, now) => table({ caption: "Open questions", columns: QUESTIONS, rows: found, state: now, page: "questions" });
    const text = (one) => `${one.title}\n${one.field}\n${label(one.field)}\n${one.reason}\n${one.text}\n${one.quote ?? ""}`;
    return {
      title: "Open questions",
      element: h("div", { class: "page" }, h("h1", null, "Open questions"),
        h("p", { class: "intro" }, "What no article says, or none that could be read. Type the answer where you know it, and copy the line."), intro(),
        searched({ label: "Search open questions", state, page: "questions", rows, text, show })),
    };
  }

  async function conflicts(state) {
    const rows = objects(await dealwire.need("conflicts"));
    const told = (names) => names.map((name, n) => [n ? ", " : "", h("a", { href: articleLink(name) }, name)]);
    const side = (one) => dealwire.deal.conflict(one.id, { ...one, options: one.options.map(([value, names]) => [value, told(names)]) }, "h2");
    const columns = [
      { name: "title", label: "Deal", sort: (one) => one.title.toLowerCase(), class: "deal", cell: (one) => h("a", { href: dealLink(one.id) }, one.title) },
      { name: "field", label: "What articles say", sort: (one) => one.field, class: "disagreement", cell: side },
    ];
    const show = (found, now) => table({ caption: "Conflicts", columns, rows: found, state: now, page: "conflicts" });
    const text = (one) => `${one.title}\n${one.field}\n${one.why}\n${one.options.flatMap(([, names]) => names).join("\n")}`;
    return {
      title: "Conflicts",
      element: h("div", { class: "page" }, h("h1", null, "Where articles disagree"),
        h("p", { class: "intro" }, `${count(rows.length, "value")} told in more than one way. One of them stands in the dataset; to have another, copy its line.`), intro(),
        searched({ label: "Search conflicts", state, page: "conflicts", rows, text, show })),
    };
  }

  return { questions, conflicts };
})();
