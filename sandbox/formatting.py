"""A text parameter with its parse mode or entities, to what the message will carry."""

from sandbox.detection import detect
from sandbox.errors import Json, MisuseError, bad
from sandbox.hypertext import parse_html, units

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 32768
ONE_UNIT = 0x10000

Formatted = tuple[str, list[Json]]


def parse(text: str, mode: str | None, entities: list[Json] | None) -> Formatted:
    """Neither trimmed nor measured yet."""
    if len(text) * 4 > RAW_LIMIT and len(text.encode()) > RAW_LIMIT:
        raise bad("text is too long")
    if not mode:
        return text, [dict(entity) for entity in entities or ()]
    wanted = mode.lower()
    if wanted == "html":
        return parse_html(text)
    if wanted in {"markdown", "markdownv2"}:
        raise MisuseError(f"the sandbox does not read parse_mode {mode}: write HTML")
    raise bad("unsupported parse_mode")


def trimmed(text: str, entities: list[Json]) -> Formatted:
    """Telegram drops the space around a text (before it, only up to the first entity)."""
    kept = text.rstrip()
    lead = len(kept) - len(kept.lstrip())
    if lead and entities:
        first = min(entity["offset"] for entity in entities)
        while lead and units(kept[:lead]) > first:
            lead -= 1
    shift, kept = units(kept[:lead]), kept[lead:]
    if not shift and len(kept) == len(text):
        return text, entities
    return kept, clipped(entities, shift, units(kept))


def clipped(entities: list[Json], shift: int, end: int) -> list[Json]:
    result = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        stop = min(end, entity["offset"] - shift + entity["length"])
        if stop > start:
            result.append({**entity, "offset": start, "length": stop - start})
    return result


def formatted(text: str, mode: str | None, entities: list[Json] | None) -> Formatted:
    text, found = trimmed(*parse(text.replace("\r", ""), mode, entities))
    return text, detect(text, found)


def message_text(args: Json, name: str = "text", entities: str = "entities") -> Formatted:
    text, found = formatted(args.get(name) or "", args.get("parse_mode"), args.get(entities))
    if not text:
        raise bad("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return text, found


def caption(args: Json) -> Json:
    """The caption's fields of a message: none when there is no caption."""
    text, found = formatted(args.get("caption") or "", args.get("parse_mode"), args.get("caption_entities"))
    if len(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": found} if found else {})}
