"""An invitation: a link that makes whoever opens it first an organiser or a moderator."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.member import Role

LASTS: Final = timedelta(days=7)


class InvitationState(StrEnum):
    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Invitation:
    token: str
    role: Role
    session_id: int | None  # to moderate that session only; None: always
    created_by: int
    expires_at: datetime
    used_by: int | None = None
    revoked: bool = False

    def state(self, now: datetime) -> InvitationState:
        if self.used_by is not None:
            return InvitationState.USED
        if self.revoked:
            return InvitationState.REVOKED
        return InvitationState.OPEN if now < self.expires_at else InvitationState.OVER
