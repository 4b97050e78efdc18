"""Posts of moderators in the group become materials, by themselves: one for a post, one for an album."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.material import Author, Consent, Content, Description, Material, MaterialFile, MaterialState
from domain.member import Member
from domain.post import is_material, kind_of, link_of, tags_of, title_of
from domain.session import SessionState
from services import search
from services.transaction import Transaction
from storage import hub, material_parts, materials, members, outbox, session_topics, sessions
from storage.db import Tx

CARD: Final = "material"  # the kind of the card under the post


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
    exchanged = _exchange(tx, known, post, by.id if by else None, now=now)
    if not exchanged:
        _join(tx, known, post, untitled, now=now)
    if post.text or post.album is None:  # of an album, another part may have the words
        _reword(tx, materials.get(tx, known.id) or known, post, untitled, now=now)
    return known.id


def _exchange(tx: Tx, known: Material, post: Post, by: int | None, *, now: datetime) -> bool:
    """Whether the post has another file now than it had."""
    before = material_parts.content(tx, known.id, known.number)
    new = [
        one for one in post.files if one.file_unique_id not in {old.file_unique_id for old in before.files}
    ]
    if not new or all(one.message_id != post.message_id for one in before.files):
        return False
    stay = (one for one in before.files if one.message_id != post.message_id)
    materials.add_version(tx, known, replace(before, files=(*stay, *new)), by=by, now=now)
    search.index(tx, known.id)
    outbox.redraw(tx, CARD, known.id, now=now)
    return True


def _version_of(tx: Tx, known: Material, post: Post) -> int:
    """The newest that the post is in; others may have brought newer ones without it."""
    for version in material_parts.versions(tx, known.id):
        files = material_parts.of_version(tx, known.id, version.number)
        if any(one.message_id == post.message_id for one in files):
            return version.number
    return 1


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
    search.index(tx, material_id)
    outbox.owe_card(tx, CARD, material_id, post.chat_id, now=now, thread_id=post.thread_id)
    return material_id


def _known(tx: Tx, post: Post) -> Material | None:
    """The material that this post is, or is a part of."""
    of_album = materials.of_album(tx, post.chat_id, post.album) if post.album is not None else None
    # Asked for each part, whose number must be nobody's: so PostgreSQL runs again what two do at once.
    return of_album or materials.of_post(tx, post.chat_id, post.message_id)


def _join(tx: Tx, known: Material, post: Post, untitled: str, *, now: datetime) -> None:
    """A part of an album that came later, or the same post once more."""
    there = {one.file_unique_id for one in material_parts.of_version(tx, known.id, 1)}
    more = [one for one in post.files if one.file_unique_id not in there]
    if not more:
        return
    material_parts.add_files(tx, known.id, 1, more, now=now)
    if post.text:
        _reword(tx, known, post, untitled, now=now)
        return
    materials.change(tx, known.id, now=now)
    search.index(tx, known.id)
    outbox.redraw(tx, CARD, known.id, now=now)


def _reword(tx: Tx, known: Material, post: Post, untitled: str, *, now: datetime) -> None:
    number = _version_of(tx, known, post)
    before = material_parts.content(tx, known.id, number)
    if post.text == before.text:
        return
    content = replace(before, text=post.text, link=link_of(post.text))
    material_parts.reword(tx, known.id, number, content.text, content.link)
    if known.described_at is None:
        said = _said(content, untitled)
        authors = material_parts.authors(tx, [known.id])[known.id]
        kept = replace(said, session_id=known.session_id, activity_id=known.activity_id, zone=known.zone)
        materials.describe(tx, known.id, replace(kept, authors=tuple(authors)), now=now)
    else:
        materials.change(tx, known.id, now=now)
    search.index(tx, known.id)
    outbox.redraw(tx, CARD, known.id, now=now)


def _said(content: Content, untitled: str) -> Description:
    """What the post says of itself."""
    tags = tags_of(content.text)
    title = title_of(content.text, content.files) or untitled
    return Description(title, kind_of(content.text, tags, content.files), tags=tags)


def _content(post: Post) -> Content:
    return Content(post.text, link_of(post.text), post.files)


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
