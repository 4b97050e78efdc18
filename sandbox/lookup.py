"""getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat, invite links."""

import secrets

from sandbox.access import group_chat, member_chat, require
from sandbox.errors import Json, bad
from sandbox.members import member_json, set_status
from sandbox.records import LEADING, Chat, Member
from sandbox.request import Request
from sandbox.views import chat_json


def get_chat(request: Request) -> Json:
    world = request.world
    chat = member_chat(world, request.args["chat_id"])
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full: Json = {
        **chat_json(world, chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if chat.description:
        full["description"] = chat.description
    if chat.invite_link:
        full["invite_link"] = chat.invite_link
    if chat.pinned and (pinned := chat.messages.get(chat.pinned[-1])):
        full["pinned_message"] = pinned.message
    return full


def get_member(request: Request) -> Json:
    world = request.world
    chat = member_chat(world, request.args["chat_id"])
    person = world.user(request.args["user_id"])
    if person is None:
        raise bad("PARTICIPANT_ID_INVALID")
    if chat.is_private:
        inside = person.id in {chat.id, world.bot.id}
        return member_json(chat, person, Member("member" if inside else "left"))
    return member_json(chat, person, chat.members.get(person.id) or Member("left"))


def get_administrators(request: Request) -> list[Json]:
    world = request.world
    chat = member_chat(world, request.args["chat_id"])
    if chat.is_private:
        raise bad("there are no administrators in the private chat")
    leaders = [
        (person, member)
        for user_id, member in chat.members.items()
        if member.status in LEADING and (person := world.user(user_id))
    ]
    return [member_json(chat, person, member) for person, member in leaders]


def get_count(request: Request) -> int:
    chat = member_chat(request.world, request.args["chat_id"])
    return 2 if chat.is_private else sum(chat.inside(user_id) for user_id in chat.members)


def leave(request: Request) -> bool:
    chat = member_chat(request.world, request.args["chat_id"])
    if chat.is_private:
        raise bad("chat not found")
    set_status(request.world, chat, request.world.bot, "left")
    return True


def export_link(request: Request) -> str:
    chat = _invitable(request)
    chat.invite_link = _link()
    return chat.invite_link


def create_link(request: Request) -> Json:
    _invitable(request)
    args = request.args
    link: Json = {
        "invite_link": _link(),
        "creator": request.world.bot.user(),
        "creates_join_request": args.get("creates_join_request", False),
        "is_primary": False,
        "is_revoked": False,
    }
    given: Json = {name: args[name] for name in ("name", "expire_date", "member_limit") if name in args}
    return {**link, **given}


def _invitable(request: Request) -> Chat:
    chat = group_chat(request.world, request.args["chat_id"])
    require(request.world, chat, "can_invite_users", "not enough rights to manage chat invite link")
    return chat


def _link() -> str:
    return f"https://t.me/+{secrets.token_urlsafe(12)}"
