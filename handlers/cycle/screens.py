"""The two-month cycle as its organisers see it: dates, rules, what is to come and what was done."""

from typing import Final

from babel import Locale

from domain.cycle import Cycle, Occurrence, Policy, Step, StepState
from handlers.cycle.buttons import Ask, DaysOff, Months, SetCountry, SetPolicy, Show, Stop, What
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at, on_day
from services.cycles import CycleView, Done

OFTEN: Final = (1, 2, 3, 4, 6, 12)
COMING: Final = 3  # sendings that are shown: with all nine the screen does not fit a phone
NEAR: Final = ("BY", "RU", "KZ", "LT", "PL", "UA")


def cycle(view: CycleView, t: Words, said: str = "") -> Screen:
    """`said`: what was just done."""
    one = view.cycle
    if one is None:
        text = "\n\n".join(filter(None, [said, t("cycle-none"), _done(view, t)]))
        begin: Button = t.plain("cycle-begin"), Ask(what=What.ANCHOR)
        return Screen(text, keyboard([begin], [to_menu(t)]))
    text = "\n\n".join(
        filter(
            None, [said, t("cycle-title"), _dates(view, t), _coming(view, t), _rules(one, t), _done(view, t)]
        )
    )
    return Screen(text, keyboard(*_ways(t), [to_menu(t)]))


def ask(what: What, t: Words) -> Screen:
    near: list[list[Button]] = []
    if what is What.COUNTRY:
        offered: list[Button] = [(_country(code, t), SetCountry(country=code)) for code in NEAR]
        near = [offered[:3], offered[3:]]
    return Screen(t("cycle-ask", what=what), keyboard(*near, [to_cycle(t)]))


def wrong(problem: str, t: Words) -> Screen:
    """What was typed will not do; the question goes on."""
    return Screen(t("cycle-wrong", problem=problem), keyboard([to_cycle(t)]))


def how_often(one: Cycle, t: Words) -> Screen:
    labels: list[Button] = [
        (
            marked(t.plain("cycle-months", months=months), t, is_it=months == one.months),
            Months(months=months),
        )
        for months in OFTEN
    ]
    return Screen(t("cycle-ask-months"), keyboard(labels[:3], labels[3:], [to_cycle(t)]))


def days_off(one: Cycle, t: Words) -> Screen:
    rows: list[list[Button]] = [
        [
            (
                marked(_begun(t.plain("cycle-policy", policy=policy)), t, is_it=policy is one.policy),
                SetPolicy(policy=policy),
            )
        ]
        for policy in Policy
    ]
    other: Button = t.plain("cycle-to-country"), Ask(what=What.COUNTRY)
    text = t("cycle-days-off", country=_country(one.country, t))
    return Screen(text, keyboard(*rows, [other], [to_cycle(t)]))


def ask_stop(t: Words) -> Screen:
    return Screen(t("cycle-stop-ask"), keyboard([(t.plain("cycle-stop"), Stop(sure=True))], [to_cycle(t)]))


def to_cycle(t: Words) -> Button:
    return t.plain("cycle-back"), Go(place=Place.CYCLE)


def _ways(t: Words) -> list[list[Button]]:
    return [
        [(t.plain("cycle-to-anchor"), Ask(what=What.ANCHOR)), (t.plain("cycle-to-months"), Months(months=0))],
        [(t.plain("cycle-to-days-off"), DaysOff()), (t.plain("cycle-to-days"), Ask(what=What.DAYS))],
        [(t.plain("cycle-to-texts"), Show(step=Step.SURVEY)), (t.plain("cycle-to-stop"), Stop(sure=False))],
    ]


def _rules(one: Cycle, t: Words) -> str:
    return t(
        "cycle",
        anchor=on_day(one.anchor, t),
        months=one.months,
        policy=t.plain("cycle-policy", policy=one.policy),
        country=_country(one.country, t),
        survey=one.survey_days,
        organisers=one.organisers_days,
        teachers=one.teachers_days,
    )


def _dates(view: CycleView, t: Words) -> str:
    return t("cycle-dates", dates=Html("\n".join(_date(one, t) for one in view.dates)))


def _date(one: Occurrence, t: Words) -> str:
    if one.day == one.nominal:
        return t("cycle-date", day=on_day(one.day, t))
    return t("cycle-date-moved", day=on_day(one.day, t), nominal=on_day(one.nominal, t))


def _coming(view: CycleView, t: Words) -> str:
    late = [t("cycle-too-late", day=on_day(day.day, t)) for day in view.dates if _is_too_late(day, view)]
    if not view.coming:
        return "\n".join(late)
    shown = view.coming[:COMING]
    lines = [t("cycle-coming-line", when=at(one.due_at, t), step=one.step) for one in shown]
    if len(view.coming) > COMING:
        lines.append(t("cycle-coming-more", count=len(view.coming) - COMING))
    return "\n\n".join([*late, t("cycle-coming", steps=Html("\n".join(lines)))])


def _is_too_late(day: Occurrence, view: CycleView) -> bool:
    """It was set when all its letters should have gone already."""
    known = {one.nominal for one in view.done} | {one.occurrence.nominal for one in view.coming}
    return day.nominal not in known


def _done(view: CycleView, t: Words) -> str:
    if not view.done:
        return ""
    return t("cycle-done", steps=Html("\n".join(_done_line(one, t) for one in view.done)))


def _done_line(one: Done, t: Words) -> str:
    step = t.plain("cycle-step", step=one.step)
    when = at(one.due_at if one.state is StepState.SKIPPED else one.began_at, t)
    return t("cycle-done-line", state=one.state, when=when, day=on_day(one.day, t), step=step, told=one.told)


def _country(code: str, t: Words) -> str:
    return str(Locale(t.language).territories.get(code, code))


def _begun(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]


def marked(words: str, t: Words, *, is_it: bool) -> str:
    return t.plain("cycle-chosen", words=words) if is_it else words
