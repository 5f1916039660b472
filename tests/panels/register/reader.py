"""What tests of the register share: a shop whose payment is hard, its view, and hands for its table."""

from contextlib import AbstractContextManager
from datetime import datetime
from functools import cache

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register_edits import declare_barrier
from cjm_studio.panels.register.keeping import Forgetful
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.session.register_look import Group
from cjm_studio.session.session import Session
from tests.builders import shop
from tests.showing import opened, shown

NOW = datetime(2025, 9, 1, 12, 0)


@cache
def measured_records() -> tuple[Record, ...]:
    """A shop whose payment is hard: two waves, one barrier proposed by the rule."""
    project = shop()
    source = next(record for record in project.records if isinstance(record, Source))
    later = project.add(Wave, name="2025 summer", start="2025-07-01", end="2025-07-31")
    for stage, counts in (("Search", {3: 5, 6: 30, 7: 25}), ("Payment", {1: 24, 2: 8, 3: 6, 6: 12, 7: 10})):
        project.answers("ces2", stage=stage, wave=later, source=source, counts=counts)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    document.apply(propose_barriers(document), ChangeSource.USER)
    return tuple(document)


def measured_shop() -> AbstractContextManager[Session]:
    """A session over that shop."""
    return opened(measured_records())


def shown_register(session: Session, qtbot: QtBot) -> RegisterView:
    """Its register, with a barrier that people have declared beside the proved one."""
    search = next(stage for stage in session.document.all(Stage) if stage.name == "Search")
    session.do(
        declare_barrier(session.document, [search.id], "I never find my size", by="Ann", at="2025-08-01")
    )
    view = RegisterView(session, Forgetful("Ann"), now=lambda: NOW)
    return shown(view, qtbot, width=1400, height=800)


def titles(view: RegisterView) -> list[str]:
    return [
        f"[{entry.words}]" if isinstance(entry, Group) else entry.title
        for entry in view.table.entries_model.entries
    ]


def barrier(session: Session, name: str) -> Barrier:
    return next(one for one in session.document.all(Barrier) if one.name == name)


def press(view: RegisterView, key: Qt.Key, *, alt: bool = False, text: str = "") -> None:
    how = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.table, QKeyEvent(QEvent.Type.KeyPress, key, how, text))


def on(view: RegisterView, title: str, column: str = "name") -> None:
    row = titles(view).index(title)
    index = view.table.entries_model.index(row, COLUMNS.index(column))
    flag = QItemSelectionModel.SelectionFlag
    view.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
