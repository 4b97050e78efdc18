"""What a person does, buttons aside."""

from sandbox import acts, inline, records
from sandbox.errors import Json
from sandbox.eyes import Eyes, Place
from sandbox.files import guessed_mime
from sandbox.groups import PATIENCE, Group
from sandbox.members import set_blocked, set_status
from sandbox.sightings import Sighting


class Hands(Eyes):
    query: records.InlineQuery | None = None

    async def start(self, payload: str | None = None) -> Sighting:
        return self._acted(acts.start(self.world, self.profile, payload), asked=True)

    async def send(
        self,
        text: str,
        *,
        chat: Place = None,
        reply_to: Sighting | None = None,
        topic: int | None = None,
        anonymous: bool = False,
    ) -> Sighting:
        """`anonymous`: in the name of the group, as its administrators may."""
        answered = reply_to.id if reply_to else None
        where = self._chat(chat).id
        posted = acts.send(
            self.world, self.profile, where, text, reply_to=answered, topic=topic, anonymous=anonymous
        )
        return self._acted(posted, asked=True)

    async def send_file(
        self,
        name: str,
        data: bytes,
        caption: str | None = None,
        mime: str | None = None,
        *,
        media: str = "document",
        chat: Place = None,
        reply_to: Sighting | None = None,
        topic: int | None = None,
        anonymous: bool = False,
        joins: Sighting | None = None,
    ) -> Sighting:
        """`media`: as a `video` or an `audio` it can be played. `joins`: a message of the album that it is a late part of."""
        upload = records.Upload(name, data, mime or guessed_mime(name))
        sent = await self.send_album(
            [upload], caption, media=media, chat=chat, reply_to=reply_to, topic=topic,
            anonymous=anonymous, joins=joins,
        )  # fmt: skip
        return sent[0]

    async def send_photo(
        self,
        data: bytes,
        caption: str | None = None,
        *,
        chat: Place = None,
        reply_to: Sighting | None = None,
        topic: int | None = None,
    ) -> Sighting:
        upload = records.Upload("photo.jpg", data, "image/jpeg")
        sent = await self.send_album(
            [upload], caption, media="photo", chat=chat, reply_to=reply_to, topic=topic
        )
        return sent[0]

    async def send_album(
        self,
        uploads: list[records.Upload],
        caption: str | None = None,
        *,
        media: str = "document",
        chat: Place = None,
        reply_to: Sighting | None = None,
        topic: int | None = None,
        anonymous: bool = False,
        joins: Sighting | None = None,
    ) -> list[Sighting]:
        posted = acts.send_files(
            self.world,
            self.profile,
            self._chat(chat).id,
            uploads,
            caption=caption,
            media=media,
            reply_to=reply_to.id if reply_to else None,
            topic=topic,
            anonymous=anonymous,
            joins=joins.id if joins else None,
        )
        return [self._acted(one, asked=True) for one in posted]

    async def edit(self, message: Sighting, text: str) -> Sighting:
        return self._acted(acts.edit(self.world, self.profile, message.chat_id, message.id, text))

    async def forward(self, message: Sighting, chat: Place = None) -> Sighting:
        """To the bot, unless another chat is named."""
        where = self._chat(chat).id
        return self._acted(
            acts.forward(self.world, self.profile, message.chat_id, message.id, where), asked=True
        )

    async def vote(self, message: Sighting, *options: str | int) -> None:
        """In a poll, by the options' labels or numbers; none takes the vote back."""
        chosen = [message.option(one) if isinstance(one, str) else one for one in options]
        acts.vote(self.world, self.profile, message.chat_id, message.id, chosen)
        self._acted(message.posted)

    async def react(self, message: Sighting, emoji: str | None) -> None:
        acts.react(self.world, self.profile, message.chat_id, message.id, emoji)
        self._acted(message.posted)

    async def share_contact(self) -> Sighting:
        return self._acted(acts.share_contact(self.world, self.profile, self.id))

    async def inline(self, query: str, *, offset: str = "", timeout: float = PATIENCE) -> list[Json]:  # noqa: ASYNC109
        """Types `@bot query`; the results the bot answered."""
        asked = inline.ask(self.world, self.profile, query, offset)
        self._mark = self._heard = self.world.journal.seq
        self.query = asked
        await self.world.journal.until((asked.id,), lambda: asked.results is not None, timeout)
        if asked.results is None:
            raise AssertionError(f"@bot {query} was not answered within {timeout:g} s")
        return asked.results

    async def choose(self, result_id: str, chat: Place = None) -> Sighting:
        """Takes a result of the last `inline`."""
        if self.query is None:
            raise AssertionError("nothing was asked inline")
        where = acts.place(self.world, self.profile, self._chat(chat).id)
        return self._acted(inline.choose(self.world, self.profile, self.query, result_id, where))

    async def block(self) -> None:
        set_blocked(self.world, self.profile, blocked=True)

    async def unblock(self) -> None:
        set_blocked(self.world, self.profile, blocked=False)

    async def join(self, group: Group) -> None:
        set_status(self.world, group.chat, self.profile, "member")

    async def leave(self, group: Group) -> None:
        set_status(self.world, group.chat, self.profile, "left")
