"""A dialog of labelled fields with its buttons in our own words."""

from typing import TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role

W = TypeVar("W", bound=QWidget)


class Form(QDialog):
    """Fields one under another, each under its label."""

    def __init__(self, parent: QWidget, title: str, *, accept: str = "", width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self._first: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(24, 20, 24, 20)
        self._outer.setSpacing(6)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self._outer.addLayout(self.column, 1)
        self._outer.addSpacing(12)
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        if accept:
            self.accept_button = self.buttons.addButton(accept, role.AcceptRole)
            self.accept_button.setDefault(True)
            self.buttons.addButton(translate("Form", "Cancel"), role.RejectRole)
        else:
            close = self.buttons.addButton(translate("Form", "Close"), role.RejectRole)
            close.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._outer.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def fit(self) -> None:
        """Words that wrap are as high as the width asks for, which Qt does not think of by itself."""
        self._outer.activate()
        width = max(self.width(), self._outer.totalMinimumSize().width())
        wrapped = self._outer.totalHeightForWidth(width)
        self.resize(width, max(wrapped, self._outer.totalMinimumSize().height()))

    def heading(self, text: str) -> QLabel:
        """Add a heading."""
        return self._label(text, "title")

    def words(self, text: str, role: str = "small") -> QLabel:
        """Add words that explain."""
        label = self._label(text, role)
        label.setWordWrap(True)
        return label

    def field(self, text: str, widget: W, *, help_: str = "") -> W:
        """Add a field under its label, with a word of help under it."""
        label = self._label(text, "label", above=8)
        label.setBuddy(widget)
        widget.setAccessibleName(text)
        self.column.addWidget(widget)
        self._first = self._first or widget
        if help_:
            self.words(help_)
            widget.setAccessibleDescription(help_)
        return widget

    def _label(self, text: str, role: str, *, above: int = 0) -> QLabel:
        if above:
            self.column.addSpacing(above)
        label = QLabel(text)
        set_role(label, role)
        self.column.addWidget(label)
        return label
