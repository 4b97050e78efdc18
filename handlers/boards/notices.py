"""What the outbox says of boards when its turn comes: in the group in the hub's words, in private in the reader's."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.argument import Argument
from domain.board import Board
from handlers.boards import card, follow_up, results, screens, writing
from handlers.keyboards import keyboard
from handlers.links import Links
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, arguments, board_results, boards, members, verdicts
from services.board_results import Results
from services.boards import CardView

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    return {**_of_the_group(db, texts, links), **_of_members(db, texts)}


def _of_the_group(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    def about_a_board(screen: Callable[[CardView], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            view = await boards.card(db, parameters["subject_id"])
            return screen(view) if view else None

        return draw

    async def picture(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await board_results.published(db, parameters["board_id"], parameters["closing"])
        return await _picture(found, texts.of(None)) if found else None

    async def page(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await board_results.published(db, parameters["board_id"], parameters["closing"])
        return results.published(found, parameters["page"], texts.of(None)) if found else None

    async def unresolved(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await boards.left_unresolved(db, parameters["board_id"])
        return card.unresolved(*found, texts.of(None), links) if found else None

    return {
        boards.CARD: about_a_board(lambda view: card.group_card(view, texts.of(None), links)),
        boards.POLL: about_a_board(lambda view: card.poll(view, texts.of(None))),
        boards.PICTURE: picture,
        boards.RESULTS: page,
        boards.UNRESOLVED: unresolved,
    }


def _of_members(db: Database, texts: Texts) -> dict[str, Draw]:
    async def replied(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await members.find(db, chat_id)
        if found is None:
            return None
        view = await boards.show(db, found[0], parameters["board_id"])
        rest = [_untaken(one) for one in parameters["rest"]]
        return writing.untaken(view.board, rest, texts.of(found[0].language))

    async def hidden(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await arguments.hidden_one(db, parameters["argument_id"])
        return _hidden(found[0], found[1], texts.of(found[2])) if found else None

    async def ask(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await verdicts.asked(db, parameters["board_id"], parameters["member_id"])
        return follow_up.asked(found[0], texts.of(found[1])) if found else None

    return {arguments.REPLIED: replied, arguments.HIDDEN: hidden, verdicts.ASK: ask}


def _untaken(one: Mapping[str, Any]) -> writing.Untaken:
    by = "mine" if one.get("mine") else "voted" if one.get("voted") else "other"
    return writing.Untaken(one["text"], one["why"], one["argument_id"], by)


def _hidden(argument: Argument, board: Board, t: Words) -> Screen:
    text = t(
        "argument-hidden",
        subject=board.subject,
        side=argument.side,
        text=argument.text,
        reason=argument.hidden_reason or "",
    )
    return Screen(text, keyboard([screens.to_board(board, t)]))


async def _picture(found: Results, t: Words) -> Screen:
    from handlers import board_papers  # noqa: PLC0415 - what draws is loaded when a picture is drawn

    document = await asyncio.to_thread(board_papers.picture, found, t)
    return Screen(results.caption(found, t), document=document)
