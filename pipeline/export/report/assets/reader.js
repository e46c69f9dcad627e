"use strict";
/* An article's cleaned text with the words that deals rest on highlighted where they stand. */
dealwire.reader = (() => {
  const { h, deal: dealLink } = dealwire.dom;
  const { label } = dealwire.words;
  const KINDS = { parties: "Party", amounts: "Money", quantities: "Quantity", dates: "Date", placeholders: "Open question", basis: "Words that make it a deal" };
  const SHORT = /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Inc|Ltd|Co|Corp|Bros|vs|approx)|\b\p{Lu})\.\s*$/u;

  /** Offsets count characters; JavaScript counts some characters, such as emoji, as two. Gives the one for the other. */
  function places(text) {
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset;
    const starts = [];
    let place = 0;
    for (const character of text) {
      starts.push(place);
      place += character.length;
    }
    starts.push(place);
    return (offset) => starts[Math.min(offset, starts.length - 1)];
  }

  /** [start, end, kind] of each line of the text. Lines that cleaning knew as none are paragraphs. */
  function lines(article, place) {
    if (article.blocks.length) return article.blocks.map(([start, end, kind]) => [place(start), place(end), kind]);
    const found = [];
    for (const line of article.text.matchAll(/[^\n]+/g)) found.push([line.index, line.index + line[0].length, "paragraph"]);
    return found;
  }

  /** The sentence of a line around the words, as [start, end]. */
  function sentence(text, [from, to], start, end) {
    const line = text.slice(from, to);
    if (!Intl.Segmenter) return [from, to];
    let first = from;
    for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(line)) {
      const after = from + index + segment.length;
      if (SHORT.test(segment) && after < to) continue;
      if (after > start) {
        if (after >= Math.min(end, to)) return [first, after];
      } else first = after;
    }
    return [first, to];
  }

  /** Cuts a line at every border of a mark and hands each piece with the marks that cover it. */
  function pieces([from, to], marks, made) {
    const borders = new Set([from, to]);
    const here = marks.filter((mark) => mark.start < to && mark.end > from);
    for (const mark of here) {
      borders.add(Math.max(mark.start, from));
      borders.add(Math.min(mark.end, to));
    }
    const ordered = [...borders].sort((a, b) => a - b);
    return ordered.slice(1).map((end, n) => made(ordered[n], end, here.filter((mark) => mark.start <= ordered[n] && mark.end >= end)));
  }

  function told(marks, titles) {
    return marks.map((mark) => `${KINDS[mark.slot]}: ${label(mark.label)}${titles ? ` of “${titles.get(mark.deal)}”` : ""}`).join("; ");
  }

  /**
   * The text as elements. `shown(mark)` chooses the marks; `focus` is { start, end } of the words to be looked at, whose
   * sentence is set off; `linked` makes each mark lead to its deal; `named` shows all mentions. Gives { element, focused }.
   */
  function body(article, { shown = () => true, focus = null, linked = false, named = false } = {}) {
    const { text } = article;
    const place = places(text);
    const titles = new Map(article.deals);
    const marks = article.marks.map(([start, end, slot, name, deal]) => ({ start: place(start), end: place(end), slot, label: name, deal })).filter(shown);
    const plainly = named ? article.named.map(([start, end, kind]) => ({ start: place(start), end: place(end), slot: `named ${kind}`, label: kind, named: true })) : [];
    const eye = focus && { start: place(focus.start), end: place(focus.end), eye: true };
    const all = [...plainly, ...marks, ...(eye ? [eye] : [])];
    let focused = null;

    function piece(start, end, cover) {
      const words = text.slice(start, end);
      const shownHere = cover.filter((mark) => !mark.eye && !mark.named);
      if (!cover.length) return words;
      if (cover.every((mark) => mark.named)) return h("span", { class: cover[0].slot, title: `${label(cover[0].label)}, mentioned only` }, words);
      const inside = linked && shownHere.length ? h("a", { href: dealLink(shownHere[0].deal) }, words) : words;
      const classes = [...new Set(shownHere.map((mark) => mark.slot)), cover.some((mark) => mark.eye) ? "eye" : ""].join(" ").trim();
      const made = h("mark", { class: classes, title: told(shownHere, linked ? titles : null) || null }, inside);
      if (!focused && cover.some((mark) => mark.eye)) {
        focused = made;
        made.tabIndex = -1;
      }
      return made;
    }

    function line([from, to, kind]) {
      const tag = kind === "title" ? "h3" : kind === "heading" ? "h4" : "p";
      const inLine = eye && eye.start < to && eye.end > from;
      if (!inLine) return h(tag, { class: kind }, pieces([from, to], all, piece));
      const [first, last] = sentence(text, [from, to], Math.max(eye.start, from), Math.min(eye.end, to));
      return h(tag, { class: kind },
        first > from ? pieces([from, first], all, piece) : null,
        h("span", { class: "sentence" }, pieces([first, last], all, piece)),
        last < to ? pieces([last, to], all, piece) : null);
    }

    const element = h("div", { class: "text", lang: article.language }, lines(article, place).map(line));
    return { element, focused };
  }

  function legend(mentions) {
    return h("ul", { class: "legend", "aria-label": "What the colours mean" },
      Object.entries(KINDS).map(([slot, text]) => h("li", null, h("mark", { class: slot }, text))),
      mentions ? h("li", null, h("span", { class: "named" }, "Mentioned only")) : null);
  }

  /** Loads the whole article that lies on a shelf. */
  async function fetched(name, shelf) {
    const { items } = await dealwire.need(`articles-${shelf}`);
    return items.find((one) => one.article === name);
  }

  return { body, legend, fetched, places };
})();
