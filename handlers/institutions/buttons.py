from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id, Seal


class Listing(CallbackData, prefix="il"):
    page: Count


class Open(CallbackData, prefix="io"):
    institution_id: Id


class Confirm(CallbackData, prefix="iy"):
    """`seen`: the name it was drawn for."""

    institution_id: Id
    seen: Seal


class Rename(CallbackData, prefix="ir"):
    institution_id: Id


class Candidates(CallbackData, prefix="ic"):
    """With which one to merge."""

    institution_id: Id
    page: Count


class Preview(CallbackData, prefix="ip"):
    institution_id: Id
    into_id: Id


class Merge(CallbackData, prefix="im"):
    """`seen`: the two names it was drawn for."""

    institution_id: Id
    into_id: Id
    seen: Seal


class Sums(CallbackData, prefix="is"):
    """How many of each are in a session."""

    session_id: Id
    page: Count
