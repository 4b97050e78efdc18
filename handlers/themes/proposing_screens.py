"""The questions of proposing a theme, and what stands in the way."""

from domain.theme import MAX_PRACTICE, MAX_THEME, MOST_OPEN, ThemeRefusal, ThemeStatus
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Words
from handlers.themes import screens
from handlers.themes.buttons import At, Begin, Mine, Propose, Ready, Stop, Turn
from handlers.themes.memory import Draft
from handlers.when import when_and_where
from services.themes import HeldTheme, SameTheme, ThemeRefused


def question(at: At, draft: Draft, t: Words, author: str = "") -> Screen:
    """With what was answered before. `author`: as colleagues will see them; empty: their name is hidden."""
    if at is At.READY:
        yes, no = (
            (t.plain("propose-ready"), Ready(ready=True)),
            (t.plain("propose-not-ready"), Ready(ready=False)),
        )
        return Screen(t("propose-ask-ready"), keyboard([yes], [no], _ways(at, draft, t)))
    if at is At.CHECK:
        return _check(draft, author, t)
    said = draft.text if at is At.THEME else draft.practice
    asked = (
        t("propose-ask-theme", limit=MAX_THEME)
        if at is At.THEME
        else t("propose-ask-practice", limit=MAX_PRACTICE)
    )
    before = t("propose-said", said=said) if said else ""
    return Screen("\n\n".join(filter(None, [asked, before])), keyboard(_ways(at, draft, t)))


def refused(why: ThemeRefused, at: At, draft: Draft, t: Words) -> Screen:
    """The question goes on, but for whoever has proposed enough."""
    if why.refusal is ThemeRefusal.TOO_MANY:
        mine: Button = t.plain("themes-mine"), Mine(page=0)
        return Screen(
            t("propose-too-many", most=MOST_OPEN), keyboard([mine], [screens.to_themes(t), to_menu(t)])
        )
    limit = MAX_PRACTICE if why.refusal is ThemeRefusal.PRACTICE_TOO_LONG else MAX_THEME
    text = t("propose-wrong") if why.refusal is ThemeRefusal.EMPTY else _too_long(limit, why.length, t)
    return Screen(text, keyboard(_ways(at, draft, t)))


def same(found: SameTheme, t: Words) -> Screen:
    """Somebody has said that already."""
    one = found.theme
    rows: list[list[Button]] = []
    if one.takes_support and not found.supported:
        rows.append([screens.support(one, t)])
    rows.append([screens.to_theme(one.id, t)])
    rows.append([(t.plain("propose-other"), Begin())])
    by = "mine" if found.is_mine else "other"
    if one.status is ThemeStatus.POSTPONED:
        by = "postponed"
    text: str = t("propose-same", by=by, text=one.text, supporters=one.supporters)
    if one.reason:
        text = text + "\n\n" + t("theme-reason", reason=one.reason)
    return Screen(text, keyboard(*rows, [screens.to_themes(t), to_menu(t)]))


def held(found: HeldTheme, t: Words) -> Screen:
    """A session about that is being prepared, or is open; they may propose it all the same."""
    one, session = found.theme, found.session
    rows: list[list[Button]] = [[(t.plain("propose-anew"), Turn(at=At.THEME, to=At.PRACTICE))]]
    if session is not None:
        rows.insert(0, [screens.to_session(session, t)])
    when = when_and_where(session, t) if session else ""
    text = t("propose-held", is_open="yes" if session else "no", text=one.text, when=when)
    return Screen(text, keyboard(*rows, [_stop(t)]))


def _too_long(limit: int, length: int, t: Words) -> str:
    return t("propose-too-long", limit=limit, length=length)


def _check(draft: Draft, author: str, t: Words) -> Screen:
    lines = [
        t("propose-check", text=draft.text),
        t("theme-author", author=author) if author else "",
        t("theme-practice", practice=draft.practice) if draft.practice else "",
        t("propose-leads") if draft.ready else "",
    ]
    send = t.plain("propose-send"), Propose(typed=draft.seal)
    return Screen("\n\n".join(filter(None, lines)), keyboard([send], _ways(At.CHECK, draft, t)))


def _ways(at: At, draft: Draft, t: Words) -> list[Button]:
    """Back, and on without another answer where there is one already or may be none."""
    order = list(At)
    number = order.index(at)
    ways: list[Button] = []
    if number:
        ways.append((t.plain("back"), Turn(at=at, to=order[number - 1])))
    if at is At.PRACTICE and not draft.practice:
        ways.append((t.plain("skip"), Turn(at=at, to=At.READY)))
    elif (at is At.THEME and draft.text) or at is At.PRACTICE:
        ways.append((t.plain("keep-answer"), Turn(at=at, to=order[number + 1])))
    return ways if number else [*ways, _stop(t)]


def _stop(t: Words) -> Button:
    return t.plain("propose-stop"), Stop()
