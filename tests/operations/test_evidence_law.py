"""The law of evidence: after every edit it is what a fresh evaluation says."""

from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId, WaveId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Limit, Reading, Source, Wave
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.limits import agree_limit
from tests.operations.asked import CES, STAGES, USER, assert_evidence_is_fresh, golden, updated


@dataclass
class Hand:
    """Edits what the barrier rule reads, as chance has it."""

    data: st.DataObject
    document: Document
    turn: int

    def drawn(self, *choices: Any) -> Any:
        return self.data.draw(st.sampled_from(choices))

    def one(self, kind: type[Any]) -> Any:
        return self.drawn(*sorted(self.document.all(kind), key=lambda record: record.id))

    def more_answers(self) -> Change:
        counts = ((1, self.data.draw(st.integers(1, 60))), (7, 5))
        return adding(updated(self.one(Reading), id=RecordId(f"reading-{self.turn}-new"), counts=counts))

    def fewer_answers(self) -> Change:
        return removing(self.one(Reading))

    def agree(self) -> Change:
        return agree_limit(self.document, CES, self.data.draw(st.floats(0, 1)), by="", at="")

    def agree_at_a_stage(self) -> Change:
        stage, value = self.one(Stage).id, self.data.draw(st.floats(0, 1))
        return agree_limit(self.document, CES, value, stage=stage, by="", at="")

    def forget(self) -> Change:
        return removing(self.one(Limit))

    def widen_trouble(self) -> Change:
        return updating(self.document[CES], trouble=self.drawn((1, 2, 3), (1, 2, 3, 4, 6), ()))

    def rename(self) -> Change:
        return updating(self.one(Stage), name=self.drawn(*STAGES))

    def remove(self) -> Change:
        return removing(self.one(self.drawn(Stage, Segment, Wave, Source)))

    def add_a_wave(self) -> Change:
        start = self.drawn("", "2023-01-01", "2024-04-02", "2026-01-01")
        wave = Wave(id=WaveId(RecordId(f"wave-{self.turn}-new")), name=f"w{self.turn}", start=start)
        asked = list(self.document.all(Reading))[: self.data.draw(st.integers(0, 5))]
        copied = [updated(old, id=RecordId(f"{old.id}-{self.turn}"), wave=wave.id) for old in asked]
        return adding(wave, *copied)

    def redate(self) -> Change:
        return updating(self.one(Wave), season=self.drawn("spring", "autumn", ""), start="2025")

    def doubt(self) -> Change:
        return updating(self.one(Source), internal=self.drawn(True, False))


EDITS = [edit for name, edit in vars(Hand).items() if name[0] != "_" and name not in ("drawn", "one")]
NEEDED = (Reading, Wave, Limit, Stage, Segment, Source)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_evidence_is_never_stale(data: st.DataObject) -> None:
    document = golden().evaluated()
    history = History(document)
    for turn in range(data.draw(st.integers(1, 8))):
        if not all(document.ids(kind) for kind in NEEDED) or data.draw(st.integers(0, 5)) == 0:
            history.undo()
        else:
            change = data.draw(st.sampled_from(EDITS))(Hand(data, document, turn))
            document.apply(with_evidence(document, change), USER)
        assert_evidence_is_fresh(document)
