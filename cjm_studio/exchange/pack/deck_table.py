"""A table of a slide, written out whole: cell by cell it would take minutes for a long register."""

from collections.abc import Sequence

from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.deck_words import NAMES, fill_xml, paragraph_xml
from cjm_studio.exchange.pack.sheet import Para, Rows, cell_paras

_POINT = 12700
_PAD_Y, _PAD_RIGHT = 4.0, 6.0
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def table_xml(rows: Rows, *, locale: str) -> str:
    """Return the table's own XML: a head, rows with a line under each, no style of the program's."""
    grid = "".join(f'<a:gridCol w="{round(width * _POINT)}"/>' for width in rows.widths)
    head = [[Para(words, 8.0, bold=True, ink=LIGHT.ink_2)] for words in rows.head]
    body = _row(head, rows.head_height, line=LIGHT.strong_line, locale=locale)
    for row, height in zip(rows.rows, rows.heights, strict=True):
        body += _row([cell_paras(cell) for cell in row], height, line=LIGHT.line, locale=locale)
    about = f'<a:tblPr firstRow="1"><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>'
    return f"<a:tbl {NAMES}>{about}<a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl>"


def _row(cells: Sequence[Sequence[Para]], height: float, *, line: str, locale: str) -> str:
    inside = "".join(_cell(paras, line, locale) for paras in cells)
    return f'<a:tr h="{round(height * _POINT)}">{inside}</a:tr>'


def _cell(paras: Sequence[Para], line: str, locale: str) -> str:
    words = "".join(paragraph_xml(para, locale) for para in paras)
    none = "".join(f"<a:{side}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
    under = f'<a:lnB w="9525">{fill_xml(line)}</a:lnB>'
    pad = f'marL="0" marR="{round(_PAD_RIGHT * _POINT)}" marT="{round(_PAD_Y * _POINT)}" marB="0"'
    return (
        f"<a:tc><a:txBody><a:bodyPr/>{words}</a:txBody><a:tcPr {pad}>{none}{under}<a:noFill/></a:tcPr></a:tc>"
    )
