"""One step of the wizard."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from cjm_studio.window.survey_wizard.draft import Draft


class Page(QWidget):
    """A step that asks for a part of what has to be said."""

    changed = Signal()
    fields_made = Signal()  # for Tab to go through
    asks: ClassVar[frozenset[str]] = frozenset()  # of Draft.missing

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    @property
    def title(self) -> str:
        """What the step is about."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """A sentence that explains it."""
        return ""

    def refresh(self) -> None:
        """Show what was said so far."""

    def first_open(self) -> QWidget | None:
        """Return the field that something has to be said in first."""
        fields = self.findChildren(QComboBox) + self.findChildren(QLineEdit)
        here = [one for one in fields if one.isEnabled() and one.isVisibleTo(self)]
        return next((one for one in here if isinstance(one, QLineEdit) and not one.text()), None) or next(
            iter(here), None
        )

    def missing(self) -> list[str]:
        """Return what this step still has to be told."""
        return [key for key in self.draft.missing() if key in self.asks]

    def is_complete(self) -> bool:
        """Say whether the next step may come."""
        return not self.missing()
