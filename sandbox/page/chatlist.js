// The person's chats: a row above the open one.

import { el } from "./dom.js";
import { chatAvatar, fullName } from "./avatar.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.node = el("nav.chat-list", { dataset: { part: "chats" } });
  }

  draw() {
    const { phone } = this;
    this.node.setAttribute("aria-label", `Чаты: ${fullName(phone.personRecord)}`);
    this.node.replaceChildren(...phone.store.chatsOf(phone.person).map((chat) => {
      const title = phone.store.titleOf(chat);
      return el("button.chat-item", {
        dataset: { chat: chat.id }, title, onclick: () => phone.open(chat.id),
      }, chatAvatar(chat, phone.store), el("span.chat-name", {}, chat.type === "private" ? "Бот" : title), el("span.badge", { hidden: true }));
    }));
    this.mark();
  }

  /** Shows which chat is open and what is unread, without drawing the list anew. */
  mark() {
    for (const item of this.node.children) {
      const id = Number(item.dataset.chat);
      const open = id === this.phone.chat?.id;
      item.toggleAttribute("aria-current", open);
      if (open) {
        item.setAttribute("aria-current", "true");
        reveal(item, this.node);
      }
      const unread = this.phone.unreadOf(id);
      const badge = item.querySelector(".badge");
      badge.textContent = unread > 99 ? "99+" : unread;
      badge.hidden = unread === 0;
      badge.setAttribute("aria-label", `непрочитанных: ${unread}`);
    }
  }
}

// Within the row of chats only: scrollIntoView would move the phones as well.
function reveal(item, list) {
  const before = item.offsetLeft - list.offsetLeft;
  const after = before + item.offsetWidth - list.clientWidth;
  if (list.scrollLeft > before) list.scrollLeft = before;
  else if (list.scrollLeft < after) list.scrollLeft = after;
}
