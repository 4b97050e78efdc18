"""«Предложить материал»: its questions one by one, and what it came to."""

from collections.abc import Sequence

from domain.material import (
    MAX_AUTHORS,
    MAX_COMMENT,
    MAX_FILES,
    MAX_SUMMARY,
    MAX_TAG,
    MAX_TAGS,
    MAX_TITLE,
    Consent,
    MaterialKind,
)
from domain.member import Member
from handlers.cataloguing.card import tag_line
from handlers.entrance.buttons import Drop
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.materials.buttons import Open
from handlers.offering.buttons import (
    AddAuthor,
    Anew,
    DropAuthor,
    Mend,
    Propose,
    Send,
    TakeBack,
    TakeConsent,
    TakeKind,
    TakeTag,
    TakeTitle,
    To,
)
from handlers.offering.draft import (
    AUTHORS,
    CHANGES,
    CONSENT,
    CONTENT,
    KIND,
    PREVIEW,
    SUMMARY,
    TAGS,
    TITLE,
    Draft,
)
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.refusal import Reason

Named = Sequence[tuple[int, str]]  # members' ids and names
LABEL = 40  # characters of a button
SHOWN = 1500  # characters of its own text, at most
WHOLE = 3600  # of a screen that shows it, its files and link not counted
WORTH = 100  # less of a text is not shown


def content(draft: Draft, t: Words, said: str = "") -> Screen:
    """Anything will do: files, a link, a text; one of them there must be."""
    rows: list[list[Button]] = []
    if not draft.is_empty:
        if draft.renewed:
            rows.append([(t.plain("offer-publish", number=draft.number + 1), Send(seal=draft.seal))])
        else:
            rows.append([(t.plain("offer-on"), To(number=draft.after(CONTENT)))])
        rows.append([(t.plain("offer-anew"), Anew())])
    text = t(
        "offer-content",
        what="renew" if draft.renewed else "adapt" if draft.original else "new",
        title=draft.title if draft.renewed else draft.original_title,
        most=MAX_FILES,
    )
    back: Button = (t.plain("back"), To(number=PREVIEW)) if draft.missing == PREVIEW else _away(t)
    return _asked(text, "\n\n".join(filter(None, [said, held(draft, t)])), *rows, [back])


def changes(draft: Draft, t: Words, said: str = "") -> Screen:
    text = t("offer-changes", title=draft.original_title, limit=MAX_COMMENT)
    return _asked(text, said, [_back(CHANGES, draft, t)])


def title(draft: Draft, t: Words, said: str = "") -> Screen:
    offered = draft.title or suggested(draft, t)
    rows = [[(t.plain("offer-title-take", title=clip(offered, LABEL)), TakeTitle())]] if offered else []
    return _asked(t("offer-title", limit=MAX_TITLE), said, *rows, [_back(TITLE, draft, t)])


def suggested(draft: Draft, t: Words) -> str:
    """A name for it. An adaptation's is its original's, and says that it is another one."""
    if not draft.original:
        return draft.suggested
    longer = len(t.plain("offer-title-adapted", title=""))
    return t.plain("offer-title-adapted", title=clip(draft.original_title, MAX_TITLE - longer))


def kind(draft: Draft, t: Words, said: str = "") -> Screen:
    offered: list[Button] = [
        (t.plain("offer-chosen", name=name) if one is draft.kind else name, TakeKind(kind=one))
        for one in MaterialKind
        for name in [t.plain("material-kind", kind=one)]
    ]
    rows = [offered[at : at + 3] for at in range(0, len(offered), 3)]
    return _asked(t("ask-material-kind"), said, *rows, [_back(KIND, draft, t)])


def summary(draft: Draft, t: Words, said: str = "") -> Screen:
    """The rest can be left out at once."""
    text = t("offer-summary", title=draft.title, limit=MAX_SUMMARY)
    on: list[Button] = [(t.plain("skip"), To(number=draft.after(SUMMARY)))]
    if draft.missing != PREVIEW:
        on.append((t.plain("offer-no-more"), To(number=CONSENT)))
    return _asked(text, said, on, [_back(SUMMARY, draft, t)])


def tags(draft: Draft, t: Words, said: str = "") -> Screen:
    offered: list[Button] = [
        (
            t.plain("offer-chosen", name=tag) if tag in draft.tags else t.plain("author-add", name=tag),
            TakeTag(number=number, on=tag not in draft.tags),
        )
        for number, tag in enumerate(draft.offered)
    ]
    rows = [offered[at : at + 2] for at in range(0, len(offered), 2)]
    on = t.plain("offer-on") if draft.tags else t.plain("skip")
    text = t("offer-tags", tags=tag_line(draft.tags) or "—", most=MAX_TAGS, limit=MAX_TAG)
    return _asked(text, said, *rows, [(on, To(number=draft.after(TAGS)))], [_back(TAGS, draft, t)])


def authors(draft: Draft, found: Named, t: Words, said: str = "") -> Screen:
    taken: list[list[Button]] = [
        [(t.plain("author-drop", name=clip(one.name, LABEL)), DropAuthor(number=number))]
        for number, one in enumerate(draft.authors)
    ]
    there = {one.member_id for one in draft.authors}
    offered: list[list[Button]] = [
        [(t.plain("author-add", name=clip(name, LABEL)), AddAuthor(member_id=one))]
        for one, name in found
        if one not in there
    ]
    if draft.typed:
        typed = t.plain("author-typed", name=clip(draft.typed, LABEL))
        offered.append([(typed, AddAuthor(member_id=0))])
    on = t.plain("offer-on") if draft.authors else t.plain("skip")
    onward: list[Button] = [(on, To(number=draft.after(AUTHORS)))]
    names = ", ".join(one.name for one in draft.authors) or "—"
    text = t("offer-authors", names=names, most=MAX_AUTHORS - 1)
    return _asked(text, said, *taken, *offered, onward, [_back(AUTHORS, draft, t)])


def consent(draft: Draft, t: Words, said: str = "") -> Screen:
    rows: list[list[Button]] = [
        [(t.plain("offer-consent-take", consent=one), TakeConsent(consent=one))]
        for one in (Consent.HUB, Consent.PUBLIC)
    ]
    return _asked(t("offer-consent"), said, *rows, [_back(CONSENT, draft, t)])


def preview(draft: Draft, actor: Member, t: Words, said: str = "") -> Screen:
    names = ", ".join(filter(None, [actor.name, *(one.name for one in draft.authors)]))
    lines = [
        t("offer-preview", title=draft.title, kind=t.plain("material-kind", kind=draft.kind or "other"), names=names),
        t("offer-adapts", title=draft.original_title, changes=draft.changes) if draft.original else "",
        t("describe-summary", summary=draft.summary) if draft.summary else "",
        t("material-tags", tags=tag_line(draft.tags)) if draft.tags else "",
        t("offer-agreed", consent=draft.consent),
        t("offer-sure", listed="yes" if actor.is_moderator else "no"),
    ]  # fmt: skip
    lines.insert(-2, held(draft, t, room(lines, said)))
    steps = [
        (t.plain("offer-step", step=STEP_NAMES[number]), To(number=number))
        for number in range(PREVIEW)
        if number != CHANGES or draft.original
    ]
    rows = [steps[at : at + 2] for at in range(0, len(steps), 2)]
    send: list[Button] = [(t.plain("offer-send"), Send(seal=draft.seal))]
    return _asked("\n\n".join(filter(None, lines)), said, send, *rows, [_away(t)])


def room(lines: Sequence[str], said: str = "") -> int:
    """Characters that are left for its own text."""
    return max(0, WHOLE - sum(len(line) + 2 for line in lines) - len(said))


def held(draft: Draft, t: Words, limit: int = SHOWN) -> Html:
    """What it holds by now; of its own text the beginning, where there is room for that."""
    found = [t("offer-files", count=len(draft.files))] if draft.files else []
    found += [t("offer-link", link=draft.link)] if draft.link else []
    text = clip(draft.text, min(limit, SHOWN)) if limit >= WORTH else "…"
    found += [t("describe-summary", summary=text)] if draft.text else []
    return Html("\n".join(found))


def sent(material_id: int, t: Words, *, listed: bool) -> Screen:
    text = t("offer-sent", listed="yes" if listed else "no")
    opens: list[Button] = [(t.plain("offer-open"), Open(material_id=material_id))]
    more: list[Button] = [(t.plain("offer-more"), Propose(original=0))]
    return Screen(text, keyboard(opens, [] if listed else own_buttons(material_id, t), more, [to_menu(t)]))


def own_buttons(material_id: int, t: Words) -> list[Button]:
    """Under what one has offered and nobody has accepted yet."""
    mend = (t.plain("offer-mend"), Mend(material_id=material_id))
    return [mend, (t.plain("offer-take-back"), TakeBack(material_id=material_id, sure=False))]


def over(reason: Reason, t: Words) -> Screen:
    """It cannot be brought any more."""
    return Screen(t("refused", reason=reason), keyboard([to_menu(t)]))


def _asked(text: str, said: str, *rows: Sequence[Button]) -> Screen:
    return Screen("\n\n".join(filter(None, [said, text])), keyboard(*rows))


def _back(number: int, draft: Draft, t: Words) -> Button:
    """To the question before, or to the whole where one thing is mended."""
    return t.plain("back"), To(number=draft.before(number))


def _away(t: Words) -> Button:
    return t.plain("offer-drop"), Drop(drop=True)


STEP_NAMES = ("content", "changes", "title", "kind", "summary", "tags", "authors", "consent")
