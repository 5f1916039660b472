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
    queue, housed = list(leaving.values()), _housed(change)
    while queue:
        record = queue.pop()
        follows = []
        for dependant in document.naming(Record, record.id):
            if dependant.id not in leaving and _goes_too(dependant, record.id, change, forgetting):
                leaving[dependant.id] = dependant
                follows.append(dependant)
        match record:  # of the many kinds, these alone leave something behind that nobody needs
            case Place():
                follows += _homeless_card(document, record, leaving, housed)
            case BarrierCell():
                follows += _homeless_proposal(document, record, leaving)
            case Card():
                _drop_unseen_picture(document, record, leaving)
        queue += follows
    result = change
    for id_, fields in forgetting.items():
        if id_ not in leaving:
            result = result.then(updating(document[id_], **dict.fromkeys(fields)))
    more = [record for id_, record in leaving.items() if id_ not in change.removed]
    return result.then(removing(*more)) if more else result


def _goes_too(dependant: Record, id_: RecordId, change: Change, forgetting: dict[RecordId, set[str]]) -> bool:
    """Say whether a record leaves with one that it names; note the fields in which it only forgets it."""
    turning = change.updated.get(dependant.id, {})  # to other records, in this very change
    for field, policy in dependant.references.items():
        if getattr(dependant, field) != id_ or field in turning:
            continue
        if policy is OnRemoval.GO_TOO:
            return True
        forgetting.setdefault(dependant.id, set()).add(field)
    return False


def _homeless_card(
    document: "Document", place: Place, leaving: dict[RecordId, Record], housed: set[RecordId]
) -> list[Record]:
    """A card that loses its last place leaves the project with it, unless it is housed anew."""
    if place.card in leaving or place.card in housed:
        return []
    if any(other.id not in leaving for other in document.naming(Place, place.card)):
        return []
    card = leaving[place.card] = document.get(Card, place.card)
    return [card]


def _homeless_proposal(
    document: "Document", cell: BarrierCell, leaving: dict[RecordId, Record]
) -> list[Record]:
    """A barrier that only the rule spoke for leaves with its last cell; what a person has accepted stays."""
    if cell.barrier in leaving:
        return []
    barrier = document.get(Barrier, cell.barrier)
    if barrier.accepted or any(other.id not in leaving for other in document.naming(BarrierCell, barrier.id)):
        return []
    leaving[barrier.id] = barrier
    return [barrier]


def _drop_unseen_picture(document: "Document", card: Card, leaving: dict[RecordId, Record]) -> None:
    """A picture that no card shows any more leaves with the last one that did."""
    if card.picture is None or card.picture in leaving:
        return
    if all(other.id in leaving for other in document.naming(Card, card.picture)):
        leaving[card.picture] = document.get(Picture, card.picture)


def _housed(change: Change) -> set[RecordId]:
    """Return the cards that get a place by this change."""
    added: set[RecordId] = {place.card for place in change.added.values() if isinstance(place, Place)}
    return added | {fields["card"][1] for fields in change.updated.values() if "card" in fields}


def problems_of(document: "Document", change: Change) -> list[str]:
    """Return why the change does not fit what is there now; empty when it fits."""
    there = document.records
    problems = [
        f"{id_}: is there already" for id_ in change.added if id_ in there and id_ not in change.removed
    ]
    for id_, record in change.removed.items():
        present = there.get(id_)
        if present is not record and present != record:
            problems.append(f"{id_}: is not what it was")
    for id_, fields in change.updated.items():
        present = there.get(id_)
        if present is None or id_ in change.removed:
            problems.append(f"{id_}: is gone")
            continue
        for name, (old, _) in fields.items():
            if getattr(present, name) != old:
                problems.append(f"{id_}: {name} has changed")
    return problems or missing(document, change)


def missing(document: "Document", change: Change) -> list[str]:
    """Return what would hang on a missing record."""
    records = document.records

    def there(id_: RecordId) -> bool:
        return id_ in change.added or (id_ in records and id_ not in change.removed)

    problems = []
    for id_, record in change.added.items():
        for name in record.references:
            named = getattr(record, name)
            if named is not None and not there(named):
                problems.append(f"{id_}: {name} names {named}, which is not there")
    for id_, fields in change.updated.items():
        references = records[id_].references
        for name, (_, new) in fields.items():
            if name in references and new is not None and not there(new):
                problems.append(f"{id_}: {name} names {new}, which is not there")
    return problems
