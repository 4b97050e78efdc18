// The list above the message box: the bot's commands, or what it found inline.

import { el } from "./dom.js";

export class Suggestions {
  constructor() {
    this.node = el("div.suggestions", { role: "group", hidden: true, dataset: { part: "suggestions" } });
    this.node.addEventListener("keydown", (event) => this.#step(event));
  }

  get open() { return !this.node.hidden; }

  hide() { this.node.hidden = true; }

  commands(commands, onPick) {
    this.#show("Команды бота", commands.map(({ command, description }) => el("button.suggestion", {
      dataset: { command }, onclick: () => { this.hide(); onPick(`/${command}`); },
    }, el("strong", {}, `/${command}`), el("span", {}, description))));
  }

  results(results, onPick) {
    this.#show("Найдено ботом", results.length === 0 ? [el("p.suggestion", {}, "Ничего не найдено")]
      : results.map((result) => el("button.suggestion", {
        dataset: { result: result.id }, onclick: () => { this.hide(); onPick(result); },
      }, el("strong", {}, result.title ?? result.caption ?? result.type), el("span", {}, result.description ?? ""))));
  }

  focus() { this.node.querySelector("button")?.focus(); }

  #show(label, nodes) {
    this.node.setAttribute("aria-label", label);
    this.node.replaceChildren(...nodes);
    this.node.hidden = nodes.length === 0;
  }

  #step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const buttons = [...this.node.querySelectorAll("button")];
    buttons.at((buttons.indexOf(document.activeElement) + by) % buttons.length)?.focus();
  }
}
