"""A shop whose payment is hard, and its register on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.session.session import Session
from tests.panels.register.reader import measured_shop, shown_register


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with measured_shop() as made:
        yield made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> RegisterView:
    return shown_register(session, qtbot)
