"""Import of survey answers: files chosen, read in a thread, applied as one step, and reported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from cjm_studio.document.change import Change
from cjm_studio.document.queries import channels, segments, waves
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Source
from cjm_studio.window.dropping import ANSWERS
from cjm_studio.window.import_report import ImportReport
from cjm_studio.window.work import Cancelled, Waiting, do_in_thread
from cjm_studio.wording.left_out import note_words

if TYPE_CHECKING:
    from cjm_studio.session.session import Session
    from cjm_studio.survey.proposal import Known
    from cjm_studio.survey.survey_file import SurveyFile
    from cjm_studio.window.main_window import MainWindow

MAPPING = ".toml"
# What is wrong with a file that people can put right by saying more of it.
_ASKED = ("survey_needs_mapping", "header_unknown", "field_missing", "no_header", "question_without_metric")


def import_survey(window: "MainWindow") -> None:
    """Ask for files and import them; a mapping may be chosen along with them."""
    title = translate("Import", "Import survey answers")
    endings = " ".join(f"*{ending}" for ending in sorted(ANSWERS))
    kinds = ";;".join(
        (
            translate("Import", "Answers and a mapping") + f" ({endings} *{MAPPING})",
            translate("Import", "All files") + " (*)",
        )
    )
    recent = window.settings.recent
    folder = str(recent[0].parent if recent else Path.home())
    chosen, _ = QFileDialog.getOpenFileNames(window, title, folder, kinds)
    if chosen:
        import_files(window, [Path(name) for name in chosen])


def import_files(window: "MainWindow", paths: Sequence[Path]) -> None:
    """Read the files, put their counts into the project as one step, and show what became of every row."""
    session = window.session
    if session is None:
        return
    answers = [path for path in paths if path.suffix.lower() != MAPPING]
    mappings = [path for path in paths if path.suffix.lower() == MAPPING]
    files = _counted(window, answers, mappings)
    if session is not window.session:
        return  # another project was opened meanwhile
    from cjm_studio.operations.import_survey import import_survey as plan

    change = plan(session.document, files, replace=_replaces(window, files))
    session.do(change)
    fresh = [wave for wave in waves(session.document) if wave.id in change.added]
    if fresh:
        session.show_wave(fresh[-1].id)
    touched = [*change.added, *change.updated]
    sources = [record for id_ in touched if isinstance(record := session.document.records.get(id_), Source)]
    notes = [
        note_words(note.key, note.facts, language=session.language) for file in files for note in file.notes
    ]
    ImportReport(window, sources, created=created_words(change), notes=notes).exec()


def _replaces(window: "MainWindow", files: "Sequence[SurveyFile]") -> bool:
    """Ask, where a file of the same name was imported before, whether its answers take the place of those."""
    from cjm_studio.operations.import_survey import replaceable
    from cjm_studio.window.questions import ask_to_replace

    assert window.session is not None
    standing = replaceable(window.session.document, files)
    if not standing:
        return False
    answer = ask_to_replace(window, ", ".join(source.name for source in standing.values()))
    if answer is None:
        raise Cancelled
    return answer


def _counted(window: "MainWindow", answers: Sequence[Path], mappings: Sequence[Path]) -> "list[SurveyFile]":
    """Read the files; where they do not say enough by themselves, people are asked."""
    from cjm_studio.survey.mapping import read_mapping

    mapping = read_mapping(mappings[0]) if mappings else ""
    try:
        return _read_in_thread(window, answers, mapping)
    except BadInput as problem:
        if mapping or problem.key not in _ASKED:
            raise
    return _read_in_thread(window, answers, ask_mapping(window, answers[0]))


def ask_mapping(window: "MainWindow", path: Path) -> str:
    """Ask in the wizard what a file does not say and return it as a mapping; Cancelled when it is left."""
    from cjm_studio.survey.recognise import recognise
    from cjm_studio.window.survey_wizard.wizard import SurveyWizard

    session = window.session
    assert session is not None
    document, known = session.document, _known(session)
    metrics = [
        *known.metrics,
        *(m for m in BUILT_IN_METRICS.values() if m.key not in {k.key for k in known.metrics}),
    ]
    words = translate("Import", "Looking at the file…")
    found = do_in_thread(
        window,
        words,
        do=lambda waiting: recognise(
            path,
            metrics=known.metrics,
            stages=known.stages,
            segments=known.segments,
            cancelled=waiting.cancelled,
        ),
    )
    wizard = SurveyWizard(
        window,
        found,
        language=session.language,
        metrics=metrics,
        stages=known.stages,
        channels=[channel.name for channel in channels(document)],
    )
    try:
        if not wizard.exec():
            raise Cancelled
        return wizard.draft.mapping()
    finally:
        wizard.deleteLater()


def _known(session: "Session") -> "Known":
    from cjm_studio.survey.proposal import Known

    document = session.document
    stages = dict.fromkeys(stage.name for stage in document.all(Stage))
    return Known(list(document.all(Metric)), list(stages), [segment.name for segment in segments(document)])


def _read_in_thread(window: "MainWindow", answers: Sequence[Path], mapping: str) -> "list[SurveyFile]":
    session = window.session
    assert session is not None
    known, words = _known(session), translate("Import", "Reading the answers…")
    return do_in_thread(window, words, do=lambda waiting: _read(answers, mapping, known, waiting))


def _read(answers: Sequence[Path], mapping: str, known: "Known", waiting: Waiting) -> "list[SurveyFile]":
    """Read file after file; runs in a thread."""
    from cjm_studio.survey import survey_file
    from cjm_studio.survey.read_survey import read_survey

    files = []
    for number, path in enumerate(answers):

        def tell(share: float, before: int = number) -> None:
            waiting.progress((before + share) / len(answers))

        try:
            file = read_survey(
                path,
                mapping,
                metrics=known.metrics,
                stages=known.stages,
                segments=known.segments,
                progress=tell,
                cancelled=waiting.cancelled,
            )
        except survey_file.Cancelled:
            raise Cancelled from None
        files.append(file)
    return files


def created_words(change: Change) -> list[str]:
    """Return what an import has made, kind by kind."""
    from cjm_studio.model.map import Channel, Segment, Stage
    from cjm_studio.model.metrics import Reading, Wave

    added = list(change.added.values())
    counted = (
        (translate("Import", "segments: %1"), Segment),
        (translate("Import", "stages: %1"), Stage),
        (translate("Import", "channels: %1"), Channel),
        (translate("Import", "waves: %1"), Wave),
        (translate("Import", "metrics: %1"), Metric),
        (translate("Import", "readings: %1"), Reading),
    )
    numbers = [(text, sum(isinstance(record, kind) for record in added)) for text, kind in counted]
    return [text.replace("%1", str(number)) for text, number in numbers if number]
