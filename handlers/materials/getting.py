"""«Получить»: what is in a material, below whatever was pressed: its words and link, then its files."""

from html import escape

from aiogram.types import CallbackQuery, Message

from domain.material import Content, Material
from handlers.handing_over import hand_over
from handlers.materials import screens
from handlers.paging import clip
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Words
from services import Database

MOST = 4000  # characters of a message: the rest is a link's


async def give(
    event: Message | CallbackQuery,
    material: Material,
    content: Content,
    db: Database,
    t: Words,
    *,
    unjudged: bool,
) -> None:
    """`unjudged`: its reader brought it, or moderates it, and gets what nobody has looked into yet."""
    message = event.message if isinstance(event, CallbackQuery) else event
    for text in _texts(material, content):
        await answer(event, Screen(escape(text, quote=False)))
    if not content.files:
        return
    if not isinstance(message, Message):  # too old to be answered below
        missed = list(content.files)
    else:
        missed = await hand_over(message, content.files, db, unjudged=unjudged)
    if missed:
        await answer(event, screens.missed(missed, t))


def _texts(material: Material, content: Content) -> list[str]:
    """A caption that only repeats the title is left out, and so is a link that stands in the text."""
    text = "" if content.text.strip() == material.title else content.text.strip()
    link = "" if content.link in text else content.link
    if link and len(text) + len(link) <= MOST:
        return ["\n\n".join(filter(None, [text, link]))]
    return [part for part in (clip(text, 4096), link) if part]
