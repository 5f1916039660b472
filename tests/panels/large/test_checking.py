"""A large map is checked beside the window's own work; what a later edit has overtaken is dropped."""

import threading

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import Document
from cjm_studio.model.map import Channel
from cjm_studio.panels.lint.check_panel import CheckPanel
from cjm_studio.panels.lint.checking import Checking, check
from cjm_studio.session.session import Session
from tests.showing import shown

TODAY = "2026-11-20"


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> CheckPanel:
    made = CheckPanel(session, today=lambda: TODAY)
    with qtbot.waitSignal(made.checking.done):
        shown(made, qtbot, width=700, height=400)
    return made


def test_the_map_is_checked_in_a_thread_and_the_same_is_found(large: Document, qtbot: QtBot) -> None:
    checking, threads = Checking(), list[int]()
    checking.worked_out.connect(
        lambda *_: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    with qtbot.waitSignal(checking.done) as told:
        checking.begin(large, today=TODAY, language="en")
    assert told.args is not None
    assert told.args[1] == check(large, today=TODAY, language="en")
    assert threads != [threading.get_ident()]


def test_at_first_it_says_that_it_is_checking_and_offers_nothing(session: Session, qtbot: QtBot) -> None:
    panel = CheckPanel(session, today=lambda: TODAY)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.checking.done):
        panel.show()  # no event is looked at before the words are: the answer may come with the first
        assert panel.counts.text() == "Checking…"
        assert not panel.words.isVisible()
    assert panel.counts.text() == check(session.document, today=TODAY, language="en").counts
    assert panel.words.isVisible()


def test_an_edit_drops_the_answer_and_what_is_marked_stays(panel: CheckPanel, qtbot: QtBot) -> None:
    document = panel.session.document
    top = next(top for top in panel.tree._tops() if top.childCount() > 1)
    top.setExpanded(True)
    second = top.child(1)
    assert second is not None
    panel.tree.setCurrentItem(second)
    marked = panel.tree.chosen
    panel.check()
    first = next(iter(document.all(Channel)))
    told: list[object] = []
    panel.checking.done.connect(lambda *answer: told.append(answer))
    panel.session.do(updating(first, name="Home"))
    assert panel.checking.asked is None
    panel.check()
    qtbot.waitUntil(lambda: panel.checking.asked is None)
    assert len(told) == 1
    assert panel.counts.text() == check(document, today=TODAY, language="en").counts
    assert panel.tree.chosen == marked


def test_nothing_is_mended_twice_while_the_map_is_checked_again(panel: CheckPanel, qtbot: QtBot) -> None:
    session = panel.session
    line = Qt.ItemDataRole.UserRole
    rule = next(top for top in panel.tree._tops() if top.data(0, line).lines[0][1].fix)
    rule.setExpanded(True)
    first = rule.child(0)
    assert first is not None
    panel.tree.setCurrentItem(first)
    before = tuple(session.document)
    panel.mend_chosen()
    mended = tuple(session.document)
    assert mended != before
    panel.mend_chosen()
    assert tuple(session.document) == mended
    with qtbot.waitSignal(panel.checking.done):
        pass
    assert not panel._behind
