"""Posts of moderators in the group become materials, by themselves: one for a post, one for an album."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.material import (
    MAX_TEXT,
    Author,
    Consent,
    Content,
    Description,
    Material,
    MaterialFile,
    MaterialState,
)
from domain.member import Member
from domain.post import is_material, kind_of, link_of, tags_of, title_of
from domain.session import SessionState
from services import material_cards, refusing, search
from services.transaction import Reading, Transaction
from storage import hub, material_parts, materials, members, outbox, session_topics, sessions
from storage.db import Tx

CARD: Final = material_cards.CARD


@dataclass(frozen=True, slots=True)
class Post:
    """A message in the group, as far as it matters here; a part of an album is one too."""

    chat_id: int
    message_id: int
    text: str = ""  # plain: of the message, or the caption
    files: tuple[MaterialFile, ...] = ()
    album: str | None = None  # its media_group_id
    thread_id: int | None = None  # of the topic
    is_reply: bool = False
    is_forward: bool = False  # somebody else made it
    link: str = ""  # behind its words, or without a scheme in them; what is written out is found in the text

    @property
    def first_link(self) -> str:
        return self.link or link_of(self.text)


@Transaction
def take(tx: Tx, post: Post, by: Member | None, untitled: str, *, now: datetime) -> int | None:
    """A new post, or another part of an album; the material's id. None: it is none, or not a moderator's.

    `by`: None for an administrator who is anonymous in the group. `untitled`: what to call what has neither words nor a
    file's name. The same again, however often, is the same material.
    """
    poster = members.by_id(tx, by.id) if by else None
    if hub.chat_id(tx) != post.chat_id or (by is not None and poster is None):
        return None
    known = _known(tx, post)
    if known is not None:
        _join(tx, known, post, untitled, now=now)
        return known.id
    session_id = _session_of(tx, post, poster)
    if poster is not None and not poster.may_moderate(session_id or 0):
        return None
    content = _content(post)
    if not is_material(content, tags_of(post.text), album=post.album is not None, reply=post.is_reply):
        return None
    described = _said(content, untitled)
    authors = (
        (Author(poster.name or "", poster.id),)
        if poster and poster.has_profile and not post.is_forward
        else ()
    )
    described = replace(described, session_id=session_id, authors=authors)
    return _add(tx, post, content, described, poster, now=now)


@Transaction
def edit(tx: Tx, post: Post, by: Member | None, untitled: str, *, now: datetime) -> int | None:
    """The same of a post that was edited: its entry follows it, until a person has described it by hand.

    Another file in the place of one makes a new version.
    """
    known = _known(tx, post)
    if known is None:
        return take.within(tx, post, by, untitled, now=now)
    if not _exchange(tx, known, post, by.id if by else None, now=now):
        _join(tx, known, post, untitled, now=now)
    _reword(tx, materials.get(tx, known.id) or known, post, untitled, now=now)
    return known.id


@Reading
def is_catalogued(tx: Tx, post: Post) -> bool:
    return _known(tx, post) is not None


def _exchange(tx: Tx, known: Material, post: Post, by: int | None, *, now: datetime) -> bool:
    """Whether the post has another file now than it had."""
    number = _version_of(tx, known, post)
    if number is None:
        return False
    before = material_parts.content(tx, known.id, number)
    there = {one.file_unique_id for one in before.files}
    new = [one for one in _parts(post) if one.file_unique_id not in there]
    if not new:
        return False
    stay = (one for one in before.files if one.message_id != post.message_id)
    materials.add_version(tx, known, replace(before, files=(*stay, *new)), by=by, now=now)
    refusing.look_at(tx, known.id, now=now)
    search.index(tx, known.id)
    outbox.redraw(tx, CARD, known.id, now=now)
    return True


def _version_of(tx: Tx, known: Material, post: Post) -> int | None:
    """The newest that the post is in; others may have brought newer ones without it."""
    for version in material_parts.versions(tx, known.id):
        files = material_parts.of_version(tx, known.id, version.number)
        if any(one.message_id == post.message_id for one in files):
            return version.number
    return None


def _add(
    tx: Tx, post: Post, content: Content, described: Description, poster: Member | None, *, now: datetime
) -> int:
    material_id = materials.add(
        tx,
        described,
        content,
        state=MaterialState.LISTED,
        consent=Consent.UNASKED,
        by=poster.id if poster else None,
        now=now,
        chat_id=post.chat_id,
        message_id=post.message_id,
        thread_id=post.thread_id,
        album=post.album,
    )
    refusing.look_at(tx, material_id, now=now)
    search.index(tx, material_id)
    outbox.owe_card(tx, CARD, material_id, post.chat_id, now=now, thread_id=post.thread_id)
    return material_id


def _known(tx: Tx, post: Post) -> Material | None:
    """The material that this post is, or is a part of."""
    of_album = materials.of_album(tx, post.chat_id, post.album) if post.album is not None else None
    # Asked for each part, whose number must be nobody's: so PostgreSQL runs again what two do at once.
    return of_album or materials.of_post(tx, post.chat_id, post.message_id)


def _join(tx: Tx, known: Material, post: Post, untitled: str, *, now: datetime) -> None:
    """A part of an album that came later, into each version of the album; or the same post once more."""
    parts = _parts(post)
    files = {
        one.number: material_parts.of_version(tx, known.id, one.number)
        for one in material_parts.versions(tx, known.id)
    }
    there = {one.file_unique_id for those in files.values() for one in those}
    if all(one.file_unique_id in there for one in parts) or _version_of(tx, known, post) is not None:
        return
    posted = {number for number, those in files.items() if any(one.message_id for one in those)}
    for number in posted | {1}:
        material_parts.add_files(tx, known.id, number, parts, now=now)
        if post.album is not None:
            _gather(tx, known.id, number)
    _follow(tx, known, max(posted | {1}), untitled, now=now)


def _reword(tx: Tx, known: Material, post: Post, untitled: str, *, now: datetime) -> None:
    number = _version_of(tx, known, post) or 1
    before = material_parts.content(tx, known.id, number)
    if post.album is None:
        material_parts.reword(tx, known.id, number, post.text, post.first_link)
    else:
        material_parts.put_caption(
            tx, known.id, number, post.message_id, caption=post.text, link=post.first_link
        )
        _gather(tx, known.id, number)
    after = material_parts.content(tx, known.id, number)
    if (after.text, after.link) != (before.text, before.link):
        _follow(tx, known, number, untitled, now=now)


def _gather(tx: Tx, material_id: int, number: int) -> None:
    """The text of an album: what its parts say, in their order there, in whatever order they came."""
    parts = material_parts.of_version(tx, material_id, number)
    text = "\n".join(one.caption for one in parts if one.caption)[:MAX_TEXT]
    link = next((one.caption_link for one in parts if one.caption_link), "")
    material_parts.reword(tx, material_id, number, text, link)


def _follow(tx: Tx, known: Material, number: int, untitled: str, *, now: datetime) -> None:
    """The entry says what that version says, unless a person has described it."""
    if known.described_at is None:
        said = _said(material_parts.content(tx, known.id, number), untitled)
        authors = material_parts.authors(tx, [known.id])[known.id]
        kept = replace(said, session_id=known.session_id, activity_id=known.activity_id, zone=known.zone)
        materials.describe(tx, known.id, replace(kept, authors=tuple(authors)), now=now)
    else:
        materials.change(tx, known.id, now=now)
    refusing.look_at(tx, known.id, now=now)
    search.index(tx, known.id)
    outbox.redraw(tx, CARD, known.id, now=now)


def _said(content: Content, untitled: str) -> Description:
    """What the post says of itself."""
    tags = tags_of(content.text)
    title = title_of(content.text, content.files) or untitled
    return Description(title, kind_of(content.text, tags, content.files), tags=tags)


def _content(post: Post) -> Content:
    return Content(post.text, post.first_link, _parts(post))


def _parts(post: Post) -> tuple[MaterialFile, ...]:
    if post.album is None:
        return post.files
    return tuple(replace(one, caption=post.text, caption_link=post.first_link) for one in post.files)


def _session_of(tx: Tx, post: Post, poster: Member | None) -> int | None:
    """That of the topic; else the one that runs, if there is one only that the poster moderates."""
    if post.thread_id is not None:
        found = session_topics.of_thread(tx, post.chat_id, post.thread_id)
        if found is not None:
            return found
    running = [
        one.id
        for one in sessions.in_states(tx, {SessionState.RUNNING})
        if poster is None or poster.may_moderate(one.id)
    ]
    return running[0] if len(running) == 1 else None
