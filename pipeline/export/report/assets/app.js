"use strict";
/* Which page is shown: the address after '#/' names it. */
dealwire.app = (() => {
  const { h, say } = dealwire.dom;
  const PAGES = {
    deals: dealwire.deals.view,
    deal: dealwire.deal.view,
    charts: dealwire.charts.view,
    questions: dealwire.worklists.questions,
    conflicts: dealwire.worklists.conflicts,
    articles: dealwire.articles.all,
    article: dealwire.articles.one,
    rejected: dealwire.articles.rejected,
    changes: dealwire.articles.changes,
  };
  const HOME = { deal: "deals", article: "articles" };
  const THEMES = ["auto", "light", "dark"];

  let shown = null;
  let last = "#/deals";
  let turn = 0;

  function address() {
    const [path, query] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
    const [page, ...id] = path.split("/");
    let name = id.join("/");
    try {
      name = decodeURIComponent(name);
    } catch {
      // an address that nobody encoded is taken as it is
    }
    return { page: page || "deals", id: name, state: Object.fromEntries(new URLSearchParams(query ?? "")) };
  }

  function missing(text) {
    return { title: "Not here", element: h("div", { class: "page" }, h("h1", null, "Not here"), h("p", null, text), h("p", null, h("a", { href: "#/deals" }, "All deals"))) };
  }

  /** Remembers the address of the list, so that a deal's page leads back to it as it was. */
  function moved() {
    if (address().page === "deals") last = location.hash;
  }

  async function show(first) {
    const now = (turn += 1);
    const { page, id, state } = address();
    const place = location.hash;
    let made;
    try {
      made = await (PAGES[page] ?? (() => missing(`There is no page ${page}.`)))(state, id);
    } catch (error) {
      made = missing(error.message);
    }
    if (now !== turn) return;
    shown = made;
    moved();
    const main = document.getElementById("main");
    document.title = `${made.title} – dealwire`;
    for (const link of document.querySelectorAll("header [data-page]")) {
      if (link.dataset.page === (HOME[page] ?? page)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    main.replaceChildren(made.element);
    main.dataset.shown = place;
    scrollTo(0, 0);
    if (!first) {
      main.focus({ preventScroll: true });
      say(made.title);
    }
    await made.shown?.();
  }

  function theme(choice) {
    const root = document.documentElement;
    if (choice === "auto") root.removeAttribute("data-theme");
    else root.dataset.theme = choice;
    document.getElementById("theme").textContent = `Theme: ${choice}`;
    try {
      localStorage.setItem("theme", choice);
    } catch {
      // some browsers keep nothing for pages from the disk
    }
    shown?.repaint?.();
  }

  function kept() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  }

  async function counts() {
    const { deals, counts: others } = await dealwire.deals.index();
    for (const [name, number] of Object.entries({ deals: deals.length, ...others })) {
      const place = document.querySelector(`[data-count="${name}"]`);
      if (place) place.textContent = number.toLocaleString("en-GB");
    }
  }

  function start() {
    let now = THEMES.includes(kept()) ? kept() : "auto";
    theme(now);
    document.getElementById("theme").addEventListener("click", () => theme((now = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length])));
    document.querySelector(".skip").addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById("main").focus();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => shown?.repaint?.());
    addEventListener("hashchange", () => show(false));
    counts();
    return show(true);
  }

  return { start, missing, moved, list: () => last };
})();
