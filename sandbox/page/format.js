// Times, sizes and counts in Russian.

const CLOCK = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });
const SECONDS = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long" });
const DAY_YEAR = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", year: "numeric" });
const FULL = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeStyle: "short" });
const RULES = new Intl.PluralRules("ru");

/** All take Unix seconds, as the Bot API gives them. */
export const clock = (unix) => CLOCK.format(unix * 1000);
export const seconds = (unix) => SECONDS.format(unix * 1000);
export const fullTime = (unix) => FULL.format(unix * 1000);
export const dayKey = (unix) => new Date(unix * 1000).toDateString();

export function dayLabel(unix) {
  const date = new Date(unix * 1000);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return "Сегодня";
  if (date.toDateString() === yesterday.toDateString()) return "Вчера";
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_YEAR).format(date);
}

export function fileSize(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} Б`;
  if (bytes < 1024 * 1024) return `${decimal(bytes / 1024)} КБ`;
  return `${decimal(bytes / 1024 / 1024)} МБ`;
}

export function duration(total = 0) {
  return `${Math.floor(total / 60)}:${String(Math.floor(total % 60)).padStart(2, "0")}`;
}

/** `count(3, "голос", "голоса", "голосов")` */
export function count(number, one, few, many) {
  return `${number} ${{ one, few }[RULES.select(number)] ?? many}`;
}

function decimal(number) {
  return number.toFixed(1).replace(/\.0$/, "").replace(".", ",");
}
