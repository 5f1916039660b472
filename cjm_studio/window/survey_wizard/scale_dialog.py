"""A scale of one's own: its ends, the places of answers in words, and which answers are good or trouble."""

from collections.abc import Sequence

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess
from cjm_studio.window.form import Form
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable, words_cell
from cjm_studio.window.survey_wizard.scales import Scale, beginning, told
from cjm_studio.window.survey_wizard.words import set_words

_LINES = 5  # answers that are seen without scrolling
_LIMIT = 1000
_MOST = 201  # numbers to choose from
_OUT = ""  # an answer that is left out


class ScaleDialog(Form):
    """Asks for a scale; it is accepted once both sets have answers and none in common."""

    def __init__(self, parent: QWidget, column: ColumnGuess) -> None:
        super().__init__(
            parent, translate("Wizard", "Scale"), accept=translate("Wizard", "&Use this scale"), width=560
        )
        self._asked = column.question or QuestionGuess(column.header)
        scale = beginning(self._asked, len(told(column.answers)))
        self.heading(translate("Wizard", "A scale of its own"))
        self.words(column.header, "quiet")
        self.name = self.field(translate("Wizard", "&Name of the scale"), QLineEdit(scale.name))
        self.name.setPlaceholderText(translate("Wizard", "may be left out"))
        self.minimum, self.maximum = _number(scale.minimum), _number(scale.maximum)
        self._pair(
            (translate("Wizard", "&Lowest answer"), self.minimum),
            (translate("Wizard", "&Highest answer"), self.maximum),
        )
        self.places: list[tuple[str, Choice]] = []
        self._ask_places(scale, column)
        self.direction = self.field(
            translate("Wizard", "The highest answer &means"),
            Choice(
                [
                    ("", translate("Wizard", "choose")),
                    ("higher_is_better", translate("Wizard", "good")),
                    ("higher_is_worse", translate("Wizard", "bad")),
                ]
            ),
        )
        self.direction.show_key(self._asked.direction)
        self.good, self.trouble = Choice(), Choice()
        self._pair(
            (translate("Wizard", "&Good answers begin at"), self.good),
            (translate("Wizard", "&Trouble begins at"), self.trouble),
        )
        self.told = self.words("")
        self._offer(scale)
        self._listen()
        self._check()

    def _listen(self) -> None:
        for line in (self.minimum, self.maximum):
            line.textChanged.connect(self._rescale)
        for box in (self.good, self.trouble, *(box for _, box in self.places)):
            box.activated.connect(self._check)
        self.direction.activated.connect(self._turn)

    def _pair(self, *fields: tuple[str, QWidget]) -> None:
        """Add two fields side by side."""
        row = QHBoxLayout()
        for text, field in fields:
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            row.addSpacing(16 if row.count() else 0)
            row.addWidget(label)
            row.addWidget(field, 1)
        self.column.addSpacing(8)
        self.column.addLayout(row)

    def _ask_places(self, scale: Scale, column: ColumnGuess) -> None:
        """Ask what answers in words stand for; numbers stand for themselves."""
        words = list(dict.fromkeys((*dict(scale.labels), *told(column.answers))))
        if all(word.lstrip("-+").isdigit() for word in words):
            return
        table = FieldsTable(
            translate("Wizard", "Answers"),
            [(translate("Wizard", "Answer"), 34), (translate("Wizard", "Stands for"), 14)],
            lines=1,
        )
        for row, word in enumerate(words):
            table.insertRow(row)
            table.setItem(row, 0, words_cell(word))
            box = Choice(name=word)
            table.setCellWidget(row, 1, box)
            self.places.append((word, box))
        table.show_lines(min(len(words), _LINES))
        self.field(translate("Wizard", "What the answers stand for"), table)

    def _offer(self, scale: Scale) -> None:
        """Offer the numbers of the scale."""
        numbers = _keys(range(scale.minimum, min(scale.maximum, scale.minimum + _MOST) + 1))
        labels = dict(scale.labels)
        for word, box in self.places:
            box.offer([(_OUT, translate("Wizard", "left out")), *numbers])
            box.show_key(str(labels.get(word, _OUT)))
        for box, place in ((self.good, scale.good), (self.trouble, scale.trouble)):
            box.offer(numbers)
            box.show_key(str(place))

    def scale(self) -> Scale:
        """Return what was said."""
        low, high = _whole(self.minimum), _whole(self.maximum)
        return Scale(
            self.name.text().strip(),
            low,
            high,
            "higher_is_worse" if self.direction.key == "higher_is_worse" else "higher_is_better",
            int(self.good.key or low),
            int(self.trouble.key or low),
            tuple((word, int(box.key)) for word, box in self.places if box.key),
        )

    def _rescale(self) -> None:
        """Other ends: the halves of the new scale are good and trouble until people say otherwise."""
        if _whole(self.minimum) < _whole(self.maximum):
            self._turn()

    def _turn(self) -> None:
        said = self.scale()
        asked = QuestionGuess(
            "", minimum=said.minimum, maximum=said.maximum, direction=said.direction, labels=said.labels
        )
        self._offer(beginning(asked))
        self._check()

    def _check(self) -> None:
        scale = self.scale()
        usable = bool(self.direction.key) and scale.sound and not (self.places and not scale.labels)
        if self.places and not scale.labels:
            said = translate("Wizard", "Say which place each answer has on the scale.")
        elif not self.direction.key:
            said = translate("Wizard", "Say whether the highest answer is good or bad.")
        elif not usable:
            said = translate("Wizard", "Good and trouble answers must be different ones, and some of each.")
        else:
            said = set_words(scale)
        self.told.setText(said)
        self.accept_button.setEnabled(usable)


def _keys(numbers: Sequence[int]) -> list[tuple[str, str]]:
    return [(str(number), str(number).replace("-", "\N{MINUS SIGN}")) for number in numbers]


def _number(value: int) -> QLineEdit:
    line = QLineEdit(str(value))
    line.setValidator(QIntValidator(-_LIMIT, _LIMIT))
    return line


def _whole(line: QLineEdit) -> int:
    try:
        return int(line.text())
    except ValueError:
        return 0
