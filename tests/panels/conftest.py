"""Sessions on a small real project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.panels.fields import LineField, TextField
from cjm_studio.panels.outline.outline_view import OutlineView
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop
from tests.panels.outline_reader import Reader


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    with ProjectFile.create(list(document)) as file:
        yield Session(file, language="en")
        for panel in QApplication.topLevelWidgets():  # what was typed last is applied while there is a file
            for line in panel.findChildren(LineField):
                line.commit()
            for text in panel.findChildren(TextField):
                text.commit()


@pytest.fixture(params=["outline", "table"])
def reader(request: pytest.FixtureRequest, qtbot: QtBot, session: Session) -> Reader:
    """The outline, then the table, beside the same session."""
    view = OutlineView(session)
    qtbot.addWidget(view)
    view.resize(1100, 800)
    with qtbot.waitExposed(view):
        view.show()
    if request.param == "table":
        view.switch()
    return Reader(view)
