"""The one composition: production, demo and tests build the same bot here."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from typing import Any, Final

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import memory
from bot.calls import JsonSession
from bot.delivery import Delivery
from bot.door import Door
from bot.door.fsm import FsmStorage
from bot.editions import Editions
from bot.files import Copies
from bot.greeting import introduce
from bot.middlewares import Acquaintance, Answers, Refusals
from bot.pacing import Pace, Pacer
from bot.presses import Presses
from bot.redraws import Redraws
from bot.sending import Sending
from bot.settings import Settings
from handlers.cataloguing import standing
from handlers.links import Links
from handlers.notices import draws
from handlers.routers import routers
from handlers.screen import Drawn
from handlers.texts import Texts
from scheduler.jobs import jobs
from scheduler.metronome import Job, metronome
from services import Database, hub, members
from storage.db import open_database
from storage.migrate import migrate
from storage.outbox import OutboxRow

Clock = Callable[[], datetime]

ALLOWED_UPDATES: Final = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "poll_answer",
]
SHUTDOWN: Final = 5.0  # seconds that requests under way may take in the end
RECOVERY: Final = 5  # seconds between two looks for what a dead process left behind
BUILDING: Final = 3  # seconds between two looks for editions to build
COPYING: Final = 3  # seconds between two looks for files to copy

log = structlog.get_logger(__name__)


def utc_now() -> datetime:
    """The one clock."""
    return datetime.now(UTC)  # noqa: TID251 - this is the one


@dataclass
class App:
    """Everything that lives as long as the bot runs."""

    settings: Settings
    clock: Clock
    db: Database
    bot: Bot
    dispatcher: Dispatcher
    door: Door
    presses: Presses
    redraws: Redraws
    delivery: Delivery
    copies: Copies
    editions: Editions
    scheduler: AsyncIOScheduler
    pacer: Pacer

    def __post_init__(self) -> None:
        self._beside: list[asyncio.Task[None]] = []

    async def run(self) -> None:
        """Until cancelled; everything is closed then."""
        stop_metrics = self._serve_metrics()
        try:
            await self._start()
            if self.settings.webhook_url:
                await self._serve_webhook(self.settings.webhook_url)
            else:
                await self.bot.delete_webhook()
                await self.door.run_polling(ALLOWED_UPDATES)
        finally:
            stop_metrics()
            await self._stop()

    def _serve_metrics(self) -> Callable[[], None]:
        if self.settings.metrics_port is None:
            return lambda: None
        from bot.metrics import serve_metrics  # noqa: PLC0415 - prometheus-client only where it is asked for

        return serve_metrics(self.settings.metrics_port, self.door, self.delivery)

    async def _start(self) -> None:
        if await self.delivery.recover():
            self.pacer.begin_spent()
        await self.door.start()
        self._beside = [
            asyncio.create_task(self.delivery.run()),
            asyncio.create_task(introduce(self.bot, self.dispatcher["texts"], self.settings)),
            asyncio.create_task(standing.look(self.bot, self.db, self.clock())),
        ]
        self.scheduler.start()
        memory.settle()
        log.info("bot.started", username=self.dispatcher["links"].username)

    async def _stop(self) -> None:
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)
        await self.editions.stop()
        await self.door.stop()
        await self.presses.stop()
        await self.redraws.stop()
        await self.delivery.stop()
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        await self.bot.session.close()
        await self.pacer.close()
        await self.db.close()
        log.info("bot.stopped")

    async def _serve_webhook(self, url: str) -> None:
        from aiohttp import web  # noqa: PLC0415 - polling goes without

        secret = self.settings.webhook_secret
        site = web.Application()
        site.router.add_post(
            "/{path:.*}", self.door.webhook_handler(secret.get_secret_value() if secret else "")
        )
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=SHUTDOWN)
        await runner.setup()
        try:
            await web.TCPSite(runner, port=self.settings.webhook_port).start()
            await self.bot.set_webhook(
                url,
                allowed_updates=ALLOWED_UPDATES,
                secret_token=secret.get_secret_value() if secret else None,
            )
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()


async def build_app(settings: Settings, *, clock: Clock = utc_now, pace: Pace | None = None) -> App:
    """Migrates and opens the database, asks Telegram who the bot is, and joins everything. Nothing runs yet."""
    pacer = _pacer(settings, pace or Pace())
    db = await _open(settings.database_url)
    bot = _bot(settings, pacer, db, clock)
    try:
        await hub.configure(db, settings.hub_chat_id)
        await members.appoint_organisers(db, settings.organiser_ids, now=clock())
        return await _join(settings, clock, db, pacer, bot)
    except BaseException:
        await bot.session.close()
        await db.close()
        raise


async def _join(settings: Settings, clock: Clock, db: Database, pacer: Pacer, bot: Bot) -> App:
    links = Links((await bot.me()).username or "", key=sha256(b"links " + bot.token.encode()).digest())
    texts = Texts(settings.zone, settings.language)
    delivery = Delivery(db, bot, pacer, _renderers(draws(db, texts, links, clock)), clock)
    db.on_owed = partial(asyncio.get_running_loop().call_soon_threadsafe, delivery.wake)
    redraws = Redraws(bot, pacer)
    bot.session.middleware(redraws.give_way)
    dispatcher = Dispatcher(storage=FsmStorage(db), texts=texts, links=links, redraws=redraws)
    presses = Presses(bot)
    _surround(dispatcher, db, texts, presses)
    dispatcher.include_routers(*routers())
    door = Door(db, bot, dispatcher, clock, presses.expect)
    copies = Copies(db, bot, clock)
    editions = Editions(db, texts, links, clock)
    dispatcher["draft"] = editions.draft
    ticks = [
        Job("stay_alive", RECOVERY, db.stay_alive),
        Job("adopt", RECOVERY, door.adopt),
        Job("recover", RECOVERY, delivery.recover),
        Job("copy_files", COPYING, copies.copy_due),
        Job("build_editions", BUILDING, editions.build_due),
        *jobs(db, clock, settings.zone),
    ]
    return App(
        settings,
        clock,
        db,
        bot,
        dispatcher,
        door,
        presses,
        redraws,
        delivery,
        copies,
        editions,
        metronome(ticks),
        pacer,
    )


async def _open(url: str) -> Database:
    """Held first, migrated second: a newer bot does not change the tables under one that still runs."""
    db = await open_database(url, serve=True)
    try:
        await asyncio.to_thread(migrate, url)
    except BaseException:
        await db.close()
        raise
    return db


def _pacer(settings: Settings, pace: Pace) -> Pacer:
    time = asyncio.get_running_loop().time
    if settings.redis_url is None:
        return Pacer(pace, time=time)
    from bot.pacing.shared import SharedPacer  # noqa: PLC0415 - the clients of Redis: 7 MB, only where there is one

    return SharedPacer(pace, settings.redis_url, time=time)


def _bot(settings: Settings, pacer: Pacer, db: Database, clock: Clock) -> Bot:
    session = JsonSession(api=TelegramAPIServer.from_base(settings.bot_api_url))
    session.middleware(Sending(pacer, db, clock))
    default = DefaultBotProperties(
        parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
    )
    return Bot(settings.bot_token.get_secret_value(), session=session, default=default)


def _surround(dispatcher: Dispatcher, db: Database, texts: Texts, presses: Presses) -> None:
    dispatcher.update.middleware(Acquaintance(texts, db))
    dispatcher.callback_query.middleware(Answers(presses))
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.middleware(Refusals())


def _renderers(
    by_kind: Mapping[str, Callable[[int, Mapping[str, Any]], Awaitable[Drawn | None]]],
) -> dict[str, Callable[[OutboxRow], Awaitable[Drawn | None]]]:
    def renderer(
        draw: Callable[[int, Mapping[str, Any]], Awaitable[Drawn | None]],
    ) -> Callable[[OutboxRow], Awaitable[Drawn | None]]:
        return lambda row: draw(row.chat_id, row.parameters)

    return {kind: renderer(draw) for kind, draw in by_kind.items()}
