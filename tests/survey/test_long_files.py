"""A long file: one row an answer, columns known by their headers."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from tests.survey.files import ENGLISH, RUSSIAN, counted, left_out, read_text, write_csv

ROWS = [
    ("r1", "2026-01-05", "new", "pay", "site", "ces2", "7", "W1"),
    ("r2", "2026-01-04", "New ", "PAY", "", "CES 2.0", "7.0", "w1"),
    ("r3", "2026-01-03", "old", "search", "app", "nps", "10", "W1"),
    ("r4", "2026-01-03", "OLD", "", "App", "NPS", "10", "W1"),
]


@pytest.mark.parametrize("header", [ENGLISH, RUSSIAN, [word.upper() for word in RUSSIAN]])
def test_headers_in_either_language_need_no_mapping(tmp_path: Path, header: tuple[str, ...]) -> None:
    file = read_survey(write_csv(tmp_path / "a.csv", [header, *ROWS]))
    assert counted(file) == {
        ("New", "PAY", "site", "ces2", "W1", 7): 1,
        ("New", "PAY", None, "ces2", "W1", 7): 1,
        ("old", "search", "app", "nps", "W1", 10): 1,
        ("old", None, "app", "nps", "W1", 10): 1,
    }
    assert (file.file_rows, file.rows, file.accepted) == (4, 4, 4)
    assert [metric.key for metric in file.metrics] == ["nps", "ces2"]


def test_names_stand_in_the_order_and_form_of_their_first_appearance(tmp_path: Path) -> None:
    file = read_survey(write_csv(tmp_path / "a.csv", [ENGLISH, *ROWS]))
    assert file.segments == ("old", "New")
    assert file.stages == ("search", "PAY")
    assert file.channels == ("app", "site")


def test_without_dates_the_first_row_decides(tmp_path: Path) -> None:
    lines = [f"s{number % 7},stage {number % 5},nps,9" for number in range(30_000)]
    lines[:3] = ["late,z,nps,9", "early,y,nps,9", "early,stage 4,nps,9"]
    lines.append("rare,x,nps,9")
    file = read_text(tmp_path, "\n".join(["segment,stage,metric,score", *lines]))
    assert file.segments == ("late", "early", "s3", "s4", "s5", "s6", "s0", "s1", "s2", "rare")
    assert file.stages == ("z", "y", "stage 4", "stage 3", "stage 0", "stage 1", "stage 2", "x")


def test_of_one_day_the_first_row_decides_and_undated_ones_come_last(tmp_path: Path) -> None:
    text = "date,segment,stage,metric,score\n,n,f,nps,1\n2026-01-02,n,b,nps,1\n2026-01-02,n,a,nps,1\n"
    assert read_text(tmp_path, text + "2026-01-01,n,c,nps,1\n").stages == ("c", "b", "a", "f")


def test_the_mappings_stages_come_first_in_its_order_and_spelling(tmp_path: Path) -> None:
    file = read_survey(write_csv(tmp_path / "a.csv", [ENGLISH, *ROWS]), 'stages = ["Pay", "Deliver"]')
    assert file.stages == ("Pay", "Deliver", "search")
    assert {one.stage for one in file.counts} == {"Pay", "search", None}


def test_yo_is_not_ye_and_composed_letters_are_one(tmp_path: Path) -> None:
    rows = [ENGLISH, *(("", "", name, "s", "", "nps", 9, "") for name in ("ёж", "еж", "Й", "и\u0306"))]
    assert read_survey(write_csv(tmp_path / "a.csv", rows)).segments == ("ёж", "еж", "Й")


def test_every_reason_is_counted_with_its_rows(tmp_path: Path) -> None:
    bad = [
        ("", "pay", "nps", ""),
        ("new", "pay", "nps", "n/a"),
        ("new", "pay", "nps", "не знаю"),
        ("new", "pay", "nps", "около семи"),
        ("new", "pay", "nps", "7,5"),
        ("new", "pay", "nps", "11"),
        ("new", "pay", "", "7"),
        ("new", "pay", "fame", "7"),
        ("", "pay", "nps", "7"),
        ("new", "", "ces2", "7"),
        ("new", "-", "ces2", "7"),
    ]
    rows = [("segment", "stage", "metric", "score"), ("new", "pay", "nps", "7"), *bad]
    file = read_survey(write_csv(tmp_path / "a.csv", rows))
    assert counted(file) == {("new", "pay", None, "nps", "a", 7): 1}
    assert left_out(file) == {
        "empty": (1, (3,)),
        "not_applicable": (1, (4,)),
        "dont_know": (1, (5,)),
        "not_a_number": (1, (6,)),
        "not_an_integer": (1, (7,)),
        "out_of_scale": (1, (8,)),
        "no_metric": (1, (9,)),
        "unknown_metric": (1, (10,)),
        "no_segment": (1, (11,)),
        "no_stage": (2, (12, 13)),
    }


def test_the_first_ten_rows_are_named_even_where_they_stand_late(tmp_path: Path) -> None:
    lines = ["new,pay,nps,7"] * 90_000
    for row in range(80_000, 80_024, 2):
        lines[row - 2] = "new,pay,nps,99"
    lines[88_000] = "new,,ces2,5"
    file = read_text(tmp_path, "\n".join(["segment,stage,metric,score", *lines]))
    assert left_out(file) == {
        "out_of_scale": (12, tuple(range(80_000, 80_020, 2))),
        "no_stage": (1, (88_002,)),
    }


def test_a_file_without_stages_is_about_the_journey_as_a_whole(tmp_path: Path) -> None:
    file = read_text(tmp_path, "segment,metric,score\nnew,ces2,7\n")
    assert counted(file) == {("new", None, None, "ces2", "answers", 7): 1}


def test_a_wave_may_be_given_named_dated_or_the_files_name(tmp_path: Path) -> None:
    head, plain = "segment,stage,metric,score,wave,date\n", "new,pay,nps,7,,\n"
    named, dated = "new,pay,nps,7,W1,\n", "new,pay,nps,7,,2026-08-01\n"

    def waves(text: str, **options: str) -> list[str]:
        return [wave.name for wave in read_text(tmp_path, head + text, **options).waves]

    assert waves(plain) == ["answers"]
    assert waves(dated + plain) == ["2026Q3"]
    assert waves(named + dated) == ["W1"]
    assert waves(named + plain, wave="X") == ["X"]
    assert waves(dated, wave=" X ") == ["X"]
    assert waves(dated, wave=" ") == ["2026Q3"]
    assert waves(named + "new,pay,nps,7,W2,\n") == ["W1", "W2"]
    assert left_out(read_text(tmp_path, head + named + plain)) == {"no_wave": (1, (3,))}
    with pytest.raises(BadInput, match="waves_disagree"):
        waves(named + "new,pay,nps,7,W2,\n", wave="X")


def test_constants_stand_for_columns(tmp_path: Path) -> None:
    mapping = """
    score = "Балл"
    segment = {value = "Все"}
    stage = {value = "Оплата"}
    channel = {value = "Сайт"}
    metric = {value = "nps"}
    date = {value = "05.03.2026"}
    """
    file = read_text(tmp_path, "Балл\n1\n2\n2\n", mapping)
    assert counted(file) == {
        ("Все", "Оплата", "Сайт", "nps", "2026Q1", 1): 1,
        ("Все", "Оплата", "Сайт", "nps", "2026Q1", 2): 2,
    }
    assert file.waves[0].start == "2026-03-05"
    assert file.recipe == mapping


def test_a_mapping_names_columns_and_leaves_the_rest_to_the_headers(tmp_path: Path) -> None:
    text = "Тип клиента;этап;показатель;Q7;дата;дата\nновые;оплата;csat;5;01.02.2026;x\n"
    mapping = 'segment = "тип  КЛИЕНТА"\nscore = "Q7"\ndate = {value = "2026-02-01"}\nwave = {value = 2026}'
    file = read_text(tmp_path, text, mapping)
    assert counted(file) == {("новые", "оплата", None, "csat", "2026", 5): 1}


def test_a_metric_of_the_project_is_known_by_its_key(tmp_path: Path) -> None:
    from cjm_studio.survey.mapping import Scale
    from cjm_studio.survey.metric_words import metric_of_scale

    scale = Scale(key="ease", minimum=0, maximum=3, direction="higher_is_better", good=(3,), trouble=(0,))
    text = "segment,stage,metric,score\nnew,pay,ease,3\n"
    assert read_text(tmp_path, text, metrics=[metric_of_scale(scale)]).accepted == 1
    with pytest.raises(BadInput, match="metrics_unknown"):
        read_text(tmp_path, text)


def test_nobody_who_answered_is_kept(tmp_path: Path) -> None:
    file = read_survey(write_csv(tmp_path / "a.csv", [ENGLISH, ("ivan@mail.example", *ROWS[0][1:])]))
    assert "ivan" not in repr(file)


def test_a_long_file_under_headers_of_its_own_is_read_though_a_column_is_empty(tmp_path: Path) -> None:
    lines = ["Response Date|Alert Status|Customer Segment|Journey Stage|KPI|Score Value"]
    for day in range(1, 29):
        for metric, score in (("CES 2.0", day % 7 + 1), ("NPS", day % 11)):
            lines.append(f"2026-01-{day:02}||{'Prepaid' if day % 2 else 'Postpaid'}|Billing|{metric}|{score}")
    file = read_text(tmp_path, "\n".join(lines))
    assert (file.accepted, file.stages, {metric.key for metric in file.metrics}) == (
        56,
        ("Billing",),
        {"ces2", "nps"},
    )
