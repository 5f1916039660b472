"""Files that are not quite tables: every row is still counted, left out by name, or the file is refused."""

from pathlib import Path

from tests.survey.files import counted, left_out, read_text

HEAD = "segment,stage,metric,score,note\n"
GOOD = "new,pay,nps,7,\n"
LATE = "new,pay,nps,99,\n"


def test_short_and_long_rows(tmp_path: Path) -> None:
    file = read_text(
        tmp_path, HEAD + GOOD + "new,pay\nnew,pay,nps,8\nnew,pay,nps,7,,,\n" + "a,b,c,d,e,f\n" + LATE
    )
    assert left_out(file) == {"empty": (1, (3,)), "out_of_scale": (1, (7,)), "unreadable_row": (1, (6,))}
    assert file.accepted == 3


def test_unreadable_rows_of_a_wide_file_are_as_many_answers_as_it_has_questions(tmp_path: Path) -> None:
    mapping = "".join(f'[[question]]\ncolumn = "q{n}"\nstage = "S"\nmetric = "nps"\n' for n in (1, 2))
    file = read_text(tmp_path, 'segment,q1,q2\nnew,1,2\nnew,1,2,3\nnew,"1"1,2\n', mapping)
    assert left_out(file) == {"unreadable_row": (4, (3, 4))}
    assert (file.file_rows, file.rows) == (3, 6)


def test_blank_lines_are_no_rows_and_keep_their_numbers(tmp_path: Path) -> None:
    for text in (HEAD + GOOD + "\n\n" + LATE, HEAD + GOOD + "\n  \n" + LATE):
        file = read_text(tmp_path, text)
        assert (file.rows, left_out(file)) == (2, {"out_of_scale": (1, (5,))})
    assert left_out(read_text(tmp_path, "\n" + HEAD + GOOD + LATE)) == {"out_of_scale": (1, (4,))}
    assert read_text(tmp_path, HEAD + GOOD + "\n\n\n").rows == 1
    assert read_text(tmp_path, HEAD + GOOD + ",,,,\n").rows == 2


def test_line_breaks_in_cells_are_part_of_one_row(tmp_path: Path) -> None:
    file = read_text(tmp_path, HEAD + 'new,pay,nps,7,"good\n\nvery good"\n' + LATE)
    assert left_out(file) == {"out_of_scale": (1, (3,))}


def test_any_line_end_will_do(tmp_path: Path) -> None:
    for ends in ("\r\n", "\r"):
        assert left_out(read_text(tmp_path, (HEAD + GOOD + LATE).replace("\n", ends))) == {
            "out_of_scale": (1, (3,))
        }
    mixed = HEAD + GOOD.replace("\n", "\r\n") + GOOD + LATE.replace("\n", "\r\n")
    assert left_out(read_text(tmp_path, mixed)) == {"out_of_scale": (1, (4,))}


def test_a_line_that_tells_excel_the_delimiter_is_no_row(tmp_path: Path) -> None:
    file = read_text(tmp_path, ("sep=;\n" + HEAD + GOOD + LATE).replace(",", ";"))
    assert file.delimiter == ";"
    assert left_out(file) == {"out_of_scale": (1, (3,))}


def test_formulas_and_zero_bytes_are_only_text(tmp_path: Path) -> None:
    file = read_text(tmp_path, HEAD + "n\0ew,pay,nps,7\0,\n=cmd|x,pay,nps,=1+1,\n=HYPERLINK(1),pay,nps,5,\n")
    assert counted(file) == {
        ("new", "pay", None, "nps", "answers", 7): 1,
        ("=HYPERLINK(1)", "pay", None, "nps", "answers", 5): 1,
    }
    assert left_out(file) == {"not_a_number": (1, (3,))}


def test_a_very_long_comment_is_no_trouble(tmp_path: Path) -> None:
    file = read_text(tmp_path, HEAD + f'new,pay,nps,7,"{"x" * 3_000_000}"\n' + LATE)
    assert left_out(file) == {"out_of_scale": (1, (3,))}


def test_any_name_of_a_file_will_do(tmp_path: Path) -> None:
    from cjm_studio.survey.read_survey import read_survey
    from tests.survey.files import write_text

    folder = tmp_path / "it's [1] * ?"
    folder.mkdir()
    file = read_survey(write_text(folder / "опрос [*].xlsx", HEAD + GOOD))
    assert [wave.name for wave in file.waves] == ["опрос [*]"]
