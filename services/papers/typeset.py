"""A PDF or a picture from a Typst template and data. Data come in as JSON and are never markup."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from domain.plan_text import tidy

if TYPE_CHECKING:
    import typst

Data = str | int | Sequence["Data"] | Mapping[str, "Data"]

_HERE: Final = Path(__file__).parent
_LONG_WORD: Final = re.compile(r"\S{41,}")
_PIECE: Final = re.compile(r"(\S{8})(?=\S)")
BROKEN_UP: Final = "\u200b"  # a zero-width space: here a word may break
_NOT_IN_FONTS: Final = "□"
_IN_FONTS: Final = re.compile(
    "[ -~¡-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff"  # Latin, Greek, Cyrillic
    "\u0531-\u0556\u0561-\u0587\u10d0-\u10ff\u1e00-\u1eff"  # Armenian, Georgian
    "\u2010-\u2027\u2030-\u2037\u2039-\u203e\u2044\u2070\u2071\u2074-\u208e\u20a0-\u20c0"
    "\u2100-\u2103\u2116\u2122\u2126\u2190-\u2199\u2200-\u220d\u220f-\u222e\u2248\u2260\u2264\u2265"
    "\u25a0\u25a1\u25cf\u2605\u2713\u2714\u2718]"
)


def typeset(template: str, data: Mapping[str, Data], *, at: datetime, qr: str) -> bytes:
    """A tagged PDF that says it was made `at`; the same input gives the same bytes. `qr` is an SVG."""
    import typst  # noqa: PLC0415 - 7 MB, and most bots draw no paper today

    return typst.compile(
        _source(template),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_clean(data)), "qr": qr},
        pdf_standards="ua-1",
        timestamp=int(at.timestamp()),
    )


def typeset_book(
    template: str, data: Mapping[str, Data], *, at: datetime, folder: Path
) -> tuple[bytes, Mapping[str, list[int]]]:
    """As typeset, of data that are `printable` already and figures in `folder`; and what the template tells as <places>."""
    import typst  # noqa: PLC0415 - as above

    main = folder / template  # a file: of a template in memory nothing can be asked afterwards
    main.write_bytes(_source(template))
    compiler = typst.Compiler(
        main,
        root=folder,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    paper = cast("bytes", compiler.compile(pdf_standards="ua-1", timestamp=int(at.timestamp())))
    return paper, json.loads(compiler.query("<places>", field="value", one=True))


def draw(template: str, data: Mapping[str, Data]) -> bytes:
    """A PNG of the template's only page, in which a point is a pixel; the same input gives the same bytes."""
    import typst  # noqa: PLC0415 - as above

    return typst.compile(
        _source(template),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_clean(data))},
        format="png",
        ppi=72,
    )


def printable(text: str) -> str:
    """What the fonts have: signs they lack go, letters become a box; a word no line can hold may break."""
    held = "".join(map(_held, unicodedata.normalize("NFC", tidy(text))))
    return _LONG_WORD.sub(lambda word: _PIECE.sub(rf"\1{BROKEN_UP}", word[0]), " ".join(held.split()))


def _held(char: str) -> str:
    if _IN_FONTS.match(char):
        return char
    plainer = unicodedata.normalize("NFKC", char)
    if plainer != char and all(map(_IN_FONTS.match, plainer)):
        return plainer
    return _NOT_IN_FONTS if unicodedata.category(char)[0] in "LN" else ""


def _clean(data: Data) -> Data:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {name: _clean(value) for name, value in data.items()}
    return data if isinstance(data, int) else [_clean(value) for value in data]


@cache
def _source(template: str) -> bytes:
    return b"".join((_HERE / name).read_bytes() for name in ("typeset.typ", template))


@cache
def _fonts() -> "typst.Fonts":
    """Those inside the library, so that a paper looks the same on every machine."""
    import typst  # noqa: PLC0415 - as above

    return typst.Fonts(include_system_fonts=False)
