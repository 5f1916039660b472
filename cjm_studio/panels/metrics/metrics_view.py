"""The metrics view: what was answered, chart by chart, each with its figures as a table."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.asking import Asking
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName
from cjm_studio.model.ids import MetricId, StageId
from cjm_studio.model.map import Stage
from cjm_studio.panels.metrics.chooser import Chooser
from cjm_studio.panels.metrics.figure_model import FigureTableView
from cjm_studio.panels.metrics.guess_entry import GuessEntry
from cjm_studio.panels.metrics.saving import ask_and_save, offer
from cjm_studio.panels.shy_button import ShyButton
from cjm_studio.panels.view import View
from cjm_studio.panels.word_column import WordColumn
from cjm_studio.session.metric_look import Look, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.metric_sheets import SHEETS, WITH_OTHER, likely_other, sheet, usual_look
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.wording.metric_sentences import SHEETS as NAMES
from cjm_studio.wording.metric_sentences import said

if TYPE_CHECKING:
    from cjm_studio.panels.metrics.chart_plot import ChartPlot
    from cjm_studio.panels.metrics.legend import Legend

_TITLE = 230  # what a title in two lines needs, with the edges


class MetricsView(View):
    """A list of sheets, what is looked at, the chart and the table; what was chosen stays while away."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.look: Look | None = None
        self.sheet: Sheet | None = None
        self._key = next(iter(SHEETS))
        self._palette: Palette | None = None
        self._choosing = False
        self.plot: ChartPlot | None = None  # pyqtgraph takes most of a second to come
        self._legend: Legend | None = None
        self._bringing = Asking(self)
        self.pages, self.chooser = QListWidget(), Chooser(session)
        self.table, self.guesses = FigureTableView(), GuessEntry(session)
        self.save_button, self.work_out = ShyButton(), QPushButton()
        self._title, self._notes, self._wait = QLabel(), QLabel(), QLabel("…")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label, role in ((self._title, "strong"), (self._notes, "small"), (self._wait, "quiet")):
            set_role(label, role)
            label.setWordWrap(True)
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._wait.setMargin(24)
        self._lay_out_chart()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self.chooser)
        column.addLayout(head)
        column.addWidget(self.guesses)
        column.addWidget(self.work_out, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._split, 1)
        column.addWidget(self._notes)
        column.addStretch()  # where there is no chart, words stay at the top
        self.pages.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addLayout(column, 1)

    def _lay_out_chart(self) -> None:
        self._place = QWidget()
        self._chart_stack = QStackedLayout(self._place)
        self._chart_stack.addWidget(self._wait)
        self._place.setMinimumHeight(scaled(190))  # the plot is never cut off at its foot
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._place)
        self._split.addWidget(self.table)
        self._split.setSizes([360, 240])
        self.save_button.hold_menu()

    def _connect(self) -> None:
        self.pages.currentRowChanged.connect(self._on_page)
        self.chooser.changed.connect(self._on_look)
        self.work_out.clicked.connect(
            lambda: self.command_wanted.emit("key_drivers" if self.look else "import_survey")
        )
        self.table.reached.connect(self._on_reached)
        self.table.entered_row.connect(self._show_on_map)
        self._bringing.done.connect(lambda *_: self._bring_plot())
        self.setFocusProxy(self.pages)

    def follows(self, selection: Selection) -> bool:
        return False  # `_on_selected` only moves the mark

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self._palette = PALETTES[theme]
        self.touch()

    def show_sheet(self, key: str) -> None:
        """Look at another sheet."""
        self._key = key
        if self.look is not None and key in WITH_OTHER:
            other = likely_other(self.session.document, key)
            if other is not None:
                self.look = replace(self.look, other=other)
        self.touch()

    def show_trend(self, stage: StageId | None, metric: MetricId | None = None) -> None:
        """Look at the trend of a stage, or of the journey as a whole."""
        self._key = "trend"
        look = self.look or usual_look(self.session, key="trend")
        if look is not None:
            asked = {"metric": metric, "measure": "trouble"} if metric else {}  # what the barrier rule counts
            self.look = replace(look, stage=stage, **asked)  # type: ignore[arg-type]
        self.touch()

    def refresh(self) -> None:
        """Show the sheet anew; the chart comes a moment later where pyqtgraph is not there yet."""
        language = self.session.language
        self._name_pages()
        self.setAccessibleName(translate("Metrics", "Metrics"))
        self.look = usual_look(self.session, self.look, key=self._key)
        for widget in (self.chooser, self._split, self.save_button):
            widget.setVisible(self.look is not None)
        self.guesses.setVisible(self.look is not None and self._key == "perception")
        self.work_out.setVisible(self.look is None or self._key == "drivers")
        self.work_out.setText(translate("Metrics", "Work out from a file…"))
        if self.look is None:
            self.sheet = None
            words = translate("Metrics", "Nothing was measured yet. Import survey answers to see charts.")
            self._title.setText(words)
            self.work_out.setText(translate("Metrics", "Import survey answers…"))
            self._notes.clear()
            return
        self.sheet = sheet(self._key, Reader(self.session.document, self.look, language))
        self._title.setText(self.sheet.title)
        self._notes.setText(" ".join(self.sheet.sentences))
        self.chooser.show_look(self.look, self._key)
        if self._key == "perception":
            self.guesses.show_look(self.look)
        row = self.table.currentIndex().row()
        self._choosing = True
        self.table.show_table(self.sheet.table)
        self.table.go_to(min(row, len(self.sheet.table.rows) - 1))
        self._choosing = False
        self._offer_saving()
        if self.plot is not None:
            self._draw()
        elif self._bringing.asked is None:
            self._bringing.ask(self, _bring_modules)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """The title comes first."""
        self.save_button.fit(self.width() - self.pages.width() - scaled(_TITLE))

    def _name_pages(self) -> None:
        names = [said(NAMES, key, self.session.language) for key in SHEETS]
        self.pages.blockSignals(True)
        if [self.pages.item(at).text() for at in range(self.pages.count())] != names:
            self.pages.clear()
            self.pages.addItems(names)
            self.pages.setFixedWidth(self.pages.sizeHintForColumn(0) + 24)
        self.pages.setCurrentRow(list(SHEETS).index(self._key))
        self.pages.blockSignals(False)
        self.pages.setAccessibleName(translate("Metrics", "Charts"))

    def _offer_saving(self) -> None:
        self.save_button.say(translate("Metrics", "Copy and save"), drawn="file-down")
        self._fit_head()
        chart = self.sheet is not None and self.sheet.chart is not None
        offer(self.save_button, copy=self.table.copy, save=self.save, chart=chart)

    def save(self, ending: str) -> None:
        """Ask where to and write the table or the chart."""
        if self.sheet is not None:
            path = self.session.file.path
            folder = path.parent if path else Path.home()
            ask_and_save(self, self.sheet, ending=ending, folder=folder, language=self.session.language)

    def _bring_plot(self) -> None:
        if self.plot is None:
            from cjm_studio.panels.metrics.chart_plot import ChartPlot
            from cjm_studio.panels.metrics.legend import Legend

            self.plot, self._legend = ChartPlot(), Legend()
            self._chart_stack.addWidget(WordColumn(self._legend, self.plot, stretch=self.plot))
            self.plot.chosen.connect(self.table.go_to)
        self._draw()

    def _draw(self) -> None:
        plot, legend, shown = self.plot, self._legend, self.sheet
        if plot is None or legend is None or shown is None:
            return
        if shown.chart is None:
            self._wait.setText(shown.sentences[0] if shown.sentences else "")
            self._chart_stack.setCurrentIndex(0)
            return
        palette = self._palette or tokens()
        legend.show_chart(shown.chart, palette)
        plot.show_chart(shown.chart, palette, language=self.session.language)
        plot.setAccessibleName(shown.title)
        self._chart_stack.setCurrentIndex(1)
        self._mark()

    def _mark(self) -> None:
        """Point the chart at the table's row and at the stage that is selected."""
        if self.plot is None or self.sheet is None or self.sheet.chart is None:
            return
        stage = self.session.selection.stage
        group = None
        if stage is not None and stage in self.session.document:
            name = self.session.document.get(Stage, stage).name.strip().casefold()
            names = [one.strip().casefold() for one in self.sheet.chart.groups]
            group = names.index(name) if name in names else None
        self.plot.point_at(self.table.currentIndex().row(), group=group)

    def _on_page(self, at: int) -> None:
        if at >= 0:
            self.show_sheet(list(SHEETS)[at])

    def _on_look(self, look: Look) -> None:
        moved = self.look is not None and look.stage != self.look.stage
        self.look = look
        if moved and look.stage is not None:
            self.session.select(Selection(stage=look.stage))
        if look.wave != self.session.wave:
            self.session.show_wave(look.wave)  # which shows this view anew
        else:
            self.touch()

    def _on_reached(self, row: int) -> None:
        """A row that the user comes to selects its stage, on the map too."""
        if self._choosing or self.sheet is None or not 0 <= row < len(self.sheet.stages):
            return
        stage, session = self.sheet.stages[row], self.session
        if stage is not None and session.stage_journey(stage) == session.journey:
            session.select(Selection(stage=stage))
        self._mark()

    def _on_selected(self, selection: Selection) -> None:
        if self._key == "trend" and self.look and selection.stage not in (None, self.look.stage):
            self.show_trend(selection.stage)
            return
        if not self.isVisible():
            self._stale = True
            return
        shown, stage = self.sheet, selection.stage
        row = self.table.currentIndex().row()
        if shown and stage in shown.stages and (row < 0 or shown.stages[row] != stage):
            self._choosing = True
            self.table.go_to(shown.stages.index(stage))
            self._choosing = False
        self._mark()

    def _show_on_map(self, row: int) -> None:
        stage = self.sheet.stages[row] if self.sheet and row < len(self.sheet.stages) else None
        if stage is not None:
            self.wanted.emit(stage)


def _bring_modules() -> None:
    """Bring what draws charts; it takes long and needs nothing of the window."""
    import cjm_studio.panels.metrics.chart_plot
    import cjm_studio.panels.metrics.legend  # noqa: F401
