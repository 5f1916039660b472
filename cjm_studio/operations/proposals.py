"""Barriers that new evidence proves come along with it, as records that only the rule has spoken for."""

from cjm_studio.document.change import Change
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.operations.cells import Coming
from cjm_studio.operations.register import proposed_barriers, renewed_openings
from cjm_studio.register.openings import opening


def proposals(coming: Coming) -> Change:
    """Plan a record for every cell that is or was barrier or critical and has none yet."""
    turns = {wave.id: turn for turn, wave in enumerate(coming.waves())}
    in_turn = sorted(coming.all(Evidence), key=lambda evidence: turns[evidence.wave])

    def opening_of(evidence: Evidence) -> Opening | None:
        return opening(
            evidence,
            coming.get(Metric, evidence.metric),
            wave=coming.get(Wave, evidence.wave),
            rule=coming.get(Segment, evidence.segment).rule,
        )

    cells = list(coming.all(BarrierCell))
    barriers = list(coming.all(Barrier))
    accepted = {barrier.id for barrier in barriers if barrier.accepted}
    settled = {cell.id for cell in cells if cell.barrier in accepted}
    settled |= {entry.cell for entry in coming.all(LogEntry) if entry.cell is not None}
    return Change(
        added=proposed_barriers(in_turn, cells, opening_of, barriers={one.id for one in barriers}),
        updated=renewed_openings(in_turn, cells, opening_of, settled=settled),
    )
