"""What the bot says of itself: commands, name, descriptions, menu button."""

from sandbox.commands import checked, scope_key
from sandbox.errors import Json
from sandbox.request import Request
from sandbox.views import bot_user, emit_chat
from sandbox.world import World


def get_me(request: Request) -> Json:
    return bot_user(request.world)


def set_commands(request: Request) -> bool:
    world, args = request.world, request.args
    key = (scope_key(world, args.get("scope")), args.get("language_code", ""))
    world.commands[key] = checked(args["commands"])
    _show(world)
    return True


def delete_commands(request: Request) -> bool:
    world, args = request.world, request.args
    key = (scope_key(world, args.get("scope")), args.get("language_code", ""))
    if world.commands.pop(key, None):
        _show(world)
    return True


def get_commands(request: Request) -> list[Json]:
    world, args = request.world, request.args
    key = (scope_key(world, args.get("scope")), args.get("language_code", ""))
    return world.commands.get(key, [])


def _show(world: World) -> None:
    if world.journal.listeners:
        for chat in world.chats.values():
            emit_chat(world, chat)


def set_name(request: Request) -> bool:
    return _set(request, "name")


def set_description(request: Request) -> bool:
    return _set(request, "description")


def set_short_description(request: Request) -> bool:
    return _set(request, "short_description")


def _set(request: Request, field: str) -> bool:
    key = (field, request.args.get("language_code", ""))
    text = request.args.get(field, "").strip()
    if text:
        request.world.profile[key] = text
    else:
        request.world.profile.pop(key, None)
    return True


def get_name(request: Request) -> Json:
    return {"name": _get(request, "name") or request.world.bot.first_name}


def get_description(request: Request) -> Json:
    return {"description": _get(request, "description")}


def get_short_description(request: Request) -> Json:
    return {"short_description": _get(request, "short_description")}


def _get(request: Request, field: str) -> str:
    profile = request.world.profile
    return profile.get((field, request.args.get("language_code", ""))) or profile.get((field, ""), "")


def set_menu_button(request: Request) -> bool:
    button = request.args.get("menu_button") or {"type": "default"}
    request.world.menu_buttons[request.args.get("chat_id") or 0] = button
    return True


def get_menu_button(request: Request) -> Json:
    buttons = request.world.menu_buttons
    return buttons.get(request.args.get("chat_id") or 0) or buttons.get(0) or {"type": "default"}
