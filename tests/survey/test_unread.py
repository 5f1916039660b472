"""What is told of columns that a file without a mapping has and that were not read."""

from pathlib import Path

import pytest

from cjm_studio.model.metrics import ImportNote
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.wording.language import Language
from cjm_studio.wording.left_out import kept_note_words
from tests.survey.files import write_csv

RECOMMEND = "How likely are you to recommend us? (0-10)"
EASE = "how easy (1 very hard - 7 very easy)?"
WHO = "Кто вы?"


def told(folder: Path, *rows: tuple[object, ...], mapping: str = "") -> list[tuple[str, dict[str, object]]]:
    file = read_survey(write_csv(folder / "a.csv", rows), mapping, segments=["Clients"])
    assert file.rows == file.accepted + sum(entry.count for entry in file.left_out)
    return [(note.key, note.facts) for note in file.notes]


def wide(*, extra: int = 0) -> list[tuple[object, ...]]:
    """Ease answered in words that are no scale, and who people are."""
    header = (WHO, RECOMMEND, *(f"Q{number}" for number in range(extra)), EASE)
    words = ("1 very hard", "4", "7 very easy", "later")
    return [
        header,
        *(
            ("New" if row % 2 else "Old", row % 11, *("yes" if row % 3 else "no",) * extra, words[row % 4])
            for row in range(40)
        ),
    ]


def test_what_may_tell_segments_and_a_rating_that_was_not_read_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, *wide()) == [
        ("one_segment", {"segment": "Clients", "columns": WHO, "count": 1}),
        ("not_read", {"columns": EASE, "count": 1}),
    ]


def test_of_many_columns_the_first_are_named(tmp_path: Path) -> None:
    (_, segments), _ = told(tmp_path, *wide(extra=5))
    assert (segments["columns"], segments["count"]) == (f"{WHO}; Q0; Q1; …", 6)


def test_of_a_long_file_other_columns_are_told_ratings_first(tmp_path: Path) -> None:
    header = ("segment", "stage", "metric", "score", "City", EASE, "Empty", "Same")
    rows = [("New", "Pay", "ces2", row % 7 + 1, "AB"[row % 2], row % 7 + 1, "", "x") for row in range(30)]
    assert told(tmp_path, header, *rows) == [("not_read", {"columns": f"{EASE}; City", "count": 2})]


def test_people_who_say_which_columns_hold_answers_are_told_nothing(tmp_path: Path) -> None:
    mapping = f'layout = "wide"\nsegment = {{value = "All"}}\n[[question]]\ncolumn = "{RECOMMEND}"\n'
    assert told(tmp_path, *wide(), mapping=mapping + 'metric = "nps"\n') == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Some columns were not read; name those that are needed in a mapping (2): A; B"),
        ("ru", "Часть столбцов не прочитана, нужные укажите в описании столбцов (2): A; B"),
    ],
)
def test_a_source_that_keeps_the_note_says_it(language: Language, words: str) -> None:
    note = ImportNote(key="not_read", facts=(("columns", "A; B"), ("count", "2")))
    assert kept_note_words(note, language=language) == words
