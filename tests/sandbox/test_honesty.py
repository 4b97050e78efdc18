"""What the sandbox says, held against the published API: no field too many, none missing."""

import asyncio
import json
import sys
from typing import Any

from aiogram import Bot
from aiogram.types import ReplyParameters

from sandbox.checks import check_of
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


async def test_messages_and_updates_are_as_published(echo: Sandbox, bot: Bot) -> None:
    anna = echo.person("Анна", last_name="Иванова", username="anna")
    group = echo.group("Медиа-хаб", [anna], forum=True)
    topic = group.topic("Материалы")
    await anna.send("/card", chat=group, topic=topic)
    await anna.press("Записаться", chat=group)
    await anna.sees("s_1")
    await anna.press("Плюс")
    await anna.send_file("a.txt", b"abc")
    await anna.sees("a.txt: 3 байт")
    await anna.send_photo(b"abc", "подпись", chat=group)
    await bot.send_poll(
        anna.id, "Кто?", ["я"], is_anonymous=False, reply_parameters=ReplyParameters(message_id=anna.last.id)
    )
    await anna.vote(anna.last, 0)
    await anna.sees("Голос")
    await anna.block()
    await anna.edit(await anna.start(), "/start x")
    await echo.idle()
    for chat in echo.world.chats.values():
        for posted in chat.messages.values():
            check_of("Message")(posted.message, "message")
    for update in echo.world.updates._recent.values():
        check_of("Update")(json.loads(update.body), "update")
    assert not echo.world.violations


ANSWERS: list[tuple[str, str, dict[str, Any]]] = [
    ("getMe", "User", {}),
    ("getWebhookInfo", "WebhookInfo", {}),
    ("getChat", "ChatFullInfo", {"chat_id": "group"}),
    ("getChat", "ChatFullInfo", {"chat_id": "anna"}),
    ("getChatMember", "ChatMemberAdministrator", {"chat_id": "group", "user_id": "bot"}),
    ("getChatMember", "ChatMemberOwner", {"chat_id": "group", "user_id": "anna"}),
    ("getChatAdministrators", "Array of ChatMember", {"chat_id": "group"}),
    ("createChatInviteLink", "ChatInviteLink", {"chat_id": "group"}),
    ("createForumTopic", "ForumTopic", {"chat_id": "group", "name": "Тема"}),
    ("getMyName", "BotName", {}),
    ("getMyDescription", "BotDescription", {}),
    ("getMyShortDescription", "BotShortDescription", {}),
    ("getChatMenuButton", "MenuButton", {}),
]


async def test_answers_are_as_published(api: Api, sandbox: Sandbox) -> None:
    anna = sandbox.person("Анна")
    await anna.start()
    group = sandbox.group("Медиа-хаб", [anna], forum=True)
    named = {"group": group.id, "anna": anna.id, "bot": sandbox.world.bot.id}
    for method, kind, params in ANSWERS:
        given = {name: named.get(value, value) for name, value in params.items()}
        check_of(kind)(await api.ok(method, **given), method)


async def test_it_runs_by_itself() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", "--port", "0"), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    assert (await process.stdout.readline()).startswith(b"http://127.0.0.1:")
    process.terminate()
    await process.wait()


async def test_two_hundred_at_once(echo: Sandbox) -> None:
    people = [echo.person(f"П{number}") for number in range(200)]

    async def journey(number: int) -> None:
        await people[number].start(f"n{number}")
        await people[number].sees(f"n{number}", 20)
        await people[number].press("Плюс", timeout=20)
        await people[number].sees("Нажато: up", 20)

    await asyncio.gather(*(journey(number) for number in range(200)))
    await echo.idle()
    assert not echo.world.violations
