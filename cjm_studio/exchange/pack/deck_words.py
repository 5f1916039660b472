"""Words of a slide, written out whole: run by run it would take minutes for a long register."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from cjm_studio.exchange.pack.sheet import Para
from cjm_studio.wording.language import Language

FACE: Final = "Arial"  # there on every machine, with Cyrillic; no font goes with the file
LOCALES: Final[dict[Language, str]] = {"en": "en-US", "ru": "ru-RU"}  # for the spelling checker
# A sign before the word of a level, as icons are drawn elsewhere; in every font there is.
MARKS: Final = {
    "critical": "■",
    "barrier": "▲",
    "watch": "●",
    "none": "○",
    "not_enough_data": "□",
    "hypothesis": "?",
}
NAMES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NUMBER: Final = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"  # what programs know such a field by
_SLIDE: Final = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_FRAME: Final = (
    '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
    "<a:lstStyle/>"
)


def text_xml(paras: Sequence[Para], *, locale: str, right: bool) -> str:
    """Return the text of a shape: paragraphs that fill it from its edges on and never shrink."""
    inside = "".join(paragraph_xml(para, locale, right=right) for para in paras)
    return f"<p:txBody {_SLIDE} {NAMES}>{_FRAME}{inside}</p:txBody>"


def paragraph_xml(para: Para, locale: str, *, right: bool = False) -> str:
    """Return one paragraph."""
    words = f"{MARKS[para.level]} {para.words}" if para.level else para.words
    spacing = f'<a:lnSpc><a:spcPts val="{round(para.line * 100)}"/></a:lnSpc>'
    above = f'<a:spcBef><a:spcPts val="{round(para.above * 100)}"/></a:spcBef>'
    looks = f'lang="{locale}" sz="{round(para.size * 100)}" b="{int(para.bold)}"'
    fonts = f'<a:latin typeface="{FACE}"/><a:cs typeface="{FACE}"/>'
    name, kind = ("fld", f' id="{_NUMBER}" type="slidenum"') if para.is_page else ("r", "")
    return (
        f'<a:p><a:pPr algn="{"r" if right else "l"}">{spacing}{above}</a:pPr><a:{name}{kind}>'
        f"<a:rPr {looks}>{fill_xml(para.ink)}{fonts}</a:rPr><a:t>{escape(words)}</a:t></a:{name}></a:p>"
    )


def fill_xml(ink: str) -> str:
    """Return a plain colour."""
    return f'<a:solidFill><a:srgbClr val="{ink.lstrip("#")}"/></a:solidFill>'
