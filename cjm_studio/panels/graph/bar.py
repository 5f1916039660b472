"""The bar above the graph: back and forward, how far to look, and the way to the map."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.shy_button import ShyButton

_TITLE = 430  # what the title needs, and the buttons before this one


class GraphBar(QWidget):
    """Says what is in the middle and offers what can be done about it."""

    steps_changed = Signal()
    show_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back, self.forward = QToolButton(), QToolButton()
        self.one, self.two, self.show_button = QToolButton(), QToolButton(), ShyButton()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self._title, "strong")
        self._group = QButtonGroup(self)
        for number, button in enumerate((self.one, self.two), 1):
            button.setCheckable(True)
            self._group.addButton(button, number)
        self.one.setChecked(True)
        for button in (self.one, self.two):
            set_role(button, "choice")
        for button in (self.back, self.forward, self.one, self.two):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._group.idClicked.connect(lambda _: self.steps_changed.emit())
        self.show_button.clicked.connect(self.show_wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(4)
        row.addWidget(self._title, 1)
        row.addSpacing(8)
        row.addWidget(self.one)
        row.addWidget(self.two)
        row.addSpacing(8)
        row.addWidget(self.show_button)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._retranslate()

    @property
    def steps(self) -> int:
        """How many steps away neighbours are shown."""
        return self._group.checkedId()

    def show_title(self, words: str) -> None:
        """Say what is in the middle."""
        self._title.setText(words)

    def say(self, *, back: bool, forward: bool) -> None:
        """Say where one can go, in the colours that are worn now."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
        palette = tokens()
        for button, name in ((self.back, "arrow-left"), (self.forward, "arrow-right")):
            button.setIcon(icon(name, colour=palette.ink_2, pale=palette.grid_strong))
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What is in the middle comes first."""
        self.show_button.fit(self.width() - scaled(_TITLE))

    def _retranslate(self) -> None:
        self.one.setText(translate("Graph", "1 step"))
        self.one.setToolTip(translate("Graph", "What is tied to it directly"))
        self.two.setText(translate("Graph", "2 steps"))
        self.two.setToolTip(translate("Graph", "What is tied to it, and what that is tied to"))
        tip = translate("Graph", "Show on the map (Ctrl+Enter)")
        self.show_button.say(translate("Graph", "Show on the map"), drawn="map", tip=tip)
        self._fit()
        for button, name in (
            (self.back, translate("Graph", "Back (Alt+Left)")),
            (self.forward, translate("Graph", "Forward (Alt+Right)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
