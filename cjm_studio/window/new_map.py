"""The question what a new map is of: its name, where it begins, its segments, what is still accepted."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from cjm_studio.exchange.outline import read_outline, template_path
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import PROJECT_ID, RecordId, SegmentId, new_id
from cjm_studio.model.map import Journey, Project, Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit
from cjm_studio.model.record import Record
from cjm_studio.operations.journeys import journey_records
from cjm_studio.window.form import Form
from cjm_studio.window.map_edits import usual_stages
from cjm_studio.window.template_sketch import names_by_use, read_sketch
from cjm_studio.wording.language import Language

_METRIC = "ces2"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants the new map to be."""

    name: str
    language: Language
    template: str  # empty: an empty map
    segments: tuple[str, ...]
    stages: tuple[str, ...]  # of an empty map
    limit: float | None  # the share of customers in trouble that is still accepted


class NewMapDialog(Form):
    """Asks it all on one page."""

    def __init__(self, parent: QWidget, *, language: Language, template: str = "") -> None:
        title = translate("NewMap", "New map")
        super().__init__(parent, title, accept=translate("NewMap", "Create map"), width=500)
        self.heading(title)
        self.name = self.field(translate("NewMap", "Name"), QLineEdit())
        self.language = self.field(translate("NewMap", "Language of the map"), QComboBox())
        for key, word in (("ru", "Русский"), ("en", "English")):
            self.language.addItem(word, key)
        self.language.setCurrentIndex(self.language.findData(language))
        self.template = self.field(translate("NewMap", "Begin with"), QComboBox())
        self.segments = self.field(
            translate("NewMap", "Segments, one a line"),
            QPlainTextEdit(),
            help_=translate("NewMap", "Each segment gets a map of its own. More can be added later."),
        )
        self.segments.setTabChangesFocus(True)
        self.segments.setFixedHeight(86)
        self.limit = self.field(
            translate("NewMap", "What share of customers in trouble would you still accept?"),
            QLineEdit(),
            help_=translate(
                "NewMap",
                "In per cent, for the question how easy a stage was (CES). There is no norm for it, so it is "
                "you who decide. May stay empty: then stages are compared with each other.",
            ),
        )
        self.limit.setValidator(QDoubleValidator(0, 100, 1, self.limit))
        self.limit.setPlaceholderText("25")
        self.limit.setMaximumWidth(120)
        self._offer_templates(template)
        self.template.activated.connect(self._suggest)
        self.language.activated.connect(lambda: self._offer_templates(self.template.currentData()))
        self.name.setFocus()

    def _offer_templates(self, chosen: str) -> None:
        self.template.clear()
        self.template.addItem(translate("NewMap", "An empty map"), "")
        for name in names_by_use(()):
            self.template.addItem(read_sketch(name, self.language.currentData()).name, name)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
        self._suggest()

    def _suggest(self) -> None:
        """Show in the empty fields what the map gets if they stay empty."""
        name = self.template.currentData()
        sketch = read_sketch(name, self.language.currentData()) if name else None
        usual = translate("NewMap", "For example: Online shop"), translate("NewMap", "New customers")
        title, segment = (sketch.name, sketch.segment) if sketch else usual
        self.name.setPlaceholderText(title)
        self.segments.setPlaceholderText(segment)

    def wishes(self) -> Wishes:
        """Return what was asked for."""
        names = tuple(line.strip() for line in self.segments.toPlainText().splitlines() if line.strip())
        share, understood = QLocale().toDouble(self.limit.text())
        template = self.template.currentData()
        if not names and not template:
            names = (self.segments.placeholderText(),)
        return Wishes(
            name=self.name.text().strip(),
            language=self.language.currentData(),
            template=template,
            segments=names,
            stages=tuple(usual_stages()),
            limit=min(1.0, share / 100) if understood and self.limit.text() else None,
        )


def records_of(wishes: Wishes, *, today: str) -> list[Record]:
    """Return the records of the new project; its maps are reviewed today, as they are made."""
    if wishes.template:
        records = _from_template(wishes, today)
    else:
        records = [Project(id=PROJECT_ID, name=wishes.name, language=wishes.language)]
        for turn, name in enumerate(wishes.segments, 1):
            records += _segment(name, wishes.stages, float(turn), today)
    if wishes.limit is not None:
        metric = BUILT_IN_METRICS[_METRIC]
        limit = Limit(id=RecordId(new_id("limit")), metric=metric.id, value=wishes.limit, at=today)
        records += [record for record in (metric, limit) if record.id not in {r.id for r in records}]
    return records


def _from_template(wishes: Wishes, today: str) -> list[Record]:
    """The first segment keeps the template's cards; further ones begin with its stages."""
    records: list[Record] = []
    names = list(wishes.segments)
    for record in read_outline(template_path(wishes.template, wishes.language)):
        if isinstance(record, Project) and wishes.name:
            record = msgspec.structs.replace(record, name=wishes.name)  # noqa: PLW2901
        if isinstance(record, Segment) and names:
            record = msgspec.structs.replace(record, name=names.pop(0))  # noqa: PLW2901
        if isinstance(record, Journey):
            record = msgspec.structs.replace(record, reviewed=today)  # noqa: PLW2901
        records.append(record)
    first = next(record for record in records if isinstance(record, Journey))
    stages = [r.name for r in records if isinstance(r, Stage) and r.journey == first.id]
    standing = sum(isinstance(record, Segment) for record in records)
    for turn, name in enumerate(names, standing + 1):
        records += _segment(name, tuple(stages), float(turn), today)
    return records


def _segment(name: str, stages: tuple[str, ...], order: float, today: str) -> list[Record]:
    segment = Segment(id=SegmentId(new_id("segment")), name=name, order=order)
    return [segment, *journey_records(segment.id, stages, today=today)]
