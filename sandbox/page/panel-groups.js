// Groups: who is in them and as what, topics, the upgrade.

import { el } from "./dom.js";
import { fullName, STATUS_NAMES } from "./avatar.js";
import { field, form, refill, section, select, soon } from "./form.js";

const STATUSES = Object.entries(STATUS_NAMES);
const MOST = 60;

export function groupsSection(panel) {
  const { store } = panel;
  const choice = select("chat", [], { "aria-label": "Группа", dataset: { part: "group" }, onchange: () => draw() });
  const about = el("div.panel-group");

  function draw() {
    refill(choice, store.groups().map((chat) => [chat.id, chat.title ?? String(chat.id)]));
    const chat = store.groups().find(({ id }) => String(id) === choice.value);
    choice.hidden = !chat;
    const opened = about.querySelector("details")?.open ?? true;
    about.replaceChildren(...chat ? details(chat, panel, opened) : [el("p.panel-hint", {}, "Групп ещё нет.")]);
  }

  const later = soon(draw);
  store.on((kind) => { if (kind === "state" || kind === "chat" || kind === "person") later(); });
  return section("Группы", false, choice, about, newGroup(panel));
}

function details(chat, panel, opened) {
  const { store } = panel;
  const everyone = [store.bot, ...store.people.values()];
  const inside = everyone.filter((user) => chat.members.some((member) => member.user_id === user.id));
  const outside = [...store.people.values()].filter((person) => ["left", "kicked"].includes(store.status(chat, person.id)));
  const kind = chat.type === "supergroup" ? "супергруппа" : "группа";
  return [
    el("p.panel-hint", {}, `${chat.id} · ${kind}${chat.is_forum ? " с темами" : ""}`),
    el("details", { open: opened }, el("summary", {}, "Участники"),
      el("ul.panel-list", {}, inside.slice(0, MOST).map((user) => member(chat, user, panel)))),
    outside.length > 0 && form("Добавить в группу", { dataset: { form: "join" } }, [
      field("Кого", select("user_id", outside.map((person) => [person.id, fullName(person)]))),
    ], ({ user_id: user }) => panel.do({ do: "join", as: Number(user), chat_id: chat.id }, "Человек добавлен в группу")),
    chat.is_forum && topics(chat, panel),
    chat.type === "group" && el("button", {
      dataset: { do: "upgrade" }, onclick: () => panel.do({ do: "upgrade", chat_id: chat.id }, "Группа стала супергруппой"),
    }, "Сделать супергруппой"),
  ].filter(Boolean);
}

function member(chat, user, panel) {
  const control = select("status", STATUSES, {
    "aria-label": `${fullName(user)} в группе`, dataset: { member: user.id },
    onchange: () => panel.do({ do: "set_status", chat_id: chat.id, user_id: user.id, status: control.value },
      `${fullName(user)}: ${STATUS_NAMES[control.value]}`),
  });
  control.value = panel.store.status(chat, user.id);
  return el("li.panel-member", {}, el("span", {}, user.is_bot ? `🤖 ${user.first_name}` : fullName(user)), control);
}

function topics(chat, panel) {
  const topicAct = (what, topic) => () => panel.do({ do: what, chat_id: chat.id, topic: topic.id });
  return el("div", {}, el("ul.panel-list", {}, chat.topics.map((topic) => el("li.panel-member", { dataset: { topicListed: topic.id } },
    el("span", {}, topic.closed ? `🔒 ${topic.name}` : topic.name),
    el("span.panel-actions", {},
      el("button", { onclick: topicAct(topic.closed ? "reopen_topic" : "close_topic", topic) }, topic.closed ? "Открыть" : "Закрыть"),
      el("button.danger", { onclick: topicAct("delete_topic", topic) }, "Удалить"))))),
  form("Добавить тему", { dataset: { form: "topic" } }, [
    field("Название", el("input", { name: "name", required: true, maxlength: 128, autocomplete: "off" })),
  ], ({ name }) => panel.do({ do: "topic", chat_id: chat.id, name }, `Тема «${name}» создана`)));
}

function newGroup(panel) {
  return form("Создать группу", { dataset: { form: "add_group" } }, [
    field("Название", el("input", { name: "title", required: true, maxlength: 128, autocomplete: "off" })),
    el("label.check", {}, el("input", { type: "checkbox", name: "is_forum" }), "с темами"),
  ], async ({ title, is_forum: forum }, node) => {
    const chat = await panel.do({ do: "add_group", title, is_forum: Boolean(forum) }, `Группа «${title}» создана`);
    if (chat) node.reset();
  });
}
