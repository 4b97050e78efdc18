"""The front door: /start, the menu, help, the way out of any question."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from domain.member import Member
from handlers.commands import offer_anew
from handlers.entrance import screens
from handlers.entrance.buttons import Go, Place, Speak
from handlers.filters import Is
from handlers.links import read_payload
from handlers.show import answer, show
from handlers.texts import Texts, Words
from handlers.visits import visit
from services import Database, members


async def start(
    message: Message,
    command: CommandObject,
    bot: Bot,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    await state.clear()
    target = read_payload(command.args)
    if target is None:
        await answer(message, screens.greeting(actor, t))
    else:
        await visit(message, target, actor, db=db, state=state, now=now, t=t)
    if actor.moderates_something:  # at the bot's own start, or when they got the role, they may not have met
        await offer_anew(bot, texts, actor)


async def menu(event: Message | CallbackQuery, actor: Member, t: Words) -> None:
    await show(event, screens.menu(actor, t))


async def help_(event: Message | CallbackQuery, actor: Member, t: Words) -> None:
    await show(event, screens.help_(actor, t))


async def language(event: Message | CallbackQuery, t: Words) -> None:
    await show(event, screens.language(t))


async def speak(
    query: CallbackQuery, callback_data: Speak, actor: Member, db: Database, texts: Texts
) -> None:
    await members.choose_language(db, actor, callback_data.language)
    await show(query, screens.menu(actor, texts.of(callback_data.language)))


async def reachability(event: ChatMemberUpdated, db: Database) -> None:
    """A person blocked the bot, or takes that back."""
    reachable = event.new_chat_member.status != ChatMemberStatus.KICKED
    await members.set_reachable(db, event.chat.id, reachable=reachable)


async def cancel(message: Message, actor: Member, state: FSMContext, t: Words) -> None:
    begun = await state.get_state()
    await state.clear()
    await answer(message, screens.cancelled(actor, t) if begun else screens.nothing_to_cancel(actor, t))


def router() -> Router:
    own = Router(name="entrance")
    own.message.register(start, CommandStart())
    own.my_chat_member.register(reachability, Is(F.chat.type == "private"))
    own.message.register(cancel, Command("cancel"))
    for place, handler in (
        (Place.MENU, menu),
        (Place.HELP, help_),
        (Place.LANGUAGE, language),
    ):
        own.message.register(handler, Command(place.value))
        own.callback_query.register(handler, Go.filter(F.place == place))
    own.callback_query.register(speak, Speak.filter())
    return own
