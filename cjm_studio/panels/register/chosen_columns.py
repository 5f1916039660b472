"""The columns of the register that people want to see: chosen in a menu, kept for the next time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cjm_studio.look.speech import translate
from cjm_studio.panels.register.keeping import Keeping
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.wording.barrier_words import COLUMNS as NAMES
from cjm_studio.wording.terms import term

if TYPE_CHECKING:
    from cjm_studio.panels.register.register_view import RegisterView


class ChosenColumns:
    """Until people choose, as many columns are seen as there is room for."""

    def __init__(self, view: "RegisterView", keeping: Keeping) -> None:
        self._view, self._keeping = view, keeping

    def connect(self) -> None:
        """Offer the columns in the menu of views and at the head of the table."""
        menu, head = self._view.bar.columns, self._view.table.horizontalHeader()
        menu.aboutToShow.connect(lambda: self.fill(menu))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: menu.popup(head.mapToGlobal(at)))
        self._view.table.keep_columns(self._chosen())

    def fill(self, menu: QMenu) -> None:
        """Offer the columns, those that are seen ticked, and to see as many as there is room for."""
        menu.clear()
        seen = self._view.table.seen_columns()
        for name in COLUMNS[1:]:  # the barrier's own words are always there
            action = menu.addAction(term(NAMES, name, language=self._view.session.language))
            action.setCheckable(True)
            action.setChecked(name in seen)
            action.toggled.connect(lambda on, name=name: self.show(name, shown=on))
        menu.addSeparator()
        fit = menu.addAction(translate("Register", "As many as fit"))
        fit.setCheckable(True)
        fit.setChecked(self._chosen() is None)
        fit.toggled.connect(lambda on: self._keep([] if on else seen))

    def show(self, name: str, *, shown: bool) -> None:
        """Show a column or leave it out, from now on whatever room there is."""
        seen = set(self._view.table.seen_columns())
        wanted = seen | {name} if shown else seen - {name}
        self._keep([one for one in COLUMNS if one in wanted])

    def _keep(self, columns: list[str]) -> None:
        self._keeping.register_columns = columns
        self._view.table.keep_columns(self._chosen())

    def _chosen(self) -> list[str] | None:
        """The columns that are kept, without names that no column has, as after an edit by hand."""
        return [name for name in self._keeping.register_columns if name in COLUMNS] or None
