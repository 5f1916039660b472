"""The life of a barrier in one of its cells: the last interval, the trend, and wave after wave."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import BarrierCell
from cjm_studio.panels.evidence_faces import interval_face
from cjm_studio.panels.history_plot import HistoryPlot, WavePoint
from cjm_studio.panels.interval_bar import IntervalBar
from cjm_studio.panels.level_chip import LevelChip
from cjm_studio.panels.register.page_part import Item, Items, link_button, words
from cjm_studio.register.course import LifeWave
from cjm_studio.register.lives import Life
from cjm_studio.register.mechanics import mixed_effects
from cjm_studio.session.register_rows import newest_wave, where_words
from cjm_studio.wording.barrier_words import change_words
from cjm_studio.wording.evidence_words import cautions_words, counts_words, share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import percent
from cjm_studio.wording.register_words import (
    EFFECTS_MIXED,
    OTHER_SEASON,
    YEAR_AGO,
    refused_words,
    standing_words,
)

_SEEN = 3  # waves that are told at once


class LifeBlock(QWidget):
    """Tells one life, the newest wave first."""

    trend_wanted = Signal(str, str)  # stage and metric
    rebase_wanted = Signal(object)  # the life whose last wave is what it is compared with from now on

    def __init__(self, show_on_map: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._life: Life | None = None
        self._all = False
        self._told: tuple[Document, Language] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(6)
        self.place: QPushButton = link_button(
            column, lambda: show_on_map(self._life.cell.stage if self._life else "")
        )
        self.chip = LevelChip()
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.counts = words(column)
        self.bar, self.plot = IntervalBar(), HistoryPlot()
        column.addWidget(self.bar)
        self.cautions = words(column, "small")
        column.addWidget(self.plot)
        self.trend = link_button(column, self._show_trend)
        self.rebase = link_button(column, lambda: self.rebase_wanted.emit(self._life))
        self.waves = Items()
        column.addWidget(self.waves)
        self.more = link_button(column, self._show_all)
        set_role(self.counts, "quiet")

    def show_life(self, document: Document, life: Life, language: Language) -> None:
        """Show a life."""
        if self._life is None or self._life.cell.id != life.cell.id:
            self._all = False
        self._life, self._told = life, (document, language)
        cell = life.cell
        place = where_words(document, cell)
        metric = document.get(Metric, cell.metric) if cell.metric is not None else None
        if metric is not None:
            place += f" · {metric_name(metric, language)}"
        self.place.setText(place.replace("&", "&&"))
        self.place.setToolTip(plain_tip(f"{place}\n{translate('Register', 'Show on the map')}"))
        self.chip.show_level(life.level, language)
        last = life.evidence
        told = counts_words(last, language, metric=metric) if last is not None and metric is not None else ""
        if told and last is not None and last.wave != newest_wave(document):
            told = f"{document.get(Wave, last.wave).name}: {told}"
        nothing = translate("Register", "No answers prove it here yet.")
        if metric is None:
            nothing = translate("Register", "It has no metric yet, so answers cannot prove it.")
        self.counts.setText(told or nothing)
        face = interval_face(document, last, (), language=language) if last is not None else None
        self.bar.show_face(face)
        care = cautions_words(last, language) if last is not None else []
        self.cautions.setText("\n".join(care))
        self.cautions.setVisible(bool(care))
        points = [_point(document, wave, language, last=wave is life.waves[-1]) for wave in life.waves]
        limit = points[0].limit if points else None
        self.plot.show_points(points, limit_words="" if limit is None else percent(limit, language))
        self.trend.setText(translate("Register", "Trend over the waves"))
        self.trend.setVisible(metric is not None and len(life.waves) > 1)
        self._offer_rebase(life)
        self._show_waves()

    def _offer_rebase(self, life: Life) -> None:
        """Where the last wave is not compared, offer to compare from it on."""
        refused = life.waves[-1].refused if life.waves else ""
        changed = {
            "limit": translate("Register", "The limit has changed: judge from this wave on"),
            "question": translate("Register", "The question has changed: judge from this wave on"),
            "scale": translate("Register", "The scale has changed: judge from this wave on"),
            "segment": translate("Register", "The segment has changed: judge from this wave on"),
        }
        last = life.evidence
        able = last is not None and last.shrunk is not None and last.limit is not None
        self.rebase.setText(changed.get(refused, ""))
        self.rebase.setVisible(refused in changed and able)

    def _show_trend(self) -> None:
        cell = self._life.cell if self._life else None
        if cell is not None and cell.metric is not None:
            self.trend_wanted.emit(cell.stage, cell.metric)

    def _show_waves(self) -> None:
        if self._life is None or self._told is None:
            return
        document, language = self._told
        cell, lived = self._life.cell, self._life.waves
        pairs = list(zip(reversed(lived), [*reversed(lived[:-1]), None], strict=bool(lived)))
        told = []
        for wave, before in pairs if self._all else pairs[:_SEEN]:
            item = _item(document, wave, language, last=wave is lived[-1])
            mixed = _mixed(document, cell, wave, before=before, language=language)
            told.append(replace(item, small="\n".join(filter(None, (item.small, mixed)))))
        self.waves.show_items(told)
        self.more.setVisible(len(told) < len(lived))
        text = translate("Register", "All waves: %1").replace("%1", str(len(lived)))
        self.more.setText(text)

    def _show_all(self) -> None:
        self._all = True
        self._show_waves()


def _point(document: Document, wave: LifeWave, language: Language, *, last: bool) -> WavePoint:
    found, name = wave.evidence, document.get(Wave, wave.wave).name
    shown = not found.hidden and found.share is not None and found.ci95 is not None
    low, high = found.ci95 if shown and found.ci95 else (0.0, 0.0)
    spoken = f"{name}: {share_line(found, language)}, {level_words(found.level, language).lower()}"
    limit = found.limit.value if found.limit and shown else None
    return WavePoint(name, found.share if shown else None, low, high, limit, found.level, spoken, last)


def _mixed(
    document: Document, cell: BarrierCell, wave: LifeWave, *, before: LifeWave | None, language: Language
) -> str:
    """Say which mechanics started since the wave before, where their effects cannot be told apart."""
    if before is None:
        return ""
    first, second = document.get(Wave, before.wave), document.get(Wave, wave.wave)
    found = mixed_effects(document, cell.segment, cell.stage, first=first, second=second)
    names = ", ".join(mechanic.name for mechanic in found)
    return EFFECTS_MIXED[language].format(names=names) if found else ""


def _item(document: Document, wave: LifeWave, language: Language, *, last: bool) -> Item:
    """Say a wave: its status, its figures, the change, what stands in the way of comparing."""
    by = wave.decision.by if wave.decision is not None else None
    confirmed = by if last else None  # what an earlier wave waited for has come
    head = f"{document.get(Wave, wave.wave).name} — "
    head += standing_words(wave.status, language, confirmed_by=confirmed)
    if by and (confirmed is None or wave.status != "resolved_to_confirm"):
        head += f" ({by})"
    found = wave.evidence
    figures = share_line(found, language)
    if not found.hidden and found.n_eff is None:
        of = {"en": "of", "ru": "из"}[language]
        figures = f"{found.x} {of} {found.n} · {figures}"
    change = "" if found.hidden else change_words(wave.least_fall, wave.most_fall, language)
    lines = [" · ".join(filter(None, (figures, change)))]
    if why := refused_words(wave.refused, language, asked=wave.asked):
        lines.append(why)
    if wave.other_season:
        lines.append(OTHER_SEASON[language])
    if wave.year_ago is not None:
        year = document.get(Wave, wave.year_ago).name
        lines.append(YEAR_AGO[language].format(wave=year))
    return Item(head, "\n".join(lines))
