"""A project whose barriers had every fate that a pack tells of, over four waves."""

from collections.abc import Iterable, Mapping

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import segments
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from tests.builders import ProjectBuilder

# Of 100 people, how many found a stage hard in each wave; None: nobody was asked.
FATES: Mapping[str, tuple[int | None, ...]] = {
    "Payment": (50, 50, 4, 4),  # closed in the last wave
    "Return": (50, 4, 4, 50),  # came back
    "Delivery": (65, 62, 60, 40),  # improved
    "Advice": (40, 42, 41, 75),  # worse
    "Search": (48, 47, 50, 46),  # no proof of change
    "Support": (8, 9, 8, 55),  # opened in the last wave
    "Lost": (50, 50, 50, None),  # not measured in it
}
HIDDEN = "Club"  # 3 of 4 in the last wave


def fates(*, limit: bool = True, name: str = "Shop") -> Document:
    """Return the project: "New clients" had all the fates, "Calm" has no barrier."""
    project = ProjectBuilder(name)
    project.journey("New clients", *FATES, HIDDEN)
    project.journey("Calm", "Look")
    survey = project.add(Source, name="Survey", date="2026-04-30", n=400)
    for turn in range(4):
        month = f"2026-0{turn + 1}"
        wave = project.add(Wave, name=f"Wave {turn + 1}", start=f"{month}-01", end=f"{month}-28")
        answered = {stage: {1: hard[turn], 7: 100 - hard[turn]} for stage, hard in asked(turn)}
        answered |= {HIDDEN: {1: 3, 7: 1} if turn == 3 else {1: 45, 7: 55}, "Look": {1: 2, 7: 98}}
        for stage, counts in answered.items():
            project.answers("ces2", stage=stage, wave=wave, source=survey, counts=counts)
    if limit:
        project.add(Limit, metric=project.metric("ces2").id, value=0.25, by="Owner", at="2026-01-02")
    document = project.document()
    for plan in (renew_evidence, propose_barriers):
        document.apply(plan(document), ChangeSource.USER)
    document.apply(updating(segments(document)[0], people=1000), ChangeSource.USER)
    return document


def asked(turn: int) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Return the stages that were asked about in a wave."""
    return ((stage, hard) for stage, hard in FATES.items() if hard[turn] is not None)  # type: ignore[misc]


def barrier_at(document: Document, stage: str) -> Barrier:
    """Return the barrier of the stage with this name."""
    cells = document.all(BarrierCell)
    cell = next(cell for cell in cells if document.get(Stage, cell.stage).name == stage)
    return document.get(Barrier, cell.barrier)


def write_down(document: Document, stage: str, **fields: object) -> None:
    """Let somebody fill fields of a barrier."""
    document.apply(updating(barrier_at(document, stage), **fields), ChangeSource.USER)


def groups(pack: Pack, segment: int = 0) -> dict[str, list[str]]:
    """Return the names of the barriers of a segment's page, by group."""
    return {group.key: [entry.name for entry in group.entries] for group in pack.segments[segment].groups}


def tile(pack: Pack, key: str) -> int:
    """Return the number on a tile of the page for the board."""
    return next(tile.number for tile in pack.board.tiles if tile.key == key)
