"""Files of any form come in together: each is asked about once, and comes again as it was read before."""

from pathlib import Path
from zipfile import ZipFile

from PySide6.QtWidgets import QWidget

from cjm_studio.document.queries import waves
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.window import survey_import
from cjm_studio.window.import_report import ImportReport
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.survey_wizard.wizard import SurveyWizard
from tests.survey.files import write_csv
from tests.survey.tool_files import GOOGLE_FORMS, SURVEYMONKEY
from tests.window.conftest import Answering

LONG = ["segment,stage,metric,score,wave,E-mail"]
LONG += [f"New clients,Payment,ces2,{1 + n % 7},2026 spring,a{n}@example.org" for n in range(30)]
WIDE = ["segment,Payment: how easy was it to pay? (1-7)"]
WIDE += [f"New clients,{1 + n % 7}" for n in range(30)]


def write(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def say(dialog: QWidget) -> None:
    """Say of every scale that its highest answer is good, and of every question its stage."""
    assert isinstance(dialog, SurveyWizard)
    for question in dialog.draft.questions:
        asked = question.question
        dialog.draft.ask(
            question.number, direction="higher_is_better", stage=asked.stage if asked else "Payment"
        )
    dialog._show(dialog.groups)  # segments that are only taken for those of the project are looked at


def people(window: MainWindow) -> int:
    assert window.session is not None
    read = window.session.document.all(Reading)
    return sum(number for reading in read for _, number in reading.counts)


def test_files_of_different_tools_are_asked_about_one_by_one_and_come_as_one_step(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    google = write_csv(tmp_path / "google.csv", GOOGLE_FORMS)
    monkey = write_csv(tmp_path / "monkey.csv", SURVEYMONKEY)
    session = opened.session
    assert session is not None
    before = len(session.document.all(Reading))
    shapes: list[str] = []

    def look(dialog: QWidget) -> None:
        say(dialog)
        assert isinstance(dialog, SurveyWizard)
        shapes.append(dialog.draft.recognised.shape)

    answer("Import", look)
    answer("Import", look)
    answer("Close")
    survey_import.import_files(opened, [google, monkey])
    assert shapes == ["google_forms", "surveymonkey"]
    assert {"google.csv", "monkey.csv"} <= {source.file for source in session.document.all(Source)}
    opened.menus.do("undo")
    assert len(session.document.all(Reading)) == before


def test_files_of_one_form_are_asked_about_once(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    first, second = write(tmp_path / "a.csv", LONG), write(tmp_path / "b.csv", LONG[:20])
    words: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        words.append(dialog.words.text())

    before = people(opened)
    answer("Import", look)
    answer("Close")
    survey_import.import_files(opened, [first, second])
    assert people(opened) == before + 30 + 19
    assert "b.csv" in words[0]


def test_a_file_that_comes_again_is_read_as_before_and_replaces_in_one_step(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = write(tmp_path / "wide.csv", WIDE)
    before = people(opened)
    answer("Import", say)
    answer("Close")
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 30
    write(path, [*WIDE, "New clients,3", "New clients,4"])
    answer("Replace")
    answer("Close")
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 32
    opened.menus.do("undo")
    assert people(opened) == before + 30


def test_a_file_that_has_not_changed_is_not_asked_about_like_a_new_one(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = write(tmp_path / "a.csv", LONG)
    answer("Import")
    answer("Close")
    survey_import.import_files(opened, [path])
    before = people(opened)
    asked: list[QWidget] = []
    answer("Cancel", asked.append)
    opened.menus.attempt(lambda: survey_import.import_files(opened, [path]))
    assert not isinstance(asked[0], SurveyWizard)
    assert people(opened) == before


def test_another_sheet_of_a_workbook_can_be_chosen(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    import xlsxwriter

    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("About").write_row(0, 0, ["What", "is", "here"])
        sheet = book.add_worksheet("Answers")
        for row, line in enumerate(LONG):
            sheet.write_row(row, 0, line.split(","))
    before = people(opened)

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        box = dialog.columns.sheet
        assert [box.itemText(place) for place in range(box.count())] == ["About", "Answers"]
        assert box.currentText() == "Answers"  # the first sheet is but a cover
        for place in (0, 1):
            box.setCurrentIndex(place)
            box.activated.emit(place)
            assert dialog.finish.isEnabled() == (place == 1)

    answer("Import", choose)
    answer("Close")
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 30


def test_a_summary_before_the_answers_is_passed_over(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    import xlsxwriter

    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        summary = book.add_worksheet("Summary")
        for row, line in enumerate([["Measure", "New", "Old"], ["Asked", 160, 140], ["NPS", 41, 52]]):
            summary.write_row(row, 0, line)
        sheet = book.add_worksheet("Answers")
        for row, line in enumerate(LONG):
            sheet.write_row(row, 0, line.split(","))
    before = people(opened)

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        assert dialog.columns.sheet.currentText() == "Answers"

    answer("Import", look)
    answer("Close")
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 30


def test_of_several_packed_tables_one_is_chosen(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = tmp_path / "pack.zip"
    with ZipFile(path, "w") as pack:
        pack.writestr("one.csv", "\n".join(LONG))
        pack.writestr("two.csv", "\n".join(LONG[:11]))
    before = people(opened)

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        dialog.columns.sheet.setCurrentIndex(1)
        dialog.columns.sheet.activated.emit(1)

    answer("Import", choose)
    answer("Close")
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 10


def test_what_was_said_is_not_lost_when_the_file_cannot_be_read_so(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = write(tmp_path / "a.csv", LONG)
    wizards: list[SurveyWizard] = []

    def wrongly(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        wizards.append(dialog)
        dialog.draft.give_role(5, "segment")  # e-mail addresses would enter the project
        dialog.rest.changed.emit()

    def rightly(dialog: QWidget) -> None:
        assert dialog is wizards[0]
        wizards[0].draft.give_role(0, "segment")
        wizards[0].rest.changed.emit()
        answer("Close")  # of the report; before, it might take the problem's Close

    before = people(opened)
    answer("Import", wrongly)
    answer("Close", lambda _: answer("Import", rightly))
    survey_import.import_files(opened, [path])
    assert people(opened) == before + 30


def test_a_mapping_of_the_same_name_is_that_of_its_file(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    first, second = write(tmp_path / "a.csv", LONG), write(tmp_path / "b.csv", WIDE)
    mapping = write(
        tmp_path / "b.mapping.toml",
        [
            'wave = {value = "2026 autumn"}',
            "[[question]]",
            'column = "Payment: how easy was it to pay? (1-7)"',
            'stage = "Payment"',
            'metric = "ces2"',
        ],
    )
    answer("Import")
    answer("Close")
    survey_import.import_files(opened, [first, second, mapping])
    assert opened.session is not None
    assert {"2026 spring", "2026 autumn"} <= {wave.name for wave in waves(opened.session.document)}


def test_what_was_remarked_about_a_file_is_kept_with_its_source_and_shown(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    shown: list[str] = []

    def look(dialog: QWidget) -> None:
        from PySide6.QtWidgets import QLabel

        assert isinstance(dialog, ImportReport)
        shown.extend(label.text() for label in dialog.findChildren(QLabel))

    answer("Import")
    answer("Close", look)
    survey_import.import_files(opened, [write(tmp_path / "a.csv", LONG)])
    assert opened.session is not None
    source = next(one for one in opened.session.document.all(Source) if one.file == "a.csv")
    assert [note.key for note in source.notes] == ["dropped_email"]
    assert "E-mail addresses were not read: column “E-mail”, filled cells: 30." in shown
