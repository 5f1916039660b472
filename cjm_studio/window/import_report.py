"""The report of an import: what was counted, what was left out and why, what was made."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import LeftOut, Source
from cjm_studio.window.form import Form
from cjm_studio.wording.language import Language
from cjm_studio.wording.left_out import LEFT_OUT, kept_note_words
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.numbers import count
from cjm_studio.wording.terms import term

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_NOTES = 6  # that are shown of one file
_ROWS, _FILE = 2, 3  # columns


class ImportReport(Form):
    """Every answer is in one of two numbers: counted, or left out for a reason."""

    def __init__(
        self,
        window: "MainWindow",
        sources: Sequence[Source],
        *,
        created: Sequence[str] = (),
        news: str = "",
    ) -> None:
        super().__init__(window, translate("Report", "Import finished"), width=720)
        self._language: Language = window.language
        self.heading(translate("Report", "Import finished"))
        self.summary = self.words(self._summary(sources), "")
        if created:
            self.words(translate("Report", "Made in the project: %1.").replace("%1", ", ".join(created)))
        if news:  # of the register
            self.words(
                translate("Report", "Barriers in the register by these answers: %1.").replace("%1", news)
            )
        for source in sources:
            self._show_notes(source, named=len(sources) > 1)
        self.left_out = QTreeWidget()
        set_role(self.left_out, "framed")
        self._show_left_out(sources)

    def _summary(self, sources: Sequence[Source]) -> str:
        rows = sum(source.rows or 0 for source in sources)
        accepted = sum(source.accepted or 0 for source in sources)
        words = translate("Report", "Answers in the files: %1. Counted: %2. Left out: %3.")
        for mark, number in (("%1", rows), ("%2", accepted), ("%3", rows - accepted)):
            words = words.replace(mark, count(number, self._language))
        return words

    def _show_notes(self, source: Source, *, named: bool) -> None:
        """Show what was remarked about a file; long lists are cut, the source keeps them whole."""
        words = [kept_note_words(note, language=self._language) for note in source.notes]
        words = [one for one in words if one]
        more = f" (+{len(words) - _NOTES})" if len(words) > _NOTES else ""
        if words:
            before = f"{source.file}\n" if named else ""
            self.words(before + "\n".join(words[:_NOTES]) + more, "")

    def _show_left_out(self, sources: Sequence[Source]) -> None:
        lines = [(source, left) for source in sources for left in source.left_out]
        if not lines:
            return
        heading = self.words(translate("Report", "Left out").upper(), "caption")
        heading.setBuddy(self.left_out)
        self.left_out.setAccessibleName(translate("Report", "Left out"))
        self.left_out.setRootIsDecorated(False)
        self.left_out.setHeaderLabels(
            [
                translate("Report", "Reason"),
                translate("Report", "Answers"),
                translate("Report", "First rows"),
                translate("Report", "File"),
            ]
        )
        for source, left in lines:
            self.left_out.addTopLevelItem(QTreeWidgetItem(self._line(source, left)))
        header = self.left_out.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_ROWS, QHeaderView.ResizeMode.Stretch)
        self.left_out.setColumnHidden(_FILE, len(sources) == 1)
        self.left_out.setMinimumHeight(200)
        self.column.addWidget(self.left_out)

    def _line(self, source: Source, left: LeftOut) -> list[str]:
        rows = ", ".join(str(row) for row in left.rows)
        more = ", …" if left.count > len(left.rows) else ""
        reason = sentence_case(term(LEFT_OUT, left.reason, language=self._language))
        return [reason, count(left.count, self._language), rows + more, source.file]
