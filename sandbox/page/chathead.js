// Above the messages: whose chat this is, its topics, what is pinned.

import { el, icon, iconButton } from "./dom.js";
import { fullName } from "./avatar.js";
import { count } from "./format.js";
import { openMenu } from "./menu.js";
import { preview } from "./preview.js";

const TYPING_MS = 5500; // Telegram shows an action for five seconds
const ACTIONS = {
  typing: "печатает", upload_photo: "отправляет фото", upload_document: "отправляет файл", upload_video: "отправляет видео",
  record_voice: "записывает голос", choose_sticker: "выбирает стикер", find_location: "выбирает место",
};
const INSIDE = new Set(["creator", "administrator", "member", "restricted"]);

export class ChatHead {
  #typingTimer;

  constructor(phone) {
    this.phone = phone;
    this.title = el("strong.head-title", { dataset: { part: "title" } });
    this.subtitle = el("span.head-subtitle", { dataset: { part: "subtitle" }, "aria-live": "polite" });
    this.bar = el("div.chat-head", {}, el("div.head-text", {}, this.title, this.subtitle),
      iconButton("more", "Действия с чатом", { dataset: { part: "chat-menu" }, onclick: (event) => this.#menu(event.currentTarget) }));
    this.topics = el("nav.topics", { hidden: true, dataset: { part: "topics" } });
    this.pinned = el("button.pinned", { hidden: true, dataset: { part: "pinned" }, onclick: () => phone.jump(Number(this.pinned.dataset.pinned)) });
    this.node = el("header.chat-top", {}, this.bar, this.topics, this.pinned);
  }

  draw() {
    const { store, chat } = this.phone;
    const title = store.titleOf(chat);
    this.title.textContent = title;
    this.#quiet();
    this.#drawTopics();
    this.drawPinned();
  }

  drawPinned() {
    const { chat } = this.phone;
    const id = Math.max(...chat.pinned ?? []);
    const shown = chat.shown.get(id);
    this.pinned.hidden = !shown;
    if (!shown) return;
    this.pinned.dataset.pinned = id;
    this.pinned.replaceChildren(el("span.pinned-text", {},
      el("strong", {}, chat.pinned.length > 1 ? `Закреплено (${chat.pinned.length})` : "Закреплено"),
      el("span", {}, preview(shown.message))), icon("pin"));
  }

  typing(action) {
    clearTimeout(this.#typingTimer);
    this.subtitle.textContent = `${ACTIONS[action] ?? ACTIONS.typing}…`;
    this.subtitle.dataset.typing = action;
    this.#typingTimer = setTimeout(() => this.#quiet(), TYPING_MS);
  }

  /** The bot's message came: it is not typing any more. */
  stopTyping() {
    if (this.subtitle.dataset.typing) this.#quiet();
  }

  #quiet() {
    clearTimeout(this.#typingTimer);
    delete this.subtitle.dataset.typing;
    const { chat } = this.phone;
    const inside = chat.members.filter(({ status }) => INSIDE.has(status)).length;
    this.subtitle.textContent = chat.type === "private" ? "бот" : count(inside, "участник", "участника", "участников");
  }

  #drawTopics() {
    const { chat } = this.phone;
    this.topics.hidden = !chat.is_forum;
    this.topics.setAttribute("aria-label", `Темы группы: ${fullName(this.phone.personRecord)}`);
    if (!chat.is_forum) return;
    const tabs = [{ id: null, name: "Все" }, { id: 0, name: "Общая" }, ...chat.topics];
    this.topics.replaceChildren(...tabs.map((topic) => el("button.topic", {
      "aria-pressed": String(topic.id === this.phone.topic), dataset: { topic: topic.id ?? "all" },
      onclick: () => this.phone.openTopic(topic.id),
    }, topic.closed && "🔒 ", topic.name)));
  }

  #menu(anchor) {
    const { phone } = this;
    const person = phone.personRecord;
    if (phone.chat.type !== "private") {
      openMenu(anchor, "Действия с чатом", [{ label: "Выйти из группы", run: () => phone.do({ do: "leave", chat_id: phone.chat.id }) }]);
      return;
    }
    const [label, act] = person.blocked ? ["Разблокировать бота", "unblock"] : ["Заблокировать бота", "block"];
    openMenu(anchor, "Действия с чатом", [
      { label: "Отправить /start", run: () => phone.do({ do: "start" }) },
      { label, run: () => phone.do({ do: act }) },
    ]);
  }
}
