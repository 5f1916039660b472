"""Files that are broken, or made to break a reader: a clear sentence, bounded memory, nothing half done."""

import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from tests.survey import places
from tests.survey.files import counted, left_out, write_text
from tests.survey.hostile import read_apart, read_or_refused, refusal

MEGABYTE = 1 << 20
TEXT = 'office:value-type="string"'
HEAD = "segment,stage,metric,score\n"


@pytest.mark.parametrize("name", list(places.KINDS))
def test_a_file_cut_anywhere_is_refused_or_counts_what_is_left(tmp_path: Path, name: str) -> None:
    whole = places.KINDS[name](tmp_path / name).read_bytes()
    cut = tmp_path / f"cut-{name}"
    ends = sorted({1, 2, 4, 8, 17, len(whole) // 4, len(whole) // 2, len(whole) - 30, len(whole) - 1})
    accounted = 0
    for end in ends:
        cut.write_bytes(whole[:end])
        file = read_or_refused(cut)
        if file is not None:
            counted(file)
            assert file.rows <= len(places.ROWS)
            accounted += 1
    assert accounted == (4 if name in ("a.csv", "a.tsv", "a.jsonl") else 0)  # lines that are whole are read


@pytest.mark.parametrize("mark", [b"PAR1", b"$FL2", b"$FL3", b"PK\x03\x04", b"\x1f\x8b\x08", b"{", b"["])
@pytest.mark.parametrize("rest", [b"", b"\x00" * 5000, b"\xff" * 5000, bytes(range(256)) * 40, b"PAR1" * 9])
def test_a_mark_with_garbage_behind_it_is_refused(tmp_path: Path, mark: bytes, rest: bytes) -> None:
    for name in ("a.csv", "a.zip", "a.xlsx", "a.sav"):
        refusal(write_text(tmp_path / name, mark + rest))


def test_bytes_that_are_changed_anywhere_do_no_harm(tmp_path: Path) -> None:
    for name in ("a.parquet", "a.sav", "a.xlsx", "a.zip", "a.csv.gz"):
        whole = bytearray(places.KINDS[name](tmp_path / name).read_bytes())
        for place in range(0, len(whole), max(len(whole) // 7, 1)):
            spoilt = whole.copy()
            spoilt[place] ^= 0xFF
            file = read_or_refused(write_text(tmp_path / f"b-{name}", bytes(spoilt)))
            if file is not None:
                counted(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1251", "cp866", "koi8-r"])
def test_an_encoding_with_wrong_bytes_in_it_loses_no_row(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f"Новые клиенты,Оплата заказа,nps,{number % 11}\n" for number in range(300))
    data = bytearray(("сегмент,этап,метрика,оценка\n" + rows).encode(encoding))
    width = {"utf-16": 2, "utf-32": 4}.get(encoding, 1)
    at = len(data) // 2 // width * width
    data[at : at + width] = b"\x98" * width if width < 4 else b"\xff\xff\xff\x00"
    file = read_survey(write_text(tmp_path / "a.csv", bytes(data)))
    counted(file)
    assert (file.file_rows, file.accepted) == (300, 300)


def test_ten_thousand_columns_are_read(tmp_path: Path) -> None:
    wide = ",".join(f"q{number}" for number in range(10_000))
    row = ",".join(["5"] * 10_000)
    path = write_text(
        tmp_path / "a.csv", f"segment,stage,metric,score,{wide}\n" + f"new,pay,nps,7,{row}\n" * 3
    )
    assert read_survey(path).accepted == 3


def test_more_fields_than_a_table_has_are_refused(tmp_path: Path) -> None:
    line = json.dumps({f"q{number}": 1 for number in range(20_001)})
    assert refusal(write_text(tmp_path / "a.jsonl", line)) == "too_many_columns"


@pytest.mark.parametrize("text", ["x", 'new,"pay', "x,"])
def test_one_endless_line_takes_little_memory(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for _ in range(20):
            file.write(text * (MEGABYTE // len(text)))
    said, megabytes = read_apart(path)
    assert said in ("line_long", "quote_open")
    assert megabytes < 600


def test_a_quote_that_never_closes_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD + 'new,"pay,nps,7\n')
        for _ in range(20):
            file.write("new,pay,nps,7\n" * (MEGABYTE // 14))
    said, megabytes = read_apart(path)
    assert said == "quote_open"
    assert megabytes < 600


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["zeros", "letters", "json", "quote"])
def test_a_gigabyte_in_one_line_takes_little_memory(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        if kind == "zeros":
            file.write(HEAD.encode())
            file.truncate(1024 * MEGABYTE)
        else:
            start = {"letters": b"segment,", "json": b'{"segment": "', "quote": HEAD.encode() + b'"\n'}[kind]
            file.write(start)
            for _ in range(1024):
                file.write(b"x" * (MEGABYTE - 1) + (b"\n" if kind == "quote" else b"x"))
    said, megabytes = read_apart(path)
    assert said in ("line_long", "quote_open", "survey_no_table", "json_unreadable", "survey_empty")
    assert megabytes < 800


def test_zeros_that_are_no_text_are_refused(tmp_path: Path) -> None:
    assert refusal(write_text(tmp_path / "a.csv", bytes(100_000))) == "survey_no_table"


def test_zero_bytes_in_a_cell_lose_no_row(tmp_path: Path) -> None:
    file = read_survey(write_text(tmp_path / "a.csv", HEAD + "new,pay,nps,7\n" * 50 + "ne\0w,pay,nps,8\n"))
    assert file.rows == 51
    assert set(counted(file)) == {("new", "pay", None, "nps", "a", 7), ("new", "pay", None, "nps", "a", 8)}


def test_formulas_are_words(tmp_path: Path) -> None:
    rows = '=1+6,pay,nps,7\n"=HYPERLINK(""http://x"")",pay,nps,8\nnew,pay,nps,=1+6\nnew,pay,nps,@SUM(1)\n'
    file = read_survey(write_text(tmp_path / "a.csv", HEAD + rows))
    assert left_out(file) == {"not_a_number": (2, (4, 5))}
    assert file.segments == ("=1+6", '=HYPERLINK("http://x")')


def test_a_header_twice_is_one_clear_sentence(tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.csv", "segment,stage,metric,score,score\nnew,pay,nps,7,8\n")
    assert refusal(path) == "field_twice"


# Packed files


def pack(path: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_zip_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.csv": HEAD + "new,pay,nps,7\n" * 2_000_000})
    assert refusal(path) == "archive_bomb"


def test_a_zip_bomb_that_lies_about_its_size_is_refused_while_it_goes_off(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.csv": HEAD + "new,pay,nps,7\n" * 2_000_000})
    data = bytearray(path.read_bytes())
    size = struct.pack("<L", len(HEAD) + 14 * 2_000_000)
    for _ in range(2):  # before the file, and in the list at the end
        at = data.index(size)
        data[at : at + 4] = struct.pack("<L", 1000)
    said, megabytes = read_apart(write_text(path, bytes(data)))
    assert said == "archive_bomb"
    assert megabytes < 200


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(64)) + packer.flush()
    said, megabytes = read_apart(write_text(tmp_path / "a.csv.gz", data))
    assert said == "archive_bomb"
    assert megabytes < 200


def test_what_is_packed_twice_is_refused(tmp_path: Path) -> None:
    inner = places.as_zip(tmp_path / "inner.zip").read_bytes()
    assert refusal(pack(tmp_path / "a.zip", {"inner.zip": inner})) == "archive_nested"
    assert refusal(pack(tmp_path / "b.zip", {"a.csv": b"\x1f\x8b" + bytes(50)})) == "archive_nested"


def test_several_tables_in_one_file_have_to_be_chosen_from(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.csv": HEAD + "new,pay,nps,7\n", "b.csv": HEAD + "old,pay,nps,8\n"})
    assert refusal(path) == "archive_several"
    assert refusal(path, 'sheet = "c.csv"') == "archive_without"
    assert read_survey(path, 'sheet = "b.csv"').segments == ("old",)


def test_an_empty_zip_and_paths_that_lead_out_of_it(tmp_path: Path) -> None:
    assert refusal(pack(tmp_path / "a.zip", {})) == "archive_without"
    path = pack(tmp_path / "b.zip", {"../../../escaped.csv": HEAD + "new,pay,nps,7\n"})
    assert read_survey(path).accepted == 1
    assert not list(tmp_path.parent.glob("escaped.csv"))


def test_a_workbook_in_a_zip_is_read(tmp_path: Path) -> None:
    data = places.as_workbook(tmp_path / "a.xlsx").read_bytes()
    assert read_survey(pack(tmp_path / "a.zip", {"a.xlsx": data})).accepted


# Workbooks


def test_a_workbook_whose_last_cell_is_far_away_is_refused_beforehand(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string(0, 0, "segment")
        sheet.write_string(1_048_575, 16_383, "x")
    said, megabytes = read_apart(path)
    assert said == "sheet_large"
    assert megabytes < 100


def test_a_sheet_that_repeats_a_cell_a_thousand_million_times_is_refused_beforehand(tmp_path: Path) -> None:
    cell = (
        f'<table:table-cell {TEXT} table:number-columns-repeated="9000"><text:p>a</text:p></table:table-cell>'
    )
    row = f'<table:table-row table:number-rows-repeated="100000">{cell}</table:table-row>'
    said, megabytes = read_apart(open_document(tmp_path / "a.ods", row))
    assert said == "sheet_large"
    assert megabytes < 100


def test_empty_rows_below_a_sheet_cost_nothing(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inner = "".join(
            f"<table:table-cell {TEXT}><text:p>{cell}</text:p></table:table-cell>" for cell in cells
        )
        return f"<table:table-row>{inner}</table:table-row>"

    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    tail = f'<table:table-row table:number-rows-repeated="1048000">{empty}</table:table-row>'
    rows = row("segment", "stage", "metric", "score") + row("new", "pay", "nps", "7") + tail
    assert read_survey(open_document(tmp_path / "a.ods", rows)).accepted == 1


def open_document(path: Path, rows: str) -> Path:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = (
        f'xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"'
    )
    sheet = f'<office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet>'
    return pack(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {spaces}><office:body>{sheet}</office:body>"
            "</office:document-content>",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>',
        },
    )
