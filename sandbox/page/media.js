// Photos, files and other things a message can carry.

import { el, icon } from "./dom.js";
import { fileAddress } from "./api.js";
import { fullName } from "./avatar.js";
import { duration, fileSize } from "./format.js";

const MAKERS = { photo, video, animation: video, video_note: video, audio, voice: audio, sticker, contact, location, venue, dice };
const WIDEST = 320;
const TALLEST = 320;

/** The nodes for everything but the text; empty when there is only text. */
export function media(message) {
  const kinds = Object.keys(MAKERS).filter((kind) => message[kind] && !(kind === "location" && message.venue));
  const nodes = kinds.map((kind) => MAKERS[kind](message[kind], message));
  // An animation comes with a document too, for old clients.
  if (message.document && !message.animation) nodes.push(file(message.document));
  return nodes;
}

function photo(sizes, message) {
  const size = sizes.at(-1);
  const image = el("img", { src: fileAddress(size.file_id), alt: message.caption ? "" : "Фотография", loading: "lazy" });
  const spoiler = message.has_media_spoiler ? "hidden-media" : "shown-media";
  const link = el(`a.photo.${spoiler}`, { href: fileAddress(size.file_id), target: "_blank", "aria-label": "Открыть фотографию" }, image);
  reserve(link, size);
  if (message.has_media_spoiler) {
    link.addEventListener("click", (event) => {
      if (link.classList.replace("hidden-media", "shown-media")) event.preventDefault();
    });
  }
  return link;
}

// The place is kept before the picture comes, so that the log does not jump.
function reserve(node, { width, height }) {
  if (!width || !height) return;
  const scale = Math.min(WIDEST / width, TALLEST / height, 1);
  node.style.width = `${Math.max(Math.round(width * scale), 90)}px`;
  node.style.aspectRatio = `${width} / ${Math.max(height, width / 4)}`;
}

function video(item) {
  const node = el("video.video", { src: fileAddress(item.file_id), controls: true, preload: "none" });
  reserve(node, { width: item.width ?? item.length, height: item.height ?? item.length });
  return node;
}

function audio(item) {
  return el("figure.audio", {},
    el("figcaption", {}, item.title ?? item.file_name ?? "Голосовое сообщение", " ", el("small", {}, duration(item.duration))),
    el("audio", { src: fileAddress(item.file_id), controls: true, preload: "none" }));
}

function file(item) {
  const name = item.file_name ?? "Файл";
  const extension = /\.([^.]{1,5})$/.exec(name)?.[1];
  return el("a.file", { href: fileAddress(item.file_id), download: name, dataset: { file: name }, title: `Скачать ${name}` },
    el("span.file-icon", { "aria-hidden": "true" }, extension ? extension.toUpperCase() : icon("file")),
    el("span.file-about", {}, el("span.file-name", {}, name), el("small", {}, fileSize(item.file_size))));
}

function sticker(item) {
  return el("span.sticker", {}, item.emoji ?? "Стикер");
}

function dice(item) {
  return el("span.sticker", { title: `Выпало ${item.value}` }, `${item.emoji} ${item.value}`);
}

function contact(item) {
  return el("span.card", {}, el("strong", {}, fullName(item)), el("small", {}, item.phone_number));
}

function location(place) {
  return el("span.card", {}, el("strong", {}, "📍 Место"), el("small", {}, `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`));
}

function venue(place) {
  return el("span.card", {}, el("strong", {}, `📍 ${place.title}`), el("small", {}, place.address));
}
