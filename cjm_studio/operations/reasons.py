"""Reasons and cautions: what stands beside a level, with the figures that the sentences need."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cjm_studio.model.evidence import LimitUsed, Reason
from cjm_studio.model.ids import SourceId, StageId, WaveId
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.operations.cells import Cell, CellKey, Cells, Sum, Totals
from cjm_studio.statistics.barrier_life import PROVEN

if TYPE_CHECKING:
    from cjm_studio.statistics.barrier_rule import Verdict

COMPARED_FROM: Final = 10  # fewer answers on either side compare with nothing
SMALL_SAMPLE: Final = 30
SURELY_SERIOUS: Final = 0.80
ABOVE_LIMIT: Final = ("watch", "barrier", "critical")


@dataclass(frozen=True, slots=True)
class Last:
    """The cell of the wave before, and that wave."""

    wave: Wave
    cell: Cell


class Neighbours:
    """What the cells of one wave are held against: other stages, other segments, the wave before."""

    def __init__(
        self,
        waves: Sequence[Wave],
        cells: Mapping[WaveId, Cells],
        *,
        at: int,
        names: Mapping[StageId, str],
    ) -> None:
        self._earlier = [(wave, cells[wave.id]) for wave in reversed(waves[:at]) if wave.id in cells]
        self._cells = cells[waves[at].id]
        self.totals = Totals(self._cells, names)

    def last(self, key: CellKey) -> Last | None:
        """Return the same cell in the latest wave before that asked there by the same metric."""
        return next((Last(wave, cells[key]) for wave, cells in self._earlier if key in cells), None)

    def clear(self) -> dict[CellKey, list[Reason]]:
        """Return the differences whose interval leaves out 0, better ones too, for every cell."""
        from cjm_studio.statistics.clear_differences import clear_differences

        asked = [
            (key, kind, cell, other)
            for key, cell in self._cells.items()
            if cell.worth.n >= COMPARED_FROM
            for kind, other in self._others(key, cell)
            if other.n >= COMPARED_FROM
        ]
        found = clear_differences(
            [(cell.worth.x, cell.worth.n, other.x, other.n) for _, _, cell, other in asked]
        )
        reasons: dict[CellKey, list[Reason]] = {}
        for (key, kind, _, _), told in zip(asked, found, strict=True):
            if told is not None:
                low, high = told.ci95
                reason = Reason(kind=kind, value=told.difference, low=low, high=high)
                reasons.setdefault(key, []).append(reason)
        return reasons

    def _others(self, key: CellKey, cell: Cell) -> Iterator[tuple[str, Sum]]:
        yield "vs_other_stages", self.totals.other_stages(key, cell)
        yield "vs_segments", self.totals.other_segments(key)
        last = self.last(key)
        if last is not None:
            yield "vs_last_wave", last.cell.worth


def level_reasons(verdict: "Verdict") -> list[Reason]:
    """Return why the level stands by the rule itself."""
    reasons = []
    if verdict.level in ABOVE_LIMIT:
        reasons.append(Reason(kind="over_limit"))
    if verdict.level in PROVEN:
        reasons.append(Reason(kind="proof", value=verdict.p_over))
    if verdict.level in ABOVE_LIMIT and (verdict.p_serious or 0.0) >= SURELY_SERIOUS:
        reasons.append(Reason(kind="serious", value=verdict.p_serious))
    return reasons


def cautions_of(
    cell: Cell,
    *,
    wave: Wave,
    last: Last | None,
    sources: Mapping[SourceId, Source],
    limit: LimitUsed | None,
) -> tuple[str, ...]:
    """Return what a reader should bear in mind."""
    compared = last is not None and min(cell.worth.n, last.cell.worth.n) >= COMPARED_FROM
    seasons = {wave.season, last.wave.season} if compared and last is not None else set()
    said = {
        "small_sample": cell.worth.n < SMALL_SAMPLE,
        "single_source": len(cell.sources) == 1,
        "other_season": len(seasons) == 2 and "" not in seasons,
        "internal_only": all(sources[source].internal for source in cell.sources),
        "relative_limit": limit is not None and limit.origin == "relative",
        "weights": cell.n_eff is not None,
        "mixed_weights": cell.mixed,
    }
    return tuple(caution for caution, holds in said.items() if holds)
