// A small menu beside what opened it. Escape and a tap elsewhere close it: the browser's popover does that.

import { el } from "./dom.js";

/** `items`: `{label, icon?, run}` or a ready node; `at`: an element or `{x, y}`. */
export function openMenu(at, label, items) {
  const close = () => menu.hidePopover();
  const menu = el("div.menu", { popover: "auto", role: "menu", "aria-label": label }, items.map((item) => (item instanceof Node
    ? item : el("button.menu-item", { role: "menuitem", onclick: () => { close(); item.run(); } }, item.icon, item.label))));
  document.body.append(menu);
  menu.addEventListener("toggle", (event) => { if (event.newState === "closed") menu.remove(); });
  menu.addEventListener("keydown", step);
  menu.showPopover();
  place(menu, at instanceof Element ? below(at) : at);
  menu.querySelector("button")?.focus();
  return close;
}

function below(element) {
  const box = element.getBoundingClientRect();
  return { x: box.left, y: box.bottom + 4 };
}

function place(menu, { x, y }) {
  const margin = 8;
  menu.style.left = `${Math.max(margin, Math.min(x, innerWidth - menu.offsetWidth - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(y, innerHeight - menu.offsetHeight - margin))}px`;
}

function step(event) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons.at((buttons.indexOf(document.activeElement) + by) % buttons.length).focus();
}
