"""One row of the outbox, from its claim to what became of it: at most one call to Telegram."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.methods import CloseForumTopic, CreateForumTopic, PinChatMessage, TelegramMethod
from aiogram.types import ForumTopic, Message, MessageId
from sqlalchemy.exc import IntegrityError

from bot import cards
from bot.outcome import DONE, MOST, Meaning, Outcome, outcome_of
from bot.pacing import Pacer
from bot.sending import MARGIN, NEW, own_turn
from bot.settlement import Clock, Settlement, is_outage
from handlers.screen import Drawn, NotYet, Screen
from storage import deliveries
from storage.cards import Card, Shown
from storage.db import Database
from storage.deliveries import Claim
from storage.outbox import OutboxRow

Renderer = Callable[[OutboxRow], Awaitable[Drawn | None]]

LONGEST_DELAY: Final = 60.0  # seconds between two tries of what did not reach Telegram

log = structlog.get_logger(__name__)


class Errands:
    def __init__(
        self, db: Database, bot: Bot, pacer: Pacer, renderers: Mapping[str, Renderer], clock: Clock
    ) -> None:
        self._db = db
        self._bot = bot
        self._pacer = pacer
        self._renderers = renderers
        self._clock = clock
        self._settle = Settlement(db, clock)
        self.counts = self._settle.counts

    async def run(self, row_id: int) -> None:
        claim = await self._claim(row_id)
        if claim is None:
            self.counts.lost += 1
            return
        row, card = claim.row, claim.card
        try:
            screen = await self._renderers[row.kind](row)
            if isinstance(screen, NotYet):
                await self._settle.put_off(row, screen.until)
                return
            call = screen if isinstance(screen, TelegramMethod) else _call_for(row, card, screen)
        except Exception as error:
            if is_outage(error):
                await self._settle.later(row, f"not drawn: {error!r}"[:MOST], _delay(row))
                return
            log.exception("outbox.not_drawn", row=row.id, kind=row.kind)
            await self._settle.failed(row, f"not drawn: {error!r}")
            return
        if screen is None:
            await self._settle.dropped(row, "nothing to say")
        elif call is None:
            await self._settle.dropped(row, "shown already")
        elif isinstance(screen, TelegramMethod):
            await self._deliver(screen, row)
        else:
            await self._make(call, row, screen)

    async def _claim(self, row_id: int) -> Claim | None:
        try:
            return await self._db.transaction(deliveries.claim, row_id, self._db.worker, self._clock())
        except IntegrityError:
            return None  # another process claimed something for the same chat at that moment

    async def _make(self, call: TelegramMethod[Any], row: OutboxRow, screen: Screen) -> None:
        result, outcome = await self._call(call)
        if isinstance(call, PinChatMessage):
            await self._after_pin(row, outcome)
        elif isinstance(call, cards.Edit):
            await self._after_edit(row, call.message_id or 0, screen, outcome)
        elif isinstance(result, Message):
            await self._settle.sent(row, cards.shown(result, screen))
        elif outcome.meaning is Meaning.UNKNOWN:
            await self._settle.unknown(row, outcome.reason)
        elif outcome.meaning is Meaning.NO_TOPIC and row.thread_id is not None:
            await self._settle.without_topic(row, outcome.reason)
        else:
            await self._not_done(row, outcome)

    async def _deliver(self, call: TelegramMethod[Any], row: OutboxRow) -> None:
        """No card: what it says is said once, or is edited or deleted, which does no harm to repeat."""
        result, outcome = await self._call(call)
        if isinstance(result, ForumTopic):
            await self._settle.topic_opened(row, result.message_thread_id)
        elif outcome.meaning in {Meaning.DONE, Meaning.SAME}:
            await self._settle.delivered(row, _message_ids(result))
        elif outcome.meaning is Meaning.UNKNOWN and call.__api_method__.startswith((*NEW, "create")):
            await self._settle.unknown(row, outcome.reason)
        elif outcome.meaning is Meaning.REFUSED and isinstance(call, CreateForumTopic | CloseForumTopic):
            await self._settle.topic_refused(row, outcome.reason)
        else:
            await self._not_done(row, outcome)

    async def _after_edit(self, row: OutboxRow, message_id: int, screen: Screen, outcome: Outcome) -> None:
        if outcome.meaning in {Meaning.DONE, Meaning.SAME}:
            await self._settle.sent(row, Shown(message_id, cards.rendering(screen)))
        elif outcome.meaning is Meaning.GONE:
            await self._settle.gone(row, outcome.reason)
        else:
            await self._not_done(row, outcome)

    async def _after_pin(self, row: OutboxRow, outcome: Outcome) -> None:
        if outcome.meaning in {Meaning.SLOW_DOWN, Meaning.NOT_DONE, Meaning.MOVED, Meaning.UNKNOWN}:
            await self._not_done(row, outcome)
        else:
            await self._settle.pinned(row, None if outcome is DONE else outcome.reason)

    async def _not_done(self, row: OutboxRow, outcome: Outcome) -> None:
        """An edit or a pin of which nothing is known is here too: it does no harm to repeat it until an answer comes."""
        if outcome.meaning is Meaning.SLOW_DOWN:
            self._pacer.hold(row.chat_id, outcome.seconds + MARGIN)
            await self._settle.later(row, outcome.reason, outcome.seconds + MARGIN)
        elif outcome.meaning in {Meaning.NOT_DONE, Meaning.UNKNOWN}:
            await self._settle.later(row, outcome.reason, _delay(row))
        elif outcome.meaning is Meaning.MOVED:
            await self._settle.moved(row, outcome.new_chat)
            self._pacer.move(row.chat_id, outcome.new_chat)
        elif outcome.meaning is Meaning.BLOCKED:
            await self._settle.blocked(row, outcome.reason)
        else:
            await self._settle.failed(row, outcome.reason)

    async def _call(self, method: TelegramMethod[Any]) -> tuple[Any, Outcome]:
        try:
            with own_turn():
                return await self._bot(method), DONE
        except Exception as error:  # noqa: BLE001 - each has a meaning
            return None, outcome_of(error)


def _delay(row: OutboxRow) -> float:
    return min(LONGEST_DELAY, 2.0 ** min(row.attempts - 1, 10))


def _message_ids(result: Any) -> list[int]:
    """An album is several; what was edited or deleted is none that is new."""
    messages = result if isinstance(result, list) else [result]
    return [one.message_id for one in messages if isinstance(one, Message | MessageId)]


def _call_for(row: OutboxRow, card: Card | None, screen: Screen | None) -> TelegramMethod[Any] | None:
    """None: there is nothing to say; the card shows it already, or need not any more."""
    if screen is None:
        return None
    if card is None or card.message_id is None:
        too_late = screen.poll is not None and screen.poll.is_closed  # Telegram would ask all the same
        return None if too_late else cards.post(row.chat_id, row.thread_id, screen)
    if card.rendering != cards.rendering(screen):
        return cards.edit(row.chat_id, card.message_id, screen)
    if card.wants_pin:
        return PinChatMessage(chat_id=row.chat_id, message_id=card.message_id, disable_notification=True)
    return None
