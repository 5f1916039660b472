"""What the register says of a barrier, as the map and the inspector tell it beside a level or a card."""

from collections.abc import Collection, Iterable

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierId, MetricId, StageId
from cjm_studio.model.map import Stage
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.register.lives import Life, lives
from cjm_studio.register.seriousness import status_of
from cjm_studio.session.faces import BarrierFace
from cjm_studio.session.sought import is_dropped
from cjm_studio.wording.language import Language
from cjm_studio.wording.owner_words import fact_words, initials, said

NEWS = ("regressed", "resolved_to_confirm", "closed")  # statuses that are seen on the map


class BarrierFact(msgspec.Struct, frozen=True):
    """A barrier of the register, in one of its cells or as a whole."""

    barrier: BarrierId
    metric: MetricId | None
    title: str  # the words of the customer, else the stage's name
    status: str
    owner: str
    due: str  # ISO date
    came_back: bool = False
    proposed: bool = False
    confirmed_by: str | None = None  # who confirmed that it is resolved; None: nobody has
    followed: bool = True  # False: a proposal that the answers do not prove any more; the register is silent

    def overdue(self, today: str) -> bool:
        """Say whether it was to be gone by now."""
        return self.status != "closed" and "" < self.due < today

    def words(self, language: Language, *, today: str, lack: bool = True) -> str:
        """Return its state, as "Open · owner: Anna · due 12 March 2026"; `lack` says that nobody owns it."""
        return fact_words(
            self.status,
            language,
            owner=self.owner if self.owner or lack else None,
            due=self.due,
            overdue=self.overdue(today),
            came_back=self.came_back,
            proposed=self.proposed,
            confirmed_by=self.confirmed_by,
        )


def facts_at(document: Document, stages: Collection[StageId]) -> dict[StageId, tuple[BarrierFact, ...]]:
    """Return what the register says of each of these stages; dropped ones are left out."""
    cells = [cell for stage in stages for cell in document.naming(BarrierCell, stage)]
    found: dict[StageId, list[BarrierFact]] = {stage: [] for stage in stages}
    if cells:
        for life in lives(document, cells).values():
            fact = _fact(document, life.barrier, [life], life.cell.metric)
            if fact.followed and life.barrier.merged_into is None and not is_dropped(document, fact.barrier):
                found[life.cell.stage].append(fact)
    return {stage: tuple(facts) for stage, facts in found.items()}


def facts_of(document: Document, barriers: Iterable[BarrierId]) -> list[BarrierFact]:
    """Return what the register says of some barriers, each as a whole."""
    facts = []
    for id_ in barriers:
        cells = document.naming(BarrierCell, id_)
        found = list(lives(document, cells).values())
        facts.append(_fact(document, document.get(Barrier, id_), found, None))
    return facts


def hypotheses(facts: Iterable[BarrierFact], evidence: Iterable[Evidence]) -> list[BarrierFact]:
    """Return the barriers that people have declared and of which no answers say anything here."""
    measured = {row.metric for row in evidence}
    return [fact for fact in facts if fact.status == "hypothesis" and fact.metric not in measured]


def barrier_face(fact: BarrierFact, *, language: Language, today: str) -> BarrierFace:
    """Return a barrier as it is drawn in the corner of its level."""
    status = "regressed" if fact.came_back else fact.status
    words = said("in_register", language, fact.words(language, today=today))
    return BarrierFace(
        initials(fact.owner) or said("no_owner", language),
        bool(fact.owner),
        status if status in NEWS else "",
        words,
    )


def titled(facts: Iterable[BarrierFact], *, language: Language, today: str) -> list[str]:
    """Return each barrier by its name with its state, each once."""
    found = {fact.barrier: fact for fact in facts}.values()
    lines = (f"{fact.title}: {fact.words(language, today=today)}" for fact in found)
    return [said("in_register", language, line) for line in lines]


def barrier_title(document: Document, barrier: BarrierId) -> str:
    """Return the words of a barrier; without any the stages where it stands speak for it."""
    cells = document.naming(BarrierCell, barrier)
    stages = dict.fromkeys(document.get(Stage, cell.stage).name for cell in cells)
    return document.get(Barrier, barrier).name or ", ".join(stages)


def _fact(document: Document, barrier: Barrier, found: list[Life], metric: MetricId | None) -> BarrierFact:
    return BarrierFact(
        barrier.id,
        metric,
        barrier_title(document, barrier.id),
        status_of(found),
        barrier.owner.strip(),
        barrier.due,
        any(life.came_back for life in found),
        not barrier.accepted,
        found[0].confirmed_by if len(found) == 1 else None,
        barrier.accepted or any(life.measured or not life.faded for life in found),
    )
