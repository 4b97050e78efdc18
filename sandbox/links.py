"""Links that open the private chat with the bot."""

import re

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def start_payload(address: str, username: str) -> str | None:
    """The payload of `https://t.me/<bot>?start=…` ("" without one); None for any other address."""
    name = re.escape(username)
    found = re.fullmatch(rf"(?:https?://)?t\.me/{name}(?:\?start=([^&#]*))?", address, re.IGNORECASE)
    found = found or re.fullmatch(rf"tg://resolve\?domain={name}(?:&start=([^&#]*))?", address, re.IGNORECASE)
    return (found[1] or "") if found else None
