"""Values of the published types, compiled from `bot_api.json`: scalars, objects, arrays and alternatives."""

import functools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sandbox.errors import ApiError, Json, MisuseError, bad
from sandbox.lengths import length_check

Check = Callable[[Any, str], Any]

API: Json = json.loads(Path(__file__).with_name("bot_api.json").read_text("utf-8"))
TYPES: Json = API["types"]

SPOKEN = {
    "InlineKeyboardButton": "inline keyboard button",
    "KeyboardButton": "keyboard button",
    "BotCommand": "BotCommand",
    "InputPollOption": "poll option",
}


def field_check(owner: str, name: str, spec: Json) -> Check:
    kind: str = spec["type"]
    if name in {"chat_id", "from_chat_id"} and kind == "Integer or String":
        return chat_reference
    check = check_of(kind)
    within = length_check(owner, name, spec) if kind == "String" else None
    if within is None:
        return check

    def checked(value: Any, path: str) -> Any:
        value = check(value, path)
        within(value, path)
        return value

    return checked


def chat_reference(value: Any, path: str) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = str(value)
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if text.startswith("@") or not text:
        return text
    raise (
        bad("chat not found")
        if path.endswith("chat_id")
        else MisuseError(f"{path} must be Integer or String")
    )


def string(value: Any, path: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (dict, list)):
        raise MisuseError(f"{path} must be a String")
    return json.dumps(value)


def integer(value: Any, path: str) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if value == "":
        return None
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    raise MisuseError(f"{path} must be an Integer")


def number(value: Any, path: str) -> float | None:
    if value == "":
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        raise MisuseError(f"{path} must be a Float") from None


def boolean(value: Any, path: str) -> bool:
    known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": False}
    text = str(value).lower()
    if text not in known:
        raise MisuseError(f"{path} must be a Boolean")
    return known[text]


def true(value: Any, path: str) -> bool:
    if not boolean(value, path):
        raise MisuseError(f"{path} must be True")
    return True


SCALARS: dict[str, Check] = {
    "String": string,
    "Integer": integer,
    "Float": number,
    "Boolean": boolean,
    "True": true,
    "Integer or String": chat_reference,
    "InputFile": string,
    "InputFile or String": string,
}


@functools.cache
def check_of(kind: str) -> Check:
    if kind in SCALARS:
        return SCALARS[kind]
    if kind.startswith("Array of "):
        return _array(kind.removeprefix("Array of "))
    names = _alternatives(kind)
    return _object(names[0]) if len(names) == 1 else _union(names)


def _alternatives(kind: str) -> tuple[str, ...]:
    names = [name for name in re.split(r", | and | or ", kind) if name]
    if len(names) > 1:
        return tuple(names)
    listed = re.findall(r"\n - (\w+)", TYPES[kind]["description"]) if not TYPES[kind]["fields"] else []
    return tuple(listed) or (kind,)


def _decoded(value: Any, path: str, shape: type) -> Any:
    """Parameters come as JSON text in forms and as JSON itself in JSON bodies and inside other objects."""
    if isinstance(value, str) and "." not in path and "[" not in path:
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {_spoken(path)} JSON object") from None
    if not isinstance(value, shape):
        raise bad(f"can't parse {_spoken(path)} JSON object")
    return value


def _spoken(path: str) -> str:
    return "reply keyboard markup" if path == "reply_markup" else path


def _array(kind: str) -> Check:
    def check(value: Any, path: str) -> list[Any]:
        item = check_of(kind)
        return [item(part, f"{path}[{index}]") for index, part in enumerate(_decoded(value, path, list))]

    return check


@functools.cache
def _fields(kind: str) -> dict[str, Check]:
    return {name: field_check(kind, name, spec) for name, spec in TYPES[kind]["fields"].items()}


@functools.cache
def _required(kind: str) -> tuple[str, ...]:
    return tuple(name for name, spec in TYPES[kind]["fields"].items() if spec["required"])


def _object(kind: str) -> Check:
    def check(value: Any, path: str) -> Json:
        if kind == "InputPollOption" and isinstance(value, str):
            value = {"text": value}  # as it was before options were objects, and still is taken
        given: Json = _decoded(value, path, dict)
        fields = _fields(kind)
        for name, part in given.items():
            if name not in fields:
                raise MisuseError(f'unsupported parameter "{path}.{name}": {kind} has no such field')
            if part is not None:
                fields[name](part, f"{path}.{name}")
        for name in _required(kind):
            if given.get(name) is None:
                raise bad(f"can't parse {SPOKEN.get(kind, kind)}: Can't find field \"{name}\"")
        return given

    return check


@functools.cache
def _constant(kind: str) -> str | None:
    spec = TYPES[kind]["fields"].get("type") or TYPES[kind]["fields"].get("source")
    found = re.search(r"(?:must be|always) ['\"“]?(\w+)", spec["description"]) if spec else None
    return found[1] if found else None


def _union(names: tuple[str, ...]) -> Check:
    """The alternative whose `type` agrees and whose required fields are there; the best fitting one explains."""

    def check(value: Any, path: str) -> Json:
        given: Json = _decoded(value, path, dict)
        refusal: ApiError | None = None
        for name in names:
            constant = _constant(name)
            if constant is not None and given.get("type") != constant:
                continue
            if any(given.get(field) is None for field in _required(name)):
                continue
            try:
                return check_of(name)(given, path)  # type: ignore[no-any-return]
            except MisuseError as error:
                refusal = refusal or error
        raise refusal or bad(f"can't parse {_spoken(path)} JSON object")

    return check
