"""A list of sentences, each behind its bullet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from cjm_studio.look.theme import set_role


class Bullets(QWidget):
    """Shows sentences; those that wrap stay clear of the bullets."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences."""
        while len(self._lines) < len(sentences):
            self._add_line()
        for number, line in enumerate(self._lines):
            there = number < len(sentences)
            for label in line:
                label.setVisible(there)
            line[1].setText(sentences[number] if there else "")
        self.setVisible(bool(sentences))

    def sentences(self) -> list[str]:
        """Return what is shown."""
        return [words.text() for _, words in self._lines if words.text()]

    def _add_line(self) -> None:
        dot, words = QLabel("•"), QLabel()
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (dot, words):
            set_role(label, self._role)
        row = len(self._lines)
        self._grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._lines.append((dot, words))
