"""Measures the document and its file at 1,000, 20,000 and 100,000 records: open, save, durable edit, undo.

Prints JSON. `ratio` is against the same rows read or written by bare sqlite3 on the same disk in the same
minute: compare the ratios, not the seconds. An undo is stored like any edit.
"""

import argparse
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place
from cjm_studio.model.record import Record
from cjm_studio.model.record_json import record_to_json
from cjm_studio.storage.project_file import ProjectFile

SIZES = (1_000, 20_000, 100_000)
EDITS = 200
ROWS = "pains"


def records(count: int) -> list[Record]:
    """Return a project of about so many records: a third each of cards, their places and links."""
    from cjm_studio.model.ids import PROJECT_ID, CardId, JourneyId, LinkId, PlaceId, RowId, SegmentId, StageId
    from cjm_studio.model.map import Journey, Project, Row, Segment, Stage

    segment = Segment(id=SegmentId(RecordId("segment-1")), name="Clients")
    journey = Journey(id=JourneyId(RecordId("journey-1")), segment=segment.id)
    row = Row(id=RowId(RecordId("row-1")), journey=journey.id, kind=ROWS, order=1.0)
    stages = [
        Stage(id=StageId(RecordId(f"stage-{n}")), journey=journey.id, name=f"Stage {n}", order=float(n))
        for n in range(max(3, count // 500))
    ]
    made: list[Record] = [Project(id=PROJECT_ID, name="Large"), segment, journey, row, *stages]
    cards = [CardId(RecordId(f"card-{n}")) for n in range((count - len(made)) // 3)]
    for n, id_ in enumerate(cards):
        stage = stages[n % len(stages)].id
        made.append(Card(id=id_, kind="pain", text=f"The parcel came late, said client number {n}"))
        made.append(
            Place(id=PlaceId(RecordId(f"place-{n}")), card=id_, stage=stage, row=row.id, order=float(n))
        )
        target = cards[n * 7 % len(cards)]
        made.append(Link(id=LinkId(RecordId(f"link-{n}")), kind="causes", origin=id_, target=target))
    return made


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def milliseconds(times: list[float]) -> dict[str, float]:
    return {"p50_ms": round(median(times) * 1e3, 3), "p99_ms": round(quantiles(times, n=100)[98] * 1e3, 3)}


def bare(folder: Path, bodies: list[tuple[str, str]]) -> dict[str, float]:
    """Do with sqlite3 alone what the file cannot do without: write all rows, read them, write one durably."""

    def write() -> None:
        with closing(sqlite3.connect(folder / "all.db")) as file, file:
            file.execute("CREATE TABLE node(id TEXT PRIMARY KEY, body TEXT NOT NULL)")
            file.executemany("INSERT INTO node VALUES (?, ?)", bodies)

    def read() -> None:
        with closing(sqlite3.connect(folder / "all.db")) as file:
            file.execute("SELECT id, body FROM node").fetchall()

    def one() -> Iterator[float]:
        with closing(sqlite3.connect(folder / "all.db", isolation_level=None)) as file:
            file.execute("PRAGMA journal_mode=WAL")
            file.execute("PRAGMA synchronous=FULL")
            for id_, body in bodies[-EDITS:]:
                yield seconds(
                    partial(file.execute, "UPDATE node SET body = ? WHERE id = ?", (body + " ", id_))
                )

    return {"save": seconds(write), "open": seconds(read), "edit": median(one())}


def measure(count: int) -> dict[str, object]:
    """Return all figures at one size."""
    made = records(count)
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "large.cjm"
        os.environ["CJM_STUDIO_STATE"] = str(folder / "state")
        reference = bare(folder, [(record.id, record_to_json(record).decode()) for record in made])
        ProjectFile.create(made, path).close()
        start = time.perf_counter()
        with ProjectFile.open(path) as project:
            opening = time.perf_counter() - start
            document, history = project.document, History(project.document)
            changes = [updating(card, text=f"{card.text}!") for card in document.all(Card)][:EDITS]
            edits = [seconds(partial(document.apply, change, ChangeSource.USER)) for change in changes]
            saving = median(seconds(project.publish) for _ in range(5))
            undos = [seconds(history.undo) for _ in edits]
        return {
            "records": len(made),
            "file_mb": round(path.stat().st_size / 1e6, 1),
            "open": {"s": round(opening, 3), "ratio": round(opening / reference["open"], 1)},
            "save": {"s": round(saving, 3), "ratio": round(saving / reference["save"], 1)},
            "edit": {**milliseconds(edits), "ratio": round(median(edits) / reference["edit"], 1)},
            "undo": {**milliseconds(undos), "ratio": round(median(undos) / reference["edit"], 1)},
            "bare_sqlite": {name: round(value, 5) for name, value in reference.items()},
        }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many records")
    print(json.dumps([measure(size) for size in parser.parse_args().sizes], indent=2))


if __name__ == "__main__":
    main()
