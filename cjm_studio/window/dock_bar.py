"""The slim bar above a panel: it is dragged by it, taken out of the window, put back and closed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens

_BUTTON = 20


def add_bar(dock: QDockWidget) -> "DockBar":
    """Let a panel be moved, taken out and closed."""
    feature = QDockWidget.DockWidgetFeature
    dock.setFeatures(feature.DockWidgetMovable | feature.DockWidgetFloatable | feature.DockWidgetClosable)
    bar = DockBar(dock)
    dock.setTitleBarWidget(bar)
    return bar


class DockBar(QWidget):
    """Holds two quiet buttons; what it leaves of the mouse moves the panel, as Qt does by itself."""

    left = Signal()  # Esc: back to the map

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self.out = self._button()
        self.close_ = self._button()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self.out)
        row.addWidget(self.close_)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.close_)
        self.out.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_.clicked.connect(dock.close)
        dock.topLevelChanged.connect(lambda _: self._say())
        dock.windowTitleChanged.connect(lambda _: self._say())
        dock.visibilityChanged.connect(self._let_keys_in)
        self._say()

    def _button(self) -> QToolButton:
        button = QToolButton()
        set_role(button, "quiet")
        return button

    def _let_keys_in(self, seen: bool) -> None:
        """Behind another tab a panel is out of sight, and so are its buttons: Tab passes them by."""
        for button in (self.out, self.close_):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if seen else Qt.FocusPolicy.NoFocus)

    def _say(self) -> None:
        """Name the buttons after the panel and draw them for the theme and the size of type."""
        out = (
            translate("Dock", "Back into the window")
            if self._dock.isFloating()
            else translate("Dock", "Take out of the window")
        )
        palette = tokens()
        for button, name, words in (
            (self.out, "external-link", out),
            (self.close_, "x", translate("Dock", "Close the panel")),
        ):
            button.setIcon(icon(name, colour=palette.ink_3, pale=palette.grid_strong))
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {self._dock.windowTitle()}")
            button.setFixedSize(scaled(_BUTTON), scaled(_BUTTON))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange)
        if event.type() in kinds:
            self._say()
