"use strict";
/* Elements are made from names and texts, never from markup: what an article says stays text. */
dealwire.dom = (() => {
  /** h("a", { href, class, onclick }, "text", child, [children]); what is null or false is left out. */
  function h(name, props, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(props ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key === "value") made.value = value;
      else made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return made;
  }

  /** Tells a screen reader. */
  function say(text) {
    document.getElementById("said").textContent = text;
  }

  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = h("textarea", { class: "unseen", value: text, "aria-hidden": "true" });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = "Copied";
    say("Copied");
    setTimeout(() => (button.textContent = label), 1200);
  }

  /** A button that copies what `text()` gives when it is pressed. */
  function copier(label, text, props) {
    return h("button", { type: "button", class: "quiet", ...props, onclick: (event) => copy(text(), event.currentTarget) }, label);
  }

  /** The hash of a page with its parameters; those that are empty are left out. */
  function link(page, params) {
    const given = Object.entries(params ?? {}).filter(([, value]) => value !== "" && value !== null && value !== undefined && value !== false);
    const query = new URLSearchParams(given).toString();
    return `#/${page}${query ? `?${query}` : ""}`;
  }

  const deal = (id, params) => link(`deal/${encodeURIComponent(id)}`, params);
  const article = (id, params) => link(`article/${encodeURIComponent(id)}`, params);

  return { h, say, copier, link, deal, article };
})();
