"""The words of the papers, in the reader's language."""

from domain.session import Kind, Plan, Session, Zone
from handlers.texts import Words
from handlers.when import day_lines
from services.papers.plan_writer import PlanWords, write_plan

TAGS = {"ru": "ru-RU", "be": "be-BY", "en": "en-GB"}
QUOTES = {"en": ("“", "”")}


def plan_paper(session: Session, plan: Plan, t: Words) -> bytes:
    """DOCX in the form of the source document's appendix."""
    when = day_lines(session.days, t).replace("\n", "; ")
    return write_plan(plan, _plan_words(t), when=when, place=session.place)


def _plan_words(t: Words) -> PlanWords:
    return PlanWords(
        title=(t.plain("paper-plan"), t.plain("paper-title")),
        theme=t.plain("paper-theme"),
        aim=t.plain("paper-aim"),
        tasks=t.plain("paper-tasks"),
        zone=t.plain("paper-zone"),
        when=t.plain("paper-date"),
        place=t.plain("paper-place"),
        moderator=t.plain("paper-moderator"),
        zones={zone: t.plain("zone-name", zone=zone) for zone in Zone},
        kinds={kind: t.plain("kind-name", kind=kind) for kind in Kind},
        language=TAGS[t.language],
        quotes=QUOTES.get(t.language, ("«", "»")),
    )
