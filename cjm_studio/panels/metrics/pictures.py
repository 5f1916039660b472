"""A chart as a picture in a file: title, legend, chart and notes, in print colours."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font
from cjm_studio.look.tokens import LIGHT
from cjm_studio.model.errors import BadInput
from cjm_studio.panels.metrics.chart_plot import ChartPlot
from cjm_studio.panels.metrics.legend import entries, paint_legend
from cjm_studio.session.metric_look import Sheet
from cjm_studio.wording.language import Language

SIZE = QSize(1100, 480)  # of the chart alone
SHARP = 2  # pixels of a PNG for each of these
_MARGIN = 24


def write_picture(path: Path, sheet: Sheet, *, language: Language) -> None:
    """Write the chart of a sheet as SVG or PNG, as the name of the file says; BadInput if it cannot be."""
    picture = ChartPicture(sheet, language)
    if path.suffix.lower() == ".svg":
        data = picture.svg()
        try:
            path.write_bytes(data)
        except OSError as error:
            raise BadInput("picture_not_written", path=path) from error
    elif not picture.png().save(str(path), "PNG"):  # type: ignore[call-overload]
        raise BadInput("picture_not_written", path=path)


class ChartPicture:
    """Paints one sheet's chart on paper."""

    def __init__(self, sheet: Sheet, language: Language) -> None:
        if sheet.chart is None:
            raise BadInput("chart_empty")
        self._sheet, self._chart = sheet, sheet.chart
        self._plot = ChartPlot()
        self._plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._plot.resize(SIZE)
        self._plot.show()
        self._plot.show_chart(sheet.chart, LIGHT, language=language)
        self._plot.settle()
        small = QFontMetricsF(panel_font(11))
        notes = (*sheet.table.notes[:1], *_numbers_of_answers(sheet), *sheet.sentences)
        self._notes = [
            text
            for note in dict.fromkeys(notes)
            for text in wrap(note, SIZE.width(), width_of=small.horizontalAdvance)
        ]

    @property
    def size(self) -> QSizeF:
        """The size of the whole picture."""
        foot = len(self._notes) * QFontMetricsF(panel_font(11)).lineSpacing()
        return QSizeF(SIZE.width() + 2 * _MARGIN, SIZE.height() + foot + 110)

    def png(self) -> QImage:
        """Return the picture as pixels."""
        image = QImage((self.size * SHARP).toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        self._paint(QPainter(image))
        return image

    def svg(self) -> bytes:
        """Return the picture as vectors."""
        from PySide6.QtCore import QBuffer

        data = QByteArray()
        buffer = QBuffer(data)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size.toSize())
        generator.setViewBox(QRectF(0, 0, self.size.width(), self.size.height()))
        generator.setResolution(96)
        generator.setTitle(self._sheet.title)
        self._paint(QPainter(generator))
        return bytes(data.data())

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(LIGHT.row))
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(panel_font(16, QFont.Weight.DemiBold))
        wide, y = float(SIZE.width()), float(_MARGIN)
        painter.drawText(QRectF(_MARGIN, y, wide, 28), 0, self._sheet.title)
        y += 34
        area = QRectF(_MARGIN, y, wide, 60)
        y += paint_legend(painter, area, entries(self._chart, LIGHT), palette=LIGHT) + 6
        target = QRectF(_MARGIN, y, wide, SIZE.height())
        painter.save()
        self._plot.render(painter, target, QRect(0, 0, SIZE.width(), SIZE.height()))
        painter.restore()
        y += SIZE.height() + 12
        painter.setFont(panel_font(11))
        painter.setPen(QColor(LIGHT.ink_2))
        for note in self._notes:
            y += QFontMetricsF(painter.font()).lineSpacing()
            painter.drawText(_MARGIN, round(y), note)
        painter.end()


def _numbers_of_answers(sheet: Sheet) -> tuple[str, ...]:
    """Return the n of every figure that is drawn: a picture leaves its table behind."""
    chart, table = sheet.chart, sheet.table
    places = [at for at, head in enumerate(table.head) if head == "n" or head.startswith("n ")]
    if chart is None or chart.trend is not None or not places:  # under a trend they stand already
        return ()
    by_name = chart.form == "points" and any(row[1].text in chart.series for row in table.rows)
    told: dict[str, dict[str, None]] = {}
    for row in table.rows:
        numbers = "/".join(filter(None, (row[at].text for at in places)))
        if numbers and by_name and row[1].text in chart.series:
            told.setdefault(row[0].text, {})[f"{row[1].text} ({numbers})"] = None
        elif numbers and not by_name:
            told.setdefault(row[0].text, {})[f"({numbers})"] = None
    dash = " \N{EM DASH} " if by_name else " "
    words = [f"{name}{dash}{', '.join(parts)}" for name, parts in told.items()]
    return ("n: " + "; ".join(words),) if words else ()
