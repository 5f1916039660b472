"""The pack as a workbook: the board's sheet, a table of what is new, all decisions, all barriers."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

from cjm_studio.exchange.pack.board_sheet import BoardSheet
from cjm_studio.exchange.pack.book_table import DAY, POINTS, SHARE, WHOLE, Column, Value, write_table
from cjm_studio.exchange.pack.content import Entry, Pack
from cjm_studio.exchange.pack.period import day_of
from cjm_studio.wording.pack_words import said

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# What stands before the figures of both waves and after them, with the widths of the columns.
_WORDS: Final = (
    ("segment_short", 20),
    ("stage", 20),
    ("barrier", 34),
    ("metric", 11),
    ("status", 17),
    ("level", 17),
)
_FIGURES: Final = (
    ("wave_short", 14, ""),
    ("in_trouble", 15, WHOLE),
    ("answers", 12, WHOLE),
    ("effective", 14, POINTS),
    ("share", 10, SHARE),
    ("low", 10, SHARE),
    ("high", 10, SHARE),
)
_OWNED: Final = (("owner", 20, ""), ("due", 12, DAY), ("review", 12, DAY))


def xlsx(pack: Pack) -> bytes:
    """Return the workbook; the same pack gives the same bytes, and no text in it is ever a formula."""
    from xlsxwriter import Workbook

    out = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, settings) as book:
        book.set_properties({"title": pack.full_title, "author": "CJM Studio", "created": day_of(pack.as_of)})
        BoardSheet(book, pack).write()
        _news(book, pack)
        _decisions(book, pack)
        _register(book, pack)
    return out.getvalue()


def _news(book: "Workbook", pack: Pack) -> None:
    rows = [
        [group.title, *_figures(entry)]
        for page in pack.segments
        for group in page.groups
        for entry in group.entries
    ]
    columns = [Column(said("news", pack.language), 17), *_columns(pack)]
    _table(book, pack, "sheet_segments", columns=columns, rows=rows, fixed=4)


def _decisions(book: "Workbook", pack: Pack) -> None:
    rows: list[list[Value]] = [
        [decision.words, one.name, one.where, one.why]
        for decision in pack.board.decisions
        for one in decision.waiting
    ]
    widths = {"decision": 36, "barrier": 40, "where": 42, "reason": 48}
    columns = [Column(said(key, pack.language), width) for key, width in widths.items()]
    _table(book, pack, "sheet_decisions", columns=columns, rows=rows, fixed=2)


def _register(book: "Workbook", pack: Pack) -> None:
    rows = [_figures(entry) for entry in pack.register]
    _table(book, pack, "register", columns=_columns(pack), rows=rows, fixed=3)


def _table(
    book: "Workbook", pack: Pack, name: str, *, columns: list[Column], rows: list[list[Value]], fixed: int
) -> None:
    title, language = said(name, pack.language), pack.language
    foot = " · ".join(filter(None, (pack.project, title)))
    write_table(book, title, columns=columns, rows=rows, language=language, foot=foot, fixed=fixed)


def _columns(pack: Pack) -> list[Column]:
    """The columns of a barrier."""
    tongue = pack.language
    return [
        *(Column(said(key, tongue), width) for key, width in _WORDS),
        *(
            Column(f"{said(when, tongue)}: {said(key, tongue)}", width, form)
            for when in ("before", "now")
            for key, width, form in _FIGURES
        ),
        Column(said("limit", tongue), 13, SHARE),
        *(Column(said(key, tongue), 13, POINTS) for key in ("fall_from", "fall_to")),
        Column(said("change", tongue), 28),
        *(Column(said(key, tongue), width, form) for key, width, form in _OWNED),
    ]


def _figures(entry: Entry) -> list[Value]:
    found: list[Value] = [
        entry.segment,
        entry.stage,
        entry.name,
        entry.metric,
        entry.status_words,
        entry.level_words,
    ]
    for one in (entry.before, entry.now):
        if one is None:
            found += [None] * 7
        else:
            x, n = (None if value is None else float(value) for value in (one.x, one.n))
            found += [one.wave, x, n, one.n_eff, one.share, one.low, one.high]
    falls = entry.fall or (None, None)
    found += [entry.limit, *(None if end is None else 100 * end for end in falls)]
    return [*found, entry.change, entry.owner, entry.due, entry.review]
