"""Segments by rules: the outline, rules taken from a mapping, and how many fall in each segment."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.errors import BadInput
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.rules import Rule
from cjm_studio.window.survey_wizard.rules_table import RulesTable
from cjm_studio.window.survey_wizard.segment_sizes import Count, Sizes, SizesAsked
from cjm_studio.window.survey_wizard.words import outside_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words


class RulesPane(QWidget):
    """Counts anew after every change, as soon as all that the rules need is said."""

    changed = Signal()

    def __init__(self, draft: Draft, *, folder: Path, language: Language, count: Count | None) -> None:
        super().__init__()
        self._draft, self._folder, self._language = draft, folder, language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = RulesTable(draft, language=language)
        column.addWidget(self.table, 1)
        self.outside = QLabel()  # how many are in no segment
        self.outside.setWordWrap(True)
        set_role(self.outside, "quiet")
        self.take = QPushButton(translate("Wizard", "&Take rules from a mapping…"))
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._choose)
        set_role(self.take, "link")
        below = QHBoxLayout()
        below.addWidget(self.outside, 1)
        below.addWidget(self.take)
        column.addLayout(below)
        self._sizes = None if count is None else SizesAsked(self, count)
        if self._sizes is not None:
            self._sizes.told.connect(self._show_sizes)
        self.table.changed.connect(self._ask_sizes)
        self.table.changed.connect(self.changed)

    def refresh(self) -> None:
        """Show the rules that were said, or a first line for them."""
        if self._draft.segments == "rules" and not self._draft.rules:
            self._draft.rules.append(Rule())
        self.table.refresh()
        self._ask_sizes()

    def count_no_more(self) -> None:
        """Stop counting: nobody looks any more."""
        if self._sizes is not None:
            self._sizes.stop()

    def take_rules(self, path: Path) -> None:
        """Take the rules of a mapping in place of those that stand here."""
        from cjm_studio.survey.mapping import read_mapping
        from cjm_studio.window.questions import tell, tell_problem

        try:
            if not self._draft.take_rules(read_mapping(path)):
                tell(self, translate("Wizard", "“%1” has no rules of segments.").replace("%1", path.name))
        except BadInput as problem:
            tell_problem(self, problem, self._language)
        self.refresh()
        self.changed.emit()

    def _choose(self) -> None:
        title = translate("Wizard", "Take rules from a mapping")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder), "TOML (*.toml)")
        if chosen:
            self.take_rules(Path(chosen))

    def _ask_sizes(self) -> None:
        draft = self._draft
        if self._sizes is None:
            return
        if draft.segments == "rules" and not draft.missing() and draft.fault() is None:
            self._sizes.ask(draft.mapping())
        else:
            self._sizes.stop()
            self._show_sizes(Counter())

    def _show_sizes(self, found: "Sizes | BadInput") -> None:
        words, sizes = "", Counter[str]()
        if isinstance(found, BadInput):
            words = problem_words(found, self._language)
        elif found.total():
            sizes, words = found, outside_words(found, self._language)
        self.table.show_sizes(sizes)
        self.outside.setText(words)
