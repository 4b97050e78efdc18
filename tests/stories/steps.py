"""Steps that many stories take."""

from collections.abc import Sequence
from pathlib import Path

from domain.member import Member
from domain.session import Day, Plan
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import changes, members, sessions
from tests.people import DAYS, PLAN, ZONE
from tests.stories.conftest import Hub

PLANS = Path(__file__).parent.parent / "plans"
DOCX = PLANS / "plan_civic_patriotic.docx"
TXT = PLANS / "plan_civic_patriotic.txt"
THEME = "Гражданско-патриотическое воспитание как основа формирования гражданского самосознания учащихся"


async def send_docx(organiser: Person) -> None:
    await organiser.send_file(DOCX.name, DOCX.read_bytes())


async def send_txt(organiser: Person) -> None:
    await organiser.send_file(TXT.name, TXT.read_bytes())


async def paste(organiser: Person) -> None:
    await organiser.send(TXT.read_text(encoding="utf-8"))


async def draft(hub: Hub) -> Sighting:
    """The seed's plan as a draft; its card in the organiser's chat."""
    await hub.organiser.send("/plan")
    await send_docx(hub.organiser)
    await hub.organiser.sees("Вот что понято")
    await hub.organiser.press("Создать сессию")
    await hub.organiser.sees("Когда состоится")
    await hub.organiser.send("17.12.2026 10:00–16:00")
    return await hub.organiser.sees("Черновик")


async def announce(hub: Hub) -> Sighting:
    """The draft in sight is announced; its card in the group."""
    await hub.organiser.press("Объявить")
    await hub.organiser.press("Опубликовать")
    await hub.organiser.sees("Объявлено")
    return await hub.group.sees("Записались: 0")


async def acquainted(hub: Hub, person: Person) -> Member:
    """Somebody who has told who they are."""
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await members.consent(hub.app.db, member, now=hub.now)
    name = f"{person.first_name} {person.profile.last_name}"
    return await members.save_profile(hub.app.db, member, name, "Дворец творчества")


async def announced(
    hub: Hub, plan: Plan = PLAN, *, capacity: int | None = None, days: Sequence[Day] = DAYS
) -> int:
    """An announced session, without the way there; its number."""
    db = hub.app.db
    organiser = await members.meet(db, hub.organiser.id, now=hub.now)
    session_id = await sessions.create_draft(db, organiser, plan, days, zone=ZONE, now=hub.now)
    session = (await sessions.show(db, organiser, session_id)).session
    await changes.set_capacity(db, organiser, session.whole, capacity, now=hub.now)
    version = (await sessions.show(db, organiser, session_id)).session.version
    await sessions.announce(db, organiser, session_id, version, now=hub.now)
    hub.app.delivery.wake()
    await hub.settled()
    return session_id
