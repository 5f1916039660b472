"""Measures the import of survey files of 100,000 to 10 million rows against the bare query and pandas.

Prints JSON. `import` is all of it: reading the file by itself, judging every answer, naming the rows that
are left out, telling people apart, and planning the change with its evidence for an empty project. `counting`
is the same where the mapping says that no answer stands twice. `bare` is the fastest query that the file
allows: its shape told beforehand, all columns as text, counted by all that tells answers apart. Each run is a
process of its own that has loaded its libraries, and all take turns, so that a busy machine is slow for all;
the ratios compare the work of all cores (`cpu_s`), which suffers less from others than the clock does.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

SIZES = {100_000: 3, 1_000_000: 3, 10_000_000: 1}  # rows: rounds
BUDGET = {"counting_to_bare": 1.3, "peak_mb": 1536, "growth_10M_to_1M": 12.0}
KINDS = ("bare", "counting", "import", "pandas", "pandas_pyarrow")

HEADER = ("respondent", "date", "segment", "stage", "channel", "metric", "score", "wave")
KEYS = list(HEADER[2:])

# As a survey tool exports it: by date, two metrics, and 2 % junk among the answers.
MAKE = """
copy (
  select 'R-' || lpad(i::varchar, 8, '0') as respondent,
         date '2026-01-01' + (i * 180 // {rows})::int as date,
         ['new clients', 'loyal', 'at risk', 'business', 'golden'][1 + h % 5] as segment,
         ['search', 'choice', 'order', 'payment', 'delivery', 'pick-up', 'support', 'return'][1 + h // 5 % 8]
           as stage,
         ['site', 'app', 'shop', 'phone'][1 + h // 40 % 4] as channel,
         ['ces2', 'csat'][1 + h // 160 % 2] as metric,
         case when h // 320 % 50 = 0 then ['', 'n/a', 'don''t know', '9', '4.5'][1 + h // 16000 % 5]
              else (1 + h // 80000 % (case when h // 160 % 2 = 0 then 7 else 5 end))::varchar end as score,
         'spring' as wave
  from (select i, (hash(i) >> 8)::bigint as h from range({rows}) as rows(i)) order by i
) to '{path}' ({form})
"""


def make(path: Path, rows: int) -> None:
    import duckdb

    form = "format parquet" if path.suffix == ".parquet" else "header, delimiter ','"
    with duckdb.connect() as connection:
        connection.execute(MAKE.format(rows=rows, path=path, form=form))


def bare(path: Path) -> int:
    import duckdb

    columns = ", ".join(f"'{name}': 'varchar'" for name in HEADER)
    shape = f"columns = {{{columns}}}, auto_detect = false, header = true, delim = ',', quote = '\"'"
    source = f"read_csv('{path}', {shape})"
    if path.suffix == ".parquet":
        source = f"read_parquet('{path}')"
    with duckdb.connect() as connection:
        rows = connection.execute(f"select {', '.join(KEYS)}, count(*) from {source} group by all").fetchall()
        return sum(row[-1] for row in rows)


def ours(path: Path, mapping: str = "") -> int:
    from cjm_studio.document.document import Document
    from cjm_studio.model.ids import PROJECT_ID
    from cjm_studio.model.map import Project
    from cjm_studio.operations.import_survey import import_survey
    from cjm_studio.survey.read_survey import read_survey

    file = read_survey(path, mapping)
    assert import_survey(Document([Project(id=PROJECT_ID)]), [file]).added
    return file.rows


def with_pandas(path: Path, **options: Any) -> int:
    import pandas as pd

    if path.suffix == ".parquet":
        frame = pd.read_parquet(path, columns=KEYS)
    else:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, **options)
    return int(frame.groupby(KEYS, observed=True).size().sum())


WORK: dict[str, Callable[[Path], int]] = {
    "bare": bare,
    "counting": lambda path: ours(path, 'duplicates = "keep"'),
    "import": ours,
    "pandas": with_pandas,
    "pandas_pyarrow": lambda path: with_pandas(path, engine="pyarrow"),
}


def child(kind: str, path: Path, small: Path) -> None:
    """Load the libraries by reading a small file, then measure one run."""
    try:
        WORK[kind](small)
    except ImportError:
        print(json.dumps(None))
        return
    start, work = time.perf_counter(), time.process_time()
    rows = WORK[kind](path)
    told = {"rows": rows, "s": time.perf_counter() - start, "cpu_s": time.process_time() - work}
    print(json.dumps({**told, "peak_mb": peak_mb()}))


def peak_mb() -> float:
    """Return the most memory of this process; what `resource` tells begins with its parent's."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    return int(line.split()[1]) / 1024


def run(kind: str, path: Path, small: Path) -> dict[str, float] | None:
    command = [sys.executable, __file__, "--child", kind, str(path), str(small)]
    told: dict[str, float] | None = json.loads(
        subprocess.run(command, check=True, capture_output=True).stdout
    )
    return told


def measure(folder: Path, ending: str, rows: int, rounds: int) -> dict[str, Any]:
    path, small = folder / f"answers{ending}", folder / f"small{ending}"
    make(path, rows)
    make(small, 1000)
    runs: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        for kind in KINDS:
            told = run(kind, path, small)
            if told is not None:
                assert told["rows"] == rows
                runs[kind].append(told)
    size = path.stat().st_size / 1e6
    path.unlink()
    work = {kind: median(one["cpu_s"] for one in found) for kind, found in runs.items() if found}
    told_of: dict[str, Any] = {"file_mb": round(size, 1)}
    for kind, found in runs.items():
        if not found:
            told_of[kind] = "not installed"
            continue
        seconds = median(one["s"] for one in found)
        told_of[kind] = {
            "s": round(seconds, 3),
            "cpu_s": round(work[kind], 3),
            "rows_per_s": round(rows / seconds),
            "peak_mb": round(max(one["peak_mb"] for one in found)),
            "cpu_to_bare": round(work[kind] / work["bare"], 2),
        }
    return told_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100,000 rows only")
    parser.add_argument("--rows", type=int, nargs="*", help="these numbers of rows only")
    parser.add_argument("--child", nargs=3, metavar=("KIND", "FILE", "SMALL"))
    options = parser.parse_args()
    if options.child:
        kind, path, small = options.child
        child(kind, Path(path), Path(small))
        return
    sizes = [100_000] if options.quick else options.rows or list(SIZES)
    told: dict[str, Any] = {"cores": os.cpu_count(), "load": os.getloadavg()[0], "budget": BUDGET}
    with tempfile.TemporaryDirectory() as folder:
        for ending in (".csv", ".parquet"):
            for rows in sizes:
                told[f"{ending[1:]} {rows}"] = measure(Path(folder), ending, rows, SIZES.get(rows, 1))
    for ending in ("csv", "parquet"):
        most, fewer = told.get(f"{ending} 10000000"), told.get(f"{ending} 1000000")
        if most and fewer:
            for kind in ("counting", "import"):
                growth = most[kind]["cpu_s"] / fewer[kind]["cpu_s"]
                told[f"{ending} {kind} growth_10M_to_1M"] = round(growth, 1)
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
