"""Lives: what opens a barrier, what it is compared with, and when comparing is refused."""

import pytest

from cjm_studio.document.change import adding, removing, updating
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Limit, Metric, Reading, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import renew_evidence, with_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register import accept_barriers
from cjm_studio.register.lives import lives
from tests.register.measured import SAID, do, lines, measured, statuses, the_barrier, the_cell

HARD, GONE = {"Payment": (50, 100)}, {"Payment": (10, 100)}


def test_the_first_wave_that_proves_a_barrier_opens_it() -> None:
    document = measured({}, HARD, GONE, GONE)
    (line,) = lines(document)
    assert line.opened == "wave-2"
    assert line.opened_on == "2024-04-10"
    assert statuses(document) == ["open", "resolved_to_confirm", "closed"]
    assert (line.status, line.level) == ("closed", "none")


def test_proposing_twice_adds_nothing_and_gives_the_same_ids() -> None:
    document = measured(HARD)
    assert not propose_barriers(document)
    assert the_barrier(document) == the_barrier(measured(HARD))


def test_a_wave_in_which_the_stage_was_not_asked_is_no_wave_of_the_barrier() -> None:
    document = measured(HARD, GONE, {"Payment": None}, GONE)
    assert statuses(document) == ["open", "resolved_to_confirm", "closed"]


def test_a_proposal_follows_the_answers_until_somebody_accepts_it() -> None:
    document = measured({}, HARD, GONE)
    earlier = next(r for r in document.all(Reading) if r.wave == "wave-1" and r.stage == "stage-2")
    late = Reading(
        id=RecordId("reading-late"),
        segment=earlier.segment,
        stage=next(r.stage for r in document.all(Reading) if r.stage == "stage-3"),
        metric=earlier.metric,
        wave=earlier.wave,
        source=earlier.source,
        counts=((2, 60), (6, 40)),
    )
    do(document, with_evidence(document, adding(late)))
    (line,) = lines(document)
    assert line.opened == "wave-1"
    assert statuses(document) == ["open", "no_proof_of_change", "resolved_to_confirm"]


def test_an_accepted_barrier_keeps_the_wave_that_opened_it() -> None:
    document = measured({}, HARD, GONE)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    cell = document.get(BarrierCell, the_cell(document))
    assert cell.opening is not None
    assert cell.opening.wave == "wave-2"
    answers = [r for r in document.all(Reading) if r.wave == "wave-2" and r.stage == cell.stage]
    do(document, with_evidence(document, removing(*answers)))
    (line,) = lines(document)
    assert [wave.wave for wave in line.lives[0].waves] == ["wave-3"]
    assert line.status == "resolved_to_confirm"  # what was kept of the wave stands in for its answers


def test_a_proposal_whose_answers_were_taken_back_leaves_the_register() -> None:
    document = measured(HARD)
    answers = [r for r in document.all(Reading) if r.counts == ((2, 50), (6, 50))]
    do(document, with_evidence(document, removing(*answers)))
    assert document.all(Barrier)
    assert lines(document) == []


@pytest.mark.parametrize(
    ("kind", "fields", "reason"),
    [
        (Metric, {"trouble": (1, 2)}, "scale"),
        (Limit, {"value": 0.15}, "limit"),
        (Segment, {"rule": "First order in 30 days"}, "segment"),
    ],
)
def test_changed_ground_is_not_compared_and_the_reason_is_told(
    kind: type[Record], fields: dict[str, object], reason: str
) -> None:
    document = measured(HARD, GONE, GONE)
    record = next(r for r in document.all(kind))
    do(document, with_evidence(document, updating(record, **fields)))
    (line,) = lines(document)
    waves = line.lives[0].waves
    assert [(wave.status, wave.refused) for wave in waves] == [
        ("open", ""),
        ("no_proof_of_change", reason),
        ("no_proof_of_change", reason),
    ]
    assert waves[1].least_fall is None


def test_a_limit_from_elsewhere_is_another_limit() -> None:
    document = measured(HARD, GONE)
    do(document, with_evidence(document, removing(*document.all(Limit))))
    assert [wave.refused for wave in lines(document)[0].lives[0].waves] == ["", "limit"]


def test_a_limit_made_from_other_stages_may_move_with_them() -> None:
    document = measured(HARD, {**GONE, "Search": (8, 100)}, GONE, limit=None)
    limits = {wave.evidence.limit.value for wave in lines(document)[0].lives[0].waves if wave.evidence.limit}
    assert len(limits) > 1
    assert statuses(document)[1] != "no_proof_of_change"


def test_another_season_is_told_and_the_wave_of_a_year_before_is_named() -> None:
    document = measured(HARD, GONE, GONE, GONE, GONE, GONE)
    waves = lines(document)[0].lives[0].waves
    assert [wave.other_season for wave in waves] == [False, True, True, True, False, True]
    assert [wave.year_ago for wave in waves] == [None, None, None, None, None, "wave-2"]


def test_waves_without_a_season_are_compared_without_a_caution() -> None:
    document = measured(HARD, GONE)
    for wave in list(document.all(Wave)):
        do(document, updating(wave, season=""))
    do(document, renew_evidence(document))
    assert not any(wave.other_season for wave in lines(document)[0].lives[0].waves)


def test_a_barrier_that_came_back_is_marked_until_it_is_closed_again() -> None:
    back = measured(HARD, GONE, GONE, HARD)
    assert "came_back" in lines(back)[0].marks
    assert lines(back)[0].status == "regressed"
    again = measured(HARD, GONE, GONE, HARD, GONE, GONE)
    assert "came_back" not in lines(again)[0].marks
    assert lines(again)[0].status == "closed"


def test_waves_before_the_opening_one_stay_out_when_that_wave_has_left_the_project() -> None:
    document = measured({"Payment": (4, 80)}, HARD, {"Payment": (20, 80)}, GONE)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    before = [wave.wave for wave in lives(document)[the_cell(document)].waves]
    do(document, removing(document.get(Wave, before[0])))
    life = lives(document)[the_cell(document)]
    assert [wave.wave for wave in life.waves] == before[1:]
    assert [wave.status for wave in life.waves] == ["improved", "resolved_to_confirm"]


def test_too_few_answers_after_its_closing_do_not_open_a_barrier() -> None:
    document = measured(HARD, GONE, GONE, {"Payment": (2, 6)})
    (line,) = lines(document)
    assert line.lives[0].waves[-1].status == "not_enough_data"
    assert (line.status, line.lives[0].rests) == ("closed", True)
    assert "no_owner" not in line.marks


def test_an_accepted_barrier_that_lost_its_cell_gets_it_back_with_new_proof() -> None:
    document = measured(HARD)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    do(document, removing(document.get(BarrierCell, the_cell(document))))
    do(document, propose_barriers(document))
    (line,) = lines(document)
    assert (line.barrier.accepted, line.status) == (True, "open")
