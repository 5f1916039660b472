"""Twelve waves of a shop: a fix in the middle, a wave that stands out, a wave of three answers."""

from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, waves
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, Metric, Reading, Source, Wave
from cjm_studio.model.register import Mechanic
from cjm_studio.session.metric_look import Look
from tests.builders import ProjectBuilder

SEASONS: Final = ("winter", "spring", "summer", "autumn")
# Of a hundred answers in trouble, wave after wave; from the seventh on the fix works.
PAYMENT: Final = (41, 44, 39, 42, 40, 43, 22, 20, 23, 21, 19, 36)
SEARCH: Final = (12, 14, 11, 13, 12, 10, 13, 12, 14, 11, 12, 13)
MEANS: Final = (8, 7, 8, 7, 8, 7, 8, 7, 8, 7, 8, 4)


def three_years(*, dated: bool = True, fixes: bool = True) -> Document:
    """Payment fell at its fix and stood out in the last wave; Search never moved; NPS is of the whole."""
    project = ProjectBuilder("Магазин «Полка»")
    journey = project.journey("Новые клиенты", "Поиск", "Оплата", "Получение")
    source = project.add(Source, name="Опрос", internal=False)
    project.add(Limit, metric=project.metric("ces2").id, value=0.25)
    for turn in range(12):
        year, quarter = 2023 + turn // 4, turn % 4
        day = f"{year}-{3 * quarter + 2:02}-10" if dated else ""
        wave = project.add(
            Wave, name=f"{quarter + 1} кв. {year}", start=day, season=SEASONS[quarter], order=float(turn)
        )
        for stage, bad in (("Поиск", SEARCH[turn]), ("Оплата", PAYMENT[turn])):
            project.answers("ces2", stage=stage, wave=wave, source=source, counts={2: bad, 6: 100 - bad})
        few = turn == 3
        counts = {2: 1, 6: 2} if few else {2: 10, 6: 30}
        if turn > 1:
            project.answers("ces2", stage="Получение", wave=wave, source=source, counts=counts)
        project.add(
            Reading,
            segment=journey.segment,
            stage=None,
            metric=project.metric("nps").id,
            wave=wave.id,
            source=source.id,
            counts=((3, 20), (MEANS[turn], 40), (10, 40)),
        )
    if fixes:
        payment = project.named("Оплата").id
        project.add(Mechanic, name="Код из СМС подставляется сам", date="2024-06-20", stage=payment)
        project.add(Mechanic, name="Новый поиск", date="2025-03-01", stage=project.named("Поиск").id)
    return project.document()


def trend_look(document: Document, stage: str = "Оплата", key: str = "ces2", **fields: object) -> Look:
    """The look at one stage's trend; no stage: the journey as a whole."""
    journey = journeys(document, segments(document)[0].id)[0]
    found: dict[str, StageId] = {one.name: one.id for one in document.all(Stage)}
    metric = next(one for one in document.all(Metric) if one.key == key)
    usual = {"measure": "trouble", "stage": found.get(stage), **fields}
    return Look(journey.id, metric.id, wave=waves(document)[-1].id, **usual)  # type: ignore[arg-type]
