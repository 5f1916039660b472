"""A button with an icon and words, which keeps to its icon where there is no room for the words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.theme import set_role, tokens

_AROUND = 52  # icon, gap and edges
_ALONE = 36  # wide enough for the icon


class ShyButton(QToolButton):
    """Whoever lays it out says how much room there is; a tip has the words that are not seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(scaled(_ALONE))  # a row must ask for no more

    def hold_menu(self) -> None:
        """Open a menu at once when it is pressed."""
        self.setMenu(QMenu(self))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")

    def say(self, words: str, *, drawn: str, tip: str = "") -> None:
        """Say what it does, beside its icon in the ink of the theme."""
        ink = tokens()
        self.setIcon(icon(drawn, colour=ink.ink_2, pale=ink.grid_strong))
        self.setText(" " + words)
        self.setAccessibleName(words)
        self.setToolTip(tip or words)

    @property
    def wanted(self) -> int:
        """The width with the words."""
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + scaled(_AROUND)

    def fit(self, room: int) -> None:
        """Show the words if they find room in so many pixels."""
        style = Qt.ToolButtonStyle
        named = self.wanted <= room
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if named else style.ToolButtonIconOnly)
        self.setMinimumWidth(scaled(_ALONE))
