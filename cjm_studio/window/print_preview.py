"""Qt's preview of printed sheets, with a choice of the size beside its own tools."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageLayout, QShowEvent
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QGraphicsView, QToolBar, QWidget

from cjm_studio.canvas.poster import Poster
from cjm_studio.look.print_looks import dress_preview
from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, do_in_thread

_SCALES = (None, 0.5, 0.75, 1.0)


class PrintPreview(QPrintPreviewDialog):
    """Shows a map on paper; where there is no printer, Qt offers to write a PDF file instead."""

    def __init__(self, parent: QWidget, poster: Poster, layout: QPageLayout) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # Qt leaves it to us to keep
        self._printer.setPageLayout(layout)
        self._printer.setDocName(poster.title.name)
        super().__init__(self._printer, parent)
        self._poster = poster
        self._seen = False  # painting takes seconds, and the window may as well be there
        self.setWindowTitle(translate("Print", "Print the map"))
        dress_preview(self)
        self.paintRequested.connect(self._paint)
        self.sizes = QComboBox()
        self._add_sizes()

    def _add_sizes(self) -> None:
        self.sizes.addItem(translate("Print", "On one sheet"))
        self.sizes.addItem(translate("Print", "Small letters"))
        self.sizes.addItem(translate("Print", "Medium letters"))
        self.sizes.addItem(translate("Print", "Large letters"))
        self.sizes.setCurrentIndex(_SCALES.index(self._poster.scale))
        self.sizes.activated.connect(self._set_size)
        self.sizes.setAccessibleName(translate("Print", "Size of the map"))
        self.sizes.setToolTip(self.sizes.accessibleName())
        for bar in self.findChildren(QToolBar)[:1]:
            bar.addSeparator()
            bar.addWidget(self.sizes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self._seen:
            self._update()

    def _paint(self, printer: QPrinter) -> None:
        """Draw in a thread; Qt lets go of the sheets that it shows, so they must not be painted meanwhile.

        To let no updates through is not enough: what was to be painted before still is.
        """
        if not self._seen:
            return
        words, poster = translate("Print", "Laying out the map…"), self._poster
        self._shown.setUpdatesEnabled(False)
        for view in self._shown.findChildren(QGraphicsView):
            for sheet in view.items():
                sheet.hide()
        try:
            do_in_thread(self, words, do=lambda waiting: poster.paint(printer, waiting.count))
        except Cancelled:
            QTimer.singleShot(0, self, self.reject)
        finally:
            self._shown.setUpdatesEnabled(True)

    @property
    def _shown(self) -> QPrintPreviewWidget:
        return self.findChildren(QPrintPreviewWidget)[0]

    def _update(self) -> None:
        self._seen = True
        self._shown.updatePreview()

    def _set_size(self, number: int) -> None:
        self._poster.scale = _SCALES[number]
        self._update()
