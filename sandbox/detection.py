"""What Telegram finds in a text by itself: commands, mentions, hashtags, addresses."""

import re

from sandbox.errors import Json
from sandbox.hypertext import units

HINT = re.compile(r"[/@#.]")
FOUND = re.compile(
    r"(?P<url>(?:https?://|tg://)[^\s<>\"«»]+|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:by|ru|com|org|net|me|info|io)\b(?:/[^\s<>\"«»]*)?)"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.]+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
)
LITERAL = frozenset({"code", "pre", "text_link", "text_mention"})


def detect(text: str, entities: list[Json]) -> list[Json]:
    """The given entities and those detected outside of code and links, in order."""
    if not HINT.search(text):
        return entities
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in LITERAL]
    detected = []
    for found in FOUND.finditer(text):
        kind = found.lastgroup
        word = found[0].rstrip(".,;:!?)") if kind == "url" else found[0]
        offset = units(text[: found.start()])
        length = units(word)
        if not any(start < offset + length and offset < end for start, end in taken):
            detected.append({"type": kind, "offset": offset, "length": length})
    if not detected:
        return entities
    return sorted([*entities, *detected], key=lambda e: (e["offset"], -e["length"]))
