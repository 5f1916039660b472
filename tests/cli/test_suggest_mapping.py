"""`survey --suggest-mapping`: what a file was recognised as, to be completed by people."""

from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from tests.survey.files import write_csv
from tests.survey.tool_files import write_tool

Output = pytest.CaptureFixture[str]


def test_a_file_of_which_something_has_to_be_asked_is_read_by_its_completed_mapping(
    tmp_path: Path, capsys: Output
) -> None:
    rows = [("segment", "How easy was it to pay?"), *(("new", number % 7 + 1) for number in range(14))]
    data, project, mapping = write_csv(tmp_path / "a.csv", rows), tmp_path / "map.cjm", tmp_path / "m.toml"
    assert run(["survey", str(project), str(data)]) == 2
    assert "--suggest-mapping" in capsys.readouterr().err
    assert run(["survey", str(project), str(data), "--suggest-mapping", str(mapping)]) == 0
    assert "which stage" in capsys.readouterr().out
    assert not project.exists()
    text = mapping.read_text(encoding="utf-8")
    lines = [line.removeprefix("# ") for line in text.splitlines() if "“" not in line]
    completed = "\n".join(lines).replace('metric = "ces2"', 'metric = "ces2"\nstage = "Pay"')
    mapping.write_text(
        "\n".join(line for line in completed.splitlines() if "=" in line or "[[" in line), "utf-8"
    )
    assert run(["survey", str(project), str(data), "--mapping", str(mapping)]) == 0
    assert "14 counted" in capsys.readouterr().out


def test_stages_of_the_project_are_matched(tmp_path: Path, capsys: Output) -> None:
    project, data = tmp_path / "map.cjm", write_tool(tmp_path, "qualtrics")
    assert run(["survey", str(project), str(data)]) == 0
    other = write_tool(tmp_path, "typeform")
    mapping = tmp_path / "m.toml"
    assert run(["survey", str(project), str(other), "--suggest-mapping", str(mapping)]) == 0
    assert 'stage = "Payment"' in mapping.read_text(encoding="utf-8")


def test_a_mapping_is_not_written_over_what_it_was_made_from(tmp_path: Path, capsys: Output) -> None:
    data = write_tool(tmp_path, "qualtrics")
    before = data.read_bytes()
    assert run(["survey", str(tmp_path / "map.cjm"), str(data), "--suggest-mapping", str(data)]) == 2
    assert data.read_bytes() == before
    assert run(["survey", str(tmp_path / "map.cjm"), str(data), "--suggest-mapping", str(tmp_path)]) == 2
