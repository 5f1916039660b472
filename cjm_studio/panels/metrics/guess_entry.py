"""Where each member of the team enters what they believe clients said: one person's numbers at a time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.queries import stages
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.operations.guesses import LONGEST_CODE, guess_at, guess_range, set_guess
from cjm_studio.session.metric_look import Look
from cjm_studio.session.session import Session
from cjm_studio.wording.numbers import decimal
from cjm_studio.wording.problems import problem_words


class GuessEntry(QWidget):
    """A code, and under it a number for every stage; other people's numbers are not seen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look: Look | None = None
        self._filling = False
        self.code, self.table = QLineEdit(), QTableWidget(1, 0)
        self._label, self._said = QLabel(), QLabel()
        self.code.setMaxLength(LONGEST_CODE)
        self._label.setBuddy(self.code)
        set_role(self._label, "label")
        set_role(self._said, "small")
        set_role(self.table, "framed")
        self._lay_out()
        self.code.textChanged.connect(lambda _: self._fill())
        self.table.itemChanged.connect(self._on_edited)

    def _lay_out(self) -> None:
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        row = QHBoxLayout()
        row.addWidget(self._label)
        row.addWidget(self.code)
        row.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.table)

    def show_look(self, look: Look) -> None:
        """Offer the stages of the shown journey."""
        self._look = look
        low, high = guess_range(self._session.document.get(Metric, look.metric))
        self._label.setText(translate("Metrics", "Your code"))
        self.code.setPlaceholderText(translate("Metrics", "as A1, no name"))
        self._say(translate("Metrics", "From %1 to %2").replace("%1", str(low)).replace("%2", str(high)))
        self.table.setAccessibleName(translate("Metrics", "What clients said, as you believe"))
        self._fill()

    def _say(self, words: str, *, warning: bool = False) -> None:
        set_role(self._said, "warning" if warning else "small")
        self._said.setText(words)

    def _fill(self) -> None:
        """Show what this code has entered; without a code nothing can be entered."""
        look, document = self._look, self._session.document
        if look is None:
            return
        self._filling = True
        found, code = stages(document, look.journey), self.code.text().strip()
        self.table.setColumnCount(len(found))
        self.table.setHorizontalHeaderLabels([stage.name for stage in found])
        self.table.setEnabled(bool(code))
        for column, stage in enumerate(found):
            guess = guess_at(document, stage.id, look.metric, who_code=code) if code else None
            item = QTableWidgetItem("" if guess is None else self._written(guess.value))
            item.setData(Qt.ItemDataRole.UserRole, stage.id)
            self.table.setItem(0, column, item)
        self.table.resizeRowsToContents()
        high = self.table.horizontalHeader().sizeHint().height() + self.table.rowHeight(0) + 6
        self.table.setFixedHeight(high)
        self._filling = False

    def _written(self, value: float) -> str:
        return decimal(value, self._session.language, digits=0 if float(value).is_integer() else 1)

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._filling or self._look is None:
            return
        text = item.text().strip().replace(",", ".").replace("−", "-")
        try:
            value = float(text) if text else None
        except ValueError:
            self._say(translate("Metrics", "This is not a number."), warning=True)
            self._fill()
            return
        stage, session = item.data(Qt.ItemDataRole.UserRole), self._session
        try:
            code = self.code.text().strip()
            session.do(set_guess(session.document, stage, self._look.metric, who_code=code, value=value))
        except BadInput as problem:
            self._say(problem_words(problem, session.language), warning=True)
            self._fill()
