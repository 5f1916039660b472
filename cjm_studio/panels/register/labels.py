"""Places for words in the dialogs and on the page of the register."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from cjm_studio.look.theme import set_role


def put_label(column: QVBoxLayout, role: str) -> QLabel:
    """Add a place for words that wrap."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        set_role(label, role)
    column.addWidget(label)
    return label
