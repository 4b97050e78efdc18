"""An invitation of the cycle as it would be, and its words: asked for, looked at, saved."""

from domain.cycle import MAX_WORDS, REWORDABLE, Step, WordsProblem
from handlers.cycle.buttons import AskWords, SaveWords, Show, StandardWords
from handlers.cycle.screens import to_cycle
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.wording import seal


def preview(step: Step, own: str, message: Screen, t: Words) -> Screen:
    """A message of the cycle; `own`: words of organisers that stand in it. The buttons choose another, or change it."""
    steps: list[list[Button]] = [[(_tab(one, t, is_shown=one is step), Show(step=one))] for one in Step]
    ways: list[list[Button]] = []
    if step in REWORDABLE:
        ways.append([(t.plain("cycle-words"), AskWords(step=step))])
    if own:
        ways.append([(t.plain("cycle-words-standard"), StandardWords(step=step, instead_of=seal(own)))])
    text = Html(t("cycle-preview", step=step) + "\n\n" + message.text)
    return Screen(text, keyboard(*ways, *steps, [to_cycle(t)]))


def ask(step: Step, own: str, t: Words) -> Screen:
    now = Html("\n\n" + t("cycle-words-now", words=own)) if own else ""
    return Screen(t("cycle-words-ask", step=step, limit=MAX_WORDS) + now, keyboard([_keep(step, t)]))


def wrong(step: Step, problem: WordsProblem, length: int, t: Words) -> Screen:
    text = t("cycle-words-wrong", problem=problem, length=length, limit=MAX_WORDS)
    return Screen(text, keyboard([_keep(step, t)]))


def check(step: Step, words: str, message: Screen, t: Words) -> Screen:
    """`message`: as it would be with them."""
    save = (t.plain("cycle-words-save"), SaveWords(step=step, typed=seal(words)))
    other = (t.plain("cycle-words-other"), AskWords(step=step))
    text = Html(t("cycle-words-check") + "\n\n" + message.text)
    return Screen(text, keyboard([save], [other], [_keep(step, t)]))


def _tab(step: Step, t: Words, *, is_shown: bool) -> str:
    """Marked as the one that is looked at: a tick would say that it is switched on."""
    words = t.plain("cycle-step", step=step)
    return t.plain("cycle-looked-at", words=words) if is_shown else words


def _keep(step: Step, t: Words) -> Button:
    return t.plain("cycle-words-keep"), Show(step=step)
