"""Survey files as people get them: any delimiter, encoding and line end, and small workbooks."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile

ENGLISH = ("respondent", "date", "segment", "stage", "channel", "metric", "score", "wave")
RUSSIAN = ("Респондент", "Дата", "Сегмент", "Этап", "Канал", "Метрика", "Оценка", "Волна")

Table = Iterable[Sequence[object]]


def write_csv(
    path: Path, rows: Table, *, delimiter: str = ",", encoding: str = "utf-8", ends: str = "\n"
) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=ends).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_text(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def write_workbook(path: Path, rows: Table, *, first_row: int = 1) -> Path:
    """Write the smallest workbook that spreadsheets open: one sheet, with a style for dates."""
    lines = [
        f'<row r="{number}">{"".join(_cell(value, column, number) for column, value in enumerate(row))}</row>'
        for number, row in enumerate(rows, first_row)
    ]
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheets}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheets}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{sheets}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">'
        '<sheets><sheet name="Answers" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="b" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>'
        f"{''.join(lines)}</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return path


def _cell(value: object, column: int, row: int) -> str:
    place = f"{chr(65 + column)}{row}"
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    text = str(value).replace("&", "&amp;").replace("<", "&lt;")
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>' if text else ""


def counted(file: SurveyFile) -> dict[tuple[str, str | None, str | None, str, str, int], int]:
    """Return how many people gave each answer, and see that no answer is lost."""
    assert file.rows == file.accepted + sum(entry.count for entry in file.left_out)
    assert file.accepted == sum(one.people for one in file.counts)
    return {
        (one.segment, one.stage, one.channel, one.metric, one.wave, one.score): one.people
        for one in file.counts
    }


def left_out(file: SurveyFile) -> dict[str, tuple[int, tuple[int, ...]]]:
    """Return for each reason how many answers were left out, and the rows that are named."""
    return {entry.reason: (entry.count, entry.rows) for entry in file.left_out}


def read_text(folder: Path, text: str | bytes, mapping: str = "", **options: Any) -> SurveyFile:
    return read_survey(write_text(folder / "answers.csv", text), mapping, **options)
