"""Answers in words are read from the file when asked for, with nobody named in them."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.verbatims import read_verbatims

ROWS = (
    ("New clients", "Payment", "2", "The code came after ten minutes, so I left for another shop"),
    ("New clients", "Payment", "6", "ok"),
    (
        "Regular clients",
        "Order",
        "7",
        "Мне звонила Анна Петровна Сидорова с номера +7 912 345-67-89 и решила",
    ),
    ("New clients", "Search", "5", "Filters work well on the telephone, I found a gift at once"),
    ("New clients", "Search", "4", "Filters work well on the telephone, I found a gift at once"),
)


def written(folder: Path, *, comments: bool = True, encoding: str = "utf-8", blank: bool = False) -> Path:
    path = folder / "talks.csv"
    lines = ["segment;stage;metric;score;What would you change?"]
    lines += [
        f"{segment};{stage};ces2;{score};{text if comments else ''}" for segment, stage, score, text in ROWS
    ]
    if blank:
        lines.insert(2, "")
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
@pytest.mark.parametrize("blank", [False, True])
def test_answers_in_words_are_read_once_each_with_whose_they_are(
    tmp_path: Path, encoding: str, blank: bool
) -> None:
    found = read_verbatims(written(tmp_path, encoding=encoding, blank=blank))
    (question,) = found.questions
    assert question.header == "What would you change?"
    assert [(one.segment, one.stage) for one in question.verbatims] == [
        ("New clients", "Payment"),
        ("Regular clients", "Order"),
        ("New clients", "Search"),
    ]
    assert len({one.row for one in question.verbatims}) == 3


def test_nobody_is_named_in_them(tmp_path: Path) -> None:
    found = read_verbatims(written(tmp_path))
    text = found.questions[0].verbatims[1].text
    assert text == "Мне звонила ••• с номера ••• и решила"


def test_a_file_without_comments_has_none(tmp_path: Path) -> None:
    assert read_verbatims(written(tmp_path, comments=False)).questions == ()


def test_the_file_is_known_again_by_its_bytes(tmp_path: Path) -> None:
    path = written(tmp_path)
    copy = tmp_path / "copy.csv"
    copy.write_bytes(path.read_bytes())
    assert read_verbatims(path).sha256 == read_verbatims(copy).sha256


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(BadInput):
        read_verbatims(path)
