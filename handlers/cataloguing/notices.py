"""The card under a post, «Предложить» under others', and what authors and organisers hear."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.methods import CloseForumTopic, CreateForumTopic

from handlers.cataloguing import card as cards
from handlers.cataloguing import screens
from handlers.links import Links
from handlers.screen import Drawn, Screen
from handlers.texts import Texts
from services import Database, hiding, material_cards, members, others_posts, topics
from services.cataloguing import CARD
from services.hub import DEAF

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Drawn | None]]


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    """By the row's kind."""

    async def card(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await material_cards.card(db, parameters["subject_id"])
        return None if found is None else cards.card(found, chat_id, texts.of(None), links)

    async def offer(_chat_id: int, parameters: Mapping[str, Any]) -> Screen:
        return cards.offer(parameters["message_id"], texts.of(None), links)

    async def hidden(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        told = await hiding.told_of_hiding(db, parameters["material_id"], parameters["member_id"])
        if told is None:
            return None
        material, language = told
        return screens.hidden(material.title, material.comment or "", material.id, texts.of(language))

    async def open_topic(chat_id: int, parameters: Mapping[str, Any]) -> CreateForumTopic | None:
        name = await topics.to_open(db, parameters["session_id"], chat_id)
        return None if name is None else CreateForumTopic(chat_id=chat_id, name=name)

    async def close_topic(chat_id: int, parameters: Mapping[str, Any]) -> CloseForumTopic | None:
        thread_id = await topics.to_close(db, parameters["session_id"], chat_id)
        return None if thread_id is None else CloseForumTopic(chat_id=chat_id, message_thread_id=thread_id)

    async def no_topics(chat_id: int, _parameters: Mapping[str, Any]) -> Screen:
        return Screen(texts.of(await _language(chat_id))("topics-refused"))

    async def deaf(chat_id: int, _parameters: Mapping[str, Any]) -> Screen:
        return Screen(texts.of(await _language(chat_id))("hub-deaf"))

    async def _language(chat_id: int) -> str | None:
        reader = await members.find(db, chat_id)
        return reader[0].language if reader else None

    return {
        CARD: card,
        others_posts.HINT: offer,
        hiding.HIDDEN: hidden,
        topics.OPEN: open_topic,
        topics.CLOSE: close_topic,
        topics.REFUSED: no_topics,
        DEAF: deaf,
    }
