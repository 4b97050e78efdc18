// Names and the round faces beside them.

import { el, icon } from "./dom.js";

const COLOURS = 7;
const STATUSES = {
  creator: "владелец", administrator: "администратор", member: "участник",
  restricted: "ограничен", left: "не в группе", kicked: "исключён",
};

export const STATUS_NAMES = STATUSES;

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

export const colourOf = (id) => Math.abs(id) % COLOURS;

export function initials(name) {
  const words = (name ?? "?").split(/[\s«»"'(),.:]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[1]] : words;
  return letters.map((word) => [...word][0].toUpperCase()).join("") || "?";
}

/** `sign`: an icon in place of the initials, for what is no person. */
export function avatar(id, name, sign = null) {
  return el("span.avatar", { "aria-hidden": "true", dataset: { colour: colourOf(id) } }, sign ? icon(sign) : initials(name));
}

/** A chat's face: the bot's in a private one. */
export function chatAvatar(chat, store) {
  return chat.type === "private" ? avatar(store.bot.id, store.bot.first_name, "bot") : avatar(chat.id, store.titleOf(chat), "group");
}
