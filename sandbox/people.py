"""People as tests drive them: they act, then wait for what the bot does, by events and never by sleeping."""

from dataclasses import dataclass

from sandbox import acts, records
from sandbox.errors import Json
from sandbox.eyes import Place
from sandbox.groups import PATIENCE, Group
from sandbox.hands import Hands
from sandbox.links import start_payload
from sandbox.looking import Found, find_button, visible_buttons
from sandbox.sightings import Sighting

__all__ = ["Group", "Person", "Press"]

SETTLING = 1.0


@dataclass(slots=True)
class Press:
    """What became of a press; `answer` is the callback's {text, alert, url}, None where nothing was asked."""

    label: str
    message: Sighting
    answer: Json | None = None

    @property
    def text(self) -> str | None:
        return self.answer["text"] if self.answer else None

    @property
    def alert(self) -> bool:
        return bool(self.answer and self.answer["alert"])


class Person(Hands):
    """Somebody at a phone, with all they do and see."""

    async def press(
        self,
        label: str,
        *,
        chat: Place = None,
        message: Sighting | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109
        wait: bool = True,
    ) -> Press:
        """Presses the button with this label and waits until it is answered (`wait=False`: does not).

        A label may carry an emoji before it. What changed since the last act goes first, then the newest message.
        """
        where = self.world.chats[message.chat_id] if message else self._chat(chat)
        found = await self._button(where, label, message, timeout)
        if found is None:
            raise AssertionError(f"no button «{label}» for {self!r}; {visible_buttons(self.world, where)}")
        pressed = Press(str(found.button["text"]), found.message)
        if found.kind == "reply":
            await self._press_reply(where, found.button)
        elif "callback_data" in found.button:
            await self._press_callback(pressed, found, timeout if wait else 0)
        else:
            await self._press_other(pressed, found)
        return pressed

    async def _button(
        self,
        where: records.Chat,
        label: str,
        message: Sighting | None,
        timeout: float,  # noqa: ASYNC109
    ) -> Found | None:
        """A fresh one if the bot, once quiet, has shown it; else any; else the first to come."""

        def find(since: int) -> Found | None:
            return find_button(self.world, where, label, since, message)

        if message is None:

            def settled() -> bool:
                return find(self._mark) is not None or self._quiet(where)

            await self.world.journal.until((where.id, "confirmed"), settled, SETTLING)
            if fresh := find(self._mark):
                return fresh
        found: Found | None = await self.world.journal.until((where.id,), lambda: find(0), timeout)
        return found

    def _quiet(self, where: records.Chat) -> bool:
        """The bot has taken everything and, if it was spoken to, has already said something here."""
        if len(self.world.updates):
            return False
        return not self._asked or any(
            p.seq > self._mark and p.from_bot for p in reversed(where.messages.values())
        )

    async def _press_reply(self, where: records.Chat, button: Json) -> None:
        if button.get("request_contact"):
            self._acted(acts.share_contact(self.world, self.profile, where.id))
        else:
            self._acted(acts.send(self.world, self.profile, where.id, button["text"]), asked=True)

    async def _press_callback(self, pressed: Press, found: Found, timeout: float) -> None:  # noqa: ASYNC109
        seen, data = found.message, found.button["callback_data"]
        callback = acts.press(self.world, self.profile, seen.chat_id, seen.id, data)
        self._mark = self._heard = self.world.journal.seq
        self._asked = False
        if not timeout:
            return
        answered = await self.world.journal.until(
            (callback.id,), lambda: callback.answer is not None, timeout
        )
        if not answered:
            raise AssertionError(f"the press of «{pressed.label}» was not answered within {timeout:g} s")
        pressed.answer = callback.answer
        if callback.answer and (address := callback.answer["url"]):
            await self._follow(address)

    async def _press_other(self, pressed: Press, found: Found) -> None:
        button = found.button
        for name in ("switch_inline_query_current_chat", "switch_inline_query"):
            if name in button:
                await self.inline(button[name])
                return
        if "url" in button:
            pressed.answer = {"text": None, "alert": False, "url": button["url"]}
            await self._follow(button["url"])
        elif "disabled" in button:
            raise AssertionError(f"the button «{pressed.label}» is disabled")

    async def _follow(self, address: str) -> None:
        """A link to the bot opens the private chat; any other leaves Telegram."""
        payload = start_payload(address, self.world.bot.username or "")
        if payload is not None:
            await self.start(payload or None)
