"""A table of a slide, written out whole: cell by cell it would take minutes for a long register."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.sheet import Para, Rows, cell_paras

# A sign before the word of a level, as icons are drawn elsewhere; in every font there is.
MARKS: Final = {
    "critical": "■",
    "barrier": "▲",
    "watch": "●",
    "none": "○",
    "not_enough_data": "◌",
    "hypothesis": "?",
}
_POINT = 12700
_PAD_Y, _PAD_RIGHT = 4.0, 6.0
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def table_xml(rows: Rows, *, face: str) -> str:
    """Return the table's own XML: a head, rows with a line under each, no style of the program's."""
    grid = "".join(f'<a:gridCol w="{round(width * _POINT)}"/>' for width in rows.widths)
    head = [[Para(words, 8.0, bold=True, ink=LIGHT.ink_2)] for words in rows.head]
    body = _row(head, rows.head_height, line=LIGHT.strong_line, face=face)
    for row, height in zip(rows.rows, rows.heights, strict=True):
        body += _row([cell_paras(cell) for cell in row], height, line=LIGHT.line, face=face)
    about = f'<a:tblPr firstRow="1"><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>'
    return f"<a:tbl {_NAMES}>{about}<a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl>"


def _row(cells: Sequence[Sequence[Para]], height: float, *, line: str, face: str) -> str:
    inside = "".join(_cell(paras, line, face) for paras in cells)
    return f'<a:tr h="{round(height * _POINT)}">{inside}</a:tr>'


def _cell(paras: Sequence[Para], line: str, face: str) -> str:
    words = "".join(_paragraph(para, face) for para in paras)
    none = "".join(f"<a:{side}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
    under = f'<a:lnB w="9525">{_fill(line)}</a:lnB>'
    pad = f'marL="0" marR="{round(_PAD_RIGHT * _POINT)}" marT="{round(_PAD_Y * _POINT)}" marB="0"'
    return (
        f"<a:tc><a:txBody><a:bodyPr/>{words}</a:txBody><a:tcPr {pad}>{none}{under}<a:noFill/></a:tcPr></a:tc>"
    )


def _paragraph(para: Para, face: str) -> str:
    words = f"{MARKS[para.level]} {para.words}" if para.level else para.words
    spacing = f'<a:lnSpc><a:spcPts val="{round(para.line * 100)}"/></a:lnSpc>'
    above = f'<a:spcBef><a:spcPts val="{round(para.above * 100)}"/></a:spcBef>'
    looks = f'sz="{round(para.size * 100)}" b="{int(para.bold)}"'
    fonts = f'<a:latin typeface="{face}"/><a:cs typeface="{face}"/>'
    text = escape(words.translate(_NOT_XML).replace("\n", " "))
    return (
        f"<a:p><a:pPr>{spacing}{above}</a:pPr>"
        f"<a:r><a:rPr {looks}>{_fill(para.ink)}{fonts}</a:rPr><a:t>{text}</a:t></a:r></a:p>"
    )


def _fill(ink: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{ink.lstrip("#")}"/></a:solidFill>'
