"""First of all routers: what would drop a draft in the middle asks before it does."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers import questions
from handlers.announcing.buttons import AskLink, Correct, Later, New, Replace
from handlers.announcing.memory import Announcing
from handlers.auction.asking import AtLot
from handlers.auction.buttons import AskMaximum, AskSum, Complain, EditFinding, Offer
from handlers.auction.draft import Offering
from handlers.auction_results.thanking import Thanking
from handlers.auctioning.buttons import AskReturn, AskVoid, AskWithdraw, Begin
from handlers.auctioning.buttons import Edit as EditAuction
from handlers.auctioning.memory import Founding, Judging
from handlers.boards.asking import Arguing
from handlers.boards.buttons import Reword, Write
from handlers.cataloguing.memory import Describing
from handlers.certificates.router import Revoking
from handlers.changes.router import Changing
from handlers.cycle.asking import Cycling, Rewording
from handlers.cycle.buttons import Ask as AskOfCycle
from handlers.editions.memory import Compiling
from handlers.entrance import screens
from handlers.entrance.buttons import Drop, Go, Place
from handlers.filters import Is
from handlers.institutions.router import Renaming
from handlers.judging.buttons import AskReturn as AskReturnOffer
from handlers.judging.memory import JudgingOffers
from handlers.materials.words import Seeking
from handlers.moderating.buttons import AskDecide, AskEnd, AskHide, Lead, Other
from handlers.moderating.memory import Leading
from handlers.moderators.buttons import Volunteer
from handlers.moderators.memory import Choosing
from handlers.offering.buttons import Mend, NewVersion
from handlers.offering.buttons import Propose as Bring
from handlers.offering.draft import Bringing, leave_empty
from handlers.plans.new import Asking
from handlers.plans.router import Planning
from handlers.presence.buttons import Add, AskTimes, WriteDown
from handlers.profile.asking import Introducing
from handlers.profile.buttons import Redo
from handlers.registration.buttons import Choose
from handlers.sessions.buttons import Edit, EditField
from handlers.sessions.edit import Editing
from handlers.show import answer, redraw
from handlers.texts import Words
from handlers.themes.buttons import AskDays, AskPostpone
from handlers.themes.buttons import Begin as BeginTheme
from handlers.themes.memory import Proposing, Steering
from services import Database

FOUNDED = (Founding.dates, Founding.terms, Founding.purse, Founding.check)
TYPED = (  # there is something to lose
    Asking.question,
    Planning.reading,
    Planning.theme,
    Planning.days,
    *Offering.__states__,
    *Bringing.__states__,
    *FOUNDED,
    *Proposing.__states__,
    Rewording.check,
)
DRAFTS = (*TYPED, Editing.field, *Changing.__states__)


async def ask(event: Message | CallbackQuery, state: FSMContext, t: Words) -> None:
    if await leave_empty(state):  # nothing is lost by it
        raise SkipHandler
    await answer(event, screens.draft_in_the_way(t))


async def let_go(_message: Message, state: FSMContext) -> None:
    """A question of one line: what they write after another command is no answer to it."""
    await state.clear()
    raise SkipHandler


async def leave(_query: CallbackQuery, state: FSMContext) -> None:
    """They went elsewhere by a button: what they write there is no argument, no bid, no thanks, and no reason for anything."""
    await state.clear()
    raise SkipHandler


async def decide(
    query: CallbackQuery, callback_data: Drop, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    question = await questions.present(state, actor, db, t)
    if callback_data.drop or question is None:
        await state.clear()
        await redraw(query, screens.cancelled(actor, t))
    else:
        await redraw(query, screens.goes_on(question, t))


def router() -> Router:
    own = Router(name="interrupt")
    is_command = Is(F.text.startswith("/") & ~F.text.regexp(r"^/cancel(@\w+)?$"))
    own.message.register(ask, StateFilter(*DRAFTS), is_command)
    steers = (Announcing, Choosing, Compiling, Cycling, Describing, Seeking, Steering)
    asks_a_line = (
        Introducing,
        Revoking,
        Renaming,
        Arguing,
        Leading,
        Thanking,
        AtLot,
        Judging,
        JudgingOffers,
        Founding,
        Rewording.words,
        *steers,
    )
    own.message.register(let_go, StateFilter(*asks_a_line), is_command)
    own.callback_query.register(leave, StateFilter(Arguing, Leading, Rewording.words, *steers), Go.filter())
    own.callback_query.register(leave, StateFilter(Arguing), Lead.filter())
    own.callback_query.register(leave, StateFilter(AtLot, Thanking))
    own.callback_query.register(leave, StateFilter(JudgingOffers))
    own.callback_query.register(leave, StateFilter(Judging, Founding.about, Founding.title), Go.filter())
    own.callback_query.register(ask, StateFilter(*TYPED), _BEGINS)
    own.callback_query.register(ask, StateFilter(*TYPED), _INTRODUCES, _is_new)
    own.callback_query.register(decide, Drop.filter())
    return own


async def _is_new(_query: CallbackQuery, actor: Member) -> bool:
    return not actor.has_profile


_BEGINS = or_f(
    Go.filter(F.place.in_({Place.PLAN, Place.NEW, Place.AUCTION_NEW, Place.ANNOUNCE})),
    Edit.filter(),
    EditField.filter(),
    Redo.filter(),
    Add.filter(),
    AskTimes.filter(),
    WriteDown.filter(),
    Write.filter(),
    Reword.filter(),
    Other.filter(),
    AskEnd.filter(),
    AskHide.filter(),
    AskDecide.filter(),
    Offer.filter(),
    EditFinding.filter(),
    AskSum.filter(),
    AskMaximum.filter(),
    Complain.filter(),
    Begin.filter(),
    EditAuction.filter(),
    AskReturn.filter(),
    AskVoid.filter(),
    AskWithdraw.filter(),
    New.filter(),
    Replace.filter(),
    AskLink.filter(),
    Later.filter(),
    Correct.filter(),
    AskPostpone.filter(),
    AskDays.filter(),
    BeginTheme.filter(),
    AskOfCycle.filter(),
    Bring.filter(),
    Mend.filter(),
    NewVersion.filter(),
    AskReturnOffer.filter(),
)
_INTRODUCES = or_f(Choose.filter(), Volunteer.filter(), Go.filter(F.place == Place.PROFILE))
