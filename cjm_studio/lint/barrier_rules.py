"""Rules about the register: barriers nobody owns, proves, tries to remove or looks at in time."""

from collections.abc import Callable, Iterator

from cjm_studio.lint.finding import Facts, Spot
from cjm_studio.lint.ground import Ground
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import MetricId, StageId
from cjm_studio.model.register import BarrierCell
from cjm_studio.register.lines import RegisterLine

Rule = Callable[[Ground], Iterator[Spot]]


def unregistered(ground: Ground) -> Iterator[Spot]:
    """A barrier is proved in the latest wave of its stage, and the register does not know of it."""
    known = {(cell.stage, cell.metric) for cell in ground.document.all(BarrierCell)}
    latest: dict[tuple[StageId, MetricId], Evidence] = {}
    turn = {wave.id: number for number, wave in enumerate(ground.waves)}
    for evidence in ground.document.all(Evidence):
        key = (evidence.stage, evidence.metric)
        if key not in latest or turn[evidence.wave] > turn[latest[key].wave]:
            latest[key] = evidence
    proved: dict[StageId, list[MetricId]] = {}
    for key, evidence in latest.items():
        if evidence.level in ("barrier", "critical") and key not in known and not evidence.hidden:
            proved.setdefault(evidence.stage, []).append(evidence.metric)
    for stage, metrics in proved.items():
        yield Spot(stage, (("metrics", "\n".join(metrics)),))


def unaccepted(ground: Ground) -> Iterator[Spot]:
    """The rule proposes a barrier, and nobody has said yes or no."""
    for line in ground.register:
        if "proposed" in line.marks:
            cells = [life.cell.metric for life in line.lives]
            metrics = dict.fromkeys(metric for metric in cells if metric is not None)
            yield Spot(line.barrier.id, (("metrics", "\n".join(metrics)),))


def marked(mark: str, *facts: str) -> Rule:
    """Make the rule that finds the accepted barriers with a mark; the facts are fields of the barrier."""

    def find(ground: Ground) -> Iterator[Spot]:
        for line in _alive(ground):
            if mark in line.marks:
                told: Facts = tuple((name, getattr(line.barrier, name)) for name in facts)
                yield Spot(line.barrier.id, told)

    return find


def cautioned(caution: str) -> Rule:
    """Make the rule that finds the accepted barriers whose latest evidence bears a caution."""

    def find(ground: Ground) -> Iterator[Spot]:
        for line in _alive(ground):
            last = [life.waves[-1].evidence for life in line.lives if life.waves]
            if last and all(caution in evidence.cautions for evidence in last):
                yield Spot(line.barrier.id)

    return find


def _alive(ground: Ground) -> Iterator[RegisterLine]:
    """A closed barrier needs nobody, and one that is only proposed is asked about as a whole."""
    for line in ground.register:
        if "proposed" not in line.marks and line.status != "closed":
            yield line
