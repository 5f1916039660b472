"""The panel of history: every step that was done or taken back, and the way to any of them."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QLabel, QListWidgetItem, QStackedWidget, QVBoxLayout

from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, ChangeSource
from cjm_studio.document.errors import Overtaken
from cjm_studio.look.fonts import scaled
from cjm_studio.look.line_list import LineList
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.panels.choices import Choices
from cjm_studio.panels.fields import commit_typing
from cjm_studio.panels.panel import Panel
from cjm_studio.session.session import Session
from cjm_studio.window.history_line import STEP, Step, StepDelegate
from cjm_studio.window.history_log import LogPage
from cjm_studio.window.steps import step_words
from cjm_studio.wording.letters import sentence_case


class HistoryPanel(Panel):
    """Lists the steps, the oldest first; what was taken back stands pale below the mark."""

    told = Signal(str)

    def __init__(self, session: Session, *, finish_writing: Callable[[], None]) -> None:
        super().__init__(session)
        self._times: list[QTime] = []  # of the steps done, then of those taken back, the latest last
        self._walking = False
        self._finish_writing = finish_writing
        self.heading = QLabel()
        self.which = Choices(("steps", "log"))
        self.log = LogPage(session, before=self._keep_writing)
        set_role(self.heading, "caption")
        self.heading.setContentsMargins(9, 0, 0, 4)
        self.list = LineList()
        self.list.setItemDelegate(StepDelegate(self.list))
        self.list.setMinimumHeight(4 * self.fontMetrics().height())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go_to_item)
        self.list.itemClicked.connect(self._go_to_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 10)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.which)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.log)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)
        self.list.setMinimumWidth(scaled(244))  # the button of the log may ask for more
        self.log.told.connect(self.told)
        self.which.chosen.connect(self._show_page)

    def go(self, turn: int) -> None:
        """Go back or forward until so many steps are done."""
        self._keep_writing()
        session, history = self.session, self.session.history
        self._walking = True
        try:
            while len(history.done) > turn:
                session.undo()
            while len(history.done) < turn and history.undone:
                session.redo()
        except Overtaken:
            self.told.emit(
                translate("Steps", "This step cannot be taken back: what it changed has been changed since.")
            )
        finally:
            self._walking = False
            self.touch()

    def show_log(self) -> None:
        """Show all changes, those of earlier sessions and of others too."""
        self._show_page("log")
        self.log.search.setFocus()

    def _show_page(self, page: str) -> None:
        shown = self.log if page == "log" else self.list
        self._pages.setCurrentWidget(shown)
        self.setFocusProxy(self.log.search if page == "log" else self.list)
        self.touch()

    def _keep_writing(self) -> None:
        commit_typing()
        self._finish_writing()

    def refresh(self) -> None:
        history = self.session.history
        shown = self._pages.currentWidget() is self.log
        self.which.name([translate("History", "Steps"), translate("History", "All changes")])
        self.which.show_value("log" if shown else "steps")
        if shown:
            self.log.refresh()
        self._settle_times()
        name = translate("History", "History")
        self.setWindowTitle(name)
        self.heading.setText(name.upper())
        self.list.setAccessibleName(name)
        self.list.clear()
        steps: list[Change | None] = [None, *history.done, *reversed(history.undone)]
        for turn, step in enumerate(steps):
            self.list.addItem(self._item(turn, step))
        self.list.setCurrentRow(len(history.done))

    def _item(self, turn: int, step: Change | None) -> QListWidgetItem:
        here, language = len(self.session.history.done), self.session.language
        what, words, at = translate("History", "The project as it was opened"), "", ""
        if step is not None:
            what = step_words(step.label, "", language=language)
            words = step_words(step.label, step.subject, language=language)
            at = QLocale().toString(self._times[turn - 1], QLocale.FormatType.ShortFormat)
        item = QListWidgetItem()
        item.setData(STEP, Step(sentence_case(what), words.removeprefix(what).strip(), at, turn, here))
        spoken = ", ".join(part for part in (sentence_case(words or what), at) if part)
        item.setToolTip(plain_tip(spoken))
        if turn == here:
            spoken = translate("History", "%1, you are here").replace("%1", spoken)
        elif turn > here:
            spoken = translate("History", "%1, taken back").replace("%1", spoken)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _go_to_item(self, item: QListWidgetItem) -> None:
        self.go(self.list.row(item))

    def _on_changed(self, changed: Changed) -> None:
        self._settle_times()
        if changed.source is ChangeSource.USER:
            done = len(self.session.history.done)  # typing makes the last step longer, not another one
            self._times[max(0, done - 1) :] = [QTime.currentTime()] * (done > 0)
        if not self._walking:
            super()._on_changed(changed)

    def _settle_times(self) -> None:
        """Forget the time of a step that no longer fitted and is gone; steps from before have none known."""
        history = self.session.history
        steps = len(history.done) + len(history.undone)
        while len(self._times) > steps:
            del self._times[min(len(history.done), len(self._times) - 1)]
        while len(self._times) < steps:
            self._times.append(QTime.currentTime())
