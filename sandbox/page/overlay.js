// What a phone says over its chat: short toasts and alerts that wait for OK.

import { el } from "./dom.js";

const TOAST_MS = 4000;

export class Overlay {
  constructor() {
    this.toasts = el("div.toasts", { role: "status", "aria-live": "polite" });
    this.node = el("div.overlay", {}, this.toasts);
  }

  toast(text, kind = "note") {
    const node = el("div.toast", { dataset: { part: "toast", kind } }, text);
    this.toasts.append(node);
    setTimeout(() => node.remove(), TOAST_MS);
  }

  alert(text, { ok = "OK", onOk = () => {}, cancel } = {}) {
    const back = document.activeElement;
    const close = () => {
      frame.remove();
      if (back?.isConnected) back.focus({ preventScroll: true });
    };
    const yes = el("button.primary", { onclick: () => { close(); onOk(); } }, ok);
    const frame = el("div.alert-frame", { onkeydown: (event) => { if (event.key === "Escape") close(); } },
      el("div.alert", { role: "alertdialog", "aria-label": "Сообщение бота", dataset: { part: "alert" } },
        el("p", {}, text),
        el("div.alert-buttons", {}, cancel && el("button", { onclick: close }, cancel), yes)));
    this.node.append(frame);
    yes.focus({ preventScroll: true });
  }
}
