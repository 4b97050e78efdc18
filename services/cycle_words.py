"""The words of the cycle's invitations: the standard ones, or those of organisers; the facts are the bot's own."""

from datetime import datetime

from domain.cycle import REWORDABLE, Step, WordsProblem, judge_words, tidy_words
from domain.member import Member
from services.cycles import SUBJECT
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import audit, cycles
from storage.db import Tx


@Reading
def show(tx: Tx, actor: Member, step: Step) -> str:
    """Empty: the standard ones."""
    organiser_only(tx, actor)
    return cycles.words(tx, step)


@Transaction
def change(
    tx: Tx, actor: Member, step: Step, text: str, *, instead_of: str, now: datetime
) -> WordsProblem | None:
    """None: they are so; a second press does nothing. STALE where the words are not those it is `instead_of`."""
    organiser_only(tx, actor)
    words = tidy_words(text)
    problem = judge_words(words)
    if problem is None:
        _set(tx, actor, step, words, instead_of, now=now)
    return problem


@Transaction
def restore(tx: Tx, actor: Member, step: Step, *, instead_of: str, now: datetime) -> None:
    """The standard ones again; a second press does nothing. STALE where others were chosen since."""
    organiser_only(tx, actor)
    _set(tx, actor, step, "", instead_of, now=now)


def _set(tx: Tx, actor: Member, step: Step, words: str, instead_of: str, *, now: datetime) -> None:
    if step not in REWORDABLE:
        raise RefusedError(Reason.GONE)
    old = cycles.words(tx, step)
    if words == old:
        return
    if old != instead_of:
        raise RefusedError(Reason.STALE)
    cycles.set_words(tx, step, words)
    before, after = ({"step": step, "words": one} for one in (old, words))
    audit.note(tx, "cycle_words", SUBJECT, by=actor.id, now=now, before=before, after=after)
