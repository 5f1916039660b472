"""The map as a widget: heads, labels and cells, kept equal to the session."""

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cjm_studio.canvas.canvas import Canvas
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.keys import Keys
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.strips import RowStrip, StageStrip
from cjm_studio.canvas.style import colour
from cjm_studio.canvas.text_editor import TextEditor
from cjm_studio.canvas.writing import Writer
from cjm_studio.document.document import Changed
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import PlaceId, RecordId, StageId
from cjm_studio.model.map import Place
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.navigation import current_cell
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


class MapView(QWidget):
    """Draws the session's journey and lets the hand work on it."""

    zoomed = Signal(float)
    hint = Signal(str)  # "card", "cell", "stage", "row" or "": what the keys act on now
    context_wanted = Signal(QPoint)

    def __init__(self, session: Session, *, theme: ThemeName) -> None:
        super().__init__()
        self.session = session
        self._theme: ThemeName = theme
        self.scene = MapScene(self._content(), theme=theme)
        self.canvas = Canvas(session, self.scene)
        self.scene.setParent(self.canvas)  # else the scene may be gone before its view
        self.stage_strip = StageStrip(self.canvas)
        self.row_strip = RowStrip(self.canvas)
        self._corner = QWidget()
        self.editor = TextEditor(self.canvas.viewport())
        self.head_editor = TextEditor(self.stage_strip)
        self.writer = Writer(self)
        self._keys = Keys(self)
        self._lay_out()
        self._connect()

    def _content(self) -> MapContent:
        journey = self.session.journey
        assert journey is not None, "a map needs a journey"
        return MapContent(
            self.session.document, journey, wave=self.session.wave, language=self.session.language
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._corner, 0, 0)
        grid.addWidget(self.stage_strip, 0, 1)
        grid.addWidget(self.row_strip, 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        self.setFocusProxy(self.canvas)
        self._corner.setAutoFillBackground(True)
        self._dress()

    def _connect(self) -> None:
        self.canvas.zoomed.connect(self.zoomed)
        self.canvas.key_pressed.connect(self._keys.press)
        self.canvas.edit_wanted.connect(self.writer.edit_selected)
        self.stage_strip.edit_wanted.connect(self.writer.edit_selected)
        for strip in (self.stage_strip, self.row_strip):
            strip.customContextMenuRequested.connect(
                lambda at, strip=strip: self.context_wanted.emit(strip.mapToGlobal(at))
            )
        self.session.changed.listen(self._on_changed)
        self.session.shown.listen(self._on_shown)
        self.session.selected.listen(self._on_selected)

    def close_session(self) -> None:
        """Hear no more of the session: another one is about to be shown."""
        self.session.changed.leave(self._on_changed)
        self.session.shown.leave(self._on_shown)
        self.session.selected.leave(self._on_selected)

    def _on_changed(self, changed: Changed) -> None:
        if self.session.journey != self.scene.content.journey:
            return  # `shown` follows
        touched = self.scene.content.touch(changed)
        if touched:
            self.scene.show_change(touched)
            self.canvas.show_near()
            if touched.structure or touched.figures:
                self.stage_strip.update()
            self.row_strip.update()

    def _on_shown(self, _: None) -> None:
        self.editor.drop()
        if self.session.journey is not None:
            self.scene.show_content(self._content())
            self.canvas.show_near()
        self.stage_strip.update()
        self.row_strip.update()

    def _on_selected(self, chosen: Selection) -> None:
        self.scene.choose(chosen.cards)
        self.stage_strip.update()
        self.row_strip.update()
        self.canvas.viewport().update()
        kinds = {
            "card": bool(chosen.cards),
            "cell": chosen.is_cell,
            "stage": chosen.is_stage,
            "row": chosen.is_row,
        }
        self.hint.emit(next((kind for kind, so in kinds.items() if so), ""))

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self._theme = theme
        self.scene.set_theme(theme)
        self._dress()
        self.stage_strip.update()
        self.row_strip.update()

    def _dress(self) -> None:
        palette = self._corner.palette()
        palette.setColor(self._corner.backgroundRole(), colour(self.scene.brush.palette.canvas))
        self._corner.setPalette(palette)

    def zoom(self) -> float:
        """Return the scale, 1 being 100 %."""
        return self.canvas.zoom()

    def set_zoom(self, zoom: float) -> None:
        """Show the map at a scale."""
        self.canvas.set_zoom(zoom)

    def zoom_in(self) -> None:
        """Come nearer by a step."""
        self.set_zoom(self.zoom() * 1.2)

    def zoom_out(self) -> None:
        """Step back."""
        self.set_zoom(self.zoom() / 1.2)

    def zoom_to_fit(self) -> None:
        """Show the whole map."""
        self.canvas.zoom_to_fit()

    def edit_selected(self) -> None:
        """Write on what is selected."""
        self.writer.edit_selected()

    def add_card_here(self) -> None:
        """Write a new card in the selected cell, or in that of the selected card."""
        self.writer.write_here("")

    def finish_writing(self) -> None:
        """Keep what is being written, before saving or closing."""
        self.editor.finish()
        self.head_editor.finish()

    def reveal(self, id_: RecordId) -> None:
        """Scroll to a stage or to a card's place."""
        grid = self.scene.grid
        if id_ in grid.stages:
            column = grid.column(StageId(id_))
            top = self.canvas.mapToScene(0, 0).y()
            self.canvas.ensureVisible(QRectF(column.x, top, column.width, 1), 0, 0)
        elif isinstance(self.session.document.records.get(id_), Place):
            box = grid.card(PlaceId(id_))
            if box is not None:
                self.canvas.ensureVisible(rect_of(box), 24, 24)

    def reveal_selection(self) -> None:
        """Scroll to what is selected."""
        rect = self.canvas.selected_rect()
        if rect is not None:
            self.canvas.ensureVisible(rect, 8, 8)
        elif self.session.selection.stage is not None:
            self.reveal(self.session.selection.stage)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if current_cell(self.session.document, self.session.selection) is None:
            self.reveal_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the mouse, or at the selection when it came from the keyboard."""
        at = event.globalPos()
        rect = self.canvas.selected_rect()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and rect is not None:
            at = self.canvas.viewport().mapToGlobal(self.canvas.mapFromScene(rect.center()))
        self.context_wanted.emit(at)
        event.accept()
