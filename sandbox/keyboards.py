"""Keyboards as Telegram would take them."""

from typing import Any

from sandbox.errors import Json, MisuseError, bad

MOST_BUTTONS = 100
MOST_IN_ROW = 8
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
ADDRESSES = ("http://", "https://", "tg://", "ton://")


def split(markup: Json | None) -> tuple[Json | None, Json | None]:
    """The inline keyboard, which a message carries, and the reply keyboard (or removal, or force_reply), which it does not."""
    if not markup:
        return None, None
    if "inline_keyboard" in markup:
        return inline(markup), None
    if "keyboard" in markup:
        _measured(markup["keyboard"])
        if not any(markup["keyboard"]):
            return None, None
        for row in markup["keyboard"]:
            for button in row:
                if not str(button["text"]).strip():
                    raise bad("keyboard button text must be non-empty")
    return None, markup


def inline(markup: Json | None) -> Json | None:
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    rows = [row for row in markup["inline_keyboard"] if row]
    _measured(rows)
    for row in rows:
        for button in row:
            _button(button)
    return {"inline_keyboard": rows} if rows else None


def _measured(rows: list[list[Any]]) -> None:
    if any(len(row) > MOST_IN_ROW for row in rows):
        raise MisuseError(f"a keyboard row holds at most {MOST_IN_ROW} buttons")
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")


def _button(button: Json) -> None:
    if not str(button["text"]).strip():
        raise bad("inline keyboard button text must be non-empty")
    actions = [name for name in ACTIONS if button.get(name) is not None]
    if not actions:
        raise bad("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise MisuseError(f"an inline button does one thing, not {' and '.join(actions)}")
    if button.get("callback_data") == "":
        raise bad("BUTTON_DATA_INVALID")
    address = button.get("url")
    if address is not None and not str(address).startswith(ADDRESSES):
        host = str(address).split("/", 1)[0]
        if "." not in host or " " in str(address):
            raise bad(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
