"""What the bot may and hears in the hub's group: looked at when it starts, and when an administrator changes it."""

from datetime import datetime

import structlog
from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramAPIError
from aiogram.types import ChatMemberAdministrator, ChatMemberUpdated

from handlers.filters import Is
from services import Database, hub
from services.hub import Standing

LEADS = frozenset({ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.CREATOR})

log = structlog.get_logger(__name__)


async def look(bot: Bot, db: Database, now: datetime) -> None:
    chat_id = await hub.chat(db)
    if chat_id is None:
        return
    try:
        me = await bot.get_me()
        chat = await bot.get_chat(chat_id)
        member = await bot.get_chat_member(chat_id, me.id)
    except TelegramAPIError as error:
        log.warning("hub.not_seen", chat_id=chat_id, error=str(error))
        return
    manages = isinstance(member, ChatMemberAdministrator) and bool(member.can_manage_topics)
    standing = Standing(
        hears_all=member.status in LEADS or bool(me.can_read_all_group_messages),
        opens_topics=bool(chat.is_forum) and manages,
    )
    await hub.stand(db, chat_id, standing, now=now)


async def changed(event: ChatMemberUpdated, bot: Bot, db: Database, now: datetime) -> None:
    if event.chat.id == await hub.chat(db):
        await look(bot, db, now)


def router() -> Router:
    own = Router(name="standing in the group")
    own.my_chat_member.register(changed, Is(F.chat.type != "private"))
    return own
