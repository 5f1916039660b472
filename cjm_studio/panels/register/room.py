"""The room of a dialog: what is scrolled in it, and places for words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cjm_studio.look.theme import set_role


def scrolled(inside: QWidget) -> QScrollArea:
    """Let what does not fit be scrolled, from top to bottom only."""
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    room.setWidget(inside)
    return room


def put_label(column: QVBoxLayout, role: str) -> QLabel:
    """Add a place for words that wrap."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        set_role(label, role)
    column.addWidget(label)
    return label
