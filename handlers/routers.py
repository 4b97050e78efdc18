"""Every router, in the order in which they are asked."""

from aiogram import F, Router

from handlers import fallback, interrupt
from handlers.announcing import router as announcing
from handlers.auction import group as bids_in_group
from handlers.auction import router as auction
from handlers.auction_results import router as auction_results
from handlers.auctioning import router as auctioning
from handlers.boards import group as boards_in_group
from handlers.boards import router as boards
from handlers.cataloguing import group as posts_in_group
from handlers.cataloguing import router as cataloguing
from handlers.cataloguing import standing
from handlers.certificates import check
from handlers.certificates import router as certificates
from handlers.changes import router as changes
from handlers.cycle import router as cycle
from handlers.documents import router as documents
from handlers.editions import router as editions
from handlers.entrance import router as entrance
from handlers.filters import Is
from handlers.institutions import router as institutions
from handlers.judging import router as judging
from handlers.materials import inline as materials_inline
from handlers.materials import router as materials
from handlers.moderating import router as moderating
from handlers.moderators import router as moderators
from handlers.offering import router as offering
from handlers.plans import new
from handlers.plans import router as plans
from handlers.presence import router as presence
from handlers.privacy import router as privacy
from handlers.profile import router as profile
from handlers.registration import router as registration
from handlers.reminders import router as reminders
from handlers.roles import router as roles
from handlers.sessions import edit
from handlers.sessions import router as sessions
from handlers.themes import router as themes


def routers() -> list[Router]:
    """New ones at each call: a router belongs to one dispatcher."""
    private = Router(name="private")
    private.message.filter(Is(F.chat.type == "private"))
    private.include_routers(
        interrupt.router(),
        registration.router(),  # what is pressed most: a press is shown to each router before its own
        boards.router(),  # in a discussion hundreds vote at once
        auction.router(),  # bids come in bursts
        sessions.router(),
        materials.router(),
        themes.router(),
        roles.router(),
        check.router(),
        presence.router(),
        moderating.router(),
        auction_results.router(),
        auctioning.router(),
        moderators.router(),
        offering.router(),
        judging.router(),
        entrance.router(),
        documents.router(),
        certificates.router(),
        plans.router(),
        new.router(),
        edit.router(),
        changes.router(),
        announcing.router(),
        cycle.router(),
        editions.router(),
        privacy.router(),
        institutions.router(),
        profile.router(),
        cataloguing.router(),
        reminders.router(),
        fallback.router(),
    )
    return [
        boards_in_group.router(),
        bids_in_group.router(),
        posts_in_group.router(),
        standing.router(),
        fallback.group_router(),
        materials_inline.router(),
        private,
    ]
