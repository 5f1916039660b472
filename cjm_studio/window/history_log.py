"""The change log in the panel of history: who did what and when, found by typing, taken back one by one."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.line_list import LineList
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.operations.taking_back import names_of, take_back
from cjm_studio.session.session import Session
from cjm_studio.storage.tables import LogHead
from cjm_studio.window.history_line import STEP, Step, StepDelegate
from cjm_studio.window.steps import step_words
from cjm_studio.wording.letters import sentence_case

_SEQ = STEP + 1
_MOST = 500  # lines shown; the search looks at all
_AT_ONCE = 1000  # lines looked through before the window may draw again
_NAMES = 3  # of what no longer fits


class LogPage(QWidget):
    """Lists all changes, the newest first, those of earlier sessions and of other people too."""

    told = Signal(str)

    def __init__(self, session: Session, *, before: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._before = before  # keeps what is being written
        self._seen: int | None = None  # the oldest line that was looked at
        self._chosen: int | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look_on)
        self.search, self.list, self.nothing = QLineEdit(), LineList(), QLabel()
        self.take = QPushButton()
        self.take.setAutoDefault(True)  # Enter presses it too
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list.setItemDelegate(StepDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self.nothing, "quiet")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.take)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.list.currentRowChanged.connect(lambda row: self.take.setEnabled(row >= 0))
        self.take.clicked.connect(self.take_chosen)

    def refresh(self) -> None:
        """Show the changes that hold what is sought."""
        self.search.setPlaceholderText(translate("History", "Find a change: what, who, when"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.setAccessibleName(translate("History", "All changes"))
        self.take.setText(translate("History", "Take this change back"))
        self.take.setToolTip(translate("History", "What has been changed since stays as it is."))
        self._chosen = self.chosen
        self.list.clear()
        self._seen = None
        self._later.stop()
        self._look_on()

    def _look_on(self) -> None:
        """Look through some more lines, and come back for the next once the window has drawn breath."""
        sought = self.search.text().casefold().split()
        heads = self._session.file.log_heads(before=self._seen, most=_AT_ONCE)
        for head in heads:
            step = self._step(head)
            if all(word in _spoken(step).casefold() for word in sought):
                self.list.addItem(_item(head.seq, step))
                if head.seq == self._chosen:
                    self.list.setCurrentRow(self.list.count() - 1)
            if self.list.count() == _MOST:
                break
        self._seen = heads[-1].seq if heads else self._seen
        if len(heads) == _AT_ONCE and self.list.count() < _MOST:
            self._later.start()
        self._say_whether_found()

    def _say_whether_found(self) -> None:
        found, searching = bool(self.list.count()), self._later.isActive()
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if searching:
            self.nothing.setText(translate("History", "Searching…"))
        elif self._seen is not None:
            self.nothing.setText(translate("History", "Nothing found."))
        else:
            self.nothing.setText(translate("History", "Nothing has been changed yet."))
        self.take.setEnabled(self.list.currentRow() >= 0)

    def _step(self, head: LogHead) -> Step:
        language = self._session.language
        what = step_words(head.label, head.subject, language=language)
        if head.source == "history":
            what = translate("History", "undone or done again: %1").replace("%1", what)
        when = " · ".join(filter(None, (local_moment(head.at), head.who)))
        return Step(sentence_case(what), when, "", 0, 1)

    @property
    def chosen(self) -> int | None:
        """The number of the change that is marked, in the log."""
        item = self.list.currentItem()
        return int(item.data(_SEQ)) if item is not None else None

    def take_chosen(self) -> None:
        """Take the change that is marked back, as far as it still fits, and say what does not."""
        self._before()
        logged = self._session.file.logged(self.chosen) if self.chosen is not None else None
        if logged is None:
            return
        document = self._session.document
        taken = take_back(document, logged.change)
        left = names_of(document, taken.left)
        if not taken.change:
            self.told.emit(
                translate("History", "Nothing of this change is left to take back: it was changed since.")
            )
            return
        self._session.do(taken.change)
        if not taken.left:
            self.told.emit(translate("History", "The change is taken back."))
            return
        words = translate("History", "Taken back as far as it fits. Left as it is: %1")
        names = ", ".join(left[:_NAMES]) + ("…" if len(left) > _NAMES else "")
        self.told.emit(words.replace("%1", names or translate("History", "what was changed since")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search into the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setCurrentRow(max(0, self.list.currentRow()))
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)


def local_moment(at: str) -> str:
    """Return a moment of the log as people read it, by their own clock."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    day = "dd.MM.yyyy" if QLocale().language() is QLocale.Language.Russian else "yyyy-MM-dd"
    return moment.toString(f"{day} HH:mm") if moment.isValid() else at


def _item(seq: int, step: Step) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(STEP, step)
    item.setData(_SEQ, seq)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(step))
    item.setToolTip(plain_tip(_spoken(step)))
    return item


def _spoken(step: Step) -> str:
    return ", ".join(filter(None, (step.what, step.subject, step.at)))
