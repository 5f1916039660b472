"""The compare view as its user meets it: matrix, differences, keys, files, and what leaves the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import stages, waves
from cjm_studio.look.tokens import PALETTES, ThemeName
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Place, Stage
from cjm_studio.operations.versions import save_version
from cjm_studio.panels.compare.compare_view import CompareView
from cjm_studio.panels.compare.matrix_table import MatrixModel
from cjm_studio.panels.compare.saving import write, write_pdf
from cjm_studio.panels.compare.sides_bar import Choice
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import ProjectBuilder, shop
from tests.session.measured import bank


def opened(document: Document) -> Iterator[Session]:
    with ProjectFile.create(list(document)) as file:
        yield Session(file, language="en")


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    yield from opened(bank())


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> CompareView:
    return shown(session, qtbot)


def shown(session: Session, qtbot: QtBot) -> CompareView:
    made = CompareView(session)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(view: CompareView) -> list[str]:
    return [line.text or f"# {line.title}" for line in view.differences.line_model.lines]


def choose(view: CompareView, how: str) -> None:
    view.sides.how.changed.emit(how)


def press(view: CompareView, widget: QWidget) -> list[str]:
    """Press Enter there and return what is wanted on the map."""
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    QTest.keyClick(widget, Qt.Key.Key_Return)
    return wanted


def cell(view: CompareView, row: int, column: int) -> str:
    model = view.table.matrix_model
    words = str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_the_heat_map_says_level_share_and_n_of_every_segment_at_every_stage(view: CompareView) -> None:
    assert view.matrix.rows == ("Новые", "Постоянные")
    assert view.matrix.columns == ("Вход", "Платёж", "Поиск", "Заявка", "Выдача")
    worst = view.matrix.cells[0][3]
    assert (worst.level, worst.figure, worst.small[0]) == ("barrier", "40%", "n = 200")
    assert "share in trouble: 40% (33–47%), n = 200" in cell(view, 0, 3)
    assert "Acceptable limit: 25%" in cell(view, 0, 3)


def test_small_groups_are_hatched_and_not_told(view: CompareView) -> None:
    small = view.matrix.cells[1][1]
    assert small.hatched
    assert (small.head, small.figure) == ("Too few", "<5")
    assert "n = 4" not in cell(view, 1, 1)
    assert all(
        "4" not in part.text for row in view.matrix.table.rows for part in row if row[1].text == "Платёж"
    )


def test_a_stage_that_a_journey_does_not_have_is_an_empty_cell(view: CompareView) -> None:
    assert view.matrix.cells[1][3].stage is None
    assert "no such stage" in cell(view, 1, 3)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("coverage", [False, True])
def test_it_is_drawn_in_every_theme(view: CompareView, theme: ThemeName, *, coverage: bool) -> None:
    view.set_theme(theme)
    view.coverage.setChecked(coverage)
    assert not view.grab().isNull()


def test_enter_in_the_matrix_leads_to_the_stage(view: CompareView) -> None:
    view.table.setCurrentIndex(view.table.matrix_model.index(0, 3))
    stage = next(one for one in view.session.document.all(Stage) if one.name == "Заявка")
    assert press(view, view.table) == [stage.id]


def test_coverage_says_what_is_mapped_and_measured(view: CompareView) -> None:
    view.coverage.click()
    found = view.matrix.cells[0][3]
    assert found.head == "No cards"
    assert found.small == ("CES 2.0: n = 200", "Осень")
    assert view.matrix.cells[1][1].small == ("CES 2.0: n <5", "Осень")
    assert view.matrix.cells[1][0].hatched
    assert "Not measured" in cell(view, 1, 0)


def test_two_waves_are_told_with_verdicts_and_can_be_filtered(view: CompareView) -> None:
    choose(view, "waves")
    assert view.compared.sides.first == "Весна"
    assert lines(view)[0] == "# Новые · Заявка", "what is proved stands first"
    assert lines(view)[1].startswith("CES 2.0: Change for the worse")
    view.sides.kinds.choose("worse")
    view.sides.kinds_changed.emit()
    assert lines(view)[0] == "# Новые · Заявка"
    assert len(lines(view)) == 2


def test_two_segments_say_how_sure_their_stages_are_the_same(session: Session, qtbot: QtBot) -> None:
    project = shop()
    with ProjectFile.create(list(project.document())) as file:
        view = shown(Session(file, language="en"), qtbot)
        notes = {line.title: line.note for line in view.differences.line_model.lines if line.note}
        assert notes["Payment ↔ Order"] == "another name, 1 card in common"
        assert notes["Search"] == "only in New clients"


def test_as_is_and_to_be_need_two_maps_of_a_segment(view: CompareView) -> None:
    choose(view, "maps")
    assert lines(view) == []
    assert "as-is and a to-be map" in view._why.text()


def test_as_is_and_to_be_are_offered_where_a_segment_has_both(state: Path, qtbot: QtBot) -> None:
    project = ProjectBuilder()
    now = project.journey("New", "Search", "Pay")
    plan = project.add(Journey, segment=now.segment, map_kind="to_be", order=1.0)
    project.add(Stage, journey=plan.id, name="Pay", order=1.0)
    for session in opened(project.document()):
        view = shown(session, qtbot)
        choose(view, "maps")
        assert view.sides.choice == Choice("maps", now.id, plan.id)
        assert lines(view) == ["# Search", "Only in as-is: stage “Search”"]


def test_enter_on_a_card_leads_to_where_it_stands(state: Path, qtbot: QtBot) -> None:
    for session in opened(shop().document()):
        view = shown(session, qtbot)
        at = next(n for n, line in enumerate(lines(view)) if "Looks for a gift" in line)
        view.differences.setCurrentIndex(view.differences.line_model.index(at, 0))
        (place,) = session.document.naming(Place, "card-1")  # type: ignore[arg-type]
        assert press(view, view.differences) == [place.id]


def test_a_saved_version_is_compared_with_what_is_there_now(view: CompareView) -> None:
    session = view.session
    choose(view, "version")
    assert "No version was saved yet" in view._why.text()
    session.do(save_version(session.document, "Before", at="2026-01-01", by=""))
    stage = stages(session.document, JourneyId(str(session.journey)))[0]  # type: ignore[arg-type]
    session.do(updating(stage, goal="Faster"))
    assert "Stage “Поиск”: goal: not set → “Faster”" in lines(view)


def test_another_file_is_read_while_the_window_lives(view: CompareView, tmp_path: Path, qtbot: QtBot) -> None:
    other = bank()
    stage = next(one for one in other.all(Stage) if one.name == "Поиск")
    other.apply(updating(stage, goal="Old"), ChangeSource.USER)
    ProjectFile.create(list(other), tmp_path / "may.cjm").close()
    choose(view, "file")
    with qtbot.waitSignal(view.other.come):
        view.sides.file_wanted.emit(tmp_path / "may.cjm")
    assert "Stage “Поиск”: goal: “Old” → not set" in lines(view)
    assert view.sides.file.text() == "may.cjm"


def test_a_file_that_is_no_project_is_told(
    view: CompareView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *parts: told.append(parts[2]))
    (tmp_path / "a.cjm").write_text("Hello")
    choose(view, "file")
    with qtbot.waitSignal(view.other.failed):
        view.sides.file_wanted.emit(tmp_path / "a.cjm")
    assert "not a CJM Studio project" in told[0]


def test_tables_and_pictures_leave_the_program_whole(view: CompareView, tmp_path: Path) -> None:
    choose(view, "waves")
    for ending in (".csv", ".xlsx", ".png", ".svg", ".pdf"):
        path = tmp_path / f"a{ending}"
        if ending == ".pdf":
            write_pdf(path, view.paper())
        else:
            write(view, path, view.matrix, view.difference_table(), "en")
        assert path.stat().st_size > 500
    assert "Change for the worse" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert QImage(str(tmp_path / "a.png")).width() > 800
    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid()


def test_chosen_sentences_are_copied_with_their_place(view: CompareView) -> None:
    choose(view, "waves")
    view.differences.selectAll()
    QTest.keyClick(view.differences, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Новые · Заявка\tworse\tCES 2.0: Change for the worse" in QGuiApplication.clipboard().text()


def test_the_other_language_is_spoken_at_once(view: CompareView) -> None:
    view.session.speak("ru")
    assert "Худшая из всех метрик. Осень" in view.matrix.title


def test_cells_and_lines_are_read_aloud(view: CompareView) -> None:
    choose(view, "waves")
    table = QAccessible.queryAccessibleInterface(view.table)
    assert table.text(QAccessible.Text.Name) == view.matrix.title
    model = view.differences.line_model
    at = next(n for n, line in enumerate(model.lines) if "worse" in line.text)
    assert "Новые · Заявка. worse. " in str(
        model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole)
    )


def test_every_button_has_a_name(view: CompareView) -> None:
    assert all(b.text() or b.accessibleName() for b in view.findChildren(QToolButton) if b.isVisible())


def test_a_project_without_answers_shows_what_is_mapped(state: Path, qtbot: QtBot) -> None:
    project = ProjectBuilder()
    project.journey("New", "Search")
    for session in opened(project.document()):
        view = shown(session, qtbot)
        assert view.matrix.title == "What is mapped and measured"
        assert isinstance(view.table.model(), MatrixModel)
        assert waves(session.document) == []
        assert "one journey only" in view._why.text()
