"""What `validate` finds in guesses and in the register."""

from typing import Any

import msgspec
import pytest

from cjm_studio.model.ids import RecordId
from cjm_studio.model.metrics import Guess
from cjm_studio.model.record import Record
from cjm_studio.model.register import (
    Arm,
    Barrier,
    BarrierCell,
    Driver,
    DriverResult,
    Experiment,
    Hypothesis,
    LogEntry,
    Opening,
    Outcome,
)
from cjm_studio.storage.findings import broken_laws
from cjm_studio.wording.problems import problem_words
from tests.builders import shop

OPENING = Opening(
    wave="wave-1",  # type: ignore[arg-type]
    x=23,
    n=60,
    shrunk=0.37,
    limit=0.25,
    limit_origin="agreed",
    question="",
    scale=(1, 7),
    trouble=(1, 2, 3),
    rule="",
)


def register() -> list[Record]:
    """A shop with a barrier at its payment that was split, and what people have said and tried."""
    project = shop()
    at = {"segment": "segment-1", "stage": "stage-3", "metric": "metric-ces2"}
    project.add(Guess, stage="stage-3", metric="metric-ces2", value=5.5, who_code="A1")
    project.add(Barrier, due="2026-05-01", importance=5, accepted=True)
    project.add(Barrier, split_from="barrier-1", accepted=True)
    project.add(BarrierCell, barrier="barrier-2", opening=OPENING, **at)
    project.add(
        LogEntry,
        barrier="barrier-1",
        kind="status",
        at="2026-04-01T10:00:00",
        cell="barriercell-1",
        status="open",
    )
    project.add(
        Hypothesis, barrier="barrier-2", change="A shorter form", start=0.38, target=0.25, due="2026-06-01"
    )
    arms = (Arm(name="as before", n=50), Arm(name="shorter", n=60))
    outcome = Outcome(name="hard", good=False, counts=(19, 12))
    project.add(Experiment, hypothesis="hypothesis-1", name="Trial", arms=arms, outcomes=(outcome,))
    shares = tuple(
        Driver(stage=stage, metric="metric-ces2", share=share, low=share - 0.1, high=share + 0.1)  # type: ignore[arg-type]
        for stage, share in (("stage-1", 0.4), ("stage-3", 0.6))
    )
    project.add(
        DriverResult, journey="journey-1", metric="metric-ces2", wave="wave-1", n=120, r2=0.3, drivers=shares
    )
    return project.records


def spoilt(id_: str, **fields: Any) -> list[Record]:
    records = register()
    assert any(record.id == id_ for record in records)
    return [msgspec.structs.replace(r, **fields) if r.id == id_ else r for r in records]


def opened(**fields: Any) -> dict[str, Any]:
    return {"opening": msgspec.structs.replace(OPENING, **fields)}


SPOILT: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a guess off the scale": ("finding_off_scale", "guess-1", {"value": 8}),
    "a guess under a name": ("finding_guess_code", "guess-1", {"who_code": "Anna Petrova"}),
    "a due day in words": ("finding_day", "barrier-1", {"due": "in May"}),
    "an importance of 7": ("finding_importance", "barrier-1", {"importance": 7}),
    "a barrier merged into itself": ("finding_merged", "barrier-1", {"merged_into": "barrier-1"}),
    "a cell of another segment": ("finding_segment", "barriercell-1", {"segment": "segment-2"}),
    "more in trouble than answered": ("finding_opening", "barriercell-1", opened(x=61)),
    "nobody answered": ("finding_opening", "barriercell-1", opened(x=0, n=0)),
    "a limit above one": ("finding_opening", "barriercell-1", opened(limit=25)),
    "trouble off the scale": ("finding_opening", "barriercell-1", opened(trouble=(0,))),
    "a status of no barrier": ("finding_status", "logentry-1", {"status": "almost closed"}),
    "a proposal of no barrier": ("finding_status", "logentry-1", {"proposed": "none"}),
    "a line without a day": ("finding_day", "logentry-1", {"at": "yesterday"}),
    "a target above one": ("finding_share", "hypothesis-1", {"target": 25}),
    "more in trouble than in the group": (
        "finding_arms",
        "experiment-1",
        {"arms": (Arm(name="a", n=5),) * 2},
    ),
    "a group too many": ("finding_arms", "experiment-1", {"arms": (Arm(name="a", n=50),)}),
    "shares beyond one": ("finding_drivers", "driverresult-1", {"drivers": ()}),
}


def test_a_sound_register_has_no_findings() -> None:
    assert list(broken_laws(register())) == []


@pytest.mark.parametrize(("key", "id_", "fields"), SPOILT.values(), ids=SPOILT.keys())
def test_what_is_spoilt_is_found_and_told(key: str, id_: str, fields: dict[str, Any]) -> None:
    found = list(broken_laws(spoilt(id_, **fields)))
    assert [problem.key for problem in found] == [key]
    assert id_ in problem_words(found[0], "en")
    assert id_ in problem_words(found[0], "ru")


def test_a_line_of_the_log_keeps_to_the_barriers_that_its_cell_comes_from() -> None:
    stranger = Barrier(id=RecordId("barrier-9"))  # type: ignore[arg-type]
    records = [*spoilt("logentry-1", barrier="barrier-9"), stranger]
    assert [problem.key for problem in broken_laws(records)] == ["finding_log_cell"]
