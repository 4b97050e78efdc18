from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class OfSession(CallbackData, prefix="ct"):
    """How many may be issued, how many are."""

    session_id: Id


class Issue(CallbackData, prefix="cti"):
    session_id: Id


class ReissueChanged(CallbackData, prefix="ctc"):
    session_id: Id


class Issued(CallbackData, prefix="ctl"):
    session_id: Id
    page: Count


class Show(CallbackData, prefix="cto"):
    """One, for an organiser."""

    certificate_id: Id


class Reissue(CallbackData, prefix="ctr"):
    """Replaces the issue it was drawn for."""

    certificate_id: Id
    issue: Id


class Revoke(CallbackData, prefix="ctv"):
    """Of the issue it was drawn for."""

    certificate_id: Id
    issue: Id


class Paper(CallbackData, prefix="ctp"):
    """The PDF."""

    certificate_id: Id


class Mine(CallbackData, prefix="ctm"):
    page: Count


class Finished(CallbackData, prefix="ctf"):
    """Sessions that are over."""

    page: Count
