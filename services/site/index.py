"""What the public page is searched by in the browser: terms as the bot's own search makes them.

The browser has no dictionary, so forms whose stem is not that of their word («детей», «игр») are told to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from domain import terms
from services import word_forms
from services.search import KINDS
from services.site.catalogue import Folder, PublicMaterial
from services.word_forms import forms
from storage.material_finding import WEIGHTS

FIELDS: Final = tuple(sorted(WEIGHTS, key=WEIGHTS.__getitem__))  # the one that weighs most comes last


@dataclass(frozen=True, slots=True)
class Index:
    """A place is a material's number on the page, from 0, times the number of fields, plus that of the field."""

    places: dict[str, list[int]]  # by term
    tags: dict[str, list[int]]  # materials by tag
    lemmas: dict[str, list[str]]  # of forms that no stem leads to
    weights: tuple[int, ...] = tuple(WEIGHTS[field] for field in FIELDS)


def index(folder: Folder) -> Index:
    themes = {one.session.id: one.session.theme for one in folder.sessions}
    places: dict[str, list[int]] = {}
    tags: dict[str, list[int]] = {}
    words: set[str] = set()
    for at, one in enumerate(folder.materials):
        found = _terms(_texts(one, themes), words)
        for term, field in found.items():
            places.setdefault(term, []).append(at * len(FIELDS) + field)
        for tag in dict.fromkeys(map(terms.tag, one.tags)):
            tags.setdefault(tag, []).append(at)
    return Index(dict(sorted(places.items())), dict(sorted(tags.items())), _lemmas(words))


def _texts(one: PublicMaterial, themes: Mapping[int, str]) -> dict[str, str]:
    body = (
        KINDS[one.material.kind],
        one.material.summary,
        one.material.changes,
        one.text,
        *(file.name for file in one.files),
        *one.institutions,
        themes.get(one.material.session_id or 0, ""),
    )
    return {
        "title": one.material.title,
        "authors": "\n".join(author.name for author in one.authors),
        "tags": "\n".join(one.tags),
        "body": "\n".join(body),
    }


def _terms(texts: Mapping[str, str], words: set[str]) -> dict[str, int]:
    """Each with the most telling field it is in. `words` gets the words of a dictionary."""
    found: dict[str, int] = {}
    for field, name in enumerate(FIELDS):
        for word in terms.words(texts[name]):
            for text in filter(None, (word.text, word.whole)):
                told = forms(text)
                words |= told.exact
                found.update(dict.fromkeys(told.exact | told.loose, field))
    return found


def _lemmas(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        known = forms(word).loose
        for form in word_forms.inflected(word):
            if form != word and not forms(form).loose & known:
                found.setdefault(form, []).append(word)
    return dict(sorted(found.items()))
