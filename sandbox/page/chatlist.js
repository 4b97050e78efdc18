// The person's chats: a rail of faces at the left of the phone, a row above the chat on a narrow screen.

import { el } from "./dom.js";
import { avatar } from "./avatar.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.node = el("nav.chat-list", { "aria-label": "Чаты", dataset: { part: "chats" } });
  }

  draw() {
    const { phone } = this;
    this.node.replaceChildren(...phone.store.chatsOf(phone.person).map((chat) => {
      const title = phone.store.titleOf(chat);
      return el("button.chat-item", {
        dataset: { chat: chat.id }, title, onclick: () => phone.open(chat.id),
      }, avatar(chat.type === "private" ? phone.store.bot.id : chat.id, title), el("span.chat-name", {}, chat.type === "private" ? "Бот" : title), el("span.badge", { hidden: true }));
    }));
    this.mark();
  }

  /** Shows which chat is open and what is unread, without drawing the list anew. */
  mark() {
    for (const item of this.node.children) {
      const id = Number(item.dataset.chat);
      if (id === this.phone.chat?.id) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
      const unread = this.phone.unreadOf(id);
      const badge = item.querySelector(".badge");
      badge.textContent = unread > 99 ? "99+" : unread;
      badge.hidden = unread === 0;
      badge.setAttribute("aria-label", `непрочитанных: ${unread}`);
    }
  }
}
