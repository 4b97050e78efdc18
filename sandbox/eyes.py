"""What a person sees of the bot: looked for by events, never by sleeping."""

from sandbox import records
from sandbox.commands import commands_for
from sandbox.groups import PATIENCE, Group
from sandbox.looking import latest, listing, newest_buttons, wait_for
from sandbox.sightings import Sighting
from sandbox.views import person_chat
from sandbox.world import World

Place = Group | None  # None: the private chat


class Eyes:
    """Looks for what came since the person's last act, unless told otherwise."""

    def __init__(self, world: World, profile: records.Person) -> None:
        self.world = world
        self.profile = profile
        self._mark = 0
        self._heard = 0
        self._asked = False

    def __repr__(self) -> str:
        return f"<{self.profile.first_name} {self.id}>"

    @property
    def id(self) -> int:
        return self.profile.id

    @property
    def first_name(self) -> str:
        return self.profile.first_name

    def _chat(self, chat: Place) -> records.Chat:
        return chat.chat if chat else person_chat(self.world, self.profile)

    def _acted(self, posted: records.Posted, *, asked: bool = False) -> Sighting:
        self._mark = self._heard = self.world.journal.seq
        self._asked = asked
        return Sighting(self.world, posted)

    @property
    def messages(self) -> list[Sighting]:
        """All of the private chat."""
        return [Sighting(self.world, posted) for posted in self._chat(None).messages.values()]

    @property
    def last(self) -> Sighting:
        """The bot's newest message in the private chat."""
        return next(seen for seen in reversed(self.messages) if seen.posted.from_bot)

    @property
    def buttons(self) -> list[str]:
        """The labels of the newest keyboard in the private chat."""
        return newest_buttons(self.world, self._chat(None))

    def buttons_in(self, chat: Place) -> list[str]:
        return newest_buttons(self.world, self._chat(chat))

    @property
    def commands(self) -> list[str]:
        """The command list of the private chat."""
        listed = commands_for(self.world, self._chat(None), self.profile)
        return [str(command["command"]) for command in listed]

    @property
    def toast(self) -> str | None:
        """The text of the last answer to a press."""
        toasts = self.world.toasts[self.id]
        return toasts[-1].text if toasts else None

    def saw(self, fragment: str, *, chat: Place = None, ever: bool = False) -> Sighting | None:
        """Without waiting: for "did not see", after `sandbox.idle()`."""
        return latest(self.world, self._chat(chat), fragment, 0 if ever else self._mark)

    async def sees(
        self,
        fragment: str,
        timeout: float = PATIENCE,  # noqa: ASYNC109
        *,
        chat: Place = None,
        ever: bool = False,
    ) -> Sighting:
        """Until a message the bot sent or edited since the last act (`ever`: at any time) contains it."""
        return await wait_for(self.world, self._chat(chat), fragment, 0 if ever else self._mark, timeout)

    async def reply(self, timeout: float = PATIENCE, *, chat: Place = None) -> Sighting:  # noqa: ASYNC109
        """The next message the bot sent or edited since the last act; asked again, the one after it."""
        where = self._chat(chat)

        def next_one() -> records.Posted | None:
            fresh = [p for p in where.messages.values() if p.seq > self._heard and p.from_bot]
            return min(fresh, key=lambda posted: posted.seq, default=None)

        posted: records.Posted | None = await self.world.journal.until((where.id,), next_one, timeout)
        if posted is None:
            raise AssertionError(f"no reply within {timeout:g} s; {listing(self.world, where)}")
        self._heard = posted.seq
        return Sighting(self.world, posted)

    async def sees_reaction(self, message: Sighting, emoji: str, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Until somebody, the bot too, has reacted to the message so."""
        world = self.world
        found = await world.journal.until((message.chat_id,), lambda: emoji in message.reactions, timeout)
        if not found:
            raise AssertionError(f"no {emoji} under {message!r} within {timeout:g} s: {message.reactions}")

    async def toasted(self, fragment: str, timeout: float = PATIENCE) -> str:  # noqa: ASYNC109
        """Until an answer to a press since the last act contains it."""

        def found() -> str | None:
            fresh = (toast for toast in reversed(self.world.toasts[self.id]) if toast.seq > self._mark)
            return next((toast.text for toast in fresh if fragment in toast.text), None)

        text: str | None = await self.world.journal.until((self.id,), found, timeout)
        if text is None:
            raise AssertionError(
                f"no toast with «{fragment}» within {timeout:g} s; the last was {self.toast!r}"
            )
        return text
