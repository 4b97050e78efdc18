"""The clock of boards: phases that end, answers that came early, questions how it went."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from scheduler.metronome import Job
from services import Database, boards, verdicts

OFTEN: Final = 15


def board_jobs(db: Database, clock: Callable[[], datetime]) -> list[Job]:
    async def lead_boards() -> None:
        await boards.go_on(db, now=clock())

    async def count_answers() -> None:
        await verdicts.count_early_answers(db, now=clock())

    async def follow_up() -> None:
        while await verdicts.ask_how_it_went(db, now=clock()):
            """There is more."""

    return [
        Job("lead_boards", OFTEN, lead_boards),
        Job("count_answers", OFTEN, count_answers),
        Job("follow_up", OFTEN, follow_up),
    ]
