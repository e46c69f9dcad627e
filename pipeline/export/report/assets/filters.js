"use strict";
/* The panel of filters beside the deals and the charts, and the frame that both share. */
dealwire.filters = (() => {
  const { h, link, say, copier } = dealwire.dom;
  const { label, count } = dealwire.words;
  const { found, list } = dealwire.search;
  const NAMES = { type: "Type", status: "Status", year: "Year", currency: "Currency" };
  const ORDER = { status: ["rumoured", "announced", "completed", "terminated"] };

  /** All values of a facet, in the order in which they are listed. */
  function values(deals, facet) {
    const counts = new Map();
    for (const one of deals) counts.set(one[facet] || "none", (counts.get(one[facet] || "none") ?? 0) + 1);
    const names = [...counts.keys()];
    if (facet === "year") return names.sort().reverse();
    if (ORDER[facet]) return ORDER[facet].filter((name) => counts.has(name));
    return names.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  }

  function said(facet, value) {
    if (value === "none") return facet === "year" ? "No date" : "No sum";
    return facet === "currency" || facet === "year" ? value : label(value);
  }

  function facetBox(deals, facet, state, change) {
    const rows = values(deals, facet).map((value) => {
      const number = h("span", { class: "number" });
      const box = h("input", { type: "checkbox", onchange: () => change({ [facet]: chosen().join(",") }) });
      box.checked = list(state[facet]).includes(value);
      return { value, number, box, row: h("label", { class: "choice" }, box, h("span", { class: `dot ${facet}-${value}` }), h("span", { class: "what" }, said(facet, value)), number) };
    });
    const chosen = () => rows.filter(({ box }) => box.checked).map(({ value }) => value);
    const update = (counts) => {
      for (const { value, number, row } of rows) {
        const many = counts.get(value) ?? 0;
        number.textContent = many.toLocaleString("en-GB");
        row.classList.toggle("empty", !many);
      }
    };
    return { element: h("fieldset", null, h("legend", null, NAMES[facet]), h("div", { class: "choices" }, rows.map(({ row }) => row))), update };
  }

  function field(name, text, state, change, props) {
    return h("label", { class: "field" }, h("span", null, text),
      h("input", { type: "text", value: state[name] ?? "", oninput: (event) => change({ [name]: event.target.value.trim() }), ...props }));
  }

  function flag(name, text, state, change) {
    const box = h("input", { type: "checkbox", onchange: () => change({ [name]: box.checked ? "1" : "" }) });
    box.checked = Boolean(state[name]);
    return h("label", { class: "choice" }, box, h("span", { class: "what" }, text));
  }

  function panel(deals, state, change, clear) {
    const facets = Object.keys(NAMES).map((facet) => [facet, facetBox(deals, facet, state, change)]);
    const narrow = window.matchMedia("(max-width: 60rem)").matches;
    const sure = h("select", { onchange: (event) => change({ sure: event.target.value }) },
      [["", "any"], ["0.5", "50 % or more"], ["0.7", "70 % or more"], ["0.9", "90 % or more"]].map(([value, text]) => h("option", { value }, text)));
    sure.value = state.sure ?? "";
    const element = h("details", { class: "filters", open: !narrow },
      h("summary", null, "Filters"),
      h("form", { "aria-label": "Filters", onsubmit: (event) => event.preventDefault() },
        facets.slice(0, 2).map(([, box]) => box.element),
        h("fieldset", null, h("legend", null, "Only"),
          flag("open", "With open questions", state, change),
          flag("conflicts", "Where articles disagree", state, change),
          flag("implied", "Shown by arithmetic alone", state, change)),
        field("party", "Party", state, change, { placeholder: "part of a name" }),
        h("div", { class: "pair" },
          field("min", "Sum from", state, change, { placeholder: "10m", inputmode: "text" }),
          field("max", "to", state, change, { placeholder: "2bn", inputmode: "text" })),
        h("label", { class: "field" }, h("span", null, "Confidence"), sure),
        facets.slice(2).map(([, box]) => box.element),
        h("button", { type: "button", class: "quiet", onclick: clear }, "Clear filters")));
    return { element, update: (counts) => facets.forEach(([facet, box]) => box.update(counts[facet])) };
  }

  /** A page of deals under filters: `show(deals that pass, state)` makes what stands beside them. */
  function framed(page, title, deals, state, show) {
    const holder = h("div", { class: "results" });
    const total = h("p", { class: "total" });
    const search = h("input", { type: "search", value: state.q ?? "", placeholder: "Search titles, parties, ids", oninput: (event) => change({ q: event.target.value }) });
    const clear = () => (location.hash = link(page, { sort: state.sort }));
    const side = panel(deals, state, (part) => change(part), clear);

    function refresh() {
      const { passed, counts } = found(deals, state);
      side.update(counts);
      total.textContent = passed.length === deals.length ? count(deals.length, "deal") : `${passed.length.toLocaleString("en-GB")} of ${count(deals.length, "deal")}`;
      holder.replaceChildren(show(passed, state));
    }

    function change(part) {
      state = { ...state, ...part, page: "" };
      history.replaceState(null, "", link(page, state));
      dealwire.app.moved();
      refresh();
      say(total.textContent);
    }

    refresh();
    return h("div", { class: "framed" },
      h("h1", { class: "unseen" }, title),
      side.element,
      h("div", { class: "beside" },
        h("div", { class: "bar" },
          h("label", { class: "search" }, h("span", { class: "unseen" }, "Search deals"), search),
          total, copier("Copy link", () => location.href)),
        holder));
  }

  return { framed };
})();
