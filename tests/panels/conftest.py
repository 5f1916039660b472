"""Sessions on a small real project."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.look.theme import wear
from cjm_studio.look.tokens import PALETTES, Palette
from cjm_studio.model.record import Record
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.panels.fields import LineField, TextField
from cjm_studio.panels.outline.outline_view import OutlineView
from cjm_studio.session.session import Session
from tests.builders import shop
from tests.panels.outline_reader import Reader
from tests.showing import opened, shown


@cache
def measured_records() -> tuple[Record, ...]:
    """The shop with its evidence, worked out once for all: records never change."""
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return tuple(document)


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with opened(measured_records()) as made:
        yield made
        for panel in QApplication.topLevelWidgets():  # what was typed last is applied while there is a file
            for line in panel.findChildren(LineField):
                line.commit()
            for text in panel.findChildren(TextField):
                text.commit()


@pytest.fixture(params=["outline", "table"])
def reader(request: pytest.FixtureRequest, qtbot: QtBot, session: Session) -> Reader:
    """The outline, then the table, beside the same session."""
    view = shown(OutlineView(session), qtbot, width=1100, height=800)
    if request.param == "table":
        view.switch()
    return Reader(view)


@pytest.fixture(params=PALETTES)
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Palette]:
    """The program dressed in one theme after the other, ahead of any view that asks for it."""
    font, palette = qapp.font(), qapp.palette()
    yield wear(qapp, request.param)
    qapp.setProperty("theme", None)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
