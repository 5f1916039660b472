"""Measures the import of a survey file of a million rows against DuckDB's bare aggregation of it.

Prints JSON. `import` is all of it: reading the file by itself, judging every answer, naming the rows that
are left out, and planning the change with its evidence for an empty project. `bare` is the fastest query
that the file allows: its shape and delimiter told beforehand, all columns as text, counted by all that
tells answers apart. Each run is a process of its own that has loaded its libraries; the two take turns, so
that a busy machine is slow for both.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

ROWS = 1_000_000
ROUNDS = 7
BUDGET = {"ratio": 2.0, "peak_mb": 500}

HEADER = ("respondent", "date", "segment", "stage", "channel", "metric", "score", "wave")
SEGMENTS = ("new clients", "loyal", "at risk", "business", "golden")
STAGES = ("search", "choice", "order", "payment", "delivery", "pick-up", "support", "return")
CHANNELS = ("site", "app", "shop", "phone")
SCALES = {"ces2": (1, 7), "csat": (1, 5)}
JUNK = ("", "n/a", "don't know", "9", "4.5")  # 2 % of the answers


def make(path: Path, rows: int) -> None:
    """Write a file as a survey tool exports it: by date, two metrics, junk among the answers."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(HEADER) + "\n")
        for number in range(rows):
            metric = chance.choice(tuple(SCALES))
            score = chance.choice(JUNK) if chance.random() < 0.02 else chance.randint(*SCALES[metric])
            day = date(2026, 1, 1) + timedelta(days=number * 180 // rows)
            segment, stage, channel = map(chance.choice, (SEGMENTS, STAGES, CHANNELS))
            file.write(f"R-{number:07},{day},{segment},{stage},{channel},{metric},{score},spring\n")


def bare(path: Path) -> int:
    import duckdb

    columns = ", ".join(f"'{name}': 'varchar'" for name in HEADER)
    shape = f"columns = {{{columns}}}, auto_detect = false, header = true, delim = ',', quote = '\"'"
    with duckdb.connect() as connection:
        keys = "segment, stage, channel, metric, wave, score"
        query = f"select {keys}, count(*) from read_csv('{path}', {shape}) group by all"
        return sum(row[-1] for row in connection.execute(query).fetchall())


def ours(path: Path) -> int:
    from cjm_studio.document.document import Document
    from cjm_studio.model.ids import PROJECT_ID
    from cjm_studio.model.map import Project
    from cjm_studio.operations.import_survey import import_survey
    from cjm_studio.survey.read_survey import read_survey

    file = read_survey(path)
    assert import_survey(Document([Project(id=PROJECT_ID)]), [file]).added
    return file.rows


def child(kind: str, path: Path, small: Path) -> None:
    """Load the libraries by reading a small file, then measure one run."""
    work = {"bare": bare, "import": ours}[kind]
    work(small)
    start = time.perf_counter()
    rows = work(path)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"rows": rows, "seconds": seconds, "peak_mb": peak}))


def run(kind: str, path: Path, small: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--child", kind, str(path), str(small)]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--child", nargs=3, metavar=("KIND", "FILE", "SMALL"))
    options = parser.parse_args()
    if options.child:
        kind, path, small = options.child
        child(kind, Path(path), Path(small))
        return
    with tempfile.TemporaryDirectory() as folder:
        path, small = Path(folder) / "answers.csv", Path(folder) / "small.csv"
        make(path, options.rows)
        make(small, 1000)
        rounds = [(run("bare", path, small), run("import", path, small)) for _ in range(options.rounds)]
        megabytes = path.stat().st_size / 1e6
    ratios = [mine["seconds"] / plain["seconds"] for plain, mine in rounds]
    seconds = median(mine["seconds"] for _, mine in rounds)
    peak = max(mine["peak_mb"] for _, mine in rounds)
    told = {
        "rows": options.rows,
        "file_mb": round(megabytes, 1),
        "cores": os.cpu_count(),
        "import": {
            "s": round(seconds, 3),
            "rows_per_s": round(options.rows / seconds),
            "peak_mb": round(peak),
        },
        "bare": {
            "query": "read_csv of known shape, all text, group by all six columns",
            "s": round(median(plain["seconds"] for plain, _ in rounds), 3),
            "peak_mb": round(max(plain["peak_mb"] for plain, _ in rounds)),
        },
        "ratio": round(median(ratios), 2),
        "ratio_of_the_best": round(min(ratios), 2),
        "budget": BUDGET,
        "kept": median(ratios) <= BUDGET["ratio"] and peak <= BUDGET["peak_mb"],
    }
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
