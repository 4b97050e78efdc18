"""What the outbox's rows look like when their turn comes: present state, the reader's language."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from domain.registration import HOLDING, OPEN, RegistrationState
from domain.session import Session, SessionState
from handlers.announcements import notices as of_announcements
from handlers.announcing import notices as of_announcing
from handlers.auction import notices as of_auction
from handlers.auction_results import notices as of_auction_results
from handlers.auctioning import notices as of_auctioning
from handlers.boards import notices as of_boards
from handlers.cataloguing import notices as of_cataloguing
from handlers.certificates import notices as certificate
from handlers.cycle import notices as of_cycle
from handlers.editions import notices as of_editions
from handlers.files import notices as of_files
from handlers.links import Links
from handlers.materials import notices as of_materials
from handlers.moderators import notices as of_moderators
from handlers.offering import notices as of_offering
from handlers.presence.screens import removed
from handlers.registration import screens as registration
from handlers.reminders import notices as of_reminders
from handlers.roles import notices as of_roles
from handlers.screen import Drawn, Screen
from handlers.sessions.screens import group_card
from handlers.texts import Texts, Words
from handlers.themes import notices as of_themes
from services import Database, certificates, changes, hub, members, sessions
from services.queue import OFFER_OVER, OFFERED, PROMOTED
from services.roster import REMOVED
from services.sessions import CARD, PartView

Draw = Callable[
    [int, Mapping[str, Any]], Awaitable[Drawn | None]
]  # (chat id, parameters) -> None: nothing to say


def draws(db: Database, texts: Texts, links: Links, clock: Callable[[], datetime]) -> dict[str, Draw]:
    """By the row's kind."""

    async def session_card(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await sessions.card(db, parameters["subject_id"])
        return None if found is None else group_card(*found, texts.of(None), links)

    def about_a_part(
        wanted: Collection[RegistrationState], screen: Callable[[PartView, Words], Screen]
    ) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            view = await sessions.part_of(db, parameters["part_id"], parameters["member_id"])
            if view is None or view.mine not in wanted:
                return None  # it has changed since
            return screen(view, texts.of(view.language))

        return draw

    def about_a_session(wanted: Collection[SessionState], screen: Callable[[Session, Words], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            found = await changes.told(db, parameters["session_id"], parameters["member_id"])
            if found is None or found[0].state not in wanted:
                return None
            return screen(found[0], texts.of(found[1]))

        return draw

    async def unanswered(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await changes.unanswered(db, parameters["session_id"], parameters["member_id"])
        return registration.unanswered(found[0], found[1], texts.of(found[2])) if found else None

    async def topic_lost(chat_id: int, _parameters: Mapping[str, Any]) -> Screen | None:
        reader = await members.find(db, chat_id)
        return Screen(texts.of(reader[0].language if reader else None)("topic-lost"))

    return {
        CARD: session_card,
        PROMOTED: about_a_part(HOLDING, registration.promoted),
        OFFERED: about_a_part({RegistrationState.OFFERED}, registration.offered),
        OFFER_OVER: about_a_part({RegistrationState.LEFT}, registration.offer_over),
        changes.MOVED: about_a_session(OPEN, registration.moved),
        changes.CANCELLED: about_a_session({SessionState.CANCELLED}, registration.cancelled),
        changes.UNANSWERED: unanswered,
        certificates.CERTIFICATE: certificate.draw(db, texts),
        REMOVED: about_a_part({RegistrationState.REMOVED}, removed),
        hub.TOPIC_LOST: topic_lost,
        **of_roles.draws(db, texts),
        **of_themes.draws(db, texts),
        **of_cycle.draws(db, texts, clock),
        **of_files.draws(db, texts),
        **of_editions.draws(db, texts, links),
        **of_materials.draws(db, texts),
        **of_offering.draws(db, texts),
        **of_cataloguing.draws(db, texts, links),
        **of_boards.draws(db, texts, links),
        **of_auction_results.draws(db, texts, links),
        **of_auction.draws(db, texts, links, clock),
        **of_auctioning.draws(db, texts, clock),
        **of_announcements.draws(db, texts, links),
        **of_announcing.draws(db, texts, clock),
        **of_reminders.draws(db, texts, clock),
        **of_moderators.draws(db, texts),
    }
