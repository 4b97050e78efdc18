// Files chosen for the next message.

import { el, iconButton } from "./dom.js";
import { fileSize } from "./format.js";

export class Attachments {
  #files = [];

  constructor(onChange) {
    this.onChange = onChange;
    this.input = el("input", { type: "file", multiple: true, hidden: true, dataset: { part: "files" }, onchange: () => {
      this.add(this.input.files);
      this.input.value = "";
    } });
    this.asPhoto = el("input", { type: "checkbox", dataset: { part: "as-photo" } });
    this.choice = el("label.as-photo", {}, this.asPhoto, "показать как фото");
    this.list = el("ul.attached", { "aria-label": "Вложения" });
    this.node = el("div.attachments", { hidden: true }, this.list, this.choice);
  }

  get files() { return this.#files; }

  /** What the act's `media` should say. */
  get media() { return this.asPhoto.checked && this.#pictures ? "photo" : "document"; }

  get #pictures() { return this.#files.length > 0 && this.#files.every((file) => /^image\/(jpeg|png|webp)$/.test(file.type)); }

  choose() { this.input.click(); }

  add(files) {
    const wasEmpty = this.#files.length === 0;
    this.#files = [...this.#files, ...files];
    if (wasEmpty) this.asPhoto.checked = this.#pictures;
    this.#draw();
  }

  clear() {
    this.#files = [];
    this.#draw();
  }

  #draw() {
    this.list.replaceChildren(...this.#files.map((file, index) => el("li", { dataset: { file: file.name } },
      el("span.file-name", {}, file.name), el("small", {}, fileSize(file.size)),
      iconButton("close", `Убрать ${file.name}`, { onclick: () => {
        this.#files = this.#files.filter((_, at) => at !== index);
        this.#draw();
      } }))));
    this.node.hidden = this.#files.length === 0;
    this.choice.hidden = !this.#pictures;
    this.onChange();
  }
}
