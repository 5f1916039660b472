"""The map for screen readers: stages and cards as a list in words; nothing is built before somebody asks."""

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from cjm_studio.canvas.accessible_parts import Part, Parts
from cjm_studio.canvas.canvas import Canvas
from cjm_studio.document.document import Changed
from cjm_studio.model.map import Row, Stage
from cjm_studio.session.card_words import row_name, spoken_cell, spoken_change
from cjm_studio.session.events import Event
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

# By the id of the canvas. Python must hold what Qt is given, for Qt does not.
_LISTS: dict[int, "CardList"] = {}
_MAPS: dict[int, "AccessibleMap"] = {}


@cache
def install() -> None:
    """Let Qt ask here for what a screen reader is to know of a canvas; call it before the first is made."""
    QAccessible.installFactory(_interface_of)


def _interface_of(key: str, asked: QObject) -> QAccessibleInterface | None:
    """Qt asks for every class that an object is of, and keeps the first answer while the object lives."""
    if key != "Canvas" or not isinstance(asked, Canvas):
        return None
    known = _LISTS.get(id(asked))
    if known is None or not isValid(known):
        known = _LISTS[id(asked)] = CardList(asked)
        asked.destroyed.connect(partial(_forget, id(asked)))
    return known


def _forget(canvas: int, _: object = None) -> None:
    _LISTS.pop(canvas, None)
    known = _MAPS.pop(canvas, None)
    if known is not None:
        known.close()


class AccessibleMap:
    """Tells a screen reader what is selected and what has been done."""

    def __init__(self, view: "MapView") -> None:
        self.parts = Parts(view)
        self.view = view
        self.said: Event[str] = Event()  # what is announced
        self._session = view.session
        self._canvas = id(view.canvas)
        _MAPS[self._canvas] = self
        view.canvas.destroyed.connect(partial(_forget, self._canvas))
        self._session.changed.listen(self._on_changed)
        self._session.shown.listen(self._on_shown)
        self._session.selected.listen(self._on_selected)
        self.said.listen(self._announce)

    def close(self) -> None:
        """Hear no more of the session."""
        if self.parts.closed:
            return
        self._session.changed.leave(self._on_changed)
        self._session.shown.leave(self._on_shown)
        self._session.selected.leave(self._on_selected)
        _MAPS.pop(self._canvas, None)
        self.parts.close()

    def _on_shown(self, _: None) -> None:
        self.parts.forget()

    def _on_changed(self, changed: Changed) -> None:
        self.parts.forget()
        content = self.view.scene.content
        if QAccessible.isActive() and content.journey in content.document:
            shown = frozenset(content.stages)
            words = spoken_change(content.document, changed, shown=shown, language=content.language)
            if words:
                self.said.tell(words)

    def _on_selected(self, chosen: Selection) -> None:
        if not QAccessible.isActive() or not self.view.canvas.hasFocus():
            return
        part = self.parts.selected()
        if part is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
        elif chosen.row is not None:
            self.said.tell(self._words_of(chosen))

    def _words_of(self, chosen: Selection) -> str:
        content = self.view.scene.content
        assert chosen.row is not None
        row = content.document.get(Row, chosen.row)
        if chosen.stage is None:
            return row_name(row, content.language)
        stage = content.document.get(Stage, chosen.stage)
        cards = len(content.cell(stage.id, row.id))
        return spoken_cell(row, stage=stage.name, cards=cards, language=content.language)

    def _announce(self, words: str) -> None:
        """Said of the window, for the map may be hidden behind another view of it."""
        teller = self.view.canvas if self.view.isVisible() else self.view.window()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(teller, words))


class CardList(QAccessibleWidget):
    """The canvas as a list of its stages and cards; empty until a map has come to it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = id(canvas)

    @property
    def _map(self) -> AccessibleMap | None:
        known = _MAPS.get(self._canvas)
        return None if known is None or known.parts.closed else known

    def text(self, kind: QAccessible.Text) -> str:
        known = self._map
        name = known.view.accessibleName() if known is not None else ""
        return name if kind == QAccessible.Text.Name and name else super().text(kind)

    def childCount(self) -> int:
        return len(self._map.parts.order()) if self._map is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        order = self._map.parts.order() if self._map is not None else []
        return self._map.parts.part(order[index]) if self._map and 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._map.parts.turn(child.what) if self._map and isinstance(child, Part) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._map.parts.at(QPoint(x, y)) if self._map is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        known = self._map
        return known.parts.selected() if known is not None and known.view.canvas.hasFocus() else None

    def rect(self) -> QRect:
        """The heads of the stages are part of the list."""
        view = self._map.view if self._map is not None else None
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size()) if view is not None else super().rect()
