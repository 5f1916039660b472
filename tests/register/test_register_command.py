"""`register`: what it prints, for scripts and for people, and what it hides."""

import json
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.cli.main import run
from cjm_studio.document.change import removing, updating
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Limit
from cjm_studio.model.register import BarrierCell
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.register import accept_barriers, drop_barriers
from cjm_studio.operations.register_edits import edit_barriers
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import ProjectBuilder
from tests.register.measured import SAID, do, measured, the_barrier, the_cell

Output = pytest.CaptureFixture[str]
HARD, GONE = {"Payment": (50, 100)}, {"Payment": (10, 100)}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def said(document: Document, folder: Path, output: Output, *flags: str) -> str:
    path = folder / "shop.cjm"
    ProjectFile.create(list(document), path).close()
    before = path.read_bytes()
    assert run(["register", str(path), *flags]) == 0
    assert path.read_bytes() == before
    return output.readouterr().out


def told(document: Document, folder: Path, output: Output) -> list[dict[str, Any]]:
    barriers: list[dict[str, Any]] = json.loads(said(document, folder, output, "--json"))["barriers"]
    return barriers


def test_every_barrier_is_told_with_its_waves_even_if_the_file_holds_none(
    tmp_path: Path, capsys: Output
) -> None:
    document = measured(HARD, GONE, GONE, proposed=False)
    (barrier,) = told(document, tmp_path, capsys)
    first = list(barrier)[:8]
    assert first == ["id", "segment", "stage", "metric", "opened", "status", "owner", "waves"]
    names = (barrier["segment"], barrier["stage"], barrier["metric"], barrier["opened"], barrier["status"])
    assert names == ("New clients", "Payment", "ces2", "W0", "closed")
    keys = ["wave", "x", "n", "level", "status", "L", "H", "upper95"]
    assert [list(wave)[:8] for wave in barrier["waves"]] == [keys] * 3
    assert [wave["status"] for wave in barrier["waves"]] == ["open", "resolved_to_confirm", "closed"]
    assert [wave["wave"] for wave in barrier["waves"]] == ["W0", "W1", "W2"]
    assert barrier["waves"][0]["L"] is None
    assert barrier["waves"][1]["L"] > 0
    assert barrier["proposed"]


def test_of_a_small_group_no_figure_is_told(tmp_path: Path, capsys: Output) -> None:
    document = measured(HARD, {"Payment": (3, 4)})
    (barrier,) = told(document, tmp_path, capsys)
    last = barrier["waves"][-1]
    assert (last["hidden"], last["status"]) == (True, "not_enough_data")
    assert [last[key] for key in ("x", "n", "L", "H", "upper95", "n_eff", "limit")] == [None] * 7


def test_a_dropped_barrier_is_told_as_such(tmp_path: Path, capsys: Output) -> None:
    document = measured(HARD)
    do(document, drop_barriers(document, [the_barrier(document)], reason="Meant so", **SAID))
    (barrier,) = told(document, tmp_path, capsys)
    assert barrier["dropped"]


def test_people_read_a_table_with_interval_n_and_why_a_wave_is_not_compared(
    tmp_path: Path, capsys: Output
) -> None:
    document = measured(HARD, GONE)
    barrier = the_barrier(document)
    do(document, accept_barriers(document, [barrier], **SAID))
    do(document, edit_barriers(document, [barrier], owner="Anna"))
    (limit,) = document.all(Limit)
    do(document, with_evidence(document, updating(limit, value=0.2)))
    head, _, row, why = said(document, tmp_path, capsys).splitlines()
    assert head.split()[:4] == ["Segment", "Stage", "Metric", "Status"]
    assert "no proof of change" in row
    assert "10% (6–17%), n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}100" in row
    assert row.endswith("Anna")
    assert why == (
        "New clients · Payment: Not compared: the acceptable limit has changed since the barrier was opened."
    )


def test_the_table_is_russian_where_russian_is_spoken(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    text = said(measured(HARD, GONE), tmp_path, capsys)
    assert text.startswith("Сегмент")
    assert "устранён, ждёт подтверждения" in text


def test_an_empty_register_says_so(tmp_path: Path, capsys: Output) -> None:
    assert said(ProjectBuilder().document(), tmp_path, capsys).startswith("The register is empty")


def import_wave(project: Path, name: str, day: str, x: int, limit: float) -> None:
    data = project.with_name(f"{name}.csv")
    answers = [2] * x + [6] * (100 - x)
    rows = [f"r{number},{day},New,Pay,ces2,{answer}" for number, answer in enumerate(answers)]
    data.write_text("\n".join(["respondent_id,date,segment,stage,metric,answer", *rows]), encoding="utf-8")
    assert run(["survey", str(project), str(data), "--wave", name, "--limit", f"ces2={limit}"]) == 0


def test_another_limit_agreed_with_a_later_wave_is_told(tmp_path: Path, capsys: Output) -> None:
    project = tmp_path / "limits.cjm"
    import_wave(project, "first", "2025-01-10", 50, 0.25)
    import_wave(project, "second", "2025-04-10", 10, 0.25)
    import_wave(project, "third", "2025-07-10", 10, 0.20)
    capsys.readouterr()
    assert run(["register", str(project), "--json"]) == 0
    ((first, *later),) = (one["waves"] for one in json.loads(capsys.readouterr().out)["barriers"])
    assert (first["status"], first["refused"]) == ("open", "")
    assert {(wave["status"], wave["refused"]) for wave in later} == {("no_proof_of_change", "limit")}


def test_weighted_answers_count_with_what_they_are_worth(tmp_path: Path, capsys: Output) -> None:
    document = measured(HARD, GONE)
    evidence = max(document.all(Evidence), key=lambda one: (one.wave, one.x))
    do(document, updating(evidence, x_eff=0.8, n_eff=8.0))
    (barrier,) = told(document, tmp_path, capsys)
    assert barrier["waves"][-1]["n"] == 100
    assert (barrier["waves"][-1]["n_eff"], barrier["waves"][-1]["status"]) == (8.0, "not_enough_data")


def test_a_barrier_whose_segment_has_left_is_told_without_a_place(tmp_path: Path, capsys: Output) -> None:
    document = measured(HARD)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    segment = document.get(BarrierCell, the_cell(document)).segment
    do(document, removing(document.get(Segment, segment)))
    (barrier,) = told(document, tmp_path, capsys)
    assert (barrier["segment"], barrier["stage"], barrier["waves"]) == (None, None, [])
    (tmp_path / "shop.cjm").unlink()
    assert "hypothesis" in said(document, tmp_path, capsys)
