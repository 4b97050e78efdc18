"""The words of the papers, in the reader's language."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from babel.dates import format_date

from domain.registration import RegistrationState
from domain.session import Activity, Day, Kind, Plan, Session, Zone
from handlers.texts import Words
from handlers.when import day_line, day_lines
from services.papers.calendar import Event, activity_uid, session_events, write_calendar
from services.papers.certificate import Certificate, CertificateWords, write_certificate
from services.papers.plan_writer import PlanWords, write_plan
from services.papers.poster import Poster, PosterWords, write_poster
from services.papers.roster import RosterRow, RosterWords, Visit, write_roster

TAGS = {"ru": "ru-RU", "be": "be-BY", "en": "en-GB"}
QUOTES = {"en": ("“", "”")}


def plan_paper(session: Session, plan: Plan, t: Words) -> bytes:
    """DOCX in the form of the source document's appendix."""
    when = day_lines(session.days, t).replace("\n", "; ")
    return write_plan(plan, _plan_words(t), when=when, place=session.place)


def session_calendar(
    session: Session, t: Words, *, sequence: int, now: datetime, link: str = "", before: Sequence[Day] = ()
) -> bytes:
    """ICS with an entry for each day. `sequence` grows with every move; `before`: the days before the last one."""
    events = day_events(session, t, sequence=sequence, link=link, before=before)
    return write_calendar(events, t.zone, now=now, name=t.plain("paper-coworking"))


def day_events(
    session: Session, t: Words, *, sequence: int, link: str = "", before: Sequence[Day] = ()
) -> tuple[Event, ...]:
    """One for each day, in their order; then those of days that are no more."""
    count = len(session.days)
    summaries = [
        t.plain("paper-day", theme=session.theme, day=number, days=count) if count > 1 else session.theme
        for number in range(1, count + 1)
    ]
    return session_events(
        session, sequence=sequence, summaries=summaries, description=session.aim, link=link, before=before
    )


def activity_event(
    activity_id: int,
    activity: Activity,
    session: Session,
    times: Day,
    *,
    sequence: int,
    link: str = "",
    cancelled: bool = False,
) -> Event:
    return Event(
        uid=activity_uid(activity_id),
        sequence=sequence,
        starts_at=times.starts_at,
        ends_at=times.ends_at,
        summary=activity.title,
        place=session.place,
        description="\n".join(filter(None, (session.theme, activity.note))),
        link=link,
        cancelled=cancelled,
    )


def own_calendar(events: Iterable[Event], t: Words, *, now: datetime) -> bytes:
    """ICS of one's own activities; see activity_event."""
    return write_calendar(events, t.zone, now=now, name=t.plain("paper-coworking"))


def part_name(t: Words, *, day: int | None = None, activity: str = "") -> str:
    """What a registration is for: an activity by its title, a day by its number, or the whole session."""
    if activity:
        return activity
    return t.plain("join-whole") if day is None else t.plain("paper-part-day", day=day)


def roster_paper(
    theme: str,
    rows: Sequence[RosterRow],
    visits: Sequence[Visit],
    t: Words,
    *,
    made_at: datetime,
    by_part: bool = False,
) -> bytes:
    """XLSX; `by_part` adds a sheet for each part."""
    return write_roster(rows, visits, _roster_words(theme, t), t.zone, made_at=made_at, by_part=by_part)


def poster_paper(
    session: Session,
    activities: tuple[Activity, ...],
    t: Words,
    *,
    hub: str,
    link: str,
    made_at: datetime,
    here: bool = False,
) -> bytes:
    """PDF, A4. The same `made_at` gives the same bytes. `here`: its code says that one has come, and signs nobody up."""
    poster = Poster(hub, session.theme, session.place, activities, link, made_at)
    words = PosterWords(
        language=TAGS[t.language],
        title=t.plain("paper-coworking"),
        days=tuple(day_line(day, t) for day in session.days),
        zones=_zones(t),
        kinds=_kinds(t),
        day=lambda day: t.plain("paper-part-day", day=day),
        more=lambda count: t.plain("paper-more", count=count),
        call=t.plain("poster-call-here" if here else "poster-call"),
        qr_alt=t.plain("poster-code-here" if here else "poster-code", link=link),
        quotes=_quotes(t),
    )
    return write_poster(poster, words)


def certificate_paper(
    certificate: Certificate, days: Iterable[Day], minutes: int, t: Words, *, issue: int = 1
) -> bytes:
    """PDF, A4 across. `days` of the session, `minutes` that the member was present."""
    words = CertificateWords(
        language=TAGS[t.language],
        title=t.plain("certificate-title"),
        confirms=t.plain("certificate-confirms"),
        took_part=t.plain("certificate-took-part"),
        dates=dates(days, t),
        hours=hours(minutes, t),
        activities=t.plain("certificate-activities"),
        more=lambda count: t.plain("paper-more", count=count),
        contributions=t.plain("certificate-contributions"),
        number=t.plain("certificate-number", number=certificate.number, issue=issue),
        issued=t.plain("certificate-issued", date=long_date(certificate.issued_at, t)),
        signature=t.plain("certificate-signature"),
        check=t.plain("certificate-check"),
        qr_alt=t.plain("certificate-code", link=certificate.link),
        quotes=_quotes(t),
    )
    return write_certificate(certificate, words)


def dates(days: Iterable[Day], t: Words) -> str:
    """17–18 декабря 2026 г.; across months or with a gap, each in full."""
    found = sorted({day.starts_at.astimezone(t.zone).date() for day in days})
    follow = all(later - earlier == timedelta(days=1) for earlier, later in pairwise(found))
    if len(found) > 1 and follow and found[0].month == found[-1].month:
        return f"{found[0].day}–{_long_date(found[-1], t)}"
    return ", ".join(_long_date(day, t) for day in found)


def hours(minutes: int, t: Words) -> str:
    whole, rest = divmod(minutes, 60)
    return t.plain("paper-hours", hours=whole, minutes=rest)


def long_date(moment: datetime, t: Words) -> str:
    """18 декабря 2026 г."""
    return _long_date(moment.astimezone(t.zone).date(), t)


def _plan_words(t: Words) -> PlanWords:
    return PlanWords(
        title=(t.plain("paper-plan"), t.plain("paper-title")),
        theme=t.plain("paper-theme"),
        aim=t.plain("paper-aim"),
        tasks=t.plain("paper-tasks"),
        zone=t.plain("paper-zone"),
        when=t.plain("paper-date"),
        place=t.plain("paper-place"),
        moderator=t.plain("paper-moderator"),
        zones=_zones(t),
        kinds=_kinds(t),
        language=TAGS[t.language],
        quotes=_quotes(t),
    )


def _roster_words(theme: str, t: Words) -> RosterWords:
    return RosterWords(
        title=t.plain("roster-title", theme=theme),
        roster=t.plain("roster-list"),
        institutions=t.plain("roster-institutions"),
        attendance=t.plain("roster-attendance"),
        name=t.plain("roster-name"),
        institution=t.plain("roster-institution"),
        part=t.plain("roster-part"),
        state=t.plain("roster-state"),
        since=t.plain("roster-since"),
        came=t.plain("roster-came"),
        left=t.plain("roster-left"),
        minutes=t.plain("roster-minutes"),
        seats=t.plain("roster-seats"),
        waiting=t.plain("roster-waiting"),
        present=t.plain("roster-present"),
        states={state: t.plain("roster-state-name", state=state) for state in RegistrationState},
        no_institution=t.plain("roster-no-institution"),
        total=t.plain("roster-total"),
    )


def _zones(t: Words) -> dict[Zone, str]:
    return {zone: t.plain("zone-name", zone=zone) for zone in Zone}


def _kinds(t: Words) -> dict[Kind, str]:
    return {kind: t.plain("kind-name", kind=kind) for kind in Kind}


def _quotes(t: Words) -> tuple[str, str]:
    return QUOTES.get(t.language, ("«", "»"))


def _long_date(day: date, t: Words) -> str:
    return format_date(day, "long", locale=TAGS[t.language].replace("-", "_"))
