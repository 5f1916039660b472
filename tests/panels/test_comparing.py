"""Large projects are compared beside the window's own work; what nobody waits for any more is dropped."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import stages, waves
from cjm_studio.model.ids import ChannelId, JourneyId, RecordId
from cjm_studio.model.map import Channel, Journey
from cjm_studio.panels.compare.compare_view import CompareView
from cjm_studio.panels.compare.comparing import LARGE, Asked, Comparing, compare, is_large
from cjm_studio.panels.compare.sides_bar import Choice
from cjm_studio.session.session import Session
from tests.session.measured import bank
from tests.showing import opened, shown


@pytest.fixture(scope="module")
def large() -> Document:
    """The bank with more records than are compared at once."""
    found = [
        Channel(id=ChannelId(RecordId(f"site-{number}")), name=f"Site {number}") for number in range(LARGE)
    ]
    return Document([*bank(), *found])


@pytest.fixture
def session(state: Path, large: Document) -> Iterator[Session]:
    with opened(large) as made:
        yield made


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
        comparing.ask(large, asked)
    assert told.args == [asked, compare(large, asked)]
    assert threads != [threading.get_ident()]


def test_only_what_was_asked_last_is_answered(large: Document, qtbot: QtBot) -> None:
    comparing, told = Comparing(), list[Asked]()
    comparing.done.connect(lambda asked, _: told.append(asked))
    with qtbot.waitSignal(comparing.done):
        comparing.ask(large, two_waves(large))
        comparing.ask(large, two_segments(large))
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
