"""Views that the user has saved: filters, grouping and order under a name; and the columns they want."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cjm_studio.look.speech import translate
from cjm_studio.panels.register.ask import Asked, ask
from cjm_studio.panels.register.keeping import Keeping
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.session.register_look import RegisterLook, look_of
from cjm_studio.wording.barrier_words import COLUMNS as NAMES
from cjm_studio.wording.terms import term

if TYPE_CHECKING:
    from cjm_studio.panels.register.register_view import RegisterView


class SavedViews:
    """Keeps them where the user's other choices are kept."""

    def __init__(self, view: "RegisterView", keeping: Keeping) -> None:
        self._view, self._keeping = view, keeping

    def connect(self) -> None:
        """Do what the bar asks for."""
        bar = self._view.bar
        bar.view_wanted.connect(self.open)
        bar.save_wanted.connect(self.ask)
        bar.forget_wanted.connect(self.forget)
        bar.columns.aboutToShow.connect(lambda: self.fill_columns(bar.columns))
        head = self._view.table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: bar.columns.popup(head.mapToGlobal(at)))
        self._view.table.keep_columns(self._columns())

    def show(self) -> None:
        """Offer the saved views."""
        looks = self._looks()
        current = next((name for name, look in looks.items() if look == self._view.look), "")
        self._view.bar.show_views(list(looks), current)

    def open(self, name: str) -> None:
        """Look at the register as was saved under a name."""
        look = self._looks().get(name)
        if look is not None:
            self._view.show_look(look)

    def ask(self) -> None:
        """Ask for a name and save what is looked at now."""
        asked = [Asked("name", translate("Register", "Name of the view"), needed=True)]
        title = translate("Register", "Save this view")
        said = ask(self._view, title, asked, accept=translate("Register", "Save"))
        if said:
            self.save(str(said["name"]))

    def save(self, name: str) -> None:
        """Save what is looked at now under a name."""
        self._keeping.register_views = {**self._keeping.register_views, name: self._view.look.plain()}
        self.show()

    def forget(self, name: str) -> None:
        """Save a view no longer."""
        kept = {known: look for known, look in self._keeping.register_views.items() if known != name}
        self._keeping.register_views = kept
        self.show()

    def fill_columns(self, menu: QMenu) -> None:
        """Offer the columns, those that are seen ticked, and to see as many as there is room for."""
        menu.clear()
        seen = self._view.table.seen_columns()
        for name in COLUMNS[1:]:  # the barrier's own words are always there
            action = menu.addAction(term(NAMES, name, language=self._view.session.language))
            action.setCheckable(True)
            action.setChecked(name in seen)
            action.toggled.connect(lambda on, name=name: self.show_column(name, shown=on))
        menu.addSeparator()
        fit = menu.addAction(translate("Register", "As many as fit"))
        fit.setCheckable(True)
        fit.setChecked(self._columns() is None)
        fit.toggled.connect(lambda on: self._keep_columns([] if on else seen))

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show a column or leave it out, from now on whatever room there is."""
        seen = set(self._view.table.seen_columns())
        wanted = seen | {name} if shown else seen - {name}
        self._keep_columns([one for one in COLUMNS if one in wanted])

    def _keep_columns(self, columns: list[str]) -> None:
        self._keeping.register_columns = columns
        self._view.table.keep_columns(self._columns())

    def _columns(self) -> list[str] | None:
        """The columns that are kept; what does not fit, as after an edit by hand, is left out."""
        return [name for name in self._keeping.register_columns if name in COLUMNS] or None

    def _looks(self) -> dict[str, RegisterLook]:
        return {name: look_of(plain) for name, plain in self._keeping.register_views.items()}
