"""`cjm-studio lint`: findings to read, as JSON, and its exit codes."""

import json
from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.resources import sample_path
from tests.builders import ProjectBuilder, shop

DAY = ("--today", "2025-06-10")


@pytest.fixture
def file(tmp_path: Path, state: Path) -> str:
    path = tmp_path / "shop.cjm"
    with ProjectFile.create(list(shop().document()), path):
        pass
    return str(path)


def test_findings_are_printed_with_why_they_matter(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", file, *DAY]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Mend first\n")
    assert "Without a goal nobody can say what to look for on the map" in said
    assert "    - Regular clients: The journey has no goal" in said
    assert said.splitlines()[-1].startswith("Mend first: ")


def test_json_names_rule_severity_record_place_text_and_why(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lint", file, "--json", *DAY]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    one = next(finding for finding in found if finding["rule"] == "journey_no_goal")
    assert one["severity"] == "high"
    assert one["place"] == "Regular clients"
    assert {"id", "text", "why"} <= set(one)


def test_findings_fail_only_where_that_is_asked_for(
    file: str, tmp_path: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lint", file, "--fail", *DAY]) == 1
    empty = tmp_path / "empty.cjm"
    with ProjectFile.create(ProjectBuilder().records, empty):
        pass
    capsys.readouterr()
    assert run(["lint", str(empty), "--fail", *DAY]) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


def test_a_day_that_is_none_and_a_file_that_is_none_are_refused(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lint", file, "--today", "soon"]) == 2
    assert "“soon” is no day" in capsys.readouterr().err
    assert run(["lint", "no-such.cjm"]) == 2


@pytest.mark.parametrize("name", ["shop.cjm", "bank.cjm"])
def test_the_samples_can_be_checked_in_both_languages(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("en_GB.UTF-8", "ru_RU.UTF-8"):
        monkeypatch.setenv("LC_ALL", language)
        assert run(["lint", str(sample_path(name)), "--today", "2026-11-23"]) == 0
        assert "{" not in capsys.readouterr().out
