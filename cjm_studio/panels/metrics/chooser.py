"""The row above the charts: metric, figure, wave, segments, channel."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.document.queries import channels, segments, stages, waves
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric
from cjm_studio.panels.filter_button import FilterButton
from cjm_studio.panels.flow import Flow
from cjm_studio.session.metric_look import Look
from cjm_studio.session.metric_sheets import asked_of_whole, lacks_limit, metrics_asked
from cjm_studio.session.session import Session
from cjm_studio.statistics.measures import measures_of
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import MEASURES, said
from cjm_studio.wording.trend_words import trend_words

# What can be chosen on each sheet, in this order.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "stages": ("metric", "measure", "wave", "channel"),
    "answers": ("metric", "wave", "channel"),
    "segments": ("metric", "measure", "wave", "channel", "segments"),
    "channels": ("metric", "measure", "wave", "channel"),
    "channel_pairs": ("metric", "measure", "wave", "channel"),
    "waves": ("metric", "measure", "channel", "waves"),
    "trend": ("stage", "metric", "measure", "channel"),
    "change": ("metric", "measure", "before", "wave", "channel"),
    "funnel": ("wave", "channel"),
    "expectation": ("metric", "other", "wave", "channel"),
    "perception": ("metric", "wave", "channel"),
    "opportunity": ("metric", "other", "wave", "channel"),
    "drivers": ("wave",),
}


_DROPS = ("stage", "metric", "measure", "other", "before", "wave", "channel")


class Drop(QWidget):
    """A labelled list of values of which one is chosen; the wheel leaves it alone."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.box = QLabel(), _Box()
        set_role(self.label, "label")
        self.label.setBuddy(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setMaximumWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self.box)
        self.box.activated.connect(lambda at: self.changed.emit(self.box.itemData(at)))

    def offer(self, name: str, options: Sequence[tuple[object, str]], chosen: object) -> None:
        """Offer these values."""
        self.label.setText(name)
        self.box.setAccessibleName(name)
        self.box.clear()
        for value, words in options:
            self.box.addItem(words, value)
        at = [value for value, _ in options].index(chosen) if chosen in dict(options) else -1
        self.box.setCurrentIndex(at)
        self.box.setEnabled(bool(options))


class _Box(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Chooser(QWidget):
    """Tells what was chosen as a new look."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look: Look | None = None
        self.drops = {name: Drop() for name in _DROPS}
        self.segments, self.waves = FilterButton(), FilterButton()
        flow = Flow(self, gap=10)
        for drop in self.drops.values():
            flow.addWidget(drop)
        self._filters = {"segments": under_blank(self.segments), "waves": under_blank(self.waves)}
        self.agree = QPushButton()
        set_role(self.agree, "link")
        self._agree_holder = under_blank(self.agree)
        for holder in (*self._filters.values(), self._agree_holder):
            flow.addWidget(holder)
        self.agree.clicked.connect(self._seek_limit)
        for name, drop in self.drops.items():
            drop.changed.connect(lambda value, name=name: self._choose(name, value))
        for name, button in (("segments", self.segments), ("waves", self.waves)):
            button.changed.connect(lambda name=name, b=button: self._choose(name, b.chosen))

    def show_look(self, look: Look, key: str) -> None:
        """Offer what can be chosen on a sheet, as it is chosen now."""
        self._look = look
        self.agree.setText(translate("Metrics", "Agree a limit…"))
        self._agree_holder.setVisible(lacks_limit(self._session.document, look, key))
        session, document = self._session, self._session.document
        language, metric = session.language, document.get(Metric, look.metric)
        asked = [
            (one.id, metric_name(one, language)) for one in metrics_asked(document, whole=key == "trend")
        ]
        rounds = [(wave.id, wave.name) for wave in reversed(waves(document))]
        at = [id_ for id_, _ in rounds].index(look.wave)
        used = [(channel.id, channel.name) for channel in channels(document)]
        options: dict[str, tuple[str, list[tuple[object, str]]]] = {
            "stage": (translate("Metrics", "Stage"), self._stages(look)),
            "metric": (translate("Metrics", "Metric"), [*asked]),
            "measure": (
                translate("Metrics", "Figure"),
                [(one, said(MEASURES, one, language)) for one in measures_of(metric)],
            ),
            "other": (self._other_name(key), [*((id_, n) for id_, n in asked if id_ != look.metric)]),
            "before": (translate("Metrics", "Compare with"), [*rounds[at + 1 :], *rounds[:at]]),
            "wave": (translate("Metrics", "Wave"), [*rounds]),
            "channel": (translate("Metrics", "Channel"), [(None, translate("Metrics", "All")), *used]),
        }
        for name, drop in self.drops.items():
            drop.offer(*options[name], getattr(look, name))
            drop.setVisible(name in FIELDS[key])
        self.segments.offer(translate("Metrics", "Segments"), {s.id: s.name for s in segments(document)})
        self.segments.choose(*look.segments)
        self.waves.offer(translate("Metrics", "Waves"), {w.id: w.name for w in waves(document)})
        self.waves.choose(*look.waves)
        for name, holder in self._filters.items():
            holder.setVisible(name in FIELDS[key])

    def _stages(self, look: Look) -> list[tuple[object, str]]:
        document, language = self._session.document, self._session.language
        found: list[tuple[object, str]] = [(one.id, one.name) for one in stages(document, look.journey)]
        if asked_of_whole(document, look.journey, look.metric):
            found.append((None, trend_words("whole", language)))
        return found

    def _other_name(self, key: str) -> str:
        if key == "opportunity":
            return translate("Metrics", "Importance asked as")
        return translate("Metrics", "Expectation asked as")

    def _seek_limit(self) -> None:
        if self._look is not None:
            self._session.limit_sought.tell(self._look.metric)

    def _choose(self, name: str, value: object) -> None:
        if self._look is None:
            return
        if isinstance(value, frozenset):
            value = tuple(sorted(value))
        fields: dict[str, Any] = {name: value}
        look = replace(self._look, **fields)
        if name == "metric":
            measures = measures_of(self._session.document.get(Metric, look.metric))
            if look.measure not in measures:
                look = replace(look, measure=measures[0])
        self.changed.emit(look)


def under_blank(button: QWidget) -> QWidget:
    """Stand a button beside the boxes, under a line as high as their labels."""
    holder, label = QWidget(), QLabel(" ")
    set_role(label, "label")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(button)
    return holder
