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
    day: int = 1  # the first day of the session is 1


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
class Before:
    """When and where a session was to be before it was moved."""

    days: tuple[Day, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Session:
    id: int
    state: SessionState
    version: int  # grows with every change a reader could see
    theme: str
    aim: str
    days: tuple[Day, ...]
    place: str
    capacity: int | None  # of the whole session; None: everyone who comes
    whole: int  # the part that is all of it
    activities: int  # how many its plan has
    moves: int = (
        0  # how often its time or place has changed since it was announced, and once more if cancelled
    )
    moved_from: Before | None = None
    cancel_reason: str = ""
    self_check_in: bool = False

    @property
    def starts_at(self) -> datetime:
        return self.days[0].starts_at

    @property
    def ends_at(self) -> datetime:
        return self.days[-1].ends_at


@dataclass(frozen=True, slots=True)
class Part:
    """What one signs up for: the whole session, one of its days, or one activity."""

    id: int
    session_id: int
    capacity: int | None
    spans: tuple[Day, ...]  # when it is; empty: the plan gives an activity no time
    day: int | None = None  # of a day's part
    activity_id: int | None = None  # of an activity's part
    title: str = ""  # the activity's
    zone: Zone | None = None
    around: tuple[Day, ...] = ()  # `spans`; where the plan gives no time, those of its day

    @property
    def is_whole(self) -> bool:
        return self.day is None and self.activity_id is None
