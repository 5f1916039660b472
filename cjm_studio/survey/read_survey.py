"""A survey file in, its counts out: the one way through."""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.columns import find_columns, recognised
from cjm_studio.survey.counting import Origin, counted_file
from cjm_studio.survey.cube import Cube
from cjm_studio.survey.encodings import CHUNK
from cjm_studio.survey.mapping import Mapping, parse_mapping
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.survey.tables import Table, TableReader, Untidy
from cjm_studio.survey.watch import Watch


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
    with TemporaryDirectory(prefix="cjm-survey-") as name, ThreadPoolExecutor(1) as beside:
        folder = Path(name)
        reader = TableReader(path, folder, lambda header: recognised(header, asked), watch.step)
        try:
            table = reader.open()
        except Untidy:
            table = reader.open_with_care()
        looked_at = beside.submit(_look_at_bytes, path, watch)
        reading = _Reading(path, asked, words, watch, clean(wave or "") or None, mapping, looked_at)
        try:
            file = reading.count(table, folder)
        except Untidy:
            file = reading.count(reader.open_with_care(), folder)
    watch.step()
    watch.reach(1.0)
    return file


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one reading needs besides the table."""

    path: Path
    mapping: Mapping
    words: MetricWords
    watch: Watch
    wave: str | None
    recipe: str
    looked_at: "Future[tuple[str, int]]"

    def count(self, table: Table, folder: Path) -> SurveyFile:
        columns = find_columns(table.header, self.mapping, file=self.path.name)
        for asked in columns.questions:
            if isinstance(asked.metric, str) and self.words.find(asked.metric) is None:
                raise BadInput("mapping_metric", word=asked.metric, names=self.words.keys())
        with closing(Cube(table, columns, folder=folder, watch=self.watch)) as cube:
            combinations = cube.combinations()
            sha256, lines = self.looked_at.result()
            records = sum(one.people for one in combinations) // len(columns.questions)
            # More lines than records: line breaks inside cells, or blank lines, which DuckDB passes over.
            if not table.numbered and lines != records + 1 and _has_blank_lines(table.path):
                raise Untidy
            origin = Origin(self.path, sha256, self.recipe, self.wave, self.mapping.stages)
            return counted_file(cube, combinations, words=self.words, origin=origin)


def _look_at_bytes(path: Path, watch: Watch) -> tuple[str, int]:
    """Return a file's sha256 and how many lines it has."""
    sha256 = hashlib.sha256()
    lines, last = 0, b"\n"
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            watch.step()
            sha256.update(chunk)
            lines += chunk.count(b"\n")
            last = chunk[-1:]
    return sha256.hexdigest(), lines + (last != b"\n")


def _has_blank_lines(path: Path) -> bool:
    """Say whether a blank line stands between two others."""
    blank = False
    with path.open("rb") as file:
        for line in file:
            if line.strip(b"\r\n"):
                if blank or b"\r\r" in line:
                    return True
            else:
                blank = True
    return False
