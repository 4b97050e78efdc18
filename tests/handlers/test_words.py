"""Texts are compiled file by file, when one of them is first asked for."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent_compiler.bundle import FluentBundle

from handlers.texts import LANGUAGES, LOCALES, Texts

FILES = [path for language in LANGUAGES for path in sorted((LOCALES / language).glob("*.ftl"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_stands_by_itself(path: Path) -> None:
    assert FluentBundle.from_files(path.parent.name, [str(path)], use_isolating=False).check_messages() == []


def test_every_text_is_found_whatever_its_file() -> None:
    words = Texts(ZoneInfo("Europe/Minsk")).of("be")
    assert words.plain("join") == "✅ Запісацца"
    assert words("joined", name="<b>", when="", position=0).count("&lt;b") == 1
    with pytest.raises(KeyError):
        words("no-such-text")
