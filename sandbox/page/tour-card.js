// The strip the tour speaks from, above the phones: it covers nothing one has to press.

import { el, icon, iconButton } from "./dom.js";

export class TourCard {
  constructor(node, { onOffer, onShow, onBack, onNext, onClose }) {
    this.node = node;
    const button = (part, label, onclick, tag = "button") => el(tag, { dataset: { part }, onclick }, label);
    this.progress = el("div.tour-progress", { "aria-hidden": "true" });
    this.where = el("p.tour-where");
    this.title = el("h2");
    this.say = el("p.tour-say");
    this.next = el("ul.tour-next-list", { hidden: true });
    this.words = el("div.tour-words", { "aria-live": "polite", "aria-atomic": "true" }, this.where, this.title, this.say, this.next);
    this.offer = button("tour-do", "", onOffer, "button.primary");
    this.show = button("tour-show", "Где это?", onShow, "button.tour-quiet");
    this.back = button("tour-back", "Назад", onBack, "button.tour-quiet");
    this.forward = button("tour-next", "", onNext, "button.tour-quiet");
    node.append(this.progress, this.words,
      el("div.tour-buttons", {}, this.back, this.show, this.forward, this.offer),
      iconButton("close", "Закрыть экскурсию", { dataset: { part: "tour-close" }, onclick: () => { onClose(); this.opener.focus(); } }));
    node.addEventListener("keydown", (event) => { if (event.key === "Escape") { onClose(); this.opener.focus(); } });
  }

  /** The button that opens and closes it. */
  toggle(onclick) {
    this.opener = el("button.tool", { hidden: true, "aria-controls": this.node.id, "aria-expanded": "false", title: "Экскурсия по шагам", "aria-label": "Экскурсия по шагам", dataset: { part: "tour-open" }, onclick },
      icon("flag"), el("span", {}, "Экскурсия"));
    return this.opener;
  }

  open(open) {
    this.node.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
  }

  focus() { (this.offer.hidden ? this.show : this.offer).focus({ preventScroll: true }); }

  draw(move, { first, last, next }) {
    const focused = document.activeElement;
    this.node.dataset.step = move.step;
    this.progress.replaceChildren(...Array.from({ length: move.of }, (_, index) => el("span", {
      dataset: { state: index + 1 < move.step ? "done" : index + 1 === move.step ? "now" : "later" },
    })));
    this.where.textContent = `Шаг ${move.step} из ${move.of}`;
    this.title.textContent = move.title;
    this.say.textContent = move.say;
    this.next.hidden = !last || next.length === 0;
    this.next.replaceChildren(el("li.tour-next-title", {}, "Что дальше:"), ...next.map((each) => el("li", {}, each)));
    this.offer.hidden = !move.offer;
    this.offer.textContent = move.offer?.label ?? "";
    this.back.hidden = first;
    this.forward.textContent = last ? "Готово" : "Пропустить";
    this.forward.classList.toggle("primary", last);
    this.forward.classList.toggle("tour-quiet", !last);
    // A button that is gone takes the focus with it: who works by keyboard stays in the strip.
    if (this.node.contains(focused) && focused.hidden) this.forward.focus();
  }
}
