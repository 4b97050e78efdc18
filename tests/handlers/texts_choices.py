"""What the code can put into each selector of words, and what is meant to sound the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.dates import DateReason
from domain.plan import Reason as PlanReason
from domain.registration import PRESENT, RegistrationState
from domain.session import Kind, SessionState, Zone
from handlers.commands import EVERYONE, ORGANISER
from handlers.entrance.buttons import Place
from handlers.plans.questions import QUESTIONS
from handlers.sessions.buttons import Field
from handlers.texts import LANGUAGES
from services.papers.file_kind import FileProblem
from services.refusal import Reason as RefusalReason


@dataclass(frozen=True, slots=True)
class Said:
    """`rest`: what has no variant of its own and is meant by «other». `alike`: variants with the same words."""

    values: Iterable[str]
    rest: Iterable[str] = ()
    alike: Iterable[str] = ()


YES_NO = Said(("yes", "no"))
ASKED = [question.key for question in QUESTIONS]

CHOICES = {
    ("place", "place"): Said(Place),
    ("refused", "reason"): Said(RefusalReason),
    ("language-name", "language"): Said(LANGUAGES),
    ("privacy-stored", "consented"): YES_NO,
    ("command-description", "command"): Said((*EVERYONE, *ORGANISER)),
    ("plan-wrong-file", "problem"): Said(FileProblem),
    ("plan-unclear", "reason"): Said(PlanReason),
    ("days-wrong", "problem"): Said(DateReason),
    ("question", "question"): Said((*ASKED, "days")),
    ("answer-wrong", "question"): Said(ASKED, rest=Zone),
    ("session-line", "state"): Said(SessionState, rest=set(SessionState) - {SessionState.DRAFT}),
    ("session-title", "state"): Said(
        SessionState, rest=[SessionState.ANNOUNCED], alike=[SessionState.FINISHED, SessionState.ARCHIVED]
    ),
    ("session-mine", "state"): Said(PRESENT, rest=PRESENT - {RegistrationState.WAITING}),
    ("zone-name", "zone"): Said(Zone),
    ("zone-heading", "zone"): Said(Zone),
    ("kind-name", "kind"): Said(Kind),
    ("roster-state-name", "state"): Said(RegistrationState),
    ("activity-name", "alone"): YES_NO,
    ("activity", "timed"): YES_NO,
    ("field", "field"): Said(Field),
    ("edit-ask", "field"): Said(Field),
    ("part-line", "mine"): Said(("in", "waits", "no")),
    ("mine-part", "state"): Said(PRESENT),
    ("answered", "comes"): YES_NO,
}
