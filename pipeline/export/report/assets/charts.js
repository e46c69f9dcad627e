"use strict";
/* Charts of the deals that pass the filters, each with its figures as a table. Drawn by Chart.js. */
dealwire.charts = (() => {
  const { h, link, deal: dealLink } = dealwire.dom;
  const { MONTHS, label, short, money, days, count } = dealwire.words;
  const DAY = 86400000;
  const ALL = "all"; // converted sums, where the address names a currency
  const MOST = 15; // parties shown
  const MOST_POINTS = 1500; // on the timeline
  const MONTHS_SHOWN = 60; // beyond this a year has one bar

  let drawn = [];

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const time = (iso) => Date.parse(`${iso}T00:00:00Z`);

  /** A chart under its heading, and its figures behind it. `make(canvas)` draws it once it is in the page. */
  function figure(title, note, make, head, rows) {
    const canvas = h("canvas", { role: "img", "aria-label": `${title}. ${note} The figures are in the table below.` });
    const element = h("figure", null, h("figcaption", null, h("h2", null, title), h("p", { class: "also" }, note)), h("div", { class: "canvas" }, canvas),
      h("details", null, h("summary", null, "Figures"), h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": `Figures: ${title}` },
        h("table", null, h("caption", { class: "unseen" }, title), h("thead", null, h("tr", null, head.map((text, n) => h("th", { scope: "col", class: n ? "number" : null }, text)))),
          h("tbody", null, rows.map((row) => h("tr", null, row.map((cell, n) => h(n ? "td" : "th", { scope: n ? null : "row", class: n ? "number" : null }, cell)))))))));
    return { element, draw: () => drawn.push(make(canvas)) };
  }

  function options(extra) {
    const [ink, grid] = [style("--soft"), style("--line")];
    const axis = (more) => ({ ticks: { color: ink, ...more?.ticks }, grid: { color: grid }, border: { color: grid }, ...more?.rest });
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: extra.across ? "y" : "x",
      onClick: extra.onClick,
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: extra.said } } },
      scales: { x: axis(extra.x), y: axis(extra.y) },
    };
  }

  function bars(title, note, rows, across, head) {
    const make = (canvas) => new Chart(canvas, {
      type: "bar",
      data: { labels: rows.map(([name]) => name), datasets: [{ data: rows.map(([, sum]) => sum), backgroundColor: style("--accent"), maxBarThickness: 34, borderRadius: 2 }] },
      options: options({ across, said: (item) => `${short(item.raw)}, ${count(rows[item.dataIndex][2], "deal")}`, [across ? "x" : "y"]: { ticks: { callback: (value) => short(value) } } }),
    });
    return figure(title, note, make, head, rows.map(([name, sum, many]) => [name, sum.toLocaleString("en-GB"), String(many)]));
  }

  /** Adds up the sums of deals by what `keys(deal)` gives, as [key, sum, deals]. */
  function added(deals, keys) {
    const sums = new Map();
    for (const one of deals) {
      for (const key of keys(one)) {
        const [sum, many] = sums.get(key) ?? [0, 0];
        sums.set(key, [sum + one.size, many + 1]);
      }
    }
    return [...sums].map(([key, [sum, many]]) => [key, sum, many]);
  }

  /** Every month, or every year of a long time, from the first to the last, also those without a deal. */
  function byTime(deals) {
    const dated = deals.filter((one) => one.first);
    if (!dated.length) return { step: "month", rows: [] };
    const at = (one) => Number(one.first.slice(0, 4)) * 12 + Number(one.first.slice(5, 7)) - 1;
    const [first, last] = dated.reduce(([low, high], one) => [Math.min(low, at(one)), Math.max(high, at(one))], [Infinity, -Infinity]);
    const years = last - first >= MONTHS_SHOWN;
    const key = (one) => (years ? Math.floor(at(one) / 12) : at(one));
    const sums = new Map(added(dated, (one) => [key(one)]).map(([when, ...both]) => [when, both]));
    const rows = [];
    const [from, to] = years ? [Math.floor(first / 12), Math.floor(last / 12)] : [first, last];
    for (let when = from; when <= to; when += 1) {
      const [sum, many] = sums.get(when) ?? [0, 0];
      rows.push([years ? String(when) : `${MONTHS[when % 12]} ${Math.floor(when / 12)}`, sum, many]);
    }
    return { step: years ? "year" : "month", rows };
  }

  const largest = (rows) => rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

  /** The deals of a type as points: one each, or, of very many, one a month. */
  function points(deals, row, currency, single) {
    if (single) return deals.map((one) => ({ x: time(one.first), y: row, r: radius(one, currency), one }));
    const months = new Map();
    for (const one of deals) months.set(one.first.slice(0, 7), (months.get(one.first.slice(0, 7)) ?? 0) + 1);
    return [...months].map(([month, many]) => ({ x: time(`${month}-15`), y: row, r: Math.min(12, 2 + Math.sqrt(many)), many, month }));
  }

  function radius(one, currency) {
    if (one.currency !== currency || !(one.size > 0)) return 3;
    return Math.max(3, Math.min(16, (Math.log10(one.size) - 4) * 2.2));
  }

  /** Points in time at which an axis has its marks: first days of a year, or of a month where that is too far apart. */
  function marks(from, to) {
    const [first, last] = [new Date(from), new Date(to)];
    const months = (last - first) / DAY / 30;
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= 9) ?? 480;
    const found = [];
    for (let at = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 1) / step) * step; ; at += step) {
      const value = Date.UTC(Math.floor(at / 12), at % 12);
      if (value > to) return found;
      if (value >= from) found.push({ value });
    }
  }

  function month(value) {
    const [year, number] = new Date(value).toISOString().split("-");
    return `${MONTHS[Number(number) - 1]} ${year}`;
  }

  function told({ raw }) {
    if (raw.many) return `${month(raw.x)}: ${count(raw.many, "deal")}`;
    return [raw.one.title, days(raw.one.first, raw.one.last), money(raw.one)].filter(Boolean).join(", ");
  }

  /** When deals were, by type; the larger the point, the larger the deal, or the more deals. */
  function timeline(deals, currency) {
    const dated = deals.filter((one) => one.first).sort((a, b) => (a.first < b.first ? -1 : 1));
    const single = dated.length <= MOST_POINTS;
    const types = [...new Set(dated.map((one) => one.type))].sort();
    const sets = types.map((type, row) => ({
      label: label(type),
      data: points(dated.filter((one) => one.type === type), row, currency, single),
      backgroundColor: `${style(`--type-${type}`)}99`,
      borderColor: style(`--type-${type}`),
    }));
    const spread = dated.length ? [time(dated[0].first), time(dated.at(-1).first)] : [0, DAY];
    const margin = Math.max((spread[1] - spread[0]) * 0.03, 30 * DAY);
    const [from, to] = [spread[0] - margin, spread[1] + margin];
    const open = (_event, [point]) => {
      const one = point && sets[point.datasetIndex].data[point.index].one;
      if (one) location.hash = dealLink(one.id);
    };
    const make = (canvas) => new Chart(canvas, {
      type: "bubble",
      data: { datasets: sets },
      options: options({
        said: told,
        onClick: open,
        x: { ticks: { autoSkip: false, maxRotation: 0, callback: month }, rest: { min: from, max: to, afterBuildTicks: (axis) => (axis.ticks = marks(from, to)) } },
        y: { ticks: { stepSize: 1, callback: (value) => (types[value] ? label(types[value]) : "") }, rest: { min: -0.7, max: types.length - 0.3 } },
      }),
    });
    const { step, rows } = byTime(dated.map((one) => ({ ...one, size: 0 })));
    const note = `${count(dated.length, "deal")} with a date; ${single ? `the larger, the more ${currency || "money"}` : "a point a month, the larger, the more deals"}.`;
    return figure("Timeline", note, make, [label(step), "Deals"], rows.map(([name, , many]) => [name, String(many)]));
  }

  /** Currencies of sums with how many there are; first, where there are rates, all sums that could be converted. */
  function currencies(deals, inOne) {
    const counts = new Map();
    for (const one of deals) if (one.currency && one.size !== null) counts.set(one.currency, (counts.get(one.currency) ?? 0) + 1);
    const known = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return inOne ? [[ALL, deals.filter((one) => one.converted !== null).length], ...known] : known;
  }

  function charts(passed, state, inOne) {
    const known = currencies(passed, inOne);
    const choice = known.some(([code]) => code === state.in) ? state.in : known[0]?.[0] ?? "";
    const currency = choice === ALL ? inOne : choice;
    const native = passed.filter((one) => one.currency === currency).map((one) => ({ ...one, size: one.high ?? one.low }));
    const priced = (choice === ALL ? passed.filter((one) => one.converted !== null) : native).filter((one) => one.size !== null);
    const when = byTime(priced);
    const told = `Deals whose sum is known in ${currency || "any currency"}: ${priced.length.toLocaleString("en-GB")} of ${passed.length.toLocaleString("en-GB")}. Of a range, the greater end.`;
    const parties = (one) => new Set(one.parties.filter(([role]) => role !== "adviser").map(([, name]) => name));
    const byParty = largest(added(priced, parties)).slice(0, MOST);
    const choose = h("select", { onchange: (event) => (location.hash = link("charts", { ...state, in: event.target.value })) }, known.map(([code, many]) => h("option", { value: code }, `${code === ALL ? `${inOne}, converted` : code} (${many})`)));
    choose.value = choice;
    const made = [
      timeline(passed, currency),
      bars(`Money by ${when.step}`, told, when.rows, false, [label(when.step), currency, "Deals"]),
      bars("Money by type", told, largest(added(priced, (one) => [label(one.type)])), true, ["Type", currency, "Deals"]),
      bars("Money by party", `${told} A deal counts for each of its parties; the first ${MOST}.`, byParty, true, ["Party", currency, "Deals"]),
    ];
    return { element: h("div", null, h("label", { class: "field inline" }, h("span", null, "Sums in"), choose), h("div", { class: "charts" }, made.map((one) => one.element))), made };
  }

  async function view(state) {
    const [{ deals, currency }] = await Promise.all([dealwire.deals.index(), dealwire.once("assets/chart.umd.min.js")]);
    let made = [];
    const draw = () => {
      drawn.forEach((chart) => chart.destroy());
      drawn = [];
      made.forEach((one) => one.draw());
    };
    const show = (passed, now) => {
      const page = charts(passed, now, currency);
      made = page.made;
      setTimeout(draw);
      return page.element;
    };
    return { title: "Charts", element: dealwire.filters.framed("charts", "Charts", deals, state, show), repaint: draw };
  }

  return { view };
})();
