"""How a course ends is worked out from few of its waves, and is what all of them say."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model.evidence import Evidence, LimitUsed
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, RecordId, SegmentId, StageId, WaveId
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.register.course import Course
from cjm_studio.register.lives import Life
from cjm_studio.register.seasons import Seasons

LIMIT = 0.25
OPENING = Opening(
    wave=WaveId(RecordId("w0")),
    x=48.0,
    n=100.0,
    shrunk=0.46,
    limit=LIMIT,
    limit_origin="agreed",
    question="",
    scale=(1, 5),
    trouble=(1, 2),
    rule="",
    day="2025-01-01",
)
BARRIER = Barrier(id=BarrierId(RecordId("barrier")))
CELL = BarrierCell(
    id=BarrierCellId(RecordId("cell")),
    barrier=BARRIER.id,
    segment=SegmentId(RecordId("segment")),
    stage=StageId(RecordId("stage")),
)
WAVES = st.tuples(
    st.sampled_from((8, 40, 90, 300)),
    st.floats(0, 1),
    st.sampled_from((LIMIT, LIMIT, LIMIT, LIMIT, 0.4, None)),
    st.sampled_from((None, None, 0.8)),
)


@given(
    st.lists(WAVES, min_size=1, max_size=12), st.booleans(), st.sampled_from(("", "", "question")), st.data()
)
def test_the_end_is_that_of_all_waves(
    waves: list[tuple[int, float, float | None, float | None]],
    opened_here: bool,
    refused: str,
    data: st.DataObject,
) -> None:
    measured = [wave(at + (not opened_here), *told) for at, told in enumerate(waves)]
    said = data.draw(st.sampled_from(("", "", "closed", "open", "improved")))
    where = data.draw(st.integers(0, len(waves) - 1))
    decided = [entry(said) if said and at == where else None for at in range(len(waves))] if said else []
    course = Course(OPENING, measured, refused, decided, measured, Seasons(()))
    few, all_ = course.ending[-1], course.steps[-1]
    assert len(course.steps) == len(waves)
    assert (few.status, few.proposed, few.change) == (all_.status, all_.proposed, all_.change)
    life = Life(BARRIER, CELL, measured, course, OPENING)
    at_once = (life.status, life.rests, life.came_back)
    vars(course)["ending"] = course.steps
    assert (life.status, life.rests, life.came_back) == at_once


def entry(status: str) -> LogEntry:
    return LogEntry(id=RecordId("entry"), barrier=BARRIER.id, kind="status", at="2026-01-01", status=status)


def wave(at: int, n: int, share: float, limit: float | None, weight: float | None) -> Evidence:
    x = round(n * share)
    return Evidence(
        id=RecordId(f"evidence-{at}"),
        segment=SegmentId(RecordId("segment")),
        stage=StageId(RecordId("stage")),
        metric=MetricId(RecordId("metric")),
        wave=WaveId(RecordId(f"w{at}")),
        engine="1",
        trouble=(1, 2),
        limit=None if limit is None else LimitUsed(value=limit, origin="agreed"),
        x=x,
        n=n,
        level="barrier" if share > 0.35 else "watch" if share > 0.2 else "none",
        share=share,
        shrunk=None if n < 10 else share,
        x_eff=None if weight is None else x * weight,
        n_eff=None if weight is None else n * weight,
    )
