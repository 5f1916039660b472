"""A small dialog that asks for a few values: for a new barrier, a hypothesis, a mechanic."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.change import Change
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.labels import put_label
from cjm_studio.panels.scrolled import Scrolled

Choice = tuple[object, str]
Said = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: typed, one of the choices, or some of them ticked."""

    key: str
    words: str
    value: object = ""
    choices: Sequence[Choice] = ()
    needed: bool = False
    hint: str = ""
    half: bool = False  # two such fields stand side by side
    ticks: bool = False  # any number of the choices
    ties: Mapping[Any, Sequence[object]] = field(default_factory=dict)  # what is ticked along with a choice
    fills: Mapping[Any, Mapping[str, str]] = field(default_factory=dict)  # what it writes into other fields


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said under the fields as they are now, and the values that a button would put into them."""

    words: str = ""
    values: Mapping[str, str] | None = None


Field = QLineEdit | ChoiceField | QListWidget


class Ask(QDialog):
    """The fields one under another; what is needed has to be there before it is accepted."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        asked: Sequence[Asked],
        *,
        accept: str,
        more: QWidget | None = None,
        do: Callable[[Said], bool] | None = None,
        advise: Callable[[Said], Advice] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(420 if more is None else 600))
        self.fields: dict[str, Field] = {}
        self._asked, self._do, self._advise = asked, do, advise
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._inside = QWidget()
        self._room = Scrolled(self._inside)
        outer.addWidget(self._room, 1)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(24, 20, 24, 4)
        column.setSpacing(8)
        put_label(column, "title").setText(title)
        self._lay_out_fields(column)
        if more is not None:
            column.addWidget(more, 1)
        self._add_advice(column)
        self.problem = put_label(column, "warning")
        column.addStretch(1)
        self.tell("")
        self._add_buttons(outer, accept)
        self.check()

    def _add_advice(self, column: QVBoxLayout) -> None:
        self.advice = put_label(column, "quiet")
        self.take = QPushButton(translate("Register", "Take this number"))
        set_role(self.take, "link")
        self.take.setAutoDefault(False)  # else Enter in a field would press it, though nobody sees it
        self.take.clicked.connect(self._take)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_fields(self, column: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        at = 0  # in halves of a row
        for one in self._asked:
            at += 0 if one.half else at % 2
            grid.addWidget(self._box(one), at // 2, at % 2, 1, 1 if one.half else 2)
            at += 1 if one.half else 2
        column.addLayout(grid)

    def _box(self, one: Asked) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addStretch(1)  # fields side by side stand on one line, however many lines their words take
        label = put_label(column, "label")
        label.setText(one.words)
        field = self.fields[one.key] = self._field(one)
        field.setAccessibleName(one.words)
        field.setMinimumWidth(40)
        label.setBuddy(field)
        column.addWidget(field)
        return box

    def _field(self, one: Asked) -> Field:
        if one.ticks:
            return self._ticks(one)
        if one.choices:
            box = ChoiceField()
            box.offer(list(one.choices), one.value)
            box.currentIndexChanged.connect(lambda _: self._on_chosen(one.fills.get(_value(box), {})))
            return box
        line = QLineEdit("" if one.value is None else str(one.value))
        line.setPlaceholderText(one.hint)
        line.textChanged.connect(lambda _: self.check())
        return line

    def _on_chosen(self, fills: Mapping[str, str]) -> None:
        """Write what goes with a choice into the other fields."""
        for key, words in fills.items():
            line = self.fields[key]
            if isinstance(line, QLineEdit):
                line.setText(words)
        self.check()

    def _ticks(self, one: Asked) -> QListWidget:
        ticks = QListWidget()
        set_role(ticks, "framed")
        ticks.setWordWrap(True)
        ticks.setResizeMode(QListWidget.ResizeMode.Adjust)
        ticks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ticks.ensurePolished()  # lines are as high as the style wants them
        for value, words in one.choices:
            item = QListWidgetItem(words, ticks)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setCheckState(Qt.CheckState.Unchecked)
        ticks.itemChanged.connect(lambda item: self._on_ticked(item, one.ties))
        ticks.setCurrentRow(0)
        return ticks

    def _on_ticked(self, item: QListWidgetItem, ties: Mapping[Any, Sequence[object]]) -> None:
        """Tick along what belongs to a choice; it can be taken back."""
        tied = ties.get(item.data(Qt.ItemDataRole.UserRole), ())
        for ticks in self.fields.values():
            if tied and isinstance(ticks, QListWidget):
                for other in (ticks.item(at) for at in range(ticks.count())):
                    if other.data(Qt.ItemDataRole.UserRole) in tied:
                        other.setCheckState(item.checkState())
        self.check()

    def _add_buttons(self, column: QVBoxLayout, accept: str) -> None:
        self.buttons = QDialogButtonBox()
        self._ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self._ok, "primary")
        self.buttons.addButton(translate("Register", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.setContentsMargins(24, 8, 24, 20)
        column.addWidget(self.buttons)
        self._ok.setDefault(True)  # it has to stand in the dialog for Enter to come back to it

    def check(self) -> None:
        """See whether all is there that is needed, and say what the values are worth."""
        values = self.values()
        self.problem.hide()  # it was said of what stood there before
        missing = ("", None, ())
        self._ok.setEnabled(all(values[one.key] not in missing for one in self._asked if one.needed))
        advice = self._advise(values) if self._advise is not None else Advice()
        self._advised = advice.values or {}
        self.advice.setText(advice.words)
        self.advice.setVisible(bool(advice.words))
        fresh = any(values.get(key) != value for key, value in self._advised.items())
        self.take.setVisible(fresh)
        self._fit()

    def _fit(self, *, shrink: bool = False) -> None:
        """Be as high as the words and fields need, if the screen has room for it; else they scroll."""
        layout = self._inside.layout()
        if layout is None or not self.isVisible():
            return
        for ticks in self.findChildren(QListWidget):
            rects = (ticks.visualItemRect(ticks.item(at)) for at in range(ticks.count()))
            high = sum(rect.height() for rect in rects) + 2 * ticks.frameWidth() + 8
            ticks.setFixedHeight(min(high, scaled(240)))
        around = self.buttons.sizeHint().height()
        high = layout.totalHeightForWidth(self._room.viewport().width()) + around
        most = round(self.screen().availableGeometry().height() * 0.94)
        if shrink or self.height() < min(high, most):
            self.resize(self.width(), min(high, most))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit(shrink=True)

    def _take(self) -> None:
        for key, value in self._advised.items():
            field = self.fields[key]
            if isinstance(field, QLineEdit):
                field.setText(value)
                field.setFocus()

    def values(self) -> dict[str, object]:
        """Return what stands in the fields."""
        return {key: _value(field) for key, field in self.fields.items()}

    def tell(self, words: str) -> None:
        """Say what is wrong with the values."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._fit()
        if words:
            self._room.ensureWidgetVisible(self.problem)

    def accept(self) -> None:
        """Do what was asked for; values that cannot be used stay to be mended."""
        if self._do is None or self._do(self.values()):
            super().accept()


def _value(field: Field) -> object:
    if isinstance(field, QListWidget):
        items = (field.item(at) for at in range(field.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked)
    return field.currentData() if isinstance(field, ChoiceField) else field.text().strip()


def ask(parent: QWidget, title: str, asked: Sequence[Asked], *, accept: str) -> dict[str, object] | None:
    """Ask; None where the user thinks better of it."""
    dialog = Ask(parent, title, asked, accept=accept)
    done = dialog.exec() == QDialog.DialogCode.Accepted
    values = dialog.values()
    dialog.deleteLater()
    return values if done else None


def ask_and_do(
    parent: QWidget,
    acting: Acting,
    title: str,
    asked: Sequence[Asked],
    *,
    accept: str,
    plan: Callable[[Said], Change],
    more: QWidget | None = None,
    advise: Callable[[Said], Advice] | None = None,
) -> None:
    """Ask, and do what is planned of it; what cannot be used is told in the dialog, which stays."""
    dialog = Ask(
        parent,
        title,
        asked,
        accept=accept,
        more=more,
        do=lambda said: acting.do(lambda: plan(said), tell=dialog.tell),
        advise=advise,
    )
    changed = getattr(more, "changed", None)
    if changed is not None:
        changed.connect(dialog.check)
    dialog.exec()
    dialog.deleteLater()
