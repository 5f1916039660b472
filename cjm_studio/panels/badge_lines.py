"""What to bear in mind of what a card rests on: a line for each badge, with the icon that is on the card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.look.tokens import BADGE_ICONS
from cjm_studio.session.faces import BadgeFace
from cjm_studio.wording.letters import sentence_case


class BadgeLines(QWidget):
    """Says the badges of one card in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self.hide()

    def show_badges(self, badges: Sequence[BadgeFace]) -> None:
        """Show these badges; without any there is nothing to see."""
        while len(self._lines) < len(badges):
            self._add_line()
        size, palette = QSize(scaled(14), scaled(14)), tokens()
        for number, (sign, words) in enumerate(self._lines):
            shown = number < len(badges)
            sign.setVisible(shown)
            words.setVisible(shown)
            if shown:
                badge = badges[number]
                ink = icon(BADGE_ICONS[badge.key], colour=palette.ink_2, pale=palette.ink_3)
                sign.setPixmap(ink.pixmap(size, self.devicePixelRatioF()))
                words.setText(sentence_case(badge.words))
        self.setVisible(bool(badges))

    def _add_line(self) -> None:
        sign, words = QLabel(), QLabel()
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        set_role(words, "quiet")
        row = len(self._lines)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._lines.append((sign, words))
