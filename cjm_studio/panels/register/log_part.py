"""The log of a barrier, the newest line first, and a field for a comment."""

from PySide6.QtWidgets import QLineEdit, QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import LogEntry
from cjm_studio.operations.register_decisions import comment
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.page_part import Item, Items, Part, link_button
from cjm_studio.register.history import history_of
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import BARRIER_STATUSES, term

_SEEN = 5
_KINDS = {
    "opened": QT_TRANSLATE_NOOP("Register", "Accepted"),
    "comment": QT_TRANSLATE_NOOP("Register", "Comment"),
    "merged": QT_TRANSLATE_NOOP("Register", "Merged"),
    "split": QT_TRANSLATE_NOOP("Register", "Split"),
}


class LogPart(Part):
    """What people decided and said, and when."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self.id: BarrierId | None = None
        self._all = False
        self.text, self.items = QLineEdit(), Items()
        self.column.addWidget(self.text)
        self.column.addWidget(self.items)
        self.more = link_button(self.column, self._show_all)
        self.text.returnPressed.connect(self._comment)

    def show_row(self, row: RegisterRow) -> None:
        """Show the log of a barrier."""
        if self.id != row.id:
            self._all = False
            self.text.clear()
        self.id = row.id
        self.head(translate("Register", "Log"))
        self.text.setPlaceholderText(translate("Register", "Write a comment, Enter adds it"))
        self.text.setAccessibleName(translate("Register", "Comment"))
        document = self._acting.session.document
        found = list(reversed(history_of(document, row.id)))
        shown = found if self._all else found[:_SEEN]
        self.items.show_items([_item(document, entry, row.language) for entry in shown])
        self.more.setVisible(len(found) > len(shown))
        self.more.setText(translate("Register", "The whole log: %1").replace("%1", str(len(found))))
        self._row = row

    def _show_all(self) -> None:
        self._all = True
        self.show_row(self._row)

    def _comment(self) -> None:
        id_, text, acting = self.id, self.text.text().strip(), self._acting
        if id_ is not None and text:
            document = acting.session.document
            if acting.do(lambda: comment(document, id_, text, by=acting.me, at=acting.at)):
                self.text.clear()


def _item(document: Document, entry: LogEntry, language: Language) -> Item:
    if entry.kind == "status":
        what = term(BARRIER_STATUSES, entry.status, language=language)
        if entry.status == "dropped":
            what = translate("Register", "dropped")
        what = translate("Register", "Status: %1").replace("%1", what)
    elif entry.kind == "opened" and entry.status:  # a new base for what was accepted before
        what = translate("Register", "Judged anew from here on")
    else:
        what = translate("Register", _KINDS[entry.kind])
    wave = document.records.get(entry.wave) if entry.wave is not None else None
    if isinstance(wave, Wave):
        what += f" · {wave.name}"
    said = entry.text if entry.kind == "comment" else " — ".join(filter(None, (what, entry.text)))
    when = short_day(entry.at[:10], language)
    return Item(said, " · ".join(filter(None, (when, entry.by))))
