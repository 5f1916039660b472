"""The row above the differences: what is compared with what, and which kinds of difference are shown."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from cjm_studio.comparison.difference import KINDS, VERDICTS
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import RecordId
from cjm_studio.panels.filter_button import FilterButton
from cjm_studio.panels.flow import Lines
from cjm_studio.panels.metrics.chooser import Drop, under_blank
from cjm_studio.session.compare_sides import HOWS, Compared, first_options, second_options
from cjm_studio.session.session import Session
from cjm_studio.wording.difference_words import sort_names


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen to be compared."""

    how: str = HOWS[0]
    first: RecordId | None = None
    second: RecordId | None = None


class SidesBar(Lines):
    """Tells what was chosen."""

    changed = Signal(object)
    file_wanted = Signal(object)
    kinds_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=10)
        self._session = session
        self.choice = Choice()
        self.how, self.first, self.second = Drop(), Drop(), Drop()
        self.kinds, self.file = FilterButton(), QPushButton()
        set_role(self.file, "choice")
        self._file_holder, self._kinds_holder = under_blank(self.file), under_blank(self.kinds)
        for widget in (self.how, self.first, self.second, self._file_holder, self._kinds_holder):
            self.flow.addWidget(widget)
        self.how.changed.connect(lambda how: self.changed.emit(Choice(how)))
        self.first.changed.connect(lambda id_: self.changed.emit(replace(self.choice, first=id_)))
        self.second.changed.connect(lambda id_: self.changed.emit(replace(self.choice, second=id_)))
        self.kinds.changed.connect(self.kinds_changed)
        self.file.clicked.connect(self._ask_file)

    def usual(self, choice: Choice) -> Choice:
        """Return the choice with what is still there, else with what one looks for first."""
        session, language = self._session, self._session.language
        firsts = [id_ for id_, _ in first_options(session.document, choice.how, language)]
        first = choice.first if choice.first in firsts else None
        if first is None and firsts:
            if choice.how == "waves":
                first = firsts[-2] if len(firsts) > 1 else None
            else:
                first = session.journey if session.journey in firsts else firsts[0]
        seconds = [id_ for id_, _ in second_options(session.document, choice.how, first, language)]
        latest = seconds[-1:] if choice.how == "waves" else seconds[:1]
        second = choice.second if choice.second in seconds else next(iter(latest), None)
        return Choice(choice.how, first, second)

    def show_choice(self, choice: Choice, path: Path | None, compared: Compared) -> None:
        """Offer what can be chosen, as it is chosen now."""
        self.choice = choice
        document, language = self._session.document, self._session.language
        names = {
            "segments": translate("Compare", "Two segments"),
            "maps": translate("Compare", "As-is and to-be"),
            "waves": translate("Compare", "Two waves"),
            "version": translate("Compare", "A saved version and now"),
            "file": translate("Compare", "Another file and now"),
        }
        self.how.offer(translate("Compare", "Compare"), [*names.items()], choice.how)
        earlier = choice.how in ("waves", "version")
        self.first.offer(
            translate("Compare", "Earlier") if earlier else translate("Compare", "One side"),
            [*first_options(document, choice.how, language)],
            choice.first,
        )
        self.second.offer(
            translate("Compare", "Later") if earlier else translate("Compare", "Other side"),
            [*second_options(document, choice.how, choice.first, language)],
            choice.second,
        )
        self.first.setVisible(choice.how != "file")
        self.second.setVisible(choice.how in ("segments", "maps", "waves"))
        self._file_holder.setVisible(choice.how == "file")
        self.file.setText(path.name if path else translate("Compare", "Choose a file…"))
        self.file.setToolTip(str(path) if path else "")
        self._offer_kinds(compared)

    def _offer_kinds(self, compared: Compared) -> None:
        """Offer the sorts of difference that there are."""
        sides, language = compared.sides, self._session.language
        names = sort_names(sides.kind, language, first=sides.first, second=sides.second)
        there = {one.verdict or one.kind for one in compared.found}
        options: dict[object, str] = {sort: names[sort] for sort in (*KINDS, *VERDICTS) if sort in there}
        self.kinds.offer(translate("Compare", "Show only"), options)
        self._kinds_holder.setVisible(bool(options))
        self.keep_lines()

    def _ask_file(self) -> None:
        file = self._session.file.path
        title = translate("Compare", "Compare with another file")
        kinds = translate("Compare", "Projects and their text forms") + " (*.cjm *.jsonl *.json *.txt)"
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(file.parent if file else Path.home()), kinds)
        if chosen:
            self.file_wanted.emit(Path(chosen))
