// A poll: voting, then the shares.

import { el } from "./dom.js";
import { count } from "./format.js";

export function poll(shown, phone) {
  const about = shown.message.poll;
  const chosen = phone.store.votes(shown, phone.person);
  const told = about.is_closed || chosen.length > 0;
  const body = told ? shares(about, chosen) : ballot(shown, phone);
  return el("div.poll", { role: "group", dataset: { poll: about.id, voted: chosen.length > 0, closed: about.is_closed }, "aria-label": `Опрос: ${about.question}` },
    el("p.poll-question", {}, about.question),
    about.description && el("p.poll-about", {}, about.description),
    el("p.poll-kind", {}, kind(about)),
    body,
    told && about.explanation && el("p.poll-about", {}, `💡 ${about.explanation}`),
    el("p.poll-total", {}, about.total_voter_count ? count(about.total_voter_count, "голос", "голоса", "голосов") : "Пока нет голосов"),
    told && !about.is_closed && canRevote(about)
      && el("button.poll-action", { onclick: () => vote(shown, [], phone) }, "Отменить голос"));
}

function kind(about) {
  if (about.is_closed) return "Опрос завершён";
  const name = about.type === "quiz"
    ? (about.is_anonymous ? "Анонимная викторина" : "Открытая викторина")
    : (about.is_anonymous ? "Анонимный опрос" : "Открытый опрос");
  return about.allows_multiple_answers ? `${name}, можно несколько ответов` : name;
}

const canRevote = (about) => about.allows_revoting ?? about.type !== "quiz";

// The result is not drawn here: it comes back as an edit of the message.
function vote(shown, options, phone) {
  return phone.do({ do: "vote", chat_id: shown.chat_id, message_id: shown.message.message_id, options });
}

function ballot(shown, phone) {
  const about = shown.message.poll;
  return about.allows_multiple_answers ? severalOf(shown, phone) : oneOf(shown, phone);
}

function oneOf(shown, phone) {
  return shown.message.poll.options.map((option, index) => el("button.poll-option", {
    dataset: { option: index }, onclick: () => vote(shown, [index], phone),
  }, el("span.poll-mark", { "aria-hidden": "true" }), el("span", {}, option.text)));
}

function severalOf(shown, phone) {
  const send = el("button.poll-action", { disabled: true, dataset: { part: "vote" }, onclick: () => vote(shown, picked(), phone) }, "Голосовать");
  const boxes = shown.message.poll.options.map((option, index) => el("label.poll-option", { dataset: { option: index } },
    el("input", { type: "checkbox", onchange: () => { send.disabled = picked().length === 0; } }),
    el("span", {}, option.text)));
  const picked = () => boxes.flatMap((box, index) => (box.firstChild.checked ? [index] : []));
  return [...boxes, send];
}

function shares(about, chosen) {
  const right = about.correct_option_ids ?? [];
  return about.options.map((option, index) => {
    const percent = about.total_voter_count ? Math.round((100 * option.voter_count) / about.total_voter_count) : 0;
    const mine = chosen.includes(index);
    const bar = el("span.poll-bar", { "aria-hidden": "true" });
    bar.style.width = `${percent}%`;
    return el("div.poll-share", {
      dataset: { option: index, mine, right: right.length ? right.includes(index) : undefined },
      title: count(option.voter_count, "голос", "голоса", "голосов"),
    },
    el("span.poll-percent", {}, `${percent}%`),
    el("span.poll-text", {}, option.text, mine && el("span.poll-mine", { title: "Ваш голос" }, " ✓")), bar);
  });
}
