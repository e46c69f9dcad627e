"use strict";
/* Finding, filtering and sorting deals. A state is a plain object of the parameters in the page's address. */
dealwire.search = (() => {
  const FACETS = ["type", "status", "year", "currency"];

  /** Rows of an index as objects. */
  function objects({ about, items }) {
    return items.map((row) => Object.fromEntries(about.fields.map((field, place) => [field, row[place]])));
  }

  /** Text as it is compared: without case or accents. */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** Adds to each deal what searches look at. */
  function prepared(deals) {
    for (const one of deals) {
      one.names = one.parties.map(([, ...names]) => names).flat();
      one.partyText = plain(one.names.join("\n"));
      one.text = `${plain(one.title)}\n${one.partyText}\n${one.id}`;
      one.year = (one.first ?? "").slice(0, 4);
      [one.least, one.most] = one.converted === null ? [one.low, one.high] : [one.converted, one.converted];
      one.size = one.converted ?? one.high ?? one.low;
    }
    return deals;
  }

  const list = (text) => (text ? text.split(",") : []);

  /** The tests that a state asks for, by name: each takes a deal. */
  function tests(state) {
    const made = {};
    const words = plain(state.q ?? "").split(/\s+/).filter(Boolean);
    if (words.length) made.q = (one) => words.every((word) => one.text.includes(word));
    const party = plain(state.party ?? "").trim();
    if (party) made.party = (one) => one.partyText.includes(party);
    for (const facet of FACETS) {
      const wanted = new Set(list(state[facet]));
      if (wanted.size) made[facet] = (one) => wanted.has(one[facet] || "none");
    }
    const [min, max] = [amount(state.min), amount(state.max)];
    if (min !== null) made.min = (one) => one.size !== null && (one.most ?? Infinity) >= min;
    if (max !== null) made.max = (one) => one.size !== null && (one.least ?? 0) <= max;
    if (state.open) made.open = (one) => one.open > 0;
    if (state.conflicts) made.conflicts = (one) => one.conflicts > 0;
    if (state.implied) made.implied = (one) => one.implied;
    if (state.sure) made.sure = (one) => one.confidence >= Number(state.sure);
    return made;
  }

  /** '2.5bn' → 2500000000; null where it is no sum. */
  function amount(text) {
    const found = /^\s*([\d.,]+)\s*(k|m|mn|bn|b|tn|t)?\s*$/i.exec(text ?? "");
    if (!found) return null;
    const size = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12 }[(found[2] ?? "").toLowerCase()] ?? 1;
    const value = Number(found[1].replaceAll(",", "")) * size;
    return Number.isFinite(value) ? value : null;
  }

  /** The deals that pass, and for each facet how many would with each of its values, were it alone left open. */
  function found(deals, state) {
    const named = Object.entries(tests(state));
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const passed = [];
    for (const one of deals) {
      const failed = [];
      for (const [name, test] of named) {
        if (!test(one)) failed.push(name);
        if (failed.length > 1) break;
      }
      if (!failed.length) passed.push(one);
      if (failed.length > 1) continue;
      for (const facet of FACETS) {
        if (failed.length && failed[0] !== facet) continue;
        const value = one[facet] || "none";
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
    return { passed, counts };
  }

  /** A copy in order of a key, '-' before it for descending; what has no value comes last either way. */
  function sorted(rows, sort, keys) {
    const down = sort.startsWith("-");
    const key = keys[sort.replace("-", "")];
    if (!key) return rows;
    const known = rows.map((row) => [key(row), row]).filter(([value]) => value !== null && value !== undefined && value !== "");
    const compare = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
    known.sort(down ? (a, b) => compare(b, a) : compare);
    const placed = new Set(known.map(([, row]) => row));
    return [...known.map(([, row]) => row), ...rows.filter((row) => !placed.has(row))];
  }

  return { objects, prepared, plain, found, sorted, list, amount };
})();
