"""The inspector's pane of a row."""

from PySide6.QtWidgets import QCheckBox, QWidget

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, Plurals, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import RowId
from cjm_studio.model.map import Place, Row
from cjm_studio.operations.rows import edit_row
from cjm_studio.panels.fields import LineField
from cjm_studio.panels.pane import Pane
from cjm_studio.session.session import Session
from cjm_studio.wording.terms import ROW_KINDS, term


class RowPane(Pane):
    """Shows and edits one row of the map."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._row: RowId | None = None
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Row"), first=True)
        self.name = self.add(LineField())
        set_role(self.name, "title")
        self.about = self.words("quiet")
        self.hidden = self.add(QCheckBox(), gap=6)
        self.end()
        self.applies(self.name, lambda text: self.apply(edit_row, self._row, name=text))
        self.hidden.clicked.connect(lambda on: self.apply(edit_row, self._row, hidden=on))

    def show_row(self, id_: RowId) -> None:
        """Show a row."""
        self._row = id_
        self.retranslate()
        document = self.session.document
        row = document.get(Row, id_)
        kind = term(ROW_KINDS, row.kind, language=self.session.language)
        cards = sum(1 for _ in document.naming(Place, id_))
        self.name.setAccessibleName(translate("Inspector", "Name of the row"))
        self.name.setPlaceholderText(kind)
        self.name.show_value(row.name)
        self.about.setText(f"{kind} · " + Plurals().cards(cards))
        self.hidden.setText(translate("Inspector", "Hidden"))
        self.hidden.setChecked(row.hidden)
