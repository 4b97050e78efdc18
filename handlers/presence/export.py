"""What the roster's workbook is made of."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from domain.plan_text import fold
from domain.session import Part
from handlers.papers import part_name, roster_paper
from handlers.presence.lists import name_of
from handlers.texts import Words
from services.papers.roster import RosterRow, Visit
from services.roster import Entry, Export


def workbook(found: Export, t: Words, *, made_at: datetime) -> bytes:
    """XLSX: a row for each registration, by name within each part; a sheet for each part too."""
    people = {person.id: person for person in found.people}
    names = {person.id: name_of(person, t) for person in found.people}
    parts = _names(found.parts, t)
    order = {part_id: number for number, part_id in enumerate(parts)}
    there: dict[tuple[int, int], list[Entry]] = {}
    for entry in found.entries:
        there.setdefault((entry.part_id, entry.member_id), []).append(entry)
    signed = [one for one in found.signed if one.part_id in parts]
    signed.sort(key=lambda one: (order[one.part_id], fold(names[one.member_id]), one.member_id))
    rows = []
    for one in signed:
        stays = [entry.stay for entry in there.get((one.part_id, one.member_id), ())]
        inside = any(stay.left_at is None for stay in stays)
        rows.append(
            RosterRow(
                one.member_id,
                names[one.member_id],
                people[one.member_id].institution,
                parts[one.part_id],
                one.state,
                one.changed_at,
                came_at=stays[0].entered_at if stays else None,
                left_at=None
                if inside
                else max((stay.left_at for stay in stays if stay.left_at), default=None),
            )
        )
    visits = [
        Visit(
            entry.member_id,
            names[entry.member_id],
            people[entry.member_id].institution,
            parts[entry.part_id],
            entry.stay.entered_at,
            entry.stay.left_at,
        )
        for entry in found.entries
        if entry.part_id in parts
    ]
    return roster_paper(found.session.theme, rows, visits, t, made_at=made_at, by_part=True)


def _names(parts: Sequence[Part], t: Words) -> dict[int, str]:
    """By the part's id; the second of a name has its number, so that it keeps a sheet of its own."""
    names: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for part in parts:
        name = part_name(t, day=part.day, activity=part.title)
        seen[fold(name)] += 1
        names[part.id] = name if seen[fold(name)] == 1 else f"{name} ({seen[fold(name)]})"
    return names
