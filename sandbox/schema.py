"""The published methods and their parameters, checked as they come."""

import functools
from dataclasses import dataclass

from sandbox.checks import API, Check, field_check
from sandbox.errors import Json, MisuseError, bad

MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "user_id": "invalid user_id specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "media": "can't parse media JSON object",
    "options": "can't parse options JSON object",
    "commands": "can't parse commands JSON object",
    "results": "can't parse results JSON object",
    "question": "poll question must be non-empty",
    "name": "title must be non-empty",
    "file_id": "file_id not specified",
    "message_thread_id": "message thread not found",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "inline_query_id": "query is too old and response timeout expired or query ID is invalid",
    "action": "wrong parameter action in request",
}
MAY_BE_EMPTY = frozenset({"url"})  # setWebhook: an empty address removes it


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    fields: dict[str, Check]
    required: tuple[str, ...]

    def check(self, raw: Json) -> Json:
        """What the handler gets: known parameters only, of the published types."""
        args: Json = {}
        for name, value in raw.items():
            check = self.fields.get(name)
            if check is None:
                raise MisuseError(f'unsupported parameter "{name}" in {self.name}')
            if value is not None:
                args[name] = check(value, name)
        for name in self.required:
            if args.get(name) in (None, "") and not (name in MAY_BE_EMPTY and name in args):
                raise bad(MISSING.get(name, f'parameter "{name}" is required'))
        return args


@functools.cache
def methods() -> dict[str, Method]:
    """All published methods by lower-case name, as Telegram matches them."""
    return {name.lower(): _method(name, spec["fields"]) for name, spec in API["methods"].items()}


def _method(name: str, fields: Json) -> Method:
    checks = {field: field_check(name, field, spec) for field, spec in fields.items()}
    return Method(name, checks, tuple(field for field, spec in fields.items() if spec["required"]))
