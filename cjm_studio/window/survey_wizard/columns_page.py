"""The first page: what the file is, a look at it, and what each column holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWizardPage,
)

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.survey.recognised import ColumnGuess, Role
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.words import role_names, shape_names
from cjm_studio.wording.language import Language
from cjm_studio.wording.recognition import recognition_words

_EXAMPLES = 3


class ColumnsPage(QWizardPage):
    """One line for each column: its header, some answers, what it seems to be and why."""

    def __init__(self, draft: Draft, *, language: Language) -> None:
        super().__init__()
        self._draft, self._language = draft, language
        self.setTitle(translate("Wizard", "What the columns hold"))
        self.setSubTitle(self._recognised())
        self.table = self._table()
        self.roles: list[QComboBox] = []
        for column in draft.recognised.columns:
            self._add(column)
        header = self.table.horizontalHeader()
        for section, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(section, mode)
        header.setStretchLastSection(True)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.table, 1)
        self.notes = QLabel(
            "\n".join(recognition_words(n.key, n.facts, language=language) for n in draft.recognised.notes)
        )
        self.notes.setWordWrap(True)
        self.notes.setVisible(bool(draft.recognised.notes))
        column_.addWidget(self.notes)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.title())
        table.setHorizontalHeaderLabels(
            [
                translate("Wizard", "Column"),
                translate("Wizard", "Answers, for example"),
                translate("Wizard", "What it holds"),
                translate("Wizard", "Why"),
            ]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(3 * self.fontMetrics().lineSpacing() + 4)
        table.setWordWrap(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        set_role(table, "framed")
        return table

    def _recognised(self) -> str:
        found = self._draft.recognised
        words = translate("Wizard", "%1 was recognised as %2, %3 columns.").replace("%1", found.file)
        words = words.replace("%2", shape_names()[found.shape]).replace("%3", str(len(found.columns)))
        reason = recognition_words(found.why.key, found.why.facts, language=self._language)
        return f"{words} {reason}"

    def _add(self, column: ColumnGuess) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        examples = " · ".join(column.examples[:_EXAMPLES])
        why = recognition_words(column.why.key, column.why.facts, language=self._language)
        for place, text in ((0, column.header), (1, examples), (3, why)):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(row, place, item)
        box = QComboBox()
        box.setAccessibleName(translate("Wizard", "What it holds") + f": {column.header}")
        for role, name in role_names().items():
            box.addItem(name, role)
        box.setMinimumContentsLength(max(map(len, role_names().values())))
        box.setCurrentIndex(box.findData(column.role))
        box.activated.connect(
            lambda _, number=column.number, box=box: self._choose(number, box.currentData())
        )
        self.table.setCellWidget(row, 2, box)
        self.roles.append(box)

    def _choose(self, number: int, role: Role) -> None:
        self._draft.give_role(number, role)
        for box, column in zip(self.roles, self._draft.recognised.columns, strict=True):
            box.setCurrentIndex(box.findData(column.role))
        self.completeChanged.emit()
