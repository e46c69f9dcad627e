"use strict";
/* Values as people read them. */
dealwire.words = (() => {
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const STEPS = [[1e12, "tn"], [1e9, "bn"], [1e6, "m"]];
  const BOUNDS = { about: "≈\u00a0", at_least: "≥\u00a0", at_most: "≤\u00a0" };
  const ABBREVIATIONS = { ipo: "IPO" };
  const REASONS = {
    template: "left blank by an editor",
    unanchored: "a date that hangs on another that is not told",
    undisclosed: "said to be undisclosed",
    unnamed: "there, but not named",
    not_stated: "not stated",
    implied: "shown by arithmetic alone",
    conflicting: "articles disagree",
  };

  /** 'equity_investment' → 'Equity investment', 'amounts.deal_value' → 'Deal value'. */
  function label(name) {
    const last = name.slice(name.lastIndexOf(".") + 1);
    const words = last.replaceAll("_", " ");
    return ABBREVIATIONS[last] ?? words.charAt(0).toUpperCase() + words.slice(1);
  }

  const reason = (name) => REASONS[name] ?? label(name);

  function figure(value) {
    return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  }

  /** 5000000000 → '5 bn', exact to three decimals; smaller sums are written out. */
  function short(value) {
    const step = STEPS.find(([size]) => Math.abs(value) >= size);
    if (!step) return figure(value);
    return `${(value / step[0]).toLocaleString("en-GB", { maximumFractionDigits: 3 })}\u00a0${step[1]}`;
  }

  function between(low, high, write) {
    if (low === null) return write(high);
    if (high === null || low === high) return write(low);
    return `${write(low)} – ${write(high)}`;
  }

  function bounded(slot, write) {
    const open = slot.low === null ? "≤\u00a0" : slot.high === null ? "≥\u00a0" : "";
    return `${BOUNDS[slot.qualifier] ?? open}${between(slot.low, slot.high, write)}`;
  }

  /** A sum, in few words; empty where none is known. */
  function money(slot) {
    if ((slot.low ?? null) === null && (slot.high ?? null) === null) return "";
    return `${slot.currency ?? ""}\u00a0${bounded(slot, short)}`.trim();
  }

  /** A quantity with its unit. */
  function measure(slot) {
    if (slot.low === null && slot.high === null) return "";
    return `${bounded(slot, figure)}\u00a0${slot.unit}`.trim();
  }

  function day(iso) {
    const [year, month, date] = iso.split("-").map(Number);
    return `${date}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
  }

  function lastOfMonth(iso) {
    const [year, month] = iso.split("-").map(Number);
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }

  /** '20 Apr 2026', 'Apr 2026', '2023', '11–18 May 2019': the shortest that says the same. */
  function days(first, last) {
    if (!first) return last ? `until ${day(last)}` : "";
    if (!last) return `from ${day(first)}`;
    if (first === last) return day(first);
    const [a, b] = [first.split("-"), last.split("-")];
    if (a[0] === b[0] && first.endsWith("-01-01") && last.endsWith("-12-31")) return a[0];
    if (a[0] === b[0] && a[1] === b[1]) {
      const month = `${MONTHS[Number(a[1]) - 1]}\u00a0${a[0]}`;
      return a[2] === "01" && Number(b[2]) === lastOfMonth(last) ? month : `${Number(a[2])}\u2060–\u2060${Number(b[2])}\u00a0${month}`;
    }
    return `${day(first)} – ${day(last)}`;
  }

  /** A slot or a bare value of any kind. */
  function value(one) {
    if (one === null || one === undefined) return "";
    if (typeof one === "string") return one;
    if (one.state === "undisclosed") return "undisclosed";
    if ("earliest" in one) return one.state === "placeholder" ? known(one) || "open" : days(one.earliest, one.latest);
    return "currency" in one ? money(one) : measure(one);
  }

  /** What is known of a date that is open. */
  function known(one) {
    const parts = [];
    if (one.weekday) parts.push(`a ${DAYS[one.weekday - 1]}`);
    if (one.not_before) parts.push(`not before ${day(one.not_before)}`);
    if (one.not_after) parts.push(`not after ${day(one.not_after)}`);
    return parts.join(", ");
  }

  function percent(share) {
    return `${Math.round(share * 100)}\u00a0%`;
  }

  function count(number, noun) {
    return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
  }

  return { MONTHS, label, reason, figure, short, money, measure, days, value, known, percent, count };
})();
