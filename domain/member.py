"""A member: anyone known to the bot, and what they may do."""

from dataclasses import dataclass
from enum import StrEnum

CONSENT_VERSION = 1  # grows when the consent's text changes its meaning: everybody is asked again
MAX_NAME = 100
MAX_INSTITUTION = 200


class Role(StrEnum):
    ORGANISER = "organiser"
    MODERATOR = "moderator"


@dataclass(frozen=True, slots=True)
class Member:
    id: int
    telegram_id: int | None
    name: str | None  # None until they consented and said it
    institution: str | None
    language: str | None  # None: the hub's
    consent_version: int | None
    roles: frozenset[Role] = frozenset()  # those held always, in every session
    moderates: frozenset[int] = frozenset()  # sessions in which they are a moderator, and in no others
    hidden: bool = False  # other teachers do not see the name
    erased: bool = False  # counts and results stay, without the name

    @property
    def is_organiser(self) -> bool:
        return Role.ORGANISER in self.roles

    @property
    def is_moderator(self) -> bool:
        """Always, in every session; an organiser may do all that a moderator may."""
        return bool(self.roles)

    @property
    def moderates_something(self) -> bool:
        """In every session, or in one at least: there is something to show them."""
        return self.is_moderator or bool(self.moderates)

    def may_moderate(self, session_id: int) -> bool:
        return self.is_moderator or session_id in self.moderates

    @property
    def consented(self) -> bool:
        return self.consent_version == CONSENT_VERSION

    @property
    def has_profile(self) -> bool:
        return self.consented and self.name is not None and self.institution is not None
