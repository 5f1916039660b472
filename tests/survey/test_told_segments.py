"""Segments by rules or from a list of respondents, and waves by dates."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping
from tests.survey.files import counted, left_out, read_text, write_csv

HEADER = "Client,Date,orders,City,stage,metric,score\n"
TEXT = (
    HEADER
    + "1,2026-09-01,0,Москва,Pay,nps,7\n"
    + "2,2026-11-30,1,Тверь,Pay,nps,8\n"
    + '3,2026-12-01,"2,5", МОСКВА,Pay,nps,9\n'
    + "4,,7,Омск,Pay,nps,6\n"
)
RULES = """
[[segment]]
name = "Новые"
when = {column = "orders", max = 1}
[[segment]]
name = "Москва, опытные"
when = {all = [{column = "City", equals = "Москва"}, {column = "orders", min = 2}]}
"""


def segments(folder: Path, mapping: str, text: str = TEXT) -> dict[str, int]:
    return {key[0]: people for key, people in counted(read_text(folder, text, mapping)).items()}


def test_the_first_rule_that_holds_decides(tmp_path: Path) -> None:
    file = read_text(tmp_path, TEXT, RULES)
    assert {(key[0], key[-1]) for key in counted(file)} == {
        ("Новые", 7),
        ("Новые", 8),
        ("Москва, опытные", 9),
    }
    assert left_out(file) == {"no_segment": (1, (5,))}
    assert [(note.key, note.facts["share"]) for note in file.notes if "assigned" in note.key] == [
        ("many_unassigned", 0.25)
    ]


@pytest.mark.parametrize(
    ("condition", "rows"),
    [
        ("{column = 'orders', in = [0, 7]}", {7, 6}),
        ("{column = 'orders', equals = 2.5}", {9}),
        ("{column = 'City', in = ['омск', 'Тверь']}", {8, 6}),
        ("{column = 'Date', missing = true}", {6}),
        ("{column = 'Date', missing = false}", {7, 8, 9}),
        ("{any = [{column = 'City', equals = 'Омск'}, {column = 'orders', max = 0}]}", {7, 6}),
        ("{column = 'orders', min = 1, max = 5}", {8, 9}),
        ("{none = [{column = 'City', equals = 'Омск'}, {column = 'orders', max = 0}]}", {8, 9}),
    ],
)
def test_conditions(tmp_path: Path, condition: str, rows: set[int]) -> None:
    file = read_text(tmp_path, TEXT, f"[[segment]]\nname = 'S'\nwhen = {condition}")
    assert {key[-1] for key in counted(file)} == rows


@pytest.mark.parametrize(
    "condition",
    [
        "{column = 'orders'}",
        "{min = 1}",
        "{any = []}",
        "{column = 'orders', min = 3, max = 1}",
        "{column = 'orders', min = 1, any = [{column = 'City', missing = true}]}",
        "{column = 'orders', min = 1, none = [{column = 'City', missing = true}]}",
        "{none = [{column = 'orders'}]}",
        "{column = 'orders', min = inf}",
        "{column = 'orders', max = nan}",
        "{column = 'orders', equals = 1e400}",
        "{column = 'orders', in = [1, -inf]}",
        "{column = 'orders', equals = 1%s}" % ("0" * 400),
    ],
)
def test_a_condition_that_says_nothing_is_refused(condition: str) -> None:
    with pytest.raises(BadInput, match="segment_rule_wrong"):
        parse_mapping(f"[[segment]]\nname = 'S'\nwhen = {condition}")


def test_words_of_rules_are_no_sql(tmp_path: Path) -> None:
    rule = "[[segment]]\nname = \"O'Brien\"\nwhen = {column = 'City', in = [\"x' or '1'='1\", 'Омск']}"
    assert segments(tmp_path, rule) == {"O'Brien": 1}


def test_a_rule_of_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="column_missing"):
        read_text(tmp_path, TEXT, "[[segment]]\nname = 'S'\nwhen = {column = 'orderz', max = 1}")


LIST = 'respondent = "Client"\nrespondents = {file = "list.csv", id = "ID", segment = "Группа"}'


def test_segments_come_from_a_list_of_respondents(tmp_path: Path) -> None:
    rows = [("ID", "Группа"), ("1", "VIP"), ("2", "Обычные"), ("2", "VIP"), ("3", "vip"), ("77", "Прочие")]
    write_csv(tmp_path / "list.csv", rows, delimiter=";", encoding="cp1251")
    file = read_text(tmp_path, TEXT, LIST)
    assert {(key[0], key[-1]) for key in counted(file)} == {("VIP", 7), ("Обычные", 8), ("VIP", 9)}
    assert left_out(file) == {"no_segment": (1, (5,))}
    assert {note.key for note in file.notes} >= {"listed_twice", "many_unassigned"}


def test_a_list_needs_respondents_and_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="survey_missing"):
        read_text(tmp_path, TEXT, LIST)
    write_csv(tmp_path / "list.csv", [("ID", "Группа"), ("1", "VIP")])
    with pytest.raises(BadInput, match="list_without_respondent"):
        read_text(tmp_path, TEXT.replace("Client", "Ц"), LIST.split("\n")[1])
    with pytest.raises(BadInput, match="column_missing"):
        read_text(tmp_path, TEXT, LIST.replace("Группа", "Group"))
    with pytest.raises(BadInput, match="segments_said_twice"):
        read_text(tmp_path, TEXT, LIST + "\n" + RULES)


AUTUMN = "[[wave]]\nname = 'Осень'\nfrom = '2026-09-01'\nto = '2026-11-30'\n"
ANY = "segment = {value = 'A'}\n"


@pytest.mark.parametrize(
    ("mapping", "found", "undated"),
    [
        ("waves = 'month'", {"2026-09": 1, "2026-11": 1, "2026-12": 1}, True),
        ("waves = 'quarter'", {"2026Q3": 1, "2026Q4": 2}, True),
        ("waves = 'file'", {"answers": 4}, False),
        (
            AUTUMN + "[[wave]]\nname = 'Потом'\nfrom = '2026-12-01'",
            {"Осень": 2, "Потом": 1},
            True,
        ),
    ],
)
def test_waves_by_date(tmp_path: Path, mapping: str, found: dict[str, int], undated: bool) -> None:
    file = read_text(tmp_path, TEXT, ANY + mapping)
    waves: dict[str, int] = {}
    for key, people in counted(file).items():
        waves[key[4]] = waves.get(key[4], 0) + people
    assert waves == found
    assert left_out(file) == ({"no_wave": (1, (5,))} if undated else {})


def test_a_wave_has_its_season(tmp_path: Path) -> None:
    text = TEXT.replace("Client", "wave")
    file = read_text(tmp_path, text, ANY + "[[wave]]\nname = '2'\nseason = 'осень'")
    assert {wave.name: wave.season for wave in file.waves} == {"1": "", "2": "autumn", "3": "", "4": ""}


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        ("name = 'A'\nfrom = '2026-13-01'", "wave_rule_dates"),
        ("name = 'A'\nfrom = '2026-02-01'\nto = '2026-01-01'", "wave_rule_dates"),
        ("name = ' '\nfrom = '2026-02-01'", "wave_rule_nameless"),
        ("name = 'A'\nseason = 'monsoon'", "season_unknown"),
        ("name = 'A'\nto = '2026-02-01'\n[[wave]]\nname = 'B'\nfrom = '2026-02-01'", "waves_overlap"),
    ],
)
def test_a_wave_that_cannot_be_is_refused(rule: str, key: str) -> None:
    with pytest.raises(BadInput, match=key):
        parse_mapping(f"[[wave]]\n{rule}")


def test_waves_by_date_need_dates(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="waves_without_dates"):
        read_text(tmp_path, TEXT.replace("Date", "Д"), ANY + "waves = 'month'")


def test_weights_are_summed_and_their_range_is_told(tmp_path: Path) -> None:
    text = "segment,stage,metric,score,w\n" + "".join(
        f'A,Pay,nps,7,"{weight}"\n' for weight in ("1,5", "0.5", "2", "0", "-1", "", "x", "1e-3")
    )
    file = read_text(tmp_path, text, 'weight = "w"')
    (one,) = file.counts
    assert (one.people, one.weight, one.squares) == (4, 4.001, 6.500001)
    assert left_out(file) == {"no_weight": (1, (7,)), "bad_weight": (3, (5, 6, 8))}
    (note,) = file.notes
    assert note.key == "weighted"
    assert note.facts == {"column": "w", "low": 0.001, "high": 2.0, "people": 4, "effective": 2}
