"""The page of segments: from a column, one for all, by rules, or from a list of respondents."""

import os
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.work import Cancelled, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.window.survey_wizard.cells import Choice, name_line
from cjm_studio.window.survey_wizard.draft import Draft, Segments
from cjm_studio.window.survey_wizard.form import Form
from cjm_studio.window.survey_wizard.matches_table import MatchesTable
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.rules_pane import RulesPane
from cjm_studio.window.survey_wizard.segment_sizes import Count
from cjm_studio.wording.language import Language


class SegmentsPage(Page):
    """Four ways to tell segments; the fields of the chosen one are shown."""

    asks = frozenset({"segment", "rules", "list", "matches", "everybody"})

    def __init__(self, draft: Draft, *, folder: Path, language: Language, count: Count | None = None) -> None:
        """`folder` is that of the survey file; `count` tells how many are in each segment by a mapping."""
        super().__init__(draft)
        self._folder, self._language = folder, language
        self.way = Choice(
            [
                ("column", translate("Wizard", "From a column")),
                ("one", translate("Wizard", "One segment for all answers")),
                ("rules", translate("Wizard", "By rules: the first that holds decides")),
                ("list", translate("Wizard", "From a list of respondents in another file")),
            ]
        )
        self.from_column, self.name = Choice(), name_line("", draft.standing.segments)
        self.examples = QLabel()
        self.examples.setWordWrap(True)
        set_role(self.examples, "small")
        self.rules = RulesPane(draft, folder=folder, language=language, count=count)
        self.matches = MatchesTable(draft, language=language, count=count)
        self.file = QPushButton(translate("Wizard", "Choose the list…"))
        self.person, self.id, self.group = Choice(), Choice(), Choice()
        self._header: list[str] = []  # of the list
        self.form = Form()
        self._rows: list[tuple[Segments, QWidget]] = []
        self._row(None, translate("Wizard", "&Segments"), self.way)
        self._row("column", translate("Wizard", "Col&umn"), self.from_column)
        self._row("column", "", self.examples)
        self._row("one", translate("Wizard", "N&ame"), self.name)
        self._row("list", translate("Wizard", "&List"), self.file)
        self._row("list", translate("Wizard", "Respondent, in t&his file"), self.person)
        self._row("list", translate("Wizard", "&Respondent, in the list"), self.id)
        self._row("list", translate("Wizard", "Se&gment, in the list"), self.group)
        self.column.addLayout(self.form)
        self.column.addWidget(self.rules, 1)
        self.column.addWidget(self.matches, 1)
        self.column.addStretch(0)
        self._listen()

    def _listen(self) -> None:
        self.from_column.activated.connect(self._choose_column)
        self.name.textChanged.connect(self._say)
        self.rules.changed.connect(self.changed)
        self.matches.changed.connect(self.changed)
        self.matches.fields_made.connect(self.fields_made)
        self.file.clicked.connect(self._choose_file)
        for box in (self.person, self.id, self.group):
            box.activated.connect(self._say)
        self.way.activated.connect(self._choose_way)

    @property
    def title(self) -> str:
        return translate("Wizard", "Segments")

    @property
    def words(self) -> str:
        return translate("Wizard", "Say which answers belong to which segment.")

    def _row(self, way: Segments | None, text: str, field: QWidget) -> None:
        if text:
            self.form.add(text, field)
        else:
            self.form.addRow(field)
        if way is not None:
            self._rows.append((way, field))

    def refresh(self) -> None:
        """Show what was said, with the columns that the file has."""
        draft = self.draft
        self.from_column.offer([("", translate("Wizard", "choose")), *map(_named, draft.attributes)])
        chosen = draft.column_of("segment")
        self.from_column.show_key(str(chosen.number) if chosen else "")
        if self.name.text().strip() != draft.segment:
            self.name.setText(draft.segment)
        people = [c for c in draft.recognised.columns if c.role in ("respondent", "ignored", "personal")]
        self.person.offer([("", translate("Wizard", "choose")), *map(_named, people)])
        person = draft.column_of("respondent")
        self.person.show_key(str(person.number) if person else "")
        self._show_list()
        self.rules.refresh()
        self._show_way()

    def _show_list(self) -> None:
        if self.draft.list_file:
            self.file.setText(Path(self.draft.list_file).name)
        for box, said in ((self.id, self.draft.list_id), (self.group, self.draft.list_segment)):
            names = self._header or [said] * bool(said)  # as an earlier mapping says
            box.offer([("", translate("Wizard", "choose")), *((name, name) for name in names)])
            box.show_key(said)

    def _show_way(self) -> None:
        self.way.show_key(self.draft.segments)
        chosen = self.draft.column_of("segment")
        self.examples.setText(" · ".join(chosen.examples) if chosen else "")
        for way, field in self._rows:
            self.form.setRowVisible(field, way == self.draft.segments)
        self.rules.setVisible(self.draft.segments == "rules")
        self._show_matches()

    def _show_matches(self) -> None:
        """Show what segments are taken for; people who see it have looked at it."""
        if self.isVisible():
            self.draft.look_at_segments()
        self.matches.refresh()
        there = self.matches.isVisibleTo(self)  # it names the segments itself
        self.form.setRowVisible(self.examples, not there and self._has_examples())
        self.changed.emit()

    def _has_examples(self) -> bool:
        return self.draft.segments == "column" and bool(self.examples.text())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_matches()

    def count_no_more(self) -> None:
        """Stop counting: nobody looks any more."""
        self.rules.count_no_more()
        self.matches.count_no_more()

    def _choose_way(self) -> None:
        self.draft.segments = self.way.currentData()
        self.rules.refresh()
        self._show_way()

    def _choose_column(self) -> None:
        if self.from_column.key:
            self.draft.give_role(int(self.from_column.key), "segment")
        elif (column := self.draft.column_of("segment")) is not None:
            self.draft.give_role(column.number, "ignored")
            self.draft.segments = "column"
        self._show_way()

    def _choose_file(self) -> None:
        title = translate("Wizard", "List of respondents")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder))
        if chosen:
            self.take_list(Path(chosen))

    def take_list(self, path: Path) -> None:
        """Take a list of respondents: its columns are offered, those that say what they are chosen."""
        from cjm_studio.survey.recognise import recognise

        words = translate("Import", "Looking at the file…")
        try:
            found = do_in_thread(self, words, do=lambda waiting: recognise(path, cancelled=waiting.cancelled))
        except Cancelled:
            return
        except BadInput as problem:
            from cjm_studio.window.questions import tell_problem

            tell_problem(self, problem, self._language)
            return
        self._header = [column.header for column in found.columns]
        named = {column.role: column.header for column in reversed(found.columns)}
        self.draft.list_file = _beside(path, self._folder)
        self.draft.list_id = named.get("respondent", "")
        self.draft.list_segment = named.get("segment", "")
        self._show_list()
        self._show_matches()

    def _say(self) -> None:
        draft = self.draft
        draft.name_segment(self.name.text())
        draft.list_id, draft.list_segment = self.id.key, self.group.key
        person = draft.column_of("respondent")
        if self.person.key and (person is None or person.number != int(self.person.key)):
            draft.give_role(int(self.person.key), "respondent")
        self._show_matches()


def _named(column: ColumnGuess) -> tuple[str, str]:
    return str(column.number), column.header


def _beside(path: Path, folder: Path) -> str:
    """Return the list as the mapping names it: from the survey file's folder where there is a way."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return str(path)
