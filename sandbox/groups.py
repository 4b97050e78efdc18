"""Groups as tests look at them."""

from typing import TYPE_CHECKING

from sandbox import direction, records, topics
from sandbox.errors import Json
from sandbox.looking import wait_for
from sandbox.sightings import Sighting
from sandbox.world import World

if TYPE_CHECKING:
    from sandbox.people import Person

PATIENCE = 5.0


class Group:
    """A group by its present chat: an upgrade is followed."""

    def __init__(self, world: World, chat_id: int) -> None:
        self.world = world
        self._id = chat_id

    @property
    def chat(self) -> records.Chat:
        chat = self.world.chats[self._id]
        while chat.migrated_to:
            chat = self.world.chats[chat.migrated_to]
        return chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def title(self) -> str:
        return str(self.chat.title)

    @property
    def messages(self) -> list[Sighting]:
        return [Sighting(self.world, posted) for posted in self.chat.messages.values()]

    @property
    def cards(self) -> list[Sighting]:
        """The bot's messages with buttons."""
        return [seen for seen in self.messages if seen.posted.from_bot and seen.rows]

    @property
    def last(self) -> Sighting:
        return self.messages[-1]

    @property
    def pinned(self) -> list[int]:
        return list(self.chat.pinned)

    def topic(self, name: str) -> int:
        return direction.add_topic(self.world, self.chat, name)

    def close_topic(self, topic: int) -> None:
        direction.change_topic(self.world, self.chat, topic, "close_topic")

    def reopen_topic(self, topic: int) -> None:
        direction.change_topic(self.world, self.chat, topic, "reopen_topic")

    def delete_topic(self, topic: int) -> None:
        topics.discard(self.world, self.chat, self.chat.topics[topic])

    def upgrade(self) -> int:
        """The supergroup's id."""
        return direction.upgrade(self.world, self.chat).id

    def set_status(self, who: "Person | None", status: str, rights: Json | None = None) -> None:
        """None is the bot."""
        user_id = who.id if who else self.world.bot.id
        direction.change_status(self.world, self.chat, user_id, status, rights)

    async def sees(self, fragment: str, timeout: float = PATIENCE) -> Sighting:  # noqa: ASYNC109
        """Until some message of the bot here contains it."""
        return await wait_for(self.world, self.chat, fragment, 0, timeout)
