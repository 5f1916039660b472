"""The sheets of the metrics view: figures with n and intervals, hidden groups, change told from noise."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import msgspec
import pytest

from cjm_studio.document.change import adding, removing, together, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import channels, segments, stages
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Guess, Limit, Metric, Reading
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.session.metric_look import Look, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.metric_sheets import SHEETS, sheet
from tests.session.measured import bank, look, question


@pytest.fixture
def document() -> Document:
    return bank()


def shown(document: Document, key: str, *, said: Look | None = None, language: str = "en") -> Sheet:
    return sheet(key, Reader(document, said or look(document), language))  # type: ignore[arg-type]


def rows(found: Sheet) -> list[dict[str, str]]:
    return [dict(zip(found.table.head, (cell.text for cell in row), strict=True)) for row in found.table.rows]


def cell(found: Sheet, head: str, **where: str) -> str:
    return next(row[head] for row in rows(found) if where.items() <= row.items())


@pytest.mark.parametrize("key", SHEETS)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_sheet_has_a_table_as_wide_as_its_heads(document: Document, key: str, language: str) -> None:
    found = shown(document, key, language=language)
    assert all(len(row) == len(found.table.head) for row in found.table.rows)
    assert len(found.stages) in (0, len(found.table.rows))
    if found.chart:
        assert all(mark.spoken for mark in found.chart.marks)
        assert all(0 <= mark.row < len(found.table.rows) for mark in found.chart.marks)


def test_a_stage_shows_share_interval_n_limit_and_level(document: Document) -> None:
    row = rows(shown(document, "stages"))[1]
    assert row == {
        "Stage": "Заявка",
        "Value": "40%",
        "From": "33%",
        "To": "47%",
        "n": "200",
        "Limit": "25%",
        "Level": row["Level"],
    }
    assert "arrier" in row["Level"]


def test_pieces_of_a_stacked_bar_touch_and_add_up(document: Document) -> None:
    chart = shown(document, "answers").chart
    assert chart
    for group in range(3):
        pieces = [mark for mark in chart.marks if mark.group == group]
        assert sum(mark.value for mark in pieces) == pytest.approx(1)
        assert all(a.high == pytest.approx(b.low) for a, b in pairwise(pieces))


def test_a_group_under_five_is_hidden_and_takes_a_cover_with_it(document: Document) -> None:
    found = shown(document, "channels")
    here = {row["Channel"]: row for row in rows(found) if row["Stage"] == "Выдача"}
    assert (here["=Офис"]["Value"], here["=Офис"]["n"]) == ("<5", "<5")
    assert (here["Приложение"]["Value"], here["Приложение"]["n"]) == ("<5", "<5")
    assert here["Сайт"]["n"] == "40"
    assert not any(
        mark.group == 2 and mark.series != 0 for mark in (found.chart.marks if found.chart else ())
    )


def test_a_hidden_channel_is_hidden_on_every_sheet_that_it_can_be_chosen_on(document: Document) -> None:
    app = next(channel for channel in channels(document) if channel.name == "Приложение")
    said = replace(look(document), channel=app.id)
    for key in ("stages", "answers", "waves", "change", "perception"):
        found = shown(document, key, said=said)
        numbers = [c.number for row in found.table.rows if row[0].text == "Выдача" for c in row]
        assert [n for n in numbers if n not in (None, 0.25, 0)] == [], key


def test_a_change_of_a_hidden_group_is_not_told(document: Document) -> None:
    app = next(channel for channel in channels(document) if channel.name == "Приложение")
    found = shown(document, "change", said=replace(look(document), channel=app.id))
    row = rows(found)[2]
    assert row["What it means"] == "A group too small to be shown in a wave"
    assert (row["Before"], row["Now"], row["Difference"]) == ("<5", "<5", "")


def test_a_small_segment_is_hidden_and_has_no_mark(document: Document) -> None:
    found = shown(document, "segments")
    assert cell(found, "n", Stage="Платёж", Segment="Постоянные") == "<5"
    assert found.chart
    assert not any(mark.series == 1 for mark in found.chart.marks)


def test_a_real_change_is_told_from_noise_and_seasons_are_warned_of(document: Document) -> None:
    found = shown(document, "change")
    means = {row["Stage"]: row["What it means"] for row in rows(found)}
    assert means["Заявка"].startswith("Change for the worse: +30\N{NO-BREAK SPACE}points (")
    assert means["Поиск"].startswith("Noise: 0\N{NO-BREAK SPACE}points (")
    assert means["Выдача"].startswith("Not enough answers")
    assert "about" in means["Выдача"]
    assert any("different seasons (spring and autumn)" in note for note in found.sentences)


def test_a_channel_is_held_against_the_rest_of_its_stage(document: Document) -> None:
    found = shown(document, "channel_pairs", language="ru")
    assert cell(found, "Что это значит", Этап="Поиск", Канал="Сайт") == "различие не доказано"
    assert cell(found, "Разница", Этап="Поиск", Канал="Сайт") == "+1"
    assert cell(found, "Разница", Этап="Выдача", Канал="Приложение") == ""


def test_the_funnel_counts_who_left_and_says_who_enters_mid_way(document: Document) -> None:
    first, second, third = stages(document, look(document).journey)
    change = together(
        (
            updating(document.get(Stage, first.id), entered=1000, left=360),
            updating(document.get(Stage, second.id), entered=640, left=128),
            updating(document.get(Stage, third.id), entered=900, left=4),
        )
    )
    document.apply(change, ChangeSource.USER)
    found = rows(shown(document, "funnel"))
    assert (found[0]["Stayed"], found[1]["Of the first stage"]) == ("64%", "64%")
    assert found[2]["Remark"] == "people enter mid-way"


def test_completion_follows_the_weights_of_answers_in_the_funnel(document: Document) -> None:
    said, metric = look(document), BUILT_IN_METRICS["completion"]
    first = stages(document, said.journey)[0]
    old = next(reading for reading in document.naming(Reading, first.id) if reading.wave == said.wave)
    # Thirty of forty finished, but each of the others stands for three.
    weighted = {"counts": ((0, 10), (1, 30)), "weights": ((0, 30.0, 90.0), (1, 30.0, 30.0))}
    reading = msgspec.structs.replace(old, id=RecordId("r-weighted"), metric=metric.id, **weighted)
    document.apply(adding(metric, reading), ChangeSource.USER)
    row = rows(shown(document, "funnel"))[0]
    assert (row["Finished"], row["n"]) == ("50%", "40")
    app = next(channel for channel in channels(document) if channel.name == "Приложение")
    other = msgspec.structs.replace(
        reading, id=RecordId("r-few"), channel=app.id, counts=((1, 3),), weights=()
    )
    document.apply(adding(other), ChangeSource.USER)
    hidden = rows(shown(document, "funnel", said=replace(said, channel=app.id)))[0]
    assert (hidden["Finished"], hidden["n"]) == ("<5", "")


def _asked(document: Document, key: str, name: str, counts: dict[int, int]) -> Metric:
    metric = question(key, name)
    said = look(document)
    stage = stages(document, said.journey)[0]
    source = next(iter(document.all(Reading))).source
    reading = Reading(
        id=RecordId(f"reading-{key}"),
        segment=segments(document)[0].id,
        stage=stage.id,
        metric=metric.id,
        wave=said.wave,
        source=source,
        counts=tuple(sorted(counts.items())),
    )
    document.apply(adding(metric, reading), ChangeSource.USER)
    return metric


def test_the_expectation_gap_is_experience_less_expectation(document: Document) -> None:
    experience = _asked(document, "met", "Получили", {2: 20, 3: 20})
    expected = _asked(document, "expected", "Ожидали", {4: 20, 5: 20})
    said = replace(look(document), metric=experience.id, other=expected.id)
    found = shown(document, "expectation", said=said)
    assert rows(found)[0]["Gap"] == "−2.00"
    assert rows(found)[0]["What it means"] == "expectations not met"


def test_questions_of_other_scales_make_no_gap(document: Document) -> None:
    expected = _asked(document, "expected", "Ожидали", {4: 20, 5: 20})
    found = shown(document, "expectation", said=replace(look(document), other=expected.id))
    assert found.chart is None
    assert "same scale" in found.sentences[0]


def test_guesses_are_held_against_what_clients_said(document: Document) -> None:
    said = look(document)
    stage = stages(document, said.journey)[1]
    guesses = [
        Guess(id=RecordId(f"guess-{who}"), stage=stage.id, metric=said.metric, value=value, who_code=who)
        for who, value in (("A1", 6.0), ("B2", 7.0))
    ]
    document.apply(adding(*guesses), ChangeSource.USER)
    row = rows(shown(document, "perception"))[1]
    assert (row["Guesses"], row["Team's guess"], row["Gap"]) == ("2", "6.50", "+1.90")
    assert row["What it means"] == "the team thinks better of it than clients do"


def test_the_opportunity_score_needs_thirty_answers(document: Document) -> None:
    importance = _asked(document, "importance", "Важность", {5: 43, 1: 7})
    found = shown(document, "opportunity", said=replace(look(document), other=importance.id))
    first = rows(found)[0]
    assert (first["Stage"], first["Importance"], first["Opportunity"]) == ("Поиск", "8.6", "8.6")
    few = _asked(document, "importance_few", "Важность?", {5: 29})
    found = shown(document, "opportunity", said=replace(look(document), other=few.id))
    assert found.chart is None
    assert any("fewer than 30" in row["Remark"] for row in rows(found))


def test_weights_widen_the_interval_and_leave_n_as_people(document: Document) -> None:
    said = look(document)
    before = rows(shown(document, "stages"))[0]
    for reading in list(document.all(Reading)):
        if reading.wave == said.wave and reading.stage == stages(document, said.journey)[0].id:
            weights = tuple((answer, n * 1.0, n * 4.0) for answer, n in reading.counts)
            document.apply(updating(reading, weights=weights), ChangeSource.USER)
    after = rows(shown(document, "stages"))[0]
    assert (before["Value"], before["n"]) == (after["Value"], after["n"])
    assert float(after["To"].rstrip("%")) > float(before["To"].rstrip("%"))


def test_channels_differ_and_do_not_change(document: Document) -> None:
    notes = " ".join(shown(document, "channel_pairs").sentences)
    assert "of the differences named" in notes
    assert "of the changes named" not in notes
    notes = " ".join(shown(document, "channel_pairs", language="ru").sentences)
    assert "среди названных различий" in notes


def test_a_limit_from_other_stages_is_shown_as_such(document: Document) -> None:
    agreed = [limit.id for limit in document.all(Limit)]
    document.apply(removing(*map(partial(document.get, Limit), agreed)), ChangeSource.USER)
    document.apply(renew_evidence(document), ChangeSource.USER)
    row = rows(shown(document, "stages"))[1]
    assert row["Limit"].endswith("% (from other stages)")
    said = cell(shown(document, "stages", language="ru"), "Предел", Этап="Заявка")
    assert said.endswith("% (по другим этапам)")
    assert said[:2] == row["Limit"][:2]
    good = replace(look(document), measure="good")
    assert cell(shown(document, "stages", said=good), "Limit", Stage="Заявка") == ""
