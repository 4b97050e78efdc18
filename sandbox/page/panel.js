// The director's panel: changes the world the people live in.

import { act } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { callsSection } from "./panel-calls.js";
import { faultsSection } from "./panel-faults.js";
import { groupsSection } from "./panel-groups.js";
import { peopleSection } from "./panel-people.js";

const NOTE_MS = 5000;

export class Panel {
  #noteTimer;

  /** `showPhone(personId)` brings that person's phone to the front. */
  constructor(store, node, showPhone) {
    this.store = store;
    this.node = node;
    this.showPhone = showPhone;
    this.toggle = el("button.tool", {
      "aria-controls": node.id, "aria-expanded": "false", "aria-label": "Пульт: люди, группы, сбои", title: "Люди, группы, сбои",
      dataset: { part: "panel-toggle" }, onclick: () => this.#open(node.hidden),
    }, icon("sliders"), el("span", {}, "Пульт"));
    this.note = el("p.panel-note", { role: "status", hidden: true, dataset: { part: "panel-note" } });
    node.append(
      el("header.panel-head", {}, el("h2", {}, "Пульт"), iconButton("close", "Закрыть пульт", { onclick: () => this.#open(false) })),
      this.note, peopleSection(this), groupsSection(this), faultsSection(this), callsSection(this));
    node.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#open(false); });
  }

  /** Does it and says how it went; resolves to the result, or undefined when refused. */
  async do(body, done) {
    try {
      const result = await act(body);
      if (done) this.#say(done);
      return result;
    } catch (error) {
      this.complain(error);
      return undefined;
    }
  }

  complain(error) { this.#say(error.message, "error"); }

  #open(open) {
    this.node.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    document.body.classList.toggle("with-panel", open);
    if (open) this.node.querySelector("summary").focus();
    else this.toggle.focus();
  }

  #say(text, kind = "note") {
    clearTimeout(this.#noteTimer);
    this.note.textContent = text;
    this.note.dataset.kind = kind;
    this.note.hidden = false;
    this.#noteTimer = setTimeout(() => { this.note.hidden = true; }, NOTE_MS);
  }
}
