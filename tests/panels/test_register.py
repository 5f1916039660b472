"""The register view: read, filtered, grouped, edited by keys, put in order, exported."""

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.model.register import Barrier, LogEntry, Mechanic
from cjm_studio.operations import register_measures
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.register import propose_barriers
from cjm_studio.operations.register_edits import declare_barrier, edit_barriers
from cjm_studio.panels.register.keeping import Forgetful
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.panels.register.votes_sheet import VotesSheet
from cjm_studio.session.register_look import Group, RegisterLook
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop

NOW = datetime(2025, 9, 1, 12, 0)


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    """A shop whose payment is hard: two waves, one barrier proposed by the rule."""
    project = shop()
    source = next(record for record in project.records if isinstance(record, Source))
    later = project.add(Wave, name="2025 summer", start="2025-07-01", end="2025-07-31")
    for stage, counts in (("Search", {3: 5, 6: 30, 7: 25}), ("Payment", {1: 24, 2: 8, 3: 6, 6: 12, 7: 10})):
        project.answers("ces2", stage=stage, wave=later, source=source, counts=counts)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    document.apply(propose_barriers(document), ChangeSource.USER)
    with ProjectFile.create(list(document)) as file:
        yield Session(file, language="en")


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> RegisterView:
    """Its register, with a barrier that people have declared beside the proved one."""
    search = next(stage for stage in session.document.all(Stage) if stage.name == "Search")
    session.do(
        declare_barrier(session.document, [search.id], "I never find my size", by="Ann", at="2025-08-01")
    )
    made = RegisterView(session, Forgetful("Ann"), now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def titles(view: RegisterView) -> list[str]:
    return [
        f"[{entry.words}]" if isinstance(entry, Group) else entry.title
        for entry in view.table.entries_model.entries
    ]


def barrier(session: Session, name: str) -> Barrier:
    return next(one for one in session.document.all(Barrier) if one.name == name)


def press(view: RegisterView, key: Qt.Key, *, alt: bool = False, text: str = "") -> None:
    how = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.table, QKeyEvent(QEvent.Type.KeyPress, key, how, text))


def on(view: RegisterView, title: str, column: str = "name") -> None:
    row = titles(view).index(title)
    view.table.setCurrentIndex(view.table.entries_model.index(row, COLUMNS.index(column)))


def test_a_line_says_where_how_bad_and_how_sure(view: RegisterView) -> None:
    assert titles(view) == ["Payment", "I never find my size"]
    model = view.table.entries_model
    told = [model.data(model.index(0, at), Qt.ItemDataRole.AccessibleTextRole) for at in range(len(COLUMNS))]
    assert told[0] == "Barrier: Payment, Proposed · New clients · CES 2.0"
    assert told[1].startswith("Level: ")
    assert "n = 60" in told[1].replace("\N{NO-BREAK SPACE}", " ")
    assert "Age: 4\N{NO-BREAK SPACE}months, 2025 spring" in told


def test_words_filter_and_chips_count_what_they_would_leave(view: RegisterView) -> None:
    assert view.chips.marks["no_owner"].text().split()[-1] == "2"
    assert not view.chips.marks["overdue"].isEnabled()
    view.bar.search.setText("never size")
    assert titles(view) == ["I never find my size"]
    assert view.chips.marks["no_owner"].text().split()[-1] == "1"
    view.clear_filters()
    assert len(titles(view)) == 2


def test_mine_are_those_that_bear_my_name(view: RegisterView, session: Session) -> None:
    one = barrier(session, "I never find my size")
    session.do(edit_barriers(session.document, [one.id], owner="ann", due="2025-08-15"))
    view.chips.marks["mine"].click()
    assert titles(view) == ["I never find my size"]
    view.chips.marks["overdue"].click()
    assert titles(view) == ["I never find my size"]


def test_groups_have_headings_that_fold(view: RegisterView) -> None:
    view.bar.grouped.emit("stage")
    assert titles(view) == ["[Search]", "I never find my size", "[Payment]", "Payment"]
    view.table.setCurrentIndex(view.table.entries_model.index(0, 0))
    press(view, Qt.Key.Key_Space)
    assert titles(view) == ["[Search]", "[Payment]", "Payment"]
    view.bar.grouped.emit("owner")
    assert titles(view)[0] == "[No owner]"


def test_a_cell_is_written_for_all_chosen_barriers_in_one_step(view: RegisterView, session: Session) -> None:
    view.table.selectAll()
    on_owner = view.table.entries_model.index(0, COLUMNS.index("owner"))
    view.table.selectionModel().setCurrentIndex(on_owner, view.table.selectionModel().SelectionFlag.NoUpdate)
    view.edit_chosen()
    editor = view.table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Boris")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert {one.owner for one in session.document.all(Barrier)} == {"Boris"}
    session.undo()
    assert {one.owner for one in session.document.all(Barrier)} == {""}


def test_a_day_that_is_none_is_told_and_nothing_is_done(view: RegisterView, session: Session) -> None:
    view.table.entries_model.written.emit("due", "soon")
    assert "is no date" in view.said.text()
    assert {one.due for one in session.document.all(Barrier)} == {""}


def test_alt_and_an_arrow_put_barriers_in_order_by_hand(view: RegisterView, session: Session) -> None:
    on(view, "I never find my size")
    press(view, Qt.Key.Key_Up, alt=True)
    assert titles(view) == ["I never find my size", "Payment"]
    session.undo()
    assert titles(view) == ["Payment", "I never find my size"]
    view.bar.grouped.emit("stage")
    press(view, Qt.Key.Key_Up, alt=True)
    assert "without groups" in view.said.text()


def test_what_is_dragged_lands_before_the_line_under_it(view: RegisterView) -> None:
    on(view, "I never find my size")
    view.table.selectRow(1)
    view.table.land(3)
    assert titles(view) == ["I never find my size", "Payment"]
    view.table.land(view.table.viewport().height() - 2)
    assert titles(view) == ["Payment", "I never find my size"]


def test_only_what_people_have_declared_is_deleted(view: RegisterView, session: Session) -> None:
    on(view, "Payment")
    press(view, Qt.Key.Key_Delete)
    assert "cannot be deleted" in view.said.text()
    on(view, "I never find my size")
    press(view, Qt.Key.Key_Delete)
    assert titles(view) == ["Payment"]
    session.undo()
    assert len(titles(view)) == 2


def test_the_keys_of_the_map_s_commands_are_the_table_s_own(view: RegisterView) -> None:
    def takes(key: Qt.Key, how: Qt.KeyboardModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, how)
        event.ignore()
        QApplication.sendEvent(view.table, event)
        return event.isAccepted()

    plain, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert takes(Qt.Key.Key_Delete, plain)
    assert takes(Qt.Key.Key_F, ctrl)
    assert takes(Qt.Key.Key_A, ctrl)
    assert takes(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert not takes(Qt.Key.Key_Z, ctrl)
    assert not takes(Qt.Key.Key_1, ctrl)


def test_the_menu_offers_what_fits_the_choice(view: RegisterView) -> None:
    menu = QMenu(view)
    on(view, "I never find my size")
    view.table.selectRow(1)
    view.deeds.fill(menu)
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    assert offered["Delete"]
    assert not offered["Accept"]
    assert not offered["Merge into this one"]


def test_another_language_and_theme_show_the_same_barriers(view: RegisterView, session: Session) -> None:
    session.speak("ru")
    assert view.table.entries_model.headerData(0, Qt.Orientation.Horizontal) == "Барьер"
    assert view.sheet.rows[0].status_words == "Ухудшение"
    view.set_theme("dark")
    assert titles(view) == ["Payment", "I never find my size"]


def test_votes_stand_beside_the_computed_order(view: RegisterView, session: Session, qtbot: QtBot) -> None:
    sheet = VotesSheet(view, view.acting, view.sheet)
    qtbot.addWidget(sheet)
    sheet.table.item(1, 3).setText("7")
    sheet.table.item(0, 3).setText("many")
    assert barrier(session, "I never find my size").votes == 7
    assert [sheet.table.item(row, 3).text() for row in range(2)] == ["", "7"]
    sheet.take.click()
    assert titles(view) == ["I never find my size", "Payment"]


def test_slash_leads_to_the_filter_and_enter_to_the_page(view: RegisterView) -> None:
    found: list[str] = []
    view.table.find_wanted.connect(lambda: found.append("find"))
    view.table.opened.connect(lambda: found.append("page"))
    press(view, Qt.Key.Key_Slash, text="/")
    press(view, Qt.Key.Key_Return)
    assert found == ["find", "page"]


def test_the_page_shows_the_life_and_accepts_what_is_proposed(view: RegisterView, session: Session) -> None:
    on(view, "Payment")
    page = view.page
    assert page.title.text() == "Payment"
    assert page.decision.question.text() == "The rule proposes: worse"
    assert page.blocks[0].waves.texts() == ["2025 summer — worse", "2025 spring — open"]
    page.decision.yes.click()
    assert page.decision.isHidden()
    accepted = next(one for one in session.document.all(Barrier) if not one.name)
    assert accepted.accepted
    log = session.document.naming(LogEntry, accepted.id)
    assert [(entry.kind, entry.status, entry.by) for entry in log] == [
        ("opened", "", "Ann"),
        ("status", "worse", "Ann"),
    ]


def test_who_drops_a_proposal_says_why(view: RegisterView) -> None:
    on(view, "Payment")
    view.page.decision.drop.click()
    assert view.said.text() == "Say why: the reason stays in the barrier's history."
    view.page.decision.text.setText("A fault of the form")
    view.page.decision.drop.click()
    assert titles(view) == ["I never find my size"]
    assert view.said.text() == ""
    view.show_look(RegisterLook(marks=frozenset({"dropped"})))
    assert titles(view) == ["Payment"]
    view.table.selectAll()
    view.deeds.accept()
    view.clear_filters()
    assert titles(view) == ["Payment", "I never find my size"]


def test_fields_of_the_page_edit_the_barrier_they_were_typed_for(
    view: RegisterView, session: Session
) -> None:
    on(view, "I never find my size")
    view.page.fields.units.setText("Shop, Site")
    on(view, "Payment")
    assert barrier(session, "I never find my size").units == ("Shop", "Site")
    assert view.page.fields.units.text() == ""


def test_measures_comments_and_their_removal_are_seen_at_once(view: RegisterView, session: Session) -> None:
    on(view, "I never find my size")
    one = barrier(session, "I never find my size").id
    session.do(register_measures.add_recommendation(session.document, one, "A size table"))
    session.do(register_measures.mechanic_for(session.document, one, "2025-08-20", name="A chat"))
    measures = view.page.measures
    assert measures.lists["recommendation"].texts() == ["A size table"]
    assert measures.lists["mechanic"].texts() == ["A chat"]
    view.page.log.text.setText("Asked the supplier")
    view.page.log.text.returnPressed.emit()
    assert view.page.log.items.texts()[0] == "Asked the supplier"
    mechanic = next(iter(session.document.all(Mechanic)))
    session.do(register_measures.remove_mechanic(session.document, mechanic.id))
    assert measures.lists["mechanic"].texts() == []


def test_a_saved_view_brings_its_filters_and_groups_back(view: RegisterView) -> None:
    view.bar.grouped.emit("owner")
    view.bar.search.setText("size")
    view.views.save("Sizes")
    view.clear_filters()
    view.bar.grouped.emit("")
    assert titles(view) == ["Payment", "I never find my size"]
    view.bar.view_wanted.emit("Sizes")
    assert titles(view) == ["[No owner]", "I never find my size"]
    view.bar.forget_wanted.emit("Sizes")
    assert view.views._keeping.register_views == {}


def test_the_file_holds_what_is_shown_and_no_formula(
    view: RegisterView, session: Session, tmp_path: Path
) -> None:
    one = barrier(session, "I never find my size")
    session.do(edit_barriers(session.document, [one.id], owner="=1+1"))
    path = tmp_path / "register.csv"
    view.deeds.write_file(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Barrier"] for row in rows] == ["Payment", "I never find my size"]
    assert rows[0]["n"] == "60"
    assert rows[0]["In trouble"] == "38"
    assert float(rows[0]["Interval 95 %, from"]) < float(rows[0]["Share in trouble"])
    assert rows[1]["Owner"] == "'=1+1"
    view.deeds.write_file(tmp_path / "register.xlsx")
    assert (tmp_path / "register.xlsx").read_bytes()[:2] == b"PK"


def test_columns_sort_and_the_third_click_gives_the_own_order_back(view: RegisterView) -> None:
    order = titles(view)
    view.table.sorted_by.emit("name")
    assert titles(view) == ["I never find my size", "Payment"]
    view.table.sorted_by.emit("name")
    assert titles(view) == ["Payment", "I never find my size"]
    view.table.sorted_by.emit("name")
    assert view.look.sort == ""
    assert titles(view) == order


def test_an_empty_register_says_how_it_fills(session: Session, qtbot: QtBot) -> None:
    for one in list(session.document.all(Barrier)):
        from cjm_studio.document.change import removing

        session.do(removing(one))
    view = RegisterView(session, Forgetful(), now=lambda: NOW)
    qtbot.addWidget(view)
    view.show()
    assert view.empty.isVisible()
    view.empty.propose.click()
    assert titles(view) == ["Payment"]
