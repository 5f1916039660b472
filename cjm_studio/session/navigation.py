"""Where the arrow keys lead on the map: from card to card, then from cell to cell."""

from cjm_studio.document.document import Document
from cjm_studio.layout.nearest import Direction
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.map import Place
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.selection import Selection


def current_cell(document: Document, selection: Selection) -> tuple[StageId, RowId] | None:
    """Return the cell of the card chosen last, or the chosen cell."""
    if selection.card is not None:
        place = document.get(Place, selection.card)
        return place.stage, place.row
    if selection.stage is not None and selection.row is not None:
        return selection.stage, selection.row
    return None


def shown_cell(content: MapContent, selection: Selection) -> tuple[StageId, RowId] | None:
    """Return the current cell if this map shows it: its row may be hidden, its stage another journey's."""
    cell = current_cell(content.document, selection)
    if cell is None or cell[0] not in content.stages or not content.shows(cell[1]):
        return None
    return cell


def neighbour(content: MapContent, selection: Selection, direction: Direction) -> Selection:
    """Return what an arrow key selects from here; the same where the map ends."""
    cell = shown_cell(content, selection)
    if cell is None:
        return _first(content, selection)
    stage, row = cell
    cards = content.cell(stage, row)
    turn = cards.index(selection.card) if selection.card in cards else 0
    if direction == "up" and selection.card is not None and turn > 0:
        return Selection(cards=(cards[turn - 1],))
    if direction == "down" and selection.card is not None and turn < len(cards) - 1:
        return Selection(cards=(cards[turn + 1],))
    ids = [row.id for row in content.rows]
    column, band = content.stages.index(stage), ids.index(row)
    if direction in ("left", "right"):
        column += 1 if direction == "right" else -1
    else:
        band += 1 if direction == "down" else -1
    if not (0 <= column < len(content.stages) and 0 <= band < len(ids)):
        return selection
    turn = {"up": -1, "down": 0}.get(direction, turn)
    return _at(content, content.stages[column], ids[band], turn=turn)


def edge(content: MapContent, selection: Selection, direction: Direction) -> Selection:
    """Return the last stage or row in a direction: what Home and End select."""
    while (further := neighbour(content, selection, direction)) != selection:
        selection = further
    return selection


def beside(content: MapContent, stage: StageId, step: int) -> StageId | None:
    """Return the stage so many columns further, if there is one."""
    column = content.stages.index(stage) + step
    return content.stages[column] if 0 <= column < len(content.stages) else None


def _at(content: MapContent, stage: StageId, row: RowId, *, turn: int) -> Selection:
    cards: list[PlaceId] = content.cell(stage, row)
    if not cards:
        return Selection(stage=stage, row=row)
    return Selection(cards=(cards[min(turn, len(cards) - 1)],))


def _first(content: MapContent, selection: Selection) -> Selection:
    if not content.stages or not content.rows:
        return selection
    stage = selection.stage if selection.stage in content.stages else None
    known = [row.id for row in content.rows]
    row = selection.row if selection.row in known else None
    return _at(content, stage or content.stages[0], row or known[0], turn=0)


def span(content: MapContent, selection: Selection, to: PlaceId) -> tuple[PlaceId, ...]:
    """Return the cards from where the selection began to another card, as a rectangle of cells.

    The first card stays first, so that the next span begins there too; the one reached stands last.
    """
    start = shown_cell(content, Selection(cards=selection.cards[:1])) or shown_cell(content, selection)
    end = shown_cell(content, Selection(cards=(to,)))
    if start is None or end is None:
        return (to,)
    first = selection.cards[0] if selection.cards else None
    if start == end and first is not None:
        cards = content.cell(*start)
        a, b = sorted((cards.index(first), cards.index(to)))
        found = cards[a : b + 1]
    else:
        found = [card for cell in _cells_between(content, start, end) for card in content.cell(*cell)]
    ends = tuple(card for card in (first, to) if card is not None)
    between = tuple(card for card in found if card not in ends)
    return tuple(dict.fromkeys((*ends[:-1], *between, to)))


def _cells_between(
    content: MapContent, start: tuple[StageId, RowId], end: tuple[StageId, RowId]
) -> list[tuple[StageId, RowId]]:
    rows = [row.id for row in content.rows]
    left, right = sorted((content.stages.index(start[0]), content.stages.index(end[0])))
    top, bottom = sorted((rows.index(start[1]), rows.index(end[1])))
    return [(stage, row) for row in rows[top : bottom + 1] for stage in content.stages[left : right + 1]]


def edge_of_data(content: MapContent, selection: Selection, direction: Direction) -> Selection:
    """Return where Ctrl and an arrow lead: to the end of a run of filled cells, or to the next filled one."""
    here = neighbour(content, selection, direction)
    run = bool(selection.cards) and bool(here.cards)
    while (further := neighbour(content, here, direction)) != here:
        if here.cards and not (run and further.cards):
            break
        here = further
    return here


def cards_of(content: MapContent, selection: Selection) -> tuple[PlaceId, ...]:
    """Return the cards that a selection means: its own, or all in its cell, stage or row."""
    if selection.cards:
        return selection.cards
    stages = content.stages if selection.stage is None else [selection.stage]
    rows = [row.id for row in content.rows] if selection.row is None else [selection.row]
    if selection.stage is None and selection.row is None:
        return ()
    return tuple(place for row in rows for stage in stages for place in content.cell(stage, row))
