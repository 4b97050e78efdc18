"""Lists of materials: each line its title, authors and kind; the numbers are buttons."""

from collections.abc import Sequence
from typing import Final, TypeVar

from domain.material import Material, MaterialKind, MaterialState
from domain.session import Zone
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.materials.buttons import (
    Adapted,
    AskWords,
    Card,
    Choose,
    Introduce,
    List,
    Narrow,
    OfMine,
    Open,
    Sort,
)
from handlers.materials.places import to_materials, to_propose
from handlers.materials.screens import state
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.catalogue import Facet, Line, Named, Narrowed, Page, Value, seal

TITLE: Final = 120  # characters
AUTHORS: Final = 2  # of more, the first
NAME: Final = 60
WORDS: Final = 200  # of a query
VALUES: Final = 12  # on a page
LABEL: Final = 40
IN_A_ROW: Final = 4

Pressed = TypeVar("Pressed", bound=List)


def found(page: Page, pressed: List, said: str, t: Words) -> Screen:
    """`said`: the words that were sought; they stay in the message, for a button has no room for them."""
    scope = _scope(page.named, said, pressed.sort, t)
    if not page.total:
        return _nothing(page, pressed, scope, said, t)
    turns = page_turns(page.number, page.last, lambda to: pressed.model_copy(update={"page": to}), t)
    rows: list[list[Button]] = [
        *_numbers(page),
        turns,
        [
            (t.plain("materials-narrow"), _as(Narrow, pressed)),
            (t.plain("materials-search"), _as(AskWords, pressed)),
        ],
        [_other_order(pressed, t)],
        [to_materials(t), to_menu(t)],
    ]
    counts = t("materials-count", count=page.total, page=page.number + 1, pages=page.last + 1)
    return Screen(_body([scope, counts], page, t), keyboard(*rows))


def mine(page: Page, t: Words) -> Screen:
    head = t("materials-mine-title")
    rest = [[to_propose(t)], [to_materials(t), to_menu(t)]]
    if not page.total:
        return Screen(head + "\n\n" + t("materials-mine-none"), keyboard(*rest))
    turns = page_turns(page.number, page.last, lambda to: OfMine(page=to), t)
    counts = t("materials-count", count=page.total, page=page.number + 1, pages=page.last + 1)
    return Screen(_body([head, counts], page, t), keyboard(*_numbers(page), turns, *rest))


def adapted(material: Material, page: Page, t: Words) -> Screen:
    """What was made of it."""
    head = t("materials-adapted-title", title=clip(material.title, TITLE))
    back: list[Button] = [(t.plain("back"), Card(material_id=material.id))]
    if not page.total:
        return Screen(head + "\n\n" + t("materials-adapted-none"), keyboard(back))
    turns = page_turns(page.number, page.last, lambda to: Adapted(material_id=material.id, page=to), t)
    counts = t("materials-count", count=page.total, page=page.number + 1, pages=page.last + 1)
    return Screen(_body([head, counts], page, t), keyboard(*_numbers(page), turns, back))


def narrow(named: Named, pressed: List, said: str, t: Words) -> Screen:
    """By what else, and what it is narrowed by already."""
    facets: list[Button] = [
        (t.plain("materials-by", facet=one.name.lower()), _as(Choose, pressed, facet=one)) for one in Facet
    ]
    rows = [facets[at : at + 2] for at in range(0, len(facets), 2)]
    if pressed.narrowed != Narrowed():
        rows.append([(t.plain("materials-widen"), List(sort=pressed.sort, said=pressed.said))])
    back = (t.plain("back"), _as(List, pressed))
    text = _scope(named, said, pressed.sort, t) + "\n\n" + t("materials-narrow-ask")
    return Screen(text, keyboard(*rows, [back]))


def choose(values: Sequence[Value], named: Named, pressed: Choose, said: str, t: Words) -> Screen:
    last = max(len(values) - 1, 0) // VALUES
    page = min(pressed.page, last)
    scope = _scope(named, said, pressed.sort, t)
    buttons: list[Button] = [
        (
            t.plain("materials-value", name=clip(_value(pressed.facet, one, t), LABEL), count=one.many),
            _chosen(pressed, one.key),
        )
        for one in values[page * VALUES : (page + 1) * VALUES]
    ]
    width = 2 if pressed.facet in {Facet.KIND, Facet.TAG} else 1
    rows = [buttons[at : at + width] for at in range(0, len(buttons), width)]
    turns = page_turns(page, last, lambda to: pressed.model_copy(update={"page": to}), t)
    from_home = pressed.narrowed == Narrowed() and not pressed.said and pressed.sort is Sort.BEST
    back = to_materials(t) if from_home else (t.plain("back"), _as(Narrow, pressed))
    ask = t("materials-choose", facet=pressed.facet.name.lower(), pages=last + 1, page=page + 1)
    if not values:
        ask = t("materials-choose-none")
    return Screen(scope + "\n\n" + ask, keyboard(*rows, turns, [back]))


def ask_words(named: Named, t: Words) -> Screen:
    text: str = t("materials-search-ask")
    if named.narrowed != Narrowed():
        text = _scope(named, "", Sort.BEST, t) + "\n\n" + text
    return Screen(text, keyboard([to_materials(t)]))


def line(number: int, one: Line, t: Words) -> str:
    names = [clip(name, NAME) if name else t.plain("person-hidden") for name in one.authors[:AUTHORS]]
    material = one.material
    more = len(one.authors[AUTHORS:])
    authors = (
        t.plain("materials-authors", names=", ".join(names), more=more)
        if names
        else t.plain("materials-nobody")
    )
    kind = t.plain("material-kind", kind=material.kind)
    said = t("materials-line", number=number, title=clip(material.title, TITLE), authors=authors, kind=kind)
    if material.state is MaterialState.LISTED:
        return said
    return said + "\n" + state(material, t)


def _body(head: list[str], page: Page, t: Words) -> str:
    first = page.number * len(page.lines) + 1 if page.number < page.last else page.total - len(page.lines) + 1
    lines = [line(number, one, t) for number, one in enumerate(page.lines, first)]
    return Html("\n".join(head)) + "\n\n" + "\n\n".join(lines)


def _numbers(page: Page) -> list[list[Button]]:
    first = page.number * len(page.lines) + 1 if page.number < page.last else page.total - len(page.lines) + 1
    buttons: list[Button] = [
        (str(number), Open(material_id=one.material.id)) for number, one in enumerate(page.lines, first)
    ]
    return [buttons[at : at + IN_A_ROW] for at in range(0, len(buttons), IN_A_ROW)]


def _nothing(page: Page, pressed: List, scope: str, said: str, t: Words) -> Screen:
    rows: list[list[Button]] = []
    text = scope + "\n\n" + t("materials-found-none")
    if page.anywhere:
        label = t.plain("materials-anywhere", count=page.anywhere)
        rows.append([(label, List(sort=pressed.sort, said=bool(said)))])
    elif page.nearest:
        text += "\n\n" + t("materials-nearest")
        tags: list[Button] = [(f"#{tag}", List(sort=Sort.BEST, tag=seal(tag))) for tag in page.nearest]
        rows += [tags[at : at + 2] for at in range(0, len(tags), 2)]
    if page.is_guest:
        text += "\n\n" + t("materials-for-colleagues")
        rows.append([(t.plain("materials-introduce"), _as(Introduce, pressed))])
    again = (t.plain("materials-search"), AskWords())
    return Screen(text, keyboard(*rows, [again, to_propose(t)], [to_materials(t), to_menu(t)]))


def _scope(named: Named, said: str, sort: Sort, t: Words) -> Html:
    """The first line of each list. The words that were sought are the first bold ones of it (see materials/words.py)."""
    narrowed = named.narrowed
    parts = [
        t.plain("material-kind", kind=narrowed.kind) if narrowed.kind else "",
        t.plain("zone-name", zone=narrowed.zone) if narrowed.zone else "",
        named.theme,
        named.institution,
        f"#{named.tag}" if named.tag else "",
    ]
    by = " · ".join(clip(part, TITLE) for part in parts if part)
    first = (
        t("materials-words", words=clip(said, WORDS))
        if said
        else t("materials-sorted", sort=sort.name.lower())
    )
    return Html(first + "\n" + t("materials-scope", scope=by)) if by else first


def _other_order(pressed: List, t: Words) -> Button:
    """What is useful comes first, or what is new; what was found is in its own order as long as nobody asks."""
    to = Sort.NEWEST if pressed.sort is Sort.USEFUL else Sort.USEFUL
    return t.plain("materials-sort", sort=to.name.lower()), _as(List, pressed, sort=to)


def _value(facet: Facet, one: Value, t: Words) -> str:
    match facet:
        case Facet.KIND:
            return t.plain("material-kind", kind=one.key)
        case Facet.ZONE:
            return t.plain("zone-name", zone=one.key)
        case Facet.TAG:
            return f"#{one.name}"
        case Facet.SESSION | Facet.INSTITUTION:
            return one.name


def _chosen(pressed: Choose, key: str) -> List:
    match pressed.facet:
        case Facet.KIND:
            return _as(List, pressed, kind=MaterialKind(key))
        case Facet.ZONE:
            return _as(List, pressed, zone=Zone(key))
        case Facet.SESSION:
            return _as(List, pressed, session=int(key))
        case Facet.TAG:
            return _as(List, pressed, tag=int(key))
        case Facet.INSTITUTION:
            return _as(List, pressed, institution=int(key))


def _as(which: type[Pressed], pressed: List, **values: object) -> Pressed:
    """The same list, from its first page."""
    same = {name: getattr(pressed, name) for name in List.model_fields if name != "page"}
    return which(**{**same, **values})
