"""Large projects are compared beside the window's own work; what nobody waits for any more is dropped."""

import threading
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import stages, waves
from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.exchange.table_files import write_table
from cjm_studio.look.work import Cancelled
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey
from cjm_studio.panels.compare.compare_view import CompareView
from cjm_studio.panels.compare.comparing import Asked, Comparing, compare, is_large
from cjm_studio.panels.compare.saving import write
from cjm_studio.panels.compare.sides_bar import Choice
from cjm_studio.session.session import Session
from tests.session.measured import bank
from tests.showing import shown


def two_waves(document: Document) -> Asked:
    spring, autumn = waves(document)
    return Asked(Choice("waves", spring.id, autumn.id), autumn.id, "en")


def two_segments(document: Document) -> Asked:
    one, two = document.all(Journey)
    return Asked(Choice("segments", one.id, two.id), waves(document)[-1].id, "en")


def test_a_small_project_is_compared_at_once(large: Document) -> None:
    small = bank()
    assert not is_large(small, two_waves(small))
    assert is_large(large, two_waves(large))
    to_a_file = Asked(Choice("file"), None, "en", other=large, name="large.cjm")
    assert is_large(small, to_a_file)


def test_the_work_is_done_in_a_thread_and_finds_the_same(large: Document, qtbot: QtBot) -> None:
    comparing, threads = Comparing(), list[int]()
    comparing.worked_out.connect(
        lambda *_: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    asked = two_waves(large)
    with qtbot.waitSignal(comparing.done) as told:
        comparing.begin(large, asked)
    assert told.args == [asked, compare(large, asked)]
    assert threads != [threading.get_ident()]


def test_only_what_was_asked_last_is_answered(large: Document, qtbot: QtBot) -> None:
    comparing, told = Comparing(), list[Asked]()
    comparing.done.connect(lambda asked, _: told.append(asked))
    with qtbot.waitSignal(comparing.done):
        comparing.begin(large, two_waves(large))
        comparing.begin(large, two_segments(large))
    assert told == [two_segments(large)]
    assert comparing.asked is None


def test_a_project_that_is_changed_meanwhile_is_compared_as_it_is_then(
    session: Session, qtbot: QtBot
) -> None:
    view = shown(CompareView(session), qtbot, width=900, height=700)
    document = session.document
    first = stages(document, JourneyId(next(iter(document.all(Journey))).id))[0]
    document.apply(updating(first, name="Начало"), ChangeSource.USER)
    assert view.comparing.asked is not None
    assert not view.compared.groups  # what was found before is no longer so
    with qtbot.waitSignal(view.comparing.done):
        pass
    assert any("Начало" in group.title for group in view.compared.groups)
    assert view.comparing.asked is None


def test_what_is_found_while_one_is_away_is_there_on_the_way_back(session: Session, qtbot: QtBot) -> None:
    view = shown(CompareView(session), qtbot, width=900, height=700)
    view.sides.changed.emit(Choice("waves"))
    with qtbot.waitSignal(view.comparing.done):
        view.hide()
    view.show()
    assert view.compared.sides.kind == "waves"
    assert view.differences.line_model.rowCount()


def test_the_tables_are_written_beside_the_window(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    view = CompareView(session)
    with qtbot.waitSignal(view.comparing.done):
        shown(view, qtbot, width=900, height=700)
    threads, made = list[int](), view.to_table()

    def differences() -> FigureTable:
        threads.append(threading.get_ident())
        return made()

    write(view, tmp_path / "a.csv", view.matrix, differences, "en")
    assert threads != [threading.get_ident()]
    assert view.matrix.rows
    write_table(tmp_path / "b.csv", [view.matrix.table, made()], language="en")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_tables_that_nobody_wants_any_more_leave_the_older_file(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    view = CompareView(session)
    qtbot.addWidget(view)
    (tmp_path / "a.xlsx").write_text("older")

    def differences() -> FigureTable:
        raise Cancelled

    write(view, tmp_path / "a.xlsx", view.matrix, differences, "en")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["older"]
