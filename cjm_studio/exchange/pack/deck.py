"""The pack as slides: text boxes, shapes and tables of PowerPoint's own, all of which can be edited."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.deck_table import MARKS, table_xml
from cjm_studio.exchange.pack.letter_widths import width_of
from cjm_studio.exchange.pack.pages import draw_pack
from cjm_studio.exchange.pack.sheet import ICON, Para, Rows
from cjm_studio.layout.wrap import wrap

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDTH, HIGH = 960.0, 540.0  # points, 16:9
FACE: Final = "Arial"  # there on every machine, with Cyrillic; no font goes with the file
_EPOCH = datetime(2000, 1, 1)
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_TITLE_ONLY, _BLANK = 5, 6  # layouts of the usual template


def pptx(pack: Pack) -> bytes:
    """Return the slides; the same pack gives the same bytes."""
    deck = Deck(pack)
    draw_pack(deck, pack)
    return deck.bytes()


class Deck:
    """Slides on which pages are drawn, in points."""

    def __init__(self, pack: Pack) -> None:
        from pptx import Presentation
        from pptx.util import Pt

        self.width, self.height = WIDTH, HIGH
        self.shares_pages = False
        self._file = Presentation()
        self._file.slide_width, self._file.slide_height = Pt(WIDTH), Pt(HIGH)
        self._slide: Slide | None = None
        about = self._file.core_properties
        about.title = f"{pack.title} · {pack.project}" if pack.project else pack.title
        about.author = about.last_modified_by = "CJM Studio"
        about.created = about.modified = about.last_printed = _EPOCH
        about.language = pack.language
        about.revision = 1

    def bytes(self) -> bytes:
        """Return the file, its parts without the time at which they were packed."""
        written = BytesIO()
        self._file.save(written)
        out = BytesIO()
        with ZipFile(written) as packed, ZipFile(out, "w", ZIP_DEFLATED) as fixed:
            for name in packed.namelist():
                part = ZipInfo(name, _ZIPPED)
                part.compress_type = ZIP_DEFLATED
                fixed.writestr(part, packed.read(name))
        return out.getvalue()

    def new_page(self, title: str) -> None:
        """Begin a slide; its title stands outside it, for outlines and screen readers."""
        from pptx.util import Pt

        self._slide = self._file.slides.add_slide(self._file.slide_layouts[_TITLE_ONLY])
        place: Any = self._slide.shapes.title
        place.left, place.top, place.width, place.height = Pt(0), Pt(-40), Pt(WIDTH), Pt(30)
        place.text_frame.text = title
        place.text_frame.paragraphs[0].runs[0].font.size = Pt(14)

    def lines(self, para: Para, width: float) -> list[str]:
        """Return a paragraph broken to a width, as far as can be told without its font."""
        room = width / para.size - (ICON + 0.4 if para.level else 0)
        return wrap(para.words, room, width_of=_bold_width if para.bold else width_of, most=para.most)

    def width_of(self, para: Para) -> float:
        """Return how wide a paragraph of one line is."""
        return para.size * (width_of(para.words, bold=para.bold) + (ICON + 0.4 if para.level else 0))

    def text(self, paras: Sequence[Para], *, x: float, y: float, width: float, right: bool = False) -> None:
        """Write paragraphs into one text box."""
        from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
        from pptx.util import Pt

        paras = [para for para in paras if para.words]
        if not paras:
            return
        high = sum(para.above + para.line * len(self.lines(para, width)) for para in paras)
        frame = self._shapes.add_textbox(Pt(x), Pt(y), Pt(width), Pt(high)).text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for at, para in enumerate(paras):
            written = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            written.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
            written.line_spacing = Pt(para.line)
            written.space_before = Pt(para.above)
            words = para.words if para.most is None else " ".join(self.lines(para, width))
            run = written.add_run()
            run.text = f"{MARKS[para.level]} {words}" if para.level else words
            run.font.name, run.font.size, run.font.bold = FACE, Pt(para.size), para.bold
            run.font.color.rgb = _rgb(para.ink)

    def box(
        self, x: float, y: float, *, width: float, height: float, fill: str, line: str, radius: float = 5.0
    ) -> None:
        """Draw a rounded rectangle."""
        from pptx.enum.shapes import MSO_SHAPE

        shape = self._shape(MSO_SHAPE.ROUNDED_RECTANGLE, x, y, width=width, height=height, fill=fill)
        shape.adjustments[0] = radius / min(width, height)
        self._line(shape.line, line, 0.75)

    def rule(self, x: float, y: float, *, to: tuple[float, float], ink: str, thick: float) -> None:
        """Draw a line."""
        from pptx.enum.shapes import MSO_CONNECTOR
        from pptx.util import Pt

        line = self._shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(x), Pt(y), Pt(to[0]), Pt(to[1]))
        self._line(line.line, ink, thick)

    def dot(self, x: float, y: float, *, radius: float, fill: str) -> None:
        """Draw a dot, set off from what it lies on."""
        from pptx.enum.shapes import MSO_SHAPE

        wide = 2 * radius
        shape = self._shape(MSO_SHAPE.OVAL, x - radius, y - radius, width=wide, height=wide, fill=fill)
        self._line(shape.line, "#FFFFFF", 1.0)

    def table(self, rows: Rows, *, x: float, y: float) -> None:
        """Draw a part of a table as a table."""
        from pptx.oxml import parse_xml
        from pptx.util import Pt

        high = rows.head_height + sum(rows.heights)
        frame = self._shapes.add_table(1, 1, Pt(x), Pt(y), Pt(sum(rows.widths)), Pt(high))
        old = frame.element.graphic.graphicData.tbl
        old.getparent().replace(old, parse_xml(table_xml(rows, face=FACE)))

    @property
    def _shapes(self) -> Any:
        assert self._slide is not None  # a page is begun before anything is drawn
        return self._slide.shapes

    def _shape(self, kind: Any, x: float, y: float, *, width: float, height: float, fill: str) -> Any:
        from pptx.util import Pt

        shape = self._shapes.add_shape(kind, Pt(x), Pt(y), Pt(width), Pt(height))
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
        shape.shadow.inherit = False
        return shape

    def _line(self, line: Any, ink: str, thick: float) -> None:
        from pptx.util import Pt

        line.color.rgb, line.width = _rgb(ink), Pt(thick)


def _bold_width(words: str) -> float:
    return width_of(words, bold=True)


def _rgb(ink: str) -> Any:
    from pptx.dml.color import RGBColor

    colour: Any = RGBColor
    return colour.from_string(ink.lstrip("#"))
