"""The pack as slides: text boxes, shapes and tables of PowerPoint's own, all of which can be edited."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.deck_file import describe, packed
from cjm_studio.exchange.pack.deck_table import table_xml
from cjm_studio.exchange.pack.deck_words import LOCALES, text_xml
from cjm_studio.exchange.pack.letter_widths import width_of
from cjm_studio.exchange.pack.pages import draw_pack
from cjm_studio.exchange.pack.sheet import ICON, Para, Rows
from cjm_studio.layout.wrap import wrap

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDTH, HIGH = 960.0, 540.0  # points, 16:9
_TITLE_ONLY: Final = 5  # of the layouts of the usual template
_DECORATIVE: Final = (  # nothing to tell to who cannot see it
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def pptx(pack: Pack) -> bytes:
    """Return the slides; the same pack gives the same bytes."""
    deck = Deck(pack)
    draw_pack(deck, pack)
    return packed(deck.file)


class Deck:
    """Slides on which pages are drawn, in points."""

    def __init__(self, pack: Pack) -> None:
        from pptx import Presentation
        from pptx.util import Pt

        self.width, self.height = WIDTH, HIGH
        self.shares_pages = False
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Pt(WIDTH), Pt(HIGH)
        describe(self.file, pack)
        self._locale = LOCALES[pack.language]
        self._slide: Slide | None = None
        self._group: Any = None

    def new_page(self) -> None:
        """Begin a slide."""
        self._slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])

    def heading(self, para: Para, *, x: float, y: float, width: float) -> None:
        """Write the slide's title, which outlines and screen readers know it by."""
        from pptx.util import Pt

        assert self._slide is not None
        place: Any = self._slide.shapes.title
        place.left, place.top, place.width = Pt(x), Pt(y), Pt(width)
        place.height = Pt(para.line * len(self.lines(para, width)))
        self._write(place, [para], width)

    @contextmanager
    def picture(self, words: str) -> Iterator[None]:
        """Group the shapes that are drawn within, and describe the group."""
        self._group = self._shapes.add_group_shape()
        self._group.element.nvGrpSpPr.cNvPr.set("descr", words)
        yield
        self._group = None

    def lines(self, para: Para, width: float) -> list[str]:
        """Return a paragraph broken to a width, as far as can be told without its font."""
        room = width / para.size - (ICON + 0.4 if para.level else 0)
        return wrap(para.words, room, width_of=_bold_width if para.bold else width_of, most=para.most)

    def width_of(self, para: Para) -> float:
        """Return how wide a paragraph of one line is."""
        return para.size * (width_of(para.words, bold=para.bold) + (ICON + 0.4 if para.level else 0))

    def text(self, paras: Sequence[Para], *, x: float, y: float, width: float, right: bool = False) -> None:
        """Write paragraphs into one text box."""
        from pptx.util import Pt

        paras = [para for para in paras if para.words]
        if not paras:
            return
        high = sum(para.above + para.line * len(self.lines(para, width)) for para in paras)
        shape = self._shapes.add_textbox(Pt(x), Pt(y), Pt(width), Pt(high))
        self._write(shape, paras, width, right=right)

    def _write(self, shape: Any, paras: Sequence[Para], width: float, *, right: bool = False) -> None:
        from pptx.oxml import parse_xml

        cut = [
            para if para.most is None else replace(para, words=" ".join(self.lines(para, width)))
            for para in paras
        ]
        old = shape.element.txBody
        shape.element.replace(old, parse_xml(text_xml(cut, locale=self._locale, right=right)))

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
        self._plain(line)

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
        old.getparent().replace(old, parse_xml(table_xml(rows, locale=self._locale)))

    @property
    def _shapes(self) -> Any:
        assert self._slide is not None  # a page is begun before anything is drawn
        return self._slide.shapes if self._group is None else self._group.shapes

    def _shape(self, kind: Any, x: float, y: float, *, width: float, height: float, fill: str) -> Any:
        from pptx.util import Pt

        shape = self._shapes.add_shape(kind, Pt(x), Pt(y), Pt(width), Pt(height))
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
        self._plain(shape)
        return shape

    def _plain(self, shape: Any) -> None:
        """Take the theme's own shadow from a shape, and let screen readers pass it by."""
        from pptx.oxml import parse_xml

        shape.element.remove(shape.element.find(f"{{{shape.element.nsmap['p']}}}style"))
        if self._group is None:
            next(shape.element[0].iterchildren()).append(parse_xml(_DECORATIVE))

    def _line(self, line: Any, ink: str, thick: float) -> None:
        from pptx.util import Pt

        line.color.rgb, line.width = _rgb(ink), Pt(thick)


def _bold_width(words: str) -> float:
    return width_of(words, bold=True)


def _rgb(ink: str) -> Any:
    from pptx.dml.color import RGBColor

    colour: Any = RGBColor
    return colour.from_string(ink.lstrip("#"))
