// The phones on the table: which there are, and which one a narrow screen shows.

import { el } from "./dom.js";
import { avatar, fullName } from "./avatar.js";
import { Phone } from "./phone.js";

const MOST = 4;
const NARROW = matchMedia("(max-width: 719px)");

export class Phones {
  #store;
  node;
  tabs;
  #phones = [];
  #active = 0;
  #wanted; // from the address: [{person, chat?}], or null for the first people

  constructor(store, main, tabs) {
    this.#store = store;
    this.node = main;
    this.tabs = tabs;
    this.#wanted = wanted();
    NARROW.addEventListener("change", () => this.#activate(this.#active));
    store.on((kind, data) => {
      if (kind === "state") this.#load();
      else this.#hear(kind, data);
    });
  }

  /** The person's phone, if it is on the table. */
  of(personId) { return this.#phones.find(({ person }) => person === personId); }

  /** Puts the person's phone in front, in place of the last one when the table is full. */
  show(personId) {
    const known = this.#phones.findIndex(({ person }) => person === personId);
    let at = known;
    if (at < 0 && this.#phones.length < MOST) {
      this.#add({ person: personId });
      at = this.#phones.length - 1;
    } else if (at < 0) {
      at = MOST - 1;
      this.#phones[at].draw(personId, undefined);
    }
    this.#activate(at);
    if (at !== known) this.#remember();
    this.#phones[at].node.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  #load() {
    for (const phone of this.#phones.filter(({ person }) => !this.#store.people.has(person))) {
      phone.node.remove();
      this.#phones.splice(this.#phones.indexOf(phone), 1);
    }
    for (const phone of this.#phones) phone.draw();
    this.#fill();
    this.#activate(Math.min(this.#active, Math.max(this.#phones.length - 1, 0)));
  }

  // People may be added after the page was opened: they get the phones that wait for them.
  #fill() {
    const choice = this.#wanted ?? [...this.#store.people.keys()].slice(0, MOST).map((person) => ({ person }));
    for (const each of choice) {
      const there = this.#phones.some(({ person }) => person === each.person);
      if (!there && this.#store.people.has(each.person) && this.#phones.length < MOST) this.#add(each);
    }
    this.node.dataset.count = this.#phones.length;
  }

  #add({ person, chat }) {
    const phone = new Phone(this.#store, person, {
      onChoose: (chosen, id) => this.#choose(chosen, id),
      onUnread: () => this.#marks(),
    });
    this.#phones.push(phone);
    this.node.append(phone.node);
    phone.draw(person, chat);
  }

  #choose(phone, person) {
    const other = this.#phones.find((each) => each !== phone && each.person === person);
    if (other) other.draw(phone.person, undefined); // two phones change hands
    phone.draw(person, undefined);
    this.#activate(this.#phones.indexOf(phone));
    this.#remember();
    phone.owner.select.focus();
  }

  #hear(kind, data) {
    for (const phone of this.#phones) phone.hear(kind, data);
    if (kind !== "person") return;
    const before = this.#phones.length;
    this.#fill();
    if (this.#phones.length !== before) this.#activate(this.#active);
    else this.#drawTabs();
  }

  #activate(index) {
    this.#active = index;
    this.#phones.forEach((phone, at) => {
      phone.node.classList.toggle("active", at === index);
      phone.visible = at === index || !NARROW.matches;
    });
    this.#drawTabs();
  }

  #drawTabs() {
    this.tabs.replaceChildren(...this.#phones.map((phone, at) => {
      const name = fullName(phone.personRecord);
      return el("button.tab", {
        "aria-pressed": String(at === this.#active), title: name, "aria-label": name, dataset: { tab: phone.person },
        onclick: () => { this.#activate(at); this.tabs.children[at].focus(); },
      }, avatar(phone.person, name), el("span.badge", { hidden: true }));
    }));
    this.#marks();
  }

  #marks() {
    this.#phones.forEach((phone, at) => {
      const badge = this.tabs.children[at]?.querySelector(".badge");
      if (!badge) return;
      badge.hidden = phone.unread === 0;
      badge.textContent = phone.unread > 99 ? "99+" : phone.unread;
    });
  }

  #remember() {
    this.#wanted = this.#phones.map(({ person, chat }) => ({ person, chat: chat.id }));
    const url = new URL(location.href);
    url.searchParams.set("people", this.#wanted.map(({ person, chat }) => (chat === person ? person : `${person}:${chat}`)).join(","));
    history.replaceState(null, "", url.href.replaceAll("%2C", ",").replaceAll("%3A", ":"));
  }
}

/** `?people=1001,1002:-1005` — the second phone opens on that chat. */
function wanted() {
  const text = new URLSearchParams(location.search).get("people");
  if (!text) return null;
  return text.split(",").slice(0, MOST).map((part) => {
    const [person, chat] = part.split(":").map(Number);
    return { person, chat };
  });
}
