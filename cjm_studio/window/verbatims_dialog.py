"""Picking quotes: what people wrote in a survey file, read anew, marked by hand, put on the map as cards."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidget, QListWidgetItem

from cjm_studio.document.change import Change
from cjm_studio.document.queries import stages
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Place
from cjm_studio.operations.verbatims import Picked, add_quotes, source_of_file
from cjm_studio.session.session import Session
from cjm_studio.survey.verbatims import Question, Verbatim, Verbatims
from cjm_studio.window.chosen import chosen_stage
from cjm_studio.window.form import Form

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_VERBATIM = int(Qt.ItemDataRole.UserRole)


class VerbatimsDialog(Form):
    """Lists the answers in words of one file; the marked ones become cards."""

    def __init__(self, window: "MainWindow", session: Session, found: Verbatims) -> None:
        title = translate("Verbatims", "Pick quotes")
        super().__init__(window, title, accept=translate("Verbatims", "Put on the map"), width=scaled(620))
        self._session, self._found = session, found
        self._marked: dict[Verbatim, None] = {}
        words = translate("Verbatims", "Answers in words from %1. Only what you pick goes into the project.")
        self.words(words.replace("%1", found.file))
        self.question = self.field(translate("Verbatims", "Question"), QComboBox())
        for question in found.questions:
            self.question.addItem(question.header, question)
        self.search = self.field(translate("Verbatims", "Find"), QLineEdit())
        self.search.setClearButtonEnabled(True)
        self.list = self.field(translate("Verbatims", "Answers"), QListWidget())
        self.count = self.words("", "quiet")
        self.stage = self.field(translate("Verbatims", "Put them at the stage"), QComboBox())
        self._dress_list()
        self._offer_stages()
        self.question.currentIndexChanged.connect(lambda _: self._fill())
        self.search.textChanged.connect(lambda _: self._fill())
        self.search.installEventFilter(self)
        self.list.itemChanged.connect(self._mark)
        self._fill()

    def _dress_list(self) -> None:
        set_role(self.list, "framed")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(scaled(260))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.column.setStretchFactor(self.list, 1)

    def _offer_stages(self) -> None:
        session = self._session
        assert session.journey is not None
        for stage in stages(session.document, session.journey):
            self.stage.addItem(stage.name, stage.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(chosen_stage(session))))

    def _fill(self) -> None:
        """Show the answers to the question that hold what is sought."""
        question: Question | None = self.question.currentData()
        sought = self.search.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for verbatim in question.verbatims if question is not None else ():
            whose = " · ".join(part for part in (verbatim.segment, verbatim.stage) if part)
            text = f"{verbatim.text}\n{whose}" if whose else verbatim.text
            if all(word in text.casefold() for word in sought):
                item = QListWidgetItem(text)
                item.setData(_VERBATIM, verbatim)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                marked = verbatim in self._marked
                item.setCheckState(Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._count()

    def _mark(self, item: QListWidgetItem) -> None:
        verbatim: Verbatim = item.data(_VERBATIM)
        if item.checkState() is Qt.CheckState.Checked:
            self._marked[verbatim] = None
        else:
            self._marked.pop(verbatim, None)
        self._count()

    def _count(self) -> None:
        words = translate(
            "Verbatims", "Shown: %1, picked: %2. Known names and numbers are hidden; look for others."
        )
        shown, marked = str(self.list.count()), str(len(self._marked))
        self.count.setText(words.replace("%1", shown).replace("%2", marked))
        self.accept_button.setEnabled(bool(self._marked) and self.stage.count() > 0)

    def plan(self) -> Change:
        """Return the cards of the quotes that were picked, in the order in which they were."""
        found, document = self._found, self._session.document
        today = date.today().isoformat()
        source = source_of_file(document, file=found.file, sha256=found.sha256, today=today)
        picked = [Picked(verbatim.text, verbatim.row) for verbatim in self._marked]
        return add_quotes(document, picked, stage=self.stage.currentData(), source=source)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from what is sought to the answers; Enter marks nothing and closes nothing there."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)


def pick_quotes(window: "MainWindow") -> None:
    """Ask for a file, show what people wrote in it, and put on the map what is picked."""
    session = window.session
    if session is None or session.journey is None:
        return
    title = translate("Verbatims", "Pick quotes from the survey file")
    recent = window.settings.recent
    folder = str(recent[0].parent if recent else Path.home())
    chosen, _ = QFileDialog.getOpenFileName(window, title, folder)
    if chosen:
        pick_from(window, Path(chosen))


def pick_from(window: "MainWindow", path: Path) -> None:
    """Show what people wrote in a file and put on the map what is picked; BadInput if nobody wrote."""
    session = window.session
    if session is None or session.journey is None:
        return
    words = translate("Verbatims", "Reading the answers…")
    try:
        found = do_in_thread(window, words, do=lambda waiting: _read(path, waiting))
    except Cancelled:
        return
    if not any(question.verbatims for question in found.questions):
        raise BadInput("no_verbatims", file=path.name)
    dialog = VerbatimsDialog(window, session, found)
    if dialog.exec():
        change = dialog.plan()
        session.do(change)
        session.select_cards(*(record.id for record in change.added.values() if isinstance(record, Place)))


def _read(path: Path, waiting: Waiting) -> Verbatims:
    """Read the file; runs in a thread."""
    from cjm_studio.survey import survey_file
    from cjm_studio.survey.verbatims import read_verbatims

    try:
        return read_verbatims(path, progress=waiting.progress, cancelled=waiting.cancelled)
    except survey_file.Cancelled:
        raise Cancelled from None
