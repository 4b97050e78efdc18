"""«В календарь», «Афиша (PDF)», «Афиша для отметки»."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from aiogram import Bot, Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.session import SessionState
from handlers import papers
from handlers.documents import screens
from handlers.documents.buttons import OwnCalendar, SessionCalendar, SessionPoster
from handlers.documents.hub_name import hub_name
from handlers.links import Links, Target
from handlers.show import answer
from handlers.texts import Words
from services import Database, calendars, posters
from services.calendars import Own
from services.papers.calendar import Event, session_uid

CHECK_IN = "here"  # the name of the signed payload that the poster for those who have come carries


async def calendar(
    query: CallbackQuery,
    callback_data: SessionCalendar,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    session = await calendars.of_session(db, actor, callback_data.session_id)
    data = await asyncio.to_thread(
        papers.session_calendar,
        session,
        t,
        sequence=session.moves,
        now=now,
        link=links.to(Target.SESSION, session.id),
        before=session.moved_from.days if session.moved_from else (),
    )
    await answer(query, screens.calendar(session, data, t))


async def own_calendar(
    query: CallbackQuery,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    found = await calendars.own(db, actor)
    if not found:
        callback_answer.text, callback_answer.show_alert = screens.nothing_to_put(t), True
        return
    events = [event for one in found for event in own_events(one, t, links)]
    data = await asyncio.to_thread(papers.own_calendar, events, t, now=now)
    await answer(query, screens.own_calendar(data, t))


async def poster(
    query: CallbackQuery,
    callback_data: SessionPoster,
    actor: Member,
    db: Database,
    bot: Bot,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    here, session_id = callback_data.here, callback_data.session_id
    session, plan = await posters.of_session(db, actor, session_id, here=here)
    link = links.start(links.signed(CHECK_IN, session_id)) if here else links.to(Target.JOIN, session_id)
    hub = await hub_name(bot, db, t)
    data = await asyncio.to_thread(
        papers.poster_paper, session, plan.activities, t, hub=hub, link=link, made_at=now, here=here
    )
    await answer(query, screens.poster(session, data, t, here=here))


def own_events(own: Own, t: Words, links: Links) -> Iterable[Event]:
    """The same entries as the session's own file has, so that nothing stands in a calendar twice."""
    session = own.session
    before = session.moved_from.days if session.moved_from else ()
    link = links.to(Target.SESSION, session.id)
    single = {session_uid(session.id, number) for number in own.days}
    for event in papers.day_events(session, t, sequence=session.moves, link=link, before=before):
        if own.whole or event.uid in single:
            yield event
    for activity_id, activity, times in own.activities:
        yield papers.activity_event(
            activity_id,
            activity,
            session,
            times,
            sequence=session.moves,
            link=link,
            cancelled=session.state is SessionState.CANCELLED,
        )


def router() -> Router:
    own = Router(name="documents")
    own.callback_query.register(calendar, SessionCalendar.filter())
    own.callback_query.register(own_calendar, OwnCalendar.filter())
    own.callback_query.register(poster, SessionPoster.filter())
    return own
