"use strict";
/* All deals as a table. */
dealwire.deals = (() => {
  const { h, deal: dealLink, link } = dealwire.dom;
  const { label, money, short, days, percent, count } = dealwire.words;
  const { objects, prepared } = dealwire.search;
  const { table } = dealwire.table;
  const SHOWN = 3; // names a role; of the others the number is told

  let loaded = null;
  let listed = [];
  let inOne = null; // the currency into which sums were converted

  /** All deals, short, and what the first file says about the whole. */
  function index() {
    loaded ??= dealwire.need("deals").then((data) => ({ deals: prepared(objects(data)), counts: data.about.counts, currency: data.about.currency }));
    return loaded;
  }

  function parties(one) {
    const roles = new Map();
    for (const [role, name] of one.parties) roles.set(role, [...(roles.get(role) ?? []), name]);
    return h("div", { class: "who" }, [...roles].map(([role, names]) => h("span", { class: "role" },
      h("span", { class: "what" }, label(role)), " ",
      names.slice(0, SHOWN).map((name, n) => [n ? ", " : "", h("a", { href: link("deals", { party: name }) }, name)]),
      names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "")));
  }

  function flags(one) {
    return [
      one.implied ? h("span", { class: "tag implied" }, "implied") : null,
      one.open ? h("a", { class: "tag open", href: dealLink(one.id) }, count(one.open, "open question")) : null,
      one.conflicts ? h("a", { class: "tag conflict", href: dealLink(one.id) }, count(one.conflicts, "conflict")) : null,
    ];
  }

  function confidence(value) {
    const meter = h("span", { class: "meter", "aria-hidden": "true" }, h("span"));
    meter.firstChild.style.width = `${Math.round(value * 100)}%`;
    return h("span", { class: "confidence" }, meter, percent(value));
  }

  function sum(one) {
    if (!money(one)) return h("span", { class: "none" }, "–");
    return [money(one), one.converted !== null && one.currency !== inOne ? h("div", { class: "also" }, `${inOne}\u00a0${short(one.converted)}`) : null];
  }

  const COLUMNS = [
    { name: "title", label: "Deal", sort: (one) => one.title.toLowerCase(), class: "deal", cell: (one) => [h("a", { href: dealLink(one.id) }, one.title), " ", flags(one), parties(one)] },
    { name: "date", label: "Date", first: "down", sort: (one) => one.first, class: "date", cell: (one) => h("span", { title: one.dated ? label(one.dated) : null }, days(one.first, one.last) || h("span", { class: "none" }, "open")) },
    { name: "sum", label: "Sum", first: "down", sort: (one) => one.size, class: "sum", cell: sum },
    { name: "type", label: "Type", sort: (one) => one.type, class: "type", cell: (one) => h("span", { class: "kind" }, h("span", { class: `dot type-${one.type}` }), label(one.type)) },
    { name: "status", label: "Status", sort: (one) => one.status, class: "status", cell: (one) => h("span", { class: `badge status-${one.status}` }, label(one.status)) },
    { name: "confidence", label: "Confidence", first: "down", sort: (one) => one.confidence, class: "minor", cell: (one) => confidence(one.confidence) },
    { name: "articles", label: "Articles", first: "down", sort: (one) => one.articles, class: "minor number", cell: (one) => String(one.articles) },
  ];

  const { sorted } = dealwire.search;
  const KEYS = Object.fromEntries(COLUMNS.map((column) => [column.name, column.sort]));

  function mixed(passed, state) {
    if (!/sum$/.test(state.sort ?? "") && !state.min && !state.max) return null;
    const currencies = new Set(passed.map((one) => one.currency).filter(Boolean));
    return currencies.size > 1 && passed.some((one) => one.currency && one.converted === null) ? h("p", { class: "intro" }, "Sums are compared by their figures, whatever the currency: choose one to compare like with like.") : null;
  }

  async function view(state) {
    const { deals, currency } = await index();
    inOne = currency;
    const show = (passed, now) => {
      const ordered = { ...now, sort: now.sort || "-date" };
      listed = sorted(passed, ordered.sort, KEYS).map((one) => one.id);
      return h("div", null, mixed(passed, ordered), table({ caption: "Deals", columns: COLUMNS, rows: passed, state: ordered, page: "deals" }));
    };
    return { title: "Deals", element: dealwire.filters.framed("deals", "Deals", deals, state, show) };
  }

  /** The ids before and after one in the list as it was last shown. */
  function beside(id) {
    const place = listed.indexOf(id);
    return place < 0 ? [null, null] : [listed[place - 1] ?? null, listed[place + 1] ?? null];
  }

  return { index, view, beside, confidence };
})();
