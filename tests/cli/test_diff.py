"""`diff`: two files in words and as JSON, whichever form they have."""

import json
from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.model.map import Stage
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop

Output = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The shop, and the shop after a stage was renamed."""
    document = shop().document()
    ProjectFile.create(document, tmp_path / "may.cjm").close()
    stage = next(one for one in document.all(Stage) if one.name == "Payment")
    document.apply(updating(stage, name="Paying"), ChangeSource.USER)
    ProjectFile.create(document, tmp_path / "june.cjm").close()
    return str(tmp_path / "may.cjm"), str(tmp_path / "june.cjm")


def test_differences_are_told_under_their_stages(files: tuple[str, str], capsys: Output) -> None:
    assert run(["diff", *files]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 difference: 1 changed",
        "",
        "New clients · Paying",
        "  Stage: name: “Payment” → “Paying”",
    ]


def test_the_same_in_russian(files: tuple[str, str], capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert run(["diff", *files]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 отличие: изменено 1"


def test_json_has_ids_values_and_counts(files: tuple[str, str], capsys: Output) -> None:
    assert run(["diff", *files, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "differences": [
            {
                "kind": "changed",
                "what": "stage",
                "id": "stage-3",
                "segment": "New clients",
                "stage": "Paying",
                "field": "name",
                "before": "Payment",
                "after": "Paying",
                "text": "Stage: name: “Payment” → “Paying”",
            }
        ],
        "counts": {"added": 0, "removed": 0, "changed": 1, "moved": 0},
    }


def test_text_forms_are_read_as_well(files: tuple[str, str], tmp_path: Path, capsys: Output) -> None:
    run(["text", files[0]])
    form = tmp_path / "may.jsonl"
    form.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["diff", str(form), files[0]]) == 0
    assert capsys.readouterr().out == "No differences\n"


@pytest.mark.parametrize("content", ["{}\n", '{"record":"stage"}\n', "Hello", "", '{"record":"\xff"}'])
def test_what_holds_no_project_is_refused_in_one_sentence(
    files: tuple[str, str], tmp_path: Path, capsys: Output, content: str
) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(content.encode("latin-1"))
    assert run(["diff", files[0], str(other)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "other.txt" in said.err


def test_a_missing_file_is_named(files: tuple[str, str], capsys: Output) -> None:
    assert run(["diff", files[0], "nowhere.cjm"]) == 2
    assert "nowhere.cjm" in capsys.readouterr().err
