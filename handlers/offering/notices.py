"""What the outbox says of materials that people bring, when its turn comes: in the reader's words."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.lot import LotState
from domain.material import MaterialState
from handlers.judging.buttons import Waiting
from handlers.keyboards import keyboard
from handlers.materials.buttons import Open
from handlers.offering import own_screens, screens
from handlers.offering.buttons import ProposeLot
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database
from services import offer_notices as kinds
from services.materials import MaterialView

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]
About = Callable[[MaterialView, Mapping[str, Any], Words], Screen | None]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    async def waits(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await kinds.waiting_for(db, parameters["member_id"])
        if found is None:
            return None
        t = texts.of(found[1])
        button = (t.plain("judge-offers", count=found[0]), Waiting(page=0))
        return Screen(t("told-waits", count=found[0]), keyboard([button]))

    async def lot_left(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await kinds.told_of_lot(db, parameters["lot_id"], parameters["member_id"])
        if found is None or found[0].state is not LotState.UNSOLD:
            return None
        lot, t = found[0], texts.of(found[1])
        button = (t.plain("offer-lot"), ProposeLot(lot_id=lot.id))
        return Screen(t("told-lot-left", title=lot.title), keyboard([button]))

    def about(screen: About) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            told = await kinds.told(db, parameters["material_id"], parameters["member_id"])
            return screen(told.view, parameters, texts.of(told.language)) if told else None

        return draw

    async def dropped(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await kinds.told_of_dropping(db, parameters["material_id"], parameters["member_id"])
        return Screen(texts.of(found[1])("told-dropped", title=found[0].title)) if found else None

    found = {kind: about(screen) for kind, screen in _OF_MATERIALS.items()}
    return {kinds.WAITS: waits, kinds.LOT_LEFT: lot_left, kinds.DROPPED: dropped, **found}


def accepted(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    return _listed(view, t("told-offer-accepted", title=view.material.title), t)


def returned(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    material = view.material
    if material.state is not MaterialState.RETURNED:
        return None
    text = t("told-offer-returned", title=material.title, comment=material.comment or "—")
    return Screen(text, keyboard(screens.own_buttons(material.id, t)))


def named(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    return own_screens.named(view, t) if view.is_author and view.material.is_listed else None


def adapted(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    material = view.material
    if view.original is None:
        return None
    names = ", ".join(one.name for one in view.authors if one.name) or t.plain("person-hidden")
    text = t(
        "told-adapted",
        title=view.original.title,
        adaptation=material.title,
        names=names,
        changes=material.changes,
    )
    return _listed(view, text, t)


def new_version(view: MaterialView, parameters: Mapping[str, Any], t: Words) -> Screen | None:
    material = view.material
    if material.number != parameters["number"]:
        return None  # there is a newer one, of which they hear
    return _listed(view, t("told-version", title=material.title, number=material.number), t)


def renewed(view: MaterialView, parameters: Mapping[str, Any], t: Words) -> Screen | None:
    if not (view.is_author and view.material.is_listed) or view.material.number != parameters["number"]:
        return None
    return own_screens.renewed_by_another(view, view.material.number, t)


def widened(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    return own_screens.widened(view, t) if view.is_author and view.material.is_listed else None


def lot_passed(view: MaterialView, _: Mapping[str, Any], t: Words) -> Screen | None:
    material = view.material
    if not material.is_listed:
        return None
    text = t("told-lot-passed", title=material.title)
    return Screen(text, own_screens.named(view, t).keyboard)


def _listed(view: MaterialView, text: str, t: Words) -> Screen | None:
    if not view.material.is_listed:
        return None
    return Screen(text, keyboard([(t.plain("offer-open"), Open(material_id=view.material.id))]))


_OF_MATERIALS: Mapping[str, About] = {
    kinds.ACCEPTED: accepted,
    kinds.RETURNED: returned,
    kinds.NAMED: named,
    kinds.ADAPTED: adapted,
    kinds.NEW_VERSION: new_version,
    kinds.RENEWED: renewed,
    kinds.WIDENED: widened,
    kinds.LOT_PASSED: lot_passed,
}
