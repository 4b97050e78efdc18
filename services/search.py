"""Finding materials by words, and keeping what they are found by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Final

from domain import terms
from domain.material import Material, MaterialKind
from domain.terms import MIN_PREFIX, Word
from services.transaction import Transaction
from services.word_forms import forms
from storage import material_finding, material_parts, material_search, materials, sessions
from storage.db import Tx
from storage.material_finding import Filters, Found, Hit, Order, Sought

__all__ = [
    "Filters",
    "Found",
    "Order",
    "find",
    "forget_institution",
    "forget_session",
    "forget_terms",
    "index",
    "index_of_member",
    "index_stale",
]

VERSION: Final = 1  # of terms: another one makes those of all materials anew (`index_stale`)
AT_ONCE: Final = 5  # materials in one transaction: a long text takes 0.05 s, and others wait for it
KINDS: Final = {  # a kind by its names, for «сценарий утренника» and «гульня»
    MaterialKind.DEVELOPMENT: "разработка распрацоўка",
    MaterialKind.SCENARIO: "сценарий сцэнарый",
    MaterialKind.PRESENTATION: "презентация прэзентацыя",
    MaterialKind.GUIDE: "методичка пособие рекомендации метадычка",
    MaterialKind.VIDEO: "видео відэа",
    MaterialKind.ARTICLE: "статья артыкул",
    MaterialKind.GAME: "игра гульня",
    MaterialKind.PHOTO: "фото фотография фота",
    MaterialKind.OTHER: "",
}


def find(
    tx: Tx,
    text: str,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    order: Order = Order.BEST,
    *,
    limit: int,
    offset: int = 0,
) -> Found:
    """Listed materials; `#тег` in the text filters by that tag. No words and no filters: all of them, the newest first.

    Words of a query are any forms of those in a material. The last one may be typed in part, unless a space follows. One that
    nobody uses stands for those that differ from it in a letter.
    """
    query = terms.query(text)
    words = [(word, _sought(word)) for word in _different(query.words)]
    if query.is_typed and words and len(words[-1][0].text) >= MIN_PREFIX:
        last, sought = words[-1]
        words[-1] = last, replace(sought, prefix=last.text)
    tags = tuple(dict.fromkeys((*map(terms.tag, filters.tags), *query.tags)))
    filters = replace(filters, tags=tags)
    if not words:
        return material_finding.listed(tx, filters, order, limit=limit, offset=offset)
    hits = [hit for hit in _hits(tx, words, filters) if hit.meets]
    values = _values(Counter(hit.mask for hit in hits), material_finding.size(tx))
    return material_finding.ordered(tx, hits, values, order, limit=limit, offset=offset)


def index(tx: Tx, material_id: int) -> None:
    """To be called after each change of a material, in its transaction: only what is listed is found."""
    material = materials.get(tx, material_id)
    if material is None or not material.is_listed:
        material_search.drop(tx, material_id)
        return
    fields = {field: list(_terms(text)) for field, text in _texts(tx, material).items()}
    material_search.put(tx, material_id, fields, revision=material.revision, version=VERSION)


def index_of_member(tx: Tx, member_id: int) -> None:
    """To be called when their name or institution changes, is hidden, shown or erased."""
    for material_id in material_search.of_member(tx, member_id):
        index(tx, material_id)


def forget_institution(tx: Tx, institution_id: int) -> None:
    """To be called when its name changes: `index_stale` then makes the terms of its people's materials anew."""
    material_search.forget_institution(tx, institution_id)


def forget_session(tx: Tx, session_id: int) -> None:
    """To be called when its theme changes: `index_stale` then makes the terms of what came of it anew."""
    material_search.forget_session(tx, session_id)


@Transaction
def index_stale(tx: Tx) -> int:
    """The next of those whose terms are not what they should be; how many. The rest of what `index` was not called for."""
    found = material_search.stale(tx, VERSION, AT_ONCE)
    for material_id in found:
        index(tx, material_id)
    return len(found)


@Transaction
def forget_terms(tx: Tx) -> None:
    """`index_stale` then makes those of all materials anew."""
    material_search.forget_versions(tx)


def _texts(tx: Tx, material: Material) -> dict[str, str]:
    """Of each field: what a reader may see there. A name that its owner hides finds nothing."""
    authors = material_parts.authors(tx, [material.id])[material.id]
    hidden = material_parts.hidden(tx, [one.member_id for one in authors if one.member_id])
    content = material_parts.content(tx, material.id, material.number)
    session = sessions.get(tx, material.session_id) if material.session_id else None
    body = (
        KINDS[material.kind],
        material.summary,
        material.changes,
        content.text,
        *(one.name for one in content.files),
        *(one.institution or "" for one in authors),
        session.theme if session else "",
    )
    return {
        "title": material.title,
        "authors": "\n".join(one.name for one in authors if one.member_id not in hidden),
        "tags": "\n".join(material_parts.tags(tx, [material.id])[material.id]),
        "body": "\n".join(body),
    }


def _terms(text: str) -> Iterable[str]:
    """Each once, in the order of the words."""
    return dict.fromkeys(term for word in terms.words(text) for term in sorted(_all_forms(word)))


def _all_forms(word: Word) -> frozenset[str]:
    sought = _sought(word)
    return sought.exact | sought.loose


def _sought(word: Word) -> Sought:
    parts = [forms(one) for one in (word.text, word.whole) if one]
    exact = frozenset[str]().union(*(one.exact for one in parts))
    return Sought(exact, frozenset[str]().union(*(one.loose for one in parts)) - exact)


def _different(words: Iterable[Word]) -> Iterator[Word]:
    """Without those that are another form of one before."""
    known: set[str] = set()
    for word in words:
        exact = forms(word.text).exact
        if not exact & known:
            yield word
        known |= exact


def _hits(tx: Tx, words: Sequence[tuple[Word, Sought]], filters: Filters) -> list[Hit]:
    """Words that no material has stand for those near to them: only these are asked for once more."""
    hits = material_finding.hits(tx, {at: sought for at, (_, sought) in enumerate(words)}, filters)
    there = reduce(or_, (hit.mask for hit in hits), 0)
    near = {
        at: Sought(frozenset(), frozenset(found))
        for at, (word, _) in enumerate(words)
        if not there >> at & 1 and (found := _near(tx, word.text))
    }
    if not near:
        return hits
    both = {hit.material_id: hit for hit in hits}
    for hit in material_finding.hits(tx, near, filters):
        if other := both.get(hit.material_id):
            both[hit.material_id] = replace(hit, mask=hit.mask | other.mask, weight=hit.weight + other.weight)
        else:
            both[hit.material_id] = hit
    return list(both.values())


def _values(masks: Mapping[int, int], size: int) -> dict[int, int]:
    """What it is worth to have just those words, by how many have them: the fewer materials have them all, the more; then the number of words.

    So «финансовая» and «грамотность», which come together, are hardly worth more than one of them, and all words are worth
    most. What is worth less than half of the best is left out.
    """
    having = {mask: sum(many for other, many in masks.items() if other & mask == mask) for mask in masks}
    rarity = {mask: (size // many).bit_length() for mask, many in having.items()}
    least = max(rarity.values(), default=0) / 2
    return {
        mask: rare * (terms.MAX_WORDS + 1) + mask.bit_count() for mask, rare in rarity.items() if rare > least
    }


def _near(tx: Tx, word: str) -> set[str]:
    """What the hub's words have that is near to it; if nothing is, then what is near to its stem."""
    found = material_finding.known(tx, terms.near(word))
    return found or material_finding.known(tx, set[str]().union(*map(terms.near, forms(word).loose)))
