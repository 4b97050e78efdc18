from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Listing(CallbackData, prefix="sl"):
    page: Count


class Open(CallbackData, prefix="s"):
    session_id: Id


class Programme(CallbackData, prefix="pr"):
    """By zone, or by time."""

    session_id: Id
    page: Count
    by_time: bool = False


class Export(CallbackData, prefix="docx"):
    session_id: Id


class Preview(CallbackData, prefix="pv"):
    session_id: Id


class Publish(CallbackData, prefix="pub"):
    """Valid for the version its preview showed."""

    session_id: Id
    version: Id


class PostAgain(CallbackData, prefix="card"):
    """A card for the group, where there is none."""

    session_id: Id


class Field(StrEnum):
    THEME = "theme"
    AIM = "aim"
    DAYS = "days"
    PLACE = "place"


class Edit(CallbackData, prefix="ed"):
    session_id: Id


class EditField(CallbackData, prefix="ef"):
    session_id: Id
    field: Field
