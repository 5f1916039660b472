"""What every column of a file is for, and why."""

import re
from pathlib import Path

from cjm_studio.survey.column_roles import role_by_cells
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.mapping_text import mapping_text
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.survey.shapes.shaped import grid_asks, unique
from cjm_studio.wording.left_out import NOTES
from cjm_studio.wording.recognition import RECOGNITION, recognition_words
from tests.survey.files import write_csv
from tests.survey.tool_files import FILES, write_tool

CODE = Path(__file__).parents[2] / "cjm_studio" / "survey"


def columns(path: Path, header: tuple[str, ...], *rows: tuple[object, ...]) -> dict[str, ColumnGuess]:
    found = recognise(write_csv(path / "a.csv", [header, *rows]))
    return {column.header: column for column in found.columns}


def test_headers_in_either_language_tell_roles(tmp_path: Path) -> None:
    header = (
        "ID клиента",
        "Тип клиента",
        "Канал обращения",
        "Дата опроса",
        "Вес",
        "Телефон",
        "Дата рождения",
    )
    row = (17, "Новый", "Сайт", "05.03.2026", "1,25", "+7 900 123-45-67", "01.02.1990")
    found = columns(tmp_path, header, *(row for _ in range(30)))
    assert [column.role for column in found.values()] == [
        *("respondent", "segment", "channel", "date", "weight", "personal", "personal"),
    ]
    assert found["Телефон"].examples == ()


def test_cells_tell_what_headers_do_not(tmp_path: Path) -> None:
    header = ("a", "b", "c", "d", "e", "f")
    sets = ("Site, App", "App", "Site, Phone", "Phone, App")
    found = columns(
        tmp_path,
        header,
        *(
            (
                "",
                "2026-03-05",
                sets[number % 4],
                "north" if number % 3 else "south",
                f"a long story {number}",
                "x",
            )
            for number in range(40)
        ),
    )
    assert {header: (column.role, column.why.key) for header, column in found.items()} == {
        "a": ("ignored", "empty_column"),
        "b": ("date", "dates"),
        "c": ("ignored", "several_options"),
        "d": ("ignored", "attribute"),
        "e": ("ignored", "free_text"),
        "f": ("ignored", "one_value"),
    }


def test_of_two_dates_the_named_one_holds(tmp_path: Path) -> None:
    found = columns(tmp_path, ("start", "date", "segment"), ("2026-03-04", "2026-03-05", "new"))
    assert (found["start"].role, found["date"].role) == ("ignored", "date")
    assert found["start"].why.facts == {"column": "date"}


def test_rows_of_a_matrix_may_be_channels(tmp_path: Path) -> None:
    question = "Оплата: насколько вы довольны?"
    rows = ((4, 5, "новый"), (1, 2, "новый"))
    found = columns(tmp_path, (f"{question} [Сайт]", f"{question} [Приложение]", "сегмент"), *rows)
    asked = found[f"{question} [Сайт]"].question
    assert asked is not None
    assert (asked.stage, asked.channel, asked.metric) == ("Оплата", "Сайт", "csat")


def test_a_recommendation_on_a_short_scale_is_no_nps(tmp_path: Path) -> None:
    header = ("segment", "Would you recommend us?")
    found = columns(tmp_path, header, *(("new", number % 5 + 1) for number in range(30)))
    asked = found["Would you recommend us?"].question
    assert asked is not None
    assert (asked.metric, asked.meant, asked.minimum, asked.maximum) == ("", "nps", 1, 5)


def test_names_tell_columns_apart() -> None:
    assert unique(["a", "A ", "b", "", "a (1)"]) == ("a (2)", "A (3)", "b", "column 4 (1)", "a (1)")


def test_every_respondent_of_a_column_of_words_stays_out_of_the_mapping(tmp_path: Path) -> None:
    rows = [("new", f"{number % 11}", f"Ivan{number}") for number in range(40)]
    rows[3] = ("new", "call me, Ivan Petrov", "Ivan3")
    path = write_csv(tmp_path / "a.csv", [("segment", "NPS", "who"), *rows])
    assert "Ivan" not in mapping_text(recognise(path))


def test_another_tool_that_begins_like_limesurvey_is_not_called_so(tmp_path: Path) -> None:
    header = ["Response ID", "Time Started", "Date Submitted", "SessionID", "Would you recommend us?"]
    rows = [[n, "2026-03-04 10:00:00", f"2026-03-{n:02} 10:00:00", f"s{n}", n % 11] for n in range(1, 28)]
    found = recognise(write_csv(tmp_path / "alchemer.csv", [header, *rows]))
    assert found.shape == "plain"
    assert [column.role for column in found.columns][:3] == ["respondent", "ignored", "date"]


def test_every_reason_and_question_has_its_words(tmp_path: Path) -> None:
    code = "".join(path.read_text("utf-8") for path in (*CODE.glob("*.py"), *CODE.glob("shapes/*.py")))
    said = set(re.findall(r'"(ask_\w+|shape_[a-z]\w+)"', code)) | set(re.findall(r'Note\(\s*"(\w+)"', code))
    own = {key for key in said if key.startswith(("ask_", "shape_"))}
    assert own <= set(RECOGNITION)
    for tool in FILES:
        found = recognise(write_tool(tmp_path, tool))
        for note in (found.why, *found.notes, *found.unsaid, *(column.why for column in found.columns)):
            assert note.key in RECOGNITION or note.key in NOTES
            assert recognition_words(note.key, note.facts, language="ru")
    empty = LookedAt(0, "x", grid_asks("x"), [])
    assert role_by_cells(empty)[1].key in RECOGNITION
