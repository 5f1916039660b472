"""A survey file in, its counts out: the one way through."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.columns import Columns, find_columns, recognised
from cjm_studio.survey.counting import Origin, counted_file
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.look import Looked, has_blank_lines, look_at
from cjm_studio.survey.mapping import Mapping, parse_mapping
from cjm_studio.survey.metric_words import MetricWords, questions_said
from cjm_studio.survey.names import clean
from cjm_studio.survey.personal_columns import personal_columns
from cjm_studio.survey.private_folder import private_folder
from cjm_studio.survey.proposal import Known, proposed_mapping
from cjm_studio.survey.recognise import shaped_table
from cjm_studio.survey.respondent_list import Listed, open_list
from cjm_studio.survey.survey_file import Note, SurveyFile
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.tables import TableReader
from cjm_studio.survey.unread import unread_notes
from cjm_studio.survey.watch import Watch
from cjm_studio.survey.zipped import unpacked

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


def read_survey(
    path: Path,
    mapping: str = "",
    *,
    wave: str | None = None,
    metrics: Iterable[Metric] = (),
    stages: Sequence[str] = (),
    segments: Sequence[str] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SurveyFile:
    """Return what a survey file says, by a mapping's TOML text or, without one, by what it is recognised as.

    `metrics`, `stages` and `segments` are those of the project, which the file may name. `progress` is told
    the share that is done, `cancelled` is asked often; both may be called from another thread.
    BadInput: the file or the mapping cannot be used, and why. Cancelled: people asked to stop.
    """
    known, watch = Known(tuple(metrics), stages, segments), Watch(progress, cancelled)
    return read_by(counted_file, path, mapping, wave=wave, known=known, watch=watch)


def read_by(
    take: "Take[T]",
    path: Path,
    mapping: str,
    *,
    wave: str | None,
    known: Known,
    watch: Watch,
    cube: type[Cube] = Cube,
) -> T:
    """Return what is taken of a survey file, whatever that is: its counts, as a rule."""
    asked = parse_mapping(mapping)
    with private_folder(path.name) as folder, ThreadPoolExecutor(1) as beside:
        table_path = unpacked(path, folder, member=asked.sheet, step=watch.step)
        sheet = asked.sheet if table_path == path else ""
        reader = TableReader(table_path, folder, lambda header: recognised(header, asked), watch.step, sheet)
        try:
            table = reader.open()
        except Untidy:
            table = reader.open_with_care()
        text = table.path if table.is_text and not table.numbered else None
        looked_at = beside.submit(look_at, path, text, watch)
        given = clean(wave or "") or None
        reading = _Reading(take, cube, path, asked, known, watch, given, mapping, looked_at)
        try:
            taken = reading.count(table, folder)
        except Untidy:
            taken = reading.count(reader.open_with_care(), folder)
    watch.step()
    watch.reach(1.0)
    return taken


class Take(Protocol[T_co]):
    """Takes what is wanted out of a table that is ready to be counted."""

    def __call__(
        self, cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin
    ) -> T_co:
        """Return what is wanted."""


@dataclass(frozen=True, slots=True)
class _Reading(Generic[T]):
    """What one reading needs besides the table."""

    take: Take[T]
    cube: type[Cube]
    path: Path
    mapping: Mapping
    known: Known
    watch: Watch
    wave: str | None
    recipe: str
    looked_at: "Future[Looked]"

    def count(self, table: Table, folder: Path) -> T:
        table, shaped = shaped_table(table, self.mapping, folder)
        proposal = proposed_mapping(table, shaped, self.recipe, self.known)
        mapping = parse_mapping(proposal.recipe)
        words = MetricWords(self.known.metrics, mapping.scales)
        name = self.path.name
        columns = find_columns(table.header, mapping, file=name, shaped=shaped, labels=table.labels)
        for asked in columns.questions:
            if isinstance(asked.metric, str):
                words.named(asked.metric)
        personal = personal_columns(table, columns, self.mapping, file=name)
        columns, listed = personal.columns, self._listed(personal.columns, folder)
        with closing(
            self.cube(table, columns, folder=folder, watch=self.watch, mapping=mapping, listed=listed)
        ) as cube:
            combinations = cube.combinations()
            looked = self.looked_at.result()
            records = sum(one.people for one in combinations) // len(columns.questions)
            # More lines than records: line breaks inside cells, or blank lines, which DuckDB passes over.
            if table.is_text and not table.numbered:
                if looked.endless or (looked.lines != records + 1 and has_blank_lines(table.path)):
                    raise Untidy
            notes = personal.notes(table, cube.filled(list(personal.dropped)))
            if (twice := cube.listed_twice()) and listed is not None:
                notes = (Note("listed_twice", {"file": listed.table.given.name, "count": twice}), *notes)
            notes = (*notes, *unread_notes(table, columns, proposal, dropped=personal.dropped))
            said = questions_said(mapping, words)
            origin = Origin(
                *(self.path, looked.sha256, proposal.recipe, self.wave, mapping.stages, notes, said)
            )
            return self.take(cube, combinations, words=words, origin=origin)

    def _listed(self, columns: Columns, folder: Path) -> Listed | None:
        """Open the list of respondents, if the mapping names one; BadInput where nothing can be matched."""
        said = self.mapping.respondents
        if said is None:
            return None
        if columns.respondent is None:
            raise BadInput("list_without_respondent", list=said.file, file=self.path.name)
        return open_list(said, beside=self.path, folder=folder, step=self.watch.step)
