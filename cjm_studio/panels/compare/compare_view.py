"""The compare view: segments and stages at a glance, and in words what differs between two sides."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.comparison.difference import KINDS, VERDICTS, Difference
from cjm_studio.comparison.telling import Sides
from cjm_studio.document.document import Changed
from cjm_studio.document.queries import waves
from cjm_studio.exchange.difference_table import difference_table
from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import MetricId, WaveId
from cjm_studio.panels.compare.comparing import Answer, Asked, Comparing, compare, is_large
from cjm_studio.panels.compare.difference_list import DifferenceList, lines_of
from cjm_studio.panels.compare.level_marks import marks_of
from cjm_studio.panels.compare.matrix_table import NO_MATRIX, MatrixTable
from cjm_studio.panels.compare.other_file import OtherFile
from cjm_studio.panels.compare.paper import Paper
from cjm_studio.panels.compare.saving import ask_path, offer, print_paper, write
from cjm_studio.panels.compare.sides_bar import Choice, SidesBar
from cjm_studio.panels.level_key import LevelKey
from cjm_studio.panels.metrics.chooser import Drop
from cjm_studio.panels.shy_button import ShyButton
from cjm_studio.panels.view import View
from cjm_studio.panels.word_column import WordColumn
from cjm_studio.session.compare_coverage import Coverage
from cjm_studio.session.compare_heat import HeatMap
from cjm_studio.session.compare_matrix import Matrix
from cjm_studio.session.compare_sides import (
    Compared,
    jump_target,
)
from cjm_studio.session.metric_sheets import metrics_asked
from cjm_studio.session.session import Session
from cjm_studio.wording.compare_words import COMPARE
from cjm_studio.wording.difference_words import sort_names, summary
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.problems import problem_words

_AROUND = 64  # edges and gaps of the row above the matrix


class CompareView(View):
    """Above the matrix, below the differences; what was chosen stays while one is away."""

    whole_project = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.metric_id: MetricId | None = None  # None: the worst of all
        self.matrix: Matrix = NO_MATRIX
        self.compared = Compared(Sides())
        self.metric_box, self.wave_box, self.coverage = Drop(), Drop(), ShyButton()
        self.table, self.key, self.sides = MatrixTable(), LevelKey(), SidesBar(session)
        self.differences, self.save_button = DifferenceList(), ShyButton()
        self.other, self.comparing = OtherFile(self), Comparing(self)
        self._divided = False
        self._kept: tuple[object, Compared, str] | None = None  # what was asked, and the answer
        self._title, self._notes, self._summary, self._why = QLabel(), QLabel(), QLabel(), QLabel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        roles = ("strong", "small", "strong", "small")
        for label, role in zip((self._title, self._notes, self._summary, self._why), roles, strict=True):
            set_role(label, role)
            label.setWordWrap(True)
        self.coverage.setCheckable(True)
        self.save_button.hold_menu()
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.metric_box, self.wave_box):
            head.addWidget(widget)
        head.addWidget(self.coverage, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._upper = WordColumn(self._title, self.table, self.key, self._notes, stretch=self.table)
        self._lower = WordColumn(
            self.sides, self._summary, self._why, self.differences, stretch=self.differences
        )
        self.table.setMinimumHeight(scaled(150))  # its heads and a row at least
        self.differences.setMinimumHeight(48)  # the fields above it come first where the view is low
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._upper)
        self._split.addWidget(self._lower)
        self._split.setSizes([330, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.metric_box.changed.connect(self._on_metric)
        self.wave_box.changed.connect(self._on_wave)
        self.coverage.toggled.connect(lambda _: self.touch())
        self.table.entered.connect(self.wanted)
        self.table.fitted.connect(self._show_key)
        self.sides.changed.connect(self._on_choice)
        self.sides.kinds_changed.connect(self._show_lines)
        self.sides.file_wanted.connect(self._on_file)
        self.differences.entered.connect(self._jump)
        self.other.come.connect(lambda _: self.touch())
        self.other.failed.connect(self._tell)
        self.comparing.done.connect(self._on_compared)
        self.setFocusProxy(self.table)

    def _on_changed(self, changed: Changed) -> None:
        self._kept = None
        self.comparing.drop()
        super()._on_changed(changed)

    def refresh(self) -> None:
        """Show everything anew."""
        self.setAccessibleName(translate("Compare", "Compare"))
        self._offer_head()
        self._show_matrix()
        self._show_compared()
        if not self._divided:
            self._divided = True
            self._divide()

    def _show_compared(self) -> None:
        choice = self.sides.usual(self.sides.choice)
        name = self.other.path.name if self.other.path is not None else ""
        asked = Asked(choice, self.session.wave, self.session.language, self.other.document, name)
        if self._kept is None or self._kept[0] != asked:  # a look at another metric compares nothing anew
            self._kept = (asked, *self._compare(asked))
        _, self.compared, why = self._kept
        self.sides.show_choice(choice, self.other.path, self.compared)
        self._why.setText(" ".join(filter(None, (why, *self.compared.notes))))
        self._why.setVisible(bool(self._why.text()))
        self._show_lines()

    def _divide(self) -> None:
        """Give the matrix what it needs, if that leaves the differences their share."""
        whole = max(400, self.height() - 100)  # the row above takes the rest
        layout = self._lower.layout()
        least = layout.minimumHeightForWidth(self._lower.width()) if layout else 0
        upper = min(self._upper.sizeHint().height(), whole * 3 // 5, whole - least)
        self._split.setSizes([upper, whole - upper])

    def _offer_head(self) -> None:
        document, language = self.session.document, self.session.language
        asked = [(metric.id, metric_name(metric, language)) for metric in metrics_asked(document)]
        if self.metric_id not in dict(asked):
            self.metric_id = None
        worst = (None, said(COMPARE, "worst", language))
        self.metric_box.offer(translate("Compare", "Metric"), [worst, *asked], self.metric_id)
        rounds = [(wave.id, wave.name) for wave in reversed(waves(document))]
        self.wave_box.offer(translate("Compare", "Wave"), [*rounds], self.session.wave)
        for drop in (self.metric_box, self.wave_box):
            drop.setEnabled(bool(asked) and not self.coverage.isChecked())
        tip = translate("Compare", "Which stages are mapped and measured")
        self.coverage.say(translate("Compare", "Coverage"), drawn="table", tip=tip)
        self.save_button.say(translate("Compare", "Save and print"), drawn="file-down")
        offer(self.save_button, self)
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """The boxes come first, then the words of the buttons."""
        boxes = self.metric_box.sizeHint().width() + self.wave_box.sizeHint().width()
        room = self.width() - boxes - scaled(_AROUND)
        self.coverage.fit(room - self.save_button.wanted)
        self.save_button.fit(room - self.coverage.sizeHint().width())

    def _show_matrix(self) -> None:
        session = self.session
        if self.coverage.isChecked() or session.wave is None:
            self.matrix = Coverage(session.document, session.language).matrix()
        else:
            heat = HeatMap(session.document, session.wave, metric=self.metric_id, language=session.language)
            self.matrix = heat.matrix()
        self._title.setText(self.matrix.title)
        self._notes.setText(self.matrix.notes[-1])
        self._title.setToolTip(" ".join(self.matrix.notes))
        self.table.show_matrix(self.matrix)
        self._show_key()

    def _show_key(self) -> None:
        self.key.show_levels([] if self.table.how.words else marks_of(self.matrix, tokens()))
        self._notes.setVisible(self.key.isHidden())  # it tells what is hatched

    def _compare(self, asked: Asked) -> Answer:
        """Return what was found; where it takes a while, that it is being looked for."""
        self.comparing.drop()
        if not is_large(self.session.document, asked):
            return compare(self.session.document, asked)
        self.comparing.begin(self.session.document, asked)
        return Compared(Sides()), translate("Compare", "Comparing…")

    def _on_compared(self, asked: Asked, answer: Answer) -> None:
        self._kept = (asked, *answer)
        if self.isVisible():
            self._show_compared()
        else:
            self.touch()

    def _show_lines(self) -> None:
        language, kinds = self.session.language, self.sides.kinds.chosen
        sorts: list[str] = [one.verdict or one.kind for one in self.compared.found]
        sides = self.compared.sides
        names = sort_names(sides.kind, language, first=sides.first, second=sides.second)
        numbers: dict[str, int] = {kind: sorts.count(kind) for kind in (*KINDS, *VERDICTS)}
        noun = "cell" if sides.kind == "waves" else "difference"
        words = summary(numbers, language, names=names, noun=noun) if sides.second else ""
        self._summary.setText(words)
        self.differences.setAccessibleName(self._summary.text())
        self.differences.show_lines(lines_of(self.compared, language, kinds=kinds))

    def save(self, ending: str) -> None:
        """Ask where to and write the tables or the picture."""
        path = ask_path(self, self.matrix.title, ending, self._folder)
        if path is not None:
            write(self, path, self.matrix, self.to_table(), self.session.language)

    def to_table(self) -> Callable[[], FigureTable]:
        """Return what makes a table of all differences; it needs nothing of the view any more."""
        found, sides = self.compared.found, self.compared.sides
        return partial(difference_table, found, sides, title=self._heading, language=self.session.language)

    @property
    def _heading(self) -> str:
        sides = self.compared.sides
        names = f"{sides.first} – {sides.second}" if sides.second else self.session.name
        return f"{translate('Compare', 'Compare')}: {names}"

    @property
    def _folder(self) -> Path:
        path = self.session.file.path
        return path.parent if path else Path.home()

    def paper(self) -> Paper:
        """Return what is shown, laid out for paper."""
        date = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
        foot = " · ".join((self.session.name, date))
        return Paper(self.matrix, self.compared, self._heading, foot, self.session.language)

    def print(self) -> bool:
        """Show how it will stand on paper, and print it from there."""
        print_paper(self, self.paper(), self._folder)
        return True

    def _on_metric(self, metric: MetricId | None) -> None:
        self.metric_id = metric
        self.touch()

    def _on_wave(self, wave: WaveId) -> None:
        self.session.show_wave(wave)  # which shows this view anew

    def _on_choice(self, choice: Choice) -> None:
        self.sides.choice = choice
        self.sides.kinds.choose()
        self.touch()

    def _on_file(self, path: Path) -> None:
        self.other.read(path)
        self.touch()

    def _tell(self, problem: BadInput) -> None:
        self.touch()
        words = problem_words(problem, self.session.language)
        QMessageBox.warning(self, translate("Compare", "Compare with another file"), words)

    def _jump(self, one: Difference) -> None:
        target = jump_target(self.session.document, one, journey=self.session.journey)
        if target is not None:
            self.wanted.emit(target)
