"""The panel of what is due: reviews, late waves, regressed barriers, what others have changed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from cjm_studio.look.fonts import scaled
from cjm_studio.look.line_list import LineList
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.operations.reviews import reviewed
from cjm_studio.panels.panel import Panel
from cjm_studio.session.inbox import Due, inbox
from cjm_studio.session.session import Session
from cjm_studio.window.inbox_line import DUE, InboxDelegate, item_of

_REVIEWED = ("journey_review", "barrier_review")


def _today() -> str:
    return date.today().isoformat()


class _List(LineList):
    """Ctrl+Enter says that what is marked was reviewed."""

    review_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.review_wanted.emit()
        else:
            super().keyPressEvent(event)


class InboxPanel(Panel):
    """Lists what waits for people in the open project."""

    wanted = Signal(str)  # a record is to be shown; empty: the changes of others

    def __init__(self, session: Session, *, who: str, since: str, today: Callable[[], str] = _today) -> None:
        super().__init__(session)
        self._who, self._since, self._today = who, since, today
        self.heading, self.nothing = QLabel(), QLabel()
        self.list = _List()
        self.review, self.show_ = QPushButton(), QPushButton()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.itemActivated.connect(lambda _: self._show())
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.list.review_wanted.connect(self.review_chosen)
        self.review.clicked.connect(self.review_chosen)
        self.show_.clicked.connect(self._show)

    def _lay_out(self) -> None:
        for label, role in ((self.heading, "caption"), (self.nothing, "quiet")):
            set_role(label, role)
            label.setWordWrap(True)
            label.setContentsMargins(9, 0, 9, 4)
        self.list.setItemDelegate(InboxDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(4 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 10)
        column.setSpacing(6)
        for widget in (self.heading, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch()  # where there is no list, words stay at the top
        set_role(self.review, "primary")
        for button in (self.review, self.show_):
            button.setAutoDefault(True)  # Enter presses it too
            row = QHBoxLayout()
            row.setContentsMargins(9, 0, 9, 0)
            row.addWidget(button)
            column.addLayout(row)

    def refresh(self) -> None:
        self.setMinimumWidth(scaled(240))
        name = translate("Inbox", "What is due")
        self.setWindowTitle(name)
        self.heading.setText(name.upper())
        self.list.setAccessibleName(name)
        self.nothing.setText(translate("Inbox", "Nothing is due, and nobody else has changed anything."))
        self.review.setText(translate("Inbox", "Reviewed today"))
        self.review.setToolTip(translate("Inbox", "Ctrl+Enter in the list does this too; it can be undone"))
        document = self.session.document
        found = inbox(
            document,
            today=self._today(),
            who=self._who,
            since=self._since,
            log=self.session.file.log_heads(since=self._since) if self._since else [],
            language=self.session.language,
        )
        row = self.list.currentRow()
        self.list.clear()
        for due in found:
            self.list.addItem(item_of(due, language=self.session.language))
        self.list.setCurrentRow(max(0, min(row, len(found) - 1)) if found else -1)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._offer()

    @property
    def chosen(self) -> Due | None:
        """What is marked."""
        item = self.list.currentItem()
        due = item.data(DUE) if item is not None else None
        return due if isinstance(due, Due) else None

    def _offer(self) -> None:
        due = self.chosen
        self.show_.setText(
            translate("Inbox", "Show") if due is not None else translate("Inbox", "All changes")
        )
        self.review.setVisible(due is not None and due.kind in _REVIEWED)

    def review_chosen(self) -> None:
        """Record that the journey or barrier that is marked was reviewed today."""
        due = self.chosen
        if due is not None and due.id is not None and due.kind in _REVIEWED:
            self.session.do(reviewed(self.session.document, due.id, today=self._today()))

    def _show(self) -> None:
        """Show what is marked; where nothing is due, what was changed so far."""
        self.wanted.emit((self.chosen.id or "") if self.chosen is not None else "")
