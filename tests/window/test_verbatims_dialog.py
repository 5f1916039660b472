"""Quotes are picked by hand from a survey file and stand on the map as cards with codes of speakers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Card
from cjm_studio.model.metrics import Source
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.verbatims_dialog import VerbatimsDialog, pick_from
from tests.window.conftest import Answering

TEXTS = ("The code came after ten minutes, so I left", "Filters work well on the telephone, thank you")


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "talks.csv"
    path.write_text("stage,comment\n" + "".join(f'Payment,"{text}"\n' for text in TEXTS), encoding="utf-8")
    return path


def mark_first(dialog: QWidget) -> None:
    assert isinstance(dialog, VerbatimsDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.search.setText("filters")
    assert dialog.list.count() == 1
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.search.clear()
    assert dialog.list.count() == 2
    dialog.stage.setCurrentText("Payment")


def test_what_is_marked_becomes_a_quote_with_a_code_and_its_source(
    opened: MainWindow, talks: Path, answer: Answering
) -> None:
    answer("Put on the map", mark_first)
    pick_from(opened, talks)
    session = opened.session
    assert session is not None
    (quote,) = (card for card in session.document.all(Card) if card.kind == "quote")
    assert (quote.text, quote.speaker) == (TEXTS[1], "R-001")
    assert any(source.name == "talks.csv" and source.n is None for source in session.document.all(Source))
    stored = b"".join(repr(record).encode() for record in session.document.records.values())
    assert TEXTS[0].encode() not in stored


def test_without_comments_there_is_nothing_to_pick(opened: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("stage,score\nPayment,3\nPayment,4\n", encoding="utf-8")
    with pytest.raises(BadInput, match="no_verbatims"):
        pick_from(opened, path)


def test_the_panel_of_sources_is_shown_by_its_command_and_a_new_source_opens_it(opened: MainWindow) -> None:
    opened.menus.do("panel_sources")
    assert opened.docks["sources"].isVisible()
    opened.menus.do("panel_sources")
    assert not opened.docks["sources"].isVisible()
    opened.menus.do("add_source")
    QCoreApplication.processEvents()
    assert opened.docks["sources"].isVisible()
    assert opened.desk is not None
    assert opened.desk.sources.one.name.selectedText() == "New source"
