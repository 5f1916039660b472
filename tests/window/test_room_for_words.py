"""Words have room: a third longer, in larger type, and in Russian nothing is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from cjm_studio.look.fonts import POINTS
from cjm_studio.look.theme import wear
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.panels.choices import Choices
from cjm_studio.session.selection import Selection
from cjm_studio.window import files
from cjm_studio.window.about import AboutDialog
from cjm_studio.window.limit_dialog import LimitDialog
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.new_map import NewMapDialog
from cjm_studio.window.properties import PropertiesDialog
from cjm_studio.window.settings_dialog import SettingsDialog


class Longer(QTranslator):
    """Says every text a third longer and between brackets, as a foreign language might."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, number: int = -1) -> str:
        if not text or context.startswith("Q") or text.startswith("%1") or len(text) < 2:
            return ""
        more = "őőő " * (1 + len(text) * 3 // 40)
        return f"[{text} {more.strip()}]"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(params=["longer", "larger", "russian"])
def roomy(request: pytest.FixtureRequest, opened: MainWindow) -> Iterator[MainWindow]:
    """The window in one of the ways in which its words need more room."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translator = Longer()
    if request.param == "longer":
        app.installTranslator(translator)
    elif request.param == "larger":
        wear(app, "light", points=14)
    else:
        opened.speak("ru")
        wear(app, "light", points=12)
    opened.resize(1360, 860)
    opened.dress("light")  # as the settings do after the size was changed
    QCoreApplication.sendPostedEvents()
    opened.retranslate()
    QCoreApplication.processEvents()
    yield opened
    app.removeTranslator(translator)
    opened.speak("en")
    wear(app, "light", points=POINTS)


def clipped(parent: QWidget) -> list[str]:
    """Labels, buttons and choices that are smaller than their words."""
    QCoreApplication.processEvents()
    found = []
    for kind in (QLabel, QAbstractButton, QComboBox):
        for widget in parent.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_") and short(widget):
                words = widget.currentText() if isinstance(widget, QComboBox) else widget.property("text")
                found.append(
                    f"{type(widget).__name__} “{words[:40]}” has {widget.width()}x{widget.height()}, "
                    f"wants {wanted(widget)}"
                )
    return found


def wanted(widget: QWidget) -> tuple[int, int]:
    """The room that the words need at least."""
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    if isinstance(widget, QComboBox):  # its longest choice may be long; the one that is shown counts
        return 0, hint.height()
    if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:  # made to be cut short
        return 0, hint.height()
    return hint.width(), hint.height()


def short(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and not widget.text():
        return False
    wide, high = wanted(widget)
    # What lies beside a scroll area that scrolls up and down only is lost too; below it, it is not.
    seen = widget.visibleRegion().boundingRect().width() or widget.width()
    leading = widget.fontMetrics().lineSpacing() / 4  # less of the last line is no letter's
    return seen < max(wide, widget.width()) - 1 or widget.height() < high - leading


def test_the_window_and_its_panels_have_room(roomy: MainWindow) -> None:
    session = roomy.session
    assert session is not None
    assert roomy.desk is not None
    poor = set(clipped(roomy))
    session.select(Selection(stage=next(iter(session.document.all(Stage))).id))
    poor |= set(clipped(roomy))
    kinds = set()
    for place in session.document.all(Place):
        kind = session.document.get(Card, place.card).kind
        if kind not in kinds:
            kinds.add(kind)
            session.show_journey(session.stage_journey(place.stage))
            session.select_cards(place.id)
            poor |= set(clipped(roomy))
    assert sorted(poor) == []


def test_the_start_page_has_room(roomy: MainWindow) -> None:
    files.close_project(roomy)
    assert clipped(roomy) == []


def test_dialogs_have_room(roomy: MainWindow) -> None:
    session = roomy.session
    assert session is not None
    dialogs: list[QDialog] = [
        SettingsDialog(roomy),
        NewMapDialog(roomy, language="en"),
        LimitDialog(roomy, session),
        PropertiesDialog(roomy, session),
        AboutDialog(roomy),
    ]
    poor = []
    for dialog in dialogs:
        dialog.show()
        poor += clipped(dialog)
        dialog.done(0)
    assert poor == []


def test_what_is_cut_off_is_noticed(opened: MainWindow) -> None:
    label = QLabel("A long text in a small place", opened)
    label.setFixedWidth(20)
    label.show()
    assert [line for line in clipped(opened) if "A long text" in line]


def test_a_small_screen_holds_the_docks_and_the_find_bar(opened: MainWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    opened.speak("ru")
    wear(app, "light", points=12)
    opened.menus.do("find")
    QCoreApplication.processEvents()
    try:
        assert opened.minimumSizeHint().width() <= 1024
        opened.resize(1024, 768)
        assert clipped(opened) == []
    finally:
        opened.speak("en")
        wear(app, "light", points=POINTS)


@pytest.mark.parametrize("points", [10, 12, 14])
def test_no_value_to_choose_is_cut_short(opened: MainWindow, points: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert opened.session is not None
    opened.resize(1360, 860)
    opened.speak("ru")
    wear(app, "light", points=points)
    seen = 0
    for place in opened.session.document.all(Place):
        opened.session.show_journey(opened.session.stage_journey(place.stage))
        opened.session.select_cards(place.id)
        QCoreApplication.processEvents()
        for choices in opened.docks["inspector"].findChildren(Choices):
            for button in choices.findChildren(QToolButton):
                if button.isVisible() and button.text():
                    seen += 1
                    edge = 2 * (1 + 4)  # border and padding
                    assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - edge
    assert seen
    opened.speak("en")
    wear(app, "light", points=POINTS)
