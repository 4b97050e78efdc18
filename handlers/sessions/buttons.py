from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Listing(CallbackData, prefix="sl"):
    page: int


class Open(CallbackData, prefix="s"):
    session_id: int


class Programme(CallbackData, prefix="pr"):
    session_id: int
    page: int


class Export(CallbackData, prefix="docx"):
    session_id: int


class Preview(CallbackData, prefix="pv"):
    session_id: int


class Publish(CallbackData, prefix="pub"):
    """Valid for the version its preview showed."""

    session_id: int
    version: int


class Field(StrEnum):
    THEME = "theme"
    AIM = "aim"
    DAYS = "days"
    PLACE = "place"
    CAPACITY = "capacity"


class Edit(CallbackData, prefix="ed"):
    session_id: int


class EditField(CallbackData, prefix="ef"):
    session_id: int
    field: Field
