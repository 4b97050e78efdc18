// How the rows of a log stand to each other: lines between days, names shared by neighbours.

import { el } from "./dom.js";
import { dayKey, dayLabel } from "./format.js";
import { authorOf } from "./message.js";
import { serviceText } from "./service.js";

const TOGETHER_S = 600; // messages of one author this close share a name

/** The row before or after, over a day line. */
export function neighbour(node, side) {
  const next = node[side];
  if (!next?.matches(".day")) return next;
  return side === "previousElementSibling" ? next.previousElementSibling : next.nextElementSibling;
}

/** Both depend on the row above only, so a change needs a row or two linked anew. `messageOf(row)` gives its Message. */
export function link(row, messageOf) {
  const before = neighbour(row, "previousElementSibling");
  const message = messageOf(row);
  const above = before && messageOf(before);
  const newDay = !above || dayKey(above.date) !== dayKey(message.date);
  const line = dayLine(row);
  if (newDay && !line) row.before(el("div.day", { role: "separator" }, el("span", {}, dayLabel(message.date))));
  if (!newDay) line?.remove();
  const joined = !newDay && together(above, message);
  row.classList.toggle("joined", joined);
  before?.classList.toggle("followed", joined);
}

/** Takes the row away, with the day line that was its own. */
export function drop(row) {
  dayLine(row)?.remove();
  row.remove();
}

/** What gives the focus to the same place of the row drawn anew; null when the old one has not got it. */
export function focusIn(old) {
  if (!old.contains(document.activeElement)) return null;
  // A button's place is among the buttons: the new screen may have other links above them.
  const kind = document.activeElement.matches(".inline-button") ? ".inline-button" : "button, a, input";
  const controls = (row) => [...row.querySelectorAll(kind)];
  const at = controls(old).indexOf(document.activeElement);
  return (row) => (controls(row)[at] ?? row).focus({ preventScroll: true });
}

function dayLine(row) {
  return row.previousElementSibling?.matches(".day") ? row.previousElementSibling : null;
}

function together(above, message) {
  if (serviceText(above) || serviceText(message)) return false;
  return authorOf(above).id === authorOf(message).id && message.date - above.date < TOGETHER_S
    && above.message_thread_id === message.message_thread_id;
}
