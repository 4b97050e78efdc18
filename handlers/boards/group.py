"""In the group: a reply to a board's card that begins with a sign is an argument; and the answers to its poll."""

from datetime import datetime
from functools import partial
from typing import Final

from aiogram import Bot, F, Router
from aiogram.types import Message, PollAnswer

from domain.argument import SIGNS
from domain.member import Member
from handlers.boards.reactions import Reactions
from handlers.filters import Is
from services import Database, arguments, members, verdicts

TAKEN: Final = "👍"
NOT_ALL: Final = "🤔"  # what of it was not taken, they hear in private


async def reply(
    message: Message,
    bot: Bot,
    db: Database,
    now: datetime,
    actor: Member | None = None,
    *,
    reactions: Reactions,
) -> None:
    """Never a message in the group; talk under the card is nobody's argument."""
    card, user = message.reply_to_message, message.from_user
    if card is None or card.from_user is None or card.from_user.id != bot.id:
        return
    if user is None or user.is_bot or message.sender_chat is not None:
        return
    if not await arguments.is_card(db, message.chat.id, card.message_id):
        return  # whoever answers the bot in another matter is no member by that
    writer = actor or await members.notice(db, user.id, now=now)
    found = await arguments.reply(db, writer, message.chat.id, card.message_id, message.text or "", now=now)
    if found is not None:
        await reactions.give(message, TAKEN if found.all_taken else NOT_ALL, now=now)


async def answer_poll(answer: PollAnswer, db: Database, now: datetime, actor: Member | None = None) -> None:
    if answer.user is None:
        return  # a channel's
    voter = actor or await members.notice(db, answer.user.id, now=now)
    await verdicts.answer_poll(db, voter, answer.poll_id, answer.option_ids, now=now)


async def _is_signed(message: Message) -> bool:
    return any(line.lstrip()[:1] in SIGNS for line in (message.text or "").splitlines() if line.strip())


def router() -> Router:
    own = Router(name="boards in the group")
    take = partial(reply, reactions=Reactions())
    own.message.register(take, Is(F.chat.type != "private"), Is(F.reply_to_message), _is_signed)
    own.poll_answer.register(answer_poll)
    return own
