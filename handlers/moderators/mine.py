"""From /my: the sessions one leads, and the invitations that wait for one's answer."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.member import Member
from domain.moderation import ModerationState
from handlers.moderators import mine_screens, own, screens, telling
from handlers.moderators.buttons import Mine, OpenInvitation
from handlers.show import redraw
from handlers.texts import Words
from services import Database, moderation


async def mine(query: CallbackQuery, callback_data: Mine, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, mine_screens.mine(await moderation.mine(db, actor), callback_data.page, t))


async def invitation(
    query: CallbackQuery, callback_data: OpenInvitation, actor: Member, db: Database, t: Words
) -> None:
    """With «Готов(а) вести» and «Не смогу»; or what has become of it."""
    news = await moderation.news(db, callback_data.session_id, actor.id, actor.id)
    if news is None:
        await redraw(query, screens.over(t))
    elif news.moderation.state is ModerationState.INVITED:
        await redraw(query, telling.invited(news, t))
    else:
        await redraw(query, own.answered(news, t))


def router() -> Router:
    led = Router(name="leading_of_mine")
    led.callback_query.register(mine, Mine.filter())
    led.callback_query.register(invitation, OpenInvitation.filter())
    return led
