"""A plan goes back to the form it came in, as a DOCX that Word and we both read."""

import io
import zipfile

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plan import PlanReading, by_zone
from domain.plan_activity import read_activity
from domain.plan_words import KIND_NAMES
from domain.session import Activity, Kind, Plan, Zone
from services.papers.plan_reader import read_plan_file
from services.papers.plan_writer import PlanWords, activity_line, write_plan
from tests.plans.civic_patriotic import PLAN

WORDS = PlanWords(
    title=("План", "проведения методического коворкинга"),
    theme="Тема",
    aim="Цель",
    tasks="Задачи",
    zone="Коворкинг-зона",
    when="Дата",
    place="Место",
    moderator="модератор",
    zones={
        Zone.INTERACTIVE: "Интерактивная",
        Zone.PRESENTATION: "Презентационная",
        Zone.MEDIA_HUB: "Медиа-хаб",
    },
    kinds=KIND_NAMES,
)


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """As python-docx, which is not our reader, sees them."""
    return [(str(p.style and p.style.name), p.text) for p in docx.Document(io.BytesIO(data)).paragraphs]


def read_back(data: bytes) -> PlanReading:
    reading = read_plan_file("plan.docx", data)
    assert isinstance(reading, PlanReading)
    return reading


def as_plan(reading: PlanReading) -> Plan:
    return Plan(reading.theme or "", reading.aim, reading.tasks, reading.activities)


def test_the_real_plan_comes_back_equal_with_nothing_unclear() -> None:
    reading = read_back(write_plan(PLAN, WORDS))
    assert as_plan(reading) == PLAN
    assert reading.unclear == ()


def test_the_form_is_the_source_s() -> None:
    data = write_plan(PLAN, WORDS, when="17.12.2026, четверг", place="актовый зал")
    lines = paragraphs(data)
    assert lines[:4] == [
        ("Title", "План"),
        ("Title", "проведения методического коворкинга"),
        ("Normal", f"Тема: «{PLAN.theme}»"),
        ("Normal", "Дата: 17.12.2026, четверг"),
    ]
    assert [text for style, text in lines if style == "Heading 1"] == [
        "Коворкинг-зона «Интерактивная»",
        "Коворкинг-зона «Презентационная»",
        "Коворкинг-зона «Медиа-хаб»",
    ]
    assert [text[-1] for style, text in lines if style == "List Bullet"] == [";", ";", "."]
    assert lines[-2:] == [
        ("Normal", "Аукцион методических находок (методическая продукция по теме коворкинга)."),
        ("Normal", "Работа в группах «Создание электронного сборника по теме коворкинга»."),
    ]
    assert (read_back(data).when, read_back(data).place) == ("17.12.2026, четверг", "актовый зал")


def test_the_same_plan_gives_the_same_bytes() -> None:
    data = write_plan(PLAN, WORDS)
    assert write_plan(PLAN, WORDS) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "2000-01-01" in archive.read("docProps/core.xml").decode()


def test_activities_are_gathered_by_zone() -> None:
    mixed = (
        Activity(Zone.MEDIA_HUB, Kind.AUCTION, "А"),
        Activity(Zone.INTERACTIVE, Kind.QUIZ, "Б"),
        Activity(Zone.MEDIA_HUB, Kind.LECTURE, "В"),
    )
    reading = read_back(write_plan(Plan("Т", "", (), mixed), WORDS))
    assert [activity.title for activity in reading.activities] == ["А", "В", "Б"]


def test_a_line_says_the_kind_once() -> None:
    zone = Zone.INTERACTIVE
    lines = {
        Activity(zone, Kind.WORKSHOP, "Лепка"): "Мастер-класс «Лепка».",
        Activity(zone, Kind.WORKSHOP, "Мастер-класс по лепке"): "Мастер-класс по лепке.",
        Activity(zone, Kind.OTHER, "Регистрация"): "Регистрация.",
        Activity(zone, Kind.OTHER, "Тема: новое"): "Мероприятие «Тема: новое».",
        Activity(zone, Kind.OTHER, "Наше", form="Выставка"): "Выставка «Наше».",
        Activity(
            zone, Kind.QUIZ, "Родина", "финал", "10:00–11:00", "Иванова И.И."
        ): "10:00–11:00 Квиз «Родина» (финал), модератор: Иванова И.И.",
    }
    assert {activity: activity_line(activity, WORDS) for activity in lines} == lines


def test_what_xml_cannot_hold_is_left_out() -> None:
    hostile = "а\x00б\x0b\ud800в\ufffe & <г>\u202e\n]]>"
    plan = Plan(hostile, hostile, (hostile,), (Activity(Zone.INTERACTIVE, Kind.QUIZ, hostile, hostile),))
    reading = read_back(write_plan(plan, WORDS, when=hostile, place=hostile))
    clean = "аб в & <г> ]]>"
    assert (reading.theme, reading.aim, reading.tasks) == (clean, clean, (clean,))
    assert [(a.title, a.note) for a in reading.activities] == [(clean, clean)]


def test_an_empty_plan_is_written() -> None:
    assert paragraphs(write_plan(Plan("", "", (), ()), WORDS))[-1] == ("Normal", "Тема: «»")


words = st.text("абвгдежзийклмнопрстуфхцчшыьэюяё", min_size=1, max_size=9)
phrases = st.lists(words, min_size=1, max_size=6).map(" ".join)
titles = st.one_of(
    phrases,
    st.tuples(phrases, phrases).map(lambda p: f"{p[0]} «{p[1]}»"),
    st.tuples(phrases, phrases).map(lambda p: f"{p[0]} ({p[1]})"),
    st.tuples(phrases, phrases).map(lambda p: f"{p[0]}: {p[1]}!"),
    st.sampled_from(KIND_NAMES[Kind.AUCTION].split(maxsplit=0)),
)
times = st.sampled_from(["", "10:00", "09:05–17:30"])
names = st.one_of(st.just(""), phrases.map("{} методист".format), st.just("Иванова И.И."))
activities = st.builds(
    Activity,
    st.sampled_from(Zone),
    st.sampled_from([kind for kind in Kind if kind is not Kind.OTHER]),
    titles,
    st.one_of(st.just(""), phrases),
    times,
    names,
)
plans = st.builds(
    Plan,
    titles,
    st.one_of(st.just(""), phrases),
    st.lists(phrases, max_size=4).map(tuple),
    st.lists(activities, max_size=5).map(
        lambda some: tuple(a for zone in by_zone(some).values() for a in zone)
    ),
)


@given(activities)
def test_a_written_line_reads_back_equal(activity: Activity) -> None:
    read = read_activity(activity_line(activity, WORDS))
    assert Activity(activity.zone, read.kind or Kind.OTHER, *read[1:]) == activity


@settings(max_examples=25, deadline=None)
@given(plans)
def test_a_written_plan_reads_back_equal(plan: Plan) -> None:
    assert as_plan(read_back(write_plan(plan, WORDS))) == plan


@settings(max_examples=25, deadline=None)
@given(
    st.builds(
        Activity, st.sampled_from(Zone), st.sampled_from(Kind), st.text(), st.text(), st.text(), st.text()
    )
)
def test_anything_typed_is_written_and_opens(activity: Activity) -> None:
    plan = Plan(activity.title, activity.note, (activity.time,), (activity,))
    assert paragraphs(write_plan(plan, WORDS))
