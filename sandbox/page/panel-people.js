// People: new ones, and who has blocked the bot.

import { el } from "./dom.js";
import { avatar, fullName, STATUS_NAMES } from "./avatar.js";
import { field, form, section, select, soon } from "./form.js";

const MOST = 30; // more are found by typing a name

export function peopleSection(panel) {
  const { store } = panel;
  const list = el("ul.panel-list", { dataset: { part: "people" } });
  const filter = el("input", { type: "search", placeholder: "Найти по имени", "aria-label": "Найти человека", oninput: () => draw() });
  const more = el("p.panel-hint", { hidden: true });

  function draw() {
    const wanted = filter.value.trim().toLowerCase();
    const found = [...store.people.values()].filter((person) => `${fullName(person)} ${person.username ?? ""}`.toLowerCase().includes(wanted));
    list.replaceChildren(...found.slice(0, MOST).map((person) => entry(person, panel)));
    more.hidden = found.length <= MOST;
    more.textContent = `Ещё ${found.length - MOST}: уточните имя`;
  }

  const later = soon(draw);
  store.on((kind) => { if (kind === "state" || kind === "person" || kind === "chat") later(); });
  return section("Люди", true, filter, list, more, newPerson(panel));
}

function entry(person, panel) {
  const name = fullName(person);
  const act = (what, done) => () => panel.do({ do: what, as: person.id }, done);
  const state = person.deactivated ? "аккаунт удалён" : person.blocked ? "бот заблокирован" : person.started ? "бот запущен" : "бот не запущен";
  return el("li.panel-person", { dataset: { listed: person.id } },
    avatar(person.id, name),
    el("span.panel-who", {}, el("strong", {}, name), el("small", {}, `${person.id} · ${state}`)),
    el("button.panel-phone", { "aria-label": `Телефон: ${name}`, dataset: { do: "phone" }, onclick: () => panel.showPhone(person.id) }, "Телефон"),
    el("span.panel-actions", {},
      !person.deactivated && inGroup(person, name, panel),
      !person.deactivated && (person.blocked
        ? el("button", { dataset: { do: "unblock" }, onclick: act("unblock", `${name}: бот разблокирован`) }, "Разблокировать бота")
        : el("button", { dataset: { do: "block" }, onclick: act("block", `${name}: бот заблокирован`) }, "Заблокировать бота")),
      !person.deactivated && el("button.danger", { title: "Удалить аккаунт", "aria-label": `Удалить аккаунт: ${name}`, dataset: { do: "deactivate" }, onclick: () => {
        panel.do({ do: "deactivate", user_id: person.id }, `${name}: аккаунт удалён`);
      } }, "✕")));
}

// For the first group; the section below has all of them.
function inGroup(person, name, panel) {
  const [group] = panel.store.groups();
  if (!group) return null;
  const change = (label, what, status) => el("button", { dataset: { do: what }, onclick: () => panel.do(status
    ? { do: "set_status", chat_id: group.id, user_id: person.id, status } : { do: "join", as: person.id, chat_id: group.id },
  `${name} в группе «${group.title}»: ${STATUS_NAMES[status ?? "member"]}`) }, label);
  switch (panel.store.status(group, person.id)) {
    case "creator": return null;
    case "administrator": return change("Из админов", "demote", "member");
    case "left": case "kicked": return change("В группу", "join");
    default: return change("В админы", "promote", "administrator");
  }
}

function newPerson(panel) {
  return form("Добавить человека", { dataset: { form: "add_person" } }, [
    field("Имя", el("input", { name: "first_name", required: true, autocomplete: "off" })),
    field("Фамилия", el("input", { name: "last_name", autocomplete: "off" })),
    field("Имя пользователя", el("input", { name: "username", pattern: "[A-Za-z][A-Za-z0-9_]{3,31}", autocomplete: "off", title: "Латиница, цифры и _, от 4 знаков" })),
    field("Язык", select("language_code", [["ru", "русский"], ["be", "беларуская"], ["en", "English"]])),
  ], async (values, node) => {
    const person = await panel.do({ do: "add_person", ...values }, `Добавлен человек: ${fullName(values)}`);
    if (person) node.reset();
  });
}
