"use strict";
/* A table that is searched, sorted and paged; what is shown of it is in the page's address. */
dealwire.table = (() => {
  const { h, link } = dealwire.dom;
  const { sorted } = dealwire.search;
  const PAGE = 50;

  function head(columns, state, page) {
    return columns.map((column) => {
      const props = { scope: "col", class: column.class };
      if (!column.sort) return h("th", props, column.label);
      const up = state.sort === column.name;
      const down = state.sort === `-${column.name}`;
      const next = column.first === "down" ? (down ? column.name : `-${column.name}`) : up ? `-${column.name}` : column.name;
      props["aria-sort"] = up ? "ascending" : down ? "descending" : "none";
      return h("th", props, h("a", { href: link(page, { ...state, sort: next, page: "" }) }, column.label, h("span", { "aria-hidden": "true" }, up ? " ↑" : down ? " ↓" : "")));
    });
  }

  function pager(state, page, pages) {
    if (pages < 2) return null;
    const to = (number, text) => h("a", { href: link(page, { ...state, page: number === 1 ? "" : number }), "aria-label": `${text} page` }, text);
    const now = current(state, pages);
    return h("nav", { class: "pager", "aria-label": "Pages" },
      now > 1 ? [to(1, "First"), to(now - 1, "Previous")] : null,
      h("span", { "aria-current": "page" }, `Page ${now} of ${pages}`),
      now < pages ? [to(now + 1, "Next"), to(pages, "Last")] : null);
  }

  function current(state, pages) {
    return Math.min(Math.max(Number(state.page) || 1, 1), Math.max(pages, 1));
  }

  /**
   * One page of the rows. A column is { name, label, cell(row), class?, sort?(row), first? }: `sort` gives what it is
   * ordered by, `first` is 'down' where the largest comes first. The first column names its row.
   */
  function table({ caption, columns, rows, state, page, rowClass }) {
    const keys = Object.fromEntries(columns.filter((column) => column.sort).map((column) => [column.name, column.sort]));
    const ordered = sorted(rows, state.sort ?? "", keys);
    const pages = Math.ceil(ordered.length / PAGE);
    const from = (current(state, pages) - 1) * PAGE;
    const shown = ordered.slice(from, from + PAGE);
    const line = (row) => h("tr", { class: rowClass ? rowClass(row) : null }, columns.map((column, place) =>
      h(place === 0 ? "th" : "td", { scope: place === 0 ? "row" : null, class: column.class, "data-label": column.label }, column.cell(row))));
    return h("div", { class: "listing" },
      h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": caption },
        h("table", null, h("caption", { class: "unseen" }, caption), h("thead", null, h("tr", null, head(columns, state, page))), h("tbody", null, shown.map(line)))),
      rows.length ? null : h("p", { class: "nothing" }, "Nothing to show."),
      pager(state, page, pages));
  }

  /** A search box above a table; typing shows the rows whose text holds every word. */
  function searched({ label, state, page, rows, text, show }) {
    const { plain } = dealwire.search;
    const holder = h("div");
    const texts = new Map(rows.map((row) => [row, plain(text(row))]));
    const refresh = () => {
      const words = plain(state.q ?? "").split(/\s+/).filter(Boolean);
      holder.replaceChildren(show(rows.filter((row) => words.every((word) => texts.get(row).includes(word))), state));
    };
    const typed = (event) => {
      state = { ...state, q: event.target.value, page: "" };
      history.replaceState(null, "", link(page, state));
      refresh();
    };
    refresh();
    return h("div", null, h("label", { class: "search" }, h("span", { class: "unseen" }, label), h("input", { type: "search", placeholder: label, value: state.q ?? "", oninput: typed })), holder);
  }

  return { table, searched };
})();
