"""The main window: it is painted first, furnished then, and takes up a project when it is given one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import theme_of, wear
from cjm_studio.look.tokens import PALETTES, ThemeName
from cjm_studio.window.languages import Translators, language_of
from cjm_studio.window.menus import Menus
from cjm_studio.window.settings import LanguageChoice, Settings
from cjm_studio.wording.language import Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from cjm_studio.canvas.map_view import MapView
    from cjm_studio.look.theme import ThemeChoice
    from cjm_studio.session.session import Session
    from cjm_studio.window.desk import Desk
    from cjm_studio.window.dock_sizes import FirstSizes
    from cjm_studio.window.status_line import StatusLine
    from cjm_studio.window.view_bar import ViewBar


class MainWindow(QMainWindow):
    """The shell: menus, tool bar, docks, status bar, and one page in the middle."""

    painted = Signal()  # once, when the window is first seen
    map_painted = Signal()  # when the map of a project is first seen

    # Made by `furnish`.
    pages: QStackedWidget
    docks: "dict[str, QDockWidget]"
    first_sizes: "FirstSizes"
    tool_bar: "ViewBar"
    status: "StatusLine"

    def __init__(self, settings: Settings, translators: Translators) -> None:
        super().__init__()
        self.settings: Settings = settings
        self.translators = translators
        self.language: Language = language_of(settings.language)
        self.theme: ThemeName = settings.seen_theme
        self.desk: Desk | None = None  # the open project on the table, if there is one
        self.hidden_docks: list[str] = []  # while only the map is shown
        self._painted = self._complete = False
        self.setWindowTitle("CJM Studio")
        self.menus = Menus(self)
        self.resize(QSize(1360, 860).boundedTo(self.screen().availableGeometry().size()))
        self.restoreGeometry(settings.geometry)

    def furnish(self) -> None:
        """Make all that can wait until the window is seen: Qt's larger parts cost time to come."""
        from cjm_studio.window.dock_sizes import FirstSizes
        from cjm_studio.window.furniture import DOCKS, make_dock, make_tool_bar
        from cjm_studio.window.status_line import StatusLine

        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self.docks = {name: make_dock(self, name) for name in DOCKS}
        self.first_sizes = FirstSizes(self)
        self.tool_bar = make_tool_bar(self)
        self.status = StatusLine(self.statusBar())
        self.setAcceptDrops(True)

    def complete(self) -> None:
        """Fill menus and tool bar; even they can wait until the map is seen."""
        if self._complete:
            return
        self._complete = True
        self.menus.furnish()
        self.menus.fill(self.tool_bar)
        self.menus.recolour(PALETTES[self.theme])
        self.retranslate()
        if theme_of(self.settings.theme) != self.theme:
            self.dress(theme_of(self.settings.theme))

    @property
    def session(self) -> "Session | None":
        """The open project, if there is one."""
        return self.desk.session if self.desk else None

    @property
    def map(self) -> "MapView | None":
        """The map of the open project, if there is one."""
        return self.desk.map if self.desk else None

    def focus_map(self) -> None:
        """Put the keyboard back on the map, or on the view in its place."""
        if self.desk is not None:
            self.desk.focus_map()

    def show_project_parts(self, there: bool) -> None:
        """Show docks and tool bar only where there is a project to work on."""
        if not there:
            for dock in self.docks.values():
                dock.hide()
        else:
            self.lay_out()
        self.tool_bar.setVisible(there)
        self.statusBar().setVisible(there)
        self.status.show_project(there)

    def lay_out(self) -> None:
        """Put the docks where the user has left them, else where they stand at first."""
        if self.settings.state.isEmpty() or not self.restoreState(self.settings.state):
            self.reset_layout()
        else:
            self.first_sizes.keep()

    def reset_layout(self) -> None:
        """Put the docks back where they stand at first."""
        from cjm_studio.window.dock_sizes import give_widths
        from cjm_studio.window.furniture import lay_out_docks

        lay_out_docks(self, self.docks)
        give_widths(self)
        self.first_sizes.known.clear()

    def keep_layout(self) -> None:
        """Remember how the window is laid out."""
        if self.desk:
            self.desk.aside.back()
            state, sized = self.saveState(), sorted(self.first_sizes.known)
        else:
            state, sized = self.settings.state, self.settings.sized_docks
        self.settings.keep_window(self.saveGeometry(), state, sized=sized)

    def speak(self, choice: LanguageChoice) -> None:
        """Speak another language at once."""
        self.settings.language = choice
        self.language = language_of(choice)
        self.translators.speak(self.language)
        if self.session is not None:
            self.session.speak(self.language)

    def wear(self, choice: "ThemeChoice") -> None:
        """Wear another theme at once."""
        self.settings.theme = choice
        self.dress(theme_of(choice))

    def dress(self, theme: ThemeName) -> None:
        """Draw everything in a theme."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = self.settings.seen_theme = theme
        self.menus.recolour(wear(app, theme))
        if self.desk is not None:
            self.desk.set_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self.menus.retranslate()
        self.status.retranslate()
        self.docks["segments"].setWindowTitle(translate("Window", "Segments"))
        self.docks["inspector"].setWindowTitle(translate("Window", "Inspector"))
        self.tool_bar.setWindowTitle(translate("Window", "Tool bar"))
        if self.desk is not None:
            self.desk.retranslate()
        else:
            self.setWindowTitle("CJM Studio")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._complete:
            return
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk:
            self.desk.look_at_file()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from cjm_studio.window.dropping import words_for

        words = words_for(self, event.mimeData())
        if words:
            event.acceptProposedAction()
            self.statusBar().show()
            self.statusBar().showMessage(words)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    def _end_drag(self) -> None:
        self.statusBar().clearMessage()
        self.statusBar().setVisible(self.desk is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        from cjm_studio.window.dropping import take

        self._end_drag()
        event.acceptProposedAction()
        take(self, event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        from cjm_studio.window.files import leave_project

        if leave_project(self):
            self.settings.write()
            event.accept()
        else:
            event.ignore()
