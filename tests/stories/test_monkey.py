"""A monkey at keyboard and mouse: whatever it does, the map shows the document and the file holds it."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.errors import Overtaken
from cjm_studio.document.queries import journeys, segments, waves
from cjm_studio.look.tokens import ThemeName
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import shop
from tests.random_hand import do_something
from tests.scene_laws import differences_of
from tests.stories.people import ALT, CTRL, LEFT, NONE, SHIFT, K

KEYS = (
    *(K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Home, K.Key_End, K.Key_Tab, K.Key_Backtab),
    *(K.Key_Return, K.Key_Escape, K.Key_F2, K.Key_Insert, K.Key_Space, K.Key_PageDown, K.Key_PageUp),
)
LETTERS = "абвnbgl12345 .!"
HELD = (NONE, NONE, NONE, SHIFT, CTRL, ALT, CTRL | SHIFT, ALT | SHIFT)
THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")


class Monkey:
    """Works on one map with numbers drawn by chance."""

    def __init__(self, qtbot: QtBot, path: Path, *, seed: int) -> None:
        self.chance = random.Random(seed)
        self.qtbot = qtbot
        self.path = path
        ProjectFile.create(shop().records, path).close()
        self.open()

    def open(self) -> None:
        """Open the file and show its map."""
        self.file = ProjectFile.open(self.path)
        self.view = MapView(Session(self.file, language=self.chance.choice(("en", "ru"))), theme="light")
        self.view.resize(1100, 760)
        with self.qtbot.waitExposed(self.view):
            self.view.show()

    def close(self) -> None:
        """Save, leave, and see that the file holds all of it."""
        self.view.finish_writing()
        self.file.publish()
        records = dict(self.view.session.document.records)
        self.view.close_session()
        self.view.close()
        self.view.deleteLater()
        self.file.close()
        assert dict(read(self.path).records) == records

    def step(self) -> None:
        """Do one thing."""
        deeds = (self.key, self.key, self.key, self.letter, self.click, self.drag, self.edit, self.look)
        with suppress(Overtaken):  # said to the user in the status bar
            self.chance.choice(deeds)()

    def _target(self) -> QWidget:
        view = self.view
        writing = (view.editor, view.head_editor, view.label_editor)
        return next((editor for editor in writing if editor.is_writing), view.canvas)

    def _send_key(self, key: int, held: Qt.KeyboardModifier, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._target(), QKeyEvent(kind, key, held, text))

    def key(self) -> None:
        self._send_key(self.chance.choice(KEYS), self.chance.choice(HELD))

    def letter(self) -> None:
        letter = self.chance.choice(LETTERS)
        held = self.chance.choice((NONE, NONE, SHIFT))
        self._send_key(ord(letter.upper()) if letter.isascii() else K.Key_unknown, held, letter)

    def _somewhere(self, widget: QWidget) -> QPoint:
        return QPoint(self.chance.randrange(widget.width()), self.chance.randrange(widget.height()))

    def _send_mouse(self, widget: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier) -> None:
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        down = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        there = QPointF(widget.mapToGlobal(at))
        QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), there, button, down, held))

    def _widget(self) -> QWidget:
        view = self.view
        return self.chance.choice((view.canvas.viewport(),) * 4 + (view.stage_strip, view.row_strip))

    def click(self) -> None:
        widget, held = self._widget(), self.chance.choice(HELD)
        at = self._somewhere(widget)
        kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]
        if self.chance.random() < 0.2:
            kinds.append(QEvent.Type.MouseButtonDblClick)
        for kind in kinds:
            self._send_mouse(widget, kind, at, held)

    def drag(self) -> None:
        widget, held = self._widget(), self.chance.choice(HELD)
        self._send_mouse(widget, QEvent.Type.MouseButtonPress, self._somewhere(widget), held)
        for _ in range(self.chance.randrange(4)):
            self._send_mouse(widget, QEvent.Type.MouseMove, self._somewhere(widget), held)
        if self.chance.random() < 0.2:
            self._send_key(K.Key_Escape, NONE)
        self._send_mouse(widget, QEvent.Type.MouseButtonRelease, self._somewhere(widget), held)

    def edit(self) -> None:
        a, b, c = (self.chance.randrange(99) for _ in range(3))
        do_something(self.view, self.chance.randrange(99), (a, b, c))

    def look(self) -> None:
        session, chance = self.view.session, self.chance
        there = [j.id for s in segments(session.document) for j in journeys(session.document, s.id)]
        turn = chance.randrange(6)
        if turn == 0 and there:
            session.show_journey(chance.choice(there))
        elif turn == 1 and there:
            session.overlay(*chance.sample(there, min(2, len(there))))
        elif turn == 2 and waves(session.document):
            session.show_wave(chance.choice(waves(session.document)).id)
        elif turn == 3:
            session.speak(chance.choice(("en", "ru")))
        elif turn == 4:
            self.view.set_theme(chance.choice(THEMES))
        else:
            at = QPointF(self._somewhere(self.view.canvas.viewport()))
            down = QPoint(0, chance.choice((-240, -120, 120, 240)))
            wheel = QWheelEvent(
                *(at, at, QPoint(), down, Qt.MouseButton.NoButton, chance.choice((NONE, CTRL, SHIFT))),
                *(Qt.ScrollPhase.NoScrollPhase, False),
            )
            QApplication.sendEvent(self.view.canvas.viewport(), wheel)


def play(qtbot: QtBot, path: Path, *, steps: int, seed: int) -> None:
    monkey = Monkey(qtbot, path, seed=seed)
    for step in range(1, steps + 1):
        monkey.step()
        if step % 25 == 0:
            monkey.view.canvas.viewport().repaint()
            assert differences_of(monkey.view) == []
        if step % 250 == 0:
            monkey.close()
            monkey.open()
    monkey.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_a_monkey_finds_nothing(qtbot: QtBot, tmp_path: Path, state: Path, seed: int) -> None:
    play(qtbot, tmp_path / "map.cjm", steps=500, seed=seed)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_patient_monkey_finds_nothing(qtbot: QtBot, tmp_path: Path, state: Path) -> None:
    play(qtbot, tmp_path / "map.cjm", steps=10_000, seed=20261122)
