"""A map on paper: as many sheets as it needs, cut between stages and rows, with heads and labels on each."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPainter

from cjm_studio.canvas.branch_painter import branch_height, paint_branches
from cjm_studio.canvas.brush import Brush, brush_of
from cjm_studio.canvas.card_painter import paint_card
from cjm_studio.canvas.ground import paint_ground, rect_of
from cjm_studio.canvas.head_painter import paint_row_label, paint_stage_head
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.picture import OnProgress, paint_all_links
from cjm_studio.canvas.style import pen
from cjm_studio.layout.grid import HEADER, LABELS
from cjm_studio.layout.sheets import Tile, sheets
from cjm_studio.look.speech import translate
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.title import rests_line, title_of

TOP = 66.0  # the strip that says what the sheet is of
_LARGEST = 1.5


@dataclass(frozen=True, slots=True)
class Sheets:
    """How a map is cut for one size of paper."""

    tiles: list[Tile]
    scale: float
    paper: QSizeF


class Poster:
    """A map to be printed; painted anew for whatever paper is put in."""

    def __init__(self, content: MapContent, *, project: str, date: str, links: bool = False) -> None:
        self.content = content
        self.brush: Brush = brush_of("light")
        self.map = MapLayout(content, self.brush)
        self.links = links
        self.arcs = branch_height(content.branches)  # room over the heads
        self.head = self.arcs + HEADER
        self.title = title_of(content.document, content.journey, wave=content.wave, language=content.language)
        self.rests = rests_line(content.document, content.journey, language=content.language)
        self.project, self.date = project, date
        self.scale: float | None = 0.75  # at least; None: so small that one sheet is enough

    def cut(self, paper: QSizeF) -> Sheets:
        """Return the sheets for a size of paper in pixels of 96 to the inch."""
        grid = self.map.grid
        wide, high = LABELS + grid.width, self.head + grid.height
        whole = min(_LARGEST, paper.width() / wide, (paper.height() - TOP) / high)
        scale = max(self.scale or 0.0, whole)
        room = (paper.width() / scale - LABELS, (paper.height() - TOP) / scale - self.head)
        widths = [grid.column(stage).width for stage in grid.stages]
        heights = [grid.band(row).height for row in grid.rows]
        if scale == whole:  # it fits by what it was made for, whatever rounding says
            room = (grid.width + 1, grid.height + 1)
        tiles = sheets(widths, heights, room=room)
        return Sheets(tiles, self._filling(tiles, paper, least=scale), paper)

    def _filling(self, tiles: list[Tile], paper: QSizeF, *, least: float) -> float:
        """Return the scale by which the fullest sheet fills the paper."""
        parts = [self._part(tile) for tile in tiles]
        wide = LABELS + max(part.width() for part in parts)
        high = self.head + max(part.height() for part in parts)
        return min(_LARGEST, max(least, min(paper.width() / wide, (paper.height() - TOP) / high)))

    def paint(self, device: QPagedPaintDevice, on_progress: OnProgress = lambda done, total: None) -> None:
        """Draw all sheets on a printer or into a PDF file; may run in a thread."""
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the printer takes nothing")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = device.logicalDpiX() / 96
        cut = self.cut(QSizeF(device.width() / unit, device.height() / unit))
        columns, done = sum(len(tile.stages) for tile in cut.tiles), count()
        try:
            for tile in cut.tiles:
                if tile.number > 1:
                    device.newPage()
                painter.save()
                painter.scale(unit, unit)
                self.paint_sheet(painter, tile, cut=cut, on_column=lambda: on_progress(next(done), columns))
                painter.restore()
        finally:
            painter.end()

    def paint_sheet(
        self, painter: QPainter, tile: Tile, *, cut: Sheets, on_column: Callable[[], object] = lambda: None
    ) -> QRectF:
        """Draw one sheet; return the part of the map that is on it."""
        self._paint_top(painter, tile, wide=cut.paper.width())
        part = self._part(tile)
        painter.translate(0, TOP)
        # A row that is higher than the paper is drawn smaller, not cut off.
        fits = min(
            cut.scale,
            cut.paper.width() / (LABELS + part.width()),
            (cut.paper.height() - TOP) / (self.head + part.height()),
        )
        painter.scale(fits, fits)
        self._paint_heads(painter, tile, part)
        painter.translate(LABELS - part.left(), self.head - part.top())
        painter.setClipRect(part)
        inside = part.adjusted(0.5, 0.5, -0.5, -0.5)  # a neighbour's first pixel is not of this sheet
        paint_ground(painter, inside, content=self.content, grid=self.map.grid, brush=self.brush)
        self._paint_cards(painter, tile, on_column)
        if self.links:
            paint_all_links(painter, self.map, part, self.brush)
        return part

    def _part(self, tile: Tile) -> QRectF:
        """Return the part of the map that a sheet shows."""
        grid = self.map.grid
        part = QRectF()
        for stage in (grid.stages[number] for number in tile.stages):
            for row in (grid.rows[number] for number in tile.rows):
                part = part.united(rect_of(grid.cell(stage, row)))
        return part

    def _paint_top(self, painter: QPainter, tile: Tile, *, wide: float) -> None:
        brush, palette = self.brush, self.brush.palette
        which = translate("Poster", "Sheet %1 of %2").replace("%1", str(tile.number))
        right = " · ".join((self.project, self.date, which.replace("%2", str(tile.total))))
        used = brush.small.width_of(right)
        brush.small.draw(painter, right, x=wide - used, y=4, ink=palette.ink_2)
        name = brush.stage.clip(self.title.name, wide - used - 24)
        brush.stage.draw(painter, name, x=0, y=0, ink=palette.ink)
        for y, words in ((24, self.title.goal), (40, self.rests)):
            brush.small.draw(painter, brush.small.clip(words, wide), x=0, y=y, ink=palette.ink_2)

    def _paint_heads(self, painter: QPainter, tile: Tile, part: QRectF) -> None:
        grid, content = self.map.grid, self.content
        for stage in (grid.stages[number] for number in tile.stages):
            column = grid.column(stage)
            head = QRectF(LABELS + column.x - part.left(), self.arcs, column.width, HEADER)
            paint_stage_head(painter, head, head=content.head(stage), brush=self.brush)
        painter.save()
        painter.setClipRect(QRectF(LABELS, 0, part.width(), self.head))
        painter.translate(LABELS - part.left(), 0)
        paint_branches(painter, content.branches, zoom=1, brush=self.brush)
        painter.restore()
        for row in (grid.rows[number] for number in tile.rows):
            band = grid.band(row)
            label = QRectF(0, self.head + band.y - part.top(), LABELS, band.height)
            paint_row_label(painter, label, label=content.label(row), brush=self.brush)
        painter.setPen(pen(self.brush.palette.grid))
        painter.drawLine(0, round(self.head), round(LABELS + part.width()), round(self.head))

    def _paint_cards(self, painter: QPainter, tile: Tile, on_column: Callable[[], object]) -> None:
        grid = self.map.grid
        for stage in (grid.stages[number] for number in tile.stages):
            on_column()
            for row in (grid.rows[number] for number in tile.rows):
                for place, box in grid.cards_in(stage, row):
                    face, text = self.content.face(place), self.map.texts[place]
                    paint_card(painter, rect_of(box), face=face, text=text, brush=self.brush)
