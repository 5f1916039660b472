"""The list of segments: whose map is shown, and how many barriers each has."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import journeys, segments
from cjm_studio.model.map import Card
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.journeys import add_journey, add_segment, remove_segment
from cjm_studio.panels.levels import barrier_count, level_counts, worst
from cjm_studio.panels.map_header import MapHeader
from cjm_studio.panels.segment_list import line_of
from cjm_studio.panels.segments import Segments
from cjm_studio.session.session import Session
from tests.showing import shown


def listed(session: Session, qtbot: QtBot) -> Segments:
    return shown(Segments(session), qtbot)


def test_each_segment_counts_its_barriers_in_words_too(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    lines = [line_of(panel.list.item(number)) for number in range(panel.list.count())]
    assert [line.name for line in lines] == ["New clients", "Regular clients"]
    assert lines[0].barriers == 1
    assert lines[0].level in ("barrier", "critical")
    assert lines[1].barriers is None
    assert lines[1].spoken == "Regular clients: nothing measured"
    spoken = panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("New clients: ")
    assert "barrier 1" in spoken


def test_a_segment_is_switched_by_keys_and_the_map_follows(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    second = journeys(session.document, segments(session.document)[1].id)[0]
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert session.journey == second.id


def test_the_list_follows_the_session(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    session.do(add_segment(session.document, "Golden", stages=["Buy"]))
    assert panel.list.count() == 3
    golden = segments(session.document)[-1]
    session.show_journey(journeys(session.document, golden.id)[0].id)
    line = panel.list.line()
    assert line is not None
    assert line.name == "Golden"
    session.do(remove_segment(session.document, golden.id))
    assert panel.list.count() == 2
    assert session.journey is not None


def test_a_second_journey_of_a_segment_has_a_line_of_its_own(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    first = segments(session.document)[0]
    session.do(add_journey(session.document, first.id, stages=["Return"], name="Refund"))
    names = [line_of(panel.list.item(number)).name for number in range(panel.list.count())]
    assert "New clients · Refund" in names
    assert len(names) == 3


def test_the_evidence_of_the_shown_map_is_counted(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    before = panel._grades[2][1].text()
    card = next(card for card in session.document.all(Card) if card.kind == "action")
    session.do(edit_card(session.document, card.id, grade="assumption"))
    assert int(panel._grades[2][1].text()) == int(before) + 1


def test_levels_are_counted_per_journey(session: Session) -> None:
    assert session.journey is not None
    levels = level_counts(session.document, session.journey, session.wave)
    assert sum(levels.values()) == 2
    assert barrier_count(levels) == 1
    assert worst(levels) in ("barrier", "critical")
    assert not level_counts(session.document, session.journey, None)


def test_the_header_names_journey_and_goal(session: Session, qtbot: QtBot) -> None:
    header = shown(MapHeader(session), qtbot)
    assert header.name.text() == "New clients"
    assert "Fewer abandoned carts" in header.goal.text().replace("\n", " ")
    assert header.figures() == []
