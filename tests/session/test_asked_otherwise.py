"""Figures of waves that were asked different questions stand beside each other with a caution."""

from dataclasses import replace

import pytest

from cjm_studio.document.change import adding, together, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import waves
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.session.compare_sides import compare_waves
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.metric_sheets import sheet
from tests.session.measured import bank, look
from tests.session.three_years import three_years, trend_look

NEW = "How easy was it to pay?"


def asked_otherwise(document: Document, *, first: int, stage: str = "") -> Document:
    """Let all waves from one on, or of one stage, come from a source with another question."""
    other = Source(id=SourceId(RecordId("source-new")), name="Новый опрос", questions=(("ces2", NEW),))
    later = {wave.id for wave in waves(document)[first:]}
    column = next((one.id for one in document.all(Stage) if one.name == stage), None)
    moved = [one for one in document.all(Reading) if one.wave in later and (not stage or one.stage == column)]
    edits = [updating(one, source=other.id) for one in moved]
    document.apply(together((adding(other), *edits)), ChangeSource.USER)
    return document


@pytest.mark.parametrize("stage", ["", "Заявка"])
def test_a_change_between_two_questions_is_told_with_a_caution_and_proves_nothing_of_a_barrier(
    stage: str,
) -> None:
    document = asked_otherwise(bank(), first=1, stage=stage)
    back = replace(look(document), wave=waves(document)[0].id, before=waves(document)[1].id)
    found = sheet("change", Reader(document, back, "en"))
    names = stage or "Поиск, Заявка, Выдача"
    assert f"Take care: these waves were asked different questions ({names})." in found.sentences
    status = {row[0].text: row[-1].text for row in found.table.rows}
    assert status["Заявка"] == "no proof of change"
    plain = bank()
    back = replace(look(plain), wave=waves(plain)[0].id, before=waves(plain)[1].id)
    status = {row[0].text: row[-1].text for row in sheet("change", Reader(plain, back, "en")).table.rows}
    assert status["Заявка"] == "resolved, to confirm"


def test_compared_waves_name_the_metrics_that_were_asked_otherwise() -> None:
    document = asked_otherwise(bank(), first=1)
    first, second = (wave.id for wave in waves(document))
    notes = compare_waves(document, first, second, language="ru").notes
    assert notes[0] == "Осторожно: в этих волнах задавали разные вопросы (CES 2.0)."
    plain = compare_waves(bank(), first, second, language="ru").notes
    assert not any("вопросы" in note for note in plain)


def test_a_trend_says_from_which_wave_on_the_question_is_another_one() -> None:
    document = asked_otherwise(three_years(), first=8)
    found = sheet("trend", Reader(document, trend_look(document), "en"))
    assert "Take care: the question is another one from here on: 1 кв. 2025." in found.sentences
    quiet = sheet("trend", Reader(document, trend_look(document, "", key="nps"), "en"))
    assert not any("question" in note for note in quiet.sentences)
