// The reply keyboard in force at the bottom of a chat.

import { el, iconButton } from "./dom.js";
import { concerns, replyKeyboard } from "./keyboard.js";

export class ReplyKeys {
  #phone;
  #source = null; // the Shown it came with
  #onForced;

  /** `onForced(shown)`: a message asks to be answered. */
  constructor(phone, onForced) {
    this.#phone = phone;
    this.#onForced = onForced;
    this.node = el("div.reply-keyboard", {
      role: "group", "aria-label": "Клавиатура бота", hidden: true, dataset: { part: "reply-keyboard" },
    });
    this.toggle = iconButton("keys", "Клавиатура бота", {
      hidden: true, "aria-pressed": "false", dataset: { part: "keyboard-toggle" }, onclick: () => this.show(this.node.hidden),
    });
  }

  get placeholder() { return this.#source?.keyboard.input_field_placeholder; }

  /** Takes the newest keyboard of the chat that concerns the person. */
  find() {
    const { chat, person, personRecord } = this.#phone;
    let answered = false;
    for (const id of chat.ids.toReversed()) {
      const shown = chat.shown.get(id);
      if (concerns(shown, personRecord)) {
        this.use(shown.keyboard.force_reply && answered ? null : shown);
        return;
      }
      answered ||= shown.message.from?.id === person;
    }
    this.use(null);
  }

  use(shown) {
    const markup = shown?.keyboard;
    this.#source = shown;
    this.node.replaceChildren(...markup?.keyboard ? replyKeyboard(markup, (button) => this.#pressed(button)) : []);
    this.toggle.hidden = !markup?.keyboard;
    this.show(Boolean(markup?.keyboard));
    if (markup?.force_reply) this.#onForced(shown);
  }

  forget(messageId) {
    if (this.#source?.message.message_id === messageId) this.find();
  }

  show(open) {
    this.node.hidden = !open;
    this.toggle.setAttribute("aria-pressed", String(open));
  }

  #pressed(button) {
    if (this.#source.keyboard.one_time_keyboard) this.show(false);
    if (button.request_contact) {
      this.#phone.do({ do: "contact", chat_id: this.#phone.chat.id });
    } else if (Object.keys(button).some((key) => key.startsWith("request_") || key === "web_app")) {
      this.#phone.say("Песочница не умеет нажимать такие кнопки");
    } else {
      // In a group the press answers the bot's message: that is how a bot with privacy mode gets to see it.
      const answers = this.#phone.chat.type === "private" ? undefined : this.#source.message.message_id;
      this.#phone.send({ text: button.text, reply_to: answers }).catch((error) => this.#phone.complain(error));
    }
  }
}
