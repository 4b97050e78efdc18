// A guided walk through the main job. What through comes from whoever started the sandbox: GET /sandbox/tour.

import { Beacon } from "./tour-beacon.js";
import { TourCard } from "./tour-card.js";
import { come } from "./tour-until.js";
import { tour as read } from "./api.js";

const KEY = "sandbox-tour";

export class Tour {
  #store;
  #phones;
  #moves = [];
  #next = [];
  #at = 0;
  #heard = []; // messages of the bot since the tour was opened, so that who hurries ahead is not lost
  #byKeys = false;
  #used = 0; // how many of them earlier moves have taken

  constructor(store, phones, node) {
    this.#store = store;
    this.#phones = phones;
    this.beacon = new Beacon(phones);
    this.card = new TourCard(node, {
      onOffer: () => this.#offer(), onShow: () => this.#show(), onBack: () => this.#go(this.#before()),
      onNext: () => this.#go(this.#at + 1), onClose: () => this.close(),
    });
    this.toggle = this.card.toggle(() => (this.isOpen ? this.close() : this.open()));
    store.on((kind, data) => this.#hear(kind, data));
    document.addEventListener("keydown", ({ key }) => { this.#byKeys = ["Enter", " ", "Tab"].includes(key); });
    document.addEventListener("pointerdown", () => { this.#byKeys = false; });
    // A chat is opened by a tap, of which the store knows nothing.
    document.addEventListener("click", () => setTimeout(() => this.#check()));
  }

  get isOpen() { return !this.card.node.hidden; }

  // Nobody has said anything yet.
  get #isFresh() { return [...this.#store.chats.values()].every(({ ids }) => ids.length === 0); }

  /** Opens by itself in a world where nobody has said anything; in another one, as it was left. */
  async begin() {
    const { steps, next } = await read();
    this.#moves = steps.flatMap(({ title, moves }, index) => moves.map((move) => ({ ...move, title, step: index + 1, of: steps.length })));
    this.#next = next ?? [];
    this.toggle.hidden = this.#moves.length === 0;
    if (this.toggle.hidden) return;
    const fresh = this.#isFresh;
    const kept = recall();
    this.#at = fresh ? 0 : Math.min(kept.at ?? 0, this.#moves.length - 1);
    const wish = new URLSearchParams(location.search).get("tour");
    if (wish ? wish === "on" : fresh || kept.open) this.open();
  }

  open() {
    this.card.open(true);
    this.#enter();
  }

  close() {
    this.card.open(false);
    this.beacon.off();
    this.#keep();
  }

  // What has come true for good would send one forward again at once.
  #before() {
    let to = this.#at - 1;
    while (to > 0 && !this.#moves[to].until?.chat && this.#come(this.#moves[to]) !== null) to -= 1;
    return to;
  }

  #go(to) {
    if (to >= this.#moves.length) { this.#at = 0; this.close(); return; }
    this.#at = Math.max(to, 0);
    this.#enter();
  }

  #enter() {
    const move = this.#moves[this.#at];
    this.card.draw(move, { first: this.#at === 0, last: this.#at === this.#moves.length - 1, next: this.#next });
    this.#keep();
    this.#lead(move);
    this.beacon.on(move);
    this.#check();
  }

  // The phone comes to the front and the chat opens, so that nobody has to look for the place.
  #lead({ who, chat }) {
    if (!this.#store.people.has(who)) return;
    this.#phones.show(who);
    const phone = this.#phones.of(who);
    const place = chat === undefined ? undefined : this.#store.present(chat);
    if (place !== undefined && phone.chat.id !== place && this.#store.sees(who, place)) phone.open(place);
  }

  #show() {
    this.#lead(this.#moves[this.#at]);
    this.beacon.focus();
  }

  async #offer() {
    const move = this.#moves[this.#at];
    this.#lead(move);
    await this.#phones.of(move.who)?.composer.fill(move.offer);
  }

  #hear(kind, data) {
    if (this.#moves.length === 0) return;
    if (kind === "state") this.#reread();
    if ((kind === "message" || kind === "edit") && data.message.from?.is_bot) this.#heard.push(data);
    this.#check();
  }

  // The sandbox may have been started anew behind the page's back.
  #reread() {
    if (this.#isFresh) {
      this.#at = this.#used = 0;
      this.#heard = [];
    }
    if (this.isOpen) this.#enter();
  }

  #check() {
    if (!this.isOpen) return;
    const at = this.#come(this.#moves[this.#at]);
    if (at === null) return;
    this.#used = at;
    this.#go(this.#at + 1);
    // Who works by keyboard is taken back to the strip, unless they are writing.
    if (this.#byKeys && !document.activeElement.value) this.card.focus();
  }

  #come({ until, who }) {
    return until ? come(until, { who, store: this.#store, phones: this.#phones, heard: this.#heard, from: this.#used }) : null;
  }

  // A browser may keep no storage for the page; the tour works all the same.
  #keep() {
    try { localStorage.setItem(KEY, JSON.stringify({ at: this.#at, open: this.isOpen })); } catch { /* not kept */ }
  }
}

function recall() {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; }
}
