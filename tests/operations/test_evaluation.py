"""Evidence follows the readings: levels, limits, reasons, and the law that it is never stale."""

from collections.abc import Sequence
from time import perf_counter
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import evidence_at
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import MetricId, RecordId, StageId, WaveId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit, Metric, Reading, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence, with_evidence
from cjm_studio.operations.limits import agree_limit, forget_limit
from tests.builders import ProjectBuilder

USER = ChangeSource.USER
CES = MetricId(BUILT_IN_METRICS["ces2"].id)
STAGES = ("search", "choose", "pay", "deliver", "support")

# Trouble answers of all answers; then what the rule says: mid-p, q, shrunk, P_over, P_serious, up95, level.
GOLDEN: dict[tuple[str, str], tuple[int, int, tuple[Any, ...]]] = {
    ("new", "search"): (6, 60, (".9979", "1.0000", ".1117", ".0019", ".0000", ".1819", "none")),
    ("new", "choose"): (9, 58, (".9557", "1.0000", ".1626", ".0400", ".0000", ".2485", "none")),
    ("new", "pay"): (31, 55, (".0000", ".0000", ".5353", "1.0000", ".9829", ".6681", "critical")),
    ("new", "deliver"): (14, 50, (".3074", ".5380", ".2765", ".6562", ".0252", ".3936", "watch")),
    ("new", "support"): (4, 12, (".2544", ".5380", ".3056", ".6724", ".1918", ".5685", "watch")),
    ("loyal", "search"): (5, 120, ("1.0000", "1.0000", ".0502", ".0000", ".0000", ".0831", "none")),
    ("loyal", "choose"): (12, 118, ("1.0000", "1.0000", ".1078", ".0000", ".0000", ".1567", "none")),
    ("loyal", "pay"): (30, 110, (".2879", ".5380", ".2714", ".6885", ".0018", ".3474", "watch")),
    ("loyal", "deliver"): (45, 105, (".0000", ".0002", ".4196", ".9999", ".6585", ".5088", "barrier")),
    ("loyal", "support"): (9, 40, (".6303", ".9805", ".2271", ".3366", ".0059", ".3490", "none")),
    ("at risk", "search"): (3, 22, (".8885", "1.0000", ".1572", ".0995", ".0022", ".2965", "none")),
    ("at risk", "choose"): (9, 20, (".0274", ".0767", ".4065", ".9537", ".5162", ".6278", "barrier")),
    ("at risk", "pay"): (11, 18, (".0007", ".0034", ".5271", ".9977", ".8911", ".7734", "critical")),
    ("at risk", "deliver"): (2, 9, (None,) * 6 + ("not_enough_data",)),
    ("at risk", "support"): (7, 14, (".0243", ".0767", ".4292", ".9527", ".5933", ".7012", "barrier")),
}
FIGURES = ("p_mid", "q_bh", "shrunk", "p_over", "p_serious", "upper95")


class Survey(ProjectBuilder):
    """A project of segments over the same stages, with answers as trouble counts."""

    def __init__(self, *segments: str, stages: Sequence[str] = STAGES) -> None:
        super().__init__()
        self.records.append(BUILT_IN_METRICS["ces2"])
        self.stages: dict[tuple[str, str], Stage] = {}
        for segment in segments:
            journey = self.journey(segment, *stages)
            for record in self.records:
                if isinstance(record, Stage) and record.journey == journey.id:
                    self.stages[segment, record.name] = record
        self.source = self.add(Source, name="Survey")
        self.wave = self.add(Wave, name="2024Q2", start="2024-04-01", season="spring")

    def asked(self, segment: str, stage: str, *, x: int, n: int, **fields: Any) -> Reading:
        """Let x of n people find a stage hard."""
        counts = tuple((answer, people) for answer, people in ((2, x), (6, n - x)) if people)
        usual = {"metric": CES, "wave": self.wave.id, "source": self.source.id, "counts": counts}
        own = next(r for r in self.records if isinstance(r, Segment) and r.name == segment)
        at = self.stages[segment, stage].id
        return self.add(Reading, segment=own.id, stage=at, **{**usual, **fields})

    def evaluated(self) -> Document:
        """Return the document with the evidence of all that was asked."""
        document = self.document()
        document.apply(renew_evidence(document), USER)
        return document


def golden() -> Survey:
    survey = Survey("new", "loyal", "at risk")
    for (segment, stage), (x, n, _) in GOLDEN.items():
        survey.asked(segment, stage, x=x, n=n)
    survey.add(Limit, metric=CES, value=0.25, by="owner", at="2024-05-02")
    return survey


def cell(
    document: Document, survey: Survey, segment: str, stage: str, *, wave: Wave | None = None
) -> Evidence:
    (found,) = evidence_at(document, StageId(survey.stages[segment, stage].id), (wave or survey.wave).id)
    return found


def reasons(evidence: Evidence) -> list[str]:
    return [reason.kind for reason in evidence.reasons]


def assert_evidence_is_fresh(document: Document) -> None:
    assert not renew_evidence(document)


def test_the_worked_example_gives_every_figure() -> None:
    survey = golden()
    document = survey.evaluated()
    for (segment, stage), (x, n, expected) in GOLDEN.items():
        found = cell(document, survey, segment, stage)
        assert (found.x, found.n, found.season) == (x, n, "spring")
        *figures, level = expected
        assert found.level == level
        for name, figure in zip(FIGURES, figures, strict=True):
            value = getattr(found, name)
            assert value is None if figure is None else value == pytest.approx(float(figure), abs=5.1e-5)
        if level != "not_enough_data":
            assert found.family == found.prior_cells == 14
            assert found.prior_mu == pytest.approx(0.2431, abs=5e-5)
            assert found.prior_m == pytest.approx(5.3256, abs=5e-5)
        assert found.limit is not None
        assert (found.limit.value, found.limit.origin, found.limit.by) == (0.25, "agreed", "owner")


def test_a_small_map_is_judged_by_the_posterior() -> None:
    survey = Survey("all", stages="abcdef")
    for stage, x in zip("abcdef", (3, 12, 20, 1, 4, 10), strict=True):
        survey.asked("all", stage, x=x, n=30)
    survey.add(Limit, metric=CES, value=0.25)
    document = survey.evaluated()
    found = {stage: cell(document, survey, "all", stage) for stage in "abcdef"}
    levels = ["none", "barrier", "critical", "none", "none", "watch"]
    assert [found[stage].level for stage in "abcdef"] == levels
    assert found["b"].prior_m == 2
    assert found["b"].prior_mu == pytest.approx(0.2778, abs=5e-5)
    assert [found["b"].q_bh, found["b"].p_over] == pytest.approx([0.1084, 0.9582], abs=5e-5)
    assert [found["f"].q_bh, found["f"].p_over] == pytest.approx([0.3023, 0.8316], abs=5e-5)


@pytest.mark.parametrize(
    ("x", "n", "level"), [(4, 9, "not_enough_data"), (0, 40, "none"), (40, 40, "critical")]
)
def test_maps_without_any_contrast_are_judged_too(x: int, n: int, level: str) -> None:
    survey = Survey("all", stages="abcdefgh")
    for stage in "abcdefgh":
        survey.asked("all", stage, x=x, n=n)
    survey.add(Limit, metric=CES, value=0.25)
    assert {evidence.level for evidence in survey.evaluated().all(Evidence)} == {level}


def test_channels_and_sources_are_added_up_and_whole_journeys_make_no_cell() -> None:
    survey = Survey("new")
    other = survey.add(Source, name="Calls", internal=True)
    survey.asked("new", "pay", x=5, n=20)
    survey.asked("new", "pay", x=6, n=20, source=other.id)
    reading = survey.asked("new", "pay", x=9, n=9)
    survey.records[-1] = updated(reading, stage=None)
    document = survey.evaluated()
    (found,) = document.all(Evidence)
    assert (found.x, found.n, found.sources) == (11, 40, tuple(sorted((survey.source.id, other.id))))
    assert found.cautions == ()


def updated(reading: Reading, **fields: Any) -> Reading:
    return msgspec.structs.replace(reading, **fields)


def test_a_limit_of_the_stage_goes_before_one_of_the_metric() -> None:
    survey = golden()
    stage = survey.stages["new", "pay"].id
    survey.add(Limit, metric=CES, stage=stage, value=0.4)
    document = survey.evaluated()
    limits = {s: cell(document, survey, s, "pay").limit for s in ("new", "loyal")}
    assert [limit.value for limit in limits.values() if limit] == [0.4, 0.25]


def test_without_an_agreed_limit_the_other_stages_give_one() -> None:
    survey = Survey("new", "loyal")
    survey.asked("new", "pay", x=20, n=40)
    survey.asked("new", "search", x=2, n=30)
    survey.asked("new", "choose", x=1, n=3)  # too few to be shown, but they answered
    survey.asked("loyal", "pay", x=20, n=40)
    document = survey.evaluated()
    limit = cell(document, survey, "new", "pay").limit
    assert limit is not None
    assert limit.origin == "relative"
    assert limit.value == pytest.approx(3 / 33 + 0.10)
    alone = cell(document, survey, "loyal", "pay")
    assert (alone.limit, alone.level) == (None, "not_enough_data")


def test_a_limit_never_tells_the_share_of_a_hidden_group() -> None:
    survey = Survey("new")
    survey.asked("new", "pay", x=20, n=40)
    survey.asked("new", "search", x=1, n=4)
    assert cell(survey.evaluated(), survey, "new", "pay").limit is None


def test_reasons_say_why_a_level_stands() -> None:
    survey = golden()
    document = survey.evaluated()
    assert reasons(cell(document, survey, "at risk", "pay"))[:3] == ["over_limit", "proof", "serious"]
    assert reasons(cell(document, survey, "loyal", "deliver"))[:2] == ["over_limit", "proof"]
    assert reasons(cell(document, survey, "loyal", "pay"))[:1] == ["over_limit"]
    assert reasons(cell(document, survey, "at risk", "deliver")) == []
    assert cell(document, survey, "at risk", "pay").cautions == ("small_sample", "single_source")


def test_differences_are_told_in_both_directions_and_only_when_they_are_clear() -> None:
    survey = golden()
    document = survey.evaluated()
    worse, better = (cell(document, survey, "new", stage) for stage in ("pay", "search"))
    by_kind = {reason.kind: reason for reason in worse.reasons}
    others = by_kind["vs_other_stages"]  # 31 of 55 against 33 of 180
    assert others.value == pytest.approx(31 / 55 - 33 / 180)
    assert others.low is not None
    assert 0 < others.low < 31 / 55 - 33 / 180
    assert "vs_segments" in by_kind  # 31 of 55 against 41 of 128
    assert [reason.value for reason in better.reasons if (reason.value or 0) < 0]
    assert "vs_other_stages" not in reasons(cell(document, survey, "loyal", "support"))


def test_the_wave_before_is_the_last_that_asked_there() -> None:
    survey = Survey("new")
    old = survey.add(Wave, name="2023Q4", start="2023-10-01", season="autumn")
    elsewhere = survey.add(Wave, name="2024Q1", start="2024-01-01", season="winter")
    survey.asked("new", "pay", x=4, n=60, wave=old.id)
    survey.asked("new", "search", x=30, n=60, wave=elsewhere.id)
    survey.asked("new", "pay", x=30, n=60)
    survey.add(Limit, metric=CES, value=0.25)
    document = survey.evaluated()
    now = cell(document, survey, "new", "pay")
    assert next(r.value for r in now.reasons if r.kind == "vs_last_wave") == pytest.approx(26 / 60)
    assert "other_season" in now.cautions
    assert "vs_last_wave" not in reasons(cell(document, survey, "new", "search", wave=elsewhere))


def test_watch_says_how_many_answers_would_decide() -> None:
    survey = golden()
    document = survey.evaluated()
    assert cell(document, survey, "new", "support").needed == 330
    assert cell(document, survey, "loyal", "pay").needed is not None
    assert cell(document, survey, "new", "pay").needed is None


def test_metrics_that_are_not_primary_have_no_evidence() -> None:
    survey = golden()
    document = survey.evaluated()
    assert len(document.all(Evidence)) == 15
    metric = document.get(Metric, CES)
    document.apply(with_evidence(document, updating(metric, primary=False)), USER)
    assert not document.all(Evidence)


def test_an_import_leaves_other_evidence_alone_and_evaluation_is_repeatable() -> None:
    survey = golden()
    document = survey.evaluated()
    assert_evidence_is_fresh(document)
    later = Wave(id=WaveId(RecordId("wave-9")), name="2024Q3", start="2024-07-01")
    reading = survey.asked("new", "pay", x=9, n=20, wave=later.id)
    change = with_evidence(document, adding(later, reading))
    (fresh,) = [record for record in change.added.values() if isinstance(record, Evidence)]
    assert not change.updated
    assert fresh.id.startswith("evidence-")
    assert with_evidence(document, adding(later, reading)) == change


def test_a_change_that_touches_no_figure_stays_as_it_is() -> None:
    survey = golden()
    document = survey.evaluated()
    change = updating(survey.stages["new", "pay"], goal="Pay at once").named("edit_stage")
    assert with_evidence(document, change) is change


def test_limits_are_agreed_and_forgotten_with_their_evidence() -> None:
    survey = golden()
    document = survey.evaluated()
    history = History(document)
    stage = StageId(survey.stages["loyal", "deliver"].id)
    before = dict(document.records)
    change = agree_limit(document, CES, 0.6, stage=stage, by="Anna", at="2024-06-01")
    assert (change.label, change.subject) == ("agree_limit", "deliver: CES 2.0")
    document.apply(change, USER)
    assert cell(document, survey, "loyal", "deliver").level == "none"
    assert_evidence_is_fresh(document)
    document.apply(agree_limit(document, CES, 0.5, stage=stage, by="Anna", at="2024-06-02"), USER)
    assert len([limit for limit in document.all(Limit) if limit.stage == stage]) == 1
    document.apply(forget_limit(document, CES, stage=stage), USER)
    assert cell(document, survey, "loyal", "deliver").level == "barrier"
    assert not forget_limit(document, CES, stage=stage)
    for _ in range(3):
        history.undo()
    assert dict(document.records) == before


def test_a_limit_is_a_share() -> None:
    with pytest.raises(BadInput) as problem:
        agree_limit(golden().document(), CES, 25, by="Anna", at="2024-06-01")
    assert problem.value.key == "limit_not_a_share"


EDITS = (
    "read",
    "unread",
    "limit",
    "no limit",
    "trouble",
    "rename",
    "leave",
    "wave",
    "season",
    "source",
    "undo",
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_evidence_is_never_stale(data: st.DataObject) -> None:
    survey = golden()
    document = survey.evaluated()
    history = History(document)
    for turn in range(data.draw(st.integers(1, 6))):
        edit = data.draw(st.sampled_from(EDITS))
        if edit == "undo":
            history.undo()
        else:
            change = drawn_change(data, document, survey, edit, turn)
            if change:
                document.apply(with_evidence(document, change), USER)
        assert_evidence_is_fresh(document)


def drawn_change(data: st.DataObject, document: Document, survey: Survey, edit: str, turn: int) -> Change:
    def one(kind: type[Any]) -> Any:
        return data.draw(st.sampled_from(sorted(document.all(kind), key=lambda record: record.id)))

    if not (edit == "wave" or all(document.ids(kind) for kind in (Reading, Wave, Limit, Stage, Segment))):
        return Change()
    match edit:
        case "read":
            n = data.draw(st.integers(1, 60))
            changed = updated(one(Reading), id=RecordId(f"reading-{turn}-new"), counts=((1, n), (7, 5)))
            return adding(changed)
        case "unread":
            return removing(one(Reading))
        case "limit":
            return agree_limit(document, CES, data.draw(st.floats(0, 1)), by="", at="")
        case "no limit":
            return removing(one(Limit))
        case "trouble":
            return updating(
                document[CES], trouble=data.draw(st.sampled_from([(1, 2, 3), (1, 2, 3, 4, 6), ()]))
            )
        case "rename":
            return updating(one(Stage), name=data.draw(st.sampled_from(STAGES)))
        case "leave":
            return removing(one(data.draw(st.sampled_from([Stage, Segment, Wave]))))
        case "wave":
            wave = Wave(
                id=WaveId(RecordId(f"wave-{turn}-new")),
                name=f"w{turn}",
                start=data.draw(st.sampled_from(DATES)),
            )
            copied = [
                updated(reading, id=RecordId(f"{reading.id}-{turn}"), wave=wave.id)
                for reading in list(document.all(Reading))[: data.draw(st.integers(0, 5))]
            ]
            return adding(wave, *copied)
        case "season":
            return updating(
                one(Wave), season=data.draw(st.sampled_from(["spring", "autumn", ""])), start="2025"
            )
        case _:
            return updating(document[survey.source.id], internal=data.draw(st.booleans()))


DATES = ("", "2023-01-01", "2024-04-02", "2026-01-01")


def test_ten_thousand_cells_take_well_under_a_second() -> None:
    survey = golden()
    segment = next(record for record in survey.records if isinstance(record, Segment))
    first = survey.stages["new", "search"]
    stages = [
        Stage(id=StageId(RecordId(f"s{turn}")), journey=first.journey, name=f"{turn}", order=0)
        for turn in range(10_000)
    ]
    reading = survey.asked("new", "search", x=1, n=12)
    readings = [
        updated(
            reading,
            id=RecordId(f"r{turn}"),
            stage=stage.id,
            segment=segment.id,
            counts=((1, turn % 9), (7, 12)),
        )
        for turn, stage in enumerate(stages)
    ]
    document = Document([*survey.records, *stages, *readings])
    renew_evidence(golden().document())  # SciPy is imported
    began = perf_counter()
    change = renew_evidence(document)
    assert perf_counter() - began < 2  # half a second when nothing else runs
    assert len(change.added) == 10_015
