"""Steps of stories about posts in the group."""

import asyncio

import sqlalchemy as sa

from domain.material import Material
from domain.member import Role
from handlers.cataloguing import standing
from sandbox.people import Group, Person
from sandbox.records import Upload
from sandbox.sightings import Sighting
from storage import material_parts, materials, members
from storage.db import Tx
from storage.schema import material
from tests.domain.test_file_check import DOCX
from tests.sandbox.test_content import PNG
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted


def _all(tx: Tx) -> list[Material]:
    return materials.these(tx, list(tx.scalars(sa.select(material.c.id).order_by(material.c.id))))


async def catalogued(hub: Hub) -> list[Material]:
    """Whatever its state, the oldest first."""
    await hub.settled()
    return await hub.app.db.read(_all)


async def files_of(hub: Hub, one: Material) -> list[str]:
    files = await hub.app.db.read(material_parts.of_version, one.id, 1)
    return [file.name or file.kind for file in files]


async def tags_of(hub: Hub, one: Material) -> list[str]:
    return (await hub.app.db.read(material_parts.tags, [one.id]))[one.id]


def answers(group: Group, post: Sighting) -> list[Sighting]:
    """What the bot has answered to that post."""
    said = [one for one in group.messages if one.posted.from_bot]
    return [one for one in said if one.raw.get("reply_to_message", {}).get("message_id") == post.id]


async def moderator(hub: Hub, person: Person) -> None:
    member = await acquainted(hub, person)
    await hub.app.db.transaction(members.grant, member.id, Role.MODERATOR, now=hub.now)


async def document(person: Person, group: Group, caption: str | None = None, **where: object) -> Sighting:
    return await person.send_file("Квиз_мой_город.docx", DOCX, caption, chat=group, **where)  # type: ignore[arg-type]


def photos(count: int) -> list[Upload]:
    return [Upload(f"{n}.png", PNG + bytes([n]), "image/png") for n in range(count)]


async def in_forum(hub: Hub) -> Group:
    """The hub is a forum from now on, where the bot may do all."""
    people = [hub.organiser, hub.anna, hub.boris, hub.vera]
    hub.group = hub.sandbox.group("Медиа-хаб", members=people, forum=True)
    hub.hub_chat_id = hub.group.id
    await hub.restart()
    world, bot = hub.sandbox.world, hub.app.bot
    while not any(call.method == "getChatMember" and call.ok for call in world.calls):  # noqa: ASYNC110 - at the start
        await asyncio.sleep(0)
    await standing.look(bot, hub.app.db, hub.now)  # so that what it may is known for certain
    return hub.group
