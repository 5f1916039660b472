"""The map in words, to read and to edit: an outline or a table, whichever is handier."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.document import Changed
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Place
from cjm_studio.panels.choices import Choices
from cjm_studio.panels.outline.arrangement import Arrangement
from cjm_studio.panels.outline.arrangements import Table, Tree
from cjm_studio.panels.view import View
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session

_ORDER = ("outline", "table")
_EDGE, _GAP = 12, 16  # of the bar


class OutlineView(View):
    """Two arrangements of the same cells; only the one that is seen follows every change at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.choice = Choices(_ORDER)
        self._hint, self._keys = QLabel(), ""
        self._made: dict[str, Arrangement] = {}
        self._stale_ones: set[str] = set()
        self._name = _ORDER[0]
        self._lay_out()
        self.choice.chosen.connect(self.arrange)
        switch = QShortcut(QKeySequence("Ctrl+T"), self, self.switch)
        switch.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        session.lighted.listen(lambda _: self._repaint())

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self._hint, "label")
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QHBoxLayout()
        bar.setContentsMargins(_EDGE, 8, _EDGE, 8)
        bar.setSpacing(_GAP)
        bar.addWidget(self.choice)
        bar.addWidget(self._hint, 1)
        self._place = QWidget()
        self._pages = QStackedLayout(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._place, 1)

    @property
    def arrangement(self) -> Arrangement:
        """The one that is looked at."""
        if self._name not in self._made:
            made: Arrangement = Tree(self.session) if self._name == "outline" else Table(self.session)
            self._made[self._name] = made
            self._pages.addWidget(made.view)
            made.left.connect(self.left)
            made.wanted.connect(self.wanted)
            self._name_views()
        return self._made[self._name]

    def arrange(self, name: object) -> None:
        """Look at the outline or at the table."""
        self.finish_writing()
        self._name = str(name)
        self.choice.show_value(self._name)
        fresh = self._name not in self._made
        shown = self.arrangement
        if not fresh and self._name in self._stale_ones:
            shown.show_anew()
        self._stale_ones.discard(self._name)
        shown.follow()
        self._pages.setCurrentWidget(shown.view)
        self.setFocusProxy(shown.view)
        shown.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def switch(self) -> None:
        """Look at the other one."""
        self.arrange(_ORDER[1 - _ORDER.index(self._name)])

    def refresh(self) -> None:
        """Show everything anew: another journey, wave, language or theme, or what changed while hidden."""
        if self.session.journey is None:
            return
        self.choice.name([translate("Outline", "Outline"), translate("Outline", "Table")])
        widths = [button.sizeHint().width() for button in self.choice.findChildren(QToolButton)]
        self.choice.setFixedWidth(len(widths) * (max(widths) + 8))
        self._keys = translate(
            "Outline", "Ins: card below · Alt+arrows: move · Ctrl+T: other arrangement · Esc: map"
        )
        self._fit_hint()
        self._stale_ones = set(self._made)
        self.arrange_quietly()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        """Name as many keys as there is room for; a tip has them all."""
        room = self.width() - self.choice.width() - 2 * _EDGE - _GAP
        keys = self._keys.split(" · ")
        while keys and self._hint.fontMetrics().horizontalAdvance(" · ".join(keys)) > room:
            keys.pop()
        self._hint.setText(" · ".join(keys))
        self._hint.setToolTip(self._keys)

    def arrange_quietly(self) -> None:
        """Bring the arrangement that is looked at up to date, wherever the keyboard is."""
        fresh = self._name not in self._made
        shown = self.arrangement
        if not fresh:
            shown.show_anew()
        self._stale_ones.discard(self._name)
        self.choice.show_value(self._name)
        self._pages.setCurrentWidget(shown.view)
        self.setFocusProxy(shown.view)
        shown.follow()
        self._name_views()

    def _name_views(self) -> None:
        names = {"outline": translate("Outline", "Outline"), "table": translate("Outline", "Table")}
        for name, made in self._made.items():
            made.view.setAccessibleName(names[name])

    def _on_changed(self, changed: Changed) -> None:
        journey = self.session.journey
        if not self.isVisible() or self._name not in self._made or journey is None:
            self.touch()
            return
        shown = self.arrangement
        if shown.model.content.journey != journey:
            return  # `shown` follows
        self._stale_ones = set(self._made) - {self._name}
        touched = shown.model.content.touch(changed)
        touched.places |= _linked(changed, session=self.session)
        if touched:
            shown.show_touched(touched)

    def _on_selected(self, selection: Selection) -> None:
        if self.isVisible() and self._name in self._made:
            self.arrangement.follow()

    def _repaint(self) -> None:
        for made in self._made.values():
            made.view.viewport().update()

    def edit_chosen(self) -> None:
        self.arrangement.edit()

    def add_card_here(self) -> None:
        self.arrangement.keys.insert()

    def finish_writing(self) -> None:
        """Keep what is being written."""
        if self._name in self._made:
            self._made[self._name].finish_writing()


def _linked(changed: Changed, *, session: Session) -> set[PlaceId]:
    """A new or lost link is told at both its ends."""
    change, document = changed.change, session.document
    links = [r for r in [*change.added.values(), *change.removed.values()] if isinstance(r, Link)]
    ends = [end for link in links for end in (link.origin, link.target) if end in document]
    return {place.id for end in ends for place in document.naming(Place, end)}
