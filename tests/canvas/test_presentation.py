"""The presentation: slides of the journey, led by keys or by the mouse, with nothing left out or clipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.presentation import Presentation
from cjm_studio.canvas.slide import BOTTOM, HIGH, WIDE
from cjm_studio.canvas.slide_items import items_of, pages
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import stages
from cjm_studio.model.ids import StageId
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.stages import edit_stage, remove_stage
from cjm_studio.session.session import Session
from tests import showing
from tests.builders import ProjectBuilder, shop


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    with showing.opened(document) as made:
        yield made


@pytest.fixture
def shown(session: Session, qtbot: QtBot) -> Presentation:
    return showing.shown(Presentation(session, theme="light"), qtbot, width=960, height=540)


def ids(session: Session) -> list[StageId]:
    assert session.journey is not None
    return [stage.id for stage in stages(session.document, session.journey)]


def press(shown: Presentation, key: Qt.Key, text: str = "") -> None:
    QApplication.sendEvent(shown, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def words(shown: Presentation) -> list[str]:
    return [slide.words for slide in shown.slides]


def test_the_journey_comes_first_then_its_stages_then_its_barriers(shown: Presentation) -> None:
    assert [slide.stage for slide in shown.slides] == [None, *ids(shown._session), None]
    assert words(shown)[0].startswith("New clients. Goal: Fewer abandoned carts")
    assert words(shown)[1].startswith("1. Search")
    assert words(shown)[-1].startswith("Barriers. Payment: ")


def test_a_journey_without_a_goal_says_so(session: Session, qtbot: QtBot) -> None:
    order = next(stage for stage in session.document if getattr(stage, "name", "") == "Order")
    session.show_journey(order.journey)  # type: ignore[attr-defined]
    made = Presentation(session, theme="light")
    qtbot.addWidget(made)
    assert "This journey has no goal yet" in words(made)[0]
    assert "Nothing was measured yet" in words(made)[-1]


def test_keys_lead_through_the_slides_and_stop_at_both_ends(shown: Presentation) -> None:
    last = len(shown.slides) - 1
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        press(shown, key)
    assert shown.number == 3
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        press(shown, key)
    assert shown.number == 1
    press(shown, Qt.Key.Key_End)
    press(shown, Qt.Key.Key_Right)
    assert shown.number == last
    press(shown, Qt.Key.Key_Home)
    press(shown, Qt.Key.Key_Left)
    assert shown.number == 0


def test_digits_jump_to_stages(shown: Presentation) -> None:
    press(shown, Qt.Key.Key_3, "3")
    assert shown.slides[shown.number].stage == ids(shown._session)[2]
    press(shown, Qt.Key.Key_0, "0")
    assert shown.number == 0
    press(shown, Qt.Key.Key_9, "9")
    assert shown.number == 0


def test_two_digits_typed_quickly_are_one_number(state: Path, qtbot: QtBot) -> None:
    project = ProjectBuilder()
    project.journey("Clients", *(f"Stage {number}" for number in range(1, 13)))
    with showing.opened(project.records) as session:
        made = Presentation(session, theme="light")
        qtbot.addWidget(made)
        press(made, Qt.Key.Key_1, "1")
        press(made, Qt.Key.Key_2, "2")
        assert made.slides[made.number].stage == ids(session)[11]
        assert words(made)[0] == words(made)[1]  # twelve stages need two slides to be read
        made.close()


@pytest.mark.parametrize("text", ["b", ".", "и", "B"])
def test_the_screen_is_blacked_and_comes_back(shown: Presentation, text: str) -> None:
    press(shown, Qt.Key.Key_unknown, text)
    assert shown.grab().toImage().pixelColor(300, 300).lightness() == 0
    press(shown, Qt.Key.Key_Right)
    assert not shown.black
    assert shown.number == 0  # the slide that was there comes back first


@pytest.mark.parametrize("text", ["h", "?", "р"])
def test_the_keys_are_shown_for_a_while(shown: Presentation, text: str) -> None:
    before = shown.grab().toImage()
    press(shown, Qt.Key.Key_unknown, text)
    assert shown.grab().toImage() != before


def test_the_mouse_leads_too(shown: Presentation) -> None:
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert shown.number == 2
    QTest.mouseClick(shown, Qt.MouseButton.RightButton)
    assert shown.number == 1
    turn(shown, -120)
    assert shown.number == 2
    turn(shown, 60)
    assert shown.number == 2  # half a notch
    turn(shown, 60)
    assert shown.number == 1


def turn(shown: Presentation, angle: int) -> None:
    at, still = QPointF(40, 40), Qt.ScrollPhase.NoScrollPhase
    none, free = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shown, QWheelEvent(at, at, QPoint(), QPoint(0, angle), none, free, still, False))


def test_escape_leaves_and_the_session_is_heard_no_more(session: Session, qtbot: QtBot) -> None:
    shown = Presentation(session, theme="light")
    with qtbot.waitSignal(shown.left):
        press(shown, Qt.Key.Key_Escape)
    session.do(edit_stage(session.document, ids(session)[0], name="Looking"))
    assert words(shown)[1].startswith("1. Search")


def test_it_begins_with_the_stage_that_is_asked_for(session: Session, qtbot: QtBot) -> None:
    made = Presentation(session, theme="dark", stage=ids(session)[1])
    qtbot.addWidget(made)
    assert made.slides[made.number].stage == ids(session)[1]
    assert made.accessibleName().startswith("2. Choice")


def test_an_edit_under_it_is_shown_and_the_stage_stays(shown: Presentation) -> None:
    session = shown._session
    press(shown, Qt.Key.Key_3, "3")
    session.do(edit_stage(session.document, ids(session)[2], name="Paying"))
    assert shown.accessibleName().startswith("3. Paying")
    session.do(remove_stage(session.document, ids(session)[0]))
    assert shown.accessibleName().startswith("2. Paying")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_slide_is_painted(session: Session, qtbot: QtBot, theme: str) -> None:
    made = Presentation(session, theme=theme)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(640, 480)
    grounds = set()
    for number in range(len(made.slides)):
        made.show_slide(number)
        grounds.add(made.grab().toImage().pixelColor(3, 3).name())
    assert grounds == {made.easel.palette.canvas.lower()}


@pytest.fixture
def crowded(state: Path, qtbot: QtBot) -> Iterator[Presentation]:
    project = ProjectBuilder()
    project.journey("Clients", "Payment")
    for number in range(30):
        project.card(f"Card {number} " + "with more words " * (number % 7), stage="Payment", row="actions")
    project.card("A very long story. " * 200, stage="Payment", row="pains", severity=3)
    with showing.opened(project.records) as session:
        made = Presentation(session, theme="light")
        qtbot.addWidget(made)
        yield made
        made.close()


def test_what_finds_no_room_is_continued_on_another_slide(crowded: Presentation) -> None:
    parts = [slide.words for slide in crowded.slides if slide.stage]
    count = len(parts)
    assert count > 1
    assert [text.split(".")[1] for text in parts] == [
        f" Payment ({number}/{count})" for number in range(1, count + 1)
    ]


def test_no_card_reaches_into_the_foot(crowded: Presentation) -> None:
    foot = int(BOTTOM) + 2
    for number, slide in enumerate(crowded.slides):
        image = QImage(int(WIDE), int(HIGH), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        slide.paint(painter)
        painter.end()
        below = image.copy(0, foot, int(WIDE), int(HIGH) - foot)
        blank = QImage(below.size(), below.format())
        blank.fill(Qt.GlobalColor.white)
        assert below == blank, number
        assert image.copy(below.rect()) != blank, number  # there is something to be seen above it


def test_pages_hold_every_item_once_and_none_is_higher_than_a_page(crowded: Presentation) -> None:
    content, brush = crowded.easel.content, brush_of("light")
    stage = content.stages[0]
    rows = [
        (content.label(row.id), items_of(content, stage, row.id, brush=brush, most=400.0))
        for row in content.rows
    ]
    found = pages(rows, width=1500.0, height=680.0, scale=1.68)
    shown = [item for page in found for line in page for item in line.items]
    assert shown == [item for _, items in rows for item in items]
    assert all(item.height <= 400.0 for item in shown)
    assert all(page[0].first for page in found)  # each slide names its first row anew
