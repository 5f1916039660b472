"""Cards once more: clips put down on a map, copies by drag, duplicates, one card in further places."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cjm_studio.document.change import Change, adding, together, updating
from cjm_studio.document.clips import clip_of, map_order
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in, rows, stages
from cjm_studio.model.clip import Clip
from cjm_studio.model.ids import CardId, JourneyId, PlaceId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.copied_records import copied
from cjm_studio.operations.ordering import make_room
from cjm_studio.operations.paste import Pasted, new_stages, put_down, rows_for_text
from cjm_studio.wording.language import Language

Cell = tuple[StageId, RowId]


class _Target(NamedTuple):
    """Where the cards of a clip go, and what has to be there before them."""

    change: Change
    cells: dict[Cell, list[CardId]]
    rows: dict[RowId, str]  # the kinds of the rows
    stages: int


def paste_clip(
    document: Document, stage: StageId, row: RowId | None, clip: Clip, *, language: Language
) -> Pasted:
    """Plan copies of the cards of a clip, the first of its stages being this one.

    Cards of one row go to the row that was chosen and become of its kind. Pictures, and cards of several
    rows, go to the rows of their own kinds, whichever was chosen; a row or a stage that the journey does not
    have is added. Cards that were cut and not yet put down stay themselves, with their ids and all links.
    """
    target = _target(document, clip, stage=stage, row=row, language=language)
    came_from = {place.card: place.row for place in reversed(clip.places)}
    kinds = {card.id: card.kind for card in clip.cards}
    for (_, lane), old in target.cells.items():
        for id_ in old:
            if target.rows[lane] != came_from[id_]:
                kinds[id_] = ROW_KINDS[target.rows[lane]].card
    records, ids = copied(document, clip, kinds=kinds)
    changes, places = [target.change, adding(*records)], list[PlaceId]()
    for (column, lane), old in target.cells.items():
        put, spots = put_down(document, [ids[card] for card in old], stage=column, row=lane)
        changes.append(put)
        places += spots
    return _pasted(changes, places, clip=clip, stages=target.stages)


def paste_same(
    document: Document, stage: StageId, row: RowId | None, clip: Clip, *, language: Language
) -> Pasted:
    """Plan further places for the very cards of a clip, in rows of their own kinds: one card, fixed once.

    Cards that this project does not hold are copied. A card that stands in the cell already stays alone.
    """
    if not all(isinstance(document.records.get(card.id), Card) for card in clip.cards):
        return paste_clip(document, stage, row, clip, language=language)
    kinds = {card.id: document.get(Card, card.id).kind for card in clip.cards}
    chosen = document.get(Row, row).kind if row is not None else ""
    fits = {ROW_KINDS[chosen].card} >= set(kinds.values()) if chosen else False
    target = _target(document, clip, stage=stage, row=row if fits else None, language=language)
    changes, places = [target.change], list[PlaceId]()
    for (column, lane), ids in target.cells.items():
        there = {place.card for place in places_in(document, column, lane)}
        put, spots = put_down(document, [id_ for id_ in ids if id_ not in there], stage=column, row=lane)
        changes.append(put)
        places += spots
    return _pasted(changes if places else [], places, clip=clip, stages=target.stages)


def copy_cards(
    document: Document, places: Sequence[PlaceId], *, stage: StageId, row: RowId, index: int
) -> Change:
    """Plan copies of cards at a turn in a cell, in their order on the map; they become of the row's kind."""
    clip = clip_of(document, places)
    lane = document.get(Row, row)
    came_from = {place.card: place.row for place in clip.places}
    kinds = {
        card.id: card.kind if came_from[card.id] == lane.kind else ROW_KINDS[lane.kind].card
        for card in clip.cards
    }
    records, ids = copied(document, clip, kinds=kinds)
    put, _ = put_down(document, [ids[card.id] for card in clip.cards], stage=stage, row=row, index=index)
    return _named(adding(*records).then(put), "copy_card", clip)


def duplicate_cards(document: Document, places: Sequence[PlaceId]) -> Change:
    """Plan second cards like these, in each cell right below the last of them."""
    clip = clip_of(document, places)
    records, ids = copied(document, clip, kinds={card.id: card.kind for card in clip.cards})
    change = adding(*records)
    cells: dict[Cell, list[Place]] = {}
    for place in map_order(document, places):
        cells.setdefault((place.stage, place.row), []).append(place)
    for (stage, row), chosen in cells.items():
        index = places_in(document, stage, row).index(chosen[-1]) + 1
        fresh = [ids[place.card] for place in chosen]
        change = change.then(put_down(document, fresh, stage=stage, row=row, index=index)[0])
    return _named(change, "duplicate_card", clip)


def _target(
    document: Document, clip: Clip, *, stage: StageId, row: RowId | None, language: Language
) -> _Target:
    """Find the cell of every card of a clip."""
    journey = document.get(Stage, stage).journey
    columns = [column.id for column in stages(document, journey)]
    columns = columns[columns.index(stage) :]
    wide = max((place.stage for place in clip.places), default=0) + 1
    fresh, change = new_stages(document, stage, count=max(0, wide - len(columns)), language=language)
    columns += [column.id for column in fresh]
    lanes = dict.fromkeys((place.row, place.turn) for place in clip.places)
    if row is not None and len(lanes) == 1 and "pictures" not in next(iter(lanes)):
        lane = document.get(Row, row)
        found = {only: lane if lane.kind == only[0] else rows_for_text(document, row)[0] for only in lanes}
        added = Change()
    else:
        found, added = _rows_of_kinds(document, journey, lanes)
    cells: dict[Cell, list[CardId]] = {}
    for place in clip.places:
        cell = cells.setdefault((columns[place.stage], found[place.row, place.turn].id), [])
        if place.card not in cell:
            cell.append(place.card)
    kinds = {lane.id: lane.kind for lane in found.values()}
    return _Target(change.then(added), cells, kinds, len(fresh))


def _rows_of_kinds(
    document: Document, journey: JourneyId, lanes: Mapping[tuple[str, int], None]
) -> tuple[dict[tuple[str, int], Row], Change]:
    """Find the rows of the kinds that a clip needs; one that is missing is added, a hidden one shown."""
    standing = rows(document, journey)
    missing = dict.fromkeys(kind for kind, _ in lanes if kind not in {row.kind for row in standing})
    orders, room = make_room(standing, len(standing), count=len(missing))
    fresh = [
        Row(id=RowId(new_id("row")), journey=journey, kind=kind, order=order)
        for kind, order in zip(missing, orders, strict=True)
    ]
    found: dict[tuple[str, int], Row] = {}
    for kind, turn in lanes:
        alike = [row for row in [*standing, *fresh] if row.kind == kind]
        found[kind, turn] = alike[min(turn, len(alike) - 1)]
    hidden = together(updating(row, hidden=False) for row in found.values() if row.hidden)
    return found, room.then(adding(*fresh)).then(hidden)


def _pasted(changes: Sequence[Change], places: Sequence[PlaceId], *, clip: Clip, stages: int) -> Pasted:
    return Pasted(_named(together(changes), "paste_card", clip), tuple(places), len(places), stages)


def _named(change: Change, label: str, clip: Clip) -> Change:
    """Name a step for one card or for several."""
    if len(clip.cards) == 1:
        return change.named(label, clip.cards[0].text)
    return change.named(f"{label}s", str(len(clip.cards)))
