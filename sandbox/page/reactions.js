// The faces under a bubble.

import { el } from "./dom.js";
import { fullName } from "./avatar.js";

export const COMMON = ["👍", "❤", "🔥", "👏", "🎉", "🤔", "👎"];

export function reactions(shown, phone) {
  if (!shown.reactions?.length) return null;
  const byEmoji = new Map();
  for (const { emoji, user_id: user } of shown.reactions) byEmoji.set(emoji, [...byEmoji.get(emoji) ?? [], user]);
  return el("div.reactions", {}, [...byEmoji].map(([emoji, users]) => {
    const mine = users.includes(phone.person);
    return el("button.reaction", {
      "aria-pressed": String(mine), title: users.map((id) => nameOf(id, phone.store)).join(", "),
      dataset: { emoji }, onclick: () => react(shown, mine ? null : emoji, phone),
    }, emoji, el("span", {}, String(users.length)));
  }));
}

export function react(shown, emoji, phone) {
  return phone.do({ do: "react", chat_id: shown.chat_id, message_id: shown.message.message_id, emoji });
}

function nameOf(id, store) {
  if (id === store.bot.id) return store.bot.first_name;
  return store.people.has(id) ? fullName(store.people.get(id)) : String(id);
}
