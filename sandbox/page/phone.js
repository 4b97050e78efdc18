// One person's phone: their chats, the open one, and everything they can do.

import { el } from "./dom.js";
import { act } from "./api.js";
import { fullName } from "./avatar.js";
import { ChatHead } from "./chathead.js";
import { ChatList } from "./chatlist.js";
import { Composer } from "./composer.js";
import { acceptFiles } from "./dropping.js";
import { gate } from "./gate.js";
import { concerns } from "./keyboard.js";
import { destination } from "./links.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { Overlay } from "./overlay.js";
import { Owner } from "./owner.js";

export class Phone {
  chat = null;
  topic = null; // null: all topics; 0: the general one
  #unread = new Map();
  #visible = true;

  /** `onChoose(phone, personId)`: another person was chosen for it; `onUnread()`: the count may have changed. */
  constructor(store, person, { onChoose, onUnread }) {
    this.store = store;
    this.person = person;
    this.onUnread = onUnread;
    this.overlay = new Overlay();
    this.owner = new Owner(this, (id) => onChoose(this, id));
    this.list = new ChatList(this);
    this.head = new ChatHead(this);
    this.log = new Log(this);
    this.composer = new Composer(this);
    this.node = el("section.phone", {},
      this.owner.node,
      this.list.node,
      el("div.chat", {}, this.head.node, this.log.node, this.composer.node, this.overlay.node));
    acceptFiles(this.node, () => !gate(this), (files) => {
      this.composer.attachments.add(files);
      this.composer.box.focus();
    });
  }

  get personRecord() { return this.store.people.get(this.person); }

  /** Is somebody working in this phone just now? Only then may it take the focus. */
  get inUse() { return this.node.contains(document.activeElement); }

  get visible() { return this.#visible; }

  set visible(visible) {
    this.#visible = visible;
    if (visible && this.chat && this.log.atBottom) { this.log.follow(); this.seen(); }
  }

  get unread() { return [...this.#unread.values()].reduce((sum, number) => sum + number, 0); }

  unreadOf(chatId) { return this.#unread.get(chatId) ?? 0; }

  /** Draws everything for the person, on the chat that was open if they may still see it. */
  draw(person = this.person, chatId = this.chat?.id) {
    const same = person === this.person;
    if (!same) this.#unread.clear();
    this.person = person;
    this.node.dataset.person = person;
    this.node.setAttribute("aria-label", `Телефон: ${fullName(this.personRecord)}`);
    this.owner.draw();
    const open = chatId !== undefined && this.store.sees(person, chatId) && !this.store.chat(chatId).migrated;
    this.chat = null;
    this.open(open ? chatId : person, same ? this.topic : null);
    this.list.draw();
  }

  open(chatId, topic = null) {
    this.chat = this.store.chat(chatId);
    this.topic = topic;
    this.node.dataset.open = chatId;
    this.head.draw();
    this.log.open(this.chat);
    this.composer.open();
    this.seen();
    this.list.mark();
  }

  openTopic(topic) { this.open(this.chat.id, topic); }

  /** Does the open view show this message? Topics narrow it; an ephemeral message has one reader. */
  shows({ message }) {
    if (message.receiver_user && message.receiver_user.id !== this.person && message.from?.id !== this.person) return false;
    return this.topic === null || this.topic === (message.is_topic_message ? message.message_thread_id : 0);
  }

  seen() {
    if (!this.#visible || !this.chat || !this.#unread.delete(this.chat.id)) return;
    this.list.mark();
    this.onUnread();
  }

  hear(kind, data) {
    switch (kind) {
      case "message": return this.#arrived(data);
      case "edit": return this.#isOpen(data.chat_id) && this.redraw(data);
      case "reaction": return this.#isOpen(data.chat_id) && this.redraw(this.chat.shown.get(data.message_id));
      case "delete": return this.#isOpen(data.chat_id) && this.#removed(data.message_id);
      case "pin": return this.#isOpen(data.chat_id) && this.head.drawPinned();
      case "typing": return this.#isOpen(data.chat_id) && this.head.typing(data.action);
      case "toast": return data.user_id === this.person && this.#answered(data);
      case "url": return data.user_id === this.person && this.#offered(data.url);
      case "inline": return data.user_id === this.person && this.composer.showResults(data.results, data.query_id);
      case "person": return this.#personChanged(data);
      case "chat": return this.#chatChanged(data);
      default: return undefined;
    }
  }

  redraw(shown) {
    this.log.replace(shown);
    if (this.chat.pinned?.includes(shown.message.message_id)) this.head.drawPinned();
  }

  #isOpen(chatId) { return this.chat?.id === chatId; }

  #arrived(shown) {
    const open = this.#isOpen(shown.chat_id);
    const mine = shown.message.from?.id === this.person;
    const read = open && this.#visible && this.log.atBottom;
    if (!mine && !read && this.store.sees(this.person, shown.chat_id)) {
      this.#unread.set(shown.chat_id, this.unreadOf(shown.chat_id) + 1);
      this.list.mark();
      this.onUnread();
    }
    if (!open) return;
    if (shown.message.from?.is_bot) this.head.stopTyping();
    this.log.add(shown);
    if (concerns(shown, this.personRecord)) this.composer.useKeyboard(shown);
  }

  #removed(messageId) {
    this.log.remove(messageId);
    this.composer.forget(messageId);
    this.head.drawPinned();
  }

  #answered({ text, alert }) {
    if (!text) return;
    if (alert) this.overlay.alert(text);
    else this.overlay.toast(text);
  }

  // No tap stands behind this address any more, so a browser would block a window: it is asked for.
  #offered(url) {
    if (destination(url, this.store.bot.username).kind !== "web") this.openUrl(url);
    else this.overlay.alert(`Открыть ссылку?\n${url}`, { ok: "Открыть", cancel: "Отмена", onOk: () => this.openUrl(url) });
  }

  #personChanged(person) {
    this.owner.drawOption(person);
    if (person.id !== this.person) return;
    this.owner.draw();
    this.composer.refreshGate();
  }

  #chatChanged(chat) {
    this.owner.drawRole();
    if (chat.migrated_from !== undefined && this.#isOpen(chat.migrated_from)) this.open(chat.id);
    this.list.draw();
    if (!this.#isOpen(chat.id)) return;
    if (!this.store.sees(this.person, chat.id)) { this.open(this.person); return; }
    if (this.topic && !chat.topics?.some(({ id }) => id === this.topic)) { this.openTopic(null); return; }
    this.head.draw();
    this.composer.refreshGate();
  }

  // What the person can do.

  act(body, files) { return act({ as: this.person, ...body }, files); }

  /** The same, with a refusal shown on the phone. */
  do(body, files) { return this.act(body, files).catch((error) => this.complain(error)); }

  send(about, files) {
    this.log.follow();
    return this.act({ do: "send", chat_id: this.chat.id, topic: this.topic || undefined, ...about }, files);
  }

  command(text) {
    const group = this.chat.type !== "private" && !text.includes("@");
    return this.send({ text: group ? `${text}@${this.store.bot.username}` : text }).catch((error) => this.complain(error));
  }

  reply(shown) { this.composer.reply(shown); this.composer.box.focus(); }

  forward(shown) {
    this.chooseChat((chat) => this.act({ do: "forward", from_chat_id: shown.chat_id, message_id: shown.message.message_id, chat_id: chat.id })
      .then(() => this.open(chat.id), (error) => this.complain(error)));
  }

  edit(shown) { this.composer.edit(shown); this.composer.box.focus(); }

  compose(text) { this.composer.compose(text); }

  commands() { return this.store.commandsFor(this.chat, this.person); }

  lastOwn() {
    const id = this.chat.ids.findLast((each) => {
      const { message } = this.chat.shown.get(each);
      return message.from?.id === this.person && message.text !== undefined;
    });
    return this.chat.shown.get(id);
  }

  openUrl(address) {
    const to = destination(address, this.store.bot.username);
    if (to.kind === "web") window.open(to.url, "_blank", "noopener");
    else if (to.kind === "message") this.#openMessage(to);
    else if (to.kind === "none") this.say("Песочница не умеет открывать такие ссылки");
    else {
      this.open(this.person);
      if (to.kind === "start") this.do({ do: "start", payload: to.payload || undefined });
    }
  }

  #openMessage({ chat, message }) {
    if (!this.store.sees(this.person, chat)) { this.say("Вы не состоите в этой группе"); return; }
    if (!this.#isOpen(chat)) this.open(chat);
    this.jump(message);
  }

  jump(messageId) {
    if (this.chat.shown.has(messageId) && this.topic !== null && !this.shows(this.chat.shown.get(messageId))) this.openTopic(null);
    if (!this.log.jump(messageId)) this.say("Сообщения больше нет");
  }

  chooseChat(onChosen) {
    openMenu(this.composer.node, "В какой чат?", [el("p.menu-title", {}, "В какой чат?"), ...this.store.chatsOf(this.person).map((chat) => ({
      label: chat.type === "private" ? `${this.store.titleOf(chat)} (бот)` : this.store.titleOf(chat), run: () => onChosen(chat),
    }))]);
  }

  say(text) { this.overlay.toast(text); }

  complain(error) { this.overlay.toast(error.message, "error"); }
}
