"""Screens of /auction_new."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from domain.auction import MAX_PURSE, MAX_TITLE, Mode
from domain.session import Session
from handlers.auctioning.buttons import (
    About,
    Abouts,
    Begin,
    Create,
    Led,
    Modes,
    Question,
    Run,
    SetTerm,
    Term,
    ToQuestion,
)
from handlers.auctioning.draft import Draft
from handlers.auctioning.words import duration
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at

ON_PAGE: Final = 8
CHOICES: Final[Mapping[Mode, Mapping[Term, Sequence[int]]]] = {
    Mode.HALL: {
        Term.PURSE: (50, 100, 200),
        Term.STEP: (5, 10, 20),
        Term.MAX_START: (10, 20, 50),
        Term.LOT_TIME: (30, 60, 120),
        Term.WINDOW: (10, 15, 30),
    },
    Mode.ONLINE: {
        Term.PURSE: (50, 100, 200),
        Term.STEP: (5, 10, 20),
        Term.MAX_START: (10, 20, 50),
        Term.STAGGER: (30, 60, 300),
        Term.WINDOW: (60, 120, 300),
    },
}


def modes(t: Words) -> Screen:
    rows = [[(t.plain("found-mode", mode=mode), Begin(mode=mode))] for mode in Mode]
    return Screen(t("found"), keyboard(*rows, [(t.plain("run-list"), Led(page=0))], [to_menu(t)]))


def about(found: Sequence[Session], page: int, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [
        [(t.plain("found-session", theme=clip(one.theme, 50)), About(session_id=one.id))]
        for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: Abouts(page=number), t)
    alone = (t.plain("found-alone"), About(session_id=0))
    return Screen(t("found-about"), keyboard(*rows, turns, [alone], [(t.plain("back"), Modes())]))


def led(lead: str, asked: Screen) -> Screen:
    """The question with something said before it."""
    return replace(asked, text=Html(f"{lead}\n\n{asked.text}")) if lead else asked


def title(draft: Draft, t: Words) -> Screen:
    return Screen(t("found-title", limit=MAX_TITLE), keyboard([_back(draft, Question.TITLE, t)]))


def wrong_title(draft: Draft, length: int, t: Words) -> Screen:
    text = t("words-wrong", limit=MAX_TITLE, length=length)
    return Screen(text, keyboard([_back(draft, Question.TITLE, t)]))


def dates(draft: Draft, t: Words) -> Screen:
    text = t("found-dates", title=draft.title)
    return Screen(text, keyboard([_back(draft, Question.DATES, t)]))


def wrong_dates(draft: Draft, problem: str, t: Words) -> Screen:
    return Screen(t("found-dates-wrong", problem=problem), keyboard([_back(draft, Question.DATES, t)]))


def terms(draft: Draft, t: Words) -> Screen:
    rows = [_choice(draft, term, values, t) for term, values in CHOICES[draft.mode].items()]
    other = (t.plain("found-purse-other"), ToQuestion(question=Question.PURSE))
    on = (t.plain("found-on"), ToQuestion(question=Question.CHECK))
    text = Html(described(draft, t) + "\n\n" + t("found-terms"))
    return Screen(text, keyboard(*rows, [other], [on], [_back(draft, Question.TERMS, t)]))


def purse(draft: Draft, t: Words) -> Screen:
    text = t("found-purse-ask", limit=str(MAX_PURSE))
    return Screen(text, keyboard([_back(draft, Question.PURSE, t)]))


def wrong_purse(draft: Draft, t: Words) -> Screen:
    text = t("found-purse-wrong", limit=str(MAX_PURSE))
    return Screen(text, keyboard([_back(draft, Question.PURSE, t)]))


def check(draft: Draft, t: Words) -> Screen:
    asks = t("found-check-changed") if draft.auction_id else t("found-check")
    text = Html(described(draft, t) + "\n\n" + asks)
    label = t.plain("found-save") if draft.auction_id else t.plain("found-create")
    go = (label, Create(shown=draft.seal))
    return Screen(text, keyboard([go], [_back(draft, Question.CHECK, t)]))


def described(draft: Draft, t: Words) -> str:
    terms_ = draft.terms
    parts: list[str] = [t("found-head", title=draft.title, mode=draft.mode)]
    if draft.starts_at and draft.ends_at:
        parts.append(t("found-when", starts=at(draft.starts_at, t), ends=at(draft.ends_at, t)))
    between = terms_.lot_time if draft.mode is Mode.HALL else terms_.stagger
    parts.append(
        t(
            "found-points",
            purse=str(terms_.purse),
            step=terms_.step_percent,
            least=str(terms_.step_min),
            start=str(terms_.max_start),
        )
    )
    parts.append(
        t(
            "found-times",
            mode=draft.mode,
            between=duration(between, t),
            window=duration(terms_.window, t),
            extension=duration(terms_.extension, t),
        )
    )
    return "\n".join(parts)


def _choice(draft: Draft, term: Term, values: Sequence[int], t: Words) -> list[Button]:
    return [
        (_label(term, value, t, on=draft.value(term) == value), SetTerm(term=term, value=value))
        for value in values
    ]


def _label(term: Term, value: int, t: Words, *, on: bool) -> str:
    is_time = term in {Term.LOT_TIME, Term.STAGGER, Term.WINDOW}
    said = duration(timedelta(seconds=value), t) if is_time else str(value)
    label = t.plain("found-term", term=term, value=said)
    return t.plain("found-chosen", label=label) if on else label


def _back(draft: Draft, question: Question, t: Words) -> Button:
    if question is Question.TITLE and draft.auction_id:
        return t.plain("back"), Run(auction_id=draft.auction_id)
    return t.plain("back"), ToQuestion(question=draft.before(question))
