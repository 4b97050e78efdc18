from enum import StrEnum
from typing import Literal

from aiogram.filters.callback_data import CallbackData


class Place(StrEnum):
    MENU = "menu"
    SESSIONS = "sessions"
    MY = "my"
    BOARDS = "boards"
    AUCTION = "auction"
    THEMES = "themes"
    MATERIALS = "materials"
    EDITION = "edition"
    PROFILE = "profile"
    LANGUAGE = "language"
    HELP = "help"
    PRIVACY = "privacy"
    PLAN = "plan"
    NEW = "new"
    ANNOUNCE = "announce"
    ROSTER = "roster"
    BOARD = "board"  # to lead one
    LOTS = "lots"
    HALL = "hall"
    AUCTION_NEW = "auction_new"
    EDITION_NEW = "edition_new"
    CYCLE = "cycle"
    ROLES = "roles"
    AUDIT = "audit"
    INSTITUTIONS = "institutions"


class Go(CallbackData, prefix="go"):
    """To a place every menu knows."""

    place: Place


class Speak(CallbackData, prefix="lang"):
    language: Literal["ru", "be", "en"]


class Drop(CallbackData, prefix="drop"):
    """What to do with a draft that another command interrupts."""

    drop: bool
