"""The field for who said a quote: a code; what looks like a name is refused in words under it."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.look.theme import set_role
from cjm_studio.panels.fields import LineField


class SpeakerField(QWidget):
    """One line, and a place for a complaint under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineField()
        self.line.setPlaceholderText("R-014")
        self.complaint = QLabel()
        self.complaint.setWordWrap(True)
        self.complaint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        set_role(self.complaint, "warning")
        self.complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.complaint)
        self.setFocusProxy(self.line)

    def show_value(self, code: str) -> None:
        """Show what the card holds; what was refused stays, so that it can be mended."""
        if self.complaint.isHidden():
            self.line.show_value(code)

    def complain(self, words: str) -> None:
        """Say why what was typed is not kept, or no longer."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)
