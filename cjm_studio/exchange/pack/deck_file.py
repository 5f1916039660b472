"""The file that slides are packed in: what it says about itself, and parts without a clock."""

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.period import day_of

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_ZIPPED: Final = (1980, 1, 1, 0, 0, 0)
_LONGEST: Final = 255  # letters that a property can have
_ABOUT: Final = "docProps/app.xml"
_PROGRAM: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>CJM Studio</Application></Properties>"
)


def describe(deck: "Presentation", pack: Pack) -> None:
    """Let a deck say what it is, and forget what the empty one before it was."""
    about = deck.core_properties
    about.title = pack.full_title[:_LONGEST]
    about.author = about.last_modified_by = "CJM Studio"
    about.created = about.modified = about.last_printed = day_of(pack.as_of)
    about.language, about.comments, about.revision = pack.language, "", 1
    package = deck.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype.endswith("/thumbnail"):  # of the empty deck
            package.drop_rel(relation.rId)
        elif relation.reltype.endswith("/printerSettings"):  # of somebody's printer
            deck.part.rels.pop(relation.rId)


def packed(deck: "Presentation") -> bytes:
    """Return the file, its parts without the time at which they were packed."""
    written = BytesIO()
    deck.save(written)
    out = BytesIO()
    with ZipFile(written) as parts, ZipFile(out, "w", ZIP_DEFLATED) as fixed:
        for name in parts.namelist():
            part = ZipInfo(name, _ZIPPED)
            part.compress_type = ZIP_DEFLATED
            fixed.writestr(part, _PROGRAM if name == _ABOUT else parts.read(name))
    return out.getvalue()
