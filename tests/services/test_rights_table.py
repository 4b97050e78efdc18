"""Who may call which service: every service, as every role, on both databases.

All `Transaction`s and `Reading`s of `services/` are found by themselves; one without a row here fails. To add a service,
add a row under its name (`module.function`):

    "roster.people": (Who.MODERATOR_OF_IT, lambda h, actor: call(actor, h.session)),

First who may call it, then how: what follows the transaction, with the things of `House`. What a moderator of one session
may do is tried on `h.session` (rights_house.py); `h.there` is its whole, `h.entry` a presence in it, `h.target` somebody on its list. Services
that take no `actor` have nobody's rights to ask, being called by the clock, by the bot itself or for a notice: `NOBODY`.

Each call is made alone on the same state and undone. Of whoever may make it at least one must succeed, or else the row
would show nothing; others may be refused for another reason than their rights.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from importlib import import_module
from typing import Any

import services
from domain.announcement import Content, ContentKind
from domain.announcement import Step as Taking
from domain.attendance import Stay
from domain.auction import Mode
from domain.audience import Audience, Circle, CircleKind
from domain.board import Choice, FollowUp, Phase, Side
from domain.cycle import Cycle
from domain.cycle import Step as CycleStep
from domain.edition import ItemKind
from domain.institution import seal
from domain.lot import Which
from domain.material import Author, Consent
from domain.material import Content as MaterialContent
from domain.material import Mark as MaterialMark
from domain.member import Member, Role
from domain.reminder import ReminderKind
from domain.theme import ThemeStatus
from services import Database, arguments, themes
from services.boards import Rules
from services.catalogue import Facet, Narrowed, Order
from services.offers import Proposal
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage.db import Tx
from tests.auctions import ENDS, FINDING, new
from tests.people import DAYS, HUB, NOW, PLAN, ZONE
from tests.services.edition_house import NEW_ONES, TITLES
from tests.services.material_house import QUIZ
from tests.services.rights_house import ALL, LATER, LEADERS, START, House, house_of

Service = Transaction[..., Any] | Reading[..., Any]


class Who(StrEnum):
    NOBODY = "nobody's rights are asked"
    EVERYONE = "everyone"
    PROFILE = "whoever has said who they are"
    MODERATOR_OF_IT = "a moderator of that session, or of all"
    MODERATOR = "a moderator of all sessions"
    MODERATOR_OF_SOME = "a moderator of whatever session, or of all"
    ORGANISER = "an organiser"


MAY = {
    Who.EVERYONE: set(ALL),
    Who.PROFILE: set(ALL) - {"stranger"},
    Who.MODERATOR_OF_IT: set(LEADERS),
    Who.MODERATOR: {"moderator", "organiser"},
    Who.MODERATOR_OF_SOME: {"moderator of another", *LEADERS},
    Who.ORGANISER: {"organiser"},
}


Call = tuple[tuple[Any, ...], dict[str, Any]]


def call(*args: object, **kwargs: object) -> Call:
    return args, kwargs


Row = tuple[Who, Callable[[House, Member], Call] | None]

EVERYBODY = Audience((Circle(CircleKind.ALL),))
WORDS = Content(ContentKind.TEXT, "Приходите")
PROPOSAL = Proposal(QUIZ, MaterialContent("Правила"), Consent.HUB)

NOBODY: Row = (Who.NOBODY, None)

TABLE: dict[str, Row] = {
    "attendance.check_in": (Who.PROFILE, lambda h, a: call(a, h.session, now=START)),
    "attendance.check_out": (Who.EVERYONE, lambda h, a: call(a, h.session, now=START)),
    "attendance.close_due": NOBODY,
    "attendance.correct": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.entry, START, START + timedelta(hours=1), now=LATER),
    ),
    "attendance.enter": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, now=START),
    ),
    "attendance.leave": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, now=START),
    ),
    "attendance.set_self_check_in": (Who.ORGANISER, lambda h, a: call(a, h.session, on=False, now=NOW)),
    "attendance.strike": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.entry, now=LATER)),
    "attendance.visit": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.entry)),
    "attendance.write_down": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, Stay(START, START + timedelta(minutes=5)), now=LATER),
    ),
    "announcement_reports.letter": NOBODY,
    "announcement_reports.progress": (Who.ORGANISER, lambda h, a: call(a, h.sent, zone=ZONE, now=NOW)),
    "announcement_reports.report": (Who.ORGANISER, lambda h, a: call(a, h.sent, zone=ZONE, now=NOW)),
    "announcement_reports.sample": NOBODY,
    "announcement_sending.begin": (
        Who.ORGANISER,
        lambda h, a: call(a, h.announcement, 1, EVERYBODY, urgent=False, zone=ZONE, now=NOW),
    ),
    "announcement_sending.follow": (Who.ORGANISER, lambda h, a: call(a, h.sent, 1, now=NOW)),
    "announcements.address": (Who.ORGANISER, lambda h, a: call(a, h.announcement, EVERYBODY)),
    "announcements.create": (Who.ORGANISER, lambda _, a: call(a, WORDS, now=NOW)),
    "announcements.discard": (Who.ORGANISER, lambda h, a: call(a, h.announcement)),
    "announcements.listed": (Who.ORGANISER, lambda _, a: call(a, skip=0, limit=9)),
    "announcements.rewrite": (Who.ORGANISER, lambda h, a: call(a, h.announcement, 1, content=WORDS)),
    "announcements.set_urgent": (Who.ORGANISER, lambda h, a: call(a, h.announcement, urgent=True)),
    "announcements.show": (Who.ORGANISER, lambda h, a: call(a, h.announcement)),
    "announcements.sizes": (Who.ORGANISER, lambda _, a: call(a, EVERYBODY)),
    "announcements.try_on_oneself": (Who.ORGANISER, lambda h, a: call(a, h.announcement, 1, now=NOW)),
    "announcing.confirm": (Who.ORGANISER, lambda h, a: call(a, h.announcement, 1, zone=ZONE, now=NOW)),
    "announcing.correct": (Who.ORGANISER, lambda h, a: call(a, h.sent, 1, WORDS, zone=ZONE, now=NOW)),
    "announcing.go_on": NOBODY,
    "announcing.judge_correction": (Who.ORGANISER, lambda h, a: call(a, h.sent, 1, WORDS)),
    "announcing.move": (Who.ORGANISER, lambda h, a: call(a, h.waiting, 1, zone=ZONE, now=NOW)),
    "announcing.take_step": (Who.ORGANISER, lambda h, a: call(a, h.sent, Taking.PAUSE, zone=ZONE, now=NOW)),
    "announcing.under_way": NOBODY,
    "arguments.add": (
        Who.EVERYONE,
        lambda h, a: call(a, h.board.open, Side.PLUS, "Живо", now=NOW),
    ),
    "arguments.decide": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.board.minus, "Сократить", now=NOW),
    ),
    "arguments.hidden_one": NOBODY,
    "arguments.hide": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.argument, "Грубо", now=NOW)),
    "arguments.merge": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.board.argument, h.board.other_argument, now=NOW),
    ),
    "arguments.of_board": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open)),
    "arguments.one_led": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.argument)),
    "arguments.one_own": (Who.EVERYONE, lambda h, a: call(a, h.board.own[a.id])),  # others': below
    "arguments.is_card": NOBODY,
    "arguments.own": (Who.EVERYONE, lambda h, a: call(a, h.board.open)),  # finds theirs only
    "arguments.reply": (Who.EVERYONE, lambda _, a: call(a, HUB, 1, "+ Живо", now=NOW)),
    "arguments.reword": (Who.EVERYONE, lambda h, a: call(a, h.board.own[a.id], "Живо", now=NOW)),
    "arguments.take_back": (Who.EVERYONE, lambda h, a: call(a, h.board.own[a.id], now=NOW)),
    "arguments.unhide": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.argument, now=NOW)),
    "arguments.unmerge": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.argument, now=NOW)),
    "audit.listed": (Who.ORGANISER, lambda _, a: call(a, 0)),
    "board_results.for_export": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.closed)),
    "board_results.published": NOBODY,
    "board_results.show": (Who.EVERYONE, lambda h, a: call(a, h.board.closed)),
    "boards.ask_in_group": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open, now=NOW)),
    "boards.card": NOBODY,
    "boards.go_on": NOBODY,
    "boards.led_by": (Who.EVERYONE, lambda _, a: call(a)),  # finds theirs only
    "boards.left_unresolved": NOBODY,
    "boards.listed": (Who.EVERYONE, lambda _, a: call(a)),
    "boards.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "boards.past": (Who.EVERYONE, lambda _, a: call(a)),
    "boards.of_session": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "boards.open_board": (  # of no session: test_boards.py
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, "Игра", Rules(), now=NOW, session_id=h.session),
    ),
    "boards.post_again": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open, now=NOW)),
    "boards.set_budget": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open, 3, now=NOW)),
    "boards.set_end": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open, START, now=NOW)),
    "boards.show": (Who.EVERYONE, lambda h, a: call(a, h.board.open)),
    "boards.step": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.board.open, 1, Phase.VOTING, now=NOW),
    ),
    "boards.subjects": (Who.MODERATOR_OF_SOME, lambda _, a: call(a)),
    "boards.tighten": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.board.open, now=NOW)),
    "auction_results.for_export": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.closed)),
    "auction_results.ledger": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.hall)),
    "auction_results.published": NOBODY,
    "auction_results.table": (Who.EVERYONE, lambda h, a: call(a, h.auctions.hall)),
    "auctions.cancel": (Who.ORGANISER, lambda h, a: call(a, h.auctions.hall, now=NOW)),
    "auctions.change": (
        Who.ORGANISER,
        lambda h, a: call(a, h.auctions.entering, 1, new(Mode.HALL), now=NOW),
    ),
    "auctions.close": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.idle, now=NOW)),
    "auctions.create": (Who.ORGANISER, lambda h, a: call(a, new(Mode.ONLINE, h.session), now=NOW)),
    "auctions.open_now": (Who.ORGANISER, lambda h, a: call(a, h.auctions.entering, now=NOW)),
    "auctions.post_again": (Who.ORGANISER, lambda h, a: call(a, h.auctions.entering, now=NOW)),
    "bids.history": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.lot)),
    "bids.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "bids.own": NOBODY,
    "bids.place": (Who.PROFILE, lambda h, a: call(a, h.auctions.lot, now=NOW)),
    "bids.void": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.bid, "Ошибка", now=NOW)),
    "bids.watch": (Who.PROFILE, lambda h, a: call(a, h.auctions.lot, on=True, now=NOW)),
    "calendars.of_session": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "calendars.own": (Who.EVERYONE, lambda _, a: call(a)),
    "certificates.check": NOBODY,  # whoever has the link
    "certificates.finished": (Who.ORGANISER, lambda _, a: call(a)),
    "certificates.issue": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.issued": (Who.ORGANISER, lambda h, a: call(a, h.finished)),
    "certificates.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "certificates.overview": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.reissue": (Who.ORGANISER, lambda h, a: call(a, h.certificate, issue=1, now=LATER)),
    "certificates.reissue_changed": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.revoke": (
        Who.ORGANISER,
        lambda h, a: call(a, h.certificate, "Ошибка", issue=1, now=LATER),
    ),
    "certificates.show": (Who.ORGANISER, lambda h, a: call(a, h.certificate)),  # its holder aside
    "certificates.to_print": (Who.ORGANISER, lambda h, a: call(a, h.certificate)),  # its holder aside
    "certificates.to_revoke": (Who.ORGANISER, lambda h, a: call(a, h.certificate, issue=1)),
    "changes.cancel": (Who.ORGANISER, lambda h, a: call(a, h.session, "", now=NOW)),
    "changes.finish": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=NOW)),
    "changes.for_change": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "changes.go_on": NOBODY,
    "changes.move": (Who.ORGANISER, lambda h, a: call(a, h.session, DAYS, "Зал", zone=ZONE, now=NOW)),
    "changes.set_capacity": (Who.ORGANISER, lambda h, a: call(a, h.there, 7, now=NOW)),
    "changes.start": (Who.ORGANISER, lambda h, a: call(a, h.session, now=NOW)),
    "changes.to_be_told": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "changes.told": NOBODY,
    "changes.unanswered": NOBODY,
    "chasing.chase": NOBODY,
    "chasing.is_unanswered": NOBODY,
    "chasing.silence": NOBODY,
    "cycle_words.change": (
        Who.ORGANISER,
        lambda _, a: call(a, CycleStep.ORGANISERS, "Пора", instead_of="", now=NOW),
    ),
    "cycle_words.restore": (
        Who.ORGANISER,
        lambda _, a: call(a, CycleStep.ORGANISERS, instead_of="", now=NOW),
    ),
    "cycle_words.show": (Who.ORGANISER, lambda _, a: call(a, CycleStep.ORGANISERS)),
    "cycles.call": NOBODY,
    "cycles.change": (Who.ORGANISER, lambda _, a: call(a, Cycle(date(2026, 12, 31)), now=NOW)),
    "cycles.go_on": NOBODY,
    "cycles.preview": (Who.ORGANISER, lambda _, a: call(a, CycleStep.ORGANISERS, zone=ZONE, now=NOW)),
    "cycles.show": (Who.ORGANISER, lambda _, a: call(a, zone=ZONE, now=NOW)),
    "cycles.stop": (Who.ORGANISER, lambda _, a: call(a, now=NOW)),
    "moderation.answer": (Who.EVERYONE, lambda h, a: call(a, h.session, 1, accepts=True, now=NOW)),
    "moderation.candidates": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "moderation.invite": (Who.ORGANISER, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "moderation.leaders": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "moderation.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "moderation.news": NOBODY,
    "moderation.replace": (
        Who.ORGANISER,
        lambda h, a: call(a, h.session, h.people["teacher"].id, h.target.id, now=NOW),
    ),
    "moderation.step_back": (Who.EVERYONE, lambda h, a: call(a, h.session, now=NOW)),
    "moderation.tell_duties": NOBODY,
    "moderation.volunteer": (Who.PROFILE, lambda h, a: call(a, h.session, now=NOW)),
    "reminders.choices": (Who.EVERYONE, lambda _, a: call(a)),
    "reminders.choose": (Who.EVERYONE, lambda _, a: call(a, ReminderKind.WEEK, on=False)),
    "reminders.figures": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "reminders.put_off": NOBODY,
    "reminders.send_due": NOBODY,
    "reminders.to_tell": NOBODY,
    "theme_leading.in_status": (Who.ORGANISER, lambda _, a: call(a, ThemeStatus.POSTPONED)),
    "themes.listed": (Who.EVERYONE, lambda _, a: call(a)),
    "theme_leading.make_session": (
        Who.ORGANISER,
        lambda h, a: call(a, h.theme, 1, DAYS, zone=ZONE, now=NOW),
    ),
    "theme_leading.merge": (Who.ORGANISER, lambda h, a: call(a, h.theme, h.other_theme, now=NOW)),
    "themes.held": (Who.PROFILE, lambda _, a: call(a, "Квиз на уроке")),
    "theme_news.of_session": NOBODY,
    "theme_news.of_wanted": NOBODY,
    "leader_news.told": NOBODY,
    "themes.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "theme_leading.news": NOBODY,
    "themes.propose": (Who.PROFILE, lambda _, a: call(a, "Квиз на уроке", now=NOW)),
    "theme_leading.set_status": (
        Who.ORGANISER,
        lambda h, a: call(a, h.theme, 1, ThemeStatus.POSTPONED, now=NOW, reason="До осени"),
    ),
    "themes.show": (Who.EVERYONE, lambda h, a: call(a, h.theme)),
    "themes.support": (Who.PROFILE, lambda h, a: call(a, h.theme, on=True, now=NOW)),
    "themes.take_back": (Who.EVERYONE, lambda h, a: call(a, h.own_themes[a.id])),  # others': below
    "theme_leading.to_merge_into": (Who.ORGANISER, lambda h, a: call(a, h.theme)),
    "theme_leading.unmerge": (Who.ORGANISER, lambda h, a: call(a, h.theme, now=NOW)),
    "themes.weigh": (Who.PROFILE, lambda _, a: call(a, "Квиз на уроке")),
    "themes.volunteer": (Who.PROFILE, lambda h, a: call(a, h.theme, on=True, now=NOW)),
    "edition_building.freeze": NOBODY,
    "edition_building.gather": NOBODY,
    "edition_building.hold": NOBODY,
    "edition_building.is_held": NOBODY,
    "edition_building.let_go": NOBODY,
    "edition_building.take": NOBODY,
    "edition_consents.ask": (Who.ORGANISER, lambda h, a: call(a, [h.editions.unasked], now=NOW)),
    "edition_consents.asked": NOBODY,
    "editions.all_frozen": (Who.EVERYONE, lambda _, a: call(a, skip=0, limit=8)),
    "editions.begin": (Who.ORGANISER, lambda _, a: call(a, "Сборник", now=NOW)),
    "editions.build": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, now=NOW)),
    "editions.cancel": (Who.ORGANISER, lambda h, a: call(a, h.editions.building, now=NOW)),
    "editions.choices": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, NEW_ONES)),
    "editions.drop": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, now=NOW)),
    "editions.entitle": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, "Другой")),
    "editions.papers": (Who.PROFILE, lambda h, a: call(a, h.editions.frozen)),
    "editions.frozen": (Who.EVERYONE, lambda h, a: call(a, h.editions.frozen)),
    "editions.move": (
        Who.ORGANISER,
        lambda h, a: call(a, h.editions.draft, h.editions.revision, h.editions.key, step=1),
    ),
    "editions.move_section": (
        Who.ORGANISER,
        lambda h, a: call(a, h.editions.draft, h.editions.revision, 0, step=1),
    ),
    "editions.post": (Who.ORGANISER, lambda h, a: call(a, h.editions.frozen, now=NOW)),
    "editions.posted": NOBODY,
    "editions.preface": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, "Слово")),
    "editions.rename_section": (
        Who.ORGANISER,
        lambda h, a: call(a, h.editions.draft, h.editions.revision, 0, title="Раздел"),
    ),
    "editions.results": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft)),
    "editions.show": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft)),
    "editions.sources": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft)),
    "editions.suggested": (Who.ORGANISER, lambda _, a: call(a)),
    "editions.take": (
        Who.ORGANISER,
        lambda h, a: call(a, h.editions.draft, [h.editions.material], TITLES, on=True),
    ),
    "editions.take_all": (Who.ORGANISER, lambda h, a: call(a, h.editions.draft, NEW_ONES, TITLES, on=True)),
    "editions.take_result": (
        Who.ORGANISER,
        lambda h, a: call(a, h.editions.draft, (ItemKind.BOARD, h.board.closed), TITLES, on=True),
    ),
    "editions.unfinished": (Who.ORGANISER, lambda _, a: call(a)),
    "files.chunk": NOBODY,
    "files.is_stored": NOBODY,
    "files.keep": NOBODY,
    "files.keepsake": NOBODY,
    "files.later": NOBODY,
    "files.poster": NOBODY,
    "files.put_chunk": NOBODY,
    "files.refuse": NOBODY,
    "files.remember": NOBODY,
    "files.sweep": NOBODY,
    "files.take": NOBODY,
    "files.too_big": NOBODY,
    "cataloguing.edit": NOBODY,
    "cataloguing.is_catalogued": NOBODY,
    "cataloguing.take": NOBODY,
    "describing.activities_for": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material)),
    "consenting.agree": (  # others': test_describing
        Who.EVERYONE,
        lambda h, a: call(a, h.own_materials[a.id], Consent.PUBLIC, 1, now=NOW),
    ),
    "describing.describe": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.material, {"title": "Иначе"}, now=NOW),
    ),
    "describing.drop_author": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material, 1, 0, now=NOW)),
    "describing.entry": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material)),
    "hiding.hide": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material, "Без согласия", now=NOW)),
    "describing.name_author": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.material, Author("Пётр Бровка"), now=NOW),
    ),
    "describing.people": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material, "Вера")),
    "describing.sessions_for": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material)),
    "hiding.show_again": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material, now=NOW)),
    "hiding.told_of_hiding": NOBODY,
    "consenting.withdraw": (Who.EVERYONE, lambda h, a: call(a, h.own_materials[a.id], now=NOW)),
    "hub.stand": NOBODY,
    "catalogue.adaptations": (Who.PROFILE, lambda h, a: call(a, h.material)),
    "catalogue.card": (Who.PROFILE, lambda h, a: call(a, h.material)),
    "catalogue.content": (Who.PROFILE, lambda h, a: call(a, h.material)),
    "catalogue.home": (Who.EVERYONE, lambda _, a: call(a)),
    "catalogue.inline": (Who.EVERYONE, lambda _, a: call(a, "квиз")),  # guests find what is public only
    "catalogue.listing": (Who.EVERYONE, lambda _, a: call(a, "квиз", Narrowed(), Order.BEST)),
    "catalogue.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "catalogue.named": NOBODY,
    "catalogue.values": (Who.PROFILE, lambda _, a: call(a, Facet.KIND)),
    "catalogue.versions": (Who.PROFILE, lambda h, a: call(a, h.material)),
    "marks.digest": NOBODY,
    "marks.put": (Who.PROFILE, lambda h, a: call(a, h.material, MaterialMark.APPLIED, on=True, now=NOW)),
    "materials.view": (Who.PROFILE, lambda h, a: call(a, h.material)),
    "material_cards.card": NOBODY,
    "offer_judging.accept": (Who.MODERATOR, lambda h, a: call(a, h.offered, 1, now=NOW)),
    "offer_judging.give_back": (Who.MODERATOR, lambda h, a: call(a, h.offered, 1, "Что это?", now=NOW)),
    "offer_judging.one": (Who.MODERATOR, lambda h, a: call(a, h.offered)),
    "offer_judging.waiting": (Who.EVERYONE, lambda _, a: call(a)),  # finds what they moderate only
    "offer_notices.told": NOBODY,
    "offer_notices.told_of_dropping": NOBODY,
    "offer_notices.told_of_lot": NOBODY,
    "offer_notices.waiting_for": NOBODY,
    "material_versions.add_version": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.material, 1, PROPOSAL.content, now=NOW),
    ),
    "offers.common_tags": (Who.EVERYONE, lambda _, a: call(a)),
    "offers.mend": (Who.PROFILE, lambda h, a: call(a, h.own_offers[a.id], 1, PROPOSAL, now=NOW)),
    "offers.propose": (Who.PROFILE, lambda _, a: call(a, PROPOSAL, now=NOW)),
    "offers.take_back": (Who.EVERYONE, lambda h, a: call(a, h.own_offers[a.id])),
    "offers.to_mend": (Who.EVERYONE, lambda h, a: call(a, h.own_offers[a.id])),
    "material_versions.to_renew": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.material)),
    "passed_lots.bring": (Who.EVERYONE, lambda h, a: call(a, h.auctions.left, now=NOW)),  # its author
    "others_posts.brought": (Who.EVERYONE, lambda h, a: call(a, h.own_posts[a.id], now=NOW)),
    "others_posts.forget": NOBODY,
    "others_posts.invite": NOBODY,
    "topics.to_close": NOBODY,
    "topics.to_open": NOBODY,
    "housekeeping.forget_answers": NOBODY,
    "closings.close_due": NOBODY,
    "closings.count_down": NOBODY,
    "closings.go_on": NOBODY,
    "closings.in_halls": NOBODY,
    "closings.is_due": NOBODY,
    "findings.accept": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.finding, 1, now=NOW)),
    "findings.colleagues": (Who.PROFILE, lambda _, a: call(a, "Дарья")),
    "findings.edit": (
        Who.PROFILE,
        lambda h, a: call(a, h.auctions.finding, 1, FINDING, now=NOW),
    ),  # its author
    "findings.give_back": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.finding, 1, "Добавьте правила", now=NOW),
    ),
    "findings.material": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.lot)),  # authors, the winner
    "findings.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "findings.offer": (Who.PROFILE, lambda h, a: call(a, h.auctions.entering, FINDING, now=NOW)),
    "findings.take_back": (Who.EVERYONE, lambda h, a: call(a, h.auctions.finding, now=NOW)),  # its author
    "findings.waiting": (Who.EVERYONE, lambda _, a: call(a)),  # finds what they moderate only
    "hall.next_lot": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.hall, h.auctions.lot, now=NOW),
    ),
    "hall.panel": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.hall)),
    "hall.pause": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.lot, h.auctions.version, now=NOW),
    ),
    "hall.resume": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.lot, h.auctions.version, now=NOW),
    ),
    "hall.say": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.lot, 1, h.auctions.version, now=NOW),
    ),
    "hall.sell": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.auctions.lot, h.auctions.version, now=NOW + timedelta(minutes=1)),
    ),
    "hall.withdraw": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.lot, "Ошибка", now=NOW)),
    "hall_panels.drawn_for": NOBODY,
    "hall_panels.is_kept": NOBODY,
    "hall_panels.keep": NOBODY,
    "hall_panels.leave": (Who.EVERYONE, lambda _, a: call(a)),  # their own chat
    "hall_panels.put": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.hall, now=NOW)),
    "hall_panels.queue": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.hall)),
    "hall_panels.running": NOBODY,
    "housekeeping.forget_messages": NOBODY,
    "housekeeping.forget_strangers": NOBODY,
    "housekeeping.forget_updates": NOBODY,
    "hub.chat": NOBODY,
    "hub.configure": NOBODY,
    "hub.moved": NOBODY,
    "institutions.candidates": (Who.ORGANISER, lambda h, a: call(a, h.institution.id)),
    "institutions.confirm": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, seen=seal(h.institution), now=NOW),
    ),
    "institutions.in_session": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "institutions.listed": (Who.ORGANISER, lambda _, a: call(a)),
    "institutions.merge": (
        Who.ORGANISER,
        lambda h, a: call(
            a,
            h.institution.id,
            h.other_institution.id,
            seen=seal(h.institution, h.other_institution),
            now=NOW,
        ),
    ),
    "institutions.offered": (Who.EVERYONE, lambda _, a: call(a)),
    "institutions.pair": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, h.other_institution.id),
    ),
    "institutions.rename": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, "Лицей", seen=seal(h.institution), now=NOW),
    ),
    "institutions.show": (Who.ORGANISER, lambda h, a: call(a, h.institution.id)),
    "institutions.sums": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "lot_words.complain": (Who.PROFILE, lambda h, a: call(a, h.auctions.lot, "Не его", now=NOW)),
    "lot_words.complaints": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.lot)),
    "lot_words.thank": (Who.PROFILE, lambda h, a: call(a, h.auctions.thankable, "Спасибо", now=NOW)),
    "lot_words.thanks": NOBODY,
    "lot_words.to_thank": (Who.PROFILE, lambda h, a: call(a, h.auctions.thankable)),
    "lots.auction_card": NOBODY,
    "lots.listed": (Who.EVERYONE, lambda _, a: call(a)),
    "lots.lot": (Who.EVERYONE, lambda h, a: call(a, h.auctions.lot)),
    "lots.lot_card": NOBODY,
    "lots.page": (Who.EVERYONE, lambda h, a: call(a, h.auctions.hall, Which.ALL, 0)),
    "lots.show": (Who.EVERYONE, lambda h, a: call(a, h.auctions.hall)),
    "lots.told_of_auction": NOBODY,
    "lots.may_moderate": NOBODY,
    "lots.told_of_lot": NOBODY,
    "members.appoint_organisers": NOBODY,
    "members.choose_language": (Who.EVERYONE, lambda _, a: call(a, "be")),
    "members.consent": (Who.EVERYONE, lambda _, a: call(a, now=NOW)),
    "members.find": NOBODY,
    "members.find_all": NOBODY,
    "leaders.hide": (Who.EVERYONE, lambda _, a: call(a, hidden=True, now=NOW)),
    "leaders.save_profile": (Who.PROFILE, lambda _, a: call(a, "Анна", "Дворец", now=NOW)),
    "members.hide": (Who.EVERYONE, lambda _, a: call(a, hidden=True)),
    "members.meet": NOBODY,
    "members.notice": NOBODY,
    "members.save_profile": (Who.PROFILE, lambda _, a: call(a, "Имя", "Лицей")),
    "members.set_reachable": NOBODY,
    "posters.of_session": (Who.ORGANISER, lambda h, a: call(a, h.session, here=True)),
    "privacy.erase": (Who.EVERYONE, lambda _, a: call(a, a.id, now=NOW)),
    "privacy.export": (Who.EVERYONE, lambda _, a: call(a)),
    "privacy.stored": (Who.EVERYONE, lambda _, a: call(a)),
    "queue.expire_offers": NOBODY,
    "registrations.comes": (Who.EVERYONE, lambda h, a: call(a, h.session, 0, now=NOW)),
    "registrations.comes_not": (Who.EVERYONE, lambda h, a: call(a, h.session, 0, now=NOW)),
    "registrations.join": (Who.PROFILE, lambda h, a: call(a, h.there, now=NOW)),
    "registrations.leave": (Who.EVERYONE, lambda h, a: call(a, h.there, waits=False, now=NOW)),
    "registrations.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "registrations.offerings": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "registrations.place": (Who.EVERYONE, lambda h, a: call(a, h.there)),
    "roles.accept": (Who.EVERYONE, lambda h, a: call(a, h.token, now=NOW)),
    "roles.grant": (Who.ORGANISER, lambda h, a: call(a, h.target.id, Role.MODERATOR, h.session, now=NOW)),
    "roles.invitation": (Who.ORGANISER, lambda h, a: call(a, h.token, now=NOW)),
    "roles.invitations": (Who.ORGANISER, lambda _, a: call(a, now=NOW)),
    "roles.invite": (Who.ORGANISER, lambda h, a: call(a, Role.MODERATOR, h.session, now=NOW)),
    "roles.listed": (Who.ORGANISER, lambda _, a: call(a, now=NOW)),
    "roles.news": NOBODY,
    "roles.revoke": (Who.ORGANISER, lambda h, a: call(a, h.target.id, Role.MODERATOR, now=NOW)),
    "roles.revoke_invitation": (Who.ORGANISER, lambda h, a: call(a, h.token, now=NOW)),
    "roles.show": (Who.ORGANISER, lambda h, a: call(a, h.target.id)),
    "roles.to_moderate": (Who.ORGANISER, lambda _, a: call(a)),
    "roster.add": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, "Гость", "Лицей", now=NOW)),
    "roster.code": (Who.EVERYONE, lambda h, a: call(a, h.session)),  # who is in it
    "roster.export": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "roster.led": (Who.EVERYONE, lambda _, a: call(a)),  # finds theirs only
    "roster.people": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "roster.person": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "roster.remove": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "roster.sign_up": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "second_offers.accept": (Who.EVERYONE, lambda h, a: call(a, h.auctions.asked, now=ENDS)),  # who is asked
    "second_offers.decline": (Who.EVERYONE, lambda h, a: call(a, h.auctions.sold, now=LATER)),  # the winner
    "second_offers.may_offer": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.unsold)),
    "second_offers.offer": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.auctions.unsold, now=LATER)),
    "second_offers.told_of_fall": NOBODY,
    "search.forget_terms": NOBODY,
    "search.index_stale": NOBODY,
    "site.catalogue.public": NOBODY,
    "sessions.announce": (Who.ORGANISER, lambda h, a: call(a, h.draft, 1, now=NOW)),
    "sessions.card": NOBODY,
    "sessions.create_draft": (Who.ORGANISER, lambda _, a: call(a, PLAN, DAYS, zone=ZONE, now=NOW)),
    "sessions.draft": (Who.ORGANISER, lambda h, a: call(a, h.draft)),
    "sessions.for_export": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "sessions.listed": (Who.EVERYONE, lambda _, a: call(a)),  # drafts: tests/services/test_sessions.py
    "sessions.part_of": NOBODY,
    "sessions.post_again": (Who.ORGANISER, lambda h, a: call(a, h.session, now=NOW)),
    "sessions.programme": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "sessions.rewrite": (Who.ORGANISER, lambda h, a: call(a, h.session, {"theme": "Моя"}, now=NOW)),
    "sessions.set_days": (Who.ORGANISER, lambda h, a: call(a, h.draft, DAYS, zone=ZONE, now=NOW)),
    "sessions.to_announce": (Who.ORGANISER, lambda h, a: call(a, h.draft)),
    "sessions.show": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "verdicts.answer_poll": (Who.EVERYONE, lambda _, a: call(a, "5001", [0], now=NOW)),
    "verdicts.ask_how_it_went": NOBODY,
    "verdicts.asked": NOBODY,
    "verdicts.count_early_answers": NOBODY,
    "verdicts.follow_up": (
        Who.EVERYONE,
        lambda h, a: call(a, h.board.open, FollowUp.APPLIED, now=LATER),
    ),
    "verdicts.give": (Who.EVERYONE, lambda h, a: call(a, h.board.open, Choice.REJECT, now=NOW)),
    "votes.ballot": (Who.EVERYONE, lambda h, a: call(a, h.board.open, 0)),
    "votes.support": (Who.EVERYONE, lambda h, a: call(a, h.board.argument, now=NOW)),
    "votes.vote": (Who.EVERYONE, lambda h, a: call(a, h.board.argument, on=True, now=NOW)),
    "wording.support": (Who.EVERYONE, lambda h, a: call(a, h.board.argument, sealed=0, now=NOW)),
    "wording.vote": (Who.EVERYONE, lambda h, a: call(a, h.board.argument, sealed=0, on=False, now=NOW)),
}


def test_every_service_has_a_row() -> None:
    found = {name for name, _ in all_services()}
    assert found - set(TABLE) == set(), "add rows: the docstring says how"
    assert set(TABLE) - found == set(), "these are no more"


def test_whatever_takes_an_actor_asks_for_rights() -> None:
    takes = {
        name for name, service in all_services() if "actor" in inspect.signature(service.within).parameters
    }
    assert takes == {name for name, (who, _) in TABLE.items() if who is not Who.NOBODY}


async def test_each_service_refuses_whom_it_should_and_nobody_else(db: Database) -> None:
    house = await house_of(db)
    wrong: dict[str, object] = {}
    for name, service in all_services():
        who, how = TABLE.get(name, NOBODY)  # the first test says what is missing
        if how is None:
            continue
        reasons = {role: await _tried(db, service, how(house, actor)) for role, actor in house.people.items()}
        refusal = Reason.PROFILE if who is Who.PROFILE else Reason.RIGHTS
        refused = {role for role, reason in reasons.items() if reason is refusal}
        if refused != set(ALL) - MAY[who] or None not in {reasons[role] for role in MAY[who]}:
            wrong[name] = {role: reason and reason.value for role, reason in reasons.items()}
    assert wrong == {}


async def test_what_somebody_wrote_is_theirs_alone_to_change(db: Database) -> None:
    house = await house_of(db)
    attempts: dict[Service, Call] = {
        arguments.one_own: call(house.board.argument),
        arguments.reword: call(house.board.argument, "Иначе", now=NOW),
        arguments.take_back: call(house.board.argument, now=NOW),
        themes.take_back: call(house.theme),
    }
    for role, actor in (*house.people.items(), ("its author", house.target)):
        reasons = {
            await _tried(db, service, call(actor, *args, **kwargs))
            for service, (args, kwargs) in attempts.items()
        }
        assert reasons == {None if actor is house.target else Reason.RIGHTS}, role


class _UndoneError(Exception):
    """The call is over; nothing of it is to stay."""

    def __init__(self, reason: Reason | None) -> None:
        super().__init__(reason)
        self.reason = reason


async def _tried(db: Database, service: Service, how: Call) -> Reason | None:
    """Why it was refused; None: it was not."""

    def try_it(tx: Tx) -> None:
        args, kwargs = how
        try:
            service.within(tx, *args, **kwargs)
        except RefusedError as refusal:
            raise _UndoneError(refusal.reason) from refusal
        raise _UndoneError(None)

    try:
        await db.transaction(try_it)
    except _UndoneError as undone:
        return undone.reason
    raise AssertionError


def all_services() -> Iterator[tuple[str, Service]]:
    """By the module that makes them, however many import them."""
    for found in pkgutil.walk_packages(services.__path__, "services."):
        module = import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, Transaction | Reading) and value.within.__module__ == found.name:
                yield f"{found.name.removeprefix('services.')}.{name}", value
