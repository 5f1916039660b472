"""The workshop's votes beside the computed order: dots are written in, and where both disagree is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import BarrierId
from cjm_studio.operations.register_edits import edit_barriers, order_barriers
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.sheet import Sheet
from cjm_studio.register.votes import Agreement, agreement
from cjm_studio.session.register_sheet import RegisterSheet
from cjm_studio.wording.register_words import agreement_words, disagreement_words

_VOTES = 3
_MOST = 3  # pairs that are told


class VotesSheet(QDialog):
    """A line for each barrier; its votes are typed in, its places follow."""

    def __init__(self, parent: QWidget, acting: Acting, sheet: RegisterSheet) -> None:
        super().__init__(parent)
        self._acting, self._sheet = acting, sheet
        self._filling = False
        self.setWindowTitle(translate("Register", "Votes and priority"))
        self.resize(scaled(640), scaled(460))
        self.words, self.table = QLabel(), Sheet(lambda: None)
        self.table.setColumnCount(4)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.words, "quiet")
        self.table.verticalHeader().setDefaultSectionSize(scaled(32))
        self.table.horizontalHeader().show()
        self.table.setAccessibleName(self.windowTitle())
        heads = (
            translate("Register", "Barrier"),
            translate("Register", "By priority"),
            translate("Register", "By votes"),
            translate("Register", "Votes"),
        )
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.take = buttons.addButton(translate("Register", "Order by votes"), role.ActionRole)
        self.take.setAutoDefault(False)  # Enter shall not change the order while votes are written
        buttons.addButton(translate("Register", "Close"), role.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.take.clicked.connect(self._take)
        self.table.itemChanged.connect(self._on_written)
        self._fill()
        self.table.setCurrentCell(0, _VOTES)

    def _fill(self) -> None:
        """Show all barriers by priority, with their places by votes."""
        self._filling = True
        self._sheet.read(language=self._acting.session.language, today=self._acting.today)
        rows = [row for row in self._sheet.rows if "dropped" not in row.line.marks]
        rows.sort(key=lambda row: -(row.line.priority.value or 0.0))
        voted = sorted(
            (r for r in rows if r.barrier.votes is not None), key=lambda r: -(r.barrier.votes or 0)
        )
        places = {row.id: str(at) for at, row in enumerate(voted, 1)}
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            votes = "" if row.barrier.votes is None else str(row.barrier.votes)
            texts = (f"{row.title} · {row.where}", str(at + 1), places.get(row.id, ""), votes)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, row.id)
                if column != _VOTES:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(at, column, item)
        found = agreement([row.line for row in rows])
        self.words.setText("\n".join(self._told(found, {row.id: row.title for row in rows})))
        self.take.setEnabled(bool(voted))
        self._voted = [row.id for row in voted]
        self._filling = False

    def _told(self, found: Agreement, titles: dict[BarrierId, str]) -> list[str]:
        """Say how far votes and priority agree, and which pairs stand the other way round."""
        language = self._acting.session.language
        pairs = found.disagreements[:_MOST]
        lines = [agreement_words(found.tau, language, barriers=found.barriers)]
        lines += [disagreement_words(titles[p.by_votes], titles[p.by_priority], language) for p in pairs]
        left = len(found.disagreements) - len(pairs)
        if left:
            lines.append(translate("Register", "More such pairs: %1").replace("%1", str(left)))
        return lines

    def _on_written(self, item: QTableWidgetItem) -> None:
        if self._filling or item.column() != _VOTES:
            return
        barrier, text = item.data(Qt.ItemDataRole.UserRole), item.text().strip()
        document = self._acting.session.document
        if not text or text.isdecimal():
            votes = int(text) if text else None
            self._acting.do(lambda: edit_barriers(document, [barrier], votes=votes))
        self._fill()

    def _take(self) -> None:
        document = self._acting.session.document
        self._acting.do(lambda: order_barriers(document, self._voted))
        self._fill()
