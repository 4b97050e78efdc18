// When a move of the tour is done.

/** The number of heard messages taken up, or null while it has not come true. */
export function come(until, { who, store, phones, heard, from }) {
  if (until.started !== undefined) return store.people.get(until.started)?.started ? from : null;
  if (until.open !== undefined) return phones.of(who)?.chat.id === store.present(until.open) ? from : null;
  const chat = store.present(until.chat);
  const at = heard.findIndex((shown, index) => index >= from && store.present(shown.chat_id) === chat && says(shown.message, until));
  return at < 0 ? null : at + 1;
}

function says(message, { says: words, button }) {
  const text = message.text ?? message.caption ?? "";
  const labels = (message.reply_markup?.inline_keyboard ?? []).flat().map((each) => each.text);
  return (words === undefined || text.includes(words)) && (button === undefined || labels.some((label) => label.includes(button)));
}
