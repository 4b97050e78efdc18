"""What the cycle asks of people: a survey of practice, a session of organisers, themes and seats of teachers."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from typing import Any

from domain.cycle import Step
from domain.session import SessionState
from handlers.entrance.buttons import Go, Place
from handlers.keyboards import Button, keyboard
from handlers.paging import clip
from handlers.registration.buttons import Choose
from handlers.screen import Drawn, NotYet, Screen
from handlers.texts import Html, Texts, Words
from handlers.themes import screens as themes
from handlers.themes.buttons import Begin
from handlers.when import day_lines, on_day
from services import Database, cycles
from services.cycles import ASKS, Call

SESSIONS = 3  # in one message
THEME, SUBJECT = 80, 50  # characters of a session's theme and a board's subject
LABEL = 40  # characters of a session on a button
Draw = Callable[[int, Mapping[str, Any]], Awaitable[Drawn | None]]


def draws(db: Database, texts: Texts, clock: Callable[[], datetime]) -> dict[str, Draw]:
    def of(step: Step) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Drawn | None:
            nominal = date.fromisoformat(parameters["nominal"])
            member_id, zone = parameters["member_id"], texts.of(None).zone
            found = await cycles.call(db, member_id, nominal, step, zone=zone, now=clock())
            if isinstance(found, datetime):
                return NotYet(found)
            return message(found, texts.of(found.reader.language)) if found else None

        return draw

    return {kind: of(step) for step, kind in ASKS.items()}


def message(call: Call, t: Words) -> Screen:
    if call.step is Step.SURVEY:
        return _survey(call, t)
    return _to_organisers(call, t) if call.step is Step.ORGANISERS else _to_teachers(call, t)


def _survey(call: Call, t: Words) -> Screen:
    text = t("cycle-survey", day=on_day(call.day, t))
    return Screen(text, keyboard([_propose(t)], [themes.to_themes(t)]))


def _to_organisers(call: Call, t: Words) -> Screen:
    minuses = [
        t("cycle-minus", subject=clip(board.subject, SUBJECT), text=one.text, votes=one.votes)
        for board, one in call.minuses
    ]
    lines = [
        _own_words(call, t) or t("cycle-organisers", day=on_day(call.day, t), sessions=len(call.sessions)),
        _sessions(call, t),
        _leading(call, t),
        t("cycle-minuses", minuses=Html("\n".join(minuses))) if minuses else "",
    ]
    plan: list[Button] = [(t.plain("place", place=one), Go(place=one)) for one in (Place.PLAN, Place.NEW)]
    more = [(t.plain("place", place=one), Go(place=one)) for one in (Place.THEMES, Place.CYCLE)]
    each = [[themes.opens(one, t)] for one in call.themes]
    return Screen("\n\n".join(filter(None, lines)), keyboard(*each, plan, more))


def _to_teachers(call: Call, t: Words) -> Screen:
    """«Запишитесь», where there is something to sign up for; else «предложите тему»."""
    lines = [
        _own_words(call, t) or t("cycle-teachers", day=on_day(call.day, t), sessions=len(call.sessions)),
        _sessions(call, t),
        _leading(call, t),
        t("cycle-mute"),
    ]
    join: list[list[Button]] = [
        [(t.plain("cycle-join", theme=clip(one.theme, LABEL)), Choose(session_id=one.id))]
        for one in call.sessions[:SESSIONS]
    ]
    each = [[themes.opens(one, t)] for one in call.themes]
    ways = [_propose(t), themes.to_themes(t)]
    return Screen("\n\n".join(filter(None, lines)), keyboard(*join, *each, ways))


def _own_words(call: Call, t: Words) -> str:
    return t("cycle-own-words", words=call.words, day=on_day(call.day, t)) if call.words else ""


def _sessions(call: Call, t: Words) -> str:
    lines = [
        t(
            "cycle-session",
            state="draft" if one.state is SessionState.DRAFT else "announced",
            theme=clip(one.theme, THEME),
            when=day_lines(one.days, t),
        )
        for one in call.sessions[:SESSIONS]
    ]
    if len(call.sessions) > SESSIONS:
        lines.append(t("and-more", count=len(call.sessions) - SESSIONS))
    return "\n\n".join(lines)


def _leading(call: Call, t: Words) -> str:
    if not call.themes:
        return ""
    lines = [t("cycle-theme", text=one.text, supporters=one.supporters) for one in call.themes]
    return t("cycle-themes", themes=Html("\n".join(lines)))


def _propose(t: Words) -> Button:
    return t.plain("theme-propose"), Begin()
