"""Who comes, what they agreed to, and how they want to be called."""

from collections.abc import Collection
from datetime import datetime

from domain.member import CONSENT_VERSION, Member, Role
from services import institutions, search
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import members
from storage.db import Tx
from storage.institutions import drop_unused


@Reading
def find(tx: Tx, telegram_id: int) -> tuple[Member, bool] | None:
    """The member and whether messages are known to reach them."""
    return members.by_telegram_id(tx, telegram_id)


@Reading
def find_all(tx: Tx, telegram_ids: Collection[int]) -> dict[int, tuple[Member, bool]]:
    """The same of many at once, by their Telegram ids."""
    return members.by_telegram_ids(tx, telegram_ids)


@Transaction
def meet(tx: Tx, telegram_id: int, *, now: datetime) -> Member:
    """Somebody writes in private: they are known from now on, and messages reach them again."""
    members.add(tx, telegram_id, now=now)
    members.set_reachable(tx, telegram_id, reachable=True)
    return _known(tx, telegram_id)


@Transaction
def notice(tx: Tx, telegram_id: int, *, now: datetime) -> Member:
    """Somebody presses a button in the group: known from now on, but no message reaches who never wrote to the bot."""
    members.add(tx, telegram_id, now=now, reachable=False)
    return _known(tx, telegram_id)


@Transaction
def set_reachable(tx: Tx, telegram_id: int, *, reachable: bool) -> None:
    """Telegram says that they blocked the bot, or took that back. All that is kept of them stays."""
    members.set_reachable(tx, telegram_id, reachable=reachable)


@Transaction
def consent(tx: Tx, actor: Member, *, now: datetime) -> None:
    if not actor.consented:
        members.set_consent(tx, actor.id, CONSENT_VERSION, now=now)


@Transaction
def save_profile(tx: Tx, actor: Member, name: str, institution: str) -> Member:
    """`name` and `institution` are trimmed and within MAX_NAME and MAX_INSTITUTION."""
    current = members.by_id(tx, actor.id)
    if current is None or not current.consented:
        raise RefusedError(Reason.PROFILE)
    members.set_profile(tx, actor.id, name, institutions.spelt(tx, institution))
    saved = members.by_id(tx, actor.id) or current
    search.index_of_member(tx, actor.id)
    if current.institution not in {None, saved.institution}:
        drop_unused(tx)
    return saved


@Transaction
def choose_language(tx: Tx, actor: Member, language: str) -> None:
    members.set_language(tx, actor.id, language)


@Transaction
def hide(tx: Tx, actor: Member, *, hidden: bool) -> Member:
    """Whether other teachers see the name in lists; moderators and organisers do."""
    members.set_hidden(tx, actor.id, hidden=hidden)
    search.index_of_member(tx, actor.id)
    return members.by_id(tx, actor.id) or actor


@Transaction
def appoint_organisers(tx: Tx, telegram_ids: Collection[int], *, now: datetime) -> None:
    """The first organisers, named by the administrator; they may never have met the bot.

    Done at each start: whoever is named in ORGANISER_IDS is an organiser again after it, even if one has demoted them.
    To be rid of them for good, take them out of that setting as well.
    """
    for telegram_id in telegram_ids:
        members.add(tx, telegram_id, now=now)
        members.grant(tx, _known(tx, telegram_id).id, Role.ORGANISER, now=now)


def _known(tx: Tx, telegram_id: int) -> Member:
    found = members.by_telegram_id(tx, telegram_id)
    if found is None:
        raise LookupError(telegram_id)
    return found[0]
