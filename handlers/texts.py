"""All texts for people, from `locales/`: one `Words` per language, safe for HTML by default."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from fluent_compiler.bundle import FluentBundle

LANGUAGES: Final = ("ru", "be", "en")
LOCALES: Final = Path(__file__).parent.parent / "locales"
_KEY: Final = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


class Html(str):
    """Text that is HTML already and goes in as it is."""

    __slots__ = ()


class _Bundle:
    """The files of one language, each compiled when one of its texts is first asked for: 3 to 50 ms.

    A text refers to no text of another file. Mistakes are found by the tests, and stop what asks.
    """

    def __init__(self, folder: Path) -> None:
        self._language = folder.name
        self._file_of = {
            key: path
            for path in folder.glob("*.ftl")
            for key in _KEY.findall(path.read_text(encoding="utf-8"))
        }
        self._compiled: dict[Path, FluentBundle] = {}

    def format(self, key: str, args: Mapping[str, object]) -> tuple[str, list[Exception]]:
        """Raises KeyError where there is no such text."""
        path = self._file_of[key]
        compiled = self._compiled.get(path) or self._compile(path)
        text, errors = compiled.format(key, args)
        return text, errors

    def _compile(self, path: Path) -> FluentBundle:
        compiled = FluentBundle.from_files(self._language, [str(path)], use_isolating=False)
        if mistakes := compiled.check_messages():
            raise ValueError(f"{path}: {mistakes}")
        self._compiled[path] = compiled
        return compiled


@dataclass(frozen=True)
class Words:
    """One language and the hub's time zone. `t("key", name=…)` is HTML, `t.plain("key", name=…)` is not."""

    language: str
    zone: ZoneInfo
    bundle: _Bundle

    def __call__(self, key: str, **args: object) -> Html:
        safe = {name: _escaped(value) for name, value in args.items()}
        return Html(self._format(key, safe))

    def plain(self, key: str, **args: object) -> str:
        return self._format(key, args)

    def _format(self, key: str, args: Mapping[str, object]) -> str:
        text, errors = self.bundle.format(key, args)
        if errors:
            raise ValueError(f"{self.language}: {key}: {errors}")
        return text


class Texts:
    """Every language, compiled file by file as it is read: all of one would be half a second of each start, and 6 MB."""

    def __init__(self, zone: ZoneInfo, default: str = "ru") -> None:
        self.default = default
        self._zone = zone
        self._words = {default: self._read(default)}

    def of(self, language: str | None) -> Words:
        """The words of that language, or the hub's own where there is none."""
        name = language if language in LANGUAGES else self.default
        if name not in self._words:
            self._words[name] = self._read(name)
        return self._words[name]

    def _read(self, language: str) -> Words:
        return Words(language, self._zone, _bundle(LOCALES / language))


@cache
def _bundle(folder: Path) -> _Bundle:
    """Once for all apps of a process."""
    return _Bundle(folder)


def _escaped(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value
