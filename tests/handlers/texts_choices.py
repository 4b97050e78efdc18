"""What the code can put into each selector of words, and what is meant to sound the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.announcement import (
    CONFIRMED,
    AnnouncementState,
    ContentKind,
    CopyState,
    Flaw,
    Leads,
    Recall,
)
from domain.announcement import Step as Taking
from domain.argument import ArgumentRefusal
from domain.attendance import EntryRefusal, TimesRefusal
from domain.auction import AuctionState, Mode, TermsRefusal
from domain.audience import CircleKind
from domain.bid import BidRefusal, GivenUp
from domain.board import OPEN as BOARD_OPEN
from domain.board import Choice, FollowUp, Phase, Side
from domain.cycle import REWORDABLE, CycleProblem, Policy, Step, StepState, WordsProblem
from domain.dates import DateReason
from domain.edition import EditionState, ItemKind, LeftOut
from domain.file_check import Harm
from domain.invitation import InvitationState
from domain.lot import RUNNING, SHOWN, LotState, Which
from domain.material import Consent, FileState, MaterialKind, MaterialState
from domain.material import Mark as MaterialMark
from domain.member import Role
from domain.moderation import OPEN as MODERATION_OPEN
from domain.moderation import Duty
from domain.plan import Reason as PlanReason
from domain.purse import EntryKind
from domain.registration import PRESENT, RegistrationState
from domain.reminder import BEFORE_START, ReminderKind
from domain.session import Kind, SessionState, Zone
from domain.theme import ThemeStatus
from handlers.announcing import report_screen, sending
from handlers.announcing.buttons import Thing
from handlers.announcing.content import COPIED
from handlers.announcing.screens import UNCORRECTED
from handlers.auctioning import founding
from handlers.auctioning.buttons import Term
from handlers.cataloguing.buttons import Asked
from handlers.commands import EVERYONE, MODERATOR, ORGANISER
from handlers.cycle import router as cycle
from handlers.cycle.buttons import What
from handlers.entrance.buttons import Place
from handlers.moderating import deadline
from handlers.offering import screens as offering
from handlers.plans.questions import QUESTIONS
from handlers.presence.buttons import Only
from handlers.roles import audit_screen
from handlers.sessions.buttons import Field
from handlers.texts import LANGUAGES
from services.announcement_reports import Done
from services.editions import SourceKind
from services.papers.file_kind import FileProblem
from services.refusal import Reason as RefusalReason
from services.roster import Mark
from services.votes import VoteRefusal


@dataclass(frozen=True, slots=True)
class Said:
    """`rest`: what has no variant of its own and is meant by «other». `alike`: variants with the same words."""

    values: Iterable[str]
    rest: Iterable[str] = ()
    alike: Iterable[str] = ()


ROLES = ("organiser", "moderator", "session")
FACETS = ("kind", "zone", "session", "tag", "institution")
YES_NO = Said(("yes", "no"))
ANNOUNCED = (*ContentKind, *(kind.value for kind in COPIED - {"poll"}))
ASKED = [question.key for question in QUESTIONS]

CHOICES = {
    ("material-kind", "kind"): Said(MaterialKind),
    ("describe-field", "field"): Said(Asked),
    ("describe-consent", "consent"): Said(Consent),
    ("offer-content", "what"): Said(("new", "adapt", "renew")),
    **{(key, "consent"): Said(Consent) for key in ("offer-agreed", "offer-said", "offer-saying")},
    ("offer-consent-take", "consent"): Said(set(Consent) - {Consent.UNASKED}),
    ("offer-sure", "listed"): YES_NO,
    ("offer-sent", "listed"): YES_NO,
    ("offer-step", "step"): Said(offering.STEP_NAMES),
    ("consent-name", "consent"): Said(set(Consent) - {Consent.UNASKED}),
    ("place", "place"): Said(Place),
    ("refused", "reason"): Said(RefusalReason),
    ("language-name", "language"): Said(LANGUAGES),
    ("privacy-stored", "consented"): YES_NO,
    ("privacy-counts", "hidden"): YES_NO,
    ("privacy-role", "role"): Said(Role),
    ("profile", "hidden"): YES_NO,
    ("institution-line", "confirmed"): YES_NO,
    ("institution", "confirmed"): YES_NO,
    ("institution-candidate", "likely"): YES_NO,
    ("command-description", "command"): Said((*EVERYONE, *MODERATOR, *ORGANISER)),
    ("plan-wrong-file", "problem"): Said(FileProblem),
    ("plan-unclear", "reason"): Said(PlanReason),
    ("days-wrong", "problem"): Said(DateReason),
    ("question", "question"): Said((*ASKED, "days")),
    ("answer-wrong", "question"): Said(ASKED, rest=Zone),
    ("session-line", "state"): Said(SessionState, rest=set(SessionState) - {SessionState.DRAFT}),
    ("session-title", "state"): Said(
        SessionState, rest=[SessionState.ANNOUNCED], alike=[SessionState.FINISHED, SessionState.ARCHIVED]
    ),
    ("session-mine", "state"): Said(PRESENT, rest={RegistrationState.CONFIRMED}),
    ("zone-name", "zone"): Said(Zone),
    ("zone-heading", "zone"): Said(Zone),
    ("kind-name", "kind"): Said(Kind),
    ("roster-state-name", "state"): Said(RegistrationState),
    ("activity-name", "alone"): YES_NO,
    ("activity", "timed"): YES_NO,
    ("field", "field"): Said(Field),
    ("edit-ask", "field"): Said(Field),
    ("programme-by", "by"): Said(("zone", "time")),
    ("part-line", "mine"): Said(("in", "waits", "no")),
    ("mine-part", "state"): Said(PRESENT),
    ("answered", "comes"): YES_NO,
    ("list-only", "only"): Said(set(Only) - {Only.FOUND}),
    ("list-line", "mark"): Said(Mark),
    ("person-seat", "state"): Said(PRESENT),
    ("person-place", "chosen"): YES_NO,
    ("times-wrong", "why"): Said((*TimesRefusal, "unclear")),
    ("not-now", "why"): Said(EntryRefusal),
    ("self-check-in", "on"): YES_NO,
    ("role-line", "role"): Said((*ROLES, "none")),
    ("role-name", "role"): Said(Role),
    ("role-held", "role"): Said(ROLES),
    ("take-line", "role"): Said(ROLES),
    ("invitation-line", "role"): Said(ROLES),
    ("invitation-of", "role"): Said(ROLES),
    ("invitation-state", "state"): Said(InvitationState),
    ("invitation", "role"): Said(ROLES),
    ("invitation-accepted", "role"): Said(ROLES),
    ("role-given", "role"): Said(ROLES),
    ("role-may", "role"): Said(ROLES),
    ("role-revoked", "role"): Said(ROLES),
    ("audit-action", "action"): Said((*audit_screen.ACTIONS, audit_screen.OTHER), rest=[audit_screen.OTHER]),
    ("audit-subject", "subject"): Said(
        (*audit_screen.SUBJECTS, audit_screen.OTHER), rest=[audit_screen.OTHER]
    ),
    ("audit-field", "field"): Said((*audit_screen.FIELDS, audit_screen.OTHER), rest=[audit_screen.OTHER]),
    ("audit-flag", "flag"): YES_NO,
    ("calendar-caption", "cancelled"): YES_NO,
    ("poster-name", "kind"): Said(("join", "here")),
    ("poster-caption", "kind"): Said(("join", "here")),
    ("certificate-line", "valid"): YES_NO,
    **{
        (key, "side"): Said(Side)
        for key in (
            *("argument", "argument-hidden", "ballot-vote", "board-added", "board-ask", "board-card-side"),
            *("board-results-side", "board-write", "own-ask", "own-label", "own-line", "own-one"),
        )
    },
    ("board-label", "phase"): Said(Phase),
    ("board-phase", "phase"): Said(Phase),
    ("verdict", "choice"): Said(Choice),
    ("board-hides", "shown"): YES_NO,
    ("board-card-hidden", "shown"): YES_NO,
    ("board-card-private", "why"): Said(("anonymous", "hidden", "both")),
    ("board-full", "side"): Said((*Side, "both")),
    ("own-fixed", "why"): Said(("over", "hidden", "merged", "supported")),
    ("board-ask-name", "named"): Said(("anonymous", "yes", "hidden", "no")),
    ("board-same", "by"): Said(("mine", "voted", "other")),
    ("board-untaken", "why"): Said(
        (ArgumentRefusal.EMPTY, ArgumentRefusal.TOO_MANY, ArgumentRefusal.NOT_COLLECTING)
    ),
    ("own-line", "state"): Said(("on", "hidden", "merged")),
    ("ballot-vote", "given"): YES_NO,
    ("voted", "on"): YES_NO,
    ("vote-refused", "why"): Said(VoteRefusal),
    ("follow-up", "what"): Said(FollowUp),
    ("follow-up-thanks", "what"): Said(FollowUp),
    ("board-picture-side", "side"): Said(Side),
    ("board-workbook-sign", "side"): Said(Side),
    ("board-workbook-follow-up", "what"): Said(FollowUp),
    ("lead-line", "phase"): Said(Phase),
    ("lead-phase", "phase"): Said(Phase),
    ("lead-subject", "kind"): Said(("open", "theme", "activity")),
    ("lead-draft", "named"): YES_NO,
    ("lead-draft", "hides"): YES_NO,
    ("lead-draft", "poll"): YES_NO,
    ("lead-board", "phase"): Said(Phase),
    ("lead-rules", "named"): YES_NO,
    ("lead-rules", "hides"): YES_NO,
    ("lead-until", "phase"): Said(BOARD_OPEN),
    ("lead-on", "to"): Said((Phase.VOTING, Phase.DISCUSSING)),
    ("lead-back", "to"): Said((Phase.COLLECTING, Phase.VOTING)),
    ("lead-end-ask", "phase"): Said(BOARD_OPEN),
    ("lead-end-wrong", "problem"): Said((*deadline.SAID, DateReason.NOT_UNDERSTOOD)),
    ("lead-argument", "side"): Said(Side),
    ("lead-argument", "state"): Said(("on", "merged", "hidden")),
    ("lead-hide-ask", "closed"): YES_NO,
    ("lead-decide-ask", "said"): YES_NO,
    ("theme-announced", "same"): YES_NO,
    ("auction-label", "state"): Said(AuctionState),
    ("auction-phase", "state"): Said(AuctionState),
    ("auction", "mode"): Said(Mode),
    ("lots", "which"): Said(Which),
    ("lots-filter", "which"): Said(Which),
    ("lots-which", "which"): Said((Which.LEADING, Which.OUTBID, Which.WON)),
    ("lots-line", "bid"): YES_NO,
    ("lots-line", "stands"): Said(("leads", "outbid", "mine", "other")),
    ("lot-state", "state"): Said(LotState),
    ("bid-refused", "why"): Said(BidRefusal),
    ("file-left", "why"): Said((FileState.TOO_BIG, FileState.FAILED)),
    ("file-harm", "harm"): Said(Harm),
    ("edition-open", "state"): Said((EditionState.BUILDING, EditionState.DRAFT)),
    ("edition-preface", "has"): YES_NO,
    ("edition-by", "what"): Said(set(SourceKind) - {SourceKind.NEW}),
    ("edition-which", "what"): Said(set(SourceKind) - {SourceKind.NEW}),
    ("edition-choice", "stands"): Said(("yes", "unasked", "no")),
    ("edition-result", "kind"): Said((ItemKind.BOARD, ItemKind.AUCTION)),
    ("edition-line", "fits"): YES_NO,
    ("edition-zone", "zone"): Said(Zone),
    ("edition-put", "on"): Said(("yes", "no")),
    ("edition-left-file", "reason"): Said(LeftOut),
    ("edition-left-whole", "reason"): Said(LeftOut),
    ("edition-paper-name", "kind"): Said(("docx", "pdf")),
    ("edition-kind", "kind"): Said(MaterialKind),
    ("edition-file-name", "kind"): Said(("photo", "video", "audio", "document")),
    ("edition-lot", "sold"): YES_NO,
    ("edition-agree-all", "consent"): Said((Consent.HUB, Consent.PUBLIC)),
    ("edition-agree", "consent"): Said((Consent.HUB, Consent.PUBLIC)),
    ("told-widened", "consent"): Said((Consent.HUB, Consent.PUBLIC)),
    ("edition-agreed", "consent"): Said(Consent),
    ("materials-by", "facet"): Said(FACETS),
    ("materials-choose", "facet"): Said(FACETS),
    ("materials-state", "state"): Said(MaterialState),
    ("materials-sorted", "sort"): Said(("best", "newest", "useful")),
    ("materials-sort", "sort"): Said(("newest", "useful")),
    ("materials-mark", "mark"): Said((*MaterialMark, *(f"{mark}-given" for mark in MaterialMark))),
    ("materials-marked", "mark"): Said((*MaterialMark, *(f"{mark}-given" for mark in MaterialMark))),
    ("watching", "will"): Said(("end", "turn", "nothing")),
    ("lot-too-dear", "why"): Said(("above_all", "spent", "short")),
    ("finding-step", "step"): Said(("title", "summary", "files", "co_authors", "price")),
    ("told-withdrawn", "author"): YES_NO,
    ("told-soon-line", "stands"): Said(("leads", "outbid", "watched")),
    ("found-mode", "mode"): Said(Mode),
    ("found-dates-wrong", "problem"): Said((*founding.SAID, DateReason.NOT_UNDERSTOOD)),
    ("found-head", "mode"): Said(Mode),
    ("found-times", "mode"): Said(Mode),
    ("found-term", "term"): Said(Term, alike=[Term.LOT_TIME, Term.STAGGER]),
    ("found-wrong", "why"): Said(TermsRefusal),
    ("run-line", "state"): Said(AuctionState),
    ("run-auction", "mode"): Said(Mode),
    ("run-auction", "state"): Said(AuctionState),
    ("run-open-ask", "mode"): Said(Mode),
    ("run-lot-line", "state"): Said(SHOWN),
    ("run-lot", "state"): Said(LotState),
    ("run-lot-price", "kind"): Said(("start", "sold", "leads")),
    ("gavel", "state"): Said(AuctionState),
    ("gavel-price", "led"): YES_NO,
    ("gavel-left", "state"): Said(RUNNING),
    ("gavel-last", "state"): Said((LotState.SOLD, LotState.ASKED, LotState.UNSOLD, LotState.WITHDRAWN)),
    ("gavel-say", "done"): YES_NO,
    ("void-line", "most"): YES_NO,
    ("void-line", "state"): Said(("on", "refused", "void")),
    ("sale-fell", "answered"): YES_NO,
    ("sale-fell", "then"): Said(("left", "nobody", "goes-on")),
    ("found-aside", "dates"): YES_NO,
    ("gavel-newer", "again"): Said(("word", "pause")),
    ("void-ask", "state"): Said(("on", "over")),
    ("withdraw-ask", "led"): YES_NO,
    ("auction-workbook-void", "reason"): Said(GivenUp),
    ("auction-workbook-state-name", "state"): Said(LotState),
    ("auction-workbook-entry-name", "kind"): Said(EntryKind),
    ("auction-results-title", "state"): Said(
        (AuctionState.OPEN, AuctionState.CLOSED, AuctionState.CANCELLED)
    ),
    ("auction-results-unsold", "state"): Said((LotState.UNSOLD, LotState.ASKED, LotState.WITHDRAWN)),
    ("auction-thanks-sent", "first"): YES_NO,
    ("announce-line", "state"): Said(AnnouncementState),
    ("announce-line", "words"): YES_NO,
    ("announce-line", "kind"): Said(ANNOUNCED),
    ("announce-left", "over"): YES_NO,
    ("announce-deed", "done"): Said(Done),
    ("announce-late", "why"): Said(("recalled", "changed")),
    ("announce-instead-ask", "words"): YES_NO,
    ("announce-instead-ask", "kind"): Said(ANNOUNCED),
    ("announce-choose", "chosen"): YES_NO,
    ("announce-note", "about"): Said(("poll", "album", "forwarded")),
    ("announce-rests", "again"): YES_NO,
    ("announce-uncorrected", "kind"): Said(UNCORRECTED),
    ("announce-wrong", "flaw"): Said((*Flaw, "kind")),
    ("announce-message", "kind"): Said(ANNOUNCED),
    ("announce-circle", "kind"): Said((*CircleKind, "present_any", "moderators_any")),
    ("announce-urgency", "urgent"): YES_NO,
    ("announce-urgency", "night"): YES_NO,
    ("announce-take", "kind"): Said(CircleKind),
    ("announce-take", "chosen"): YES_NO,
    ("announce-leave", "chosen"): YES_NO,
    ("announce-leave", "kind"): Said(CircleKind),
    ("announce-which-button", "what"): Said(Thing),
    ("announce-which", "what"): Said((*Thing, Leads.AUCTION, Leads.LOT)),
    ("announce-which-none", "what"): Said((*Thing, Leads.AUCTION, Leads.LOT)),
    ("announce-near", "what"): Said(Thing),
    ("announce-leads", "leads"): Said(Leads),
    ("announce-label", "leads"): Said(Leads),
    ("announce-moment-ask", "urgent"): YES_NO,
    ("announce-moment-wrong", "problem"): Said((*sending.SAID, sending.FAR, DateReason.NOT_UNDERSTOOD)),
    ("announce-page", "state"): Said(CONFIRMED),
    ("announce-state-name", "state"): Said(AnnouncementState),
    ("announce-outcome", "state"): Said(set(CopyState) - {CopyState.WAITING}),
    ("announce-recall", "how"): Said(Recall),
    ("announce-step", "step"): Said(Taking),
    ("announce-correct-ask", "kind"): Said(
        set(ContentKind) - UNCORRECTED, rest={ContentKind.PHOTO, ContentKind.VIDEO, ContentKind.DOCUMENT}
    ),
    ("announce-cause", "why"): Said(
        {CopyState.BLOCKED, CopyState.UNKNOWN, *report_screen.OURS, *report_screen.TELLS.values(), "other"}
    ),
    ("announce-ask-step", "step"): Said((Taking.STOP, Taking.RECALL)),
    ("announce-yes", "step"): Said((Taking.STOP, Taking.RECALL)),
    ("theme-label", "status"): Said(ThemeStatus),
    ("theme-status-name", "status"): Said(ThemeStatus),
    ("theme", "status"): Said(ThemeStatus),
    ("theme-news", "status"): Said(ThemeStatus),
    ("theme-session", "stage"): Said(("draft", "open", "over")),
    ("theme-cancelled", "listed"): YES_NO,
    ("themes-none", "others"): YES_NO,
    ("propose-same", "by"): Said(("mine", "other", "postponed")),
    ("propose-held", "is_open"): YES_NO,
    ("cycle-policy", "policy"): Said(Policy),
    ("cycle-step", "step"): Said(Step),
    ("cycle-coming-line", "step"): Said(Step),
    ("cycle-preview", "step"): Said(Step),
    ("cycle-words-ask", "step"): Said(REWORDABLE),
    ("cycle-words-wrong", "problem"): Said(WordsProblem),
    ("cycle-done-line", "state"): Said(StepState),
    ("cycle-ask", "what"): Said(What),
    ("cycle-wrong", "problem"): Said((*CycleProblem, *cycle.SAID, DateReason.NOT_UNDERSTOOD)),
    ("cycle-session", "state"): Said(("draft", "announced")),
    ("reminder-choice", "on"): YES_NO,
    **{
        (key, "state"): Said(MODERATION_OPEN)
        for key in ("moderators-line", "moderators-one", "moderators-dismiss")
    },
    ("moderators-mine-one", "state"): Said(MODERATION_OPEN),
    ("reminder-figures-line", "kind"): Said(BEFORE_START),
    ("moderators-answered", "accepts"): YES_NO,
    ("moderators-closed", "cancelled"): YES_NO,
    ("moderators-stepped-back-now", "told"): YES_NO,
    ("moderators-expected-one", "duty"): Said(Duty),
    ("moderators-moved", "state"): Said(MODERATION_OPEN),
    ("moderators-moved", "known"): YES_NO,
    ("moderators-duty", "duty"): Said(Duty),
    ("moderators-duty-now", "duty"): Said(Duty),
    ("reminder-choice", "kind"): Said(ReminderKind),
    ("site-kind", "kind"): Said(MaterialKind),
    ("site-kinds", "kind"): Said(MaterialKind),
    ("site-session-state", "state"): Said(
        set(SessionState) - {SessionState.DRAFT, SessionState.CANCELLED},
        alike=[SessionState.FINISHED, SessionState.ARCHIVED],
    ),
}
