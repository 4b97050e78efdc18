"""The bot of these tests: echoes, and has one of every kind of button."""

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    PollAnswer,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)


def keyboard(**buttons: str) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=text, callback_data=data)] for data, text in buttons.items()]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def start(message: Message, command: CommandObject) -> None:
    await message.answer(
        f"Здравствуйте! {command.args or ''}", reply_markup=keyboard(up="➕ Плюс", down="Минус")
    )


async def card(message: Message, bot: Bot) -> None:
    me = await bot.me()
    link = InlineKeyboardButton(text="📝 Записаться", url=f"https://t.me/{me.username}?start=s_1")
    await message.answer("Карточка", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]]))


async def menu(message: Message) -> None:
    rows = [[KeyboardButton(text="📅 Сессии"), KeyboardButton(text="Скрыть")]]
    await message.answer("Меню", reply_markup=ReplyKeyboardMarkup(keyboard=rows))


async def hide(message: Message) -> None:
    await message.answer("Скрыто", reply_markup=ReplyKeyboardRemove())


async def press(query: CallbackQuery) -> None:
    if isinstance(query.message, Message):
        await query.message.edit_text(f"Нажато: {query.data}", reply_markup=keyboard(up="➕ Плюс", end="Всё"))
    await query.answer(f"Ответ на {query.data}")


async def mute(query: CallbackQuery) -> None:
    await query.answer()


async def document(message: Message, bot: Bot) -> None:
    assert message.document
    held = await bot.download(message.document)
    assert held
    await message.answer(f"{message.document.file_name}: {len(held.read())} байт")


async def voted(answer: PollAnswer, bot: Bot) -> None:
    assert answer.user
    await bot.send_message(answer.user.id, f"Голос: {answer.option_ids}")


async def searched(query: InlineQuery) -> None:
    content = InputTextMessageContent(message_text=f"Найдено: {query.query}")
    await query.answer([InlineQueryResultArticle(id="1", title=query.query, input_message_content=content)])


async def echo(message: Message) -> None:
    await message.answer(message.text or "не текст")


def echo_router() -> Router:
    router = Router()
    router.message.register(start, CommandStart())
    router.message.register(card, Command("card"))
    router.message.register(menu, Command("menu"))
    router.message.register(hide, F.text == "Скрыть")
    router.message.register(document, F.document)
    router.message.register(echo, F.text)
    router.callback_query.register(mute, F.data == "end")
    router.callback_query.register(press)
    router.poll_answer.register(voted)
    router.inline_query.register(searched)
    return router
