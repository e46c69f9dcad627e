"use strict";
/* Loads the program and the data, all of it scripts from the report's own folder: from the disk nothing else may load. */
const dealwire = (() => {
  const OURS = /^(?:assets|data)\/[\w.-]+\.js$/;
  const rules = {
    createScriptURL(path) {
      if (!OURS.test(path)) throw new TypeError(`not a script of this report: ${path}`);
      return path;
    },
  };
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy("dealwire", rules) : rules;
  const taken = new Map();
  const asked = new Map();

  function load(path) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.async = false;
      script.src = policy.createScriptURL(path);
      script.addEventListener("load", () => done());
      script.addEventListener("error", () => failed(new Error(`${path} cannot be loaded`)));
      document.head.append(script);
    });
  }

  function once(path) {
    if (!asked.has(path)) asked.set(path, load(path));
    return asked.get(path);
  }

  return {
    once,
    /** Called by each script of data. */
    take: (name, about, items) => taken.set(name, { about, items }),
    /** What the script of that name hands over: { about, items }. */
    need: (name) => once(`data/${name}.js`).then(() => taken.get(name)),
    start: () => Promise.all(SCRIPTS.map((name) => once(`assets/${name}`))),
  };
})();
dealwire.start().then(() => dealwire.app.start());
