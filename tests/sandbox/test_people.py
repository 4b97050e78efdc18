"""People driving the echo bot."""

import pytest
from aiogram import Bot
from aiogram.types import ReactionTypeEmoji

from sandbox.server import Sandbox


async def test_starts_and_presses(echo: Sandbox) -> None:
    anna = echo.person("Анна")
    await anna.start("lot_7")
    assert "lot_7" in await anna.sees("Здравствуйте")
    assert anna.buttons == ["➕ Плюс", "Минус"]
    press = await anna.press("Плюс")
    assert press.text == "Ответ на up"
    await anna.toasted("up")
    assert await anna.sees("Нажато: up") == anna.last
    await anna.press("Всё")
    assert anna.toast == "Ответ на up"
    await echo.idle()
    assert not echo.world.violations


async def test_reply_keyboard_comes_and_goes(echo: Sandbox) -> None:
    anna = echo.person("Анна")
    await anna.send("/menu")
    await anna.press("Сессии")
    await anna.sees("📅 Сессии")
    await anna.press("Скрыть")
    await anna.sees("Скрыто")
    assert anna.buttons == []
    with pytest.raises(AssertionError, match="no button «Сессии»"):
        await anna.press("Сессии", timeout=0.05)


async def test_link_from_the_group_opens_the_private_chat(echo: Sandbox) -> None:
    anna = echo.person("Анна")
    group = echo.group("Медиа-хаб", [anna])
    await anna.send("/card", chat=group)
    await anna.press("Записаться", chat=group)
    await anna.sees("s_1")
    assert len(group.cards) == 1


async def test_replies_come_one_by_one(echo: Sandbox) -> None:
    anna = echo.person("Анна")
    await anna.send("раз")
    assert (await anna.reply()).text == "раз"
    with pytest.raises(AssertionError, match="no reply"):
        await anna.reply(0.05)
    with pytest.raises(AssertionError, match="Анна: 'раз'"):
        await anna.sees("никогда", 0.05)


async def test_files_and_queries(echo: Sandbox) -> None:
    anna = echo.person("Анна")
    await anna.send_file("план.docx", b"12345", "вот")
    await anna.sees("план.docx: 5 байт")
    results = await anna.inline("игра")
    await anna.choose(results[0]["id"])
    assert anna.messages[-1].text == "Найдено: игра"


async def test_votes(echo: Sandbox, bot: Bot) -> None:
    anna = echo.person("Анна")
    await anna.start()
    await anna.sees("Здравствуйте")
    await bot.send_poll(anna.id, "Кто?", ["я", "ты"], is_anonymous=False)
    await anna.vote(await anna.sees("Кто?", ever=True), 1)
    await anna.sees("Голос: [1]")
    await anna.vote(anna.messages[2])
    await anna.sees("Голос: []")


async def test_votes_by_label(echo: Sandbox, bot: Bot) -> None:
    anna, boris = echo.person("Анна"), echo.person("Борис")
    group = echo.group("Медиа-хаб", [anna, boris])
    await bot.send_poll(group.id, "Как?", ["✅ Применю", "🛠 С доработкой"], is_anonymous=False)
    poll = await group.sees("Как?")
    await anna.vote(poll, "Применю")
    await boris.vote(poll, "С доработкой")
    await boris.vote(poll, "Применю")
    assert poll.voted == {"✅ Применю": 2, "🛠 С доработкой": 0}
    with pytest.raises(AssertionError, match="no option «Никогда»"):
        await anna.vote(poll, "Никогда")


async def test_sees_reactions(echo: Sandbox, bot: Bot) -> None:
    anna = echo.person("Анна")
    group = echo.group("Медиа-хаб", [anna])
    said = await anna.send("+ наглядно", chat=group)
    with pytest.raises(AssertionError, match="no 👍 under"):
        await anna.sees_reaction(said, "👍", 0.05)
    await bot.set_message_reaction(group.id, said.id, [ReactionTypeEmoji(emoji="👍")])
    await anna.sees_reaction(said, "👍")
    assert said.reactions == ["👍"]
