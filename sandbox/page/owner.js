// The top of a phone: whose it is, and who they are in the groups.

import { el } from "./dom.js";
import { avatar, fullName, STATUS_NAMES } from "./avatar.js";

const RANKS = ["creator", "administrator", "member", "restricted", "kicked"];

export class Owner {
  /** `onChoose(personId)`: the phone is given to another person. */
  constructor(phone, onChoose) {
    this.phone = phone;
    this.face = el("span.owner-face");
    this.select = el("select", { "aria-label": "Чей это телефон", dataset: { part: "owner" }, onchange: () => onChoose(Number(this.select.value)) });
    this.role = el("span.owner-role", { dataset: { part: "role" } });
    this.node = el("header.owner", {}, this.face, this.select, this.role);
  }

  draw() {
    const { store, personRecord: person } = this.phone;
    this.face.replaceChildren(avatar(person.id, fullName(person)));
    this.select.replaceChildren(...[...store.people.values()].map((each) => el("option", {
      value: each.id, selected: each.id === person.id,
    }, fullName(each))));
    this.drawRole();
  }

  /** One option only: there may be thousands of people, and they may come all at once. */
  drawOption(person) {
    const known = this.select.querySelector(`option[value="${person.id}"]`);
    if (known) known.textContent = fullName(person);
    else this.select.append(el("option", { value: person.id }, fullName(person)));
  }

  drawRole() {
    const { store, personRecord: person } = this.phone;
    const statuses = store.groups().map((chat) => store.status(chat, person.id));
    const highest = RANKS.find((rank) => statuses.includes(rank)) ?? "left";
    this.role.textContent = person.deactivated ? "аккаунт удалён" : person.blocked ? "бот заблокирован" : STATUS_NAMES[highest];
  }
}
