"""What people hear about their roles."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.member import Role
from handlers.roles import screens
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, roles
from services.roles import News

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    """By the row's kind."""

    def about(kind: str, screen: Callable[[News, Role, Words], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            reader, member = parameters["reader_id"], parameters["member_id"]
            found = await roles.news(db, reader, member, parameters.get("session_id"))
            if found is None or not roles.is_told_still(kind, found, parameters):
                return None  # it was given or taken back since
            return screen(found, Role(parameters["role"]), texts.of(found.reader.language))

        return draw

    return {
        roles.GRANTED: about(roles.GRANTED, screens.granted),
        roles.REVOKED: about(roles.REVOKED, screens.revoked),
        roles.ACCEPTED: about(roles.ACCEPTED, screens.accepted),
    }
