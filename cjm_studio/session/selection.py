"""What is selected on the map: a cell, cards, a stage, a row, or nothing."""

from dataclasses import dataclass

from cjm_studio.document.document import Document
from cjm_studio.model.ids import PlaceId, RowId, StageId


@dataclass(frozen=True, slots=True)
class Selection:
    """A stage and a row together are a cell; cards stand last-chosen last."""

    cards: tuple[PlaceId, ...] = ()
    stage: StageId | None = None
    row: RowId | None = None

    @property
    def card(self) -> PlaceId | None:
        """The card chosen last."""
        return self.cards[-1] if self.cards else None

    @property
    def is_cell(self) -> bool:
        """Whether a cell is selected, in which typing makes a card."""
        return not self.cards and self.stage is not None and self.row is not None

    @property
    def is_stage(self) -> bool:
        """Whether a stage as a whole is selected."""
        return not self.cards and self.stage is not None and self.row is None

    @property
    def is_row(self) -> bool:
        """Whether a row as a whole is selected."""
        return not self.cards and self.stage is None and self.row is not None

    def still_in(self, document: Document) -> "Selection":
        """Return what of the selection is still there."""
        there = document.records.__contains__  # asked of all cards of a map for every command in the menus
        return Selection(
            cards=self.cards if all(map(there, self.cards)) else tuple(filter(there, self.cards)),
            stage=self.stage if self.stage in document else None,
            row=self.row if self.row in document else None,
        )
