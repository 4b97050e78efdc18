// The small forms of the director's panel.

import { el } from "./dom.js";

export function field(label, control) {
  return el("label.field", {}, el("span", {}, label), control);
}

export function select(name, options, attributes = {}) {
  return el("select", { name, ...attributes }, options.map(([value, label]) => el("option", { value }, label)));
}

/** Replaces the options and keeps what was chosen. */
export function refill(node, options) {
  const chosen = node.value;
  node.replaceChildren(...options.map(([value, label]) => el("option", { value }, label)));
  if (options.some(([value]) => String(value) === chosen)) node.value = chosen;
}

/** `onSubmit(values)`: the named fields that were filled in, as text. */
export function form(submitLabel, attributes, fields, onSubmit) {
  return el("form.panel-form", {
    ...attributes,
    onsubmit: (event) => {
      event.preventDefault();
      const filled = [...new FormData(event.target)].filter(([, value]) => value !== "");
      onSubmit(Object.fromEntries(filled), event.target);
    },
  }, ...fields, el("button.primary", { type: "submit" }, submitLabel));
}

export function section(title, open, ...children) {
  return el("details.panel-section", { open }, el("summary", {}, title), ...children);
}

/** Makes many changes into one drawing. */
export function soon(draw) {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; draw(); });
  };
}
