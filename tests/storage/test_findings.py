"""What `validate` finds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.findings import findings
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.problems import problem_words
from tests.builders import shop


def set_field(id_: str, field: str, value: str, *, table: str = "node") -> str:
    return f"UPDATE {table} SET body = json_set(body, '$.{field}', {value}) WHERE id = '{id_}'"


SPOILT: dict[str, tuple[str, str]] = {
    "missing record": ("finding_missing", "DELETE FROM node WHERE id = 'wave-1'"),
    "another kind": ("finding_wrong_kind", set_field("stage-1", "journey", "'segment-1'")),
    "a link to a link": ("finding_wrong_kind", set_field("link-1", "origin", "'link-2'", table="edge")),
    "a link that joins the wrong things": (
        "finding_link",
        set_field("link-1", "kind", "'violates'", table="edge"),
    ),
    "a place in two journeys": ("finding_place", set_field("place-1", "row", "'row-8'")),
    "a scale upside down": ("finding_scale", set_field("metric-ces2", "direction", "'higher_is_worse'")),
    "a scale without room": ("finding_scale", set_field("metric-ces2", "maximum", "5")),
    "negative people": ("finding_counts", set_field("reading-1", "counts", "json('[[3,-4]]')")),
    "an answer twice": ("finding_counts", set_field("reading-1", "counts", "json('[[3,4],[3,5]]')")),
    "an answer off the scale": ("finding_off_scale", set_field("reading-1", "counts", "json('[[8,4]]')")),
    "a reading of another segment": ("finding_segment", set_field("reading-1", "segment", "'segment-2'")),
    "a limit above one": ("finding_limit", set_field("limit-1", "value", "25")),
    "no JSON": ("finding_unreadable", "UPDATE node SET body = '' WHERE id = 'card-1'"),
    "no project": ("finding_project", "DELETE FROM node WHERE id = 'project'"),
    "one id twice": (
        "finding_twice",
        """INSERT INTO edge SELECT 'card-1', kind, origin, target, json_set(body, '$.id', 'card-1')
        FROM edge LIMIT 1""",
    ),
    "evidence of other answers": (
        "finding_evidence",
        """INSERT INTO node VALUES ('evidence-1', 'evidence', '{"record":"evidence","id":"evidence-1",
        "segment":"segment-1","stage":"stage-3","metric":"metric-ces2","wave":"wave-1","engine":"",
        "trouble":[1,2,3],"limit":null,"x":22,"n":60,"level":"barrier"}')""",
    ),
}


@pytest.fixture
def file(path: Path) -> Path:
    ProjectFile.create(shop().document(), path).close()
    return path


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(statement)


def test_a_sound_project_has_no_findings(file: Path) -> None:
    assert findings(file) == (len(shop().records), [])


def test_evidence_that_counts_what_is_there_is_sound(file: Path) -> None:
    _, statement = SPOILT["evidence of other answers"]
    change(file, statement.replace('"x":22', '"x":23'))
    assert findings(file)[1] == []


@pytest.mark.parametrize(("key", "statement"), SPOILT.values(), ids=SPOILT.keys())
def test_what_is_spoilt_is_found_and_told_in_both_languages(file: Path, key: str, statement: str) -> None:
    change(file, statement)
    before = file.read_bytes()
    _, found = findings(file)
    assert key in {finding.key for finding in found}
    for finding in found:
        assert problem_words(finding, "en")
        assert problem_words(finding, "ru")
    assert file.read_bytes() == before


def test_a_file_that_is_no_project_is_bad_input(path: Path) -> None:
    path.write_text("notes")
    with pytest.raises(BadInput, match="file_not_project"):
        findings(path)
