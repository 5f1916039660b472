"""Tables on the clipboard: as spreadsheets and word processors write them, and as they like to read them."""

import html
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from cjm_studio.model.errors import BadInput

Table = tuple[
    tuple[str, ...], ...
]  # lines of cells, each line as wide as the widest; "\n" breaks a cell's text

MOST_CELLS = 20_000
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_JUNK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b\u200e\u200f\u00ad\ufffc]")
# A spreadsheet takes such a cell for a formula, unless it is a number; an apostrophe makes it a text again.
_FORMULA = re.compile(r"'*[=+\-@](?!\d+\Z)")
_LISTED = re.compile(
    r"(?m)^[ \t]*([-–—•·▪◦●○*§o]|\d{1,3}[.)])\t+"
)  # word processors put a tab after a bullet
_BREAK = '<br style="mso-data-placement:same-cell">'  # else Excel makes a new line of the table of it


def read_text(text: str) -> Table:
    """Read plain text: a table where cells are parted by tabs, else lines of text, one to a line."""
    text = _LISTED.sub(r"\1 ", _JUNK.sub("", text))
    table = read_tsv(text)
    widths = {len(line) for line in _cells(text)}
    indented = (
        re.search(r"[^\t\r\n]\t", text) is None
    )  # tabs at the beginnings of lines only: a list in steps
    if ("\t" in text and (not indented or len(widths) == 1)) or re.search(r'(?m)^"[^"\t]*\n', text):
        return table
    return _trimmed([[line.strip()] for line in _LINE_END.split(text) if line.strip()])


def read_tsv(text: str) -> Table:
    """Read cells parted by tabs; a cell with line breaks, tabs or quotes in it stands in quotes."""
    return _trimmed(_cells(_JUNK.sub("", text)))


def _cells(text: str) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    at = count = 0
    while True:
        quoted = _QUOTED.match(text, at)
        found = quoted or _PLAIN.match(text, at)
        assert found is not None  # the plain pattern matches nothing, too
        cell = quoted[1].replace('""', '"') if quoted else found[0]
        lines[-1].append(_LINE_END.sub("\n", cell))
        at, count = found.end(), count + 1
        _limit(count)
        if at >= len(text):
            return lines
        if text[at] == "\t":
            at += 1
        else:
            at += 2 if text.startswith("\r\n", at) else 1
            if at >= len(text):  # the line end after the last line
                return lines
            lines.append([])


def read_html(text: str) -> Table:
    """Read the tables of an HTML text, one under the other; an empty table if there is none."""
    reader = _Reader()
    try:
        reader.feed(_JUNK.sub("", text))
        reader.close()
    except AssertionError:  # what html.parser raises at a declaration that no program writes
        return ()
    return _trimmed(reader.lines())


class _Reader(HTMLParser):
    """Takes the cells of outer tables; a table in a cell is text of that cell."""

    _SILENT = frozenset({"style", "script", "title", "template"})
    _BLOCKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._texts: dict[tuple[int, int], str] = {}
        self._taken: set[tuple[int, int]] = set()
        self._row, self._column, self._spans = -1, 0, (1, 1)
        self._depth = self._silent = 0
        self._cell: list[str] | None = None

    def lines(self) -> list[list[str]]:
        """Return what was read."""
        self._end_cell()
        wide = max((column + 1 for _, column in self._texts), default=0)
        return [[self._texts.get((row, c), "") for c in range(wide)] for row in range(self._row + 1)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._row, self._column = self._row + 1, 0
        elif self._depth == 1 and tag in ("td", "th"):
            self._begin_cell({name: value or "" for name, value in attrs})
        elif tag in ("td", "th"):
            self._write(" ")
        elif tag == "br" or tag in self._BLOCKS:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table":
            self._depth = max(0, self._depth - 1)
            if not self._depth:
                self._end_cell()
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in self._BLOCKS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _write(self, text: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(text)

    def _begin_cell(self, attrs: dict[str, str]) -> None:
        self._end_cell()
        if self._row < 0:
            self._row = 0
        self._cell = []
        self._spans = _span(attrs.get("rowspan", "")), _span(attrs.get("colspan", ""))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        while (self._row, self._column) in self._taken:
            self._column += 1
        lines = "".join(self._cell).replace("\xa0", " ").split("\n")
        words = (" ".join(line.split()) for line in lines)
        self._texts[self._row, self._column] = "\n".join(line for line in words if line)
        down, right = self._spans
        _limit(len(self._taken) + down * right)
        self._taken |= {(self._row + r, self._column + c) for r in range(down) for c in range(right)}
        self._cell = None


def _span(value: str) -> int:
    """Return how many cells a cell covers; what is no sensible number is 1."""
    return min(int(value), 1000) if value.isascii() and value.isdigit() and int(value) else 1


def _limit(cells: int) -> None:
    if cells > MOST_CELLS:
        raise BadInput("clipboard_too_big", most=MOST_CELLS)


def _trimmed(lines: Sequence[Sequence[str]]) -> Table:
    """Return the lines of one width, without apostrophes that hide formulas and empty ends."""
    texts = [[_shown(cell.replace("\xa0", " ").strip()) for cell in line] for line in lines]
    high = max((n for n, line in enumerate(texts, 1) if any(line)), default=0)
    wide = max((n for line in texts for n, cell in enumerate(line, 1) if cell), default=0)
    return tuple((*line[:wide], *[""] * (wide - len(line))) for line in texts[:high])


def _shown(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def write_tsv(table: Iterable[Sequence[str]]) -> str:
    """Write cells parted by tabs, as a spreadsheet puts them on the clipboard."""
    return "".join("\t".join(_tsv(cell) for cell in line) + "\r\n" for line in table)


def _tsv(cell: str) -> str:
    cell = safe(cell)
    if re.search(r'[\t\r\n"]', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def write_html(table: Iterable[Sequence[str]]) -> str:
    """Write a plain HTML table; a line break in a cell stays in that cell."""
    rows = "".join("<tr>" + "".join(f"<td>{_html(cell)}</td>" for cell in line) + "</tr>\n" for line in table)
    return f'<meta charset="utf-8">\n<table>\n{rows}</table>\n'


def _html(cell: str) -> str:
    return html.escape(safe(cell), quote=False).replace("\n", _BREAK)
