"""The topics of a forum: created, renamed, closed, reopened, deleted."""

from sandbox.access import require, supergroup_chat
from sandbox.deleting import remove
from sandbox.errors import Json, bad
from sandbox.posting import service
from sandbox.records import Chat, Person, Topic
from sandbox.request import Request
from sandbox.views import emit_chat
from sandbox.world import World

COLOURS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})


def create(request: Request) -> Json:
    chat = _forum(request, "not enough rights to create a topic")
    colour = request.args.get("icon_color", 7322096)
    if colour not in COLOURS:
        raise bad("invalid forum topic icon color specified")
    return open_topic(request.world, chat, request.world.bot, request.args["name"].strip(), colour).result()


def open_topic(world: World, chat: Chat, person: Person, name: str, colour: int = 7322096) -> Topic:
    if not name:
        raise bad("title must be non-empty")
    posted = service(world, chat, person, {"forum_topic_created": {"name": name, "icon_color": colour}})
    topic = chat.topics[posted.id] = Topic(posted.id, name, colour)
    posted.message = {**posted.message, "message_thread_id": topic.id, "is_topic_message": True}
    emit_chat(world, chat)
    return topic


def edit(request: Request) -> bool:
    chat = _forum(request)
    topic = _topic(chat, request.args["message_thread_id"])
    name = request.args.get("name", "").strip() or topic.name
    if name == topic.name and "icon_custom_emoji_id" not in request.args:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name = name
    service(request.world, chat, request.world.bot, {"forum_topic_edited": {"name": name}}, topic)
    emit_chat(request.world, chat)
    return True


def close(request: Request) -> bool:
    return _switch(request, closed=True)


def reopen(request: Request) -> bool:
    return _switch(request, closed=False)


def _switch(request: Request, *, closed: bool) -> bool:
    chat = _forum(request)
    topic = _topic(chat, request.args["message_thread_id"])
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    switch(request.world, chat, request.world.bot, topic, closed=closed)
    return True


def switch(world: World, chat: Chat, person: Person, topic: Topic, *, closed: bool) -> None:
    topic.closed = closed
    service(world, chat, person, {"forum_topic_closed" if closed else "forum_topic_reopened": {}}, topic)
    emit_chat(world, chat)


def delete(request: Request) -> bool:
    chat = _forum(request)
    require(request.world, chat, "can_delete_messages", "not enough rights to delete the topic")
    discard(request.world, chat, _topic(chat, request.args["message_thread_id"]))
    return True


def discard(world: World, chat: Chat, topic: Topic) -> None:
    del chat.topics[topic.id]
    for posted in list(chat.messages.values()):
        if posted.message.get("is_topic_message") and posted.message.get("message_thread_id") == topic.id:
            remove(world, chat, posted)
    emit_chat(world, chat)


def _forum(request: Request, refusal: str = "not enough rights to manage topics in the chat") -> Chat:
    chat = supergroup_chat(request.world, request.args["chat_id"])
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    require(request.world, chat, "can_manage_topics", refusal)
    return chat


def _topic(chat: Chat, thread: int) -> Topic:
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    return topic
