"""The panel that checks the map: what is to be mended, why it matters, and one key that mends or opens it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.lint.finding import Finding
from cjm_studio.look.asking import LARGE
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.operations.mending import mending
from cjm_studio.panels.lint.checking import Checked, Checking, check
from cjm_studio.panels.lint.finding_tree import FindingTree
from cjm_studio.panels.panel import Panel
from cjm_studio.session.session import Session

_BESIDE = 1.4  # from this ratio of width to height on
_PAUSE = 400  # milliseconds without an edit before the map is checked again


def _today() -> str:
    return date.today().isoformat()


class CheckPanel(Panel):
    """Lists the findings of the linter; it checks when it is seen, and again when the user pauses."""

    wanted = Signal(str)  # a record is to be shown where it is mended

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, today: Callable[[], str] = _today
    ) -> None:
        super().__init__(session, parent)
        self._today = today
        self.heading, self.counts = QLabel(), QLabel()
        self.tree = FindingTree()
        self.rule, self.why, self.mend, self.refused = QLabel(), QLabel(), QLabel(), QLabel()
        self.words = QWidget()
        way = QBoxLayout.Direction.LeftToRight
        self.head, self.parts, self.buttons = QBoxLayout(way), QBoxLayout(way), QBoxLayout(way)
        self.fix, self.show_ = QPushButton(), QPushButton()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.check)
        self.checking = Checking(self)
        self.checking.done.connect(lambda _, checked: self._show(checked))
        self._checked = False
        self._behind = False  # until what a change has mended is known, nothing is mended twice
        self._lay_out()
        self.setFocusProxy(self.tree)
        self.tree.opened.connect(lambda finding: self.wanted.emit(finding.id))
        self.tree.picked.connect(self._explain)
        self.tree.mend_wanted.connect(self.mend_chosen)
        self.fix.clicked.connect(self.mend_chosen)
        self.show_.clicked.connect(self._show_chosen)

    def _lay_out(self) -> None:
        roles = {
            self.heading: "caption",
            self.counts: "small",
            self.rule: "strong",
            self.why: "quiet",
            self.mend: "quiet",
            self.refused: "warning",
        }
        for label, role in roles.items():
            set_role(label, role)
            label.setWordWrap(label is not self.heading)
            label.setContentsMargins(9, 0, 9, 0)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.fix, "primary")
        self.head.addWidget(self.heading)
        self.head.addWidget(self.counts, 1)
        words = QVBoxLayout(self.words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(6)
        for label in (self.rule, self.why, self.mend, self.refused):
            words.addWidget(label)
        words.addSpacing(4)
        self.buttons.setContentsMargins(9, 0, 9, 0)
        for button in (self.fix, self.show_):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        words.addLayout(self.buttons)
        words.addStretch(1)
        self.words.hide()  # until there is something to explain
        self.parts.setSpacing(12)
        self.parts.addWidget(self.tree, 3)
        self.parts.addWidget(self.words, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 10)
        column.setSpacing(6)
        column.addLayout(self.head)
        column.addLayout(self.parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under the map the words stand beside the list, at its side below it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() > _BESIDE * self.height()
        for layout in (self.head, self.parts, self.buttons):
            layout.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.parts.setStretch(1, 2 if beside else 0)
        self._give_words_room()

    def _give_words_room(self) -> None:
        """Below the list the words are never cut: the list gives way."""
        below, layout = self.parts.direction() is QBoxLayout.Direction.TopToBottom, self.words.layout()
        wide = self.contentsRect().width() - 20
        self.words.setMinimumHeight(layout.heightForWidth(wide) if below and layout is not None else 0)

    def touch(self) -> None:
        self.checking.drop()  # what it looks through is no longer so
        super().touch()

    def refresh(self) -> None:
        if self._checked:
            self._say()
            self._behind = self._is_large
            self._later.start()
        else:
            self.check()

    @property
    def _is_large(self) -> bool:
        return len(self.session.document) > LARGE

    def check(self) -> None:
        """Check the map now; where it is large, say so, and show what is found when it is there."""
        self._checked = True
        self._later.stop()
        self._say()
        document, today, language = self.session.document, self._today(), self.session.language
        if self._is_large:
            self._behind = True
            self.counts.setText(translate("Check", "Checking…"))
            self.checking.begin(document, today=today, language=language)
        else:
            self._show(check(document, today=today, language=language))

    def _show(self, checked: Checked) -> None:
        """Show what was found; what was open and what was marked stay so."""
        self._behind = False
        self.counts.setText(checked.counts)
        self.tree.setVisible(bool(checked.groups))
        self.tree.show_groups(checked.groups, language=checked.language)
        self._explain()

    def _say(self) -> None:
        self.setMinimumWidth(scaled(240))
        name = translate("Check", "Check the map")
        self.setWindowTitle(name)
        self.heading.setText(name.upper())
        self.tree.setAccessibleName(name)
        self.show_.setText(translate("Check", "Show where"))
        self.show_.setToolTip(translate("Check", "Enter in the list does this too"))
        self.fix.setToolTip(translate("Check", "Ctrl+Enter in the list does this too; it can be undone"))

    def _explain(self) -> None:
        """Say of what is marked why it matters and how it is mended."""
        line = self.tree.chosen_line
        self.refused.hide()
        self.words.setVisible(line is not None)
        self.fix.setVisible(line is not None and self._plan() is not None)
        if line is None:
            return
        words = line[1]
        self.rule.setText(words.what if self.tree.chosen is not None else words.name)
        self.why.setText(words.why)
        self.mend.setText(words.mend)
        self.fix.setText(words.fix)
        self.show_.setEnabled(self.tree.chosen is not None)
        self._give_words_room()

    def _plan(self) -> Finding | None:
        """Return the finding that can be mended at once, if the one that is marked is such."""
        finding = self.tree.chosen
        if finding is None or not mending(self.session.document, finding, today=self._today()):
            return None
        return finding

    def mend_chosen(self) -> None:
        """Mend what is marked, where that is safe; else say why not."""
        if self._behind:
            return
        finding = self._plan()
        if finding is None:
            self._refuse()
            return
        self.session.do(mending(self.session.document, finding, today=self._today()))
        self.check()

    def _refuse(self) -> None:
        """Say why nothing is mended, and stay."""
        if self.tree.chosen is None:
            words = translate("Check", "Findings are mended one by one: mark one of them")
        else:
            words = translate("Check", "This cannot be mended by itself: Enter shows the place")
        self.refused.setText(words)
        self.refused.setVisible(self.tree.chosen_line is not None)
        self._give_words_room()

    def _show_chosen(self) -> None:
        finding = self.tree.chosen
        if finding is not None:
            self.wanted.emit(finding.id)
