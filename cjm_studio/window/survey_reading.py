"""Survey files read for an import: by a mapping, as an earlier import was, or as people say in the wizard."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from cjm_studio.document.queries import channels
from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS, Source
from cjm_studio.operations.known import known_in
from cjm_studio.survey.mapping_text import toml_text
from cjm_studio.survey.proposal import Known
from cjm_studio.window.answer_files import Progress, read_each
from cjm_studio.window.read_before import files_before, recipes, standing_for

if TYPE_CHECKING:
    from cjm_studio.survey.recognised import Recognised
    from cjm_studio.survey.survey_file import SurveyFile
    from cjm_studio.window.main_window import MainWindow
    from cjm_studio.window.survey_wizard.wizard import SurveyWizard


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that the wizard asks about: what it was recognised as, and the tables that are in it."""

    path: Path
    found: "Recognised"
    tables: tuple[str, ...]
    table: str  # of these the one that was looked at

    @property
    def form(self) -> tuple[object, ...]:
        """What files have in common that are read by one mapping; one of several tables stands alone."""
        return (self.found.shape, self.found.header, self.path if self.tables else None)


def counted(window: "MainWindow", answers: Sequence[Path], mappings: Sequence[Path]) -> "list[SurveyFile]":
    """Read the files, each by its mapping; files of one form that have none are asked about together.

    BadInput: a file cannot be used. Cancelled: the user does not want it any more.
    """
    assert window.session is not None
    known = known_in(window.session.document)
    said = _said(answers, mappings)
    files = _read(window, said, known) if said else {}
    rest = [path for path in answers if path not in said]
    again = _as_before(window, [path for path in rest if path not in files], known)
    files |= again
    looked = _look(window, [path for path in rest if path not in files], known)
    for group in _groups(looked):
        files |= _asked(window, group, known)
    return [files[path] for path in answers]


def _said(answers: Sequence[Path], mappings: Sequence[Path]) -> dict[Path, str]:
    """Return the mapping of each file: that of its name; one that has nobody's name holds for all others."""
    from cjm_studio.survey.mapping import read_mapping

    texts = {path: read_mapping(path) for path in mappings}
    named = {path.name.partition(".")[0].casefold(): path for path in mappings}
    own = {path: named[stem] for path in answers if (stem := path.name.partition(".")[0].casefold()) in named}
    common = [path for path in mappings if path not in own.values()]
    found = {path: texts[mapping] for path, mapping in own.items()}
    if common:
        found = dict.fromkeys(answers, texts[common[0]]) | found
    return found


def _as_before(window: "MainWindow", paths: Sequence[Path], known: Known) -> "dict[Path, SurveyFile]":
    """Read files that come again, with other answers, by what was said of them the first time."""
    assert window.session is not None
    known_recipes = recipes(window.session.document)
    files: dict[Path, SurveyFile] = {}
    for path in paths:
        if len(known_recipes.get(path.name, ())) != 1:
            continue
        (recipe,) = known_recipes[path.name]
        try:
            read = _read(window, {path: recipe}, known)
        except BadInput:
            continue  # the file has other columns now, and is asked about
        sums = {source.sha256 for source in window.session.document.all(Source)}
        if read[path].sha256 not in sums:
            files |= read
        elif not ask_to_read_anew(window, path.name):
            raise Cancelled
    return files


def ask_to_read_anew(parent: QWidget, name: str) -> bool:
    """Ask whether a file that is in the project already, unchanged, shall be read in another way."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Import", "The answers of “%1” are in the project already.").replace("%1", name))
    box.setInformativeText(translate("Import", "The file has not changed. It can be read in another way."))
    anew = box.addButton(translate("Import", "&Read anew…"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(translate("Import", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is anew


def _look(window: "MainWindow", paths: Sequence[Path], known: Known) -> list[Looked]:
    assert window.session is not None
    words = translate("Import", "Looking at the file…")
    if not paths:
        return []
    said = {path: standing_for(window.session.document, path.name).recipe for path in paths}
    before = files_before(window.session.document)
    names = {source.file for source in before}

    def look(waiting: Waiting) -> list[Looked]:
        looked = (_looked(path, known, waiting, recipe=said[path]) for path in paths)
        return [
            one if one.path.name in names else _as_a_wave(one, known, waiting, before=before)
            for one in looked
        ]

    return do_in_thread(window, words, do=look)


def _looked(path: Path, known: Known, waiting: Waiting, *, recipe: str) -> Looked:
    """Recognise a file; of several tables that of before, else the first with answers. Runs in a thread."""
    from cjm_studio.survey.mapping import Mapping, parse_mapping
    from cjm_studio.survey.workbook import usual_sheet

    said = Mapping()
    with suppress(BadInput):  # of an older program
        said = parse_mapping(recipe)
    tables = _tables(path)
    table = "" if not tables else usual_sheet(path) if _is_workbook(path) else tables[0]
    table = said.sheet if said.sheet in tables else table
    found = _recognised(path, known, waiting, table=table, shape=said.shape or "")
    if said.sheet not in tables and not _holds_answers(found):
        for other in (one for one in tables if one != table):  # a summary stands before the answers
            with suppress(BadInput):
                if _holds_answers(found_there := _recognised(path, known, waiting, table=other)):
                    return Looked(path, found_there, tables, other)
    return Looked(path, found, tables, table)


def _as_a_wave(looked: Looked, known: Known, waiting: Waiting, *, before: Sequence[Source]) -> Looked:
    """Look at the table that asks what an earlier wave did, if another one does. Runs in a thread."""
    from cjm_studio.window.survey_wizard.next_wave import wave_before

    if looked.tables and wave_before(before, looked.found) is None:
        read = {table for table in looked.tables for one in before if _names_table(one.recipe, table)}
        for other in (table for table in looked.tables if table in read and table != looked.table):
            with suppress(BadInput):
                found = _recognised(looked.path, known, waiting, table=other)
                if wave_before(before, found) is not None:
                    return Looked(looked.path, found, looked.tables, other)
    return looked


def _names_table(recipe: str, table: str) -> bool:
    return f"sheet = {toml_text(table)}\n" in recipe


def _holds_answers(found: "Recognised") -> bool:
    roles = {column.role for column in found.columns}
    return found.wide or {"metric", "score"} <= roles


def _recognised(path: Path, known: Known, waiting: Waiting, table: str = "", shape: str = "") -> "Recognised":
    from cjm_studio.survey import survey_file
    from cjm_studio.survey.recognise import recognise

    lines = [f"sheet = {toml_text(table)}"] if table else []
    lines += [f"shape = {toml_text(shape)}"] if shape else []
    try:
        return recognise(
            path,
            "\n".join(lines),
            metrics=known.metrics,
            stages=known.stages,
            segments=known.segments,
            cancelled=waiting.cancelled,
        )
    except survey_file.Cancelled:
        raise Cancelled from None


def _tables(path: Path) -> tuple[str, ...]:
    """Return the sheets of a workbook or the tables of a packed file, if there are several."""
    from cjm_studio.survey.kinds import kind_of
    from cjm_studio.survey.workbook import sheets
    from cjm_studio.survey.zipped import members

    kind = kind_of(path)
    if kind not in ("zip", "old workbook"):
        return ()
    names = sheets(path) if _is_workbook(path) else members(path)
    return names if len(names) > 1 else ()


def _is_workbook(path: Path) -> bool:
    from cjm_studio.survey.kinds import kind_of
    from cjm_studio.survey.zipped import is_workbook

    return kind_of(path) == "old workbook" or is_workbook(path)


def _groups(looked: Sequence[Looked]) -> list[list[Looked]]:
    groups: dict[tuple[object, ...], list[Looked]] = {}
    for one in looked:
        groups.setdefault(one.form, []).append(one)
    return list(groups.values())


def _asked(window: "MainWindow", group: Sequence[Looked], known: Known) -> "dict[Path, SurveyFile]":
    """Ask in the wizard until the files of a group can be read, or the user does not want it any more."""
    from cjm_studio.window.questions import tell_problem
    from cjm_studio.window.survey_wizard.segment_sizes import segment_sizes
    from cjm_studio.window.survey_wizard.wizard import SurveyWizard

    assert window.session is not None
    first, document, language = group[0], window.session.document, window.session.language
    paths = [one.path for one in group]

    wizard = SurveyWizard(
        window,
        first.found,
        language=language,
        metrics=list({**BUILT_IN_METRICS, **{metric.key: metric for metric in known.metrics}}.values()),
        stages=known.stages,
        channels=[channel.name for channel in channels(document)],
        folder=first.path.parent,
        others=[one.path.name for one in group[1:]],
        sheets=first.tables,
        sheet=first.table,
        again=lambda table, shape: _look_again(wizard, first.path, known, table=table, shape=shape),
        count=lambda mapping, cancelled: segment_sizes(paths, mapping, known, cancelled),
        standing=standing_for(document, first.path.name, found=first.found),
    )
    try:
        while wizard.exec():
            try:
                mapping = wizard.draft.mapping()
                return _read(window, dict.fromkeys(paths, mapping), known)
            except BadInput as problem:  # what was said is not lost: it can be corrected
                tell_problem(window, problem, language)
    finally:
        wizard.deleteLater()
    raise Cancelled


def _look_again(
    wizard: "SurveyWizard", path: Path, known: Known, *, table: str, shape: str
) -> "Recognised | None":
    """Recognise a file as another of its tables, or another tool's; tell what speaks against it."""
    from cjm_studio.window.questions import tell_problem

    words = translate("Import", "Looking at the file…")
    try:
        return do_in_thread(
            wizard, words, do=lambda waiting: _recognised(path, known, waiting, table=table, shape=shape)
        )
    except BadInput as problem:
        tell_problem(wizard, problem, wizard.language)
    except Cancelled:
        pass
    return None


def _read(window: "MainWindow", mappings: Mapping[Path, str], known: Known) -> "dict[Path, SurveyFile]":
    """Read files in a thread, each by its mapping."""
    from cjm_studio.survey.read_survey import read_survey

    def read(path: Path, progress: Progress, cancelled: Callable[[], bool]) -> "SurveyFile":
        return read_survey(
            path,
            mappings[path],
            metrics=known.metrics,
            stages=known.stages,
            segments=known.segments,
            progress=progress,
            cancelled=cancelled,
        )

    paths = list(mappings)
    return dict(zip(paths, read_each(window, paths, read), strict=True))
