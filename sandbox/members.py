"""Who is in a chat and as what; how that changes and who is told."""

from sandbox.errors import Json
from sandbox.posting import service
from sandbox.records import INSIDE, Chat, Member, Person
from sandbox.views import chat_json, emit_chat, emit_person, person_chat
from sandbox.world import World

ADMIN_RIGHTS = {
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_send_welcome_messages": False,
    "can_pin_messages": True,
    "can_manage_topics": True,
}
MEMBER_RIGHTS = (
    *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
    *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
    *("can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info"),
    *("can_invite_users", "can_pin_messages", "can_manage_topics"),
)


def member_json(chat: Chat, person: Person, member: Member) -> Json:
    """`ChatMember` with all its model asks for."""
    base: Json = {"status": member.status, "user": person.user()}
    if member.status == "creator":
        return {**base, "is_anonymous": False}
    if member.status == "administrator":
        rights = {name: bool(member.rights.get(name)) for name in ADMIN_RIGHTS}
        if not chat.is_super:
            rights.pop("can_manage_topics")
        return {**base, "can_be_edited": False, "is_anonymous": False, **rights}
    if member.status == "restricted":
        rights = {name: bool(member.rights.get(name)) for name in MEMBER_RIGHTS}
        return {**base, "is_member": True, **rights, "until_date": member.until_date}
    if member.status == "kicked":
        return {**base, "until_date": member.until_date}
    return base


def set_status(
    world: World,
    chat: Chat,
    person: Person,
    status: str,
    *,
    rights: Json | None = None,
    by: Person | None = None,
) -> None:
    """The bot hears of itself by my_chat_member, of others by chat_member (when it asked) and, in the chat, by a line."""
    old = chat.members.get(person.id) or Member("left")
    was_inside, is_inside = old.status in INSIDE, status in INSIDE
    given = {**ADMIN_RIGHTS, **(rights or {})} if status == "administrator" else rights or {}
    new = chat.members[person.id] = Member(status, given)
    actor = by or person
    bot_there = chat.inside(world.bot.id)
    if not chat.is_private and bot_there:
        person.known = True
    update = {
        "chat": chat_json(world, chat),
        "from": actor.user(),
        "date": int(world.now()),
        "old_chat_member": member_json(chat, person, old),
        "new_chat_member": member_json(chat, person, new),
    }
    if person is world.bot:
        world.updates.put("my_chat_member", update, chat.id)
        _meet_all(world, chat)
    elif chat.leads(world.bot.id):
        world.updates.put("chat_member", update, chat.id)
    if was_inside != is_inside and person is not world.bot:
        line: Json = (
            {"new_chat_members": [person.user()]} if is_inside else {"left_chat_member": person.user()}
        )
        service(world, chat, actor, line)
    emit_chat(world, chat)


def _meet_all(world: World, chat: Chat) -> None:
    if chat.inside(world.bot.id):
        for user_id in chat.members:
            if person := world.people.get(user_id):
                person.known = True


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    """A person shuts the bot out, or lets it in again."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    chat = person_chat(world, person)
    statuses = ("member", "kicked") if blocked else ("kicked", "member")
    old, new = (member_json(chat, world.bot, Member(status)) for status in statuses)
    update = {
        "chat": chat_json(world, chat),
        "from": person.user(),
        "date": int(world.now()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    world.updates.put("my_chat_member", update, chat.id)
    emit_person(world, person)
