"""What pages are drawn on: paper or slides, in points; and paragraphs, which both know how to write."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.sections import Cell

LEADING = 1.3
ICON = 1.35  # the room of a level's icon before its word, in sizes of the type


@dataclass(frozen=True, slots=True)
class Para:
    """Words of one size and ink; cut after so many lines, after some room above; of a level with its icon."""

    words: str
    size: float = 10.0
    bold: bool = False
    ink: str = LIGHT.ink
    most: int | None = None
    above: float = 0.0
    level: str = ""
    is_page: bool = False  # the page's number, which slides count anew when they are moved

    @property
    def line(self) -> float:
        """The height of one line."""
        return self.size * LEADING


@dataclass(frozen=True, slots=True)
class Rows:
    """A part of a table that stands on one page."""

    head: tuple[str, ...]
    widths: tuple[float, ...]  # in points
    head_height: float
    rows: tuple[tuple[Cell, ...], ...]
    heights: tuple[float, ...]


class Sheet(Protocol):
    """Paper or slides; a page after another is drawn on it."""

    width: float
    height: float
    shares_pages: bool  # whether a short section may begin under another one

    def new_page(self) -> None:
        """Begin a page; the first thing that is drawn on it is its heading."""

    def heading(self, para: Para, *, x: float, y: float, width: float) -> None:
        """Write what the page is called."""

    def picture(self, words: str) -> AbstractContextManager[None]:
        """Hold together the shapes that are drawn within, which say these words to who cannot see them."""

    def lines(self, para: Para, width: float) -> list[str]:
        """Return a paragraph broken to a width."""

    def width_of(self, para: Para) -> float:
        """Return how wide a paragraph of one line is."""

    def text(self, paras: Sequence[Para], *, x: float, y: float, width: float, right: bool = False) -> None:
        """Write paragraphs one under another."""

    def box(
        self, x: float, y: float, *, width: float, height: float, fill: str, line: str, radius: float = 5.0
    ) -> None:
        """Draw a rounded rectangle."""

    def rule(self, x: float, y: float, *, to: tuple[float, float], ink: str, thick: float) -> None:
        """Draw a line."""

    def dot(self, x: float, y: float, *, radius: float, fill: str) -> None:
        """Draw a dot."""

    def table(self, rows: Rows, *, x: float, y: float) -> None:
        """Draw a part of a table."""


def height_of(sheet: Sheet, paras: Sequence[Para], width: float) -> float:
    """Return how high paragraphs are at a width."""
    return sum(para.above + para.line * len(sheet.lines(para, width)) for para in paras)


def cell_paras(cell: Cell) -> list[Para]:
    """Return what stands in a cell of a table."""
    ink = {"good": LIGHT.good, "bad": LIGHT.bad}.get(cell.mood, LIGHT.ink)
    paras = [Para(cell.main, 9.0, bold=cell.strong or bool(cell.mood), ink=ink)]
    if cell.small:
        ink = LIGHT.levels.get(cell.level, ("", LIGHT.ink_2, ""))[1]
        paras.append(Para(cell.small, 7.5, bold=bool(cell.level), ink=ink, above=1.5, level=cell.level))
    return paras
