"""Importing survey files: what is missing is added, what is there is kept, and nothing is imported twice."""

from collections.abc import Iterable
from typing import Any

import pytest

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import (
    channels,
    journeys,
    metric_by_key,
    readings_of,
    rows,
    segments,
    stages,
    waves,
)
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import PROJECT_ID, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Project, Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, LeftOut, Limit, Metric, Reading, Source
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.survey.survey_file import AnswerCount, SurveyFile, WaveDates
from tests.builders import ProjectBuilder

USER = ChangeSource.USER
TODAY = "2026-11-22"

Answer = tuple[str, str | None, str | None, str, int, int]  # segment, stage, channel, metric, score, people


def survey(*answers: Answer, name: str = "answers.csv", wave: str = "W1", **fields: Any) -> SurveyFile:
    def met(place: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for answer in answers if (name := answer[place]) is not None))  # type: ignore[misc]

    accepted = sum(answer[5] for answer in answers)
    said: dict[str, Any] = {
        "name": name,
        "sha256": f"sum of {name}",
        "encoding": "utf-8",
        "delimiter": ",",
        "recipe": "",
        "file_rows": accepted,
        "rows": accepted,
        "accepted": accepted,
        "left_out": (),
        "counts": tuple(AnswerCount(s, t, c, m, wave, score, n) for s, t, c, m, score, n in answers),
        "segments": met(0),
        "stages": met(1),
        "channels": met(2),
        "waves": (WaveDates(wave, "2026-03-01", "2026-03-31"),),
        "metrics": tuple(BUILT_IN_METRICS[key] for key in met(3)),
    }
    return SurveyFile(**(said | fields))


FIRST = survey(
    ("new", "pay", "site", "ces2", 7, 20),
    ("new", "pay", "site", "ces2", 1, 30),
    ("new", "search", None, "ces2", 6, 40),
    ("old", "search", "app", "ces2", 2, 9),
    ("old", None, None, "nps", 10, 5),
)


def empty() -> Document:
    return Document([Project(id=PROJECT_ID)])


def imported(document: Document, *files: SurveyFile, **options: Any) -> Document:
    document.apply(import_survey(document, files, today=TODAY, **options), USER)
    return document


def stage_names(document: Document, segment: Segment) -> list[str]:
    (journey,) = journeys(document, segment.id)
    return [stage.name for stage in stages(document, journey.id)]


def path_of(document: Document, segment: Segment) -> list[tuple[str, str]]:
    """Return the `next` links of a segment's journey by the names of their stages."""
    (journey,) = journeys(document, segment.id)
    names = {stage.id: stage.name for stage in stages(document, journey.id)}
    return [
        (names[link.origin], names[link.target])  # type: ignore[index]
        for link in document.all(Link)
        if link.kind == "next" and link.origin in names
    ]


def counts(readings: Iterable[Reading]) -> list[tuple[tuple[int, int], ...]]:
    return sorted(reading.counts for reading in readings)


def test_a_new_project_gets_all_that_the_file_speaks_of() -> None:
    document = imported(empty(), FIRST)
    new, old = segments(document)
    assert (new.name, old.name) == ("new", "old")
    assert stage_names(document, new) == stage_names(document, old) == ["pay", "search"]
    assert path_of(document, new) == [("pay", "search")]
    assert [row.kind for row in rows(document, journeys(document, new.id)[0].id)][:2] == [
        "actions",
        "touchpoints",
    ]
    assert [channel.name for channel in channels(document)] == ["site", "app"]
    (wave,) = waves(document)
    assert (wave.name, wave.start, wave.end) == ("W1", "2026-03-01", "2026-03-31")
    assert {metric.id for metric in document.all(Metric)} == {"metric-ces2", "metric-nps"}
    pay = stages(document, journeys(document, new.id)[0].id)[0]
    assert counts(readings_of(document, pay.id, BUILT_IN_METRICS["ces2"].id, wave.id)) == [((1, 30), (7, 20))]
    assert [reading.counts for reading in document.all(Reading) if reading.stage is None] == [((10, 5),)]


def test_the_source_keeps_where_it_comes_from_and_no_respondent() -> None:
    file = survey(
        ("new", "pay", None, "nps", 9, 3),
        rows=4,
        left_out=(LeftOut(reason="empty", count=1, rows=(5,)),),
        recipe='segment = "a"',
    )
    (source,) = imported(empty(), file).all(Source)
    assert (source.name, source.file, source.sha256) == ("answers.csv", "answers.csv", "sum of answers.csv")
    assert (source.rows, source.accepted, source.n, source.imported) == (4, 3, 3, TODAY)
    assert source.left_out == (LeftOut(reason="empty", count=1, rows=(5,)),)
    assert source.recipe == 'segment = "a"'


def test_the_step_has_a_name_and_can_be_undone_whole() -> None:
    document = empty()
    history = History(document)
    before = dict(document.records)
    imported(document, FIRST, limits={"ces2": 0.25})
    assert (history.done[-1].label, history.done[-1].subject) == ("import_survey", "answers.csv")
    assert len(list(document.all(Evidence))) == 3
    assert history.undo()
    assert dict(document.records) == before


def test_the_barrier_rule_is_asked_about_the_new_answers() -> None:
    document = imported(empty(), FIRST, limits={"ces2": 0.25})
    names = {stage.id: stage.name for stage in document.all(Stage)}
    levels = {(names[one.stage], one.n): one.level for one in document.all(Evidence)}
    assert levels == {("pay", 50): "critical", ("search", 40): "none", ("search", 9): "not_enough_data"}


def test_names_are_matched_whatever_their_case_and_spaces() -> None:
    document = imported(empty(), FIRST)
    before = len(list(document.all(Stage)))
    imported(document, survey((" NEW", "Pay ", "SITE", "ces2", 5, 10), name="b.csv", wave="w1"))
    assert len(segments(document)) == 2
    assert len(list(document.all(Stage))) == before
    assert (len(channels(document)), len(waves(document))) == (2, 1)


def test_a_standing_journey_gets_the_stages_that_its_segment_answers_about() -> None:
    builder = ProjectBuilder()
    builder.journey("New", "Search", "Choose")
    document = imported(builder.document(), FIRST)
    new, old = segments(document)
    assert stage_names(document, new) == ["Search", "Choose", "pay"]
    assert path_of(document, new) == [("Search", "Choose"), ("Choose", "pay")]
    assert stage_names(document, old) == ["pay", "search"]


def test_a_stage_of_any_as_is_journey_will_do_and_to_be_maps_stay_untouched() -> None:
    builder = ProjectBuilder()
    first = builder.journey("new", "search")
    second = builder.journey("other", "pay")
    to_be = builder.journey("third", "pay")
    document = builder.document()
    from cjm_studio.document.change import updating

    document.apply(updating(second, segment=first.segment, order=2.0), USER)
    document.apply(updating(to_be, segment=first.segment, order=-1.0, map_kind="to_be"), USER)
    imported(document, FIRST)
    assert [len(stages(document, journey.id)) for journey in (first, second, to_be)] == [1, 1, 1]
    (pay,) = stages(document, second.id)
    assert len(readings_of(document, pay.id, BUILT_IN_METRICS["ces2"].id, waves(document)[0].id)) == 1


def test_several_files_make_one_step_with_a_source_each() -> None:
    second = survey(("old", "deliver", "post", "csat", 5, 8), name="b.csv", wave="W2")
    document = imported(empty(), FIRST, second)
    assert [stage_names(document, segment) for segment in segments(document)] == [
        ["pay", "search", "deliver"]
    ] * 2
    assert [source.name for source in document.all(Source)] == ["answers.csv", "b.csv"]
    assert {wave.name for wave in waves(document)} == {"W1", "W2"}


def test_a_standing_wave_grows_to_its_new_answers() -> None:
    document = imported(empty(), FIRST, season="spring")
    later = (WaveDates("W1", "2026-02-20", "2026-03-15"),)
    imported(document, survey(("new", "pay", None, "ces2", 5, 10), name="b.csv", waves=later))
    (wave,) = waves(document)
    assert (wave.start, wave.end, wave.season) == ("2026-02-20", "2026-03-31", "spring")


def refused(document: Document, *files: SurveyFile, **options: Any) -> BadInput:
    before = dict(document.records)
    with pytest.raises(BadInput) as problem:
        imported(document, *files, **options)
    assert dict(document.records) == before
    return problem.value


def test_the_same_file_is_noticed() -> None:
    document = imported(empty(), FIRST)
    renamed = survey(*(("new", "pay", None, "ces2", 1, 1),), name="copy.csv", sha256=FIRST.sha256)
    problem = refused(document, renamed)
    assert (problem.key, problem.facts) == (
        "already_imported",
        {"file": "copy.csv", "source": "answers.csv", "date": TODAY},
    )
    assert refused(empty(), FIRST, FIRST).key == "given_twice"


def test_a_file_with_nothing_that_counts_stays_free_to_be_read_again() -> None:
    nothing = survey(rows=2, left_out=(LeftOut(reason="out_of_scale", count=2, rows=(2, 3)),), waves=())
    assert refused(empty(), nothing).key == "nothing_counted"


def test_a_metric_keeps_the_scale_that_the_project_has() -> None:
    ease = Metric(
        id=RecordId("metric-ease"),  # type: ignore[arg-type]
        key="ease",
        name="Ease",
        minimum=0,
        maximum=3,
        direction="higher_is_better",
        good=(3,),
        trouble=(0,),
    )
    import msgspec

    wider = msgspec.structs.replace(ease, maximum=5)
    answer = ("new", "pay", None, "nps", 1, 1)
    document = imported(empty(), survey(answer, metrics=(BUILT_IN_METRICS["nps"], ease)))
    other = survey(answer, name="b.csv", metrics=(BUILT_IN_METRICS["nps"], wider))
    assert refused(document, other).key == "metric_differs"
    assert (
        refused(empty(), survey(answer, metrics=(BUILT_IN_METRICS["nps"], ease)), other).key
        == "metric_differs"
    )


def test_the_sets_of_a_built_in_metric_may_have_been_widened() -> None:
    import msgspec

    strict = msgspec.structs.replace(BUILT_IN_METRICS["ces2"], good=(6, 7), trouble=(1, 2, 3, 4))
    document = imported(Document([Project(id=PROJECT_ID), strict]), FIRST)
    assert metric_by_key(document, "ces2") == strict


def test_limits_are_agreed_with_the_import() -> None:
    document = imported(empty(), FIRST, limits={"ces2": 0.25}, by="Anna")
    (limit,) = document.all(Limit)
    assert (limit.metric, limit.value, limit.stage, limit.by, limit.at) == (
        "metric-ces2",
        0.25,
        None,
        "Anna",
        TODAY,
    )
    more = survey(("new", "pay", None, "nps", 9, 1), name="b.csv")
    imported(document, more, limits={"ces2": 0.3})
    (limit,) = document.all(Limit)
    assert limit.value == 0.3


@pytest.mark.parametrize("share", [0.0, 1.0, 25.0, -0.1, float("nan")])
def test_a_limit_is_a_share_between_none_and_all(share: float) -> None:
    assert refused(empty(), FIRST, limits={"ces2": share}).key == "limit_no_share"


def test_a_limit_of_a_metric_that_nobody_asked_about_is_refused() -> None:
    problem = refused(empty(), FIRST, limits={"csat": 0.25})
    assert (problem.key, problem.facts["known"]) == ("limit_of_no_metric", "ces2, nps")
