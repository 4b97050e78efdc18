// The newest Bot API calls, as they arrived.

import { calls } from "./api.js";
import { fullName } from "./avatar.js";
import { el } from "./dom.js";
import { seconds } from "./format.js";
import { section, soon } from "./form.js";

const MOST = 100;

export function callsSection(panel) {
  const list = el("ol.calls", { tabindex: 0, "aria-label": "Вызовы, новые сверху", dataset: { part: "calls" } });
  const node = section("Журнал: что бот просил у Telegram", false, list);
  let waiting = [];

  // A closed log costs nothing: it is read when it is opened.
  const draw = soon(() => {
    list.prepend(...waiting.slice(-MOST).map((call) => line(call, nameOf(call.chat_id, panel.store))).reverse());
    waiting = [];
    while (list.children.length > MOST) list.lastElementChild.remove();
  });

  async function read() {
    waiting = [];
    const known = await calls().catch(() => []);
    list.replaceChildren();
    waiting = known.filter(told);
    draw();
  }

  node.addEventListener("toggle", () => { if (node.open) read(); });
  panel.store.on((kind, data) => {
    if (!node.open) return;
    if (kind === "state") read();
    if (kind === "call" && told(data)) { waiting.push(data); draw(); }
  });
  return node;
}

// A bot that polls would fill the log with its waiting.
const told = (call) => !(call.ok && call.method === "getUpdates");

function nameOf(chatId, store) {
  const person = store.people.get(Number(chatId));
  return person ? fullName(person) : store.chats.get(Number(chatId))?.title ?? chatId;
}

function line(call, where) {
  const answer = call.ok ? "выполнено" : `${call.code ?? ""} ${call.description ?? ""}`.trim();
  return el("li", { dataset: { call: call.n, method: call.method, ok: call.ok } },
    el("span.call-name", {}, call.method), el("small", {}, `${moment(call.at)} · ${Math.round(call.ms ?? 0)} мс`),
    el("small.call-answer", {}, where ? `${where} · ${answer}` : answer));
}

// The log's times may come as Unix seconds or as ISO text.
const moment = (at) => (typeof at === "number" ? seconds(at) : seconds(Date.parse(at) / 1000));
