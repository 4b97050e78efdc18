// Text with Bot API entities as nodes. Offsets are in UTF-16 units, which is what strings count in here.

import { el } from "./dom.js";
import { destination } from "./links.js";
import { fullTime } from "./format.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/** `phone` opens the links and sends the commands that are tapped. */
export function rich(text, entities, phone) {
  const sorted = [...entities ?? []].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = document.createDocumentFragment();
  let next = 0;

  function fill(parent, from, to) {
    let at = from;
    while (next < sorted.length && sorted[next].offset < to) {
      const entity = sorted[next++];
      const start = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= start) continue;
      parent.append(text.slice(at, start));
      const node = wrap(entity, text.slice(start, end), phone);
      fill(node, start, end);
      parent.append(node);
      at = end;
      // A block already ends its line: the newline after it would show as an empty one.
      if (BLOCKS.has(entity.type) && text[at] === "\n" && at < to) at += 1;
    }
    parent.append(text.slice(at, to));
  }

  fill(root, 0, text.length);
  return root;
}

function wrap(entity, text, phone) {
  if (PLAIN_TAGS[entity.type]) return el(PLAIN_TAGS[entity.type]);
  switch (entity.type) {
    case "pre": return el("pre", { "data-language": entity.language });
    case "blockquote": return el("blockquote");
    case "expandable_blockquote": return expandable();
    case "spoiler": return spoiler();
    case "url": return link(text, phone);
    case "text_link": return link(entity.url, phone);
    case "email": return link(`mailto:${text}`, phone);
    case "phone_number": return link(`tel:${text}`, phone);
    case "bot_command": return el("button.link", { onclick: () => phone.command(text) });
    case "mention": return mention(text, phone);
    case "text_mention": return el("span.mention", { title: entity.user?.first_name });
    case "hashtag": case "cashtag": return el("span.mention");
    case "date_time": return el("time", { title: fullTime(entity.unix_time) });
    default: return el("span");
  }
}

function link(address, phone) {
  const to = destination(address, phone.store.bot.username);
  if (to.kind === "none") return el("span.mention", { title: address });
  if (to.kind === "web") return el("a", { href: to.url, target: "_blank", rel: "noopener noreferrer", title: to.url });
  return el("button.link", { title: address, onclick: () => phone.openUrl(address) });
}

function mention(text, phone) {
  const isBot = text.slice(1).toLowerCase() === phone.store.bot.username?.toLowerCase();
  return isBot ? el("button.link", { onclick: () => phone.openUrl(`https://t.me/${text.slice(1)}`) }) : el("span.mention");
}

function spoiler() {
  const reveal = () => {
    node.classList.add("open");
    node.removeAttribute("role");
    node.removeAttribute("tabindex");
  };
  const node = el("span.spoiler", {
    role: "button", tabindex: 0, title: "Показать скрытое", onclick: reveal,
    onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); reveal(); } },
  });
  return node;
}

function expandable() {
  const node = el("blockquote.expandable", {
    tabindex: 0, title: "Развернуть или свернуть", onclick: () => node.classList.toggle("open"),
    onkeydown: (event) => { if (event.key === "Enter") node.classList.toggle("open"); },
  });
  return node;
}
