"""QR codes of links: medium correction, and the quiet border that scanners need."""

import io
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from segno import QRCode

_BORDER: Final = 4  # modules, as the standard asks
_PIXELS: Final = 600  # at least, so that a phone's screen shows it sharply


def qr_png(link: str) -> bytes:
    code = _code(link)
    width, _ = code.symbol_size(border=_BORDER)
    out = io.BytesIO()
    code.save(out, kind="png", scale=ceil(_PIXELS / width), border=_BORDER)
    return out.getvalue()


def qr_svg(link: str) -> str:
    return _code(link).svg_inline(border=_BORDER, omitsize=True)


def _code(link: str) -> "QRCode":
    import segno  # noqa: PLC0415 - a twentieth of a second that no start needs

    return segno.make_qr(link, error="m", boost_error=False)
