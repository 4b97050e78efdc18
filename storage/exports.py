"""Everything about one person, to be handed out.

A table that names people has to be known here: a test compares EXPORTED and OF_OTHERS with the schema. What is not
exported is erased all the same: see storage/privacy.py.
"""

from typing import Any, Final

import sqlalchemy as sa

from storage.db import Tx
from storage.privacy import private_chat
from storage.schema import (
    activity,
    announcement,
    announcement_copy,
    argument,
    attendance,
    auction,
    audit,
    bid,
    board,
    certificate,
    complaint,
    edition,
    fsm,
    inbox,
    institution,
    invitation,
    ledger,
    lot,
    lot_author,
    lot_file,
    lot_watch,
    material,
    material_author,
    material_file,
    material_mark,
    material_version,
    member,
    member_role,
    moderation,
    outbox,
    part,
    poll_answer,
    purse,
    registration,
    reminder,
    reminder_off,
    session,
    thanks,
    theme,
    theme_support,
    theme_volunteer,
    verdict,
    vote,
)

# Columns that name a person: where what they name is handed out, and what is not theirs.
EXPORTED: Final = frozenset(
    {
        "member.id",
        "member.telegram_id",
        "member_role.member_id",
        "invitation.created_by",
        "invitation.used_by",
        "session.created_by",
        "registration.member_id",
        "attendance.member_id",
        "certificate.member_id",
        "board.created_by",
        "argument.author_id",
        "vote.member_id",
        "verdict.member_id",
        "poll_answer.member_id",
        "auction.created_by",
        "lot_author.member_id",
        "bid.member_id",
        "purse.member_id",
        "ledger.member_id",
        "lot_watch.member_id",
        "complaint.member_id",
        "thanks.member_id",
        "lot.winner_id",
        "announcement.author_id",
        "announcement_copy.member_id",
        "reminder.member_id",
        "reminder_off.member_id",
        "theme.author_id",
        "theme_support.member_id",
        "theme_volunteer.member_id",
        "moderation.member_id",
        "edition.created_by",
        "material.added_by",
        "material.consented_by",
        "material_author.member_id",
        "material_version.added_by",
        "material_mark.member_id",
        "audit.actor_id",
        "outbox.chat_id",
        "inbox.lane",
        "fsm.key",
    }
)
OF_OTHERS: Final = {
    "moderation.invited_by": "tells of the person who was invited to lead, not of the organiser who did it",
    "member.added_by": "tells of the person who was entered, not of the moderator who did it",
    "lot.author_id": "the same person is among lot_author.member_id",
    "lot.leader_id": "follows from the bids, which are handed out",
    "bid.voided_by": "tells of the bid, not of the moderator who voided it",
    "attendance.entered_by": "tells of the person who was marked as present, not of the moderator who did it",
}


def export(tx: Tx, member_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every row that is theirs, by what it is. Among the updates there may be some that only speak of them."""
    whose = {"member": member_id, **private_chat(tx, member_id)}
    return {
        name: [dict(row) for row in tx.execute(statement, whose).mappings()]
        for name, statement in _EXPORTS.items()
    }


_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_CHAT: Final = sa.bindparam("chat", type_=sa.BigInteger)

_IN_PARTS: Final = part.join(session, session.c.id == part.c.session_id).outerjoin(
    activity, activity.c.id == part.c.activity_id
)
_PART: Final = (session.c.theme.label("session"), part.c.day, activity.c.title.label("activity"))
_FOR_WHAT: Final = sa.case(  # of others what is hidden until voting is hidden here, too
    (sa.or_(argument.c.shown, argument.c.author_id == _MEMBER), argument.c.text)
).label("text")
_LOTS: Final = auction.join(lot, lot.c.auction_id == auction.c.id)
_LOT: Final = (auction.c.title.label("auction"), lot.c.number, lot.c.title.label("lot"))
_IS_AUTHOR: Final = sa.exists().where(
    material_author.c.material_id == material.c.id, material_author.c.member_id == _MEMBER
)
_EXPORTS: Final[dict[str, sa.Select[Any]]] = {
    "member": sa.select(
        *(column for column in member.c if column.name not in {"institution_id", "added_by"}),
        institution.c.name.label("institution"),
    )
    .select_from(member.outerjoin(institution))
    .where(member.c.id == _MEMBER),
    "roles": sa.select(member_role.c.role, session.c.theme.label("session"), member_role.c.granted_at)
    .select_from(member_role.outerjoin(session))
    .where(member_role.c.member_id == _MEMBER)
    .order_by(member_role.c.id),
    "registrations": sa.select(
        *_PART,
        *(registration.c[name] for name in ("state", "ticket", "changed_at", "offered_until", "answer")),
    )
    .select_from(registration.join(_IN_PARTS, part.c.id == registration.c.part_id))
    .where(registration.c.member_id == _MEMBER)
    .order_by(registration.c.id),
    "attendance": sa.select(*_PART, attendance.c.entered_at, attendance.c.left_at)
    .select_from(attendance.join(_IN_PARTS, part.c.id == attendance.c.part_id))
    .where(attendance.c.member_id == _MEMBER)
    .order_by(attendance.c.id),
    "certificates": sa.select(
        certificate.c.id.label("number"),
        session.c.theme.label("session"),
        *(
            certificate.c[name]
            for name in ("issued_at", "issue", "minutes", "activities", "revoked_at", "revoke_reason")
        ),
    )
    .select_from(certificate.join(session, session.c.id == certificate.c.session_id))
    .where(certificate.c.member_id == _MEMBER)
    .order_by(certificate.c.id),
    "boards_made": sa.select(board.c.id, board.c.subject, board.c.phase, board.c.created_at)
    .where(board.c.created_by == _MEMBER)
    .order_by(board.c.id),
    "arguments": sa.select(
        board.c.subject.label("board"),
        *(
            argument.c[name]
            for name in ("side", "text", "anonymous", "votes", "hidden_reason", "decision", "created_at")
        ),
    )
    .select_from(argument.join(board, board.c.id == argument.c.board_id))
    .where(argument.c.author_id == _MEMBER)
    .order_by(argument.c.id),
    "votes": sa.select(board.c.subject.label("board"), argument.c.side, _FOR_WHAT, vote.c.at)
    .select_from(
        vote.join(argument, argument.c.id == vote.c.argument_id).join(board, board.c.id == vote.c.board_id)
    )
    .where(vote.c.member_id == _MEMBER)
    .order_by(vote.c.at, argument.c.id),
    "verdicts": sa.select(
        board.c.subject.label("board"),
        *(verdict.c[name] for name in ("choice", "at", "asked_at", "follow_up", "followed_up_at")),
    )
    .select_from(verdict.join(board, board.c.id == verdict.c.board_id))
    .where(verdict.c.member_id == _MEMBER)
    .order_by(verdict.c.board_id),
    "poll_answers": sa.select(poll_answer.c.choice, poll_answer.c.at)  # of polls that are not known yet
    .where(poll_answer.c.member_id == _MEMBER)
    .order_by(poll_answer.c.at),
    "auctions_made": sa.select(*(auction.c[name] for name in ("id", "title", "state", "created_at")))
    .where(auction.c.created_by == _MEMBER)
    .order_by(auction.c.id),
    "findings": sa.select(
        auction.c.title.label("auction"),
        *(
            lot.c[name]
            for name in (
                *("number", "state", "title", "summary", "link", "start_price", "comment"),
                *("offered_at", "price", "closed_at"),
            )
        ),
    )
    .select_from(_LOTS.join(lot_author, lot_author.c.lot_id == lot.c.id))
    .where(lot_author.c.member_id == _MEMBER)
    .order_by(lot.c.id),
    "files_of_findings": sa.select(
        lot.c.title.label("lot"), lot_file.c.kind, lot_file.c.name, lot_file.c.size, lot_file.c.file_id
    )
    .select_from(lot_file.join(lot, lot.c.id == lot_file.c.lot_id))
    .where(lot.c.author_id == _MEMBER)
    .order_by(lot.c.id, lot_file.c.position),
    "lots_won": sa.select(*_LOT, lot.c.price, lot.c.closed_at)
    .select_from(_LOTS)
    .where(lot.c.winner_id == _MEMBER)
    .order_by(lot.c.id),
    "bids": sa.select(
        *_LOT, *(bid.c[name] for name in ("amount", "maximum", "at", "voided_at", "void_reason"))
    )
    .select_from(_LOTS.join(bid, bid.c.lot_id == lot.c.id))
    .where(bid.c.member_id == _MEMBER)
    .order_by(bid.c.id),
    "purses": sa.select(auction.c.title.label("auction"), purse.c.granted, purse.c.held, purse.c.spent)
    .select_from(auction.join(purse))
    .where(purse.c.member_id == _MEMBER)
    .order_by(auction.c.id),
    "ledger": sa.select(
        auction.c.title.label("auction"), lot.c.number, ledger.c.kind, ledger.c.points, ledger.c.at
    )
    .select_from(
        ledger.join(auction, auction.c.id == ledger.c.auction_id).outerjoin(lot, lot.c.id == ledger.c.lot_id)
    )
    .where(ledger.c.member_id == _MEMBER)
    .order_by(ledger.c.id),
    "watched_lots": sa.select(*_LOT)
    .select_from(_LOTS.join(lot_watch, lot_watch.c.lot_id == lot.c.id))
    .where(lot_watch.c.member_id == _MEMBER)
    .order_by(lot.c.id),
    "complaints": sa.select(*_LOT, complaint.c.text, complaint.c.at)
    .select_from(_LOTS.join(complaint, complaint.c.lot_id == lot.c.id))
    .where(complaint.c.member_id == _MEMBER)
    .order_by(complaint.c.id),
    "thanks": sa.select(*_LOT, thanks.c.text, thanks.c.at)
    .select_from(_LOTS.join(thanks, thanks.c.lot_id == lot.c.id))
    .where(thanks.c.member_id == _MEMBER)
    .order_by(thanks.c.at),
    "reminders": sa.select(*_PART, *(reminder.c[name] for name in ("kind", "starts_at", "missed", "at")))
    .select_from(reminder.join(_IN_PARTS, part.c.id == reminder.c.part_id))
    .where(reminder.c.member_id == _MEMBER)
    .order_by(reminder.c.at, reminder.c.part_id),
    "reminders_unwanted": sa.select(reminder_off.c.kind)
    .where(reminder_off.c.member_id == _MEMBER)
    .order_by(reminder_off.c.kind),
    "themes": sa.select(
        *(theme.c[name] for name in ("text", "practice", "status", "supporters", "reason", "created_at"))
    )
    .where(theme.c.author_id == _MEMBER)
    .order_by(theme.c.id),
    "themes_supported": sa.select(theme.c.text, theme_support.c.at)
    .select_from(theme_support.join(theme))
    .where(theme_support.c.member_id == _MEMBER)
    .order_by(theme_support.c.at, theme.c.id),
    "themes_to_lead": sa.select(theme.c.text, theme_volunteer.c.at)
    .select_from(theme_volunteer.join(theme))
    .where(theme_volunteer.c.member_id == _MEMBER)
    .order_by(theme_volunteer.c.at, theme.c.id),
    "sessions_to_lead": sa.select(
        session.c.theme.label("session"), moderation.c.state, moderation.c.changed_at
    )
    .select_from(moderation.join(session))
    .where(moderation.c.member_id == _MEMBER)
    .order_by(moderation.c.changed_at, moderation.c.session_id),
    "editions": sa.select(
        edition.c.title, edition.c.preface, edition.c.state, edition.c.number, edition.c.created_at
    ).where(edition.c.created_by == _MEMBER),
    "materials": sa.select(
        sa.case((_IS_AUTHOR, "author"), else_="brought by you").label("you_are"),
        *(
            material.c[name]
            for name in (
                *("id", "state", "number", "title", "kind", "summary", "zone", "changes", "comment"),
                *("consent", "consented_at", "added_at", "changed_at"),
            )
        ),
    )
    .where(sa.or_(_IS_AUTHOR, material.c.added_by == _MEMBER, material.c.consented_by == _MEMBER))
    .order_by(material.c.id),
    "versions_of_materials": sa.select(
        material.c.title.label("material"),
        *(material_version.c[name] for name in ("number", "text", "link", "added_at")),
    )
    .select_from(material_version.join(material))
    .where(material_version.c.added_by == _MEMBER)
    .order_by(material.c.id, material_version.c.number),
    "files_of_materials": sa.select(
        material.c.title.label("material"),
        *(material_file.c[name] for name in ("number", "kind", "name", "size", "file_id")),
    )
    .select_from(material_file.join(material_version).join(material))
    .where(material_version.c.added_by == _MEMBER)
    .order_by(material.c.id, material_file.c.number, material_file.c.position),
    "marks_of_materials": sa.select(
        material.c.title.label("material"), material_mark.c.mark, material_mark.c.at
    )
    .select_from(material_mark.join(material))
    .where(material_mark.c.member_id == _MEMBER)
    .order_by(material_mark.c.at, material.c.id, material_mark.c.mark),
    "sessions_made": sa.select(session.c.id, session.c.theme, session.c.state, session.c.created_at)
    .where(session.c.created_by == _MEMBER)
    .order_by(session.c.id),
    "announcements_made": sa.select(
        *(announcement.c[name] for name in ("id", "state", "content", "created_at", "confirmed_at"))
    )
    .where(announcement.c.author_id == _MEMBER)
    .order_by(announcement.c.id),
    "announcements_to_you": sa.select(
        announcement.c.content["text"].as_string().label("text"),
        *(announcement_copy.c[name] for name in ("state", "settled_at", "reason", "recall")),
    )
    .select_from(
        announcement_copy.join(announcement, announcement.c.id == announcement_copy.c.announcement_id)
    )
    .where(announcement_copy.c.member_id == _MEMBER)
    .order_by(announcement_copy.c.id),
    "invitations": sa.select(
        sa.case((invitation.c.created_by == _MEMBER, "made"), else_="accepted").label("by_you"),
        *(
            invitation.c[name]
            for name in ("role", "session_id", "created_at", "expires_at", "used_at", "revoked_at")
        ),
    )
    .where(sa.or_(invitation.c.created_by == _MEMBER, invitation.c.used_by == _MEMBER))
    .order_by(invitation.c.created_at, invitation.c.token),
    "actions": sa.select(*(audit.c[name] for name in ("at", "action", "subject", "before", "after")))
    .where(audit.c.actor_id == _MEMBER)
    .order_by(audit.c.id),
    "messages_to_you": sa.select(
        *(outbox.c[name] for name in ("kind", "parameters", "state", "created_at", "settled_at"))
    )
    .where(outbox.c.chat_id == _CHAT)
    .order_by(outbox.c.id),
    "posts_in_the_group": sa.select(outbox.c.parameters, outbox.c.created_at)
    .where(outbox.c.dedupe_key.like(sa.bindparam("in_hint")))
    .order_by(outbox.c.id),
    "messages_from_you": sa.select(inbox.c.received_at, inbox.c.body)
    .where(sa.or_(inbox.c.lane == _CHAT, inbox.c.body.like(sa.bindparam("in_body"))))
    .order_by(inbox.c.update_id),
    "conversations": sa.select(fsm.c.state, fsm.c.data)
    .where((":" + fsm.c.key + ":").like(sa.bindparam("in_key")))
    .order_by(fsm.c.key),
}
