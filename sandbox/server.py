"""The sandbox as one thing to start: the HTTP server, the world, and the people in it."""

from types import TracebackType
from typing import Self

from aiohttp import web

from sandbox import direction
from sandbox.door import Door
from sandbox.errors import Json
from sandbox.faults import Fault
from sandbox.files import guessed_mime
from sandbox.gateway import Gateway
from sandbox.groups import Group
from sandbox.people import Person
from sandbox.polling import Polling
from sandbox.records import Upload
from sandbox.webhook import Webhook
from sandbox.world import World


class Sandbox:
    """A local Telegram. `await start()`, give `url` and `token` to a bot, and act through `person()` and `group()`."""

    def __init__(
        self,
        token: str = "42:SANDBOX",  # noqa: S107 - nobody else's token
        username: str = "media_hub_bot",
        *,
        limits: bool = False,
        validate: bool = True,
        privacy: bool = True,
        seed: int = 1,
        retry_base: float = 1.0,
    ) -> None:
        self.world = World(token, username, limits=limits, validate=validate, privacy=privacy, seed=seed)
        self.polling = Polling(self.world)
        self.webhook = Webhook(self.world, retry_base)
        self.gateway = Gateway(self.world, self.polling, self.webhook)
        self.url = ""
        self._runner: web.ServerRunner | None = None

    @property
    def token(self) -> str:
        return self.world.token

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> Self:
        server = web.Server(Door(self.world, self.gateway))
        self._runner = web.ServerRunner(server, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        name, bound = self._runner.addresses[0][:2]
        self.url = f"http://{name}:{bound}"
        return self

    async def stop(self) -> None:
        self.polling.close()
        for listener in self.world.journal.listeners:
            listener.put_nowait(None)
        await self.webhook.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str = "ru",
        user_id: int | None = None,
    ) -> Person:
        """A person who has not yet met the bot."""
        profile = direction.add_person(
            self.world,
            first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            user_id=user_id,
        )
        return Person(self.world, profile)

    def group(
        self,
        title: str,
        members: list[Person] | tuple[Person, ...] = (),
        *,
        forum: bool = False,
        supergroup: bool = False,
        bot: str | None = "administrator",
        rights: Json | None = None,
        chat_id: int | None = None,
    ) -> Group:
        """A basic group, unless `forum` or `supergroup`; its first member is the creator, the bot joins as `bot`."""
        chat = direction.add_group(
            self.world,
            title,
            is_forum=forum,
            supergroup=supergroup,
            members=tuple(member.profile for member in members),
            bot=bot,
            rights=rights,
            chat_id=chat_id,
        )
        return Group(self.world, chat.id)

    def shelve(self, name: str, data: bytes) -> Json:
        """Lays a file ready for the tour to hand out; `{"id", "name"}`, as an offer names it."""
        upload = Upload(name, data, guessed_mime(name))
        return {"id": self.world.files.add("document", upload).id, "name": name}

    def guide(self, tour: Json) -> None:
        """What the page walks a newcomer through, as README's «The tour» has it."""
        self.world.tour = tour

    def change_token(self, token: str) -> None:
        """The bot has another one: the old is refused, and so are the file ids that were made for it."""
        self.world.token = token
        self.world.files.disown()

    def fault(self, kind: str, method: str = "*", **given: float | None) -> Fault:
        """Orders trouble: `chat_id`, `times` (None: until cleared), `probability`, `retry_after`, `seconds`."""
        fault = Fault(kind, method, **given)  # type: ignore[arg-type]
        self.world.faults.append(fault)
        return fault

    def queue(self, *updates: Json) -> list[int]:
        """Puts updates as they are on their way to the bot; their numbers."""
        return [self.world.updates.put_raw(update) for update in updates]

    def bot_pending(self) -> int:
        """Updates the bot has not confirmed."""
        return len(self.world.updates)

    async def polled(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - a readable failure
        """Until a bot waits for updates, by either way."""
        listens = await self.world.journal.until(("polling",), self._listened, timeout)
        assert listens, f"no bot came for updates within {timeout:g} s"  # noqa: S101 - a driver of tests

    def _listened(self) -> bool:
        return self.polling.waiting > 0 or bool(self.webhook.url)

    async def idle(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109 - a readable failure
        """Until the bot has confirmed every update and no call of its is being answered."""
        done = await self.world.journal.until(("confirmed",), self._idle, timeout)
        assert done, f"{self.bot_pending()} updates are unconfirmed after {timeout:g} s"  # noqa: S101

    def _idle(self) -> bool:
        return not self.bot_pending() and not self.gateway.in_flight
