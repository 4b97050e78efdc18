"""Inline queries: asked, answered, chosen."""

import secrets

from sandbox import formatting, keyboards
from sandbox.callbacks import TOO_OLD
from sandbox.errors import Json, MisuseError, bad
from sandbox.files import stored_content
from sandbox.posting import compose, heard, put
from sandbox.records import Chat, InlineQuery, Person, Posted
from sandbox.request import Request
from sandbox.world import World

MOST_RESULTS = 50
ANSWERED_WITHIN = 30.0
FILES = {"document": "document_file_id", "photo": "photo_file_id"}


def ask(world: World, person: Person, text: str, offset: str = "") -> InlineQuery:
    person.known = True
    query = InlineQuery(world.serial("3"), person.id, text, world.now())
    world.queries[query.id] = query
    asked = {"id": query.id, "from": person.user(), "query": text, "offset": offset, "chat_type": "sender"}
    world.updates.put("inline_query", asked, person.id)
    return query


def answer(request: Request) -> bool:
    world, args = request.world, request.args
    query = world.queries.get(args["inline_query_id"])
    if query is None or world.now() - query.asked_at > ANSWERED_WITHIN:
        raise bad(TOO_OLD)
    results = args["results"]
    if len(results) > MOST_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        content(world, result)
        keyboards.inline(result.get("reply_markup"))
    query.results, query.next_offset = results, args.get("next_offset", "")
    query.button = args.get("button")
    data = {"user_id": query.person_id, "query_id": query.id, "results": results}
    world.journal.record("inline", data, query.person_id, query.id)
    return True


def content(world: World, result: Json) -> Json:
    """What the message would be if this result were chosen."""
    given = result.get("input_message_content")
    if given is not None:
        if "message_text" not in given:
            raise MisuseError("the sandbox plays inline results of text and files only")
        text, entities = formatting.message_text({**given, "text": given["message_text"]})
        return {"text": text, **({"entities": entities} if entities else {})}
    field = FILES.get(result["type"])
    file = world.files.by_id.get(result.get(field or "", ""))
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return {**stored_content(file), **formatting.caption(result)}


def choose(world: World, person: Person, query: InlineQuery, result_id: str, chat: Chat) -> Posted:
    result = next((one for one in query.results or () if one["id"] == result_id), None)
    if result is None:
        raise bad("RESULT_ID_INVALID")
    message = compose(world, chat, person, {"via_bot": world.bot.user(), **content(world, result)})
    chosen: Json = {"result_id": result_id, "from": person.user(), "query": query.query}
    inline_id = None
    if markup := keyboards.inline(result.get("reply_markup")):
        message["reply_markup"] = markup
        inline_id = chosen["inline_message_id"] = secrets.token_urlsafe(16)
    posted = put(world, chat, message, from_bot=False)
    if inline_id:
        posted.inline_id = inline_id
        world.inline_messages[inline_id] = posted
    world.updates.put("chosen_inline_result", chosen, person.id)
    if heard(world, chat, message):
        world.updates.put("message", message, chat.id)
    return posted
