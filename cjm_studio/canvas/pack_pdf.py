"""The monthly pack as a PDF file that is the same to the byte whenever it is written."""

import re
from uuid import UUID, uuid5
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from cjm_studio.canvas.pack_sheet import A4, Paper
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.pages import draw_pack

_DPI = 1200
_NAMES = UUID("5f6b8a3e-2c1d-4e7a-9b0f-c1a2d3e4f506")  # under which packs are given their ids
_STAMP = re.compile(rb"(?<=\n)/(?:(CreationDate|ModDate) \(D:[^)]*\)|Type /Catalog)(?=\n)")
_OFFSET = re.compile(rb"^(\d{10})(?= 00000 n)", re.MULTILINE)
_LETTERS = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]")  # what the shapes of a face are read as
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmp:CreatorTool="CJM Studio"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"""


def pdf(pack: Pack) -> bytes:
    """Return the pages as PDF."""
    QHashSeed.setDeterministicGlobalSeed()  # fonts stand in the file in the order of a hash of theirs
    try:
        return _finished(_written(pack), pack)
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _written(pack: Pack) -> bytes:
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(A4.transposed(), QPageSize.Unit.Point, "A4"))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    title = pack.full_title
    writer.setTitle(title)
    writer.setCreator("CJM Studio")
    writer.setDocumentXmpMetadata(QByteArray((_XMP % (escape(title), pack.language)).encode()))
    writer.setDocumentId(QUuid(str(uuid5(_NAMES, repr(pack)))))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the PDF writer takes nothing")
    draw_pack(Paper(painter, writer, scale=_DPI / 72), pack)
    painter.end()
    buffer.close()
    return bytes(array.data())


def _finished(written: bytes, pack: Pack) -> bytes:
    """Set the two dates that Qt writes to the pack's own, and say the language and that the title is shown.

    What is written is of another length, so that the table of the places of what stands behind must follow.
    """
    day = (pack.as_of or "2000-01-01").replace("-", "").encode()
    spoken = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % pack.language.encode()
    moved: list[tuple[int, int]] = []  # from where on, by how much

    def stamp(found: re.Match[bytes]) -> bytes:
        fixed = b"/%s (D:%s000000Z)" % (found[1], day) if found[1] else b"/Type /Catalog\n" + spoken
        moved.append((found.end(), len(fixed) - len(found[0])))
        return fixed

    head, start, rest = written.rpartition(b"startxref\n")
    place = int(rest.split(b"\n", 1)[0])
    body, table = written[:place], head[place:]

    def shift(at: int) -> int:
        return at + sum(by for end, by in moved if at >= end)

    body = _STAMP.sub(stamp, body, count=3)
    body = _LETTERS.sub(
        lambda found: found[0].replace(b"<0009>", b"<0020>"), body
    )  # Qt takes blanks for tabs
    table = _OFFSET.sub(lambda found: b"%010d" % shift(int(found[1])), table)
    return body + table + start + b"%d\n%%%%EOF\n" % shift(place)
