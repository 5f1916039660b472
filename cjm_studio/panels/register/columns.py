"""Which columns of the register are seen, how wide: figures whole, the customer's words in what is left."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.panels.register.table_model import COLUMNS, cell_words, small_words
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import COLUMNS as NAMES
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import term

OPTIONAL: Final = ("cause", "age", "trend")  # a barrier's page has them too: they give way, in this order
PAD: Final = 10  # at each side of a cell
_ICON = 14
WAVE: Final = 56  # beside a chip: in less room the name of a wave says nothing
_LEAST = {"name": 150, "level": 150, "status": 124, "trend": 66, "owner": 86, "cause": 86}
_WISH = {"name": 190, "status": 148, "trend": 80, "owner": 120, "cause": 130}
# Columns whose figures are measured, in the first line of a cell and in the small one below.
_FIGURES = {"level": (False, True), "due": (True, True), "priority": (True, True), "age": (True, True)}
_MEASURED = 100  # rows whose figures are looked at; the longest are rarely far down


def fitted(
    room: int, *, least: Mapping[str, int], wish: Mapping[str, int], kept: Collection[str] | None
) -> dict[str, int]:
    """Return the widths of the columns that are seen: those kept, or as many as there is room for."""
    seen = [name for name in least if kept is None or name in kept or name == "name"]
    for name in OPTIONAL if kept is None else ():
        if sum(whole(least, wish).values()) - sum(least[one] for one in OPTIONAL if one not in seen) > room:
            seen.remove(name)
    if kept is not None and sum(least[one] for one in seen) > room:  # scrolled anyway: then nothing is cut
        return {name: max(least[name], wish.get(name, 0)) for name in seen}
    spare = max(0, room - sum(least[name] for name in seen))
    more = {name: max(0, wish.get(name, 0) - least[name]) for name in seen}
    part = min(1.0, spare / max(1, sum(more.values())))
    widths = {name: least[name] + int(more[name] * part) for name in seen}
    widths["name"] += max(0, room - sum(widths.values()))
    return widths


def whole(least: Mapping[str, int], wish: Mapping[str, int]) -> dict[str, int]:
    """Return the widths at which hardly anything is cut; the optional columns do with the least."""
    return {name: wide if name in OPTIONAL else max(wide, wish.get(name, 0)) for name, wide in least.items()}


class Widths:
    """What the columns need, learnt from the figures that have been shown."""

    def __init__(self) -> None:
        self._worn: tuple[Language, int] | None = None
        self._figures: dict[str, int] = {}
        self._chip = 0  # the longest word of a level, with its icon and ground
        self.given: dict[str, int] = {}  # what people have drawn wider or narrower

    def learn(self, rows: Iterable[RegisterRow], language: Language) -> None:
        """Look at what is shown now; a column never gets narrower for it, so that filtering moves nothing."""
        if self._worn != (language, scaled(100)):
            self._worn, self._figures, self.given = (language, scaled(100)), {}, {}
            self._chip = 0
            for name in COLUMNS:
                words = term(NAMES, name, language=language)
                self._figures[name] = round(_width(words, 12)) + 2 * PAD + scaled(8)  # the mark of sorting
        for _, row in zip(range(_MEASURED), rows, strict=False):
            for name, (first, second) in _FIGURES.items():
                wide = _width(cell_words(row, name), 13) if first else 0.0
                words = row.figures if name == "level" else small_words(row, name)
                mark = scaled(_ICON) + 6 if name == "due" and words else 0  # of what is overdue
                wide = max(wide, _width(words, 12) + mark) if second else wide
                self._figures[name] = max(self._figures[name], round(wide) + 2 * PAD + 4)
            chip = _width(row.level_words, 12, QFont.Weight.DemiBold) + scaled(_ICON) + 22
            if row.older_wave:  # beside the chip, or before the figures
                wide = min(chip + 8 + scaled(WAVE), _width(small_words(row, "level"), 12))
                self._figures["level"] = max(self._figures["level"], round(wide) + 2 * PAD + 4)
                chip += 12 + _width(row.older_wave, 12)
            self._chip = max(self._chip, round(chip) + 2 * PAD)
            status = round(_on_two_lines(row.status_words)) + scaled(_ICON) + 8 + 2 * PAD
            self._figures["status"] = max(self._figures["status"], status)

    def least(self) -> dict[str, int]:
        """The least that each column needs, in the order of the table."""
        return {name: max(scaled(_LEAST.get(name, 0)), self._figures.get(name, 0)) for name in COLUMNS}

    def wish(self) -> dict[str, int]:
        """The widths at which hardly anything is cut."""
        return {name: scaled(wide) for name, wide in _WISH.items()} | {"level": self._chip} | self.given

    def fit(self, room: int, kept: Collection[str] | None) -> dict[str, int]:
        """Return the widths of the columns that are seen in this room."""
        return fitted(room, least=self.least() | self.given, wish=self.wish(), kept=kept)

    def main_room(self) -> tuple[int, int]:
        """Return the room in which only the optional columns are missing, and one in which nothing is cut."""
        least = self.least()
        return (
            sum(wide for name, wide in least.items() if name not in OPTIONAL),
            sum(wide for name, wide in whole(least, self.wish()).items() if name not in OPTIONAL[:2]),
        )


def _on_two_lines(words: str) -> float:
    """Return the room that words need on two lines."""
    parts = words.split(" ")
    ways = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts) + 1))
    return min(max(_width(line, 13) for line in lines) for lines in ways)


def _width(words: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> float:
    return QFontMetricsF(panel_font(pixels, weight)).horizontalAdvance(words)
