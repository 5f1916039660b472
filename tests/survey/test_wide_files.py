"""A wide file: one row a person, one column a question; the unit is the answer."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from tests.survey.files import counted, left_out, read_text

TEXT = "id,segment,via,q1,q2,q3\n1,new,web,7,5,9\n2,old,app,,9,10\n3,,web,1,n/a,\n4,new,web,1,1,0\n"
MAPPING = """
layout = "wide"
respondent = "id"
stages = ["Pay", "Search"]

[[question]]
column = "q1"
stage = "Search"
metric = "ces2"

[[question]]
column = "q2"
stage = "pay"
metric = "csat"
channel = "App"

[[question]]
column = "q3"
metric = "nps"
"""


def test_every_cell_of_a_question_is_counted_or_left_out(tmp_path: Path) -> None:
    file = read_text(tmp_path, TEXT, MAPPING)
    assert (file.file_rows, file.rows, file.accepted) == (4, 12, 7)
    assert counted(file) == {
        ("new", "Search", None, "ces2", "answers", 7): 1,
        ("new", "Search", None, "ces2", "answers", 1): 1,
        ("new", "Pay", "App", "csat", "answers", 5): 1,
        ("new", "Pay", "App", "csat", "answers", 1): 1,
        ("new", None, None, "nps", "answers", 9): 1,
        ("new", None, None, "nps", "answers", 0): 1,
        ("old", None, None, "nps", "answers", 10): 1,
    }
    assert left_out(file) == {
        "empty": (2, (3, 4)),
        "not_applicable": (1, (4,)),
        "out_of_scale": (1, (3,)),
        "no_segment": (1, (4,)),
    }
    assert file.stages == ("Pay", "Search")


def test_without_a_list_stages_stand_as_the_questions_do(tmp_path: Path) -> None:
    mapping = MAPPING.replace('stages = ["Pay", "Search"]', "")
    assert read_text(tmp_path, TEXT, mapping).stages == ("Search", "pay")


def test_questions_share_what_stands_at_the_top(tmp_path: Path) -> None:
    mapping = 'metric = {value = "csat"}\nchannel = "via"\n[[question]]\ncolumn = "q2"\nstage = "Pay"\n'
    assert counted(read_text(tmp_path, TEXT, mapping)) == {
        ("new", "Pay", "web", "csat", "answers", 5): 1,
        ("new", "Pay", "web", "csat", "answers", 1): 1,
    }


def test_a_metric_may_stand_in_a_column_of_a_wide_file(tmp_path: Path) -> None:
    text = "segment,metric,a,b\nnew,nps,1,10\nnew,ces2,5,10\nnew,fame,5,9\n"
    questions = '[[question]]\ncolumn = "a"\nstage = "A"\n[[question]]\ncolumn = "b"\nstage = "B"\n'
    file = read_text(tmp_path, text, questions)
    assert left_out(file) == {"out_of_scale": (1, (3,)), "unknown_metric": (2, (4,))}
    assert file.accepted == 3


def test_one_row_is_named_once_for_one_reason(tmp_path: Path) -> None:
    questions = "".join(f'[[question]]\ncolumn = "q{n}"\nstage = "S"\nmetric = "nps"\n' for n in (1, 2, 3))
    file = read_text(tmp_path, "segment,q1,q2,q3\nnew,,,\nnew,5,,5\n", questions)
    assert left_out(file) == {"empty": (4, (2, 3))}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('column = "q2"', 'column = "q1"', "question_twice"),
        ('column = "q2"', 'column = "q9"', "column_missing"),
        ('metric = "csat"', "", "question_without_metric"),
        ('metric = "csat"', 'metric = "CES"', "which_ces"),
        ('layout = "wide"', 'layout = "long"', "mapping_long_with_questions"),
        ('layout = "wide"', 'layout = "broad"', "mapping_wrong"),
        ('column = "q2"', 'colum = "q2"', "mapping_wrong"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem):
        read_text(tmp_path, TEXT, MAPPING.replace(old, new))
