"""Buttons to the catalogue's first screen and to offering, which many screens have."""

from handlers.entrance.buttons import Go, Place
from handlers.keyboards import Button
from handlers.offering.buttons import Propose
from handlers.texts import Words


def to_materials(t: Words) -> Button:
    return t.plain("place", place=Place.MATERIALS), Go(place=Place.MATERIALS)


def to_introduction(t: Words) -> Button:
    """For whom the materials for colleagues are not: nobody knows yet who they are."""
    return t.plain("materials-introduce"), Go(place=Place.PROFILE)


def to_propose(t: Words, original: int = 0) -> Button:
    label = t.plain("materials-adapt") if original else t.plain("materials-propose")
    return label, Propose(original=original)
