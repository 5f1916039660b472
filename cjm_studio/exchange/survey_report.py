"""What an import of survey files did: as data for scripts, and as lines for people."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.map import Channel, Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Reading, Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.survey.names import folded
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.wording import terms
from cjm_studio.wording.language import Language
from cjm_studio.wording.left_out import LEFT_OUT, note_words
from cjm_studio.wording.numbers import count
from cjm_studio.wording.terms import term

R = TypeVar("R", bound=Record)

_TOTALS: dict[str, dict[Language, str]] = {
    "read": {
        "en": "{file}: {rows} answers read, {accepted} counted, {left_out} left out",
        "ru": "{file}: прочитано ответов — {rows}, учтено — {accepted}, не вошло — {left_out}",
    },
    "rows": {"en": "rows {rows}", "ru": "строки {rows}"},
    "replaced": {
        "en": "Earlier answers replaced, source: {names}",
        "ru": "Прежние ответы заменены, источник: {names}",
    },
    "added": {"en": "Added:", "ru": "Добавлено:"},
    "levels": {
        "en": "Levels, {wave} (segment × stage × metric):",
        "ru": "Уровни, {wave} (сегмент × этап × метрика):",
    },
}
_ADDED: terms.Terms = {
    "segments": ("segments", "сегменты"),
    "stages": ("stages", "этапы"),
    "channels": ("channels", "каналы"),
    "metrics": ("metrics", "метрики"),
    "waves": ("waves", "волны"),
}


def survey_report(document: Document, files: Sequence[SurveyFile], change: Change) -> dict[str, Any]:
    """Return the report of an import that was done as plain data.

    Always rows = accepted + the sum of left_out. Of several files `left_out` names the file of each entry,
    for a row's number means nothing without it; `by_file` has the same file by file.
    """
    by_file = [_file(file) for file in files]
    return {
        "files": [file.name for file in files],
        "encoding": _common(file.encoding for file in files),
        "delimiter": _common(file.delimiter for file in files),
        "rows": sum(file.rows for file in files),
        "accepted": sum(file.accepted for file in files),
        "left_out": [
            entry | ({"file": told["file"]} if len(files) > 1 else {})
            for told in by_file
            for entry in told["left_out"]
        ],
        "created": _created(document, change),
        "waves": list(_waves(files).values()),
        **({"replaced": replaced} if (replaced := _replaced(document, change)) else {}),
        "by_file": by_file,
    }


def survey_lines(
    document: Document, files: Sequence[SurveyFile], change: Change, *, language: Language
) -> Iterator[str]:
    """Yield the same for people: answers by file, what was added, how many cells stand at each level."""
    for file in files:
        yield _TOTALS["read"][language].format(
            file=file.name,
            rows=count(file.rows, language),
            accepted=count(file.accepted, language),
            left_out=count(file.rows - file.accepted, language),
        )
        for entry in file.left_out:
            rows = ", ".join(map(str, entry.rows)) + (", …" if entry.count > len(entry.rows) else "")
            told = f" ({_TOTALS['rows'][language].format(rows=rows)})" if entry.rows else ""
            reason = term(LEFT_OUT, entry.reason, language=language)
            yield f"  {reason}: {count(entry.count, language)}{told}"
        for note in file.notes:
            yield f"  {note_words(note.key, note.facts, language=language)}"
    if replaced := _replaced(document, change):
        yield _TOTALS["replaced"][language].format(names=", ".join(replaced))
    created = _created(document, change)
    if any(created.values()):
        yield _TOTALS["added"][language]
    for kind in _ADDED:
        if created[kind]:
            yield f"  {term(_ADDED, kind, language=language)}: {', '.join(created[kind])}"
    yield from _levels(document, files, language)


def _file(file: SurveyFile) -> dict[str, Any]:
    return {
        "file": file.name,
        "sha256": file.sha256,
        "encoding": file.encoding,
        "delimiter": file.delimiter,
        "file_rows": file.file_rows,
        "rows": file.rows,
        "accepted": file.accepted,
        "left_out": [
            {"reason": entry.reason, "count": entry.count, "rows": list(entry.rows)}
            for entry in file.left_out
        ],
        "notes": [{"note": note.key, **note.facts} for note in file.notes],
    }


def _replaced(document: Document, change: Change) -> list[str]:
    """Return the names of the sources whose answers made way."""
    changed = [document.get(Source, id_) for id_, fields in change.updated.items() if "sha256" in fields]
    rest = [
        document.get(Source, reading.source)
        for reading in change.removed.values()
        if isinstance(reading, Reading)
    ]
    return list(dict.fromkeys(source.name for source in (*changed, *rest)))


def _common(values: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(values))


def _created(document: Document, change: Change) -> dict[str, list[str]]:
    """Return the names of what was added; a stage stands on several journeys and is named once."""

    def added(kind: type[R]) -> list[R]:
        return [record for record in change.added.values() if isinstance(record, kind)]

    stages: dict[str, str] = {}
    for stage in added(Stage):
        stages.setdefault(folded(stage.name), stage.name)
    return {
        "segments": [segment.name for segment in added(Segment)],
        "journeys": [document.get(Segment, journey.segment).name for journey in added(Journey)],
        "stages": list(stages.values()),
        "channels": [channel.name for channel in added(Channel)],
        "metrics": [metric.key for metric in added(Metric)],
        "waves": [wave.name for wave in added(Wave)],
    }


def _waves(files: Sequence[SurveyFile]) -> dict[str, str]:
    """Return the waves of the files, folded to shown."""
    return {folded(wave.name): wave.name for file in files for wave in file.waves}


def _levels(document: Document, files: Sequence[SurveyFile], language: Language) -> Iterator[str]:
    names = _waves(files)
    for wave in document.all(Wave):
        evidence = [one for one in document.all(Evidence) if one.wave == wave.id]
        if folded(wave.name) in names and evidence:
            yield _TOTALS["levels"][language].format(wave=wave.name)
            for level in reversed(LEVELS):
                number = sum(one.level == level for one in evidence)
                if number:
                    yield f"  {term(terms.LEVELS, level, language=language)}: {count(number, language)}"
