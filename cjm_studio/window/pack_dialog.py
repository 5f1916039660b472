"""What is asked before a monthly pack is written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from cjm_studio.document.queries import project, segments, waves
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import SegmentId
from cjm_studio.session.session import Session
from cjm_studio.window.form import Form
from cjm_studio.window.pack_writing import PackAsked

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_CHECKED, _LINES = Qt.CheckState.Checked, 6


class PackDialog(Form):
    """Asks for the form of the pack, its language, its day, what is new in it, and its segments."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        title = translate("Pack", "Monthly pack")
        super().__init__(window, title, accept=translate("Pack", "Save…"), width=scaled(480))
        self._document = session.document
        self.heading(title)
        self.words(
            translate(
                "Pack",
                "One page for the board, then a page for each segment: what opened, closed, regressed, "
                "is overdue. Only proven changes count.",
            )
        )
        self.form = self.field(translate("Pack", "Format"), QComboBox())
        for ending, name in (
            (".pdf", translate("Pack", "PDF, to print and send")),
            (".pptx", translate("Pack", "PowerPoint, to edit")),
            (".xlsx", translate("Pack", "Excel, with every figure")),
            (".html", translate("Pack", "HTML, one page for a browser")),
        ):
            self.form.addItem(name, ending)
        self.language = self.field(translate("Pack", "Language"), QComboBox())
        for key, name in (("ru", "Русский"), ("en", "English")):
            self.language.addItem(name, key)
        self.language.setCurrentIndex(self.language.findData(project(self._document).language))
        self._add_day()
        self._add_since()
        self._add_segments()

    def asked(self) -> PackAsked:
        """Return what was asked for."""
        lines = [self.segments.item(at) for at in range(self.segments.count())]
        chosen = [line for line in lines if line.checkState() == _CHECKED]
        return PackAsked(
            ending=self.form.currentData(),
            language=self.language.currentData(),
            today=self.day.date().toString(Qt.DateFormat.ISODate),
            since=self.since.currentData() or None,
            only=() if len(chosen) == len(lines) else tuple(map(_segment, chosen)),
        )

    def _add_day(self) -> None:
        from cjm_studio.exchange.pack.period import latest_date

        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        today = QDate.currentDate()
        latest = QDate.fromString(latest_date(self._document), Qt.DateFormat.ISODate)
        self.day = QDateEdit(latest if latest.isValid() else today)
        self.day.setCalendarPopup(True)
        russian = QLocale().language() is QLocale.Language.Russian
        self.day.setDisplayFormat("dd.MM.yyyy" if russian else "yyyy-MM-dd")  # as days stand everywhere
        self.today = QPushButton(translate("Pack", "Today"))
        self.today.setAutoDefault(False)  # Enter saves
        self.today.clicked.connect(lambda: self.day.setDate(today))
        beside.addWidget(self.day, 1)
        beside.addWidget(self.today)
        words = translate("Pack", "As of")
        self.field(
            words,
            row,
            help_=translate(
                "Pack",
                "What was due before this day is overdue. At first it is the latest day in the project: the "
                "same project and the same day give the same file, to the byte.",
            ),
        )
        row.setFocusProxy(self.day)
        self.day.setAccessibleName(words)

    def _add_since(self) -> None:
        self.since = self.field(translate("Pack", "New since"), QComboBox())
        before = waves(self._document)[:-1]
        for wave in reversed(before):
            self.since.addItem(wave.name, wave.id)
        if before:
            self.since.setItemData(0, None)  # as it is when nothing is asked
        self.since.addItem(translate("Pack", "the beginning"), "0000-00-00" if before else None)

    def _add_segments(self) -> None:
        self.segments = self.field(translate("Pack", "Segments"), QListWidget())
        for segment in segments(self._document):
            line = QListWidgetItem(segment.name)
            line.setData(Qt.ItemDataRole.UserRole, segment.id)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(_CHECKED)
            self.segments.addItem(line)
        shown = max(1, min(_LINES, self.segments.count()))
        row = max(scaled(28), self.segments.sizeHintForRow(0))
        self.segments.setFixedHeight(shown * row + 2 * self.segments.frameWidth() + 8)
        self.segments.itemChanged.connect(self._check)

    def _check(self) -> None:
        """A pack of no segment is not offered."""
        lines = range(self.segments.count())
        some = any(self.segments.item(at).checkState() == _CHECKED for at in lines)
        self.accept_button.setEnabled(some)


def _segment(line: QListWidgetItem) -> SegmentId:
    return SegmentId(line.data(Qt.ItemDataRole.UserRole))
