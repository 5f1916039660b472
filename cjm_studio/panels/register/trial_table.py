"""What was counted in an experiment, as a small table: groups side by side, outcomes one under another."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.register import Arm, Experiment, Outcome
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.panels.register.reading import per_cent, read_share, read_whole
from cjm_studio.panels.register.sheet import Sheet
from cjm_studio.wording.language import Language

_NAME, _N, _PLANNED, _FIRST = 0, 1, 2, 3  # rows; outcomes stand from the fourth on
_GOOD, _ARM = 1, 2  # columns; groups stand from the third on


class TrialTable(QWidget):
    """Typed in like a sheet; the first group is what the others are compared with."""

    changed = Signal()

    def __init__(self, trial: Experiment | None, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self.table = Sheet(self.remove)
        self.table.setAccessibleName(translate("Register", "Groups and what was counted in them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.buttons = [
            _link(row, translate("Register", "Add a group"), lambda: self.add_arm(Arm(name=""))),
            _link(row, translate("Register", "Add an outcome"), lambda: self.add_outcome(None)),
            _link(row, translate("Register", "Remove"), self.remove),
        ]
        row.addStretch(1)
        column.addLayout(row)
        arms = trial.arms if trial else ()
        for at, usual in enumerate(_usual(trial is None or trial.control)):
            arms = arms if len(arms) > at else (*arms, Arm(name=usual))
        self._fill(arms, trial.outcomes if trial else ())
        self.table.itemChanged.connect(lambda _: self.changed.emit())
        self.table.currentCellChanged.connect(lambda *_: self._offer())
        self._offer()

    def _fill(self, arms: tuple[Arm, ...], outcomes: tuple[Outcome, ...]) -> None:
        heads = (
            translate("Register", "Group"),
            translate("Register", "n"),
            translate("Register", "Planned share, %"),
        )
        self.table.setColumnCount(_ARM)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(_GOOD, scaled(152))  # the longest word and its arrow
        for at, head in enumerate(heads):
            self.table.insertRow(at)
            for place, words in enumerate((head, "")):
                self._put(at, place, words, fixed=True)
            self.table.setSpan(at, 0, 1, _ARM)
        for arm in arms:
            self.add_arm(arm)
        for outcome in outcomes:
            self.add_outcome(outcome)
        if not outcomes:
            self.add_outcome(None)
        self.table.setCurrentCell(_N, _ARM)

    def _put(self, row: int, place: int, words: str, *, fixed: bool = False) -> None:
        item = QTableWidgetItem(words)
        if fixed:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        elif place >= _ARM and row != _NAME:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.setItem(row, place, item)

    def call_groups(self, *, control: bool) -> None:
        """Call groups that nobody has named as they are: without a control group, before and after."""
        for at, (now, then) in enumerate(zip(_usual(control), _usual(not control), strict=True)):
            item = self.table.item(_NAME, _ARM + at)
            if item is not None and item.text().strip() == then:
                item.setText(now)

    def add_arm(self, arm: Arm) -> None:
        """Add a group at the right."""
        place = self.table.columnCount()
        self.table.insertColumn(place)
        words = arm.name or translate("Register", "Group %1").replace("%1", str(place - _ARM + 1))
        told = (words, str(arm.n or ""), per_cent(arm.planned_share, self._language))
        for row in range(self.table.rowCount()):
            self._put(row, place, told[row] if row < _FIRST else "")
        self.table.setCurrentCell(_NAME, place)
        self._fit()

    def add_outcome(self, outcome: Outcome | None) -> None:
        """Add what is counted at the bottom."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        self._put(row, 0, outcome.name if outcome else translate("Register", "In trouble"))
        kind = ChoiceField()
        trouble, good = translate("Register", "trouble"), translate("Register", "good")
        kind.offer([(False, trouble), (True, good)], outcome.good if outcome else False)
        kind.setAccessibleName(translate("Register", "Whether what is counted is good"))
        kind.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.table.setCellWidget(row, _GOOD, kind)
        counts = outcome.counts if outcome else ()
        for place in range(_ARM, self.table.columnCount()):
            at = place - _ARM
            self._put(row, place, str(counts[at]) if at < len(counts) else "")
        self.table.setCurrentCell(row, 0)
        self._fit()

    def removable(self) -> bool:
        """Say whether the cell that the keyboard is on is of an outcome, or of a group besides the two."""
        row, place = self.table.currentRow(), self.table.currentColumn()
        return row >= _FIRST or (place >= _ARM and self.table.columnCount() > _ARM + 2)

    def remove(self) -> None:
        """Remove the outcome, or the group, that the keyboard is on."""
        if self.removable():
            if self.table.currentRow() >= _FIRST:
                self.table.removeRow(self.table.currentRow())
            else:
                self.table.removeColumn(self.table.currentColumn())
            self._fit()
            self.changed.emit()

    def _offer(self) -> None:
        self.buttons[2].setEnabled(self.removable())

    def _fit(self) -> None:
        """Be as high as the rows, up to a height that leaves room for the rest of the dialog."""
        rows = sum(self.table.rowHeight(at) for at in range(self.table.rowCount()))
        self.table.setFixedHeight(min(scaled(250), rows + 6))
        self._offer()

    def arms(self) -> tuple[Arm, ...]:
        """Return the groups; BadInput for what is no number."""
        return tuple(
            Arm(
                name=self._text(_NAME, place),
                n=read_whole(self._text(_N, place)) or 0,
                planned_share=read_share(self._text(_PLANNED, place)),
            )
            for place in range(_ARM, self.table.columnCount())
        )

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return what was counted; an outcome without any number was not counted yet."""
        found = []
        for row in range(_FIRST, self.table.rowCount()):
            texts = [self._text(row, place) for place in range(_ARM, self.table.columnCount())]
            kind = self.table.cellWidget(row, _GOOD)
            good = isinstance(kind, ChoiceField) and bool(kind.currentData())
            counts = tuple(read_whole(text) or 0 for text in texts) if any(texts) else ()
            if self._text(row, 0):
                found.append(Outcome(name=self._text(row, 0), good=good, counts=counts))
        return tuple(found)

    def _text(self, row: int, place: int) -> str:
        item = self.table.item(row, place)
        return "" if item is None else item.text().strip()


def _usual(control: bool) -> tuple[str, str]:
    """Return how the two groups are usually called."""
    if control:
        return translate("Register", "Control"), translate("Register", "Trial")
    return translate("Register", "Before"), translate("Register", "After")


def _link(row: QHBoxLayout, words: str, do: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    set_role(button, "link")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: do())
    row.addWidget(button)
    return button
