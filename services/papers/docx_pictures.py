"""Pictures in a DOCX. python-docx itself hashes every picture, and walks the whole text, for each new one."""

from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.shape import CT_Inline
from docx.shared import Emu, Length
from docx.text.paragraph import Paragraph

_FIRST: Final = 1_000  # ids of shapes, apart from those of bookmarks


@dataclass(slots=True)
class DocxPictures:
    document: Document
    related: dict[str, str] = field(default_factory=dict)  # by name
    count: int = 0

    def add(
        self, line: Paragraph, data: bytes, name: str, size: tuple[Length | int, Length | int], alt: str
    ) -> None:
        """The same `name` is kept once."""
        if name not in self.related:
            part = self.document.part
            # Not get_or_add_image_part: see above.
            image = part.package.image_parts._add_image_part(Image.from_blob(data))  # noqa: SLF001
            self.related[name] = part.relate_to(image, RELATIONSHIP_TYPE.IMAGE)
        self.count += 1
        width, height = (Emu(max(int(side), 1)) for side in size)
        inline = CT_Inline.new_pic_inline(_FIRST + self.count, self.related[name], name, width, height)
        inline.docPr.set("descr", alt)
        line.add_run()._r.add_drawing(inline)  # noqa: SLF001 - as add_picture does
