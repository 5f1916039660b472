"""Measures the register: how fast the lines of 2,000 barriers over 24 waves are worked out.

Prints JSON. "first_ms" is the first time in a process, with all that has yet to be imported; "median_ms" is
the time from then on; the "cpu" ones leave out waiting for the processor. The project is made of records: 50
segments of 40 stages, every cell a barrier from its first wave on, with answers drawn by a seed; a third of
them gets fixed, and some of those come back.
"""

import argparse
import gc
import json
import random
import sys
import time
from statistics import median

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence, LimitUsed
from cjm_studio.model.ids import (
    PROJECT_ID,
    BarrierCellId,
    BarrierId,
    JourneyId,
    RecordId,
    SegmentId,
    StageId,
    WaveId,
)
from cjm_studio.model.map import Journey, Project, Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell, Opening

TODAY = "2026-01-01"
LIMIT = 0.25


def records(segments: int, stages: int, waves: int) -> list[Record]:
    """Draw a project whose every cell is a barrier."""
    dice = random.Random(24)
    metric = BUILT_IN_METRICS["ces2"]
    made: list[Record] = [Project(id=PROJECT_ID, name="Register"), metric]
    rounds = [
        Wave(
            id=WaveId(RecordId(f"wave-{at:02}")),
            name=f"wave {at}",
            start=f"{2023 + at // 12}-{at % 12 + 1:02}-01",
            season=("winter", "spring", "summer", "autumn")[at % 12 // 3],
        )
        for at in range(waves)
    ]
    made += rounds
    for one in range(segments):
        segment = Segment(id=SegmentId(RecordId(f"segment-{one}")), name=f"Segment {one}", people=1000 + one)
        journey = Journey(id=JourneyId(RecordId(f"journey-{one}")), segment=segment.id)
        made += [segment, journey]
        for turn in range(stages):
            id_ = StageId(RecordId(f"stage-{one}-{turn}"))
            stage = Stage(id=id_, journey=journey.id, name=f"Stage {turn}", order=float(turn))
            made.append(stage)
            made += cell(segment, stage, rounds, dice)
    return made


def cell(segment: Segment, stage: Stage, rounds: list[Wave], dice: random.Random) -> list[Record]:
    """Return the evidence of a cell in every wave, and the barrier that its first wave opened."""
    fixed = dice.randrange(2, len(rounds)) if dice.random() < 0.33 else len(rounds)
    back = fixed + dice.randrange(4, 12)
    found = [
        evidence(
            segment, stage, wave, 0.10 if fixed <= at < back else 0.48, n=dice.randint(8, 200), dice=dice
        )
        for at, wave in enumerate(rounds)
    ]
    metric = BUILT_IN_METRICS["ces2"]
    first = found[0]
    opening = Opening(
        wave=first.wave,
        x=first.x,
        n=first.n,
        shrunk=first.shrunk or 0.4,
        limit=LIMIT,
        limit_origin="agreed",
        question="",
        scale=(metric.minimum, metric.maximum),
        trouble=metric.trouble,
        rule="",
    )
    barrier = Barrier(id=BarrierId(RecordId(f"barrier-{stage.id}")), accepted=True)
    place = BarrierCell(
        id=BarrierCellId(RecordId(f"cell-{stage.id}")),
        barrier=barrier.id,
        segment=segment.id,
        stage=stage.id,
        metric=metric.id,
        opening=opening,
    )
    return [*found, barrier, place]


def evidence(
    segment: Segment, stage: Stage, wave: Wave, true: float, *, n: int, dice: random.Random
) -> Evidence:
    """Return the evidence of one cell in one wave, with a level that is near enough to the rule's."""
    metric = BUILT_IN_METRICS["ces2"]
    x = min(n, round(n * max(0.0, dice.gauss(true, 0.05))))
    judged = n >= 10
    level = "not_enough_data" if not judged else "barrier" if x / n > LIMIT + 0.1 else "none"
    return Evidence(
        id=RecordId(f"evidence-{stage.id}-{wave.id}"),
        segment=segment.id,
        stage=stage.id,
        metric=metric.id,
        wave=wave.id,
        engine="bench",
        trouble=metric.trouble,
        limit=LimitUsed(value=LIMIT, origin="agreed"),
        x=x,
        n=n,
        level=level,
        share=x / n,
        shrunk=0.95 * x / n + 0.01 if judged else None,
    )


def milliseconds(document: Document) -> tuple[float, float, int]:
    """Work the lines out once, by the clock and by the processor; the import is part of it the first time."""
    gc.collect()
    start, worked = time.perf_counter(), time.process_time()
    from cjm_studio.register.lines import register_lines

    lines = register_lines(document, today=TODAY)
    took, worked = time.perf_counter() - start, time.process_time() - worked
    return 1000 * took, 1000 * worked, sum(len(life.waves) for line in lines for life in line.lives)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the register.")
    parser.add_argument("--quick", action="store_true", help="a small register: does it run at all?")
    quick = parser.parse_args().quick
    document = Document(records(5 if quick else 50, 40, 6 if quick else 24))
    fresh = not {"numpy", "scipy"} & set(sys.modules)
    first, first_worked, judged = milliseconds(document)
    later = [milliseconds(document)[:2] for _ in range(3 if quick else 9)]
    result = {
        "benchmark": "register",
        "barriers": len(document.all(Barrier)),
        "waves": len(document.all(Wave)),
        "barrier_waves": judged,
        "first_ms": round(first, 1),
        "first_cpu_ms": round(first_worked, 1),
        "median_ms": round(median(took for took, _ in later), 1),
        "cpu_ms": round(median(worked for _, worked in later), 1),
        "numpy_or_scipy_needed": not fresh or bool({"numpy", "scipy"} & set(sys.modules)),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
