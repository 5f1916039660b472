"""`pack`: the monthly pack of a project as pages, slides, sheets or HTML."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.document.document import Document
    from cjm_studio.exchange.pack.content import Pack
    from cjm_studio.model.ids import SegmentId

ENDINGS = (".pdf", ".pptx", ".xlsx", ".html")

_DATE = (
    "the day that the pack is of, YYYY-MM-DD: what was due before it is overdue; the latest date in the "
    "project if not given, so that the same file gives the same bytes on any day"
)
_SINCE = "a wave's name or a day: all waves after it are new; only the latest wave if not given"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("pack", help="write the monthly pack: what became of the barriers")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.add_argument("out", type=Path, metavar="OUT", help="the pack: .pdf, .pptx, .xlsx or .html")
    parser.add_argument("--date", metavar="DAY", help=_DATE)
    parser.add_argument("--since", metavar="WAVE", help=_SINCE)
    parser.add_argument(
        "--segment", action="append", default=[], metavar="NAME", help="only this segment; may be repeated"
    )
    parser.add_argument("--language", choices=("en", "ru"), help="the project's own if not given")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the pack."""
    if options.out.suffix.lower() not in ENDINGS:
        raise BadInput("pack_kind", path=str(options.out))
    from cjm_studio.cli.day_asked import day_asked
    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.pack.telling import pack_content
    from cjm_studio.storage.whole_file import whole_file

    document = renewed(options.file)
    pack = pack_content(
        document,
        today=day_asked(options.date) if options.date else "",
        language=options.language,
        since=_since(document, options),
        only=_segments(document, options),
    )
    data = _written(pack, options.out.suffix.lower())
    with whole_file(options.out) as unfinished:
        unfinished.write_bytes(data)
    print(options.out)
    return 0


def _written(pack: "Pack", ending: str) -> bytes:
    if ending != ".pdf":
        from cjm_studio.exchange.pack.forms import written

        return written(pack, ending)
    from cjm_studio.cli.painting import start_qt

    start_qt()
    from cjm_studio.canvas.pack_pdf import pdf

    return pdf(pack)


def _since(document: "Document", options: argparse.Namespace) -> str | None:
    from cjm_studio.document.queries import waves
    from cjm_studio.exchange.pack.period import is_day

    asked = options.since
    if asked is None or is_day(asked):
        return None if asked is None else str(asked)
    for wave in waves(document):
        if wave.name.casefold() == asked.strip().casefold():
            return wave.id
    names = ", ".join(wave.name for wave in waves(document))
    raise BadInput("unknown_wave" if names else "no_waves", file=options.file, wave=asked, names=names)


def _segments(document: "Document", options: argparse.Namespace) -> "list[SegmentId]":
    from cjm_studio.document.queries import segments

    known = {segment.name.casefold(): segment.id for segment in segments(document)}
    for name in options.segment:
        if name.strip().casefold() not in known:
            names = ", ".join(segment.name for segment in segments(document))
            raise BadInput("picture_no_segment", path=str(options.file), segment=name, names=names)
    return [known[name.strip().casefold()] for name in options.segment]
