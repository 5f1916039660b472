"""The stages and cards of a map as a screen reader meets them: words, states, places on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from cjm_studio.layout.grid import COLUMN, HEADER
from cjm_studio.model.ids import PlaceId, StageId
from cjm_studio.model.map import Place
from cjm_studio.session.card_words import spoken_card, spoken_stage

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

What = PlaceId | StageId
_KEPT: list["Part"] = []  # Qt holds on to what it was given until the program ends, so Python does too


class Parts:
    """The parts of one map in reading order: a stage, its cards from top to bottom, the next stage."""

    def __init__(self, view: "MapView") -> None:
        self.view = view
        self.closed = False
        self._order: list[What] | None = None
        self._turns: dict[What, int] = {}
        self._made: dict[What, Part] = {}

    def order(self) -> list[What]:
        """Return what the map shows, in reading order."""
        if self._order is None:
            self._order = []
            if self.closed:
                return self._order
            content = self.view.scene.content
            for stage in content.stages:
                self._order.append(stage)
                for row in content.rows:
                    self._order += content.cell(stage, row.id)
            self._turns = {what: turn for turn, what in enumerate(self._order)}
        return self._order

    @property
    def is_built(self) -> bool:
        """Whether somebody has asked for the order."""
        return self._order is not None

    def forget(self) -> None:
        """Take the order anew when it is asked for next."""
        self._order = None

    def close(self) -> None:
        """The map is shown no more, and nothing of it is held on to."""
        self.closed = True
        self.forget()
        del self.view

    def turn(self, what: What) -> int:
        """Return the number of a part; -1 if the map does not show it."""
        self.order()
        return self._turns.get(what, -1)

    def part(self, what: What) -> "Part":
        """Return a part; the same one whenever it is asked for."""
        if what not in self._made:
            self._made[what] = Part(self, what)
            _KEPT.append(self._made[what])
        return self._made[what]

    def selected(self) -> "Part | None":
        """Return the card chosen last, or the chosen stage."""
        chosen = self.view.session.selection
        what: What | None = chosen.card or (chosen.stage if chosen.is_stage else None)
        return self.part(what) if what is not None and self.turn(what) >= 0 else None

    def at(self, point: QPoint) -> "Part | None":
        """Return the part under a point of the screen."""
        canvas, strip = self.view.canvas, self.view.stage_strip
        on_strip = strip.mapFromGlobal(point)
        if strip.rect().contains(on_strip):
            index = strip.index_at(on_strip)
            return self.part(self.view.scene.content.stages[index]) if index >= 0 else None
        place = canvas.place_at(canvas.mapToScene(canvas.viewport().mapFromGlobal(point)))
        return self.part(place) if place is not None else None

    def rect(self, what: What) -> QRect:
        """Return where a part is on the screen; nothing where the map does not show it."""
        view, grid = self.view, self.view.scene.grid
        if what in grid.stages:
            zoom = view.zoom()
            left = grid.column(StageId(what)).x * zoom - view.canvas.horizontalScrollBar().value()
            corner = view.stage_strip.mapToGlobal(QPoint(round(left), round(view.stage_strip.arcs * zoom)))
            return QRect(corner.x(), corner.y(), round(COLUMN * zoom), round(HEADER * zoom))
        box = grid.card(PlaceId(what))
        if box is None:
            return QRect()
        first = view.canvas.mapFromScene(box.x, box.y)
        last = view.canvas.mapFromScene(box.right, box.bottom)
        viewport = view.canvas.viewport()
        return QRect(viewport.mapToGlobal(first), viewport.mapToGlobal(last))


class Part(QAccessibleInterface):
    """One stage or one card."""

    def __init__(self, parts: Parts, what: What) -> None:
        super().__init__()
        self.what = what
        self._parts = parts

    def isValid(self) -> bool:
        return not self._parts.closed and self._parts.turn(self.what) >= 0

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return None if self._parts.closed else self._parts.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        if self._parts.closed:
            return None
        return QAccessible.queryAccessibleInterface(self._parts.view.canvas)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        stage = self.what in self._parts.view.scene.grid.stages if self.isValid() else False
        return QAccessible.Role.Heading if stage else QAccessible.Role.ListItem

    def rect(self) -> QRect:
        return self._parts.rect(self.what) if self.isValid() else QRect()

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not set from outside."""

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        content = self._parts.view.scene.content
        language = content.language
        if self.what in content.stages:
            stage = StageId(self.what)
            if kind == QAccessible.Text.Name:
                return spoken_stage(content.head(stage), count=len(content.stages), language=language)
            figures = content.figures(stage) if kind == QAccessible.Text.Description else ()
            return "; ".join(
                f"{face.metric}: {face.value}, {face.interval}, {face.n}".replace(", ,", ",")
                for face in figures
            )
        if kind == QAccessible.Text.Description:
            return ", ".join(badge.words for badge in content.face(PlaceId(self.what)).badges)
        if kind != QAccessible.Text.Name:
            return ""
        place = content.document.get(Place, PlaceId(self.what))
        return spoken_card(content.document, place, language=language)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        view = self._parts.view
        chosen = view.session.selection
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = self.what in chosen.cards or (chosen.is_stage and chosen.stage == self.what)
        state.focused = self._parts.selected() is self and view.canvas.hasFocus()
        state.offscreen = not view.rect().translated(view.mapToGlobal(QPoint(0, 0))).intersects(self.rect())
        return state
