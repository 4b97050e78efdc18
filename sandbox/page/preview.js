// A message in one line: for quotes, the pinned bar and the list of chats.

import { serviceText } from "./service.js";

const MEDIA = {
  photo: "🖼 Фотография", video: "🎬 Видео", animation: "GIF", audio: "🎵 Аудио", voice: "🎤 Голосовое сообщение",
  video_note: "🎬 Видеосообщение", sticker: "Стикер", contact: "👤 Контакт", location: "📍 Место", venue: "📍 Место",
  dice: "🎲",
};

export function preview(message) {
  const text = message.text ?? message.caption;
  if (text) return text;
  if (message.document) return `📎 ${message.document.file_name ?? "Файл"}`;
  if (message.poll) return `📊 ${message.poll.question}`;
  const media = Object.keys(MEDIA).find((kind) => message[kind]);
  if (media) return message[media].emoji ?? MEDIA[media];
  return serviceText(message) ?? "Сообщение";
}
