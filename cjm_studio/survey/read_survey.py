"""A survey file in, its counts out: the one way through."""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cjm_studio.model.metrics import Metric
from cjm_studio.survey.columns import find_columns, recognised
from cjm_studio.survey.counting import Origin, counted_file
from cjm_studio.survey.cube import Cube, open_connection
from cjm_studio.survey.encodings import CHUNK
from cjm_studio.survey.mapping import Mapping, parse_mapping
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.survey.tables import Table, TableReader, Untidy
from cjm_studio.survey.watch import Watch


@dataclass(frozen=True, slots=True)
class _Bytes:
    """What is known of a file from its bytes alone."""

    sha256: str
    blank_lines: bool  # between rows: DuckDB passes over them, a spreadsheet counts them


def read_survey(
    path: Path,
    mapping: str = "",
    *,
    wave: str | None = None,
    metrics: Iterable[Metric] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SurveyFile:
    """Return what a survey file says, by a mapping's TOML text or, without one, by its headers.

    `metrics` are those of the project, which the file may name beside the built-in ones. `progress` is told
    the share that is done, `cancelled` is asked often; both may be called from another thread.
    BadInput: the file or the mapping cannot be used, and why. Cancelled: people asked to stop.
    """
    asked = parse_mapping(mapping)
    words = MetricWords(metrics, asked.scales)
    watch = Watch(progress, cancelled)
    with TemporaryDirectory(prefix="cjm-survey-") as folder, ThreadPoolExecutor(1) as beside:
        reader = TableReader(path, Path(folder), lambda header: recognised(header, asked), watch.step)
        try:
            table = reader.open()
        except Untidy:
            table = reader.open_with_care()
        looked_at = beside.submit(_look_at_bytes, path, watch)
        reading = _Reading(path, asked, words, watch, wave, mapping, looked_at)
        try:
            return reading.count(table, folder)
        except Untidy:
            return reading.count(reader.open_with_care(), folder)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one reading needs besides the table."""

    path: Path
    mapping: Mapping
    words: MetricWords
    watch: Watch
    wave: str | None
    recipe: str
    looked_at: "Future[_Bytes]"

    def count(self, table: Table, folder: str) -> SurveyFile:
        columns = find_columns(table.header, self.mapping, file=self.path.name)
        with open_connection(folder) as connection:
            cube = Cube(table, columns, connection, self.watch)
            cube.read_dates()
            combinations = cube.combinations()
            looked_at = self.looked_at.result()
            if looked_at.blank_lines and not table.numbered:
                raise Untidy
            origin = Origin(self.path, looked_at.sha256, self.recipe, self.wave, self.mapping.stages)
            return counted_file(cube, combinations, words=self.words, origin=origin)


def _look_at_bytes(path: Path, watch: Watch) -> _Bytes:
    """Read all bytes of the file once."""
    sha256 = hashlib.sha256()
    before = b""
    ends_blank = blank_lines = False
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            watch.step()
            sha256.update(chunk)
            if ends_blank and chunk.strip(b"\r\n"):
                blank_lines = True
            if not blank_lines:
                piece = before + chunk
                blank_lines = _has_blank_line(piece.rstrip(b"\r\n"))
                ends_blank = ends_blank or _has_blank_line(piece)
            before = chunk[-3:]
    return _Bytes(sha256.hexdigest(), blank_lines)


def _has_blank_line(text: bytes) -> bool:
    return any(ends in text for ends in (b"\n\n", b"\n\r\n", b"\r\r"))
