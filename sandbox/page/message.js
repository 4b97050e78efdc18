// One message as a row of the log.

import { el, icon, iconButton } from "./dom.js";
import { avatar, colourOf, fullName } from "./avatar.js";
import { rich } from "./entities.js";
import { clock, fullTime } from "./format.js";
import { inlineKeyboard } from "./keyboard.js";
import { media } from "./media.js";
import { openMenu } from "./menu.js";
import { poll } from "./poll.js";
import { preview } from "./preview.js";
import { COMMON, react, reactions } from "./reactions.js";
import { serviceText } from "./service.js";

export function messageRow(shown, phone) {
  const { message } = shown;
  const data = { message: message.message_id };
  const service = serviceText(message);
  if (service) return el("div.service", { tabindex: -1, dataset: data }, el("span", {}, service));

  const author = authorOf(message);
  const mine = message.from?.id === phone.person && !message.sender_chat;
  const row = el(`article.row.${mine ? "out" : "in"}`, {
    tabindex: -1, dataset: { ...data, from: author.id, ...message.media_group_id && { album: message.media_group_id } },
  },
  phone.chat.type !== "private" && !mine && avatar(author.id, author.name, author.sign),
  el("div.stack", {}, bubble(shown, author, mine, phone), inlineKeyboard(shown, phone),
    iconButton("more", "Действия с сообщением", { class: "icon-button row-more", tabindex: -1, dataset: { part: "message-menu" },
      onclick: (event) => actions(event.currentTarget, shown, mine, phone) })));
  row.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, button")) return;
    event.preventDefault();
    actions({ x: event.clientX, y: event.clientY }, shown, mine, phone);
  });
  return row;
}

export function authorOf(message) {
  const chat = message.sender_chat;
  return chat ? { id: chat.id, name: chat.title ?? chat.first_name, sign: "group" }
    : { id: message.from.id, name: fullName(message.from), sign: message.from.is_bot ? "bot" : null };
}

function bubble(shown, author, mine, phone) {
  const { message } = shown;
  const attached = media(message);
  const text = message.text ?? message.caption;
  const bare = attached.length && text === undefined && !message.document;
  return el("div.bubble", { dataset: { media: attached.length ? (bare ? "bare" : "yes") : undefined } },
    phone.chat.type !== "private" && !mine && el("span.author", { dataset: { colour: colourOf(author.id) } }, author.name),
    topicLabel(message, phone),
    forwarded(message),
    message.via_bot && el("span.via", {}, `через @${message.via_bot.username}`),
    quoted(message, phone),
    !message.show_caption_above_media && attached,
    message.poll && poll(shown, phone),
    unsupported(message, attached),
    text === undefined ? meta(message, mine)
      : el("div.text", {}, rich(text, message.entities ?? message.caption_entities, phone), meta(message, mine)),
    message.show_caption_above_media && attached,
    reactions(shown, phone));
}

function meta(message, mine) {
  return el("span.meta", {},
    message.edit_date && el("span.edited", { title: fullTime(message.edit_date) }, "изменено"),
    el("time", { title: fullTime(message.date) }, clock(message.date)),
    mine && el("span.tick", { "aria-label": "отправлено" }, "✓"));
}

function topicLabel(message, phone) {
  if (!message.is_topic_message || phone.topic !== null) return null;
  const topic = phone.chat.topics?.find(({ id }) => id === message.message_thread_id);
  return topic && el("button.topic-label", { onclick: () => phone.openTopic(topic.id) }, `# ${topic.name}`);
}

function forwarded({ forward_origin: origin }) {
  if (!origin) return null;
  const from = origin.sender_user ? fullName(origin.sender_user)
    : origin.sender_user_name ?? origin.sender_chat?.title ?? origin.chat?.title;
  return el("span.forwarded", {}, "Переслано от ", el("strong", {}, from));
}

function quoted(message, phone) {
  const reply = message.reply_to_message;
  // In a topic every message answers the one that opened it; nobody wants to read that.
  if (!reply || reply.forum_topic_created) return null;
  const author = reply.from || reply.sender_chat ? authorOf(reply) : { id: 0, name: "Сообщение" };
  return el("button.quote", { dataset: { colour: colourOf(author.id), replyTo: reply.message_id }, onclick: () => phone.jump(reply.message_id) },
    el("strong", {}, author.name), el("span", {}, message.quote?.text ?? preview(reply)));
}

function unsupported(message, attached) {
  const known = attached.length || message.poll || message.text !== undefined || message.caption !== undefined;
  return known ? null : el("em.unsupported", {}, "Сообщение такого вида песочница не показывает");
}

function actions(at, shown, mine, phone) {
  const text = shown.message.text ?? shown.message.caption;
  const close = openMenu(at, "Действия с сообщением", [
    el("div.menu-reactions", {}, COMMON.map((emoji) => el("button", {
      role: "menuitem", "aria-label": `Реакция ${emoji}`, dataset: { react: emoji },
      onclick: () => { close(); react(shown, emoji, phone); },
    }, emoji))),
    { label: "Ответить", icon: icon("reply"), run: () => phone.reply(shown) },
    { label: "Переслать…", icon: icon("forward"), run: () => phone.forward(shown) },
    ...mine && text !== undefined ? [{ label: "Изменить", icon: icon("edit"), run: () => phone.edit(shown) }] : [],
    ...text === undefined ? [] : [{ label: "Скопировать текст", icon: icon("file"),
      run: () => navigator.clipboard?.writeText(text).catch(() => {}) }],
  ]);
}
