"""Branches and loops of the path: arcs over the heads of the stages, and marks where the way is broken."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.line_shapes import paint_head, rounded_path
from cjm_studio.canvas.style import colour, pen
from cjm_studio.document.document import Document
from cjm_studio.layout.grid import COLUMN, HEADER
from cjm_studio.layout.routes import Point, stacked
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import translate
from cjm_studio.model.map import Stage
from cjm_studio.session.branches import Branch

LANE = 16.0
TOP = 12.0
_BRIM = 7.0  # the heads begin so far under the top of their strip
_MARK = 14.0
_NEAR = 7.0


class _Arc(NamedTuple):
    """A branch as it is drawn: its bends, if it is an arc, and where its mark stands."""

    branch: Branch
    points: tuple[Point, ...]
    mark: QPointF


def branch_height(branches: Sequence[Branch]) -> float:
    """Return the room over the heads that the arcs need; 0 when there are none."""
    lanes = _lanes(branches)
    return TOP + LANE * (max(lanes.values()) + 1) if lanes else 0.0


def paint_branches(painter: QPainter, branches: Sequence[Branch], *, zoom: float, brush: Brush) -> None:
    """Draw the arcs in the room over the heads, and the marks on them and on the points of the heads.

    The painter works in pixels of the map: 0 is the top of that room, the strip of heads follows it.
    """
    palette, arcs = brush.palette, _arcs(branches)
    for branch, points, _ in arcs:
        if points:
            ink = palette.curve if branch.is_loop else palette.ink_2
            dash = Qt.PenStyle.DashLine if branch.is_loop else Qt.PenStyle.SolidLine
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(ink, max(1.6, 0.8 / zoom), dash))
            painter.drawPath(rounded_path(points))
            paint_head(painter, points[-2], points[-1], ink=ink, size=8.0)
    for branch, _, mark in arcs:
        if branch.flow_break:
            _paint_mark(painter, mark, brush=brush)


def branch_at(branches: Sequence[Branch], at: QPointF) -> Branch | None:
    """Return the arc or the mark under a point, in the same pixels as they are drawn in."""
    arcs = _arcs(branches)
    for branch, _, mark in arcs:
        if branch.flow_break and (mark - at).manhattanLength() <= _MARK:
            return branch
    for branch, points, _ in arcs:
        for a, b in pairwise(points):
            line = QRectF(QPointF(*a), QPointF(*b)).normalized()
            if line.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(at):
                return branch
    return None


def branch_words(branch: Branch, document: Document) -> list[str]:
    """Return what the tooltip of an arc or a mark says, line by line."""
    names = [document.get(Stage, stage).name for stage in (branch.origin, branch.target)]
    if branch.is_loop:
        words = translate("Map", "Loop back: %1 → %2")
    elif branch.is_arc:
        words = translate("Map", "Branch: %1 → %2")
    else:
        words = translate("Map", "The path: %1 → %2")
    first = words.replace("%1", names[0]).replace("%2", names[1])
    broken = translate("Map", "Flow break: %1").replace("%1", branch.flow_break)
    return [first, broken] if branch.flow_break else [first]


def _lanes(branches: Sequence[Branch]) -> dict[str, int]:
    """The shortest arcs lie lowest, and arcs over one another never in one lane."""
    arcs = [branch for branch in branches if branch.is_arc]
    ends = [sorted((branch.start + _leaves(branch), branch.stop + _arrives(branch))) for branch in arcs]
    lanes = stacked([(low, high) for low, high in ends])
    return {branch.link: lane for branch, lane in zip(arcs, lanes, strict=True)}


def _leaves(branch: Branch) -> float:
    """Where over its stage an arc leaves: what goes on leaves at the right, what goes back at the left."""
    return 0.36 if branch.is_loop else 0.70


def _arrives(branch: Branch) -> float:
    return 0.64 if branch.is_loop else 0.30


def _arcs(branches: Sequence[Branch]) -> list[_Arc]:
    lanes, height = _lanes(branches), branch_height(branches)
    found = []
    for branch in branches:
        if branch.link not in lanes:  # two neighbours: the mark stands on the point of the first head
            mark = QPointF(branch.stop * COLUMN, height + HEADER / 2)
            found.append(_Arc(branch, (), mark))
            continue
        y, bottom = height - LANE * (lanes[branch.link] + 0.6), height + _BRIM
        start = (branch.start + _leaves(branch)) * COLUMN
        stop = (branch.stop + _arrives(branch)) * COLUMN
        points = ((start, bottom), (start, y), (stop, y), (stop, bottom))
        found.append(_Arc(branch, points, QPointF((start + stop) / 2, y)))
    return found


def _paint_mark(painter: QPainter, at: QPointF, *, brush: Brush) -> None:
    painter.setPen(pen(brush.palette.danger, 1.2))
    painter.setBrush(colour(brush.palette.row))
    painter.drawEllipse(at, _MARK * 0.72, _MARK * 0.72)
    x, y = at.x() - _MARK / 2 + 1, at.y() - _MARK / 2
    paint_icon(painter, "triangle-alert", colour=brush.palette.danger, x=x, y=y, size=_MARK - 2)
