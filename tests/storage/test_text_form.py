"""The text form and its schema; the views of the file."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from cjm_studio.document.document import Document
from cjm_studio.model.record import Unknown
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.storage.text_form import text
from cjm_studio.storage.views import views
from tests.builders import shop
from tests.storage.steps import rename
from tools.schema import SCHEMA, schema_text


def test_lines_are_sorted_and_so_are_their_keys() -> None:
    lines = [json.loads(line) for line in text(shop().document())]
    assert [(line["record"], line["id"]) for line in lines] == sorted(
        (line["record"], line["id"]) for line in lines
    )
    assert all(list(line) == sorted(line) for line in lines)
    assert {line["record"] for line in lines} >= {"project", "stage", "link", "reading", "persona"}


def test_the_same_project_is_the_same_text_in_whatever_order_it_came() -> None:
    records = shop().records
    assert list(text(Document(records))) == list(text(Document(reversed(records))))


def test_one_edit_is_one_line_of_difference(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        before = list(text(read(path)))
        rename(project.document, "Первый")
        project.publish()
    after = list(text(read(path)))
    assert [line for line in after if line not in before] == [
        '{"id":"stage-1","journey":"journey-1","name":"Первый","order":1.0,"record":"stage"}'
    ]
    assert len(after) == len(before)


def test_the_schema_in_the_documentation_is_of_today() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "run tools/schema.py, and think of the format version"
    )


def test_any_tool_can_read_the_file_through_its_views(path: Path) -> None:
    document = shop().document()
    ProjectFile.create(document, path).close()
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        rows = [dict(row) for view in views() for row in file.execute(f'SELECT * FROM "{view}"')]
    known = [record for record in document if not isinstance(record, Unknown)]
    assert {row["id"] for row in rows} == {record.id for record in known}
    for row in rows:
        record = document[row["id"]]
        for name in record.__struct_fields__:
            value = getattr(record, name)
            told = json.loads(row[name]) if isinstance(value, tuple) else row[name]
            assert told == (json.loads(json.dumps(value)) if isinstance(value, tuple) else value)


def test_a_question_in_plain_sql(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    question = """SELECT stages.name, cards.text FROM places
        JOIN cards ON cards.id = places.card JOIN stages ON stages.id = places.stage
        WHERE cards.kind = 'pain' ORDER BY stages."order" """
    with closing(sqlite3.connect(path)) as file:
        assert file.execute(question).fetchall() == [
            ("Order", "The code comes too late"),
            ("Payment", "The code comes too late"),
        ]
