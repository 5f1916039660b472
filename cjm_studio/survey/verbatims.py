"""What people wrote in their own words, read from a survey file when it is asked for; none of it is kept."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.survey.columns import HEADER_WORDS, recognised
from cjm_studio.survey.mapping import Mapping
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.privacy import is_free_text, masked, personal_kind
from cjm_studio.survey.private_folder import private_folder
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.tables import TableReader
from cjm_studio.survey.watch import Watch

_MOST = 5000  # texts of one column; nobody picks from more
_SHORTEST = 8  # letters; "no" and "fine" are no quotes


@dataclass(frozen=True, slots=True)
class Verbatim:
    """One answer in words, nobody named in it; the row only tells answers of one person apart."""

    row: int
    text: str
    segment: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A column of answers in words."""

    header: str
    verbatims: tuple[Verbatim, ...]


@dataclass(frozen=True, slots=True)
class Verbatims:
    """All answers in words of one file."""

    file: str
    sha256: str
    questions: tuple[Question, ...]


def read_verbatims(
    path: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Verbatims:
    """Return the answers in words, names and numbers of people masked in them.

    BadInput: the file cannot be read. Cancelled: people asked to stop.
    """
    watch = Watch(progress, cancelled)
    with private_folder(path.name) as folder:
        reader = TableReader(path, folder, lambda header: recognised(header, Mapping()), watch.step)
        try:
            questions = _questions(reader.open(), watch)
        except Untidy:
            questions = _questions(reader.open_with_care(), watch)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    watch.reach(1.0)
    return Verbatims(path.name, sha256, tuple(questions))


def _questions(table: Table, watch: Watch) -> list[Question]:
    columns = list(zip(*_even(table.sample, len(table.header)), strict=True))
    asked = [
        number
        for number, values in enumerate(columns)
        if is_free_text(values) and not personal_kind(table.header[number], values)
    ]
    naming = {field: _column(table.header, field) for field in ("segment", "stage")}
    return [Question(clean(table.header[one]), tuple(_verbatims(table, one, naming, watch))) for one in asked]


def _even(sample: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    return [[*row[:width], *[""] * (width - len(row))] for row in sample]


def _column(header: Sequence[str], field: str) -> int | None:
    return next((n for n, cell in enumerate(header) if folded(cell) in HEADER_WORDS[field]), None)


def _verbatims(table: Table, column: int, naming: dict[str, int | None], watch: Watch) -> Iterator[Verbatim]:
    """Yield the different texts of a column, in the order of the file."""
    seen = set()
    for row, text, segment, stage in _rows(table, column, naming, watch):
        words = masked(" ".join(text.split()))
        if len(words) >= _SHORTEST and words not in seen:
            seen.add(words)
            yield Verbatim(row, words, clean(segment), clean(stage))


def _rows(
    table: Table, column: int, naming: dict[str, int | None], watch: Watch
) -> Iterator[tuple[int, str, str, str]]:
    import duckdb

    cells = [f"c{column + table.numbered}"]
    for place in naming.values():
        cells.append("''" if place is None else f"c{place + table.numbered}")
    wanted = f"length({cells[0]}) >= {_SHORTEST} limit {_MOST}"
    connection = duckdb.connect()
    try:
        told = ", ".join(f"coalesce({cell}, '')" for cell in cells)
        with watch.over(connection):
            source = f"(select *, row_number() over () as place from {table.source_sql(table.path)})"
            found = connection.execute(f"select place, {told} from {source} where {wanted}").fetchall()
    except duckdb.InterruptException:
        watch.step()
        raise
    except duckdb.Error:
        if table.numbered or not table.is_text:
            raise
        raise Untidy from None
    finally:
        connection.close()
    yield from found
