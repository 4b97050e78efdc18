"""What a teacher sends as the material of a finding."""

import re
from collections.abc import Sequence
from typing import Final

from aiogram.types import Message

from domain.finding import MAX_FILES, MAX_LINK, FindingFile

NAME: Final = 200  # characters
_ADDRESS: Final = re.compile(
    r"(?:(?P<scheme>https?)://)?(?P<rest>[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+(?::[0-9]+)?(?:[/?#]\S*)?)",
    re.IGNORECASE,
)


def file(message: Message) -> FindingFile | None:
    """None: nothing that can be handed over."""
    if message.photo:
        largest = message.photo[-1]
        return FindingFile(largest.file_id, largest.file_unique_id, "photo", "", largest.file_size)
    for kind in ("document", "video", "audio"):
        held = getattr(message, kind)
        if held is not None:
            name = (held.file_name or "")[:NAME]
            return FindingFile(held.file_id, held.file_unique_id, kind, name, held.file_size)
    return None


def with_file(files: Sequence[FindingFile], file: FindingFile) -> tuple[FindingFile, ...] | None:
    """Once each; None: there are as many as may be."""
    if file.file_unique_id in {one.file_unique_id for one in files}:
        return tuple(files)
    return (*files, file) if len(files) < MAX_FILES else None


def link(text: str) -> str | None:
    """An address as people type it, with its beginning; None: it is none."""
    match = _ADDRESS.fullmatch(text.strip())
    if match is None:
        return None
    whole = f"{(match['scheme'] or 'https').lower()}://{match['rest']}"
    return whole if len(whole) <= MAX_LINK else None
