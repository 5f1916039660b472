"""Three years of a register: twelve waves through the command line, judged a second time by other code."""

import csv
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.cli.main import run
from tests.independent_engine import Cell, evaluate
from tests.register.independent_tracking import track

Output = pytest.CaptureFixture[str]
Answer = tuple[str, str, str, int]  # segment, stage, metric, answer

SEGMENTS = ("New", "Regular", "Leaving", "Golden")
STAGES = ("Learn", "Search", "Choose", "Order", "Pay", "Deliver", "Use", "Support")
SEASONS = ("winter", "spring", "summer", "autumn")
WAVES = [(f"{year}Q{turn + 1}", f"{year}-{3 * turn + 2:02}-10", season)
         for year in (2023, 2024, 2025) for turn, season in enumerate(SEASONS)]  # fmt: skip
LIMIT = 0.25

# True shares in trouble that were planted: (segment, stage) -> wave from which each holds.
PLANTED: dict[tuple[str, str], dict[int, float]] = {
    ("New", "Pay"): {0: 0.55, 3: 0.08},  # fixed for good
    ("New", "Deliver"): {0: 0.50, 2: 0.08, 7: 0.55},  # fixed, and back again
    ("New", "Search"): {0: 0.12, 4: 0.50, 6: 0.07, 9: 0.50, 11: 0.06},  # comes, goes, comes, goes
    ("Regular", "Deliver"): {0: 0.45},  # never fixed
    ("Regular", "Pay"): {0: 0.38, 5: 0.65},  # gets worse
    ("Regular", "Support"): {0: 0.60, 4: 0.34},  # better, and still a barrier
    ("Leaving", "Support"): {0: 0.70, 3: 0.10, 6: 0.32, 8: 0.08},  # closed, under watch, closed
    ("Leaving", "Choose"): {0: 0.33},  # mild
    ("Golden", "Use"): {0: 0.60, 2: 0.06},  # few answers: proof takes its time
}
PEOPLE = {"New": 90, "Regular": 140, "Leaving": 45, "Golden": 16}


def share(segment: str, stage: str, wave: int, usual: float) -> float:
    planted = PLANTED.get((segment, stage), {0: usual})
    return planted[max(start for start in planted if start <= wave)]


def answers_of(wave: int, dice: random.Random, usual: dict[tuple[str, str], float]) -> Iterator[Answer]:
    """Ask everybody in a wave; some stages are left out, some are asked of a handful."""
    for segment in SEGMENTS:
        for stage in STAGES:
            chance, count = dice.random(), PEOPLE[segment]
            if chance < 0.04:
                continue
            n = dice.randint(2, 9) if chance < 0.10 else dice.randint(count // 2, count)
            true = share(segment, stage, wave, usual[segment, stage])
            for _ in range(n):
                yield segment, stage, "ces2", dice.choice((1, 2, 3) if dice.random() < true else (4, 5, 6, 7))
            if segment in ("New", "Leaving"):  # CSAT has no agreed limit
                for _ in range(n // 2):
                    yield segment, stage, "csat", dice.choice((1, 2) if dice.random() < true else (3, 4, 5))


def write(path: Path, day: str, answers: list[Answer]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["respondent_id", "date", "segment", "stage", "metric", "answer"])
        lines.writerows((f"r{number}", day, *answer) for number, answer in enumerate(answers))
    return path


@pytest.fixture(scope="module")
def answered() -> list[list[Answer]]:
    dice = random.Random(2023)
    usual = {(segment, stage): dice.uniform(0.06, 0.20) for segment in SEGMENTS for stage in STAGES}
    return [list(answers_of(wave, dice, usual)) for wave in range(len(WAVES))]


@pytest.fixture
def told(
    tmp_path: Path, answered: list[list[Answer]], capsys: Output, monkeypatch: pytest.MonkeyPatch, state: Path
) -> dict[Cell, dict[str, Any]]:
    """Play the story and return what `register --json` says of every cell."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    project = tmp_path / "three years.cjm"
    assert run(["new", str(project), "--language", "en"]) == 0
    for (name, day, season), answers in zip(WAVES, answered, strict=True):
        data = write(tmp_path / f"{name}.csv", day, answers)
        asked = ["--wave", name, "--season", season, "--limit", f"ces2={LIMIT}"]
        assert run(["survey", str(project), str(data), *asked]) == 0
    capsys.readouterr()
    assert run(["register", str(project), "--json"]) == 0
    barriers = json.loads(capsys.readouterr().out)["barriers"]
    assert len({barrier["id"] for barrier in barriers}) == len(barriers)
    return {(one["segment"], one["stage"], one["metric"]): one for one in barriers}


def test_three_years_agree_with_an_independent_engine_on_every_barrier_and_wave(
    told: dict[Cell, dict[str, Any]], answered: list[list[Answer]]
) -> None:
    judged = [evaluate(answers, {"ces2": LIMIT}) for answers in answered]
    expected = track(judged, agreed=frozenset(("ces2",)))
    assert set(told) == set(expected)
    names = [name for name, _, _ in WAVES]
    compared, statuses = 0, Counter[str]()
    for cell, story in expected.items():
        mine = told[cell]
        assert mine["opened"] == names[story[0]["wave"]]
        assert mine["status"] == story[-1]["status"]
        assert [wave["wave"] for wave in mine["waves"]] == [names[wave["wave"]] for wave in story], cell
        for wave, other in zip(mine["waves"], story, strict=True):
            same(wave, other, where=(*cell, wave["wave"]))
            compared += 1
            statuses[wave["status"]] += 1
    assert compared > 140
    wanted = {"open", "closed", "regressed", "resolved_to_confirm", "improved", "worse", "not_enough_data"}
    assert wanted | {"no_proof_of_change"} <= set(statuses), statuses


def same(mine: dict[str, Any], other: dict[str, Any], *, where: object) -> None:
    """Hold one wave of the command's output against the other engine's."""
    assert (mine["status"], mine["level"]) == (other["status"], other["level"]), where
    hidden = other["n"] < 5
    assert (mine["x"], mine["n"]) == ((None, None) if hidden else (other["x"], other["n"])), where
    for key in ("L", "H"):
        assert mine[key] == (None if other[key] is None else pytest.approx(other[key], abs=1e-9)), where
    if "upper95" in other:
        assert mine["upper95"] == pytest.approx(other["upper95"], abs=1e-9), where


def test_planted_fixes_close_and_planted_relapses_come_back_under_the_same_id(
    told: dict[Cell, dict[str, Any]],
) -> None:
    def news(segment: str, stage: str) -> list[str]:
        return [wave["status"] for wave in told[segment, stage, "ces2"]["waves"]]

    assert told["New", "Pay", "ces2"]["status"] == "closed"
    fixed_and_back = news("New", "Deliver")
    assert fixed_and_back.index("closed") < fixed_and_back.index("regressed")
    assert news("New", "Search").count("closed") >= 1
    assert "closed" not in news("Regular", "Deliver")
    assert "worse" in news("Regular", "Pay")
    assert "closed" not in news("Regular", "Support")
