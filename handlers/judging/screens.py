"""«Предложенные»: a material that waits for a moderator, and why it is returned."""

from domain.material import MAX_COMMENT
from handlers.cataloguing.card import tag_line
from handlers.entrance.screens import to_menu
from handlers.judging.buttons import Accept, AskReturn, Look, Waiting
from handlers.keyboards import Button, keyboard, page_turns
from handlers.offering.screens import WORTH, room
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.materials import MaterialView

TEXT = 1200  # characters of its own text


def none_waits(t: Words) -> Screen:
    return Screen(t("judge-offers-none"), keyboard([to_menu(t)]))


def waiting(view: MaterialView, page: int, count: int, t: Words) -> Screen:
    material = view.material
    text = Html(t("judge-offer-of", number=page + 1, count=count) + "\n\n" + _offer(view, t))
    accept = (t.plain("judge-offer-accept"), Accept(material_id=material.id, revision=material.revision))
    back = (t.plain("judge-offer-return"), AskReturn(material_id=material.id, revision=material.revision))
    look: list[Button] = [
        (t.plain("judge-offer-files", count=len(view.content.files)), Look(material_id=material.id))
    ]
    is_whole = not view.content.files and len(view.content.text) < WORTH
    turns = page_turns(page, count - 1, lambda number: Waiting(page=number), t)
    return Screen(text, keyboard([accept, back], [] if is_whole else look, turns, [to_menu(t)]))


def ask_comment(view: MaterialView, t: Words, said: str = "") -> Screen:
    text = t("judge-offer-comment", title=view.material.title, limit=MAX_COMMENT)
    return Screen("\n\n".join(filter(None, [said, text])), keyboard([(t.plain("back"), Waiting(page=0))]))


def _offer(view: MaterialView, t: Words) -> str:
    material, content = view.material, view.content
    names = ", ".join(one.name for one in view.authors if one.name) or "—"
    kind = t.plain("material-kind", kind=material.kind)
    original = view.original.title if view.original else "—"
    lines = [
        t("offer-preview", title=material.title, kind=kind, names=names),
        t("offer-adapts", title=original, changes=material.changes) if material.changes else "",
        t("describe-summary", summary=material.summary) if material.summary else "",
        t("material-tags", tags=tag_line(view.tags)) if view.tags else "",
        t("offer-link", link=content.link) if content.link else "",
        t("offer-agreed", consent=material.consent),
    ]
    if content.text:
        limit = min(TEXT, room(lines))
        lines.append(t("describe-summary", summary=clip(content.text, limit) if limit >= WORTH else "…"))
    return "\n\n".join(filter(None, lines))
