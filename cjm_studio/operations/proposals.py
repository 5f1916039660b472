"""Barriers that new evidence proves come along with it, as records that only the rule has spoken for."""

from cjm_studio.document.change import Change
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import BarrierCell, Opening
from cjm_studio.operations.cells import Coming
from cjm_studio.operations.register import proposed_barriers
from cjm_studio.register.openings import opening


def proposals(coming: Coming) -> Change:
    """Plan a record for every cell that is or was barrier or critical and has none yet."""
    turns = {wave.id: turn for turn, wave in enumerate(coming.waves())}
    in_turn = sorted(coming.all(Evidence), key=lambda evidence: turns[evidence.wave])

    def opening_of(evidence: Evidence) -> Opening | None:
        rule = coming.get(Segment, evidence.segment).rule
        return opening(evidence, coming.get(Metric, evidence.metric), rule=rule)

    added = proposed_barriers(in_turn, list(coming.all(BarrierCell)), opening_of)
    return Change(added=added) if added else Change()
