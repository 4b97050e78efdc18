"""A registration: a member's place in a session, and the rules of the queue."""

from enum import StrEnum


class RegistrationState(StrEnum):
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    OFFERED = "offered"
    LEFT = "left"
    REMOVED = "removed"
