"""What is done about barriers: recommendations, hypotheses, experiments, mechanics."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierId, CardId, HypothesisId, JourneyId, LinkId, RecordId, StageId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.register import Barrier, BarrierCell, Experiment, Hypothesis, Mechanic
from cjm_studio.operations.paste import put_down
from cjm_studio.operations.register import called
from cjm_studio.operations.rows import row_of_kind


def add_recommendation(document: Document, barrier: BarrierId, text: str, **fields: Any) -> Change:
    """Plan a recommendation: a card at every stage where the barrier stands, which removes it.

    A journey that shows no recommendations gets a row for them.
    """
    card = Card(id=CardId(new_id("card")), kind="recommendation", text=text, **fields)
    link = Link(id=LinkId(new_id("link")), kind="removes", origin=card.id, target=barrier)
    stages = dict.fromkeys(cell.stage for cell in document.naming(BarrierCell, barrier))
    if not stages:
        raise BadInput("barrier_no_stage")
    placed = _placed(document, card.id, list(stages))
    return together((adding(card), placed, adding(link))).named("add_recommendation", text)


def _placed(document: Document, card: CardId, stages: list[StageId]) -> Change:
    change, rows = Change(), {}
    for stage in stages:
        journey: JourneyId = document.get(Stage, stage).journey
        if journey not in rows:
            rows[journey], room = row_of_kind(document, journey, "recommendations")
            change = change.then(room)
        put, _ = put_down(document, [card], stage=stage, row=rows[journey].id)
        change = change.then(put)
    return change


def link_recommendation(document: Document, barrier: BarrierId, card: CardId) -> Change:
    """Plan that a recommendation that stands on the map removes a barrier; nothing if it does already."""
    record = document.get(Card, card)
    if record.kind != "recommendation":
        raise BadInput("link_does_not_fit")
    if any(link.kind == "removes" for link in document.links_between(card, barrier)):
        return Change()
    link = Link(id=LinkId(new_id("link")), kind="removes", origin=card, target=barrier)
    return adding(link).named("add_recommendation", record.text)


def remove_recommendation(document: Document, card: CardId) -> Change:
    """Plan the leaving of a recommendation from every place where it stands."""
    record = document.get(Card, card)
    return removing(*document.naming(Place, card)).named("remove_recommendation", record.text)


def recommendations_of(document: Document, barrier: BarrierId) -> list[Card]:
    """Return the recommendations that remove a barrier, in the order in which they were linked."""
    links = (link for link in document.naming(Link, barrier) if link.kind == "removes")
    return [document.get(Card, CardId(link.origin)) for link in links if link.target == barrier]


def add_hypothesis(document: Document, barrier: BarrierId, change: str, **fields: Any) -> Change:
    """Plan a hypothesis of a barrier; its metric and its cell are those of the barrier's first cell."""
    _check_hypothesis(fields)
    first = next(iter(document.naming(BarrierCell, document.get(Barrier, barrier).id)), None)
    known = {} if first is None else {"cell": first.id, "metric": first.metric}
    id_ = HypothesisId(new_id("hypothesis"))
    record = Hypothesis(id=id_, barrier=barrier, change=change, **{**known, **fields})
    return adding(record).named("add_hypothesis", change)


def edit_hypothesis(document: Document, hypothesis: HypothesisId, **fields: Any) -> Change:
    """Plan new values for a hypothesis's fields."""
    _check_hypothesis(fields)
    record = document.get(Hypothesis, hypothesis)
    return updating(record, **fields).named("edit_hypothesis", record.change)


def remove_hypothesis(document: Document, hypothesis: HypothesisId) -> Change:
    """Plan the leaving of a hypothesis with its experiments."""
    record = document.get(Hypothesis, hypothesis)
    return removing(record).named("remove_hypothesis", record.change)


def add_experiment(document: Document, hypothesis: HypothesisId, name: str, **fields: Any) -> Change:
    """Plan an experiment that tries a hypothesis."""
    record = Experiment(
        id=RecordId(new_id("experiment")),
        hypothesis=document.get(Hypothesis, hypothesis).id,
        name=name,
        **fields,
    )
    _check_experiment(record)
    return adding(record).named("add_experiment", name)


def edit_experiment(document: Document, experiment: RecordId, **fields: Any) -> Change:
    """Plan new values for an experiment's fields: its arms, what was counted, its looks."""
    record = document.get(Experiment, experiment)
    change = updating(record, **fields)
    _check_experiment(Experiment(**{**{f: getattr(record, f) for f in record.__struct_fields__}, **fields}))
    return change.named("edit_experiment", record.name)


def remove_experiment(document: Document, experiment: RecordId) -> Change:
    """Plan the leaving of an experiment."""
    record = document.get(Experiment, experiment)
    return removing(record).named("remove_experiment", record.name)


def add_mechanic(document: Document, name: str, day: str, **fields: Any) -> Change:
    """Plan a mechanic that starts on a day; without a segment or a stage it touches all of them."""
    _check_date(day, needed=True)
    record = Mechanic(id=RecordId(new_id("mechanic")), name=name, date=day, **fields)
    return adding(record).named("add_mechanic", name)


def edit_mechanic(document: Document, mechanic: RecordId, **fields: Any) -> Change:
    """Plan new values for a mechanic's fields."""
    if "date" in fields:
        _check_date(fields["date"], needed=True)
    record = document.get(Mechanic, mechanic)
    return updating(record, **fields).named("edit_mechanic", record.name)


def remove_mechanic(document: Document, mechanic: RecordId) -> Change:
    """Plan the leaving of a mechanic."""
    record = document.get(Mechanic, mechanic)
    return removing(record).named("remove_mechanic", record.name)


def mechanic_for(document: Document, barrier: BarrierId, day: str, *, name: str = "") -> Change:
    """Plan a mechanic for a barrier, at the stage and for the segment of its only cell, else for all."""
    cells = document.naming(BarrierCell, barrier)
    where = {"segment": cells[0].segment, "stage": cells[0].stage} if len(cells) == 1 else {}
    return add_mechanic(document, name or called(document, barrier), day, barrier=barrier, **where)


def _check_date(text: str, *, needed: bool = False) -> None:
    if text or needed:
        try:
            date.fromisoformat(text)
        except ValueError:
            raise BadInput("register_no_date", text=text) from None


def _check_hypothesis(fields: Mapping[str, Any]) -> None:
    """BadInput where the day is none, or the share in trouble is hoped to stay or to rise."""
    _check_date(fields.get("due", ""))
    start, target = fields.get("start"), fields.get("target")
    if start is not None and target is not None and target >= start:
        raise BadInput("hypothesis_no_fall")


def _check_experiment(record: Experiment) -> None:
    """BadInput where more was counted than there are people, an arm was not, or a look was not planned."""
    for outcome in record.outcomes:
        if outcome.counts and len(outcome.counts) != len(record.arms):
            raise BadInput("experiment_arms", outcome=outcome.name)
        for arm, counted in zip(record.arms, outcome.counts, strict=False):
            if not 0 <= counted <= arm.n:
                raise BadInput("experiment_counts", arm=arm.name, counted=counted, n=arm.n)
    if not 1 <= record.looks <= 5 or not 0 <= record.look <= record.looks:
        raise BadInput("experiment_looks")
