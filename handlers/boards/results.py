"""What a board came to, page by page: in the group once for each closing, in private for whoever asks."""

from domain.board import Side
from handlers.boards import lines, screens
from handlers.boards.buttons import ResultsPage
from handlers.keyboards import keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from services.board_results import Results, page_of
from services.boards import Voice

NAME = 40  # characters: a page is reckoned with so much room beside an argument
MOST = 3_900  # of 4096: above it what was decided is left out


def published(results: Results, page: int, t: Words) -> Screen | None:
    """For the group; None: there are not so many pages."""
    return Screen(_text(results, page, t)) if page_of(results, page) or page == 0 else None


def shown(results: Results, page: int, t: Words) -> Screen:
    last = _last(results)
    page = min(page, last)
    board = results.board
    turns = page_turns(page, last, lambda number: ResultsPage(board_id=board.id, page=number), t)
    return Screen(_text(results, page, t), keyboard(turns, [screens.to_board(board, t)]))


def caption(results: Results, t: Words) -> str:
    """Under the picture."""
    board, counts = results.board, lines.counts(results, t)
    return t("board-picture", subject=board.subject, version=board.closings, counts=counts)


def _text(results: Results, page: int, t: Words) -> str:
    board, pages = results.board, _last(results) + 1
    title = t("board-results", subject=board.subject, version=board.closings, page=page + 1, pages=pages)
    said: list[str] = [title]
    if page == 0:
        said += [lines.counts(results, t) + "\n" + lines.verdicts(results.verdicts, t)]
    voices = page_of(results, page)
    if not voices:
        return "\n\n".join([*said, t("board-results-none")])
    full = [*said, *_sides(voices, t, decided=True)]
    fits = sum(map(len, full)) <= MOST
    return "\n\n".join(full if fits else [*said, *_sides(voices, t, decided=False)])


def _sides(voices: tuple[Voice, ...], t: Words, *, decided: bool) -> list[str]:
    found = []
    for side in Side:
        told = [_line(one, t, decided=decided) for one in voices if one.argument.side is side]
        if told:
            found.append("\n".join([t("board-results-side", side=side), *told]))
    return found


def _line(voice: Voice, t: Words, *, decided: bool) -> str:
    one, name = voice.argument, lines.name_of(voice, t)
    if one.on_board:
        said = t("board-card-line", text=one.text, votes=one.votes)
    else:
        said = t("board-results-merged", text=one.text)
    named = t("board-results-name", line=said, name=clip(name, NAME)) if name else said
    return (
        t("board-results-decision", line=named, decision=one.decision) if decided and one.decision else named
    )


def _last(results: Results) -> int:
    page = 0
    while page_of(results, page + 1):
        page += 1
    return page
