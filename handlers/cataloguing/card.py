"""The card under a post: short, silent, and for the whole group."""

from domain.file_check import Harm
from handlers.keyboards import keyboard
from handlers.links import Links, Target
from handlers.screen import Screen
from handlers.texts import Words
from services.material_cards import Catalogued

SHOWN = 3  # authors; of more, the first


def card(found: Catalogued, chat_id: int, t: Words, links: Links) -> Screen:
    """In answer to its post, as long as that is in this very chat: an upgraded group has other numbers."""
    material = found.material
    answers = material.message_id if material.chat_id == chat_id else None
    if material.is_emptied and found.refused:
        harm = found.refused[0].harm or Harm.UNCHECKED
        text = t("material-card-refused") + "\n" + t("file-harm", harm=harm)
        return Screen(text, reply_to=answers, silent=True)
    if not material.is_listed:
        return Screen(t("material-card-gone"), reply_to=answers, silent=True)
    lines = [t("material-card", title=material.title, kind=t.plain("material-kind", kind=material.kind))]
    if found.authors:
        names = ", ".join(found.authors[:SHOWN])
        lines.append(t("material-card-authors", names=names, more=len(found.authors[SHOWN:])))
    if found.tags:
        lines.append(t("material-tags", tags=tag_line(found.tags)))
    row = [
        (t.plain("material-describe"), links.to(Target.DESCRIBE, material.id)),
        (t.plain("material-get"), links.to(Target.MATERIAL, material.id)),
    ]
    return Screen("\n".join(lines), keyboard(row), reply_to=answers, silent=True)


def offer(message_id: int, t: Words, links: Links) -> Screen:
    """Under a post of somebody who is no moderator."""
    to = links.to(Target.OFFER_POST, message_id)
    return Screen(
        t("offer-hint"), keyboard([(t.plain("offer-hint-button"), to)]), reply_to=message_id, silent=True
    )


def tag_line(tags: tuple[str, ...]) -> str:
    return " ".join("#" + tag.replace(" ", "_") for tag in tags)
