"""What was done, in words: one entry is who, when, what, and each thing that was and is."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final

from domain.announcement import visible
from domain.dates import show as show_days
from domain.session import Day
from handlers.entrance.screens import to_menu
from handlers.keyboards import keyboard, page_turns
from handlers.paging import clip
from handlers.roles.buttons import AuditPage
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at, on_day
from services.audit import NAMING, Note, Page, subject_of

# What services note, and what they note of it: each has words of its own.
ACTIONS: Final = (
    "draft",
    "edit",
    "announce",
    "post_again",
    "capacity",
    "move",
    "cancel",
    "start",
    "finish",
    "grant",
    "revoke",
    "invite",
    "revoke_invitation",
    "accept",
    "confirm",
    "rename",
    "merge",
    "erase",
    "enter",
    "leave",
    "correct",
    "write_down",
    "strike",
    "self_check_in",
    "add",
    "sign_up",
    "remove",
    "certificates",
    "certificate_reissue",
    "certificate_revoke",
    "board_open",
    "board_phase",
    "board_anonymous",
    "board_budget",
    "board_end",
    "board_poll",
    "board_copy",
    "argument_hide",
    "argument_unhide",
    "argument_merge",
    "argument_unmerge",
    "argument_decide",
    "auction_create",
    "auction_change",
    "auction_post_again",
    "auction_open",
    "auction_close",
    "auction_cancel",
    "lot_accept",
    "lot_return",
    "lot_open",
    "lot_sell",
    "lot_pause",
    "lot_resume",
    "lot_withdraw",
    "bid_void",
    "second_offer",
    "lot_complain",
    "material_describe",
    "material_hide",
    "material_show",
    "material_accept",
    "material_return",
    "material_version",
    "material_consent",
    "edition_begin",
    "edition_build",
    "edition_cancel",
    "edition_drop",
    "edition_announce",
    "moderation_invite",
    "moderation_replace",
    "announcement_confirm",
    "announcement_state",
    "announcement_recall",
    "announcement_move",
    "announcement_correct",
    "theme_status",
    "theme_merge",
    "theme_unmerge",
    "cycle",
    "cycle_stop",
    "cycle_words",
)
SUBJECTS: Final = (
    "session",
    "part",
    "member",
    "invitation",
    "institution",
    "attendance",
    "certificate",
    "board",
    "argument",
    "auction",
    "lot",
    "material",
    "edition",
    "theme",
    "announcement",
    "hub",
)
FIELDS: Final = (
    "theme",
    "aim",
    "place",
    "days",
    "capacity",
    "reason",
    "role",
    "session_id",
    "invited_by",
    "name",
    "merged",
    "members",
    "part",
    "member",
    "state",
    "on",
    "entered_at",
    "left_at",
    "issue",
    "minutes",
    "activities",
    "revoke_reason",
    "issued",
    "subject",
    "phase",
    "budget",
    "until",
    "argument",
    "decision",
    "mode",
    "title",
    "number",
    "comment",
    "amount",
    "bid",
    "price",
    "people",
    "later",
    "text",
    "sending",
    "theme_id",
    "status",
    "anchor",
    "months",
    "policy",
    "country",
    "days_before",
    "step",
    "words",
)
SAME: Final = {"session": "session_id"}  # noted under two names
OTHER: Final = "other"
LONGEST: Final = 60  # characters of a value
MOST: Final = 4  # of what has changed


def audit(page: Page, t: Words) -> Screen:
    if not page.notes:
        return Screen(t("audit-none"), keyboard([to_menu(t)]))
    heading = t("audit", count=page.count, page=page.number + 1, pages=page.last + 1)
    turns = page_turns(page.number, page.last, lambda number: AuditPage(page=number), t)
    text = "\n\n".join([heading, *(_note(one, page.names, t) for one in page.notes)])
    return Screen(text, keyboard(turns, [to_menu(t)]))


def _note(one: Note, names: Mapping[str, str | None], t: Words) -> Html:
    noun, _, number = one.subject.partition(":")
    action = t("audit-action", action=_known(one.action, ACTIONS))
    who = clip(one.actor, LONGEST) if one.actor else t.plain("nameless", number=str(one.actor_id))
    name = clip(names.get(one.subject) or t.plain("audit-numbered", number=number), LONGEST)
    subject = t("audit-subject", subject=_known(noun, SUBJECTS), name=name)
    changes = [_change(key, one, names, t) for key in list({**one.before, **one.after})[:MOST]]
    return Html("\n".join([t("audit-note", when=at(one.at, t), who=who), action + ": " + subject, *changes]))


def _change(key: str, one: Note, names: Mapping[str, str | None], t: Words) -> str:
    values = [_value(key, state[key], names, t) for state in (one.before, one.after) if key in state]
    field = _field(key, names, t)
    if len(set(values)) == 1:
        return t("audit-fact", field=field, value=values[0])
    return t("audit-change", field=field, old=values[0], new=values[1])


def _field(key: str, names: Mapping[str, str | None], t: Words) -> str:
    """What a seat is in stands for itself."""
    if key.isdecimal():
        return _named(key, None, names, t)
    return t.plain("audit-field", field=SAME.get(key, key) if key in {*FIELDS, *SAME} else OTHER)


def _named(key: str, value: object, names: Mapping[str, str | None], t: Words) -> str:
    number = t.plain("audit-numbered", number=str(value or key))
    return clip(names.get(subject_of(key, value) or "") or number, LONGEST)


def _value(key: str, value: Any, names: Mapping[str, str | None], t: Words) -> str:
    """Plain text."""
    if value is None or value in ("", [], {}):
        return "—"
    if key in NAMING:
        return _named(key, value, names, t)
    shown = _SHOWN.get("state" if key.isdecimal() else key)
    if shown is not None:
        return shown(value, t)
    return clip(", ".join(map(str, value)) if isinstance(value, list) else str(value), LONGEST)


def _role(value: Any, t: Words) -> str:
    return t.plain("role-name", role=value)


def _state(value: Any, t: Words) -> str:
    return t.plain("roster-state-name", state=value)


def _moment(value: Any, t: Words) -> str:
    return at(datetime.fromisoformat(value), t)


def _minutes(value: Any, t: Words) -> str:
    return t.plain("paper-hours", hours=value // 60, minutes=value % 60)


def _flag(value: Any, t: Words) -> str:
    return t.plain("audit-flag", flag="yes" if value else "no")


def _mode(value: Any, t: Words) -> str:
    return t.plain("found-mode", mode=value)


def _days(value: Any, t: Words) -> str:
    days = [Day(*map(datetime.fromisoformat, day)) for day in value]
    return show_days(days, t.zone).replace("\n", "; ")


def _words(value: Any, _t: Words) -> str:
    """Of an announcement, without its marks."""
    return clip(" ".join(visible(value).split()), LONGEST)


def _sending(value: Any, t: Words) -> str:
    return t.plain("announce-state-name", state=value)


def _phase(value: Any, t: Words) -> str:
    return t.plain("lead-phase", phase=value)


def _theme_status(value: Any, t: Words) -> str:
    return t.plain("theme-status-name", status=value)


def _policy(value: Any, t: Words) -> str:
    return t.plain("cycle-policy", policy=value)


def _step(value: Any, t: Words) -> str:
    return t.plain("cycle-step", step=value)


def _date(value: Any, t: Words) -> str:
    return on_day(date.fromisoformat(value), t)


def _known(word: str, words: tuple[str, ...]) -> str:
    return word if word in words else OTHER


_SHOWN: Final[Mapping[str, Callable[[Any, Words], str]]] = {
    "role": _role,
    "state": _state,
    "entered_at": _moment,
    "left_at": _moment,
    "minutes": _minutes,
    "on": _flag,
    "mode": _mode,
    "days": _days,
    "phase": _phase,
    "later": _flag,
    "text": _words,
    "sending": _sending,
    "until": _moment,
    "status": _theme_status,
    "policy": _policy,
    "anchor": _date,
    "step": _step,
}
