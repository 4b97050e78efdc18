// Buttons: under a bubble (inline) and at the bottom of a chat (reply keyboard).

import { el } from "./dom.js";
import { destination } from "./links.js";

const LONGEST_WAIT_MS = 3000;

export function inlineKeyboard(shown, phone) {
  const rows = shown.message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el("div.inline-keyboard", { role: "group", "aria-label": "Кнопки под сообщением" },
    rows.map((row) => el("div.button-row", {}, row.map((button) => inlineButton(button, shown, phone)))));
}

function inlineButton(button, shown, phone) {
  const node = el("button.inline-button", {
    disabled: Boolean(button.disabled), title: button.url,
    dataset: { style: button.style ?? "plain", kind: kindOf(button, phone), ...button.callback_data && { callback: button.callback_data } },
    onclick: () => press(button, shown, phone, node),
  }, el("span", {}, button.text));
  return node;
}

function kindOf(button, phone) {
  if (button.url) return destination(button.url, phone.store.bot.username).kind === "web" ? "url" : "deep";
  if (button.switch_inline_query !== undefined || button.switch_inline_query_current_chat !== undefined) return "inline";
  if (button.copy_text) return "copy";
  return button.callback_data === undefined ? "other" : "callback";
}

function press(button, shown, phone, node) {
  if (button.callback_data !== undefined) return callback(button, shown, phone, node);
  if (button.url) return phone.openUrl(button.url);
  if (button.copy_text) return copy(button.copy_text.text, phone);
  const bot = `@${phone.store.bot.username} `;
  if (button.switch_inline_query_current_chat !== undefined) return phone.compose(bot + button.switch_inline_query_current_chat);
  const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (elsewhere !== undefined) return phone.chooseChat((chat) => { phone.open(chat.id); phone.compose(bot + elsewhere); });
  return phone.say("Песочница не умеет нажимать такие кнопки");
}

async function callback(button, shown, phone, node) {
  node.setAttribute("aria-busy", "true");
  const done = () => node.removeAttribute("aria-busy");
  setTimeout(done, LONGEST_WAIT_MS);
  await phone.do({ do: "press", chat_id: shown.chat_id, message_id: shown.message.message_id, data: button.callback_data });
  done();
}

async function copy(text, phone) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  phone.say("Скопировано");
}

/** Is this reply keyboard, removal or forced reply meant for the person? (`selective` narrows it.) */
export function concerns(shown, person) {
  if (!shown.keyboard) return false;
  if (!shown.keyboard.selective || shown.message.chat.type === "private") return true;
  const { message } = shown;
  if (message.reply_to_message?.from?.id === person.id) return true;
  const text = message.text ?? message.caption ?? "";
  return (message.entities ?? message.caption_entities ?? []).some((entity) => entity.user?.id === person.id
    || (entity.type === "mention" && person.username
      && text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase() === person.username.toLowerCase()));
}

/** `onPress(button, text)` for each button of a ReplyKeyboardMarkup. */
export function replyKeyboard(markup, onPress) {
  return markup.keyboard.map((row) => el("div.button-row", {}, row.map((button) => {
    const about = typeof button === "string" ? { text: button } : button;
    return el("button.reply-button", {
      dataset: { style: about.style ?? "plain" }, onclick: () => onPress(about),
    }, about.text);
  })));
}
