"""Evidence follows its readings: a change of what the barrier rule reads brings the rule's answers along.

The barriers that these answers prove come with them, so that one step undoes all of it.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final

from cjm_studio.document.change import Change, difference
from cjm_studio.document.document import Document
from cjm_studio.document.rules import with_consequences
from cjm_studio.model.evidence import Evidence, LimitUsed, Reason
from cjm_studio.model.ids import RecordId, WaveId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, Metric, Reading, Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.operations.cells import Cell, CellKey, Coming, Totals, cells_of_waves, evidence_id
from cjm_studio.operations.proposals import proposals
from cjm_studio.operations.reasons import Neighbours, cautions_of, level_reasons
from cjm_studio.statistics.engine import ENGINE

if TYPE_CHECKING:
    from cjm_studio.statistics.barrier_rule import Verdict

ALPHA_OF_MANY: Final = 0.005  # about what the false discovery rate asks of one cell of a map

# Fields that the evidence of every wave may hang on; a wave or a limit that comes or goes does so too.
_READ_BY_ALL: Final[dict[type[Record], frozenset[str]]] = {
    Metric: frozenset(("primary", "trouble")),
    Source: frozenset(("internal",)),
    Stage: frozenset(("name",)),
    Wave: frozenset(("start", "end", "order", "name", "season")),
}

# What a verdict and an evidence record call by the same name.
_FIGURES: Final = (
    *("share", "p_mid", "q_bh", "prior_mu", "prior_m"),
    *("shrunk", "p_over", "p_serious", "upper95"),
)


def with_evidence(document: Document, change: Change) -> Change:
    """Return a planned change together with the new evidence, and barriers, of every wave that it touches."""
    full = with_consequences(document, change)
    coming = Coming(document, full)
    touched = _touched_waves(coming)
    if not touched:
        return change
    judged = full.then(_replacement(coming, touched))
    return judged.then(proposals(Coming(document, judged)))


def renew_evidence(document: Document) -> Change:
    """Plan the evidence of all waves anew, as for a project that was written by hand."""
    coming = Coming(document, Change())
    fresh = _replacement(coming, {wave.id for wave in coming.waves()})
    return fresh.named("renew_evidence") if fresh else fresh


def _touched_waves(coming: Coming) -> set[WaveId]:
    """Return the waves whose evidence may change: those read anew, and later ones, which look back."""
    order = [wave.id for wave in coming.waves()]
    if _touches_all(coming):
        return set(order)
    change, document = coming.change, coming.document
    touched = {
        record.wave
        for record in (*change.added.values(), *change.removed.values())
        if isinstance(record, Reading | Evidence)
    }
    for id_, fields in change.updated.items():
        record = document[id_]
        if isinstance(record, Reading | Evidence):
            touched |= {record.wave, *fields.get("wave", ())}
    first = min((order.index(wave) for wave in touched if wave in order), default=len(order))
    return set(order[first:])


def _touches_all(coming: Coming) -> bool:
    change = coming.change
    gone_or_new = (*change.added.values(), *change.removed.values())
    if any(isinstance(record, Limit) for record in gone_or_new):
        return True
    if any(isinstance(record, Wave) for record in change.removed.values()):
        return True
    for id_, fields in change.updated.items():
        record = coming.document[id_]
        if isinstance(record, Limit) or not _READ_BY_ALL.get(type(record), frozenset()).isdisjoint(fields):
            return True
    return False


def _replacement(coming: Coming, waves: set[WaveId]) -> Change:
    """Plan the step from the evidence that is there to that which is true, leaving alone what is the same."""
    stale = {record.id: record for record in coming.all(Evidence) if record.wave in waves}
    added: dict[RecordId, Record] = {}
    updated = {}
    for record in Evaluation(coming).evidence(waves):
        present = stale.pop(record.id, None)
        if present is None:
            added[record.id] = record
        elif present != record:
            updated[record.id] = difference(present, record)
    return Change(added=added, removed=dict(stale), updated=updated)


class Evaluation:
    """The barrier rule over the waves of a project, as its records will be."""

    def __init__(self, coming: Coming) -> None:
        self._metrics = {
            metric.id: metric for metric in coming.all(Metric) if metric.primary and metric.trouble
        }
        self._cells = cells_of_waves(coming, self._metrics)
        self._waves = coming.waves()
        self._limits = coming.limits()
        self._names = {stage.id: stage.name.strip().casefold() for stage in coming.all(Stage)}
        self._sources = {source.id: source for source in coming.all(Source)}

    def evidence(self, waves: Collection[WaveId]) -> Iterator[Evidence]:
        """Yield the evidence of every cell of these waves; all cells of a wave are judged together."""
        for at, wave in enumerate(self._waves):
            if wave.id in waves and wave.id in self._cells:
                yield from self._wave(wave, at)

    def _wave(self, wave: Wave, at: int) -> Iterator[Evidence]:
        from cjm_studio.statistics.barrier_rule import RuleCell, evaluate

        cells = self._cells[wave.id]
        neighbours = Neighbours(self._waves, self._cells, at=at, names=self._names)
        limits = {key: self._limit(key, cell, neighbours.totals) for key, cell in cells.items()}
        asked = [
            RuleCell(
                key.metric,
                cell.worth.x,
                cell.worth.n,
                None if limit is None else limit.value,
                hidden=cell.hidden,
            )
            for (key, cell), limit in zip(cells.items(), limits.values(), strict=True)
        ]
        differences = neighbours.clear()
        for (key, cell), verdict in zip(cells.items(), evaluate(asked), strict=True):
            yield _evidence(
                key,
                cell,
                verdict,
                wave=wave,
                metric=self._metrics[key.metric],
                limit=limits[key],
                reasons=(*level_reasons(verdict), *differences.get(key, ())),
                cautions=cautions_of(
                    cell, wave=wave, last=neighbours.last(key), sources=self._sources, limit=limits[key]
                ),
            )

    def _limit(self, key: CellKey, cell: Cell, totals: Totals) -> LimitUsed | None:
        """The limit agreed for the stage, else for the metric, else made from the segment's other stages."""
        from cjm_studio.statistics.barrier_rule import relative_limit

        agreed = self._limits.get((key.metric, key.stage)) or self._limits.get((key.metric, None))
        if agreed is not None:
            return LimitUsed(value=agreed.value, origin="agreed", by=agreed.by, at=agreed.at)
        others = totals.other_stages(key, cell)
        value = relative_limit(others.x, others.n)
        return None if value is None else LimitUsed(value=value, origin="relative")


def _evidence(
    key: CellKey,
    cell: Cell,
    verdict: "Verdict",
    *,
    wave: Wave,
    metric: Metric,
    limit: LimitUsed | None,
    reasons: tuple[Reason, ...],
    cautions: tuple[str, ...],
) -> Evidence:
    return Evidence(
        id=evidence_id(key, wave.id),
        segment=key.segment,
        stage=key.stage,
        metric=key.metric,
        wave=wave.id,
        engine=ENGINE,
        trouble=metric.trouble,
        limit=limit,
        x=cell.x,
        n=cell.n,
        level=verdict.level,
        ci95=None if verdict.ci95 is None else (verdict.ci95.lo, verdict.ci95.hi),
        family=verdict.family or 0,
        prior_cells=verdict.prior_cells or 0,
        **{name: getattr(verdict, name) for name in _FIGURES},
        needed=_needed(verdict, cell, limit),
        reasons=reasons,
        cautions=cautions,
        sources=tuple(sorted(cell.sources)),
        season=wave.season,
        x_eff=cell.x_eff,
        n_eff=cell.n_eff,
    )


def _needed(verdict: "Verdict", cell: Cell, limit: LimitUsed | None) -> int | None:
    """For a cell under watch: how many answers would decide, if the share that was found is the true one."""
    if verdict.level != "watch" or verdict.share is None or limit is None:
        return None
    from cjm_studio.statistics.sample_sizes import needed_answers

    needed = needed_answers(limit.value, verdict.share, alpha=ALPHA_OF_MANY)
    return needed if needed > cell.worth.n else None
