"""What a message adds to a material that is being brought."""

from dataclasses import replace

from aiogram.types import Message

from domain.file_check import Harm, judge_name
from domain.file_name import safe_name
from domain.material import MAX_FILES, MAX_TEXT, MaterialFile
from domain.post import link_of
from handlers.auction import materials as typed_links
from handlers.cataloguing.posts import file_of
from handlers.offering.draft import Draft
from handlers.texts import Html, Words


def take(draft: Draft, message: Message, t: Words) -> Draft | Html:
    """A file with its caption, a link, a text; else what is wrong with it, and nothing of it is taken."""
    file = file_of(message)
    if file is None and message.text is None:
        return t("offer-content-wrong")
    if file is not None and (harm := harm_of(file)) is not None:
        return refused(file, harm, t)
    more = draft if file is None else _with_file(draft, replace(file, message_id=None))
    if more is None:
        return t("offer-files-full", most=MAX_FILES)
    more = _with_text(more, message.text or message.caption or "")
    if more is None:
        return t("offer-text-full", limit=MAX_TEXT)
    return replace(more, album=message.media_group_id)


def harm_of(file: MaterialFile) -> Harm | None:
    """What is known before anything is fetched; the rest shows when it is copied."""
    return Harm.EMPTY if file.size == 0 else judge_name(file.name)


def refused(file: MaterialFile, harm: Harm, t: Words) -> Html:
    name = safe_name(file.name, t.plain("file-nameless"))
    return Html(t("offer-file-refused", name=name) + "\n\n" + t("file-harm", harm=harm))


def _with_file(draft: Draft, file: MaterialFile) -> Draft | None:
    """Once each; None: there are as many as may be."""
    if file.file_unique_id in {one.file_unique_id for one in draft.files}:
        return draft
    return replace(draft, files=(*draft.files, file)) if len(draft.files) < MAX_FILES else None


def _with_text(draft: Draft, text: str) -> Draft | None:
    """An address alone is the link; other words join those that are there. None: they are too many."""
    text = text.strip()
    if link := typed_links.link(text):
        return replace(draft, link=link)
    text = "\n\n".join(filter(None, [draft.text, text]))
    return replace(draft, text=text, link=draft.link or link_of(text)) if len(text) <= MAX_TEXT else None
