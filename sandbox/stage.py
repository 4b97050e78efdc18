"""The page's door: POST /sandbox/act, dispatched to people and the director."""

from collections.abc import Callable
from typing import Any

from sandbox import acts, direction, inline
from sandbox.errors import Json
from sandbox.faults import KINDS, Fault
from sandbox.members import set_blocked, set_status
from sandbox.records import Chat, Person, Upload
from sandbox.views import chat_state, emit_faults
from sandbox.world import World

Act = Callable[[World, Json, list[Upload]], Any]
PersonAct = Callable[[World, Person, Json, list[Upload]], Any]


def perform(world: World, act: Json, files: list[Upload]) -> Any:
    name = act.get("do", "")
    if "as" in act:
        person = _person(world, act["as"])
        if name not in PEOPLE:
            raise acts.NotPossibleError(f"people cannot {name!r}")
        return PEOPLE[name](world, person, act, files)
    if name not in DIRECTOR:
        raise acts.NotPossibleError(f"the director cannot {name!r}")
    return DIRECTOR[name](world, act, files)


def _person(world: World, user_id: int) -> Person:
    person = world.people.get(int(user_id))
    if person is None:
        raise acts.NotPossibleError(f"there is no person {user_id}")
    return person


def _chat(world: World, act: Json) -> Chat:
    chat = world.chats.get(int(act["chat_id"]))
    if chat is None:
        raise acts.NotPossibleError(f"there is no chat {act['chat_id']}")
    return chat


def _send(world: World, person: Person, act: Json, files: list[Upload]) -> Json:
    where: Json = {
        "reply_to": act.get("reply_to"),
        "topic": act.get("topic"),
        "anonymous": bool(act.get("anonymous")),
    }
    if files:
        media = act.get("media") or "document"
        caption = act.get("text") or act.get("caption")
        posted = acts.send_files(
            world, person, act.get("chat_id"), files,
            caption=caption, media=media, joins=act.get("joins"), **where,
        )  # fmt: skip
        return {"message_id": posted[0].id}
    return {"message_id": acts.send(world, person, act.get("chat_id"), act["text"], **where).id}


def _edit(world: World, person: Person, act: Json, _files: list[Upload]) -> bool:
    acts.edit(world, person, act["chat_id"], act["message_id"], act["text"])
    return True


def _forward(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    posted = acts.forward(world, person, act["from_chat_id"], act["message_id"], act.get("chat_id"))
    return {"message_id": posted.id}


def _press(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    pressed = acts.press(world, person, act["chat_id"], act["message_id"], act["data"])
    return {"callback_query_id": pressed.id}


def _start(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    return {"message_id": acts.start(world, person, act.get("payload")).id}


def _vote(world: World, person: Person, act: Json, _files: list[Upload]) -> bool:
    acts.vote(world, person, act["chat_id"], act["message_id"], act["options"])
    return True


def _react(world: World, person: Person, act: Json, _files: list[Upload]) -> bool:
    acts.react(world, person, act["chat_id"], act["message_id"], act.get("emoji"))
    return True


def _inline(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    return {"query_id": inline.ask(world, person, act["query"], act.get("offset", "")).id}


def _choose(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    query = world.queries.get(str(act["query_id"]))
    if query is None:
        raise acts.NotPossibleError(f"there is no query {act['query_id']}")
    chat = acts.place(world, person, act.get("chat_id"))
    return {"message_id": inline.choose(world, person, query, act["result_id"], chat).id}


def _block(world: World, person: Person, act: Json, _files: list[Upload]) -> bool:
    set_blocked(world, person, blocked=act["do"] == "block")
    return True


def _move(world: World, person: Person, act: Json, _files: list[Upload]) -> bool:
    set_status(world, _chat(world, act), person, "member" if act["do"] == "join" else "left")
    return True


def _contact(world: World, person: Person, act: Json, _files: list[Upload]) -> Json:
    return {"message_id": acts.share_contact(world, person, act.get("chat_id")).id}


PEOPLE: dict[str, PersonAct] = {
    "send": _send,
    "edit": _edit,
    "forward": _forward,
    "press": _press,
    "start": _start,
    "vote": _vote,
    "react": _react,
    "inline": _inline,
    "choose": _choose,
    "block": _block,
    "unblock": _block,
    "join": _move,
    "leave": _move,
    "contact": _contact,
}


def _add_person(world: World, act: Json, _files: list[Upload]) -> Json:
    names = ("last_name", "username", "language_code")
    given = {name: act[name] for name in names if act.get(name)}
    return direction.add_person(world, act["first_name"], **given).state()


def _add_group(world: World, act: Json, _files: list[Upload]) -> Json:
    members = tuple(_person(world, number) for number in act.get("members", ()))
    chat = direction.add_group(world, act["title"], is_forum=bool(act.get("is_forum")), members=members)
    return chat_state(world, chat)


def _set_status(world: World, act: Json, _files: list[Upload]) -> bool:
    direction.change_status(world, _chat(world, act), act["user_id"], act["status"], act.get("rights"))
    return True


def _upgrade(world: World, act: Json, _files: list[Upload]) -> int:
    return direction.upgrade(world, _chat(world, act)).id


def _topic(world: World, act: Json, _files: list[Upload]) -> int:
    return direction.add_topic(world, _chat(world, act), act["name"])


def _change_topic(world: World, act: Json, _files: list[Upload]) -> bool:
    direction.change_topic(world, _chat(world, act), act["topic"], act["do"])
    return True


def _fault(world: World, act: Json, _files: list[Upload]) -> Json:
    if act.get("kind") not in KINDS:
        raise acts.NotPossibleError(f"there is no fault {act.get('kind')!r}")
    names = ("kind", "method", "chat_id", "times", "probability", "retry_after", "seconds")
    fault = Fault(**{name: act[name] for name in names if name in act})
    world.faults.append(fault)
    emit_faults(world)
    return fault.state()


def _clear_faults(world: World, _act: Json, _files: list[Upload]) -> bool:
    world.faults.clear()
    emit_faults(world)
    return True


def _deactivate(world: World, act: Json, _files: list[Upload]) -> bool:
    direction.deactivate(world, _person(world, act["user_id"]))
    return True


def _limits(world: World, act: Json, _files: list[Upload]) -> bool:
    world.limits.on = bool(act["on"])
    return world.limits.on


def _duplicate(world: World, act: Json, _files: list[Upload]) -> int:
    return world.updates.repeat(int(act["update_id"]))


def _forget_files(world: World, _act: Json, _files: list[Upload]) -> bool:
    world.files.disown()
    return True


def _raw_update(world: World, act: Json, _files: list[Upload]) -> int:
    return world.updates.put_raw(act["update"])


DIRECTOR: dict[str, Act] = {
    "add_person": _add_person,
    "add_group": _add_group,
    "set_status": _set_status,
    "upgrade": _upgrade,
    "topic": _topic,
    "close_topic": _change_topic,
    "reopen_topic": _change_topic,
    "delete_topic": _change_topic,
    "fault": _fault,
    "clear_faults": _clear_faults,
    "deactivate": _deactivate,
    "limits": _limits,
    "duplicate": _duplicate,
    "raw_update": _raw_update,
    "forget_files": _forget_files,
}
