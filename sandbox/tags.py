"""What the tags of Telegram's HTML become."""

import re

from sandbox.errors import Json

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
}


def argument_of(tag: str, name: str, value: str) -> str:
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    prefix = {("code", "class"): "language-", ("span", "class"): "tg-"}.get((tag, name))
    return value.removeprefix(prefix) if prefix and value.startswith(prefix) else ""


def entity_of(tag: str, argument: str, inner: str) -> Json | None:
    if tag == "a":
        return link_entity(argument or inner)
    if tag == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": argument}
    if tag == "blockquote":
        return {"type": "expandable_blockquote" if argument else "blockquote"}
    entity: Json = {"type": KINDS[tag]}
    if tag == "code" and argument:
        entity["language"] = argument
    return entity


def link_entity(address: str) -> Json | None:
    """None for what Telegram would not make a link of: the text stays, the link is lost."""
    mention = re.fullmatch(r"tg://user\?id=(\d+)", address)
    if mention:
        return {"type": "text_mention", "user_id": int(mention[1])}
    if re.match(r"(?:https?|tg|ton|tonsite)://[^\s/]", address):
        return {"type": "text_link", "url": address}
    if re.fullmatch(r"[\w.-]+\.\w{2,}(?:[/?#]\S*)?", address):
        return {"type": "text_link", "url": f"http://{address}"}
    return None


def merged(entities: list[Json]) -> list[Json]:
    """`<pre><code class="language-x">` is one entity; the rest in Telegram's order."""
    blocks = {(e["offset"], e["length"]): e for e in entities if e["type"] == "pre"}
    kept = []
    for entity in entities:
        block = blocks.get((entity["offset"], entity["length"]))
        if entity["type"] == "code" and block is not None:
            if "language" in entity:
                block["language"] = entity["language"]
            continue
        if entity["type"] == "code":
            entity.pop("language", None)
        kept.append(entity)
    return sorted(kept, key=lambda e: (e["offset"], -e["length"]))
