"""The sheet of key drivers: shares with intervals, the guard's sentence, and how to get them."""

import msgspec
import pytest

from cjm_studio.document.change import adding
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import stages
from cjm_studio.exchange.figure_table import as_text
from cjm_studio.model.ids import RecordId
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.model.register import Driver, DriverResult
from cjm_studio.session.metric_look import Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.metric_sheets import sheet
from tests.session.measured import bank, look


def with_result(**fields: object) -> Document:
    """The bank with drivers of its NPS in autumn: two of three stages."""
    document, nps = bank(), BUILT_IN_METRICS["nps"]
    said, ces = look(document), next(iter(document.all(Metric)))
    first, second, _ = stages(document, said.journey)
    shares = ((first, 0.25, 0.1, 0.4), (second, 0.75, 0.6, 0.9))
    drivers = tuple(
        Driver(stage=stage.id, metric=ces.id, share=share, low=low, high=high)
        for stage, share, low, high in shares
    )
    usual = {"n": 200, "r2": 0.312, "drivers": drivers, "guard": ""}
    result = DriverResult(id=RecordId("drivers-1"), journey=said.journey, metric=nps.id, wave=said.wave, n=0)
    result = msgspec.structs.replace(result, **{**usual, **fields})
    document.apply(adding(nps, result), ChangeSource.USER)
    return document


def shown(document: Document, language: str = "en") -> Sheet:
    return sheet("drivers", Reader(document, look(document), language))  # type: ignore[arg-type]


def test_every_stage_has_its_share_with_an_interval_and_the_sheet_says_what_it_is_not() -> None:
    found = shown(with_result())
    assert as_text(found.table).splitlines() == [
        "Outcome\tStage\tMetric\tShare\tFrom\tTo",
        "NPS\tПоиск\tCES 2.0\t25%\t10%\t40%",
        "NPS\tЗаявка\tCES 2.0\t75%\t60%\t90%",
        "NPS\tВыдача\t\t–\t\t",
    ]
    assert found.chart is not None
    assert [mark.spoken for mark in found.chart.marks] == [
        "Поиск, NPS: 25% (10–40%)",
        "Заявка, NPS: 75% (60–90%)",
    ]
    words = " ".join(found.sentences)
    for told in ("n = 200", "31%", "Выдача", "95% interval", "need not be cause"):
        assert told in words


@pytest.mark.parametrize(
    ("guard", "english", "russian"),
    [
        ("few", "Not enough people: 60", "Мало людей: на всё нужное ответили 60"),
        ("unexplained", "Too little is explained: 4%", "Объяснено слишком мало: 4\N{NO-BREAK SPACE}%"),
        ("one_stage", "Not enough stages", "Мало этапов"),
    ],
)
def test_where_there_is_not_enough_the_sheet_says_why(guard: str, english: str, russian: str) -> None:
    document = with_result(guard=guard, drivers=(), n=60, r2=0.04)
    for language, sentence in (("en", english), ("ru", russian)):
        found = shown(document, language)
        assert found.chart is None
        assert found.sentences[0].startswith(sentence)


def test_a_hidden_group_is_not_counted() -> None:
    assert "<5" in shown(with_result(guard="few", drivers=(), n=0, r2=None)).sentences[0]


def test_before_they_are_worked_out_the_sheet_says_how() -> None:
    found = shown(bank())
    assert found.chart is None
    assert "survey file" in found.sentences[0]
