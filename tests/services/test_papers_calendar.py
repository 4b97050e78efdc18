"""Calendar entries, read back as a calendar program reads them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from domain.session import Day, Session, SessionState
from services.papers.calendar import Event, activity_uid, session_events, session_uid, write_calendar

MINSK, BERLIN = ZoneInfo("Europe/Minsk"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 10, 1, 9, tzinfo=UTC)
ODD = "Игра, метод; «друг»\\n\nв две строки 🎲"


def day(number: int, start: int = 7, end: int = 13) -> Day:
    return Day(datetime(2026, 10, number, start, tzinfo=UTC), datetime(2026, 10, number, end, tzinfo=UTC))


def session(*days: Day, state: SessionState = SessionState.ANNOUNCED) -> Session:
    return Session(
        id=17,
        state=state,
        version=3,
        theme="Игра",
        aim="Цель",
        days=days,
        place="зал 5",
        capacity=None,
        whole=1,
        activities=2,
    )


def events(some: Session, *, sequence: int = 0, before: tuple[Day, ...] = ()) -> tuple[Event, ...]:
    return session_events(
        some, sequence=sequence, summaries=["д1", "д2", "д3"][: len(some.days)], before=before
    )


def read(data: bytes) -> tuple[icalendar.Calendar, list[Any]]:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar, list(calendar.events)


def test_a_session_has_an_entry_for_each_day() -> None:
    data = write_calendar(events(session(day(13), day(14), day(15)), sequence=2), MINSK, now=NOW, name="Хаб")
    calendar, entries = read(data)
    assert [str(entry["uid"]) for entry in entries] == [session_uid(17, number) for number in (1, 2, 3)]
    assert [(entry["sequence"], str(entry["status"])) for entry in entries] == [(2, "CONFIRMED")] * 3
    assert [str(entry["summary"]) for entry in entries] == ["д1", "д2", "д3"]
    assert [entry.start for entry in entries] == [day(number).starts_at for number in (13, 14, 15)]
    assert [entry.end for entry in entries] == [day(number).ends_at for number in (13, 14, 15)]
    assert str(entries[0]["dtstart"].params["TZID"]) == "Europe/Minsk"
    assert "DTSTART;TZID=Europe/Minsk:20261013T100000" in data.decode()
    assert {entry["dtstamp"].dt for entry in entries} == {NOW}
    assert (str(calendar["method"]), str(calendar["x-wr-calname"])) == ("PUBLISH", "Хаб")


def test_a_moved_session_is_the_same_entry_with_a_higher_sequence() -> None:
    (first,) = read(write_calendar(events(session(day(13))), MINSK, now=NOW))[1]
    (moved,) = read(write_calendar(events(session(day(20)), sequence=1), MINSK, now=NOW))[1]
    assert first["uid"] == moved["uid"]
    assert first["sequence"] < moved["sequence"]
    assert moved.start == day(20).starts_at


def test_a_day_that_is_no_more_is_cancelled() -> None:
    moved = events(session(day(20)), sequence=1, before=(day(13), day(14)))
    entries = read(write_calendar(moved, MINSK, now=NOW))[1]
    assert [(str(entry["status"]), entry.start) for entry in entries] == [
        ("CONFIRMED", day(20).starts_at),
        ("CANCELLED", day(14).starts_at),
    ]


def test_a_cancelled_session_says_so() -> None:
    cancelled = events(session(day(13), day(14), state=SessionState.CANCELLED), sequence=1)
    entries = read(write_calendar(cancelled, MINSK, now=NOW))[1]
    assert [str(entry["status"]) for entry in entries] == ["CANCELLED", "CANCELLED"]


def test_the_clock_s_change_is_in_the_file() -> None:
    """Berlin turns its clocks back on 25 October 2026: noon UTC is 14:00 the day before and 13:00 that day."""
    data = write_calendar(events(session(day(24, 12, 14), day(25, 12, 14))), BERLIN, now=NOW)
    text = data.decode()
    assert "DTSTART;TZID=Europe/Berlin:20261024T140000" in text
    assert "DTSTART;TZID=Europe/Berlin:20261025T130000" in text
    calendar, _ = read(data)
    (rules,) = calendar.timezones
    zone = rules.to_tz(lookup_tzid=False)  # by what the file itself says
    for moment in (datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)):
        assert moment.astimezone(zone).utcoffset() == moment.astimezone(BERLIN).utcoffset()


def test_a_zone_without_changes_has_one_rule() -> None:
    calendar, _ = read(write_calendar(events(session(day(13))), MINSK, now=NOW))
    (rules,) = calendar.timezones
    assert (rules.tz_name, len(rules.standard), len(rules.daylight)) == ("Europe/Minsk", 1, 0)


def test_utc_needs_no_rules() -> None:
    data = write_calendar(events(session(day(13))), ZoneInfo("UTC"), now=NOW)
    assert b"DTSTART:20261013T070000Z" in data
    assert b"VTIMEZONE" not in data


@pytest.mark.parametrize("text", [ODD, "Я" * 500, "слово, " * 70, "🎉" * 60, "a\r\nBEGIN:VEVENT\r\nUID:x"])
def test_any_text_comes_back(text: str) -> None:
    event = Event(
        activity_uid(4), 0, day(13).starts_at, day(13).ends_at, text, text, text, "https://t.me/x?start=a"
    )
    data = write_calendar([event], MINSK, now=NOW, name=text)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    (entry,) = read(data)[1]
    one_line = " ".join(text.split())
    assert (str(entry["uid"]), str(entry["summary"])) == ("activity-4@media-hub", one_line)
    assert str(entry["location"]) == one_line
    assert str(entry["description"]) == "\n".join(
        line.strip() for line in text.replace("\r\n", "\n").split("\n")
    )
    assert str(entry["url"]) == "https://t.me/x?start=a"


def test_what_is_not_known_is_left_out() -> None:
    event = Event(activity_uid(4), 0, day(13).starts_at, day(13).ends_at, "Квиз")
    (entry,) = read(write_calendar([event], MINSK, now=NOW))[1]
    assert not {"LOCATION", "DESCRIPTION", "URL"} & set(entry)


def test_the_same_events_give_the_same_bytes() -> None:
    some = events(session(day(13)))
    assert write_calendar(some, MINSK, now=NOW) == write_calendar(some, MINSK, now=NOW)
    assert write_calendar([replace(some[0], sequence=1)], MINSK, now=NOW) != write_calendar(
        some, MINSK, now=NOW
    )
    assert read(write_calendar([], MINSK, now=NOW))[1] == []
