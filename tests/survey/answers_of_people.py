"""Survey files of people whose recommendation goes with how two stages went."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.survey.files import write_csv

STAGES = ("Search", "Payment", "Return")
HEAD = ("respondent", "date", "segment", "stage", "metric", "score", "wave")


def people(count: int, *, seed: int = 1) -> list[tuple[int, int, int, int]]:
    """Answers at three stages and the NPS of so many people; payment weighs most, returning nothing."""
    chance = np.random.default_rng(seed)
    mood = chance.normal(size=(count, 1))
    eased = np.clip(np.round(4.5 + mood + chance.normal(size=(count, 3)) * 1.3), 1, 7)
    told = np.clip(np.round(1 + eased[:, 1] + 0.3 * eased[:, 0] + chance.normal(size=count)), 0, 10)
    return [(int(a), int(b), int(c), int(nps)) for a, b, c, nps in np.column_stack([eased, told])]


def long_rows(
    said: Sequence[tuple[int, int, int, int]], *, segment: str = "New", wave: str = "W1", first: int = 0
) -> list[tuple[object, ...]]:
    """One row an answer."""
    rows: list[tuple[object, ...]] = []
    for number, (*eased, told) in enumerate(said, first):
        who = (f"{segment}-{number}", "2026-03-05", segment)
        rows += [(*who, stage, "ces2", x, wave) for stage, x in zip(STAGES, eased, strict=True)]
        rows.append((*who, "", "nps", told, wave))
    return rows


def long_file(path: Path, count: int = 150, **fields: object) -> Path:
    return write_csv(path, [HEAD, *long_rows(people(count), **fields)])  # type: ignore[arg-type]


def wide_file(path: Path, count: int = 150) -> Path:
    """One row a person, nobody told apart by anything."""
    head = ("segment", "date", *(f"{stage}: how easy" for stage in STAGES), "recommend")
    return write_csv(path, [head, *(("New", "2026-03-05", *one) for one in people(count))])


WIDE = "\n".join(
    [
        'layout = "wide"',
        *(
            f'[[question]]\ncolumn = "{stage}: how easy"\nstage = "{stage}"\nmetric = "ces2"'
            for stage in STAGES
        ),
        '[[question]]\ncolumn = "recommend"\nmetric = "nps"',
    ]
)
