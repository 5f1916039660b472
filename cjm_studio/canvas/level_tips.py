"""What the register says of a level, told where the mouse rests on it in the row of barriers."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from cjm_studio.canvas.figure_painter import BETWEEN, LEVEL
from cjm_studio.canvas.ground import rect_of
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.faces import LevelFace

if TYPE_CHECKING:
    from cjm_studio.canvas.map_scene import MapScene


def level_at(scene: "MapScene", at: QPointF) -> tuple[LevelFace, QRectF] | None:
    """Return the level under a point of the scene, and where it is drawn."""
    grid, content = scene.grid, scene.content
    for row in grid.rows_between(at.y(), at.y()):
        if ROW_KINDS[content.row(row).kind].content != "levels":
            continue
        for stage in grid.stages_between(at.x(), at.x()):
            lead = rect_of(grid.lead(stage, row))
            for turn, level in enumerate(content.levels(stage)):
                box = QRectF(lead.x(), lead.y() + turn * (LEVEL + BETWEEN), lead.width(), LEVEL)
                if box.contains(at):
                    return level, box
    return None


def level_tip(level: LevelFace) -> str:
    """Return the words of a level in full, with what the register says of it."""
    words = [level.word, level.metric, level.figure]
    if level.barrier is not None:
        words.append(level.barrier.words)
    return "<br>".join(escape(line) for line in words if line)
