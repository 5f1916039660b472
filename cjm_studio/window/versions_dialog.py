"""The versions of a project: saved under a name, opened, compared, restored and removed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.work import Cancelled, do_in_thread
from cjm_studio.model.ids import RecordId
from cjm_studio.model.register import Version
from cjm_studio.operations.versions import (
    content_of,
    pack,
    remove_version,
    save_version,
    versions,
    way_back,
)
from cjm_studio.session.session import Session
from cjm_studio.storage.tables import now
from cjm_studio.window.form import Form
from cjm_studio.window.history_log import local_moment

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_ID = Qt.ItemDataRole.UserRole
_LINES = 8  # seen at once


class VersionForm(Form):
    """Asks for the name of a version, and a note if one is wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(
            window, translate("Versions", "Save a version"), accept=translate("Versions", "Save the version")
        )
        self.name = self.field(
            translate("Versions", "Name"),
            QLineEdit(),
            help_=translate("Versions", "As “Before the workshop” or “Agreed in May”"),
        )
        self.note = self.field(translate("Versions", "Note, if needed"), QLineEdit())
        self.name.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        self.accept_button.setEnabled(False)


class VersionsDialog(Form):
    """Lists the versions, the newest first."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window, translate("Versions", "Versions"), width=640)
        self._window, self._session = window, session
        self.list = QTreeWidget()
        self._prepare_list()
        self.nothing = self.words(
            translate(
                "Versions",
                "No versions yet. Save one before something large: a workshop, an import, a presentation.",
            ),
            "quiet",
        )
        self.column.addWidget(self.list, 1)
        self.about = self.words("")
        self.words(
            translate(
                "Versions",
                "A version keeps the whole project as it was, also what is deleted later. It lies in the "
                "same file and leaves it when it is removed.",
            )
        )
        self.save = QPushButton(translate("Versions", "Save a version…"))
        self.open_ = QPushButton(translate("Versions", "Open to read"))
        self.compare = QPushButton(translate("Versions", "Compare with now"))
        self.restore = QPushButton(translate("Versions", "Restore"))
        self.remove = QPushButton(translate("Versions", "Remove"))
        self._buttons()
        self.refresh()
        (self.list if self.list.topLevelItemCount() else self.save).setFocus()

    def _prepare_list(self) -> None:
        set_role(self.list, "framed")
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(translate("Versions", "Versions"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels(
            [
                translate("Versions", "Name"),
                translate("Versions", "When"),
                translate("Versions", "Who"),
                translate("Versions", "Size"),
            ]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setStyleSheet("QTreeView::item { border-radius: 0 }")  # a line is one thing, not four
        self.list.ensurePolished()  # lines are as high as the style wants them
        self.list.setMinimumHeight((self.fontMetrics().height() + 12) * _LINES)
        self.list.currentItemChanged.connect(lambda *_: self._offer())
        self.list.itemActivated.connect(lambda *_: self._open())

    def _buttons(self) -> None:
        row = QHBoxLayout()
        for button in (self.save, self.open_, self.compare, self.restore, self.remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.save.clicked.connect(self._save)
        self.open_.clicked.connect(self._open)
        self.compare.clicked.connect(self._compare)
        self.restore.clicked.connect(self._restore)
        self.remove.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Show the versions that there are."""
        chosen, found = self.chosen, versions(self._session.document)
        self.list.clear()
        for version in found:
            form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
            size = QLocale().formattedDataSize(len(version.content), 0, form)
            item = QTreeWidgetItem([version.name, local_moment(version.at), version.by, size])
            item.setData(0, _ID, version.id)
            item.setToolTip(0, version.note or version.name)
            item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
            if item is self.list.topLevelItem(0) or version == chosen:
                self.list.setCurrentItem(item)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._offer()

    @property
    def chosen(self) -> Version | None:
        """The version that is marked."""
        item = self.list.currentItem()
        found = self._session.document.records.get(RecordId(item.data(0, _ID))) if item is not None else None
        return found if isinstance(found, Version) else None

    def _offer(self) -> None:
        version = self.chosen
        for button in (self.open_, self.compare, self.restore, self.remove):
            button.setEnabled(version is not None)
        self.about.setText(version.note if version is not None else "")
        self.about.setVisible(version is not None and bool(version.note))

    def _save(self) -> None:
        if ask_and_save(self._window):
            self.list.clear()  # the new one is marked
            self.refresh()

    def _open(self) -> None:
        from cjm_studio.window.versions_window import open_version

        version = self.chosen
        if version is not None:
            self._window.menus.attempt(lambda: open_version(self._window, version))

    def _compare(self) -> None:
        from cjm_studio.window.versions_window import compare_version

        version = self.chosen
        if version is not None:
            self._window.menus.attempt(lambda: compare_version(self._window, version))
            self.accept()

    def _restore(self) -> None:
        version = self.chosen
        if version is None:
            return

        def go_back() -> None:
            _go_back(self._window, self._session, version)
            self.accept()

        self._window.menus.attempt(go_back)

    def _remove(self) -> None:
        version = self.chosen
        if version is not None:
            self._session.do(remove_version(self._session.document, version.id))
            self.refresh()


def _go_back(window: "MainWindow", session: Session, version: Version) -> None:
    content = content_of(session.document)
    words = translate("Versions", "Restoring the version…")
    session.do(do_in_thread(window, words, do=lambda _: way_back(content, version)))
    words = translate("Versions", "The project is again as in “%1”. Ctrl+Z leads back.")
    window.status.tell(words.replace("%1", version.name))


def ask_and_save(window: "MainWindow") -> bool:
    """Ask for a name and save a version under it; say whether it is saved."""
    session = window.session
    if session is None or window.desk is None:
        return False
    window.desk.page.finish_writing()
    form = VersionForm(window)
    if not form.exec():
        return False
    name, note, content = form.name.text(), form.note.text().strip(), content_of(session.document)
    words = translate("Versions", "Saving the version…")
    try:
        packed = do_in_thread(window, words, do=lambda _: pack(content))
    except Cancelled:
        return False
    by = window.settings.author
    session.do(save_version(session.document, name, at=now(), by=by, note=note, packed=packed))
    window.status.tell(translate("Versions", "The version “%1” is saved.").replace("%1", name.strip()))
    return True


def show_versions(window: "MainWindow") -> None:
    """Show the list of versions."""
    if window.session is not None and window.desk is not None:
        window.desk.page.finish_writing()
        VersionsDialog(window, window.session).exec()
