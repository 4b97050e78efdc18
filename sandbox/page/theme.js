// Light or dark: as the system has it until the switch is used.

import { iconButton } from "./dom.js";

const KEY = "sandbox-theme";

export function themeSwitch() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const current = () => document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
  const stored = recall();
  if (stored) document.documentElement.dataset.theme = stored;

  const node = document.createElement("span");
  const draw = () => node.replaceChildren(iconButton(current() === "dark" ? "sun" : "moon",
    current() === "dark" ? "Светлая тема" : "Тёмная тема", { dataset: { part: "theme" }, onclick: () => {
      document.documentElement.dataset.theme = current() === "dark" ? "light" : "dark";
      remember(document.documentElement.dataset.theme);
      draw();
      node.firstChild.focus();
    } }));
  dark.addEventListener("change", draw);
  draw();
  return node;
}

// A browser may keep no storage for the page; the switch works all the same.
function recall() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

function remember(theme) {
  try { localStorage.setItem(KEY, theme); } catch { /* not kept */ }
}
