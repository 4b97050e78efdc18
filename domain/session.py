"""A session: one methodical coworking of one to three days, its programme and its states."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Zone(StrEnum):
    INTERACTIVE = "interactive"
    PRESENTATION = "presentation"
    MEDIA_HUB = "media_hub"


class Stage(StrEnum):
    IMMERSION = "immersion"
    EXPERIENCE = "experience"
    GROUP_WORK = "group_work"
    DISCUSSION = "discussion"


class Kind(StrEnum):
    """What an activity is; the first eleven are the source document's own, the rest its zones' forms."""

    BRIEFING = "briefing"  # методическая оперативка
    BUSINESS_GAME = "business_game"  # деловая игра
    OPEN_MIC = "open_mic"  # открытый микрофон
    BRAINSTORM = "brainstorm"  # мозговой штурм
    DEBATE = "debate"  # методический диалог «за и против»
    WORKSHOP = "workshop"  # мастер-класс
    ROUND_TABLE = "round_table"  # круглый стол, фокус-группы
    QUIZ = "quiz"  # квиз
    AUCTION = "auction"  # аукцион методических находок
    GROUP_WORK = "group_work"  # работа в группах
    EDITION = "edition"  # создание электронного сборника
    LECTURE = "lecture"
    SEMINAR = "seminar"
    PRACTICUM = "practicum"
    MEETING = "meeting"
    CONFERENCE = "conference"
    OTHER = "other"


class SessionState(StrEnum):
    DRAFT = "draft"
    ANNOUNCED = "announced"
    RUNNING = "running"
    FINISHED = "finished"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


MAX_DAYS = 3
MAX_PLACE = 200
MAX_CAPACITY = 10_000


@dataclass(frozen=True, slots=True)
class Activity:
    zone: Zone
    kind: Kind
    title: str
    note: str = ""
    time: str = ""  # "10:00–11:30" or "10:00", local, as the plan gives it
    moderator: str = ""
    form: str = ""  # the plan's own words where they say more than the kind's name: «Интерактивная площадка»


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan says; the form of the source document's appendix."""

    theme: str
    aim: str
    tasks: tuple[str, ...]
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a session; both moments are aware and in UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Session:
    id: int
    state: SessionState
    version: int  # grows with every change a reader could see
    theme: str
    aim: str
    days: tuple[Day, ...]
    place: str
    capacity: int | None  # None: everyone who comes
    activities: int  # how many its plan has
