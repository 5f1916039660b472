"""The register with nothing in it: what it is, and how it fills."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role


class EmptyRegister(QWidget):
    """A friendly sentence and what can be done."""

    propose_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = QLabel(), QLabel()
        self.propose, self.new = QPushButton(), QPushButton()
        set_role(self.title, "title")
        set_role(self.words, "quiet")
        set_role(self.propose, "primary")
        inside = QWidget()
        inside.setMaximumWidth(scaled(600))
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(inside, 8)
        row.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(2)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        for button in (self.propose, self.new):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.propose.clicked.connect(self.propose_wanted)
        self.new.clicked.connect(self.new_wanted)

    def retranslate(self, *, proposable: bool) -> None:
        """Say everything in the language that is spoken now."""
        self.title.setText(translate("Register", "No barriers yet"))
        self.words.setText(
            translate(
                "Register",
                "The register follows every barrier from the wave that proves it to the wave that closes it: "
                "who owns it, what is done, whether it helped. It fills by itself when answers prove "
                "a barrier; one that nobody has measured yet can be added by hand.",
            )
        )
        self.propose.setText(translate("Register", "Propose barriers"))
        self.propose.setVisible(proposable)
        self.new.setText(translate("Register", "New barrier…"))
        self.setFocusProxy(self.propose if proposable else self.new)
