"""Who is on stage in a demo: people with names, none of whom has met the bot yet."""

from dataclasses import dataclass

from sandbox.people import Group, Person
from sandbox.server import Sandbox

TITLE = "Медиа-хаб"
ORGANISER = ("Ольга", "Методист")
MODERATOR = ("Михаил", "Модератор")
TEACHERS = (
    ("Анна", "Иванова"),
    ("Борис", "Ковалёв"),
    ("Вера", "Петрова"),
    ("Галина", "Сидоренко"),
    ("Дмитрий", "Новик"),
    ("Елена", "Жук"),
    ("Зоя", "Мороз"),
    ("Игорь", "Лапко"),
    ("Кристина", "Бондарь"),
    ("Леонид", "Савич"),
    ("Мария", "Климова"),
    ("Нина", "Орлова"),
)


@dataclass(frozen=True, slots=True)
class Cast:
    organiser: Person
    moderator: Person
    teachers: tuple[Person, ...]
    group: Group


def gather(sandbox: Sandbox) -> Cast:
    """The same ids each time, so that data a demo kept fits the next one."""
    organiser = sandbox.person(ORGANISER[0], last_name=ORGANISER[1], username="organiser")
    moderator = sandbox.person(MODERATOR[0], last_name=MODERATOR[1], username="moderator")
    teachers = tuple(sandbox.person(first, last_name=last) for first, last in TEACHERS)
    group = sandbox.group(TITLE, members=[organiser, moderator, *teachers])
    return Cast(organiser, moderator, teachers, group)
