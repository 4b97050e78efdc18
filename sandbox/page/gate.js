// What stands in place of the message box when one may not write.

/** `{label, part, run?}`, or null when one may. */
export function gate(phone) {
  const person = phone.personRecord;
  if (person.deactivated) return { label: "Аккаунт удалён", part: "gone" };
  return phone.chat.type === "private" ? privateGate(phone, person) : groupGate(phone);
}

function privateGate(phone, person) {
  if (person.blocked) return { label: "Разблокировать", part: "unblock", run: () => phone.do({ do: "unblock" }) };
  return person.started ? null : { label: "Запустить", part: "start", run: () => phone.do({ do: "start" }) };
}

function groupGate({ store, chat, person, topic }) {
  const closed = topic && chat.topics.find(({ id }) => id === topic)?.closed;
  const leads = ["creator", "administrator"].includes(store.status(chat, person));
  return closed && !leads ? { label: "Тема закрыта", part: "closed" } : null;
}
