"""What anybody may see of the hub: materials whose authors agreed to that, sessions without people, editions."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar
from urllib.parse import urlsplit

from domain.file_check import judge_name
from domain.file_name import ending, safe_name
from domain.material import Author, FileState, Material, MaterialFile, is_link
from domain.plan_text import tidy
from domain.session import Activity, Session, SessionState
from services.transaction import Reading
from storage import material_parts, sessions
from storage import site as queries
from storage.db import Tx
from storage.site import FrozenEdition

__all__ = ["Folder", "FrozenEdition", "PublicFile", "PublicMaterial", "PublicSession"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AT_ONCE: Final = 500  # materials in one query
SHOWN: Final = (
    SessionState.ANNOUNCED,
    SessionState.RUNNING,
    SessionState.FINISHED,
    SessionState.ARCHIVED,
)
ENDINGS: Final = _words(  # that a server hands out as what they are, and a browser neither runs nor draws as a page
    "docx dotx pptx ppsx potx xlsx odt odp ods odg doc dot xls xlt ppt pps pot rtf pdf epub djvu txt md csv "
    "ics png jpg jpeg gif webp bmp heic mp3 m4a ogg wav mp4 m4v mov webm mkv avi zip rar 7z"
)
OTHER: Final = "bin"

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PublicFile:
    name: str  # as it is saved by whoever takes it
    size: int  # bytes; 0: there is no copy
    digest: str  # empty: the bot has it, we have no copy
    path: str  # below the page's folder; made of numbers, for names are people's text


@dataclass(frozen=True, slots=True)
class PublicMaterial:
    material: Material
    authors: tuple[Author, ...]  # «» is the name of who does not want to be named, or is no more
    institutions: tuple[str, ...]
    tags: tuple[str, ...]
    text: str
    link: str
    files: tuple[PublicFile, ...]
    original: int | None  # that it adapts, if it is public too
    adaptations: tuple[int, ...]  # public ones made of it, the oldest first


@dataclass(frozen=True, slots=True)
class PublicSession:
    session: Session
    tasks: tuple[str, ...]
    programme: tuple[Activity, ...]  # without their moderators and notes: those name people
    materials: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Folder:
    """All of it."""

    materials: tuple[PublicMaterial, ...]  # the newest first
    sessions: tuple[PublicSession, ...]  # the latest first
    editions: tuple[FrozenEdition, ...]  # the newest first


@Reading
def public(tx: Tx) -> Folder:
    listed = queries.public_materials(tx)
    told = _materials(tx, listed)
    return Folder(told, _sessions(tx, listed), tuple(queries.editions(tx)))


def _materials(tx: Tx, listed: Sequence[Material]) -> tuple[PublicMaterial, ...]:
    ids = [one.id for one in listed]
    authors = _in_parts(ids, lambda some: material_parts.authors(tx, some))
    tags = _in_parts(ids, lambda some: material_parts.tags(tx, some))
    words = _in_parts(ids, lambda some: queries.newest_words(tx, some))
    files = _in_parts(ids, lambda some: material_parts.newest_files(tx, some))
    digests = sorted({file.digest for those in files.values() for file in those if file.digest})
    sizes = _in_parts(digests, lambda some: queries.sizes(tx, some))
    hidden = _hidden(tx, authors.values())
    made: dict[int, list[int]] = {one: [] for one in ids}
    for one in reversed(listed):
        if one.original_id in made:
            made[one.original_id].append(one.id)
    return tuple(
        PublicMaterial(
            _clean(one),
            *_named(authors[one.id], hidden),
            tuple(filter(None, map(tidy, tags[one.id]))),
            _lines(words[one.id][0]),
            _link(words[one.id][1]),
            tuple(_file(one, at, file, sizes) for at, file in enumerate(_safe(files[one.id]), 1)),
            one.original_id if one.original_id in made else None,
            tuple(made[one.id]),
        )
        for one in listed
    )


def _sessions(tx: Tx, listed: Sequence[Material]) -> tuple[PublicSession, ...]:
    of_it: dict[int | None, list[int]] = {}
    for one in listed:
        of_it.setdefault(one.session_id, []).append(one.id)
    found = reversed(sessions.in_states(tx, SHOWN))
    return tuple(_session(tx, one, of_it.get(one.id, ())) for one in found)


def _session(tx: Tx, session: Session, material_ids: Iterable[int]) -> PublicSession:
    plan = sessions.plan(tx, session.id)
    programme = tuple(replace(one, moderator="", note="") for one in plan.activities) if plan else ()
    return PublicSession(
        replace(session, place="", moved_from=None, cancel_reason=""),
        plan.tasks if plan else (),
        programme,
        tuple(material_ids),
    )


def _hidden(tx: Tx, authors: Iterable[list[Author]]) -> set[int]:
    known = sorted({one.member_id for those in authors for one in those if one.member_id})
    told = _in_parts(known, lambda some: dict.fromkeys(material_parts.hidden(tx, some), True))
    return set(told)


def _named(authors: Iterable[Author], hidden: set[int]) -> tuple[tuple[Author, ...], tuple[str, ...]]:
    """Of who is not named the institution is not, either: in a small one that would be as good as a name."""
    told = [
        Author("") if one.member_id in hidden or not one.name else replace(one, member_id=None)
        for one in authors
    ]
    return tuple(told), tuple(dict.fromkeys(filter(None, (one.institution for one in told))))


def _clean(material: Material) -> Material:
    """Without signs that nobody sees, and without what is about people or about the group."""
    return replace(
        material,
        title=tidy(material.title),
        summary=_lines(material.summary),
        changes=_lines(material.changes),
        added_by=None,
        comment=None,
        chat_id=None,
        message_id=None,
        thread_id=None,
    )


def _lines(text: str) -> str:
    return "\n".join(map(tidy, text.splitlines())).strip()


def _link(link: str) -> str:
    """As it was judged when it came; and a page can be opened by it."""
    try:
        return link if is_link(link) and urlsplit(link).hostname else ""
    except ValueError:
        return ""


def _safe(files: Iterable[MaterialFile]) -> list[MaterialFile]:
    return [one for one in files if one.state is not FileState.REFUSED and judge_name(one.name) is None]


def _file(material: Material, at: int, file: MaterialFile, sizes: dict[str, int]) -> PublicFile:
    name = safe_name(file.name)
    if not file.digest or file.digest not in sizes:
        return PublicFile(name, 0, "", "")
    last = ending(name)
    path = f"files/{material.id}/{at}.{last if last in ENDINGS else OTHER}"
    return PublicFile(name, sizes[file.digest], file.digest, path)


def _in_parts(keys: Sequence[Key], ask: Callable[[Collection[Key]], dict[Key, Value]]) -> dict[Key, Value]:
    """One query must not have any number of parameters."""
    found: dict[Key, Value] = {}
    for start in range(0, len(keys), AT_ONCE):
        found |= ask(keys[start : start + AT_ONCE])
    return found
