"""In the group: posts of moderators become materials, those of others may be offered. Talk is passed by.

Nothing is said here: the card under the post is owed to the outbox in the transaction that made the material.
"""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from domain.material import Content
from domain.member import Member
from domain.post import is_material, tags_of
from handlers.cataloguing.posts import post_of
from handlers.filters import Is
from handlers.texts import Texts
from services import Database, cataloguing, others_posts
from services.cataloguing import Post


async def take(
    message: Message, post: Post, db: Database, now: datetime, texts: Texts, actor: Member | None = None
) -> None:
    anonymous = _is_anonymous(message)
    taken = None
    if actor is not None or anonymous:
        by = None if anonymous else actor
        taken = await cataloguing.take(db, post, by, _untitled(texts), now=now)
    if taken is None and message.from_user is not None and not anonymous and _is_worth_offering(post):
        await others_posts.invite(db, post, message.from_user.id, now=now)


async def edit(
    message: Message, db: Database, now: datetime, texts: Texts, actor: Member | None = None
) -> None:
    by, post = None if _is_anonymous(message) else actor, post_of(message)
    if by is None and not _is_anonymous(message):
        return
    if _is_like_material(post) or await cataloguing.is_catalogued(db, post):  # talk is edited without a write
        await cataloguing.edit(db, post, by, _untitled(texts), now=now)


def _untitled(texts: Texts) -> str:
    """In the hub's language, whoever posts: the whole group reads it."""
    return texts.of(None).plain("material-untitled")


def _is_worth_offering(post: Post) -> bool:
    """Photographs and videos are talk mostly, and nobody is answered for those."""
    return not post.is_reply and any(one.kind == "document" for one in post.files)


def _is_anonymous(message: Message) -> bool:
    """An administrator who posts as the group itself."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


async def _may_be_material(message: Message) -> bool | dict[str, Any]:
    """What is certainly talk costs nothing."""
    if not _is_somebodys(message) or (message.text or "").startswith("/"):
        return False
    post = post_of(message)
    return {"post": post} if _is_like_material(post) else False


def _is_like_material(post: Post) -> bool:
    content = Content(post.text, post.first_link, post.files)
    found = is_material(content, tags_of(post.text), album=post.album is not None, reply=post.is_reply)
    return found or post.album is not None


async def _is_edit(message: Message) -> bool:
    """Not of a place on the map, which is edited every few seconds."""
    return _is_somebodys(message) and bool(message.text or message.caption or post_of(message).files)


def _is_somebodys(message: Message) -> bool:
    """No bot's, not sent through one, not a channel's."""
    if message.via_bot is not None or message.from_user is None:
        return False
    return _is_anonymous(message) or (message.sender_chat is None and not message.from_user.is_bot)


def router() -> Router:
    own = Router(name="cataloguing in the group")
    in_a_group = Is(F.chat.type != "private")
    own.message.register(take, in_a_group, _may_be_material)
    own.edited_message.register(edit, in_a_group, _is_edit)
    return own
