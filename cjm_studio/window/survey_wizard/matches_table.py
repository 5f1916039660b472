"""What the segments of a file are in the project: taken for one of its segments, or made anew."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.errors import BadInput
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.segment_match import SegmentMatch
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable, words_cell
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.segment_sizes import Count, Sizes, SizesAsked
from cjm_studio.window.survey_wizard.words import as_in, match_words, outside_words
from cjm_studio.wording import numbers
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words

_SIZE, _SEGMENT, _WHY = 1, 2, 3
_NEW = ""


class MatchesTable(QWidget):
    """One line for each segment; those that the sample did not show come when the file has been counted."""

    changed = Signal()
    fields_made = Signal()

    def __init__(self, draft: Draft, *, language: Language, count: Count | None) -> None:
        super().__init__()
        self._draft, self._language = draft, language
        self._sizes: Sizes = Counter()
        self._shown: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = FieldsTable(
            translate("Wizard", "Segments"),
            [
                (translate("Wizard", "Segment in the file"), 26),
                ("", 12),
                (translate("Wizard", "In the project"), 28),
                (translate("Wizard", "Why"), 22),
            ],
            lines=1,
        )
        self.table.filled.connect(self.fields_made)
        column.addWidget(self.table, 1)
        self.outside = QLabel()
        self.outside.setWordWrap(True)
        set_role(self.outside, "quiet")
        column.addWidget(self.outside)
        self._asked = None if count is None else SizesAsked(self, count)
        if self._asked is not None:
            self._asked.told.connect(self._take_sizes)

    def refresh(self) -> None:
        """Show the segments by what tells them now, and count them."""
        draft = self._draft
        self._show()
        if self._asked is None:
            return
        unsaid = set(draft.missing()) - {"matches", "everybody"}
        if draft.told_by and not unsaid and draft.fault() is None:
            self._asked.ask(draft.mapping(matched=False))
        else:
            self.count_no_more()

    def count_no_more(self) -> None:
        """Stop counting: nobody looks any more."""
        if self._asked is not None:
            self._asked.stop()

    def _show(self) -> None:
        matches = self._draft.matches()
        names = [one.name for one in matches]
        if (header := self.table.horizontalHeaderItem(_SIZE)) is not None:
            wide = self._draft.recognised.wide  # a row of a long file is an answer
            header.setText(translate("Wizard", "Respondents") if wide else translate("Wizard", "Answers"))
        if names != self._shown:
            self._shown = names
            self.table.fill_lines(len(names), self._fill)
        for row, one in enumerate(matches):
            size = self._sizes.get(folded(one.name))
            said = numbers.count(size, self._language) if size is not None else ""
            for place, words in ((0, one.name), (_SIZE, said), (_WHY, self._why(one))):
                self.table.setItem(row, place, words_cell(words))
            box = self.table.cellWidget(row, _SEGMENT)
            if isinstance(box, Choice):
                box.show_key(one.segment)
        self.setVisible(bool(names) and bool(self._draft.standing.segments))

    def _why(self, match: SegmentMatch) -> str:
        taken = self._draft.taken
        along = match.why == "said" and taken.matches(match.name, match.segment)
        return as_in(taken.file) if along else match_words(match, self._language)

    def _fill(self, row: int) -> None:
        name = self._shown[row]
        box = Choice(name=f"{translate('Wizard', 'In the project')}: {name}")
        box.offer(
            [
                (_NEW, translate("Wizard", "a new segment")),
                *((one, one) for one in self._draft.standing.segments),
            ]
        )
        self.table.setCellWidget(row, _SEGMENT, box)
        box.show_key(self._draft.matches()[row].segment)
        box.activated.connect(lambda: self._say(name, box.key))

    def _say(self, name: str, segment: str) -> None:
        self._draft.same[folded(name)] = segment
        self._show()
        self.changed.emit()

    def _take_sizes(self, found: "Sizes | BadInput") -> None:
        """Take the segments of the whole file, and how many are in each."""
        draft, words = self._draft, ""
        self._sizes = Counter()
        if isinstance(found, BadInput):
            words = problem_words(found, self._language)
        elif found.total():
            for name, people in found.items():
                self._sizes[folded(name)] += people
            draft.met[draft.told_by] = [clean(name) for name in found if folded(name)]
            words = outside_words(self._sizes, self._language) if self._sizes[""] else ""
        self.outside.setText(words)
        self.outside.setVisible(bool(words))
        self._show()
        self.changed.emit()
