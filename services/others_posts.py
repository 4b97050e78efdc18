"""Posts of those who are no moderators: once a day each of them is offered, under a post with a file, to bring it to the hub.

Nothing becomes of it by itself, and nothing is known of them by that but what the answer's row in the outbox holds.
"""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any, Final

from domain.material import Content, FileState, MaterialFile
from domain.member import Member
from domain.post import link_of
from services.cataloguing import Post
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import hub, materials, offer_hints, outbox
from storage.db import Tx

HINT: Final = (
    offer_hints.KIND
)  # the kind of the answer under the post: parameters message_id, album, text, files
DAYS: Final = 7  # for so long the button under it brings the files


@Transaction
def invite(tx: Tx, post: Post, telegram_id: int, *, now: datetime) -> bool:
    """Whether it is answered; a part of an album that was answered joins it. Only files are worth it."""
    if hub.chat_id(tx) != post.chat_id or not post.files or _is_catalogued(tx, post):
        return False
    key = _key(post.chat_id, telegram_id, now.date())
    for row_id, said in offer_hints.by_keys(tx, _keys(post.chat_id, telegram_id, now.date())):
        if post.album is not None and said["album"] == post.album:
            offer_hints.put(tx, row_id, _joined(said, post))
            return True
    return outbox.owe(
        tx,
        HINT,
        post.chat_id,
        now=now,
        parameters=_said(post),
        dedupe_key=key,
        thread_id=post.thread_id,
    )


@Reading
def brought(tx: Tx, actor: Member, message_id: int, *, now: datetime) -> Content:
    """What was in their own post with that number, in the hub's group; GONE for anybody else, and after some days."""
    chat_id = hub.chat_id(tx)
    if chat_id is not None and actor.telegram_id is not None:
        for _, said in offer_hints.by_keys(tx, _keys(chat_id, actor.telegram_id, now.date())):
            if said["message_id"] == message_id:
                files = tuple(MaterialFile(**one | {"state": FileState.WAITING}) for one in said["files"])
                return Content(said["text"], said.get("link") or link_of(said["text"]), files)
    raise RefusedError(Reason.GONE)


@Transaction
def forget(tx: Tx, *, now: datetime) -> None:
    """What the buttons bring no more."""
    offer_hints.forget_old(tx, now - timedelta(days=DAYS))


def _is_catalogued(tx: Tx, post: Post) -> bool:
    if post.album is not None:
        return materials.of_album(tx, post.chat_id, post.album) is not None
    return materials.of_post(tx, post.chat_id, post.message_id) is not None


def _key(chat_id: int, telegram_id: int, day: date) -> str:
    return offer_hints.key(chat_id, telegram_id, str(day))


def _keys(chat_id: int, telegram_id: int, today: date) -> list[str]:
    return [_key(chat_id, telegram_id, today - timedelta(days=ago)) for ago in range(DAYS)]


def _said(post: Post) -> dict[str, Any]:
    return {
        "message_id": post.message_id,
        "album": post.album,
        "text": post.text,
        "link": post.first_link,
        "files": [_kept(one) for one in post.files],
    }


def _joined(said: dict[str, Any], post: Post) -> dict[str, Any]:
    known = {one["file_unique_id"] for one in said["files"]}
    more = [_kept(one) for one in post.files if one.file_unique_id not in known]
    return said | {"text": said["text"] or post.text, "files": [*said["files"], *more]}


def _kept(file: MaterialFile) -> dict[str, Any]:
    return {name: value for name, value in asdict(file).items() if name not in {"id", "digest", "state"}}
