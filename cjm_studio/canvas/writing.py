"""Writing on the map: cards in their cells and the names of stages, in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from cjm_studio.canvas.text_editor import Then, Writing
from cjm_studio.layout.grid import CARD, COLUMN, PADDING
from cjm_studio.model.ids import PlaceId, RecordId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.cards import add_card, edit_card, remove_places
from cjm_studio.operations.rows import edit_row
from cjm_studio.operations.stages import edit_stage
from cjm_studio.session.navigation import beside, shown_cell
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

_NEW = 38.0  # height of the field for a new card


class Writer:
    """Opens the field where the text will stand, and turns what was written into one edit."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._session = view.session

    def edit_selected(self, *, typed: str = "") -> None:
        """Write on what is selected: the card, the name of the stage or row, a new card in the cell.

        What was typed to begin with takes the place of a name.
        """
        chosen = self._session.selection
        if chosen.card is not None:
            self.edit_card(chosen.card)
        elif chosen.is_stage and chosen.stage is not None:
            self.edit_stage(chosen.stage, typed=typed)
        elif chosen.is_row and chosen.row is not None:
            self.edit_row(chosen.row, typed=typed)
        elif chosen.stage is not None and chosen.row is not None:
            self.new_card(chosen.stage, chosen.row)

    def edit_card(self, place: PlaceId) -> None:
        """Write on a card."""
        box = self._view.scene.grid.card(place)
        if box is None:
            return
        record = self._session.document.get(Place, place)
        card = self._session.document.get(Card, record.card)

        def done(text: str, then: Then) -> None:
            if text or card.kind == "emotion" or card.picture is not None:
                self._session.do(edit_card(self._session.document, card.id, text=text))
            else:  # a card without a word is no card
                self._session.do(remove_places(self._session.document, [place]))
            self._go_on(record.stage, record.row, then=then)

        about = (place, card.id, record.stage, record.row)
        self._open(card.text, QRectF(*box), done=done, about=about)

    def new_card(self, stage: StageId, row: RowId, *, text: str = "") -> None:
        """Write a new card at the end of a cell."""
        content = self._view.scene.content
        if not content.shows(row) or not ROW_KINDS[content.row(row).kind].card:
            return
        grid = self._view.scene.grid
        cards = [box for _, box in grid.cards_in(stage, row)]
        cell, lead = grid.cell(stage, row), grid.lead(stage, row)
        top = cards[-1].bottom + 8 if cards else max(cell.y + PADDING, lead.bottom)
        rect = QRectF(cell.x + (COLUMN - CARD) / 2, top, CARD, _NEW)

        def done(written: str, then: Then) -> None:
            if written:
                change = add_card(self._session.document, stage, row=row, text=written)
                self._session.do(change)
                self._session.select_added(change)
            self._go_on(stage, row, then=then if written else Then.STAY)

        self._open(text, rect, done=done, about=(stage, row))

    def edit_stage(self, stage: StageId, *, fresh: bool = False, typed: str = "") -> None:
        """Write the name of a stage in its head; that of a fresh one is there to be overwritten."""
        record = self._session.document.get(Stage, stage)
        self._view.reveal(stage)
        rect = self._view.stage_strip.name_rect(stage)

        def done(name: str, then: Then) -> None:
            if name:
                self._session.do(edit_stage(self._session.document, stage, name=name))
            step = {Then.NEXT_STAGE: 1, Then.PREVIOUS_STAGE: -1}.get(then, 0)
            following = beside(self._view.scene.content, stage, step) if step else None
            if following is not None:
                self._session.select(Selection(stage=following))
                self.edit_stage(following)

        size = 15 * self._view.zoom()
        editor = self._view.head_editor
        editor.begin(
            Writing(typed or record.name, rect, size, done, one_line=True, about=(stage,), chosen=fresh)
        )

    def edit_row(self, row: RowId, *, fresh: bool = False, typed: str = "") -> None:
        """Write the name of a row in its label; an empty one is that of its kind."""
        record = self._session.document.get(Row, row)
        if record.hidden:  # chosen still, but an undo has hidden it
            return
        label = self._view.scene.content.label(row)

        def done(name: str, then: Then) -> None:
            own = "" if name == label.name and not record.name else name
            self._session.do(edit_row(self._session.document, row, name=own))

        rect, size = self._view.row_strip.name_rect(row), 13 * self._view.zoom()
        editor = self._view.label_editor
        name = typed or label.name
        editor.begin(Writing(name, rect, size, done, one_line=True, about=(row,), chosen=fresh))

    def _go_on(self, stage: StageId, row: RowId, *, then: Then) -> None:
        """Tab writes on in the neighbouring stage, Ctrl+Enter below in the same cell."""
        if then is Then.BELOW:
            self.new_card(stage, row)
        elif then is not Then.STAY:
            following = beside(self._view.scene.content, stage, 1 if then is Then.NEXT_STAGE else -1)
            if following is not None:
                self._session.select_cell(following, row)
                self.new_card(following, row)

    def _open(
        self, text: str, rect: QRectF, *, done: Callable[[str, Then], None], about: tuple[RecordId, ...]
    ) -> None:
        canvas = self._view.canvas
        canvas.ensureVisible(rect, 24, 24)
        corner = canvas.mapFromScene(rect.topLeft())
        size = canvas.mapFromScene(rect.bottomRight()) - corner
        on_screen = QRect(corner.x(), corner.y(), max(60, size.x()), max(22, size.y()))
        self._view.editor.begin(Writing(text, on_screen, 13 * canvas.zoom(), done, about=about))

    def write_here(self, text: str) -> None:
        """Begin a new card with the first letter typed."""
        cell = shown_cell(self._view.scene.content, self._session.selection)
        if cell is not None:
            self.new_card(*cell, text=text)
