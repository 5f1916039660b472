"""The map as a widget: heads, labels and cells, kept equal to the session."""

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cjm_studio.canvas.accessible import AccessibleMap, install
from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.canvas import Canvas
from cjm_studio.canvas.empty_map import EmptyMap
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.hints import hint_of, news_of
from cjm_studio.canvas.keys import Keys
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.row_strip import RowStrip
from cjm_studio.canvas.stage_strip import StageStrip
from cjm_studio.canvas.style import colour
from cjm_studio.canvas.text_editor import TextEditor
from cjm_studio.canvas.writing import Writer
from cjm_studio.document.document import Changed
from cjm_studio.look.speech import translate
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import PlaceId, RecordId, StageId
from cjm_studio.model.map import Place, Stage
from cjm_studio.operations.stages import add_stage
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.navigation import current_cell
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


class MapView(QWidget):
    """Draws the session's journey and lets the hand work on it."""

    zoomed = Signal(float)
    hint = Signal(str, int)  # see `canvas.hints`
    told = Signal(str)  # what a gesture under way has to say
    news = Signal(str)  # what an edit has done, for a while
    context_wanted = Signal(QPoint)
    delete_wanted = Signal()
    usual_wanted = Signal()
    template_wanted = Signal()
    row_wanted = Signal(QPoint)  # a new row below the chosen one; where the menu of kinds is to stand

    def __init__(self, session: Session, *, theme: ThemeName, ahead: MapLayout | None = None) -> None:
        """Show the session's journey, which may have been laid out ahead, while the file was read."""
        super().__init__()
        self.session = session
        self.scene = MapScene(ahead or MapLayout(self._content(None), brush_of(theme)), theme=theme)
        install()
        self.canvas = Canvas(session, self.scene)
        self.scene.setParent(self.canvas)  # else the scene may be gone before its view
        self.stage_strip = StageStrip(self.canvas)
        self.row_strip = RowStrip(self.canvas)
        self._corner = QWidget()
        self.editor = TextEditor(self.canvas.viewport())
        self.head_editor = TextEditor(self.stage_strip)
        self.label_editor = TextEditor(self.row_strip)
        self.editors = (self.editor, self.head_editor, self.label_editor)
        self.writer = Writer(self)
        self._keys = Keys(self)
        self.empty = EmptyMap(self.scene.brush, self)
        self._lay_out()
        self._connect()
        self.accessible = AccessibleMap(self)

    def _content(self, before: MapContent | None) -> MapContent:
        session, journey = self.session, self.session.journey
        assert journey is not None, "a map needs a journey"
        others = [other for other in session.overlaid if other != journey]
        document, wave, language = session.document, session.wave, session.language
        return MapContent(document, journey, wave=wave, language=language, overlaid=others, before=before)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._corner, 0, 0)
        grid.addWidget(self.stage_strip, 0, 1)
        grid.addWidget(self.row_strip, 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        grid.addWidget(self.empty, 0, 0, 2, 2)
        self.setFocusProxy(self.canvas)
        self._show_empty()
        self._corner.setAutoFillBackground(True)
        self._dress()

    def _show_empty(self) -> None:
        """Say how to begin where there is nothing to see yet."""
        if self.empty.isVisibleTo(self) == bool(self.scene.content.stages):
            self.empty.setVisible(not self.scene.content.stages)
            self.setFocusProxy(self.canvas if self.scene.content.stages else self.empty)

    def _connect(self) -> None:
        self.empty.stage_wanted.connect(lambda: self.add_stage(0))
        self.empty.usual_wanted.connect(self.usual_wanted)
        self.empty.template_wanted.connect(self.template_wanted)
        self.canvas.zoomed.connect(self.zoomed)
        self.canvas.key_pressed.connect(self._keys.press)
        self.canvas.key_released.connect(self._keys.release)
        self.canvas.menu_wanted.connect(self.context_wanted)
        self.canvas.gesture_changed.connect(self.tell_hint)
        self.canvas.edit_wanted.connect(self.writer.edit_selected)
        self.stage_strip.edit_wanted.connect(self.writer.edit_selected)
        self.row_strip.edit_wanted.connect(self.writer.edit_selected)
        self.stage_strip.add_wanted.connect(lambda index, _: self.add_stage(index))
        self.row_strip.add_wanted.connect(self._ask_row)
        for strip in (self.stage_strip, self.row_strip):
            strip.customContextMenuRequested.connect(
                lambda at, strip=strip: self.context_wanted.emit(strip.mapToGlobal(at))
            )
        for editor in self.editors:
            editor.changed.connect(self.tell_hint)
        self.session.changed.listen(self._on_changed)
        self.session.shown.listen(self._on_shown)
        self.session.selected.listen(self._on_selected)
        self.session.lighted.listen(self.scene.light)

    def close_session(self) -> None:
        """Hear no more of the session: another one is about to be shown."""
        self.accessible.close()
        self.session.changed.leave(self._on_changed)
        self.session.shown.leave(self._on_shown)
        self.session.selected.leave(self._on_selected)
        self.session.lighted.leave(self.scene.light)

    def _on_changed(self, changed: Changed) -> None:
        for editor in self.editors:
            editor.drop_orphan(self.session.document)
        if news := news_of(self, changed):
            self.news.emit(news)
        self.canvas.pointer.touch(changed)
        if self.session.journey != self.scene.content.journey:
            self.scene.content.forget_faces()
            return  # `shown` follows
        touched = self.scene.content.touch(changed)
        if touched:
            self.scene.show_change(touched)
            if touched.structure or touched.figures or touched.heads:
                self.stage_strip.fit()
                self.stage_strip.update()
            self.row_strip.update()
            self._show_empty()

    def _on_shown(self, _: None) -> None:
        self.editor.drop()
        if self.session.journey is not None:
            self.scene.show_content(self._content(self.scene.content))
            self._show_empty()
        self.stage_strip.fit()
        self._update_strips()

    def _update_strips(self) -> None:
        self.stage_strip.update()
        self.row_strip.update()

    def _on_selected(self, chosen: Selection) -> None:
        self.scene.choose(chosen.cards)
        self._update_strips()
        self.canvas.viewport().update()
        self.tell_hint()

    def tell_hint(self) -> None:
        """Say what the keys act on now."""
        links = self.canvas.pointer.links
        if links.busy:
            self.told.emit(links.hint)
        else:
            self.hint.emit(*hint_of(self))

    def begin_link(self, place: PlaceId) -> None:
        """Draw a link from a card, by the keyboard."""
        links = self.canvas.pointer.links
        if links.begin(place):
            self.tell_hint()
        else:
            self.told.emit(links.hint)

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self.scene.set_theme(theme)
        self._dress()
        self._update_strips()

    def _dress(self) -> None:
        self.empty.brush = self.scene.brush
        self.empty.update()
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

    def zoom_to_selection(self) -> None:
        """Show what is selected as large as it fits."""
        grid = self.scene.grid
        boxes = [box for place in self.session.selection.cards if (box := grid.card(place)) is not None]
        rects = [rect_of(box) for box in boxes]
        alone = self.canvas.selected_rect()
        whole = QRectF()
        for rect in rects or ([alone] if alone is not None else []):
            whole = whole.united(rect)
        if not whole.isEmpty():
            self.canvas.zoom_to(whole)

    def edit_selected(self) -> None:
        """Write on what is selected."""
        self.writer.edit_selected()

    def _ask_row(self, index: int, at: QPoint) -> None:
        self.session.select(Selection(row=self.scene.content.rows[index - 1].id))
        self.row_wanted.emit(at)

    def add_stage(self, index: int) -> None:
        """Put a new stage at a number and write its name; a name left as it came stays."""
        session, name = self.session, translate("Edits", "New stage")
        assert session.journey is not None
        session.do(add_stage(session.document, session.journey, name, index=index))
        fresh = self.scene.content.stages[index]
        session.select(Selection(stage=fresh))
        self.reveal(fresh)
        self.setFocus()
        self.writer.edit_stage(fresh, fresh=True)

    def add_card_here(self) -> None:
        """Write a new card in the selected cell, or in that of the selected card."""
        self.writer.write_here("")

    def finish_writing(self) -> None:
        """Keep what is being written, before saving or closing."""
        for editor in self.editors:
            editor.finish()

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

    def show_record(self, id_: RecordId) -> None:
        """Select a card's place or a stage, in whatever journey it stands, and scroll to it."""
        record = self.session.document.records.get(id_)
        stage = record.id if isinstance(record, Stage) else getattr(record, "stage", None)
        if stage is None:
            return
        self.session.show_journey(self.session.stage_journey(StageId(stage)))
        chosen = (
            Selection(cards=(record.id,)) if isinstance(record, Place) else Selection(stage=StageId(stage))
        )
        self.session.select(chosen)
        self.reveal_selection()

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
