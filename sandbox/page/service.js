// What the grey lines between bubbles say.

import { fullName } from "./avatar.js";

const SAYINGS = {
  new_chat_members: joined,
  left_chat_member: (user, message) => (user.id === message.from?.id
    ? `${fullName(user)} покидает группу` : `${author(message)} исключает: ${fullName(user)}`),
  new_chat_title: (title, message) => `${author(message)} меняет название группы на «${title}»`,
  new_chat_photo: (_, message) => `${author(message)} меняет фотографию группы`,
  delete_chat_photo: (_, message) => `${author(message)} удаляет фотографию группы`,
  group_chat_created: (_, message) => `${author(message)} создаёт группу «${message.chat.title}»`,
  supergroup_chat_created: (_, message) => `${author(message)} создаёт группу «${message.chat.title}»`,
  migrate_to_chat_id: () => "Группа стала супергруппой",
  migrate_from_chat_id: () => "Группа стала супергруппой",
  pinned_message: pinned,
  forum_topic_created: (topic) => `Создана тема «${topic.name}»`,
  forum_topic_edited: (topic) => (topic.name ? `Тема переименована в «${topic.name}»` : "Тема изменена"),
  forum_topic_closed: () => "Тема закрыта",
  forum_topic_reopened: () => "Тема снова открыта",
  general_forum_topic_hidden: () => "Общая тема скрыта",
  general_forum_topic_unhidden: () => "Общая тема снова видна",
  message_auto_delete_timer_changed: () => "Изменён срок автоудаления",
  users_shared: () => "Вы поделились пользователями",
  chat_shared: () => "Вы поделились чатом",
  write_access_allowed: () => "Боту разрешено писать вам",
};

/** null when it is no service message. */
export function serviceText(message) {
  for (const [field, say] of Object.entries(SAYINGS)) {
    if (message[field] !== undefined) return say(message[field], message);
  }
  return null;
}

function author(message) {
  return message.from ? fullName(message.from) : message.sender_chat?.title ?? "Кто-то";
}

function joined(users, message) {
  const names = users.map(fullName).join(", ");
  return users.length === 1 && users[0].id === message.from?.id ? `${names} теперь в группе` : `${author(message)} добавляет: ${names}`;
}

function pinned(message, service) {
  const text = message.text ?? message.caption;
  const what = text ? `«${[...text].slice(0, 30).join("")}${text.length > 30 ? "…" : ""}»` : "сообщение";
  return `${author(service)} закрепляет ${what}`;
}
