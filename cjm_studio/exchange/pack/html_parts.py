"""Parts of the HTML form: escaped words, level chips, counts, the bar of a share with its interval."""

import re
from functools import cache
from html import escape

from cjm_studio.exchange.pack.colours import LEVEL_ICONS
from cjm_studio.exchange.pack.content import Entry, Tile
from cjm_studio.exchange.pack.sections import Cell, Table
from cjm_studio.wording.resources import resource_path


def tag(name: str, inside: str, css: str = "") -> str:
    """Return an element around what is HTML already."""
    return f'<{name} class="{css}">{inside}</{name}>' if css else f"<{name}>{inside}</{name}>"


def words(name: str, text: str, css: str = "") -> str:
    """Return an element around plain words."""
    return tag(name, escape(text), css)


@cache
def icon(level: str) -> str:
    """Return the icon of a level, drawn in the ink of the words beside it."""
    name = LEVEL_ICONS.get(level, "circle-help")
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    inside = re.sub(r"(?s).*<svg[^>]*>|</svg>.*", "", source)
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{" ".join(inside.split())}</svg>'


def chip(level: str, text: str) -> str:
    """Return a level as its icon and its word on its colour."""
    return tag("span", icon(level) + escape(text), f"chip {level}")


def tiles(found: tuple[Tile, ...]) -> str:
    """Return counts side by side."""
    return tag(
        "ul",
        "".join(
            tag(
                "li",
                words("b", tile.written) + " " + words("span", tile.words),
                "" if tile.number else "zero",
            )
            for tile in found
        ),
        "tiles",
    )


def bar(entry: Entry) -> str:
    """Return the share of the last wave as a dot on its interval, with the limit as a line across."""
    now = entry.now
    if now is None or now.share is None or now.low is None or now.high is None:
        return ""
    limit = (
        ""
        if entry.limit is None
        else f'<line class="limit" x1="{_x(entry.limit)}" x2="{_x(entry.limit)}" y1="2" y2="22"/>'
    )
    label = escape(f"{now.words}; {entry.limit_words}", quote=True)
    return (
        f'<svg class="bar {entry.level}" role="img" aria-label="{label}">'
        f'<line class="rail" x1="0" x2="100%" y1="12" y2="12"/>{limit}'
        f'<line class="span" x1="{_x(now.low)}" x2="{_x(now.high)}" y1="12" y2="12"/>'
        f'<circle cx="{_x(now.share)}" cy="12" r="5.5"/></svg>'
    )


def _x(share: float) -> str:
    return f"{100 * share:.2f}%"


def table(found: Table, section: str) -> str:
    """Return a table with its title; without one it is called as its section is."""
    columns = "".join(f'<col style="width:{width:g}%">' for width in found.widths)
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in found.head)
    rows = "".join(_row(row, found.head) for row in found.rows)
    title = words("h3", found.title) if found.title else ""
    inside = f"<colgroup>{columns}</colgroup><thead>{tag('tr', head)}</thead>{tag('tbody', rows)}"
    return f'{title}<table aria-label="{escape(found.title or section)}">{inside}</table>'


def _row(row: tuple[Cell, ...], head: tuple[str, ...]) -> str:
    """Return a row, which its first cell names; where it is narrow, the others say what they are."""
    first, *rest = row
    cells = "".join(
        f'<td data-head="{escape(label)}">{_cell(cell)}</td>'
        for cell, label in zip(rest, head[1:], strict=True)
    )
    return f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'


def _cell(cell: Cell) -> str:
    main = words("b", cell.main) if cell.strong else words("span", cell.main, cell.mood)
    if cell.level:
        small = chip(cell.level, cell.small)
    else:
        small = words("small", cell.small) if cell.small else ""
    return f"{main} {small}" if small else main
