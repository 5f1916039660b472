"""A small shop measured in several waves, so that its register has something to tell."""

from collections.abc import Mapping, Sequence
from typing import Any

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import BarrierCellId, BarrierId, RecordId, StageId, WaveId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.register.lines import RegisterLine, register_lines
from tests.builders import ProjectBuilder

TODAY = "2026-06-01"
SAID: dict[str, Any] = {"by": "Anna", "at": "2026-06-01T10:00"}
SEASONS = ("winter", "spring", "summer", "autumn")
Asked = Mapping[str, tuple[int, int] | None]  # stage -> x of n in trouble

# Stages that are never in trouble, so that the rule has neighbours to judge by.
QUIET = {"Search": (6, 100), "Choice": (8, 100), "Return": (5, 100), "Order": (9, 100)}


def measured(*waves: Asked, limit: float | None = 0.25, first: int = 0, proposed: bool = True) -> Document:
    """Return the shop after these waves, one a quarter from the winter of 2024 on, with its evidence."""
    project = ProjectBuilder("Shop")
    project.journey("New clients", "Search", "Choice", "Payment")
    project.journey("Regular clients", "Return", "Order", "Payment again")
    if limit is not None:
        project.add(Limit, metric=project.metric("ces2").id, value=limit, by="Owner", at="2024-01-01")
    for turn, asked in enumerate(waves, first):
        ask(project, turn, asked)
    document = project.document()
    do(document, renew_evidence(document))
    if proposed:
        do(document, propose_barriers(document))
    return document


def ask(project: ProjectBuilder, turn: int, asked: Asked) -> Wave:
    """Add a wave in which so many of so many found a stage hard."""
    year, quarter = divmod(turn, 4)
    start = f"{2024 + year}-{3 * quarter + 1:02}-10"
    wave = project.add(Wave, name=f"W{turn}", start=start, season=SEASONS[quarter])
    source = project.add(Source, name=f"Survey {turn}", date=start)
    for stage, counts in {**QUIET, **asked}.items():
        if counts is not None:
            x, n = counts
            project.answers("ces2", stage=stage, wave=wave, source=source, counts={2: x, 6: n - x})
    return wave


def do(document: Document, change: Change) -> None:
    """Do what was planned, as the session would."""
    document.apply(change, ChangeSource.USER)


def lines(document: Document, today: str = TODAY) -> list[RegisterLine]:
    return register_lines(document, today=today)


def stage(document: Document, name: str) -> StageId:
    return next(record.id for record in document.all(Stage) if record.name == name)


def the_barrier(document: Document) -> BarrierId:
    """Return the id of the only barrier."""
    (barrier,) = document.all(Barrier)
    return barrier.id


def the_cell(document: Document) -> BarrierCellId:
    """Return the id of the only cell of a barrier."""
    (cell,) = document.all(BarrierCell)
    return cell.id


def statuses(document: Document) -> Sequence[str]:
    """Return the statuses of the only life, wave by wave."""
    ((life,),) = (line.lives for line in lines(document))
    return [wave.status for wave in life.waves]


def wave(number: int) -> WaveId:
    """Return the id of a wave, counted from 1."""
    return WaveId(RecordId(f"wave-{number}"))
