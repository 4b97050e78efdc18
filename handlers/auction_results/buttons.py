from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Results(CallbackData, prefix="ar"):
    """What an auction came to."""

    auction_id: Id
    page: Count = 0


class Material(CallbackData, prefix="arm"):
    """«Получить материал»."""

    lot_id: Id


class Thank(CallbackData, prefix="art"):
    """«Поблагодарить автора»."""

    lot_id: Id


class Picture(CallbackData, prefix="arp"):
    auction_id: Id


class Ledger(CallbackData, prefix="arx"):
    """All of it as XLSX, for a moderator."""

    auction_id: Id
