"""All texts for people, from `locales/`: one `Words` per language, safe for HTML by default."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from fluent_compiler.bundle import FluentBundle

LANGUAGES: Final = ("ru", "be", "en")
LOCALES: Final = Path(__file__).parent.parent / "locales"


class Html(str):
    """Text that is HTML already and goes in as it is."""

    __slots__ = ()


class _Bundle(Protocol):
    def format(self, key: str, args: Mapping[str, object]) -> tuple[str, list[Exception]]: ...


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
    """The hub's own language is compiled at the start, each other when somebody first reads it: half a second and 6 MB each.

    A mistake in a text file is found by the tests, and stops the start where it is in the hub's own.
    """

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

    def commands(self, language: str | None) -> Words:
        """What Telegram is told of the commands, in every language at each start; no other key."""
        name = language if language in LANGUAGES else self.default
        return Words(name, self._zone, _bundle(LOCALES / name, "commands.ftl"))

    def _read(self, language: str) -> Words:
        return Words(language, self._zone, _bundle(LOCALES / language))


@cache
def _bundle(folder: Path, pattern: str = "*.ftl") -> _Bundle:
    """Once for all apps of a process."""
    files = sorted(str(path) for path in folder.glob(pattern))
    bundle = FluentBundle.from_files(folder.name, files, use_isolating=False)
    if mistakes := bundle.check_messages():
        raise ValueError(f"locales/{folder.name}: {mistakes}")
    checked: _Bundle = bundle
    return checked


def _escaped(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value
