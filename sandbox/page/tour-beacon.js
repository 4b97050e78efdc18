// Shows where the tour wants one to press: a ring around the phone and around the button on it.

import { soon } from "./form.js";

export class Beacon {
  #phones;
  #move = null;
  #marked = [];
  #seen = null; // what was scrolled into sight already: later the reader scrolls as they like
  #watch;

  constructor(phones) {
    this.#phones = phones;
    // Bubbles are drawn anew with each change, so the ring has to be put on again.
    this.#watch = new MutationObserver(soon(() => this.#mark()));
  }

  on(move) {
    this.#move = move;
    this.#seen = null;
    this.#watch.observe(this.#phones.node, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "data-open"] });
    this.#watch.observe(this.#phones.tabs, { childList: true });
    this.#mark();
  }

  off() {
    this.#watch.disconnect();
    this.#move = null;
    this.#mark();
  }

  focus() {
    this.#mark();
    const { target } = this.#place();
    target?.scrollIntoView({ block: "nearest" });
    (target?.matches("button, textarea, [tabindex]") ? target : target?.closest("[tabindex]") ?? target?.querySelector("textarea, button"))?.focus();
  }

  #mark() {
    for (const node of this.#marked) node.classList.remove("guided", "guided-here");
    this.#marked = [];
    if (!this.#move) return;
    const { phone, target } = this.#place();
    if (!phone) return;
    phone.node.classList.add("guided");
    target?.classList.add("guided-here");
    this.#marked = [phone.node, target].filter(Boolean);
    if (!target || target === this.#seen) return;
    this.#seen = target;
    // After the log has scrolled to its end by itself.
    if (target.closest(".log")) setTimeout(() => target.scrollIntoView({ block: this.#move?.look ? "start" : "nearest" }), 150);
  }

  #place() {
    const phone = this.#phones.of(this.#move.who);
    return { phone, target: phone && (inFront(phone, this.#phones) ?? within(phone, this.#move)) };
  }
}

// On a narrow screen the person's tab comes first.
function inFront(phone, phones) {
  return phone.visible ? null : phones.tabs.querySelector(`[data-tab="${phone.person}"]`);
}

function within(phone, { chat, press, look, offer, until }) {
  const { store, node, composer } = phone;
  const place = store.present(chat ?? until?.open ?? phone.chat.id);
  if (phone.chat.id !== place) return node.querySelector(`[data-chat="${place}"]`);
  if (!composer.gate.hidden) return composer.gate;
  if (press) return newest(node, ".inline-button, .reply-button", press);
  if (look) return newest(node, ".bubble", look);
  return offer && (composer.isReady ? composer.sendButton : composer.form);
}

function newest(node, selector, words) {
  return [...node.querySelectorAll(selector)].findLast((each) => each.textContent.includes(words));
}
