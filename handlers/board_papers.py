"""What a closed board came to, as a picture and as a workbook, in the reader's words.

Both take long enough to be made in a thread: `await asyncio.to_thread(picture, results, t)`.
"""

from datetime import datetime

from domain.board import Choice, FollowUp, Side
from handlers.papers import TAGS, long_date
from handlers.people import name_for_others
from handlers.screen import Document
from handlers.texts import Words
from services.board_results import Results
from services.boards import Voice
from services.papers.board_picture import PictureWords, draw_board
from services.papers.board_workbook import BoardRow, BoardWords, write_board


def picture(results: Results, t: Words) -> Document:
    """PNG, to be seen at once; the same results give the same bytes."""
    board = results.board
    arguments = [voice.argument for voice in results.voices if voice.argument.on_board]
    data = draw_board(board.subject, arguments, results.verdicts, _picture_words(results, t))
    name = t.plain("board-picture-name", number=str(board.id), version=board.closings)
    return Document(name, data, is_picture=True)


def workbook(results: Results, t: Words) -> Document:
    """XLSX. Names stand in it as everybody sees them: it is a file, and goes from hand to hand."""
    board = results.board
    data = write_board(
        [BoardRow(voice.argument, _author(voice, t)) for voice in results.voices],
        results.verdicts,
        results.follow_ups,
        _workbook_words(results, t),
        t.zone,
        named=not board.anonymous,
        made_at=_closed_at(results),
    )
    return Document(t.plain("board-workbook-name", number=str(board.id), version=board.closings), data)


def _picture_words(results: Results, t: Words) -> PictureWords:
    tally, version = results.tally, results.board.closings
    facts = (
        long_date(_closed_at(results), t),
        t.plain("board-picture-people", count=tally.people),
        t.plain("board-picture-votes", count=tally.votes),
        *([t.plain("board-picture-version", version=version)] if version > 1 else ()),
    )
    return PictureWords(
        language=TAGS[t.language],
        title=t.plain("board-picture-title"),
        facts=facts,
        sides={side: t.plain("board-picture-side", side=side) for side in Side},
        votes=lambda count: t.plain("board-picture-votes", count=count),
        more=lambda count: t.plain("board-picture-more", count=count),
        empty=t.plain("board-picture-empty"),
        verdicts=t.plain("board-verdicts-head"),
        choices=_choices(t),
    )


def _workbook_words(results: Results, t: Words) -> BoardWords:
    return BoardWords(
        title=t.plain("board-workbook-title", subject=results.board.subject),
        arguments=t.plain("board-workbook-arguments"),
        verdicts=t.plain("board-verdicts-head"),
        side=t.plain("board-workbook-side"),
        text=t.plain("board-workbook-text"),
        votes=t.plain("board-workbook-votes"),
        author=t.plain("board-workbook-author"),
        decision=t.plain("board-workbook-decision"),
        verdict=t.plain("board-workbook-verdict"),
        people=t.plain("board-workbook-people"),
        sides={side: t.plain("board-workbook-sign", side=side) for side in Side},
        choices=_choices(t),
        follow_ups={what: t.plain("board-workbook-follow-up", what=what) for what in FollowUp},
        total=t.plain("board-workbook-total"),
        merged=t.plain("board-workbook-merged"),
    )


def _choices(t: Words) -> dict[Choice, str]:
    return {choice: t.plain("verdict", choice=choice) for choice in Choice}


def _author(voice: Voice, t: Words) -> str:
    """Empty: nobody is to know, or they never told a name."""
    author = voice.author
    return name_for_others(author, t) if author is not None and author.name else ""


def _closed_at(results: Results) -> datetime:
    if results.board.closed_at is None:
        raise ValueError(f"board {results.board.id} is not closed: it has no results")
    return results.board.closed_at
