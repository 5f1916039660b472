"""What every pane of the inspector is: labelled fields of one record, applied as steps that join."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.document.change import Change
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import RecordId
from cjm_studio.panels.fields import LineField, TextField, labelled
from cjm_studio.session.session import Session

W = TypeVar("W", bound=QWidget)
Plan = Callable[..., Change]


class Pane(QWidget):
    """A column of captions, fields and words; texts are English and translated in the context Inspector."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 2, 18, 24)
        self._column.setSpacing(6)
        self._texts: list[tuple[QLabel, str]] = []

    def caption(self, source: str, *, first: bool = False) -> QLabel:
        """Add a small heading."""
        label = QLabel()
        set_role(label, "caption")
        label.setWordWrap(True)
        if not first:
            self._column.addSpacing(14)
        self._column.addWidget(label)
        self._texts.append((label, source))
        return label

    def field(self, source: str, widget: W) -> W:
        """Add a field under its label; both stand in a box of their own and are hidden together."""
        box, label = labelled(widget, gap=4, above=4)
        self._column.addWidget(box)
        self._texts.append((label, source))
        return widget

    def box_of(self, field: QWidget) -> QWidget:
        """Return the box of a field and its label."""
        box = field.parentWidget()
        assert box is not None
        return box

    def words(self, role: str = "") -> QLabel:
        """Add a place for words that wrap."""
        label = QLabel()
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        if role:
            set_role(label, role)
        self._column.addWidget(label)
        return label

    def add(self, widget: W, *, gap: int = 0) -> W:
        """Add any other widget."""
        if gap:
            self._column.addSpacing(gap)
        self._column.addWidget(widget)
        return widget

    def end(self) -> None:
        """Leave the rest of the column empty."""
        self._column.addStretch(1)

    def retranslate(self) -> None:
        """Say the labels in the language that is spoken now."""
        for label, source in self._texts:
            text = translate("Inspector", source)
            heading = label.property("role") == "caption"
            label.setText(text.upper() if heading else text)
            field = label.buddy()
            if field is not None:
                field.setAccessibleName(text)

    def applies(self, field: LineField | TextField, edit: Callable[[str], None]) -> None:
        """Let a text field edit the record; leaving it ends the step."""
        field.edited.connect(edit)
        field.left.connect(self.end_step)

    def end_step(self) -> None:
        """Let the next edit be a step of its own."""
        self.session.history.close_step()

    def apply(self, plan: Plan, id_: RecordId | None, **fields: Any) -> None:
        """Do an edit of one record; successive edits of the same fields are one step."""
        if id_ is None or id_ not in self.session.document:
            return
        change = plan(self.session.document, id_, **fields)
        joins = f"{id_}.{'.'.join(fields)}"
        self.session.do(change.named(change.label, change.subject, joins=joins))
