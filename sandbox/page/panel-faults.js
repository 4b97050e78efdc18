// What goes wrong on purpose: faults, limits, repeated and odd updates.

import { el } from "./dom.js";
import { field, form, section, select } from "./form.js";
import { presets } from "./panel-presets.js";

const KINDS = [
  ["429", "429 — слишком часто"], ["403", "403 — нельзя писать"], ["400", "400 — плохой запрос"], ["500", "500 — сервер сломался"],
  ["drop_before", "обрыв до действия"], ["drop_after", "обрыв после действия"],
  ["stall", "задержка до действия"], ["stall_after", "задержка после действия"],
];
const NAMES = Object.fromEntries(KINDS);

export function faultsSection(panel) {
  const { store } = panel;
  const limits = el("input", { type: "checkbox", role: "switch", dataset: { part: "limits" }, onchange: async () => {
    const on = limits.checked;
    const done = await panel.do({ do: "limits", on }, on ? "Ограничения скорости включены" : "Ограничения скорости выключены");
    if (done === undefined && limits.checked === on) limits.checked = store.limits;
    else store.limits = on;
  } });
  const list = el("ul.panel-list", { dataset: { part: "faults" } });

  const clear = el("button", { dataset: { do: "clear_faults" }, onclick: () => panel.do({ do: "clear_faults" }, "Сбои убраны") }, "Убрать все сбои");

  function draw() {
    clear.hidden = store.faults.length === 0;
    limits.checked = store.limits;
    list.replaceChildren(...store.faults.length ? store.faults.map(entry) : [el("li.panel-hint", {}, "Сейчас всё исправно.")]);
  }

  store.on((kind) => { if (kind === "state" || kind === "faults") draw(); });
  return section("Сбои", false,
    el("p.panel-hint", {}, "Устройте боту неприятность и посмотрите, как он справится."),
    presets(panel),
    el("label.check", {}, limits, "ограничения скорости, как в Telegram"),
    list, clear,
    el("details", {}, el("summary", {}, "Задать точнее"), newFault(panel)), oddUpdates(panel));
}

function entry(fault) {
  const where = [fault.method && fault.method !== "*" ? fault.method : "любой метод", fault.chat_id && `чат ${fault.chat_id}`];
  const how = [fault.times === null ? "пока не убран" : `раз: ${fault.times ?? 1}`, fault.probability < 1 && `вероятность ${fault.probability}`,
    fault.kind === "429" && `ждать ${fault.retry_after} с`, fault.kind.startsWith("stall") && `по ${fault.seconds} с`];
  return el("li", {}, el("strong", {}, NAMES[fault.kind] ?? fault.kind), " ", el("small", {}, [...where, ...how].filter(Boolean).join(" · ")));
}

function newFault(panel) {
  const number = (name, attributes) => el("input", { name, type: "number", ...attributes });
  return form("Задать сбой", { dataset: { form: "fault" } }, [
    field("Что случится", select("kind", KINDS)),
    field("Метод", el("input", { name: "method", placeholder: "любой", autocomplete: "off" })),
    field("Чат", number("chat_id", { placeholder: "любой" })),
    field("Сколько раз", number("times", { min: 1, value: 1, placeholder: "пока не убран" })),
    field("Вероятность", number("probability", { min: 0, max: 1, step: 0.05, value: 1 })),
    field("retry_after, с", number("retry_after", { min: 1, placeholder: "для 429" })),
    field("Секунд", number("seconds", { min: 0, step: 0.1, placeholder: "для задержки" })),
  ], (values) => {
    const numbers = Object.fromEntries(["chat_id", "times", "probability", "retry_after", "seconds"]
      .filter((name) => values[name] !== undefined).map((name) => [name, Number(values[name])]));
    panel.do({ do: "fault", times: null, ...values, ...numbers }, "Сбой задан");
  });
}

function oddUpdates(panel) {
  return el("details", {}, el("summary", {}, "Странные обновления"),
    form("Доставить ещё раз", { dataset: { form: "duplicate" } }, [
      field("update_id", el("input", { name: "update_id", type: "number", required: true })),
    ], ({ update_id: id }) => panel.do({ do: "duplicate", update_id: Number(id) }, "Обновление доставлено ещё раз")),
    form("Доставить как есть", { dataset: { form: "raw_update" } }, [
      field("Обновление, JSON", el("textarea", { name: "update", rows: 4, required: true, spellcheck: "false" })),
    ], ({ update }) => {
      try {
        panel.do({ do: "raw_update", update: JSON.parse(update) }, "Обновление доставлено");
      } catch (error) {
        panel.complain(error);
      }
    }));
}
