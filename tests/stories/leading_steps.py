"""Steps of whoever leads a board, and of those who fill it."""

from domain.board import Side
from domain.member import Role
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import arguments, members, roles, votes
from services.arguments import Added
from tests.stories.conftest import Hub

PANEL = "голосов:"


async def panel(person: Person, subject: str) -> Sighting:
    """By the command and the list."""
    await person.send("/board")
    await person.press(subject)
    return await person.sees(PANEL)


async def argued(hub: Hub, person: Person, board_id: int, side: Side, text: str) -> int:
    """What they wrote, without the way there; its number."""
    author = await members.meet(hub.app.db, person.id, now=hub.now)
    added = await arguments.add(hub.app.db, author, board_id, side, text, now=hub.now)
    assert isinstance(added, Added)
    return added.argument.id


async def supported(hub: Hub, argument_id: int, *people: Person) -> None:
    for person in people:
        voter = await members.meet(hub.app.db, person.id, now=hub.now)
        await votes.vote(hub.app.db, voter, argument_id, on=True, now=hub.now)


async def made_moderator(hub: Hub, person: Person, session_id: int | None = None) -> None:
    await person.start()
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await roles.grant(hub.app.db, boss, member.id, Role.MODERATOR, session_id, now=hub.now)


async def demoted(hub: Hub, person: Person, session_id: int | None = None) -> None:
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await roles.revoke(hub.app.db, boss, member.id, Role.MODERATOR, session_id, now=hub.now)
