"""The whole map as a picture: PDF, PNG, SVG, by the same painters as the screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from cjm_studio.canvas.branch_painter import branch_height, paint_branches
from cjm_studio.canvas.brush import Brush, brush_of
from cjm_studio.canvas.card_painter import paint_card
from cjm_studio.canvas.ground import paint_ground, rect_of
from cjm_studio.canvas.head_painter import paint_row_label, paint_stage_head
from cjm_studio.canvas.link_painter import paint_links
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.style import colour, pen
from cjm_studio.document.document import Document
from cjm_studio.layout.grid import HEADER, LABELS
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import JourneyId, WaveId
from cjm_studio.session.faces import Title
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.title import rests_line, title_of
from cjm_studio.storage.whole_file import whole_file
from cjm_studio.wording.language import Language

EDGE = 28.0
TITLE = 84.0
FOOT = 26.0
_LARGEST_PAGE = 14_400.0  # points; beyond it viewers of PDF give up
_LARGEST_PICTURE = 16_000  # pixels a side
_OFTEN = 200  # cards; after so many it is told how far the drawing is

OnProgress = Callable[[int, int], object]  # cards drawn so far, of how many; what it raises ends the drawing


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map with its title, laid out for a picture."""

    map: MapLayout
    title: Title
    project: str
    links: bool = False  # whether all links are drawn
    rests: str = ""  # on what the map rests
    on_progress: OnProgress = lambda done, total: None

    @property
    def arcs(self) -> float:
        """The room over the heads for branches and loops."""
        return branch_height(self.map.content.branches)

    @property
    def size(self) -> QSizeF:
        """Width and height in map pixels."""
        grid = self.map.grid
        wide = max(grid.width, 760.0) + LABELS + 2 * EDGE
        return QSizeF(wide, TITLE + self.arcs + HEADER + grid.height + FOOT + 2 * EDGE)


def export_map(
    document: Document,
    journey: JourneyId,
    *,
    path: Path,
    wave: WaveId | None,
    theme: ThemeName,
    language: Language,
    project: str = "",
    links: bool = False,
    on_progress: OnProgress = lambda done, total: None,
) -> None:
    """Write the map of a journey as the kind of picture that the path's ending names; may run in a thread."""
    writers = {".pdf": _write_pdf, ".png": _write_png, ".svg": _write_svg}
    write = writers.get(path.suffix.lower())
    if write is None:
        raise BadInput("picture_kind", path=str(path))
    content = MapContent(document, journey, wave=wave, language=language)
    sheet = Sheet(
        MapLayout(content, brush_of(theme)),
        title_of(document, journey, wave=wave, language=language),
        project,
        links,
        rests_line(document, journey, language=language),
        on_progress,
    )
    try:
        with whole_file(path) as unfinished:
            write(sheet, unfinished, brush_of(theme))
            on_progress(1, 1)  # the last moment to think better of it
    except OSError as error:
        raise BadInput("picture_not_written", path=str(path)) from error


def _write_pdf(sheet: Sheet, path: Path, brush: Brush) -> None:
    size = sheet.size * 0.75  # map pixels are 96 to the inch, points 72
    shrink = min(1.0, _LARGEST_PAGE / max(size.width(), size.height()))
    writer = QPdfWriter(str(path))
    writer.setResolution(300)
    writer.setPageSize(
        QPageSize(size * shrink, QPageSize.Unit.Point, "map", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(sheet.title.name)
    writer.setCreator("CJM Studio")
    scale = writer.resolution() / 96 * shrink
    with _painting(writer, path) as painter:
        painter.scale(scale, scale)
        paint_sheet(painter, sheet, brush)


def _write_png(sheet: Sheet, path: Path, brush: Brush) -> None:
    size = sheet.size
    scale = min(2.0, _LARGEST_PICTURE / max(size.width(), size.height()))
    image = QImage((size * scale).toSize(), QImage.Format.Format_RGB32)
    with _painting(image, path) as painter:
        painter.scale(scale, scale)
        paint_sheet(painter, sheet, brush)
    if not image.save(str(path)):
        raise OSError(str(path))


def _write_svg(sheet: Sheet, path: Path, brush: Brush) -> None:
    size = sheet.size.toSize()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(size))
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(sheet.title.name)
    with _painting(generator, path) as painter:
        paint_sheet(painter, sheet, brush)


@contextmanager
def _painting(device: QPaintDevice, path: Path) -> Iterator[QPainter]:
    """Give a painter that lets go of its device, whatever happens."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(str(path))
    try:
        yield painter
    finally:
        painter.end()


def paint_sheet(painter: QPainter, sheet: Sheet, brush: Brush) -> None:
    """Draw title, heads, labels, ground and cards."""
    drawn, size = sheet.map, sheet.size
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colour(brush.palette.canvas))
    painter.translate(EDGE, EDGE)
    _paint_title(painter, sheet, brush)
    painter.translate(LABELS, TITLE)
    _paint_heads(painter, sheet, brush)
    for row in drawn.grid.rows:
        band = drawn.grid.band(row)
        label = QRectF(-LABELS, band.y, LABELS, band.height)
        paint_row_label(painter, label, label=drawn.content.label(row), brush=brush)
    everything = QRectF(0, 0, drawn.grid.width, drawn.grid.height)
    paint_ground(painter, everything, content=drawn.content, grid=drawn.grid, brush=brush)
    cards = drawn.grid.cards_between(0, 0, right=everything.right(), bottom=everything.bottom())
    for number, (place, box) in enumerate(cards):
        if number % _OFTEN == 0:
            sheet.on_progress(number, len(drawn.texts))
        face, text = drawn.content.face(place), drawn.texts[place]
        paint_card(painter, rect_of(box), face=face, text=text, brush=brush)
    if sheet.links:
        paint_all_links(painter, drawn, everything, brush)
    painter.setPen(pen(brush.palette.grid_strong))
    foot = f"{sheet.project} · CJM Studio" if sheet.project else "CJM Studio"
    foot = " · ".join(part for part in (sheet.rests, foot) if part)
    brush.small.draw(painter, foot, x=-LABELS, y=drawn.grid.height + 12, ink=brush.palette.ink_3)


def paint_all_links(painter: QPainter, drawn: MapLayout, rect: QRectF, brush: Brush) -> None:
    """Draw every link of a map, as far as it touches a rectangle."""
    content, grid = drawn.content, drawn.grid
    paint_links(painter, content, grid, brush=brush, chosen=(), everything=True, rect=rect)


def _paint_heads(painter: QPainter, sheet: Sheet, brush: Brush) -> None:
    """Draw the heads under their branches, and go down to the first row."""
    grid, content = sheet.map.grid, sheet.map.content
    for stage in grid.stages:
        head = QRectF(grid.column(stage).x, sheet.arcs, grid.column(stage).width, HEADER)
        paint_stage_head(painter, head, head=content.head(stage), brush=brush)
    paint_branches(painter, content.branches, zoom=1, brush=brush)
    painter.translate(0, sheet.arcs + HEADER)


def _paint_title(painter: QPainter, sheet: Sheet, brush: Brush) -> None:
    palette, title = brush.palette, sheet.title
    right = sheet.size.width() - 2 * EDGE
    for figure in reversed(title.figures):
        parts = [figure.metric, figure.value, f"({figure.interval})" if figure.interval else "", figure.n]
        words = " ".join(part for part in parts if part)
        width = brush.label.width_of(words)
        brush.label.draw(painter, words, x=right - width, y=6, ink=palette.ink)
        right -= width + 28
    if title.wave:
        width = brush.chip.width_of(title.wave)
        brush.chip.draw(painter, title.wave, x=right - width, y=8, ink=palette.ink_2)
        right -= width + 28
    brush.title.draw(painter, brush.title.clip(title.name, right), x=4, y=0, ink=palette.ink)
    wide = sheet.size.width() - 2 * EDGE - 8
    for number, line in enumerate(brush.card.lines(title.goal, wide, most=2)):
        ink = palette.danger if title.no_goal else palette.ink_2
        brush.card.draw(painter, line, x=4, y=34 + number * brush.card.line, ink=ink)
