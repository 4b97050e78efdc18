"""Pictures for a paper: as large as a page shows them, without what a camera writes beside them (where it was, among others)."""

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from domain.edition import LeftOut
from services.papers.edition_blocks import Figure

if TYPE_CHECKING:
    from PIL import Image

SIGNS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")  # no SVG: it is a program
_MOST_PIXELS: Final = 40_000_000  # to be unpacked: 120 MB
_SIDE: Final = 1100  # pixels: 170 to the inch over a page's width
_HEAVY: Final = 400_000  # bytes; above it a drawing is packed as a photograph
_QUALITY: Final = 80


@dataclass(slots=True)
class Pictures:
    """The folder in which the papers' figures lie, each once."""

    folder: Path
    weight: int = 0  # bytes

    def take(self, data: bytes, *, alt: str, caption: str = "") -> Figure | LeftOut:
        prepared = prepare(data)
        if isinstance(prepared, LeftOut):
            return prepared
        suffix, packed, (width, height) = prepared
        file = f"{hashlib.sha256(packed).hexdigest()[:32]}.{suffix}"
        if not (self.folder / file).exists():
            (self.folder / file).write_bytes(packed)
            self.weight += len(packed)
        return Figure(file, width, height, alt, caption)


def is_picture(data: bytes) -> bool:
    return data.startswith(SIGNS) and (not data.startswith(b"RIFF") or data[8:12] == b"WEBP")


def prepare(data: bytes) -> tuple[str, bytes, tuple[int, int]] | LeftOut:
    """Its kind (jpg, png), its bytes, its size; the same picture gives the same bytes."""
    from PIL import Image  # noqa: PLC0415 - 5 MB that no start needs

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged EXIF, of large ones: they are judged below
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                image.draft("RGB", (_SIDE, _SIDE))  # a JPEG is unpacked at an eighth, quarter or half at once
                if image.width * image.height > _MOST_PIXELS:
                    return LeftOut.LARGE
                return _packed(_shown(image), is_photo=image.format in {"JPEG", "WEBP"})
    except Image.DecompressionBombError:
        return LeftOut.LARGE
    except Exception:  # noqa: BLE001 - decoders of broken files raise whatever they like
        return LeftOut.UNREADABLE


def _shown(image: "Image.Image") -> "Image.Image":
    """Upright, on white, no larger than needed."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    upright = ImageOps.exif_transpose(image)
    if upright.has_transparency_data:
        clear = upright.convert("RGBA")
        clear.thumbnail((_SIDE, _SIDE))
        paper = Image.new("RGB", clear.size, "white")
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    opaque = upright.convert("L" if upright.mode in {"1", "L", "LA"} else "RGB")
    opaque.thumbnail((_SIDE, _SIDE))
    return opaque


def _packed(image: "Image.Image", *, is_photo: bool) -> tuple[str, bytes, tuple[int, int]]:
    clean = image.copy()
    clean.info.clear()  # EXIF, comments, profiles
    if not is_photo:
        out = io.BytesIO()
        clean.save(out, "PNG")
        if out.tell() <= _HEAVY:
            return "png", out.getvalue(), clean.size
    out = io.BytesIO()
    clean.save(out, "JPEG", quality=_QUALITY)
    return "jpg", out.getvalue(), clean.size
