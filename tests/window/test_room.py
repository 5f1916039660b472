"""Where a window is narrow, words give way before anything that can be done."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from cjm_studio.look.icons import icon
from cjm_studio.panels.fields import LineField
from cjm_studio.panels.shy_button import ShyButton
from cjm_studio.window.dock_bar import DockBar
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.page_ground import PageGround
from cjm_studio.window.view_bar import ViewBar

BESIDE, ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture
def bar(qtbot: QtBot) -> ViewBar:
    """A tool bar with three views."""
    made = ViewBar()
    qtbot.addWidget(made)
    buttons = []
    for name in ("Map", "Outline", "Recommendations"):
        action = QAction(icon("map", colour="black", pale="grey"), name, made)
        made.addAction(action)
        button = made.widgetForAction(action)
        assert isinstance(button, QToolButton)
        buttons.append(button)
    made.name_views(buttons)
    made.show()
    return made


def test_views_lose_their_names_in_a_narrow_bar_and_get_them_back(bar: ViewBar) -> None:
    bar.resize(2000, 60)
    QCoreApplication.processEvents()
    whole = bar.sizeHint().width()
    for width, named in ((whole + 1, True), (whole - 1, False), (2000, True)):
        bar.resize(width, 60)
        QCoreApplication.processEvents()
        assert bar.named is named
        styles = {button.toolButtonStyle() for button in bar.findChildren(QToolButton) if button.text()}
        assert (BESIDE in styles) is named
    bar.resize(whole - 1, 60)
    QCoreApplication.processEvents()
    assert bar.sizeHint().width() <= bar.width()


def test_a_shy_button_tells_its_words_in_a_tip(qtbot: QtBot) -> None:
    button = ShyButton()
    qtbot.addWidget(button)
    button.say("Copy and save", drawn="file-down")
    button.fit(button.wanted)
    assert button.toolButtonStyle() is BESIDE
    button.fit(button.wanted - 1)
    assert button.toolButtonStyle() is ALONE
    assert button.toolTip() == button.accessibleName() == "Copy and save"


def test_a_line_that_is_too_long_for_its_field_is_known_as_cut(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.resize(160, 32)
    field.show()
    cut = []
    for words in ("Short", "Share of students who are active within fourteen days"):
        field.show_value(words)
        cut.append(field.is_cut)
    assert cut == [False, True]
    assert not field.grab().isNull()


def test_the_map_scrolls_by_itself_and_nothing_scrolls_it(opened: MainWindow) -> None:
    assert opened.map is not None
    assert opened.desk is not None
    opened.resize(900, 500)
    opened.map.set_zoom(4.0)
    QCoreApplication.processEvents()
    (ground,) = opened.desk.page.findChildren(PageGround)
    assert ground.verticalScrollBar().maximum() == ground.horizontalScrollBar().maximum() == 0
    assert opened.map.size() == ground.viewport().size()
    assert not any(bar.isVisible() for bar in (ground.verticalScrollBar(), ground.horizontalScrollBar()))


def test_metrics_have_the_room_of_the_inspector_in_a_narrow_window(opened: MainWindow) -> None:
    inspector = opened.docks["inspector"]
    inspector.show()
    opened.resize(1000, 600)
    QCoreApplication.processEvents()
    opened.menus.do("view_metrics")
    assert inspector.isHidden()
    opened.menus.do("view_map")
    assert not inspector.isHidden()
    opened.resize(1800, 900)
    QCoreApplication.processEvents()
    opened.menus.do("view_metrics")
    assert not inspector.isHidden()


def test_tab_passes_by_the_buttons_of_a_panel_behind_another(opened: MainWindow) -> None:
    opened.menus.do("panel_history")
    opened.menus.do("panel_sources")
    QCoreApplication.processEvents()
    behind, before = (opened.docks[name].titleBarWidget() for name in ("history", "sources"))
    assert isinstance(behind, DockBar)
    assert isinstance(before, DockBar)
    assert behind.close_.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert before.close_.focusPolicy() is not Qt.FocusPolicy.NoFocus
    (tabs,) = [one for one in opened.findChildren(QTabBar) if one.isVisible()]
    tabs.setCurrentIndex(1 - tabs.currentIndex())
    QCoreApplication.processEvents()
    assert behind.close_.focusPolicy() is not Qt.FocusPolicy.NoFocus
    assert before.close_.focusPolicy() is Qt.FocusPolicy.NoFocus
