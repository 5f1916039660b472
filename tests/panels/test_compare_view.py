"""The compare view as its user meets it: matrix, differences, keys, files, and what leaves the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import stages, waves
from cjm_studio.look.tokens import Palette
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Place, Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.versions import save_version
from cjm_studio.panels.compare.compare_view import CompareView
from cjm_studio.panels.compare.matrix_fit import PAD, cell_width, head_lines
from cjm_studio.panels.compare.matrix_table import MatrixModel
from cjm_studio.panels.compare.saving import write, write_pdf
from cjm_studio.panels.compare.sides_bar import Choice
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.language import Language
from tests.builders import ProjectBuilder, shop
from tests.session.measured import bank
from tests.showing import colours, nameless, opened, shown


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with opened(bank()) as made:
        yield made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> CompareView:
    return compared(session, qtbot)


def compared(session: Session, qtbot: QtBot) -> CompareView:
    return shown(CompareView(session), qtbot, width=1200, height=800)


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


def wide() -> Document:
    """Eight stages with long names, all of them measured."""
    project = ProjectBuilder()
    words = ("Осознание потребности", "Поиск и сравнение", "Подтверждение личности", "Одобрение")
    names = [f"{word} {turn}" for turn in (1, 2) for word in words]
    project.journey("Предприниматели", *names)
    source, wave = project.add(Source, name="Опрос"), project.add(Wave, name="Осень", start="2026-10-01")
    for turn, name in enumerate(names):
        counts = {1: 7 * turn, 7: 60 - 7 * turn}
        project.answers("ces2", stage=name, wave=wave, source=source, counts=counts)
    project.add(Limit, metric=project.metric("ces2").id, value=0.25)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document


@pytest.mark.parametrize("language", ["en", "ru"])
def test_eight_stages_share_the_width_that_there_is(state: Path, qtbot: QtBot, language: Language) -> None:
    with opened(wide()) as session:
        session.speak(language)
        view = shown(CompareView(session), qtbot, width=740, height=700)  # both docks at 1280 pixels
        table, narrow = view.table, view.table.how
        assert table.horizontalScrollBar().maximum() == 0
        assert not narrow.words
        told = {cell.head for cell in view.matrix.cells[0]}
        assert set(view.key.words) == told
        assert not view.key.isHidden()
        heads = [str(table.matrix_model.headerData(at, Qt.Orientation.Horizontal)) for at in range(8)]
        assert any("…" in head for head in heads), "a word that is too long is cut and ends in an ellipsis"
        tip = Qt.ItemDataRole.ToolTipRole
        full = [table.matrix_model.headerData(at, Qt.Orientation.Horizontal, tip) for at in range(8)]
        assert tuple(full) == view.matrix.columns
        view.resize(1700, 700)
        assert table.how.words
        assert view.key.isHidden()
        assert table.horizontalScrollBar().maximum() == 0


def test_words_of_levels_are_whole_where_they_are_shown(view: CompareView) -> None:
    assert view.table.how.words
    width = cell_width(view.matrix)
    room = width - 2 * PAD
    for cell_ in (cell for row in view.matrix.cells for cell in row if cell.stage):
        assert " ".join(head_lines(cell_, room)) == cell_.head


def test_small_groups_are_hatched_and_not_told(view: CompareView) -> None:
    small = view.matrix.cells[1][1]
    assert small.hatched
    assert (small.head, small.figure) == ("Not enough data", "<5"), "as on the map"
    assert "n = 4" not in cell(view, 1, 1)
    assert all(
        "4" not in part.text for row in view.matrix.table.rows for part in row if row[1].text == "Платёж"
    )


def test_a_stage_that_a_journey_does_not_have_is_an_empty_cell(view: CompareView) -> None:
    assert view.matrix.cells[1][3].stage is None
    assert "no such stage" in cell(view, 1, 3)


@pytest.mark.parametrize("coverage", [False, True])
def test_it_is_drawn_in_every_theme(worn: Palette, view: CompareView, *, coverage: bool) -> None:
    view.set_theme(worn.name)
    view.coverage.setChecked(coverage)
    assert {worn.ink.lower(), worn.surface.lower()} <= colours(view)


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
    with opened(project.document()) as shop_session:
        view = compared(shop_session, qtbot)
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
    with opened(project.document()) as session:
        view = compared(session, qtbot)
        choose(view, "maps")
        assert view.sides.choice == Choice("maps", now.id, plan.id)
        assert lines(view) == ["# Search", "Only in as-is: stage “Search”"]


def test_enter_on_a_card_leads_to_where_it_stands(state: Path, qtbot: QtBot) -> None:
    with opened(shop().document()) as session:
        view = compared(session, qtbot)
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
            write(view, path, view.matrix, view.to_table(), "en")
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
    assert nameless(view) == []


def test_a_project_without_answers_shows_what_is_mapped(state: Path, qtbot: QtBot) -> None:
    project = ProjectBuilder()
    project.journey("New", "Search")
    with opened(project.document()) as session:
        view = compared(session, qtbot)
        assert view.matrix.title == "What is mapped and measured"
        assert isinstance(view.table.model(), MatrixModel)
        assert waves(session.document) == []
        assert "one journey only" in view._why.text()
