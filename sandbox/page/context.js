// The line above the message box: what is being answered or changed.

import { el, iconButton } from "./dom.js";
import { authorOf } from "./message.js";
import { preview } from "./preview.js";

export class Context {
  kind = null; // "reply" | "edit"
  shown = null;

  constructor(onCancel) {
    this.onCancel = onCancel;
    this.node = el("div.context", { hidden: true, dataset: { part: "context" } });
  }

  get messageId() { return this.shown?.message.message_id; }

  set(kind, shown) {
    this.kind = kind;
    this.shown = shown;
    this.node.replaceChildren(
      el("span.context-text", {},
        el("strong", {}, kind === "edit" ? "Изменение сообщения" : `Ответ: ${authorOf(shown.message).name}`),
        el("span", {}, preview(shown.message))),
      iconButton("close", "Отменить", { onclick: this.onCancel }));
    this.node.dataset.kind = kind;
    this.node.hidden = false;
  }

  clear() {
    this.kind = null;
    this.shown = null;
    this.node.hidden = true;
  }
}
