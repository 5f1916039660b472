"""A small dialog that asks for a few values: for a new barrier, a hypothesis, a mechanic."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.panels.fields import ChoiceField

Choice = tuple[object, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: typed, or one of the choices."""

    key: str
    words: str
    value: object = ""
    choices: Sequence[Choice] = ()
    needed: bool = False
    hint: str = ""


class Ask(QDialog):
    """The fields one under another; what is needed has to be there before it is accepted."""

    def __init__(self, parent: QWidget, title: str, asked: Sequence[Asked], *, accept: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(420))
        self.fields: dict[str, QLineEdit | ChoiceField] = {}
        self._asked = asked
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        heading = QLabel(title)
        set_role(heading, "title")
        heading.setWordWrap(True)
        column.addWidget(heading)
        for one in asked:
            self._add(column, one)
        column.addSpacing(12)
        self.buttons = QDialogButtonBox()
        self._ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self._ok.setDefault(True)
        self.buttons.addButton(translate("Register", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._check()

    def _add(self, column: QVBoxLayout, one: Asked) -> None:
        label = QLabel(one.words)
        set_role(label, "label")
        label.setWordWrap(True)
        field: QLineEdit | ChoiceField
        if one.choices:
            field = ChoiceField()
            field.offer(list(one.choices), one.value)
            field.currentIndexChanged.connect(lambda _: self._check())
        else:
            field = QLineEdit(str(one.value or ""))
            field.setPlaceholderText(one.hint)
            field.textChanged.connect(lambda _: self._check())
        field.setAccessibleName(one.words)
        label.setBuddy(field)
        column.addSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        self.fields[one.key] = field

    def _check(self) -> None:
        values = self.values()
        self._ok.setEnabled(all(values[one.key] not in ("", None) for one in self._asked if one.needed))

    def values(self) -> dict[str, object]:
        """Return what stands in the fields."""
        return {
            key: field.currentData() if isinstance(field, ChoiceField) else field.text().strip()
            for key, field in self.fields.items()
        }


def ask(parent: QWidget, title: str, asked: Sequence[Asked], *, accept: str) -> dict[str, object] | None:
    """Ask; None where the user thinks better of it."""
    dialog = Ask(parent, title, asked, accept=accept)
    done = dialog.exec() == QDialog.DialogCode.Accepted
    values = dialog.values()
    dialog.deleteLater()
    return values if done else None
