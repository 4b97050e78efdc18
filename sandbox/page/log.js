// The messages of the open chat: only the newest are drawn, older ones come when scrolled to.

import { el, iconButton } from "./dom.js";
import { messageRow } from "./message.js";
import { drop, focusIn, link, neighbour } from "./rows.js";

const PAGE = 100;
const MOST = 300; // rows kept while following the newest
const NEAR = 48; // pixels from an end that count as being there

export class Log {
  #phone;
  #ids = []; // all that this view may show, ascending
  #first = 0; // index of the oldest one drawn
  #rows = new Map();
  #atBottom = true;
  #scheduled = false;
  #missed = 0;

  constructor(phone) {
    this.#phone = phone;
    this.list = el("div.log", {
      role: "log", "aria-live": "polite", "aria-label": "Сообщения: стрелки — по сообщениям, Enter — действия", tabindex: 0, dataset: { part: "log" },
      onscroll: () => this.#scrolled(), onkeydown: (event) => this.#key(event),
    });
    this.badge = el("span.badge", { hidden: true });
    this.toBottom = iconButton("down", "К последним сообщениям", {
      class: "icon-button to-bottom", hidden: true, dataset: { part: "to-bottom" }, onclick: () => this.follow(),
    });
    this.toBottom.append(this.badge);
    this.node = el("div.log-frame", {}, this.list, this.toBottom);
    // A growing keyboard or message box must not push the newest message out of sight.
    new ResizeObserver(() => { if (this.#atBottom) this.#scheduleBottom(); }).observe(this.list);
  }

  get atBottom() { return this.#atBottom; }

  open(chat) {
    this.#ids = chat.ids.filter((id) => this.#phone.shows(chat.shown.get(id)));
    this.#rows.clear();
    this.list.dataset.empty = chat.type === "private" ? "Здесь начнётся разговор с ботом" : "В группе пока тихо";
    this.list.replaceChildren();
    this.#first = this.#ids.length;
    this.#older();
    this.follow();
  }

  follow() {
    this.#atBottom = true;
    this.#count(0);
    this.toBottom.hidden = true;
    this.#scheduleBottom();
  }

  add(shown) {
    if (!this.#phone.shows(shown)) return;
    const id = shown.message.message_id;
    if (this.#rows.has(id)) { this.replace(shown); return; }
    if (id < (this.#ids.at(-1) ?? 0)) { this.open(this.#phone.chat); return; }
    this.#ids.push(id);
    this.list.append(this.#row(shown));
    this.#link(this.list.lastElementChild);
    const mine = shown.message.from?.id === this.#phone.person;
    if (mine) this.follow();
    else if (this.#atBottom) this.#scheduleBottom();
    else this.#count(this.#missed + 1);
    if (this.#atBottom && this.#rows.size > MOST) this.#trim();
  }

  replace(shown) {
    const old = this.#rows.get(shown.message.message_id);
    if (!old) return;
    const focus = focusIn(old);
    const row = this.#row(shown);
    old.replaceWith(row);
    this.#link(row);
    const next = neighbour(row, "nextElementSibling");
    if (next) this.#link(next);
    focus?.(row);
    if (this.#atBottom) this.#scheduleBottom();
  }

  remove(id) {
    const at = this.#ids.indexOf(id);
    if (at < 0) return;
    this.#ids.splice(at, 1);
    if (at < this.#first) this.#first -= 1;
    const row = this.#rows.get(id);
    if (!row) return;
    this.#rows.delete(id);
    const before = neighbour(row, "previousElementSibling");
    const next = neighbour(row, "nextElementSibling");
    drop(row);
    if (next) this.#link(next);
    else before?.classList.remove("followed");
  }

  jump(id) {
    const at = this.#ids.indexOf(id);
    if (at < 0) return false;
    while (this.#first > at) this.#older();
    const row = this.#rows.get(id);
    row.scrollIntoView({ block: "center" });
    row.classList.remove("found");
    requestAnimationFrame(() => row.classList.add("found"));
    return true;
  }

  #older() {
    const from = Math.max(0, this.#first - PAGE);
    if (from === this.#first) return;
    const below = neighbour(this.list, "firstElementChild");
    const height = this.list.scrollHeight;
    const top = this.list.scrollTop;
    const rows = this.#ids.slice(from, this.#first).map((id) => this.#row(this.#phone.chat.shown.get(id)));
    this.list.setAttribute("aria-busy", "true"); // old messages are no news to read out
    this.list.prepend(...rows);
    this.#first = from;
    for (const row of rows) this.#link(row);
    if (below) this.#link(below);
    this.list.scrollTop = top + this.list.scrollHeight - height;
    this.list.removeAttribute("aria-busy");
  }

  #trim() {
    const extra = this.#rows.size - PAGE;
    for (const id of this.#ids.slice(this.#first, this.#first + extra)) {
      drop(this.#rows.get(id));
      this.#rows.delete(id);
    }
    this.#first += extra;
    const top = neighbour(this.list, "firstElementChild");
    if (top) this.#link(top);
  }

  #row(shown) {
    const row = messageRow(shown, this.#phone);
    this.#rows.set(shown.message.message_id, row);
    return row;
  }

  #link(row) {
    link(row, (each) => this.#phone.chat.shown.get(Number(each.dataset.message)).message);
  }

  #scheduleBottom() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (this.#atBottom) this.list.scrollTop = this.list.scrollHeight;
    });
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    const bottom = scrollHeight - scrollTop - clientHeight < NEAR;
    // While a scroll to the bottom is due, a growing log only looks scrolled up.
    if (!this.#scheduled) this.#atBottom = bottom;
    if (bottom) this.#count(0);
    this.toBottom.hidden = this.#atBottom;
    if (scrollTop < NEAR * 4 && this.#first > 0) this.#older();
  }

  // Messages are walked with the arrows, so that Tab need not stop at each of them.
  #key(event) {
    const row = event.target.closest("[data-message]");
    if (event.target !== this.list && event.target !== row) return;
    const sides = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" };
    if (sides[event.key]) {
      const next = row ? neighbour(row, sides[event.key]) : this.list.lastElementChild;
      event.preventDefault();
      next?.focus();
    } else if (row && event.key === "Enter") {
      event.preventDefault(); // or the menu's first button would take it
      row.querySelector(".row-more")?.click();
    } else if (event.key === "Escape") {
      this.#phone.composer.box.focus();
    }
  }

  #count(missed) {
    this.#missed = missed;
    this.badge.textContent = missed;
    this.badge.hidden = missed === 0;
    if (missed === 0) this.#phone.seen();
  }
}
