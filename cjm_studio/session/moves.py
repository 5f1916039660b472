"""What Alt and an arrow plan: chosen cards go a turn or a cell further, a stage a column, a row a place."""

from cjm_studio.document.change import Change
from cjm_studio.document.queries import rows
from cjm_studio.layout.nearest import Direction
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import move_cards
from cjm_studio.operations.rows import move_row
from cjm_studio.operations.stages import move_stage
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.navigation import beside, shown_cell
from cjm_studio.session.selection import Selection

_STEPS: dict[Direction, int] = {"left": -1, "up": -1, "right": 1, "down": 1}


def moved(content: MapContent, selection: Selection, direction: Direction) -> Change:
    """Plan the move of what is selected; nothing where the map ends."""
    step = _STEPS[direction]
    if selection.is_stage and selection.stage in content.stages and direction in ("left", "right"):
        stage = StageId(selection.stage)
        return move_stage(content.document, stage, max(0, content.stages.index(stage) + step))
    if selection.is_row and selection.row is not None and direction in ("up", "down"):
        return moved_row(content, selection.row, step)
    return _moved_cards(content, selection, direction) if selection.cards else Change()


def moved_row(content: MapContent, row: RowId, step: int) -> Change:
    """Plan the move of a row past the next ones that are shown."""
    shown = [other.id for other in content.rows]
    index = shown.index(row) + step if row in shown else -1
    if not 0 <= index < len(shown):
        return Change()
    everything = [other.id for other in rows(content.document, content.journey)]
    return move_row(content.document, row, everything.index(shown[index]))


def _moved_cards(content: MapContent, selection: Selection, direction: Direction) -> Change:
    """Plan a turn up or down within the cell, then over into the cell beside."""
    cell = shown_cell(content, selection)
    if cell is None:
        return Change()
    (stage, row), step = cell, _STEPS[direction]
    here = content.cell(stage, row)
    turn = here.index(selection.cards[-1])
    if direction in ("left", "right"):
        target = beside(content, stage, step) or stage
        return move_cards(content.document, selection.cards, stage=target, row=row, index=turn)
    index = turn + step
    if not (index >= 0 and (direction == "up" or turn < len(here) - len(selection.cards))):
        takes = [other.id for other in content.rows if ROW_KINDS[other.kind].card]
        band = takes.index(row) + step
        if not 0 <= band < len(takes):
            return Change()
        row = takes[band]
        index = 0 if direction == "down" else len(content.cell(stage, row))
    return move_cards(content.document, selection.cards, stage=stage, row=row, index=index)
