"""The filters of the register: marks as chips with their counts, the rest as buttons that open lists."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.look.theme import set_role
from cjm_studio.panels.filter_button import FilterButton
from cjm_studio.panels.flow import Flow
from cjm_studio.session.register_look import CHIPS, FIELDS, MORE_MARKS, RegisterLook
from cjm_studio.wording.barrier_words import MARKS
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import term

_NAMES = {
    "segment": QT_TRANSLATE_NOOP("Register", "Segment"),
    "stage": QT_TRANSLATE_NOOP("Register", "Stage"),
    "level": QT_TRANSLATE_NOOP("Register", "Level"),
    "status": QT_TRANSLATE_NOOP("Register", "Status"),
    "owner": QT_TRANSLATE_NOOP("Register", "Owner"),
    "unit": QT_TRANSLATE_NOOP("Register", "Unit"),
    "cause": QT_TRANSLATE_NOOP("Register", "Cause"),
}


class Chips(QWidget):
    """Every filter but the words."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = {mark: QToolButton() for mark in CHIPS}
        self.more = FilterButton()
        self.fields = {field: FilterButton() for field in FIELDS}
        self.clear = QPushButton()
        set_role(self.clear, "link")
        row = Flow(self, gap=6)
        for chip in self.marks.values():
            set_role(chip, "choice")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False: self.changed.emit())
            row.addWidget(chip)
        for button in (self.more, *self.fields.values()):
            button.changed.connect(self.changed)
            row.addWidget(button)
        row.addWidget(self.clear)

    def apply(self, look: RegisterLook) -> RegisterLook:
        """Return a look with what is ticked here."""
        marks = {mark for mark, chip in self.marks.items() if chip.isChecked()}
        chosen = {field: _texts(button.chosen) for field, button in self.fields.items()}
        return replace(look, marks=frozenset(marks) | _texts(self.more.chosen), **chosen)  # type: ignore[arg-type]

    def show_look(
        self,
        look: RegisterLook,
        *,
        counts: Mapping[str, int],
        options: Mapping[str, Mapping[object, str]],
        me: str,
        language: Language,
    ) -> None:
        """Show what is ticked, and how many barriers each mark would leave."""
        tips = {
            "came_back": translate("Register", "Closed once, proved a barrier again, and not closed since"),
            "not_compared": translate(
                "Register", "The question, scale, limit or segment changed: the last wave is not compared"
            ),
        }
        for mark, chip in self.marks.items():
            chip.setText(f"{term(MARKS, mark, language=language)}  {counts[mark]}")
            chip.setAccessibleName(f"{term(MARKS, mark, language=language)}: {counts[mark]}")
            chip.setChecked(mark in look.marks)
            chip.setEnabled(bool(counts[mark]) or mark in look.marks)
            chip.setToolTip(tips.get(mark, chip.accessibleName()))
            chip.setVisible(mark != "not_compared" or chip.isEnabled())  # a notice more than a habit
        if not me:
            no_name = translate("Register", "Give your name in the settings to see which barriers are yours.")
            self.marks["mine"].setToolTip(no_name)
        there: dict[object, str] = {
            mark: f"{term(MARKS, mark, language=language)}  {counts[mark]}"
            for mark in MORE_MARKS
            if counts[mark] or mark in look.marks
        }
        self.more.offer(translate("Register", "More"), there)
        self.more.choose(*(look.marks & set(MORE_MARKS)))
        for field, button in self.fields.items():
            button.offer(translate("Register", _NAMES[field]), options[field])
            button.choose(*getattr(look, field))
        self.clear.setText(translate("Register", "Clear"))
        self.clear.setToolTip(translate("Register", "Clear all filters"))
        self.clear.setVisible(look.filters)


def _texts(values: frozenset[object]) -> frozenset[str]:
    return frozenset(str(value) for value in values)
