"""Survey files into the project: segments, stages, channels and waves where missing, and readings for all."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import metric_by_key, waves
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, SourceId, WaveId, new_id
from cjm_studio.model.metrics import BUILT_IN_METRICS, ImportNote, Limit, Metric, Reading, Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.survey_places import SurveyPlaces, first_forms
from cjm_studio.survey.names import folded
from cjm_studio.survey.project_names import in_project_names
from cjm_studio.survey.survey_file import AnswerCount, Note, SurveyFile, WaveDates
from cjm_studio.survey.wave_rules import season_key
from cjm_studio.wording.left_out import LEFT_OUT
from cjm_studio.wording.questions import is_ours

ReadAs = tuple[str, str]  # the sha256 of a file and the recipe by which it was read


def import_survey(
    document: Document,
    files: Sequence[SurveyFile],
    *,
    season: str = "",
    limits: Mapping[str, float] | None = None,
    replace: bool = False,
    by: str = "",
    today: str = "",
) -> Change:
    """Plan the import of survey files, with limits agreed by metric key; `today` is an ISO date.

    With `replace` a file takes the place of the source that a file of its name made: the source stays, with
    whatever is linked to it, and its readings are those of the new file.
    BadInput: a file is imported already, given twice or has nothing that counts; a metric has another scale
    in the project; a limit is no share or of a metric that nobody knows; several sources could be replaced.
    """
    today = today or date.today().isoformat()
    files = [in_project_names(file) for file in files]
    replaced = replaceable(document, files) if replace else {}
    _refuse_repeated(document, files, replaced)
    _refuse_empty(files)
    places = SurveyPlaces(document, files, today=today)
    plan = _Plan(document, files, places, added=places.added, replaced=replaced)
    plan.add_metrics()
    plan.add_waves(season_key(season))
    for file in files:
        plan.add_source(file, today)
    for key, share in (limits or {}).items():
        plan.agree(key, share, by=by, at=today)
    change = removing(*plan.stale()).then(adding(*plan.added)).then(together(plan.updates))
    label = "replace_survey" if replaced else "import_survey"
    return with_evidence(document, change.named(label, ", ".join(file.name for file in files)))


def replaceable(document: Document, files: Sequence[SurveyFile]) -> dict[ReadAs, Source]:
    """Return the sources that files could take the place of, by the file's sha256 and recipe.

    A file replaces what a file of its name made, read by the same mapping if there are several such.
    BadInput: none of several was read by the same mapping.
    """
    found: dict[ReadAs, Source] = {}
    for file in files:
        free = [source for source in document.all(Source) if source not in found.values()]
        named = [s for s in free if s.file == file.name and s.sha256 and same_table(s.recipe, file.recipe)]
        alike = [source for source in named if source.recipe == file.recipe]
        if len(named) > 1 and len(alike) != 1:
            raise BadInput("replace_which", file=file.name)
        if named:
            found[_read_as(file)] = (alike or named)[0]
    return found


def refuse_overlap(document: Document, files: Sequence[SurveyFile]) -> None:
    """BadInput where a file of this name has told of the same wave already: its people would count twice."""
    for file in files:
        told = {folded(wave.name) for wave in file.waves}
        for source in document.all(Source):
            if source.file != file.name or not source.sha256 or source.sha256 == file.sha256:
                continue
            read = {reading.wave for reading in document.naming(Reading, source.id)}
            both = [wave.name for wave in waves(document) if wave.id in read and folded(wave.name) in told]
            if both:
                raise BadInput(
                    "counted_twice",
                    file=file.name,
                    source=source.name,
                    date=source.came,
                    waves=", ".join(both),
                )


def _refuse_repeated(
    document: Document, files: Sequence[SurveyFile], replaced: Mapping[ReadAs, Source]
) -> None:
    """The same table may come again only in place of itself, read by another mapping."""
    seen: list[SurveyFile] = []
    for file in files:
        for source in document.all(Source):
            read_anew = source == replaced.get(_read_as(file)) and source.recipe != file.recipe
            same = source.sha256 == file.sha256 and same_table(source.recipe, file.recipe)
            if same and not read_anew:
                raise BadInput("already_imported", file=file.name, source=source.name, date=source.came)
        if any(one.sha256 == file.sha256 and same_table(one.recipe, file.recipe) for one in seen):
            raise BadInput("given_twice", file=file.name)
        seen.append(file)


def same_table(one: str, other: str) -> bool:
    """Say whether two recipes read the same table of a file; one that names none may mean any of them."""
    return len({_table(one), _table(other)} - {""}) < 2


def _table(recipe: str) -> str:
    try:
        return str(tomllib.loads(recipe).get("sheet", ""))
    except tomllib.TOMLDecodeError:  # a query has no tables to choose from
        return ""


def _read_as(file: SurveyFile) -> ReadAs:
    return file.sha256, file.recipe


def _refuse_empty(files: Sequence[SurveyFile]) -> None:
    """A file that says nothing must stay free to be read again with a better mapping."""
    for file in files:
        if not file.accepted:
            most = max(file.left_out, key=lambda entry: entry.count)
            en, ru = LEFT_OUT[most.reason]
            if not most.rows:  # of a database no row is known
                raise BadInput("none_counted", file=file.name, rows=file.rows, why_en=en, why_ru=ru)
            row = most.rows[0]
            raise BadInput("nothing_counted", file=file.name, rows=file.rows, why_en=en, why_ru=ru, row=row)


@dataclass(slots=True)
class _Plan:
    """Collects what an import adds; every name is looked up folded, in the project first."""

    document: Document
    files: Sequence[SurveyFile]
    places: SurveyPlaces
    added: list[Record]
    replaced: Mapping[ReadAs, Source]  # by the file that replaces it
    updates: list[Change] = field(default_factory=list)
    metrics: dict[str, Metric] = field(default_factory=dict)
    waves: dict[str, WaveId] = field(default_factory=dict)

    def add_metrics(self) -> None:
        """A metric of the project keeps its sets; its scale must be the file's."""
        for metric in (metric for file in self.files for metric in file.metrics):
            standing = self.metrics.get(metric.key) or metric_by_key(self.document, metric.key)
            if standing is None:
                self.added.append(metric)
            elif _scale(standing) != _scale(metric):
                raise BadInput("metric_differs", metric=metric.key)
            self.metrics[metric.key] = standing or metric

    def stale(self) -> list[Reading]:
        """Return the readings that make way for those of a new file."""
        sources = {source.id for source in self.replaced.values()}
        return [reading for id_ in sources for reading in self.document.naming(Reading, id_)]

    def add_waves(self, season: str) -> None:
        """Add the waves that the project lacks; a standing one grows to the dates of its new answers.

        A wave of which nothing but the new answers is left has their dates alone.
        """
        stale = {reading.id for reading in self.stale()}
        standing = {folded(wave.name): wave for wave in reversed(waves(self.document))}
        order = max((wave.order for wave in standing.values()), default=0.0)
        met = [wave for file in self.files for wave in file.waves]
        for key, name in first_forms(wave.name for wave in met).items():
            before = standing.get(key)
            dated: list[Wave | WaveDates] = [wave for wave in met if folded(wave.name) == key]
            tagged = season or next(
                (wave.season for wave in met if folded(wave.name) == key and wave.season), ""
            )
            if before is not None:
                readings = {reading.id for reading in self.document.naming(Reading, before.id)}
                dated += [] if readings and readings <= stale else [before]
            start = min((wave.start for wave in dated if wave.start), default="")
            end = max((wave.end for wave in dated if wave.end), default="")
            if before is not None:
                self.waves[key] = before.id
                self.updates.append(updating(before, start=start, end=end, season=tagged or before.season))
            else:
                order += 1.0
                self.waves[key] = WaveId(new_id("wave"))
                self.added.append(
                    Wave(id=self.waves[key], name=name, start=start, end=end, season=tagged, order=order)
                )

    def add_source(self, file: SurveyFile, today: str) -> None:
        """Add a file's provenance and its readings."""
        source = self._source(file, today)
        cells: dict[tuple[str, str | None, str | None, str, str], list[AnswerCount]] = {}
        for one in file.counts:
            cell = (one.segment, one.stage, one.channel, one.metric, one.wave)
            cells.setdefault(cell, []).append(one)
        for (segment, stage, channel, metric, wave), counts in cells.items():
            self.added.append(
                Reading(
                    id=RecordId(new_id("reading")),
                    segment=self.places.segment(segment),
                    stage=self.places.stage(segment, stage),
                    channel=self.places.channel(channel),
                    metric=self.metrics[metric].id,
                    wave=self.waves[folded(wave)],
                    source=source.id,
                    counts=tuple(sorted((one.score, one.people) for one in counts)),
                    weights=tuple(
                        sorted(
                            (one.score, one.weight, one.squares) for one in counts if one.weight is not None
                        )
                    ),
                )
            )

    def _source(self, file: SurveyFile, today: str) -> Source:
        """Return the source that a file becomes, or the one that it replaces, whose provenance is new."""
        known = self.replaced.get(_read_as(file))
        said = {
            "date": _gathered(file, today),
            "imported": today,
            "n": file.accepted,
            "sha256": file.sha256,
            "rows": file.rows,
            "accepted": file.accepted,
            "left_out": file.left_out,
            "recipe": file.recipe,
            "notes": tuple(_kept(note) for note in file.notes),
            "questions": self._questions(file, known),
        }
        if known is not None:
            self.updates.append(updating(known, **said))
            return known
        fresh = Source(id=SourceId(new_id("source")), name=file.name, file=file.name, **said)  # type: ignore[arg-type]
        self.added.append(fresh)
        return fresh

    def _questions(self, file: SurveyFile, source: Source | None) -> tuple[tuple[str, str], ...]:
        """Return what was asked: as people say, now or of the source before, else as the metric says.

        That is kept too: a metric whose text changes later takes no wave with it.
        """
        before = dict(source.questions) if source is not None else {}
        said, found = dict(file.questions), []
        for key in sorted({one.metric for one in file.counts}):
            usual = self.metrics[key].question
            text = said.get(key, before.get(key, "")) or usual
            if text and (usual or not is_ours(key, text)):  # our questionnaire asks as a built-in metric does
                found.append((key, text))
        return tuple(found)

    def agree(self, key: str, share: float, *, by: str, at: str) -> None:
        """Agree a limit for a metric of the files or the project, in place of one that stands."""
        if not 0 < share < 1:
            raise BadInput("limit_no_share", metric=key, value=share)
        metric = self.metrics.get(key) or metric_by_key(self.document, key)
        if metric is None:
            known = {*self.metrics, *(one.key for one in self.document.all(Metric))}
            raise BadInput("limit_of_no_metric", metric=key, known=", ".join(sorted(known)))
        standing: list[Limit] = []
        if metric.id in self.document:
            standing = [one for one in self.document.naming(Limit, metric.id) if one.stage is None]
        if standing:  # of two for one metric the later holds
            latest = max(standing, key=lambda limit: (limit.at, limit.id))
            self.updates.append(updating(latest, value=share, by=by, at=at))
        else:
            self.added.append(
                Limit(id=RecordId(new_id("limit")), metric=metric.id, value=share, by=by, at=at)
            )


def _gathered(file: SurveyFile, today: str) -> str:
    """Return the last day of the answers that counted: of an import where the file tells none before it."""
    return min(max((wave.end for wave in file.waves), default="") or today, today)


def _kept(note: Note) -> ImportNote:
    """Return a note as a source keeps it: its facts are words."""
    return ImportNote(key=note.key, facts=tuple((name, str(fact)) for name, fact in note.facts.items()))


def _scale(metric: Metric) -> tuple[object, ...]:
    """Return what makes two metrics of one key the same; people may widen the sets of a built-in one."""
    sets = () if metric.key in BUILT_IN_METRICS else (metric.good, metric.trouble)
    return (metric.minimum, metric.maximum, metric.direction, *sets)
