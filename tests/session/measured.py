"""A bank with channels, waves and small groups, for the tests of the metrics view."""

from functools import cache
from typing import Any

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.look.asking import LARGE
from cjm_studio.model.ids import ChannelId, RecordId
from cjm_studio.model.map import Channel
from cjm_studio.model.metrics import Limit, Metric, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.session.metric_look import Look
from tests.builders import ProjectBuilder

STAGES = ("Поиск", "Заявка", "Выдача")


def bank() -> Document:
    """Two segments; Заявка got worse from spring to autumn, Выдача has a channel of three answers."""
    project = ProjectBuilder("Банк")
    site, app, office = (project.add(Channel, name=name) for name in ("Сайт", "Приложение", "=Офис"))
    project.journey("Новые", *STAGES)
    project.journey("Постоянные", "Вход", "Платёж")
    source = project.add(Source, name="Опрос", internal=False)
    spring = project.add(Wave, name="Весна", start="2025-03-01", season="spring")
    autumn = project.add(Wave, name="Осень", start="2025-09-01", season="autumn")
    for wave, worse in ((spring, 0), (autumn, 60)):
        given: dict[str, Any] = {"wave": wave, "source": source}
        project.answers("ces2", stage="Поиск", counts={2: 5, 6: 95}, channel=site.id, **given)
        project.answers("ces2", stage="Поиск", counts={2: 4, 6: 96}, channel=app.id, **given)
        trouble = 20 + worse
        project.answers("ces2", stage="Заявка", counts={1: trouble, 7: 200 - trouble}, **given)
        project.answers("ces2", stage="Выдача", counts={1: 10, 7: 30}, channel=site.id, **given)
        project.answers("ces2", stage="Выдача", counts={1: 2, 7: 10}, channel=app.id, **given)
        project.answers("ces2", stage="Выдача", counts={1: 3}, channel=office.id, **given)
        project.answers("ces2", stage="Платёж", counts={1: 2, 7: 2}, **given)
    project.add(Limit, metric=project.metric("ces2").id, value=0.25)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document


def question(key: str, name: str) -> Metric:
    """A question on the scale 1 to 5 that no product has a word for."""
    return Metric(
        id=f"metric-{key}",  # type: ignore[arg-type]
        key=key,
        name=name,
        minimum=1,
        maximum=5,
        direction="higher_is_better",
        good=(4, 5),
        trouble=(1, 2),
        primary=False,
    )


def look(document: Document, **fields: object) -> Look:
    """The journey of the first segment in autumn, compared with spring."""
    from cjm_studio.document.queries import journeys, segments, waves

    spring, autumn = waves(document)
    journey = journeys(document, segments(document)[0].id)[0]
    metric = next(iter(document.all(Metric)))
    usual = {"measure": "trouble", "before": spring.id, **fields}
    return Look(journey.id, metric.id, wave=autumn.id, **usual)  # type: ignore[arg-type]


@cache
def large_bank() -> Document:
    """Return the bank with more records than are looked through at once; not to be altered."""
    found = [
        Channel(id=ChannelId(RecordId(f"site-{number}")), name=f"Site {number}") for number in range(LARGE)
    ]
    return Document([*bank(), *found])
