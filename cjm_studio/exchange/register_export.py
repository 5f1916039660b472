"""The register as a table for files: every column, each figure with its n and interval."""

from collections.abc import Sequence
from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.register.lines import RegisterLine
from cjm_studio.register.lives import Life
from cjm_studio.wording.barrier_words import CAUSES, MARKS, age_days
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.register_words import IMPORTANCE, refused_words, standing_words
from cjm_studio.wording.terms import BARRIER_STATUSES, Terms, term

_HEADS: Final[Terms] = {
    "name": ("Barrier", "Барьер"),
    "segment": ("Segment", "Сегмент"),
    "stage": ("Stage", "Этап"),
    "metric": ("Metric", "Метрика"),
    "level": ("Level", "Уровень"),
    "status": ("Status", "Статус"),
    "proposed": ("Proposed by the rule", "Предлагает правило"),
    "accepted": ("Accepted", "Принят"),
    "opened": ("Opened in", "Открыт в волне"),
    "age": ("Age, days", "Возраст, дней"),
    "wave": ("Last wave", "Последняя волна"),
    "x": ("In trouble", "С затруднением"),
    "n": ("n", "n"),
    "n_eff": ("n effective", "n эффективное"),
    "share": ("Share in trouble", "Доля затруднений"),
    "low": ("Interval 95 %, from", "Интервал 95 %, от"),
    "high": ("Interval 95 %, to", "Интервал 95 %, до"),
    "limit": ("Limit", "Предел"),
    "least": ("Fall, at least", "Снижение, не меньше"),
    "most": ("Fall, at most", "Снижение, не больше"),
    "refused": ("Not compared", "Не сравнивается"),
    "priority": ("Priority", "Приоритет"),
    "excess": ("Excess over the limit", "Превышение предела"),
    "reach": ("People", "Охват, человек"),
    "importance": ("Importance", "Важность"),
    "origin": ("Importance comes from", "Откуда важность"),
    "order": ("Hand order", "Порядок вручную"),
    "owner": ("Owner", "Владелец"),
    "units": ("Responsible units", "Ответственные подразделения"),
    "cause": ("Cause", "Причина"),
    "due": ("Due", "Срок"),
    "review": ("Next review", "Следующий пересмотр"),
    "recommendations": ("Recommendations", "Рекомендации"),
    "marks": ("Marks", "Отметки"),
}
_TITLE: Final = {"en": "Barrier register", "ru": "Реестр барьеров"}
_NOTE: Final = {
    "en": "One line for each place where a barrier stands. Groups with fewer than 5 answers are not told.",
    "ru": "По строке на каждое место барьера. Группы, где меньше 5 ответов, не раскрываются.",
}
_YES: Final = {"en": ("no", "yes"), "ru": ("нет", "да")}


def register_export(
    document: Document, lines: Sequence[RegisterLine], *, language: Language, today: str
) -> FigureTable:
    """Return a table with a line for every place of these barriers, in their order."""
    told = _Told(document, language, today)
    rows = [told.row(line, life) for line in lines for life in line.lives or (None,)]
    head = tuple(term(_HEADS, key, language=language) for key in _HEADS)
    return FigureTable(_TITLE[language], head, tuple(rows), (_NOTE[language],))


class _Told:
    """One document in one language."""

    def __init__(self, document: Document, language: Language, today: str) -> None:
        self._document, self._today = document, today
        self._language: Language = language

    def row(self, line: RegisterLine, life: Life | None) -> tuple[Cell, ...]:
        cells = {**self._of_people(line), **self._of_place(line, life), **self._of_wave(life)}
        return tuple(cells.get(key, Cell()) for key in _HEADS)

    def _of_people(self, line: RegisterLine) -> dict[str, Cell]:
        """What people said of a barrier, and the priority."""
        barrier, language, weight = line.barrier, self._language, line.priority
        links = self._document.naming(Link, barrier.id)
        cards = [self._document.records.get(link.origin) for link in links if link.kind == "removes"]
        texts = {
            "accepted": _YES[language][barrier.accepted],
            "owner": barrier.owner,
            "units": ", ".join(barrier.units),
            "cause": term(CAUSES, barrier.cause, language=language) if barrier.cause else "",
            "due": barrier.due,
            "review": barrier.review,
            "origin": IMPORTANCE[weight.origin][language],
            "recommendations": "; ".join(card.text for card in cards if isinstance(card, Card)),
            "marks": ", ".join(
                term(MARKS, mark, language=language) for mark in MARKS if mark in line.marks
            ).lower(),
        }
        days = age_days(line.opened_on, self._today)
        return {key: Cell(text) for key, text in texts.items()} | {
            "priority": _number(weight.value, "whole"),
            "excess": _number(weight.excess if line.lives else None, "share"),
            "reach": _number(weight.reach, "whole"),
            "importance": _number(weight.importance, "decimal"),
            "order": _number(barrier.order, "whole"),
            "age": _number(days, "whole"),
        }

    def _of_place(self, line: RegisterLine, life: Life | None) -> dict[str, Cell]:
        """Where it stands and how it is there."""
        document, language = self._document, self._language
        status = life.status if life else line.status
        texts = {
            "name": line.barrier.name,
            "level": level_words(life.level if life else line.level, language),
            "status": standing_words(
                status, language, confirmed_by=life.confirmed_by if life is not None else None
            ),
            "opened": document.get(Wave, line.opened).name if line.opened is not None else "",
        }
        if life is not None:
            texts["segment"] = document.get(Segment, life.cell.segment).name
            texts["stage"] = document.get(Stage, life.cell.stage).name
            texts["name"] = line.barrier.name or texts["stage"]
            if life.cell.metric is not None:
                texts["metric"] = metric_name(document.get(Metric, life.cell.metric), language)
        return {key: Cell(text) for key, text in texts.items()}

    def _of_wave(self, life: Life | None) -> dict[str, Cell]:
        """What the last wave said; of a hidden group nothing but that it is one."""
        if life is None or not life.measured:
            return {}
        last, language = life.waves[-1], self._language
        found = last.evidence
        cells = {
            "wave": Cell(self._document.get(Wave, last.wave).name),
            "proposed": Cell(term(BARRIER_STATUSES, last.proposed, language=language)),
            "refused": Cell(refused_words(last.refused, language, asked=last.asked)),
        }
        if found.hidden:
            return {**cells, "n": Cell("<5")}
        low, high = found.ci95 or (None, None)
        return cells | {
            "x": _number(found.x, "whole"),
            "n": _number(found.n, "whole"),
            "n_eff": _number(found.n_eff, "decimal"),
            "share": _number(found.share, "share"),
            "low": _number(low, "share"),
            "high": _number(high, "share"),
            "limit": _number(found.limit.value if found.limit else None, "share"),
            "least": _number(last.least_fall, "share"),
            "most": _number(last.most_fall, "share"),
        }


def _number(value: float | None, form: str) -> Cell:
    return Cell() if value is None else Cell(str(value), value, form)  # type: ignore[arg-type]
