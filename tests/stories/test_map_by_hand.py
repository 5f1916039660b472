"""A whole map of six stages from an empty file: by keyboard alone, and once more by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cjm_studio.canvas.curve_painter import curve_y
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import PROJECT_ID, RecordId, SegmentId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Project, Segment
from cjm_studio.operations.journeys import journey_records
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.window import files
from cjm_studio.window.main_window import MainWindow
from tests.scene_laws import differences_of
from tests.stories.people import ALT, CTRL, LEFT, NONE, SHIFT, K, Keyboard, Mouse, map_in_words
from tests.window.conftest import settings, window

__all__ = ["settings", "window"]

STAGES = ["Узнаёт", "Ищет", "Выбирает", "Платит", "Получает", "Обращается"]


@pytest.fixture
def empty_file(tmp_path: Path, state: Path) -> Path:
    """A project with one segment whose journey has rows and not one stage."""
    path = tmp_path / "empty.cjm"
    segment = Segment(id=SegmentId(RecordId("segment-1")), name="Новые клиенты")
    records = [Project(id=PROJECT_ID, language="ru"), segment, *journey_records(segment.id, [])]
    ProjectFile.create(records, path).close()
    return path


@pytest.fixture
def view(window: MainWindow, empty_file: Path) -> Iterator[MapView]:
    window.speak("ru")
    files.open_path(window, empty_file)
    window.activateWindow()
    assert window.desk is not None
    assert window.desk.map is not None
    QTest.qWaitForWindowActive(window)
    yield window.desk.map
    assert differences_of(window.desk.map) == []


def cards(document: Document, kind: str) -> list[Card]:
    return [card for card in document.all(Card) if card.kind == kind]


def test_a_map_is_built_by_keyboard_alone(window: MainWindow, view: MapView, empty_file: Path) -> None:
    keys, document = Keyboard(window), view.session.document
    window.desk.focus_map()  # type: ignore[union-attr]
    for name in STAGES:  # each stage is added right of the one before, its name written at once
        keys.press(K.Key_N, CTRL | SHIFT)
        keys.line(name)
    assert [stage.name for stage in stages(document, view.scene.content.journey)] == STAGES
    keys.press(K.Key_Home)
    keys.press(K.Key_Down)  # the first cell: typing makes a card, Tab goes on in the next stage
    for text in ("Видит рекламу", "Вводит название", "Сравнивает цены", "Вводит адрес", "Ждёт курьера"):
        keys.line(text, K.Key_Tab)
    keys.line("Пишет в чат", K.Key_Return, CTRL)  # a list, card under card
    keys.line("Звонит", K.Key_Return, CTRL)
    keys.press(K.Key_Escape)
    assert map_in_words(view)["Обращается"]["actions"] == ["Пишет в чат", "Звонит"]
    _mark_a_barrier(keys, view)
    _feel_by_digits(keys, view)
    keys.press(K.Key_Home, CTRL)  # a card is moved, removed, and all of that taken back
    keys.press(K.Key_Right, ALT)
    assert "actions" not in map_in_words(view)["Узнаёт"]
    keys.press(K.Key_Delete)
    keys.press(K.Key_Z, CTRL, times=2)
    assert map_in_words(view)["Узнаёт"]["actions"] == ["Видит рекламу"]
    keys.press(K.Key_S, CTRL)
    assert {card.text for card in read(empty_file).all(Card)} == {card.text for card in document.all(Card)}


def _mark_a_barrier(keys: Keyboard, view: MapView) -> None:
    document = view.session.document
    keys.press(K.Key_Left, times=2)  # to the fourth stage, and down to its expectations
    keys.press(K.Key_Down, times=2)
    keys.line("Заплатить за минуту")
    keys.press(K.Key_Down)
    keys.line("Карта не проходит")
    keys.press(K.Key_B, SHIFT, times=3)  # severity: low, medium, high
    keys.press(K.Key_G)  # grade: fact
    keys.press(K.Key_B)  # and it points to a barrier
    (pain,) = cards(document, "pain")
    assert (pain.severity, pain.grade) == (3, "fact")
    assert [card.text for card in cards(document, "barrier_hypothesis")] == ["Карта не проходит"]
    keys.press(K.Key_L)  # a link: the arrows walk what can be joined
    keys.press(K.Key_Up)
    keys.press(K.Key_Return)
    assert {link.kind for link in document.all(Link) if link.origin == pain.id} == {"points_to", "violates"}


def _feel_by_digits(keys: Keyboard, view: MapView) -> None:
    keys.press(K.Key_Down)  # to the row of emotions, and to its first stage
    keys.press(K.Key_Home)
    for digit in (K.Key_3, K.Key_4, K.Key_4, K.Key_1, K.Key_2, K.Key_5):
        keys.press(digit)
        keys.press(K.Key_Right)
    assert [point.value for point in view.scene.content.curve.stickers if point] == [0, 1, 1, -2, -1, 2]


def test_a_map_is_built_by_mouse(window: MainWindow, view: MapView, empty_file: Path) -> None:
    mouse, keys, document = Mouse(view), Keyboard(window), view.session.document
    strip = view.stage_strip
    QTest.mouseClick(button(view), LEFT)  # the ghost of a map offers to begin
    keys.line(STAGES[0])
    for number, name in enumerate(STAGES[1:], start=1):  # then by the plus after the last head
        view.reveal(view.scene.content.stages[-1])
        plus = strip.plus_at(number).toPoint()
        mouse.send(strip, QEvent.Type.MouseMove, plus)
        QTest.mouseClick(strip, LEFT, NONE, plus)
        keys.line(name)
    assert [stage.name for stage in stages(document, view.scene.content.journey)] == STAGES
    _write_and_drag_cards(mouse, keys)
    draw_link(mouse, "Карта не проходит", "Заплатить за минуту")
    assert [link.kind for link in document.all(Link) if link.kind != "next"] == ["violates"]
    feel(mouse, "Платит", -2)
    drag_feeling(mouse, "Платит", -1)
    assert [point.value for point in view.scene.content.curve.stickers if point] == [-1]
    before = [stage.name for stage in stages(document, view.scene.content.journey)]
    view.canvas.scroll_to_start()
    head = QPoint(60, strip.height() - 20)
    mouse.drag(strip, head, head + QPoint(600, 0))  # a head is dragged past the next two
    after = [stage.name for stage in stages(document, view.scene.content.journey)]
    assert after == [*before[1:3], before[0], *before[3:]]
    keys.press(K.Key_Z, CTRL)
    keys.press(K.Key_S, CTRL)
    assert {card.text for card in read(empty_file).all(Card)} == {card.text for card in document.all(Card)}


def _write_and_drag_cards(mouse: Mouse, keys: Keyboard) -> None:
    view, viewport = mouse.view, mouse.view.canvas.viewport()
    for stage, row, text in (
        ("Узнаёт", "actions", "Видит рекламу"),
        ("Платит", "expectations", "Заплатить за минуту"),
        ("Платит", "pains", "Карта не проходит"),
        ("Получает", "actions", "Пишет в чат"),
    ):
        view.reveal(mouse.hand.stage(stage))
        mouse.double_click(viewport, mouse.hand.bottom_of_cell(stage, row))
        keys.line(text)
    mouse.drag_card("Пишет в чат", "Обращается", "actions")
    assert map_in_words(view)["Обращается"]["actions"] == ["Пишет в чат"]
    mouse.drag_card("Пишет в чат", "Получает", "actions", CTRL)  # with Ctrl it is a copy
    assert map_in_words(view)["Получает"]["actions"] == ["Пишет в чат"]
    assert map_in_words(view)["Обращается"]["actions"] == ["Пишет в чат"]


def button(view: MapView) -> QPushButton:
    """Find the button of the empty map that adds one stage."""
    words = translate("Map", "Add one stage")
    return next(found for found in view.empty.findChildren(QPushButton) if found.text() == words)


def draw_link(mouse: Mouse, origin: str, target: str) -> None:
    """Drag the dot at the edge of a card to another card."""
    view, hand = mouse.view, mouse.hand
    hand.click_card(origin)
    box = view.scene.grid.card(hand.place(origin))
    assert box is not None
    dot = view.canvas.mapFromScene(box.right, box.y + box.height / 2)
    mouse.drag(view.canvas.viewport(), dot, hand.middle_of_card(target))


def feel(mouse: Mouse, stage: str, value: int) -> None:
    """Double-click at a height of the curve."""
    mouse.double_click(mouse.view.canvas.viewport(), height_of(mouse, stage, value))


def drag_feeling(mouse: Mouse, stage: str, value: int) -> None:
    """Drag the point of a stage to another value."""
    content = mouse.view.scene.content
    sticker = content.curve.stickers[content.stages.index(mouse.hand.stage(stage))]
    assert sticker is not None
    start = height_of(mouse, stage, round(sticker.value))
    mouse.drag(mouse.view.canvas.viewport(), start, height_of(mouse, stage, value))


def height_of(mouse: Mouse, stage: str, value: int) -> QPoint:
    """Say where a value of the curve is on the screen."""
    view, cell = mouse.view, (mouse.hand.stage(stage), mouse.hand.row("emotions"))
    view.canvas.ensureVisible(rect_of(view.scene.grid.lead(*cell)))
    band = rect_of(view.scene.grid.lead(*cell))
    return view.canvas.mapFromScene(band.center().x(), curve_y(value, band))
