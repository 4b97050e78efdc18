"""An announcement's states, what Telegram would not take, quiet hours, and the algebra of audiences."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.announcement import (
    LATELY,
    AnnouncementState,
    Button,
    Content,
    ContentKind,
    File,
    Flaw,
    Leads,
    Step,
    flaw_of,
    is_correctable,
    judge_step,
    rate_since,
    seconds_left,
)
from domain.audience import Audience, Circle, CircleKind
from domain.quiet import is_quiet, not_quiet

S = AnnouncementState
K = ContentKind
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINSK, BERLIN = ZoneInfo("Europe/Minsk"), ZoneInfo("Europe/Berlin")
PHOTO = File(ContentKind.PHOTO, "a")


def text(said: str) -> Content:
    return Content(ContentKind.TEXT, said)


def test_every_step_from_every_state() -> None:
    allowed = {(state, step): after for state in S for step in Step if (after := judge_step(state, step))}
    assert allowed == {
        (S.SENDING, Step.PAUSE): S.PAUSED,
        (S.PAUSED, Step.PAUSE): S.PAUSED,
        (S.PAUSED, Step.RESUME): S.SENDING,
        (S.SENDING, Step.RESUME): S.SENDING,
        (S.SCHEDULED, Step.STOP): S.STOPPED,
        (S.SENDING, Step.STOP): S.STOPPED,
        (S.PAUSED, Step.STOP): S.STOPPED,
        (S.STOPPED, Step.STOP): S.STOPPED,
        (S.SENDING, Step.RECALL): S.RECALLED,
        (S.PAUSED, Step.RECALL): S.RECALLED,
        (S.STOPPED, Step.RECALL): S.RECALLED,
        (S.DONE, Step.RECALL): S.RECALLED,
        (S.RECALLED, Step.RECALL): S.RECALLED,
    }


@pytest.mark.parametrize(
    ("content", "buttons", "flaw"),
    [
        (text("<b>Привет</b>"), (), None),
        (text("<b> </b>"), (), Flaw.EMPTY),
        (text("<b>" + "&lt;" * 4096 + "</b>"), (), None),
        (text("я" * 4097), (), Flaw.TOO_LONG),
        (Content(ContentKind.PHOTO, "я" * 1025, (PHOTO,)), (), Flaw.TOO_LONG),
        (Content(ContentKind.PHOTO, "", (PHOTO,)), (), None),
        (Content(ContentKind.PHOTO), (), Flaw.FILES),
        (Content(ContentKind.ALBUM, "", (PHOTO,)), (), Flaw.FILES),
        (Content(ContentKind.ALBUM, "", (PHOTO,) * 10), (), None),
        (Content(ContentKind.ALBUM, "", (PHOTO, File(ContentKind.DOCUMENT, "b"))), (), Flaw.FILES),
        (Content(ContentKind.ALBUM, "", (PHOTO,) * 2), (Button("Да", Leads.SESSION, 1),), Flaw.BUTTONS),
        (Content(ContentKind.POLL, "Да?", options=("Да",)), (), Flaw.OPTIONS),
        (Content(ContentKind.POLL, "Да?", options=("Да", "я" * 101)), (), Flaw.OPTIONS),
        (Content(ContentKind.POLL, "Да?", options=("Да", "Нет")), (), None),
        (Content(ContentKind.FORWARDED, source_id=1, message_id=5), (), None),
        (Content(ContentKind.FORWARDED), (), Flaw.FILES),
        (text("а"), (Button("Сайт", Leads.LINK, "https://школа.бел/план"),), None),
        (text("а"), (Button("Сайт", Leads.LINK, "http://example.by"),), Flaw.BUTTONS),
        (text("а"), (Button("Сайт", Leads.LINK, "https://localhost"),), Flaw.BUTTONS),
        (text("а"), (Button("Сессия", Leads.SESSION, "12"),), Flaw.BUTTONS),
        (text("а"), (Button("", Leads.SESSION, 12),), Flaw.BUTTONS),
    ],
)
def test_what_telegram_would_not_take(
    content: Content, buttons: tuple[Button, ...], flaw: Flaw | None
) -> None:
    assert flaw_of(content, buttons) is flaw


def test_what_can_be_corrected() -> None:
    album = Content(ContentKind.ALBUM, "было", (PHOTO, PHOTO))
    assert is_correctable(text("было"), text("стало"))
    assert not is_correctable(text("было"), Content(ContentKind.PHOTO, "стало", (PHOTO,)))
    assert is_correctable(album, Content(ContentKind.ALBUM, "стало", (PHOTO, PHOTO)))
    assert not is_correctable(album, Content(ContentKind.ALBUM, "стало", (PHOTO,) * 3))
    poll = Content(ContentKind.POLL, "Да?", options=("Да", "Нет"))
    assert not is_correctable(poll, poll)


def test_contents_and_audiences_are_read_as_they_were_stored() -> None:
    album = Content(ContentKind.ALBUM, "<b>а</b>", (PHOTO, File(ContentKind.PHOTO, "b")))
    assert Content.from_json(album.to_json()) == album
    audience = Audience((Circle(CircleKind.REGISTERED, 5),), (Circle(CircleKind.ORGANISERS),))
    assert Audience.from_json(audience.to_json()) == audience


def test_a_circle_stands_on_one_side_of_an_audience() -> None:
    everybody, school = Circle(CircleKind.ALL), Circle(CircleKind.INSTITUTION, 3)
    chosen = Audience().including(everybody).including(school).including(school)
    assert chosen == Audience((everybody, school))
    assert chosen.excluding(school) == Audience((everybody,), (school,))
    assert chosen.excluding(school).without(school) == Audience((everybody,))
    for kind, of in ((CircleKind.REGISTERED, None), (CircleKind.ALL, 1)):
        with pytest.raises(ValueError, match="of what"):
            Circle(kind, of)


@pytest.mark.parametrize(
    ("now", "zone", "until"),
    [  # UTC
        ((2026, 11, 23, 17, 59, 59), MINSK, None),
        ((2026, 11, 23, 18, 0, 0), MINSK, (2026, 11, 24, 5)),
        ((2026, 11, 23, 22, 0, 0), MINSK, (2026, 11, 24, 5)),
        ((2026, 11, 24, 4, 59, 59), MINSK, (2026, 11, 24, 5)),
        ((2026, 11, 24, 5, 0, 0), MINSK, None),
        ((2026, 3, 28, 20, 30, 0), BERLIN, (2026, 3, 29, 6)),  # an hour shorter a night: 8:00 is 6:00 already
        ((2026, 10, 24, 19, 30, 0), BERLIN, (2026, 10, 25, 7)),  # an hour longer
    ],
)
def test_quiet_hours_are_those_of_the_wall_clock(
    now: tuple[int, ...], zone: ZoneInfo, until: tuple[int, ...] | None
) -> None:
    moment = datetime(*now, tzinfo=UTC)  # type: ignore[misc,arg-type]  # so many numbers as it takes
    assert is_quiet(moment, zone) is (until is not None)
    expected = moment if until is None else datetime(*until, tzinfo=UTC)  # type: ignore[misc,arg-type]
    assert not_quiet(moment, zone) == expected


def test_the_time_left_is_a_guess_until_it_has_gone_on_for_a_while() -> None:
    assert rate_since(None, NOW) is rate_since(NOW - timedelta(seconds=4), NOW) is None
    assert [rate_since(NOW - timedelta(seconds=s), NOW) for s in (12, 90)] == [timedelta(seconds=12), LATELY]
    assert (seconds_left(270, None, 27), seconds_left(270, 13.5, 27), seconds_left(270, 0, 27)) == (
        10,
        20,
        None,
    )


def test_photos_and_videos_make_an_album_and_documents_another() -> None:
    photo, video, document = (File(kind, kind) for kind in (K.PHOTO, K.VIDEO, K.DOCUMENT))
    assert flaw_of(Content(K.ALBUM, "", (photo, video, photo)), ()) is None
    assert flaw_of(Content(K.ALBUM, "", (document, document)), ()) is None
    assert flaw_of(Content(K.ALBUM, "", (video, document)), ()) is Flaw.FILES


def test_a_mark_in_a_question_is_no_mark() -> None:
    assert Content(K.POLL, "Что даёт <b>?").words == "Что даёт <b>?"
    assert Content(K.TEXT, "Что даёт <b>тег</b> &lt;b&gt;?").words == "Что даёт тег <b>?"
