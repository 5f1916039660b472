"""Measures the import of survey files of 100,000 to 10 million rows against bare DuckDB and pandas.

Prints JSON. What is measured, each time from the file to its counts:

- `import`: all of it. Reading the file by itself, its sha256, judging every answer, naming the first rows
  that are left out, finding answers that a person gave twice, planning the change for an empty project.
- `counting`: the same where the mapping says that no answer stands twice.
- `bare`: the least that DuckDB can do: told the file's shape, it counts by the texts of six columns.
- `bare_counting`: one statement by hand that gives what `counting` does: the same counts with their first and
  last day, and which answers are on their scale. Columns that say who people are, are not read.
- `bare_import`: one statement by hand that also says how many answers a person gave twice.
- `pandas`, `pandas_pyarrow`: what `bare` does. `--with FOLDER` tells where a pyarrow is, if not installed.

Each run is a process of its own that has read a small file by the same way, so that its libraries are loaded
for all alike: people too have looked at a file before they import it. Python looks for no rubbish meanwhile,
as in the window. All take turns, so that a busy machine is slow for all. Ratios compare the least time by the
clock (`clock_to`) and the least work of all cores (`to`), which suffers less from others. Some 0.05 s of each
import are the same for any number of rows: judging 3,000 kinds of answers, naming rows, planning;
`per_row_to` compares what nine million more rows cost. `peak_mb` is all memory of the process, Python and
libraries too.
"""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SIZES = {100_000: 5, 1_000_000: 5, 10_000_000: 3}  # rows: rounds
BUDGET = {"to_bare": 1.3, "peak_mb": 1536, "growth_10M_to_1M": 12.0}
# What each is to be compared with: the same work by hand.
SAME = {"counting": "bare_counting", "import": "bare_import"}

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

DAYS = "with answers as (select *, try_cast(date as date) as day from {source})"
COUNTS = (
    f"select count(*) as people, {', '.join(KEYS)}, count(day), min(day), max(day) from answers group by all"
)
ON_SCALE = "try_cast(score as tinyint) between 1 and case metric when 'ces2' then 7 else 5 end"
SAID = "hash(lower(trim(respondent)), stage, channel, metric, wave)"
TWICE = f"select count(*) - count(distinct {SAID}) from answers"


def make(path: Path, rows: int) -> None:
    import duckdb

    form = "format parquet" if path.suffix == ".parquet" else "header, delimiter ','"
    with duckdb.connect() as connection:
        connection.execute(MAKE.format(rows=rows, path=path, form=form))


def source(path: Path) -> str:
    columns = ", ".join(f"'{name}': 'varchar'" for name in HEADER)
    shape = f"columns = {{{columns}}}, auto_detect = false, header = true, delim = ',', quote = '\"'"
    return f"read_parquet('{path}')" if path.suffix == ".parquet" else f"read_csv('{path}', {shape})"


def bare(path: Path) -> int:
    return total(f"select count(*), {', '.join(KEYS)} from {source(path)} group by all")


def bare_counting(path: Path) -> int:
    return total(f"{DAYS} select *, {ON_SCALE} from ({COUNTS})".format(source=source(path)))


def bare_import(path: Path) -> int:
    counts = f"{DAYS} select *, {ON_SCALE}, ({TWICE}) from ({COUNTS})"
    return total(counts.format(source=source(path)))


def total(query: str) -> int:
    import duckdb

    with duckdb.connect() as connection:
        return sum(row[0] for row in connection.execute(query).fetchall())


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
    "bare_counting": bare_counting,
    "bare_import": bare_import,
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
    gc.disable()
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
    runs: dict[str, list[dict[str, float]]] = {kind: [] for kind in WORK}
    for _ in range(rounds):
        for kind in WORK:
            told = run(kind, path, small)
            if told is not None:
                assert told["rows"] == rows
                runs[kind].append(told)
    about: dict[str, Any] = {"file_mb": round(path.stat().st_size / 1e6, 1), "load": os.getloadavg()[0]}
    path.unlink()
    return about | {
        kind: figures(kind, runs, rows) if found else "no pyarrow" for kind, found in runs.items()
    }


def figures(kind: str, runs: dict[str, list[dict[str, float]]], rows: int) -> dict[str, float]:
    seconds, work = least(runs[kind], "s"), least(runs[kind], "cpu_s")
    told = {
        "s": round(seconds, 3),
        "cpu_s": round(work, 3),
        "rows_per_s": round(rows / seconds),
        "peak_mb": round(max(one["peak_mb"] for one in runs[kind])),
    }
    for other in dict.fromkeys(("bare", SAME.get(kind, "bare"))):
        told[f"to_{other}"] = round(work / least(runs[other], "cpu_s"), 2)
        told[f"clock_to_{other}"] = round(seconds / least(runs[other], "s"), 2)
    return told


def least(runs: list[dict[str, float]], figure: str) -> float:
    return min(one[figure] for one in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100,000 rows only")
    parser.add_argument("--rows", type=int, nargs="*", help="these numbers of rows only")
    parser.add_argument("--with", dest="more", help="a folder with a pyarrow that is not installed")
    parser.add_argument("--child", nargs=3, metavar=("KIND", "FILE", "SMALL"))
    options = parser.parse_args()
    if options.child:
        kind, path, small = options.child
        child(kind, Path(path), Path(small))
        return
    if options.more:
        os.environ["PYTHONPATH"] = os.pathsep.join([options.more, os.environ.get("PYTHONPATH", "")])
    sizes = [100_000] if options.quick else options.rows or list(SIZES)
    told: dict[str, Any] = {"cores": os.cpu_count(), "load": os.getloadavg()[0], "budget": BUDGET}
    with tempfile.TemporaryDirectory() as folder:
        for ending in (".csv", ".parquet"):
            for rows in sizes:
                told[f"{ending[1:]} {rows}"] = measure(Path(folder), ending, rows, SIZES.get(rows, 1))
    for ending in ("csv", "parquet"):
        most, fewer = told.get(f"{ending} 10000000"), told.get(f"{ending} 1000000")
        if most and fewer:
            for kind, by_hand in SAME.items():
                growth = most[kind]["cpu_s"] / fewer[kind]["cpu_s"]
                told[f"{ending} {kind} growth_10M_to_1M"] = round(growth, 1)
                ours, theirs = (most[one]["cpu_s"] - fewer[one]["cpu_s"] for one in (kind, by_hand))
                told[f"{ending} {kind} per_row_to_{by_hand}"] = round(ours / theirs, 2)
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
