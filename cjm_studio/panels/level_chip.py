"""The level of a stage as a chip: icon, word and colour together, never colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words

_HEIGHT, _ICON, _PAD = 30, 16, 11


class LevelChip(QWidget):
    """Shows one level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = ""
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: str, language: Language) -> None:
        """Show a level; nothing where nothing was measured."""
        self.level = level
        self._word = level_words(level, language) if level else ""
        self.setAccessibleName(self._word)
        self.setVisible(bool(level))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._type()).horizontalAdvance(self._word)
        return QSize(round(words) + scaled(_ICON) + 2 * _PAD + 7, scaled(_HEIGHT))

    def _type(self) -> QFont:
        return panel_font(13, QFont.Weight.DemiBold)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.level:
            return
        palette = tokens()
        colours = palette.levels.get(self.level, palette.levels["none"])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.hatch), 1)
        if self.level == "not_enough_data":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.fill) if colours.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        icon = LEVEL_ICONS.get(self.level, "shield-question")
        size = scaled(_ICON)
        paint_icon(painter, icon, colour=colours.ink, x=_PAD, y=(self.height() - size) / 2, size=size)
        painter.setFont(self._type())
        painter.setPen(QColor(colours.ink))
        area = QRectF(self.rect()).adjusted(_PAD + size + 7, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()
