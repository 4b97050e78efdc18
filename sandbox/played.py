"""Which methods the sandbox plays, and by what."""

from collections.abc import Callable
from typing import Any

from sandbox import (
    callbacks,
    copying,
    deleting,
    editing,
    inline,
    lookup,
    pins,
    polls,
    profile,
    reactions,
    sending,
    topics,
)
from sandbox.errors import Json
from sandbox.files import file_result
from sandbox.request import Request


def get_file(request: Request) -> Json:
    return file_result(request.world.files, request.args["file_id"])


def nothing(_request: Request) -> bool:
    return True


PLAYED: dict[str, Callable[[Request], Any]] = {
    "getMe": profile.get_me,
    "logOut": nothing,
    "close": nothing,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVideo": sending.send_video,
    "sendAudio": sending.send_audio,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "sendPoll": polls.send_poll,
    "stopPoll": polls.stop_poll,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_reply_markup,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "answerCallbackQuery": callbacks.answer,
    "answerInlineQuery": inline.answer,
    "setMessageReaction": reactions.set_reaction,
    "pinChatMessage": pins.pin,
    "unpinChatMessage": pins.unpin,
    "unpinAllChatMessages": pins.unpin_all,
    "getChat": lookup.get_chat,
    "getChatMember": lookup.get_member,
    "getChatAdministrators": lookup.get_administrators,
    "getChatMemberCount": lookup.get_count,
    "leaveChat": lookup.leave,
    "exportChatInviteLink": lookup.export_link,
    "createChatInviteLink": lookup.create_link,
    "getFile": get_file,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.set_name,
    "getMyName": profile.get_name,
    "setMyDescription": profile.set_description,
    "getMyDescription": profile.get_description,
    "setMyShortDescription": profile.set_short_description,
    "getMyShortDescription": profile.get_short_description,
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "createForumTopic": topics.create,
    "editForumTopic": topics.edit,
    "closeForumTopic": topics.close,
    "reopenForumTopic": topics.reopen,
    "deleteForumTopic": topics.delete,
}
