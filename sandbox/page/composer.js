// The bottom of a chat: message box, files, the bot's menu, the reply keyboard.

import { el, icon, iconButton } from "./dom.js";
import { fileAddress } from "./api.js";
import { Attachments } from "./attachments.js";
import { Context } from "./context.js";
import { gate } from "./gate.js";
import { ReplyKeys } from "./replykeys.js";
import { Suggestions } from "./suggestions.js";

const INLINE_WAIT_MS = 300;

export class Composer {
  #phone;
  #drafts = new Map();
  #inlineTimer;

  constructor(phone) {
    this.#phone = phone;
    this.suggestions = new Suggestions();
    this.attachments = new Attachments(() => this.#refresh());
    this.keys = new ReplyKeys(phone, (shown) => this.reply(shown));
    this.box = el("textarea", {
      rows: 1, "aria-label": "Сообщение", dataset: { part: "text" },
      oninput: () => this.#typed(), onkeydown: (event) => this.#key(event), onpaste: (event) => this.#paste(event),
    });
    this.menu = el("button.menu-button", { "aria-label": "Меню: команды бота", dataset: { part: "menu" }, onclick: () => this.#toggleMenu() }, icon("menu"), el("span", {}, "Меню"));
    this.sendButton = iconButton("send", "Отправить", { class: "icon-button send", dataset: { part: "send" }, onclick: () => this.#send() });
    this.context = new Context(() => this.#clearContext());
    this.form = el("div.message-form", {}, this.menu,
      iconButton("clip", "Прикрепить файл", { dataset: { part: "attach" }, onclick: () => this.attachments.choose() }),
      this.box, this.keys.toggle, this.sendButton, this.attachments.input);
    this.inside = el("div.composer-inside", {}, this.context.node, this.attachments.node, this.form, this.keys.node);
    this.gate = el("button.gate", { hidden: true });
    this.node = el("footer.composer", { dataset: { part: "composer" } }, this.suggestions.node, this.inside, this.gate);
  }

  /** Called when the chat or its person changed; what was being written is kept for the way back. */
  open() {
    this.context.clear();
    this.box.value = this.#drafts.get(this.#draftKey) ?? "";
    this.attachments.clear();
    this.suggestions.hide();
    this.keys.find();
    this.refreshGate();
    this.#refresh();
  }

  useKeyboard(shown) {
    this.keys.use(shown);
    this.#refresh();
  }

  /** START, unblocking and such stand where the message box would. */
  refreshGate() {
    const instead = gate(this.#phone);
    this.gate.hidden = !instead;
    this.inside.hidden = Boolean(instead);
    this.menu.hidden = this.#phone.commands().length === 0;
    if (!instead) return;
    this.gate.textContent = instead.label;
    this.gate.dataset.part = instead.part;
    this.gate.disabled = !instead.run;
    this.gate.onclick = instead.run;
  }

  reply(shown) { this.#setContext("reply", shown); }

  edit(shown) {
    this.#setContext("edit", shown);
    this.box.value = shown.message.text ?? shown.message.caption ?? "";
    this.#refresh();
  }

  compose(text) {
    this.box.value = text;
    this.box.focus();
    this.#typed();
  }

  get isReady() { return Boolean(this.box.value.trim() || this.attachments.files.length); }

  /** Puts `{text?, file?: {id, name}}` where one would write, ready to be sent. */
  async fill({ text, file }) {
    if (file) {
      const held = await fetch(fileAddress(file.id)).then((response) => response.blob());
      this.attachments.clear();
      this.attachments.add([new File([held], file.name, { type: held.type })]);
    }
    this.compose(text ?? "");
  }

  /** A message is gone. */
  forget(messageId) {
    if (this.context.messageId === messageId) this.#clearContext();
    this.keys.forget(messageId);
  }

  showResults(results, queryId) {
    this.suggestions.results(results, (result) => {
      this.#clearBox();
      this.#phone.do({ do: "choose", query_id: queryId, result_id: result.id, chat_id: this.#phone.chat.id });
    });
  }

  get #draftKey() { return `${this.#phone.person}:${this.#phone.chat.id}`; }

  async #send() {
    const text = this.box.value.trim();
    const { files, media } = this.attachments;
    if (!text && !files.length) return;
    const { kind, messageId: id } = this.context;
    this.#clearBox();
    this.context.clear();
    this.attachments.clear();
    try {
      if (kind === "edit") await this.#phone.act({ do: "edit", chat_id: this.#phone.chat.id, message_id: id, text });
      else await this.#phone.send({ text: text || undefined, reply_to: id, ...files.length && { media } }, files);
    } catch (error) {
      this.#giveBack(text, files);
      this.#phone.complain(error);
    }
  }

  // What was written is not lost when it could not be sent, unless something new was begun.
  #giveBack(text, files) {
    if (this.box.value || this.attachments.files.length) return;
    this.box.value = text;
    this.attachments.add(files);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape") {
      if (this.suggestions.open) this.suggestions.hide();
      else this.#clearContext();
    } else if (event.key === "ArrowUp" && this.suggestions.open) {
      event.preventDefault();
      this.suggestions.focus();
    } else if (event.key === "ArrowUp" && !this.box.value) {
      const last = this.#phone.lastOwn();
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  #typed() {
    this.#refresh();
    const text = this.box.value;
    clearTimeout(this.#inlineTimer);
    const bot = `@${this.#phone.store.bot.username} `;
    if (text.toLowerCase().startsWith(bot.toLowerCase())) {
      this.#inlineTimer = setTimeout(() => this.#phone.do({ do: "inline", query: text.slice(bot.length) }), INLINE_WAIT_MS);
      return;
    }
    const begun = /^\/(\w*)$/.exec(text);
    this.#suggest(begun ? this.#phone.commands().filter(({ command }) => command.startsWith(begun[1])) : []);
  }

  #suggest(commands) {
    this.suggestions.commands(commands, (command) => {
      this.#clearBox();
      this.#phone.command(command);
      this.box.focus();
    });
  }

  #toggleMenu() {
    if (this.suggestions.open) { this.suggestions.hide(); return; }
    this.#suggest(this.#phone.commands());
    this.suggestions.focus();
  }

  #paste(event) {
    const { files } = event.clipboardData;
    if (!files.length) return;
    event.preventDefault();
    this.attachments.add(files);
  }

  #setContext(kind, shown) {
    this.context.set(kind, shown);
    if (this.#phone.inUse) this.box.focus({ preventScroll: true });
  }

  #clearContext() {
    const edited = this.context.kind === "edit";
    this.context.clear();
    if (edited) this.#clearBox();
  }

  #clearBox() {
    this.box.value = "";
    this.suggestions.hide();
    this.#refresh();
  }

  #refresh() {
    if (this.context.kind !== "edit" && this.#phone.chat) this.#drafts.set(this.#draftKey, this.box.value);
    this.box.placeholder = this.keys.placeholder ?? "Сообщение";
    this.sendButton.classList.toggle("ready", this.isReady);
    if (CSS.supports("field-sizing", "content")) return;
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
