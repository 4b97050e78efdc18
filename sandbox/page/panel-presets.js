// The commonest troubles, one press each, in plain words.

import { el } from "./dom.js";

const PRESETS = [
  ["429", "Слишком часто", "Telegram попросит подождать 5 секунд (429)", { kind: "429", retry_after: 5, times: 1 }],
  ["403", "Нельзя писать", "следующее сообщение бота не примут (403)", { kind: "403", method: "sendMessage", times: 1 }],
  ["drop", "Обрыв связи", "следующее сообщение бота не дойдёт до Telegram", { kind: "drop_before", method: "sendMessage", times: 1 }],
  ["lost", "Ответ потерян", "сообщение отправится, но бот об этом не узнает", { kind: "drop_after", method: "sendMessage", times: 1 }],
  ["slow", "Медленная связь", "следующие 5 вызовов — по 3 секунды", { kind: "stall", seconds: 3, times: 5 }],
];

export function presets(panel) {
  const button = (name, label, about, onclick) => el("button.preset", { dataset: { preset: name }, onclick }, el("strong", {}, label), el("small", {}, about));
  return el("div.presets", {},
    PRESETS.map(([name, label, about, fault]) => button(name, label, about, () => panel.do({ do: "fault", ...fault }, `${label}: ${about}`))),
    button("upgrade", "Группа растёт", "группа станет супергруппой с новым номером", () => upgrade(panel)));
}

function upgrade(panel) {
  const group = panel.store.groups().find(({ type }) => type === "group");
  if (group) panel.do({ do: "upgrade", chat_id: group.id }, "Группа стала супергруппой");
  else panel.complain(new Error("Обычных групп нет: все уже супергруппы"));
}
