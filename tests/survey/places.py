"""The same answers in every place that answers come from: files of each kind, and databases."""

import csv
import gzip
import io
import json
import os
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

HEADER = ("date", "segment", "stage", "channel", "metric", "score", "wave")
Rows = Sequence[Sequence[str]]

# All that a reader may stumble over: spellings, gaps, words, decimals, times of day.
ROWS: Rows = [
    ("2026-03-05", "New", "Pay", "Site", "CES 2.0", "7", "W1"),
    ("2026-03-05 10:15:00", " new ", "pay", "", "ces2", "7.0", "W1"),
    ("2026-02-01", "Ёжики, «колючие»", "В две\nстроки", "Сайт", "csat", "4,0", "w1"),
    ("", "Old", "", "", "NPS", "10", "W2"),
    ("not a day", "Old", "Pay", "App", "completion", "yes", "W2"),
    ("2026-03-07", "Old", "Pay", "App", "csat", "don't know", "W2"),
    ("2026-03-08", "Old", "Pay", "App", "csat", "4.5", "W2"),
    ("2026-03-08", "Old", "Pay", "App", "nps", "11", "W2"),
    ("2026-03-08", "", "Pay", "App", "nps", "1", "W2"),
    ("2026-03-08", "Old", "Pay", "App", "", "1", "W2"),
] * 3


def as_csv(path: Path, rows: Rows = ROWS) -> Path:
    path.write_text(csv_text(rows), encoding="utf-8")
    return path


def csv_text(rows: Rows = ROWS, *, delimiter: str = ",") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([HEADER, *rows])
    return text.getvalue()


def as_tsv(path: Path, rows: Rows = ROWS) -> Path:
    path.write_text(csv_text(rows, delimiter="\t"), encoding="utf-8")
    return path


def as_gzip(path: Path, rows: Rows = ROWS) -> Path:
    path.write_bytes(gzip.compress(csv_text(rows).encode()))
    return path


def as_zip(path: Path, rows: Rows = ROWS) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/._answers.csv", b"\x00\x05\x16\x07")
        archive.writestr("read me.md", "# Answers")
        archive.writestr("export/answers.csv", csv_text(rows))
    return path


def as_json_lines(path: Path, rows: Rows = ROWS) -> Path:
    lines = [json.dumps(dict(zip(HEADER, row, strict=True)), ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def as_json_list(path: Path, rows: Rows = ROWS) -> Path:
    path.write_text(json.dumps([dict(zip(HEADER, row, strict=True)) for row in rows], indent=1), "utf-8")
    return path


def as_parquet(path: Path, rows: Rows = ROWS) -> Path:
    import duckdb

    source = as_csv(path.with_suffix(".source"), rows)
    with duckdb.connect() as connection:
        connection.execute(
            f"copy (select * from read_csv('{source}', all_varchar = true, header = true)) "
            f"to '{path}' (format parquet)"
        )
    return path


def as_sav(path: Path, rows: Rows = ROWS) -> Path:
    import pandas as pd
    import pyreadstat

    frame = pd.DataFrame([[cell.replace("\n", " ") for cell in row] for row in rows], columns=HEADER)
    pyreadstat.write_sav(frame, str(path), compress=path.suffix == ".zsav")
    return path


def as_workbook(path: Path, rows: Rows = ROWS) -> Path:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet("Notes")
        sheet = workbook.add_worksheet("Answers")
        for number, row in enumerate([HEADER, *rows]):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
    return path


# Files of every kind, by a name that such a file bears.
KINDS: dict[str, Callable[[Path], Path]] = {
    "a.csv": as_csv,
    "a.tsv": as_tsv,
    "a.csv.gz": as_gzip,
    "a.zip": as_zip,
    "a.jsonl": as_json_lines,
    "a.json": as_json_list,
    "a.parquet": as_parquet,
    "a.sav": as_sav,
    "a.zsav": as_sav,
    "a.xlsx": as_workbook,
}


def as_sqlite(path: Path, rows: Rows = ROWS) -> str:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(f"create table answers ({', '.join(HEADER)})")
        connection.executemany(f"insert into answers values ({', '.join('?' * len(HEADER))})", rows)
    connection.close()
    return f"sqlite:///{path}"


def as_duckdb(path: Path, rows: Rows = ROWS) -> str:
    import duckdb

    columns = ", ".join(f"{name} varchar" for name in HEADER)
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"create table answers ({columns})")
        connection.executemany(f"insert into answers values ({', '.join('?' * len(HEADER))})", rows)
    return f"duckdb:///{path}"


def as_postgresql(url: str, rows: Rows = ROWS) -> str:
    psycopg = import_module("psycopg")

    with psycopg.connect(url) as connection:
        connection.execute("drop table if exists answers")
        connection.execute(f"create table answers ({', '.join(f'{name} text' for name in HEADER)})")
        with connection.cursor() as cursor:
            cursor.executemany(f"insert into answers values ({', '.join(['%s'] * len(HEADER))})", rows)
    return url


def postgresql_programs() -> Path | None:
    """Return where PostgreSQL's programs are, None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def postgresql_server(folder: Path, password: str) -> Iterator[str]:
    """Run a server of one's own that hears nobody outside; yield its address without the password."""
    programs = postgresql_programs()
    assert programs is not None
    (folder / "password").write_text(password, encoding="utf-8")
    as_user: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        as_user = ["runuser", "-u", "postgres", "--"]
        for path in (folder, folder / "password"):
            shutil.chown(path, "postgres")
    data = str(folder / "data")
    quiet = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    init = [f"{programs}/initdb", "-D", data, "-U", "cjm", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"]
    control = [*as_user, f"{programs}/pg_ctl", "-D", data, "-w"]

    def run(*command: str) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    run(*as_user, *init, f"--pwfile={folder / 'password'}")
    run(*control, "-o", quiet, "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql://cjm@/postgres?host={folder}"
    finally:
        run(*control, "-m", "immediate", "stop")
