"""sendPoll, stopPoll, and the votes."""

import asyncio

from sandbox import formatting, keyboards
from sandbox.access import member_chat, message_in
from sandbox.errors import Json, bad
from sandbox.posting import replace, send_as_bot
from sandbox.records import Person, Poll
from sandbox.request import Request
from sandbox.world import World

MOST_OPTIONS = 12
EXPLANATION = 200


def send_poll(request: Request) -> Json:
    world, args = request.world, request.args
    known = _new_poll(world, args)
    posted = send_as_bot(world, args, {"poll": known.poll}, "polls")
    known.chat_id, known.message_id = posted.chat_id, posted.id
    world.polls[known.poll["id"]] = known
    _close_later(world, known)
    return posted.message


def _new_poll(world: World, args: Json) -> Poll:
    question = args["question"].strip()
    if not question:
        raise bad("poll question must be non-empty")
    options = [_option(option, index) for index, option in enumerate(args["options"])]
    if not options:
        raise bad("poll must have at least one answer option")
    if len(options) > MOST_OPTIONS:
        raise bad(f"poll can't have more than {MOST_OPTIONS} options")
    kind = args.get("type") or "regular"
    poll: Json = {
        "id": world.serial("5"),
        "question": question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": args.get("is_closed", False),
        "is_anonymous": args.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": args.get("allows_multiple_answers", False),
        "allows_revoting": args.get("allows_revoting", kind != "quiz"),
        "members_only": False,
    }
    correct = _quiz(poll, args) if kind == "quiz" else []
    for name in ("open_period", "close_date"):
        if name in args:
            poll[name] = args[name]
    return Poll(0, 0, poll, correct)


def _option(option: Json, index: int) -> Json:
    text = option["text"].strip()
    if not text:
        raise bad("poll options must be non-empty")
    return {"persistent_id": f"o{index}", "text": text, "voter_count": 0}


def _quiz(poll: Json, args: Json) -> list[int]:
    correct: list[int] = args.get("correct_option_ids") or []
    if not correct:
        raise bad("quiz must have at least one correct option")
    if any(not 0 <= index < len(poll["options"]) for index in correct):
        raise bad("wrong correct option ID specified")
    poll["correct_option_ids"] = correct
    text, entities = formatting.formatted(
        args.get("explanation") or "", args.get("explanation_parse_mode"), args.get("explanation_entities")
    )
    if len(text) > EXPLANATION:
        raise bad("poll explanation is too long")
    if text:
        poll.update({"explanation": text, **({"explanation_entities": entities} if entities else {})})
    return correct


def _close_later(world: World, known: Poll) -> None:
    seconds = known.poll.get("open_period") or known.poll.get("close_date", 0) - world.now()
    if seconds > 0:
        asyncio.get_running_loop().call_later(seconds, close, world, known)


def copied_poll(world: World, poll_id: str) -> Poll:
    """The same question anew, without its votes."""
    poll = world.polls[poll_id].poll
    options = [{**option, "voter_count": 0} for option in poll["options"]]
    fresh = {**poll, "id": world.serial("5"), "options": options, "total_voter_count": 0, "is_closed": False}
    known = Poll(0, 0, fresh, list(world.polls[poll_id].correct))
    world.polls[fresh["id"]] = known
    return known


def stop_poll(request: Request) -> Json:
    chat = member_chat(request.world, request.args["chat_id"])
    posted = message_in(chat, request.args["message_id"], "message with poll to stop not found")
    if "poll" not in posted.message:
        raise bad("message is not a poll")
    if not posted.from_bot:
        raise bad("poll can't be stopped")
    known = request.world.polls[posted.message["poll"]["id"]]
    if known.poll["is_closed"]:
        raise bad("poll has already been closed")
    close(request.world, known, keyboards.inline(request.args.get("reply_markup")))
    return known.poll


def close(world: World, known: Poll, markup: Json | None = None) -> None:
    if known.poll["is_closed"]:
        return
    known.poll = {**known.poll, "is_closed": True}
    _redraw(world, known, markup)
    world.updates.put("poll", known.poll, known.chat_id)


def vote(world: World, known: Poll, person: Person, options: list[int]) -> None:
    """A person's choice; an empty one retracts it."""
    _check_vote(known, person, options)
    known.votes[person.id] = options
    counts = [
        sum(index in chosen for chosen in known.votes.values()) for index in range(len(known.poll["options"]))
    ]
    drawn = [{**option, "voter_count": counts[i]} for i, option in enumerate(known.poll["options"])]
    voters = sum(bool(chosen) for chosen in known.votes.values())
    known.poll = {**known.poll, "options": drawn, "total_voter_count": voters}
    chat = world.chats[known.chat_id]
    _redraw(world, known, chat.messages[known.message_id].message.get("reply_markup"))
    world.updates.put("poll", known.poll, known.chat_id)
    if not known.poll["is_anonymous"]:
        chosen = [drawn[index]["persistent_id"] for index in options]
        answer = {"poll_id": known.poll["id"], "user": person.user(), "option_ids": options}
        world.updates.put("poll_answer", {**answer, "option_persistent_ids": chosen}, person.id)


def _check_vote(known: Poll, person: Person, options: list[int]) -> None:
    if known.poll["is_closed"]:
        raise bad("MESSAGE_POLL_CLOSED")
    if any(not 0 <= index < len(known.poll["options"]) for index in options):
        raise bad("OPTION_INVALID")
    if len(options) > 1 and not known.poll["allows_multiple_answers"]:
        raise bad("OPTIONS_TOO_MUCH")
    if known.votes.get(person.id) and not known.poll["allows_revoting"]:
        raise bad("REVOTE_NOT_ALLOWED")


def _redraw(world: World, known: Poll, markup: Json | None) -> None:
    posted = world.chats[known.chat_id].messages.get(known.message_id)
    if posted is None:
        return
    message = {name: value for name, value in posted.message.items() if name != "reply_markup"}
    replace(world, posted, {**message, "poll": known.poll, **({"reply_markup": markup} if markup else {})})
