"""Which question about an entry comes next, and the one that waits."""

from aiogram.fsm.context import FSMContext

from domain.member import Member
from handlers.cataloguing import memory, question_screens, screens
from handlers.cataloguing.buttons import Asked
from handlers.cataloguing.memory import WORDS, Waiting
from handlers.screen import Screen
from handlers.texts import Words
from services import Database, describing
from services.describing import Entry
from services.refusal import RefusedError


async def ask(
    state: FSMContext, actor: Member, db: Database, material_id: int, asked: Asked, t: Words, *, walk: bool
) -> Screen:
    entry = await describing.entry(db, actor, material_id)
    await memory.rest(state)
    if asked in WORDS:
        await memory.wait(state, WORDS[asked], Waiting(material_id, walk))
    return await _drawn(entry, asked, walk, "", actor, db, t)


async def after(
    state: FSMContext, actor: Member, db: Database, material_id: int, asked: Asked, t: Words, *, walk: bool
) -> Screen:
    """What is missing after that; the whole, if nothing is, or if one thing only was to be put right."""
    entry = await describing.entry(db, actor, material_id)
    later = list(Asked)[list(Asked).index(asked) + 1 :]
    lacking = [one for one in screens.missing(entry) if one in later]
    if walk and lacking:
        return await ask(state, actor, db, material_id, lacking[0], t, walk=True)
    await memory.rest(state)
    return screens.panel(entry, t)


async def again(state: FSMContext, actor: Member, db: Database, t: Words, said: str = "") -> Screen:
    """The question that waits for words. `said`: HTML of what became of the last answer."""
    waiting, asked = await memory.read(state), await memory.asked_for(state)
    entry = await describing.entry(db, actor, waiting.material_id)
    if asked is None:
        return screens.hide(entry, t, said)
    return await _drawn(entry, asked, waiting.walk, waiting.typed, actor, db, t, said)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it cannot be answered any more."""
    try:
        return await again(state, actor, db, t)
    except RefusedError:
        await state.clear()
        return None


async def _drawn(
    entry: Entry, asked: Asked, walk: bool, typed: str, actor: Member, db: Database, t: Words, said: str = ""
) -> Screen:
    number = entry.view.material.id
    match asked:
        case Asked.AUTHORS:
            found = await describing.people(db, actor, number, typed)
            if not typed and actor.name and entry.may_join and not entry.is_own:
                found = [(actor.id, actor.name)]
            return question_screens.authors(entry, walk, typed, found, t, said)
        case Asked.KIND:
            return question_screens.kind(entry, walk, t)
        case Asked.ZONE:
            return question_screens.zone(entry, walk, t)
        case Asked.SESSION | Asked.ACTIVITY:
            offers = describing.sessions_for if asked is Asked.SESSION else describing.activities_for
            return question_screens.of_which(entry, asked, walk, await offers(db, actor, number), t)
        case Asked.CONSENT:
            return question_screens.consent(entry, walk, t)
    return question_screens.typed(entry, asked, walk, t, said)
