"""The rules about what was measured and when, and about reviews."""

import pytest

from cjm_studio.model.metrics import LeftOut, Source
from tests.builders import shop
from tests.lint.checking import checked, measured, path


def test_a_review_is_overdue_after_the_last_one_or_after_the_latest_wave() -> None:
    new = checked(path(cadence="quarterly"))
    assert new.broken("review_overdue") == []
    assert new.words("review_unrecorded").endswith("no review is recorded")
    asked = path(cadence="quarterly")
    measured(asked, "Search", "Choice", end="2025-03-09")
    assert checked(asked).words("review_overdue").endswith("no review is recorded")
    assert checked(asked, today="2025-06-08").broken("review_overdue") == []
    assert checked(asked).broken("review_unrecorded") == []
    assert checked(path(cadence="quarterly", reviewed="2025-04-01")).broken("review_overdue") == []
    late = checked(path(cadence="quarterly", reviewed="2025-02-01"))
    assert late.words("review_overdue") == "To be reviewed: quarterly; the last review was on 1 February 2025"
    assert checked(path()).broken("review_overdue") == []


@pytest.mark.parametrize("day", ["12.03.2024", "2024-13-45", "the day before yesterday"])
def test_a_day_that_is_none_is_no_day(day: str) -> None:
    project = path(cadence="quarterly", reviewed=day)
    measured(project, "Search", "Choice", end=day)
    found = checked(project)
    assert [len(found.broken(rule)) for rule in ("review_unrecorded", "review_overdue", "metric_stale")] == [
        1,
        0,
        0,
    ]


def test_what_was_not_measured() -> None:
    assert checked(path()).broken("journey_unmeasured") == ["Clients"]
    assert checked(path(map_kind="to_be")).broken("journey_unmeasured") == []
    project = path()
    measured(project, "Search")
    found = checked(project)
    assert found.broken("journey_unmeasured") == []
    assert found.broken("stage_unmeasured") == ["Choice · Clients"]
    assert found.words("stage_unmeasured") == "No answers about this stage in the latest wave: Spring"


def test_figures_grow_old() -> None:
    project = path()
    measured(project, "Search", "Choice", end="2024-05-31")
    assert checked(project).words("metric_stale") == "Last asked on 31 May 2024: CES 2.0"
    assert checked(project, today="2025-05-31").broken("metric_stale") == []


def test_figures_of_one_day_grow_old_together() -> None:
    project = path()
    wave, source = measured(project, "Search", "Choice", end="2024-05-31")
    project.answers("csat", stage="Search", wave=wave, source=source, counts={1: 40})
    found = checked(project)
    assert found.broken("metric_stale") == ["Clients"]
    assert found.words("metric_stale") == "Last asked on 31 May 2024: CES 2.0, CSAT"


def test_stages_asked_by_different_scales() -> None:
    project = path("Search", "Choice", "Use")
    wave, source = measured(project, "Search", "Choice")
    project.answers("csat", stage="Use", wave=wave, source=source, counts={1: 40})
    found = checked(project)
    assert found.broken("scales_unequal") == ["Use · Clients"]
    assert found.words("scales_unequal") == "Asked by CSAT (1–5), the other stages by CES 2.0 (1–7)"


def test_the_size_of_a_hidden_group_is_not_told() -> None:
    project = path()
    measured(project, "Search", people=3)
    assert checked(project).words("segment_too_small").startswith("At most 4 answers")


def test_segments_too_small_and_too_many() -> None:
    project = path()
    measured(project, "Search", people=29)
    assert checked(project).broken("segment_too_small") == ["Clients"]
    assert checked(shop()).broken("segment_too_small") == []
    for number in range(7):
        project.journey(f"Segment {number}", goal="Grow")
    assert checked(project).words("segments_too_many") == "The project has 8 segments"


@pytest.mark.parametrize(("lost", "broken"), [(11, True), (10, False)])
def test_answers_that_belong_nowhere(lost: int, broken: bool) -> None:
    project = path()
    left = (LeftOut(reason="no_segment", count=lost), LeftOut(reason="empty", count=5))
    project.add(Source, name="May", rows=100, accepted=95 - lost, left_out=left)
    found = checked(project)
    assert bool(found.broken("many_unassigned")) is broken
    if broken:
        words = "11% of the answers belong to no segment or stage: 11 of 100"
        assert found.words("many_unassigned") == words
