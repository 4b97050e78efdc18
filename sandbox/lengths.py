"""How long a string may be: read off the published descriptions, refused in Telegram's words where they are known."""

import re
from collections.abc import Callable

from sandbox.errors import Json, MisuseError, bad

KNOWN = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("sendPoll", "question"): "poll question length must not exceed 300",
    ("InputPollOption", "text"): "poll options length must not exceed 100",
    ("BotCommand", "command"): "command length must not exceed 32",
    ("BotCommand", "description"): "command description length must not exceed 256",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
}


def length_check(owner: str, name: str, spec: Json) -> Callable[[str, str], None] | None:
    found = re.search(r"\d+-(\d+) (characters|bytes)(?! after entit)", spec["description"])
    if not found:
        return None
    most, unit = int(found[1]), found[2]
    wording = KNOWN.get((owner, name))

    def check(value: str, path: str) -> None:
        if len(value) <= most // 4:
            return
        size = len(value) if unit == "characters" else len(value.encode())
        if size > most:
            raise bad(wording) if wording else MisuseError(f"{path} must not exceed {most} {unit}")

    return check
