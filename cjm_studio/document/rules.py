"""Consequences: what must leave or follow when records change, in one place."""

from typing import TYPE_CHECKING

from cjm_studio.document.change import Change, removing, updating
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Card, Picture, Place
from cjm_studio.model.record import OnRemoval, Record
from cjm_studio.model.register import Barrier, BarrierCell

if TYPE_CHECKING:
    from cjm_studio.document.document import Document


def with_consequences(document: "Document", change: Change) -> Change:
    """Return the change together with everything that must leave or follow with it."""
    if not change.removed:
        return change
    leaving = dict(change.removed)
    forgetting: dict[RecordId, set[str]] = {}
    queue, housed = list(leaving), _housed(change)
    while queue:
        id_ = queue.pop()
        for dependant, policy, field in _dependants(document, id_):
            if dependant.id in leaving or field in change.updated.get(dependant.id, {}):
                continue  # gone already, or it turns to another record in this very change
            if policy is OnRemoval.GO_TOO:
                leaving[dependant.id] = dependant
                queue.append(dependant.id)
            else:
                forgetting.setdefault(dependant.id, set()).add(field)
        queue.extend(_homeless_card(document, id_, leaving, housed))
        queue.extend(_homeless_proposal(document, id_, leaving))
        _drop_unseen_picture(document, id_, leaving)
    result = change
    for id_, fields in forgetting.items():
        if id_ not in leaving:
            result = result.then(updating(document[id_], **dict.fromkeys(fields)))
    more = [record for id_, record in leaving.items() if id_ not in change.removed]
    return result.then(removing(*more)) if more else result


def _dependants(document: "Document", id_: RecordId) -> list[tuple[Record, OnRemoval, str]]:
    """Return the records that name this one, with what becomes of them and the field that names it."""
    return [
        (record, record.references[field], field)
        for record in document.naming(Record, id_)
        for field in record.references
        if getattr(record, field) == id_
    ]


def _homeless_card(
    document: "Document", id_: RecordId, leaving: dict[RecordId, Record], housed: set[RecordId]
) -> list[RecordId]:
    """A card that loses its last place leaves the project with it, unless it is housed anew."""
    place = document.records.get(id_)
    if not isinstance(place, Place) or place.card in leaving or place.card in housed:
        return []
    if any(other.id not in leaving for other in document.naming(Place, place.card)):
        return []
    card = document.get(Card, place.card)
    leaving[card.id] = card
    return [card.id]


def _homeless_proposal(
    document: "Document", id_: RecordId, leaving: dict[RecordId, Record]
) -> list[RecordId]:
    """A barrier that only the rule spoke for leaves with its last cell; what a person has accepted stays."""
    cell = document.records.get(id_)
    if not isinstance(cell, BarrierCell) or cell.barrier in leaving:
        return []
    barrier = document.get(Barrier, cell.barrier)
    if barrier.accepted or any(other.id not in leaving for other in document.naming(BarrierCell, barrier.id)):
        return []
    leaving[barrier.id] = barrier
    return [barrier.id]


def _drop_unseen_picture(document: "Document", id_: RecordId, leaving: dict[RecordId, Record]) -> None:
    """A picture that no card shows any more leaves with the last one that did."""
    card = document.records.get(id_)
    if not isinstance(card, Card) or card.picture is None or card.picture in leaving:
        return
    if all(other.id in leaving for other in document.naming(Card, card.picture)):
        leaving[card.picture] = document.get(Picture, card.picture)


def _housed(change: Change) -> set[RecordId]:
    """Return the cards that get a place by this change."""
    added: set[RecordId] = {place.card for place in change.added.values() if isinstance(place, Place)}
    return added | {fields["card"][1] for fields in change.updated.values() if "card" in fields}


def problems_of(document: "Document", change: Change) -> list[str]:
    """Return why the change does not fit what is there now; empty when it fits."""
    problems = [
        f"{id_}: is there already" for id_ in change.added if id_ in document and id_ not in change.removed
    ]
    for id_, record in change.removed.items():
        if document.records.get(id_) != record:
            problems.append(f"{id_}: is not what it was")
    for id_, fields in change.updated.items():
        present = document.records.get(id_)
        if present is None or id_ in change.removed:
            problems.append(f"{id_}: is gone")
            continue
        problems += [
            f"{id_}: {name} has changed" for name, (old, _) in fields.items() if getattr(present, name) != old
        ]
    return problems or missing(document, change)


def missing(document: "Document", change: Change) -> list[str]:
    """Return what would hang on a missing record."""

    def there(id_: RecordId) -> bool:
        return id_ in change.added or (id_ in document and id_ not in change.removed)

    problems = []
    for id_, record in change.added.items():
        for name in record.references:
            named = getattr(record, name)
            if named is not None and not there(named):
                problems.append(f"{id_}: {name} names {named}, which is not there")
    for id_, fields in change.updated.items():
        for name, (_, new) in fields.items():
            if name in document[id_].references and new is not None and not there(new):
                problems.append(f"{id_}: {name} names {new}, which is not there")
    return problems
