"""The wizard of the survey import: it ends in a mapping, which can be kept and used by the command line."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.recognised import Recognised
from cjm_studio.window.survey_wizard.asked import metric_keys
from cjm_studio.window.survey_wizard.columns_page import ColumnsPage, LookAgain
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.questions_page import QuestionsPage
from cjm_studio.window.survey_wizard.recipe import begin_with
from cjm_studio.window.survey_wizard.segment_sizes import Count
from cjm_studio.window.survey_wizard.segments_page import SegmentsPage
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.tab_order import tab_in_reading_order
from cjm_studio.window.survey_wizard.waves_page import WavesPage
from cjm_studio.window.survey_wizard.words import missing_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words

_WIDTH, _HEIGHT = 150, 42  # letters and lines that the window is wide and high, if the screen has room


class SurveyWizard(QDialog):
    """Shows what a file was recognised as and asks for the rest; Import is open once nothing is missing."""

    def __init__(
        self,
        parent: QWidget | None,
        recognised: Recognised,
        *,
        language: Language,
        metrics: Sequence[Metric],
        stages: Sequence[str],
        channels: Sequence[str],
        folder: Path | None = None,
        others: Sequence[str] = (),
        sheets: Sequence[str] = (),
        sheet: str = "",
        again: LookAgain | None = None,
        count: Count | None = None,
        standing: Standing | None = None,
    ) -> None:
        """`others` are further files of the same columns, `again` recognises another sheet or shape.

        `count` tells how many are in each segment by a mapping. `standing` is what the project has already:
        with a recipe there the wizard begins from all that this mapping says.
        """
        super().__init__(parent)
        self.language: Language = language
        self._others, self._folder, self._standing = others, folder or Path.home(), standing or Standing()
        self._found = partial(Draft, recognised, sheet, metrics={metric.key: metric for metric in metrics})
        self._page_kinds = (
            partial(ColumnsPage, language=language, sheets=sheets, again=again),
            partial(QuestionsPage, language=language, stages=stages, channels=channels),
            partial(SegmentsPage, folder=self._folder, language=language, count=count),
            partial(WavesPage, language=language),
        )
        self.pages = QStackedWidget()
        self._begin(self._standing)
        self._order = QTimer(self, singleShot=True, interval=0)  # lines of tables find their places later
        self._order.timeout.connect(self.order_tab)
        self._build()
        self._add_pages()
        self._show(self.columns)
        self._take_room()

    def _begin(self, standing: Standing) -> None:
        """Make the pages about what was recognised, and what a mapping says of it."""
        self.draft = self._found(standing=standing)
        begin_with(self.draft, standing.recipe, folder=self._folder)
        columns, questions, groups, rest = self._page_kinds
        self.columns, self.questions = columns(self.draft), questions(self.draft)
        self.groups, self.rest = groups(self.draft), rest(self.draft)

    def _add_pages(self) -> None:
        for page in self._all:
            self.pages.addWidget(page)
            page.changed.connect(self._check)
            page.fields_made.connect(self._order.start)
        for later in (self.groups, self.rest):
            later.refresh()  # what they do not ask for yet shall take no room
        self.columns.begun_otherwise.connect(self.begin_otherwise)
        self.questions.same.taken.connect(self._focus)
        self.rest.save.clicked.connect(self._save_mapping)

    def begin_otherwise(self) -> None:
        """Begin from what was recognised alone, or again from what was said of the file of another wave."""
        bare = replace(self._standing, recipe="")
        self._count_no_more()
        for page in self._all:
            self.pages.removeWidget(page)
            page.deleteLater()
        self._begin(bare if self.draft.standing.recipe else self._standing)
        self._add_pages()
        self._show(self.columns)
        self.columns.turn.setFocus()

    def _take_room(self) -> None:
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        room = self.screen().availableSize()
        self.resize(min(_WIDTH * letter, room.width() - 40), min(_HEIGHT * line, room.height() - 60))

    @property
    def _all(self) -> tuple[Page, ...]:
        return (self.columns, self.questions, self.groups, self.rest)

    @property
    def steps(self) -> tuple[Page, ...]:
        """The pages that this file needs: what was asked can be said only where the metrics are known."""
        asks = self.draft.questions or metric_keys(self.draft)
        return tuple(page for page in self._all if page is not self.questions or asks)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return next(page for page in self._all if page is self.pages.currentWidget())

    def _build(self) -> None:
        self.setWindowTitle(translate("Wizard", "Import survey answers"))
        self.step, self.title, self.words = QLabel(), QLabel(), QLabel()
        self.needed, self.ahead = QLabel(), QLabel()  # of this step, and of the others
        roles = (
            (self.step, "caption"),
            (self.title, "title"),
            (self.words, "quiet"),
            (self.needed, "warning"),
            (self.ahead, "quiet"),
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 18, 24, 18)
        for label, role in roles:
            set_role(label, role)
            label.setWordWrap(label in (self.words, self.needed, self.ahead))
        for label in (self.step, self.title, self.words):
            outer.addWidget(label)
        outer.addSpacing(6)
        outer.addWidget(self.pages, 1)
        outer.addWidget(self.needed)
        outer.addWidget(self.ahead)
        self.back = QPushButton(translate("Wizard", "&Back"))
        self.next_button = QPushButton(translate("Wizard", "Ne&xt"))
        self.finish = QPushButton(translate("Wizard", "Im&port"))
        self.cancel = QPushButton(translate("Wizard", "&Cancel"))
        line = QHBoxLayout()
        line.addStretch(1)
        for button in (self.back, self.next_button, self.finish, self.cancel):
            line.addWidget(button)
        outer.addLayout(line)
        self.back.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.next)
        self.finish.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self._count_no_more)

    def _count_no_more(self) -> None:
        self.groups.count_no_more()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def next(self) -> None:
        """Show the next page, if this one is complete."""
        place = self.steps.index(self.page) + 1
        if place < len(self.steps) and self.page.is_complete():
            self._show(self.steps[place])

    def go_back(self) -> None:
        """Show the page before."""
        place = self.steps.index(self.page) - 1
        if place >= 0:
            self._show(self.steps[place])

    def _show(self, page: Page) -> None:
        page.refresh()
        self.pages.setCurrentWidget(page)
        self._check()
        self._focus()

    def _focus(self) -> None:
        """Where something has to be said the keyboard begins there, else at what goes on."""
        onwards = self.finish if self.finish.isDefault() else self.next_button
        (onwards if onwards.isEnabled() else self.page.first_open() or self.cancel).setFocus()

    def order_tab(self) -> None:
        """Let Tab go through the page as it is read, and then through the buttons."""
        tab_in_reading_order(self.page, then=(self.back, self.next_button, self.finish, self.cancel))

    def _check(self) -> None:
        self._order.start()
        page, steps, missing = self.page, self.steps, self.draft.missing()
        place = steps.index(page)
        said = translate("Wizard", "Step %1 of %2").replace("%1", str(place + 1))
        self.step.setText(said.replace("%2", str(len(steps))).upper())
        self.title.setText(page.title)
        more = translate("Wizard", "The same for: %1.").replace("%1", ", ".join(self._others))
        self.words.setText(f"{page.words} {more}" if self._others and page is self.columns else page.words)
        self.words.setVisible(bool(self.words.text()))
        words = missing_words()
        fault = None if page.missing() else self.draft.fault()
        told = [words[key] for key in page.missing()]
        told += [problem_words(fault, self.language)] if fault is not None else []
        self.needed.setText("\n".join(told))
        self.needed.setVisible(bool(told))
        self.ahead.setText(self._open_elsewhere())
        self.ahead.setVisible(bool(self.ahead.text()))
        self.back.setEnabled(place > 0)
        self.next_button.setEnabled(place + 1 < len(steps) and page.is_complete())
        self.finish.setEnabled(not missing and fault is None)
        last = place + 1 == len(steps)
        self.finish.setDefault(last)
        self.next_button.setDefault(not last)

    def _open_elsewhere(self) -> str:
        """Return in one line which other steps keep the import closed."""
        open_ = [
            translate("Wizard", "step %1 “%2”").replace("%1", str(number)).replace("%2", step.title)
            for number, step in enumerate(self.steps, 1)
            if step is not self.page and step.missing()
        ]
        still = translate("Wizard", "Before the import, look at: %1.")
        return still.replace("%1", ", ".join(open_)) if open_ else ""

    def _save_mapping(self) -> None:
        title = translate("Wizard", "Save the mapping")
        name = f"{Path(self.draft.recognised.file).stem}.mapping.toml"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), "TOML (*.toml)")
        if chosen:
            try:
                save_mapping(self.draft, Path(chosen))
            except BadInput as problem:
                from cjm_studio.window.questions import tell_problem

                tell_problem(self, problem, self.language)


def save_mapping(draft: Draft, path: Path) -> None:
    """Write the mapping for a later import; BadInput when it cannot be written."""
    from cjm_studio.storage.whole_file import whole_file

    try:
        with whole_file(path) as unfinished:
            unfinished.write_text(draft.mapping(), encoding="utf-8")
    except OSError as error:
        raise BadInput("system_refused", reason=error.strerror or error, where=f" ({path})") from error
