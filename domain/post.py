"""A post in the group: whether it is a material, and what it says of itself."""

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from domain.material import (
    MAX_LINK,
    MAX_TAG,
    MAX_TAGS,
    MAX_TITLE,
    Content,
    MaterialFile,
    MaterialKind,
    is_link,
)

TAG: Final = re.compile(r"(?<![\w#&/])#(\w+(?:['’ʼ`‐‑-]\w+)*)")
_TAGS_AT_END: Final = re.compile(rf"(?:^|\s+){TAG.pattern}(?:[\s,;]+{TAG.pattern})*[\s,;.]*$")
LINK: Final = re.compile(r"https?://\S+")
TRAILING: Final = ".,;:!?)»\"'"
PHOTO: Final = "photo"
_K: Final = MaterialKind
WORDS: Final = {  # the beginnings of words that tell the kind, in the order in which they are looked for
    _K.PRESENTATION: ("презентац", "прэзентац", "слайд"),
    _K.SCENARIO: ("сценари", "сцэнар"),
    _K.GUIDE: ("методич", "метадыч", "пособи", "рекомендац", "памятк", "инструкц"),
    _K.GAME: ("игр", "гульн", "квиз", "квест", "викторин"),
    _K.ARTICLE: ("стать", "артыкул", "публикац"),
    _K.VIDEO: ("видео", "відэа", "запись"),
    _K.DEVELOPMENT: ("разработк", "распрацоўк", "конспект", "занят", "урок", "мастер-класс"),
    _K.PHOTO: ("фото", "снимк"),
}
SUFFIXES: Final = {
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), _K.PRESENTATION),
    **dict.fromkeys((".mp4", ".mov", ".avi", ".mkv", ".webm"), _K.VIDEO),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".heic"), _K.PHOTO),
}


def is_material(content: Content, tags: Sequence[str], *, album: bool, reply: bool) -> bool:
    """What moderators merely talk is none: a text alone, a photograph without a word, an answer to somebody.

    A tag makes a material of any of them.
    """
    if tags:
        return True
    if reply:
        return False
    documents = any(one.kind != PHOTO for one in content.files)
    return documents or album or bool(content.link) or bool(content.files and content.text)


def tags_of(text: str) -> tuple[str, ...]:
    """Each once, in small letters, without the sign; no more and no longer than an entry may have."""
    found = (one.casefold().replace("_", " ").strip() for one in TAG.findall(text))
    return tuple(dict.fromkeys(one for one in found if 0 < len(one) <= MAX_TAG))[:MAX_TAGS]


def tags_typed(text: str) -> tuple[str, ...]:
    """As somebody answers a question: with signs, or with commas or lines between; whatever length and number."""
    found = TAG.findall(text) if "#" in text else re.split(r"[,;\n]", text)
    return tuple(dict.fromkeys(tag for one in found if (tag := _tidy(one.casefold().replace("_", " ")))))


def link_of(text: str) -> str:
    """The first one, if an entry may have it; without the punctuation that ends its sentence."""
    found = (one.rstrip(TRAILING) for one in LINK.findall(text))
    return next((one for one in found if len(one) <= MAX_LINK and is_link(one)), "")


def title_of(text: str, files: Sequence[MaterialFile]) -> str:
    """The first line that is more than tags and links; else the first file's name; «» where there is neither."""
    lines = (LINK.sub("", TAG.sub("", line)) for line in text.splitlines())
    words = next((tidied for line in lines if (tidied := _tidy(line))), "")
    names = (_tidy(PurePath(one.name).stem.replace("_", " ")) for one in files if one.kind != PHOTO)
    return _shortened(words or next((name for name in names if name), ""))


def beyond_title(text: str, title: str) -> str:
    """The text without what an entry says already: tags at the ends of lines, and the title as its first line."""
    lines = [_TAGS_AT_END.sub("", line) for line in text.strip().splitlines()]
    while lines and not lines[0].strip():
        del lines[0]
    if lines and _tidy(lines[0]) == _tidy(title):
        del lines[0]
    return "\n".join(lines).strip()


def kind_of(text: str, tags: Sequence[str], files: Sequence[MaterialFile]) -> MaterialKind:
    """By a tag, else by a word of the first line or a file's name, else by the files."""
    first = text.strip().partition("\n")[0]
    for said in (" ".join(tags), " ".join([first, *(one.name for one in files)])):
        words = re.findall(r"[\w-]+", said.casefold())
        for kind, beginnings in WORDS.items():
            if any(word.startswith(beginnings) for word in words):
                return kind
    return _of_files(files)


def _of_files(files: Sequence[MaterialFile]) -> MaterialKind:
    for one in files:
        if one.kind == "video":
            return MaterialKind.VIDEO
        if found := SUFFIXES.get(PurePath(one.name).suffix.lower()):
            return found
    return MaterialKind.PHOTO if files and all(one.kind == PHOTO for one in files) else MaterialKind.OTHER


def _tidy(line: str) -> str:
    return " ".join(line.split()).strip(" -–—•*:;,.")


def _shortened(text: str) -> str:
    """At a word's end, where it is too long."""
    if len(text) <= MAX_TITLE:
        return text
    return text[: MAX_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
