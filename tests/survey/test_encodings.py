"""Whatever wrote the file, its words come in as they were."""

from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from tests.survey.files import ENGLISH, RUSSIAN, counted, read_text, write_csv

ROWS = [
    ("R-1", "05.03.2026", "Новые клиенты", "Оплата", "Сайт", "CES 2.0", "7,0", "Весна"),
    ("R-2", "06.03.2026", "Ушедшие ёжики", "Доставка", "Приложение", "CSAT", "5", "Весна"),
]
COUNTS = {
    ("Новые клиенты", "Оплата", "Сайт", "ces2", "Весна", 7): 1,
    ("Ушедшие ёжики", "Доставка", "Приложение", "csat", "Весна", 5): 1,
}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_delimiter_encoding_and_decimal_comma_are_found(
    tmp_path: Path, delimiter: str, encoding: str, ends: str
) -> None:
    path = write_csv(tmp_path / "о.csv", [RUSSIAN, *ROWS], delimiter=delimiter, encoding=encoding, ends=ends)
    file = read_survey(path)
    assert (file.encoding, file.delimiter) == (encoding, delimiter)
    assert counted(file) == COUNTS


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "mac-cyrillic", "utf-16-le", "utf-16-be", "utf-32"])
def test_older_encodings_are_told_apart_by_their_letters(tmp_path: Path, encoding: str) -> None:
    file = read_survey(write_csv(tmp_path / "a.csv", [RUSSIAN, *ROWS], delimiter=";", encoding=encoding))
    assert file.encoding == encoding
    assert counted(file) == COUNTS


def test_a_few_russian_letters_in_an_english_file_are_cp1251(tmp_path: Path) -> None:
    rows = [ENGLISH, ("1", "", "new", "оплата", "web", "nps", 9, "A")]
    file = read_survey(write_csv(tmp_path / "a.csv", rows, encoding="cp1251"))
    assert file.encoding == "cp1251"
    assert file.stages == ("оплата",)


def test_western_letters_stay_western(tmp_path: Path) -> None:
    rows = [ENGLISH, ("1", "", "Étudiants", "Réservation", "web", "nps", 9, "été")]
    file = read_survey(write_csv(tmp_path / "a.csv", rows, encoding="cp1252"))
    assert file.encoding == "cp1252"
    assert file.segments == ("Étudiants",)


def test_letters_that_come_late_in_the_file_still_tell_its_encoding(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("segment", "stage", "metric", "score")]
    rows += [("a", "b", "nps", 7)] * 150_000
    file = read_survey(write_csv(tmp_path / "a.csv", [*rows, ("поздние", "b", "nps", 8)], encoding="cp1251"))
    assert file.encoding == "cp1251"
    assert file.segments == ("a", "поздние")
    assert file.accepted == 150_001


def test_one_broken_letter_does_not_change_the_encoding(tmp_path: Path) -> None:
    text = "segment,stage,metric,score\n" + "новые,оплата,nps,7\n" * 500
    file = read_text(tmp_path, text.encode() + b"\xd0,\xd0\xbe,nps,7\n")
    assert file.encoding == "utf-8"
    assert file.accepted == 501
    assert [note.key for note in file.notes] == ["damaged_text"]


def test_blanks_between_digits_are_no_letters(tmp_path: Path) -> None:
    text = "Сегмент;Метрика;Оценка;Сумма\n" + "А;NPS;9;1\N{NO-BREAK SPACE}500,00\N{NO-BREAK SPACE}\n" * 200
    file = read_text(tmp_path, text.encode("cp1251"))
    assert (file.encoding, file.segments) == ("cp1251", ("А",))
