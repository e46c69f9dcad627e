"use strict";
/* Lines for decisions.csv, in which an analyst tells the next run what is so. */
dealwire.decisions = (() => {
  const { h, copier } = dealwire.dom;
  const HEAD = ["decision", "deal", "other", "field", "value", "note"];
  const EXAMPLES = { dates: "as in 2026-05-06", amounts: "as in 1400000000 GBP", quantities: "as in 49 %", parties: "a name" };

  function cell(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  /** { decision, deal, … } → 'value,d_1f…,,amounts.deal_value,1400000000 GBP,'. */
  function line(cells) {
    return HEAD.map((name) => cell(cells[name] ?? "")).join(",");
  }

  /** A value as the file spells it. */
  function spelt(value) {
    if (typeof value === "string") return value;
    if ("earliest" in value) return value.earliest === value.latest ? value.earliest : `${value.earliest}/${value.latest}`;
    const unit = value.currency ?? value.unit ?? "";
    if (value.low === value.high) return `${value.low} ${unit}`;
    return `${value.low ?? ""}..${value.high ?? ""} ${unit}`;
  }

  function shown(text, label, name) {
    const code = h("code", { class: "line" }, text);
    return { code, button: copier(label, () => code.textContent, { "aria-label": `${label}: ${name}` }) };
  }

  /** A line as it is, with a button that copies it. */
  function ready(label, cells, name) {
    const { code, button } = shown(line(cells), label, name);
    return h("div", { class: "decision" }, code, button);
  }

  /** A line whose blank cell is typed. */
  function typed(label, cells, blank, name) {
    const { code, button } = shown(line(cells), label, name);
    const input = h("input", {
      type: "text",
      "aria-label": name,
      placeholder: blank === "value" ? EXAMPLES[cells.field.split(".")[0]] : "its id, d_…",
      oninput: (event) => (code.textContent = line({ ...cells, [blank]: event.target.value.trim() })),
    });
    return h("div", { class: "decision" }, input, button, code);
  }

  /** What these lines are, for the head of a page. */
  function intro() {
    return h("p", { class: "intro" }, "Lines go into ", h("code", null, "decisions.csv"), " in the corpus, below a first line ",
      h("code", null, HEAD.join(",")), " ", copier("Copy first line", () => HEAD.join(",")), " The next run obeys them.");
  }

  return { line, spelt, ready, typed, intro };
})();
