// All the page knows of the sandbox; listeners hear (kind, data) after each change.

const INSIDE = new Set(["creator", "administrator", "member", "restricted"]);

export class Store {
  bot = {};
  limits = false;
  faults = [];
  people = new Map();
  chats = new Map();
  #listeners = new Set();

  /** Returns the function that stops listening. */
  on(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  load(state) {
    this.bot = state.bot;
    this.limits = state.limits;
    this.faults = state.faults ?? [];
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.chats = new Map(state.chats.map((chat) => [chat.id, emptied(chat)]));
    for (const shown of state.messages) this.#put(shown);
    this.#tell("state", {});
  }

  apply(kind, data) {
    const change = this[`_${kind}`];
    if (change && change.call(this, data) === false) return;
    this.#tell(kind, data);
  }

  /** The chat, also a private one the server has not opened yet. */
  chat(id) {
    if (!this.chats.has(id)) this.chats.set(id, emptied({ id, type: id > 0 ? "private" : "group" }));
    return this.chats.get(id);
  }

  status(chat, userId) {
    return chat.members?.find((member) => member.user_id === userId)?.status ?? "left";
  }

  /** The chat's id today: an upgraded group goes on under another one. */
  present(id) {
    return [...this.chats.values()].find((chat) => chat.migrated_from === id)?.id ?? id;
  }

  groups() {
    return [...this.chats.values()].filter((chat) => chat.type !== "private" && !chat.migrated);
  }

  chatsOf(personId) {
    const groups = this.groups().filter((chat) => INSIDE.has(this.status(chat, personId)));
    return [this.chat(personId), ...groups];
  }

  sees(personId, chatId) {
    return chatId === personId || INSIDE.has(this.status(this.chat(chatId), personId));
  }

  titleOf(chat) {
    return chat.type === "private" ? this.bot.first_name : chat.title ?? "Группа";
  }

  commandsFor(chat, personId) {
    return chat.commands?.[personId] ?? chat.commands?.["*"] ?? [];
  }

  /** Indexes of the options this person chose. */
  votes(shown, personId) {
    return shown.votes?.[personId] ?? [];
  }

  #tell(kind, data) {
    for (const listener of this.#listeners) listener(kind, data);
  }

  #put(shown) {
    const chat = this.chat(shown.chat_id);
    const id = shown.message.message_id;
    if (!chat.shown.has(id)) insert(chat.ids, id);
    chat.shown.set(id, shown);
    const next = shown.message.migrate_to_chat_id;
    if (!next) return;
    chat.migrated = true;
    this.chat(next).migrated_from = chat.id;
  }

  _message(shown) { this.#put(shown); }

  _edit(shown) { this.#put(shown); }

  _delete({ chat_id, message_id }) {
    const chat = this.chat(chat_id);
    if (!chat.shown.delete(message_id)) return false;
    chat.ids.splice(chat.ids.indexOf(message_id), 1);
    return true;
  }

  _pin({ chat_id, pinned }) { this.chat(chat_id).pinned = pinned; }

  _reaction({ chat_id, message_id, reactions }) {
    const shown = this.chat(chat_id).shown.get(message_id);
    if (!shown) return false;
    shown.reactions = reactions;
    return true;
  }

  _person(person) { this.people.set(person.id, { ...this.people.get(person.id), ...person }); }

  _chat(chat) {
    Object.assign(this.chat(chat.id), chat);
    if (chat.migrated_from) this.chat(chat.migrated_from).migrated = true;
  }

  _faults(data) { this.faults = Array.isArray(data) ? data : data.faults ?? []; }
}

function emptied(chat) {
  return { members: [], topics: [], pinned: [], commands: {}, ...chat, shown: new Map(), ids: [] };
}

function insert(ids, id) {
  let at = ids.length;
  while (at > 0 && ids[at - 1] > id) at -= 1;
  ids.splice(at, 0, id);
}
