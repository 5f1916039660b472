"""An open project on the table: its page and panels in the window, kept true to the session."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, ChangeSource
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.tokens import ThemeName
from cjm_studio.panels.levels import barrier_count, level_counts
from cjm_studio.panels.panel import Panel
from cjm_studio.session.session import Session
from cjm_studio.storage.tables import now
from cjm_studio.window import inbox_news, limit_sought
from cjm_studio.window.aside import Aside
from cjm_studio.window.autosave import Autosave
from cjm_studio.window.dock_ground import DockGround
from cjm_studio.window.later_panels import LaterPanels
from cjm_studio.window.project_page import ProjectPage
from cjm_studio.window.wave_chooser import WaveChooser

if TYPE_CHECKING:
    from cjm_studio.canvas.map_layout import MapLayout
    from cjm_studio.canvas.map_view import MapView
    from cjm_studio.panels.inspector import Inspector
    from cjm_studio.panels.segments import Segments
    from cjm_studio.panels.sources.sources_panel import SourcesPanel
    from cjm_studio.session.sought import Sought
    from cjm_studio.window.history_dock import HistoryPanel
    from cjm_studio.window.main_window import MainWindow

P = TypeVar("P", bound=Panel)


class Desk:
    """Holds what the window shows of one project; another project gets another desk."""

    def __init__(self, window: "MainWindow", session: Session, *, worth_saving: bool = False) -> None:
        self.window = window
        self.session = session
        self.worth_saving = worth_saving  # even before its first edit
        self.renewed: list[Change] = []  # on opening; no edit, for it would be done again
        self.page = ProjectPage(session, theme=window.theme, keeping=window.settings)
        self.autosave = Autosave(self)
        self.looked = window.settings.looked(session.file.path)  # when this user last left the project
        self.later = LaterPanels(self)
        self._begun = False  # until the map has been seen
        self._wave_action: QAction | None = None
        window.pages.setCurrentIndex(window.pages.addWidget(self.page))
        self._connect()

    def _connect(self) -> None:
        session, window = self.session, self.window
        session.changed.listen(self._on_changed)
        session.shown.listen(lambda _: self.refresh())
        session.selected.listen(lambda _: window.menus.refresh())
        session.sought.listen(lambda what: window.menus.attempt(lambda: self._seek(what)))
        session.limit_sought.listen(partial(limit_sought.seek, window))
        self.page.map_made.connect(self._on_map_made)
        self.page.view_changed.connect(self._on_view_changed)
        self.page.command_wanted.connect(window.menus.do)
        self.page.bars.left.connect(self.focus_map)
        self._zoom = window.status.zoom.zoom_wanted.connect(self._set_zoom)
        self.aside = Aside(window)

    @cached_property
    def waves(self) -> WaveChooser:
        """The chooser at the end of the tool bar."""
        return WaveChooser(self.session)

    @cached_property
    def segments(self) -> "Segments":
        """The panel on the left; made after the map is seen, as is the other one."""
        from cjm_studio.panels import segments

        panel = self.put_in_dock("segments", segments.Segments(self.session))
        panel.add_wanted.connect(lambda: self.window.menus.do("add_segment"))
        panel.context_wanted.connect(self._show_segment_menu)
        return panel

    @cached_property
    def inspector(self) -> "Inspector":
        """The panel on the right."""
        from cjm_studio.panels import inspector

        return self.put_in_dock("inspector", inspector.Inspector(self.session))

    @cached_property
    def history(self) -> "HistoryPanel":
        """The panel under the segments; it is hidden at first."""
        from cjm_studio.window import history_dock

        made = history_dock.HistoryPanel(self.session, finish_writing=self.page.finish_writing)
        made.told.connect(self.window.status.tell)
        made.windowTitleChanged.connect(self.window.docks["history"].setWindowTitle)
        return self.put_in_dock("history", made)

    @cached_property
    def sources(self) -> "SourcesPanel":
        """The panel of sources; it is hidden at first."""
        from cjm_studio.panels.sources import sources_panel
        from cjm_studio.window.questions import tell_problem

        made = sources_panel.SourcesPanel(self.session)
        made.wanted.connect(self.page.show_on_map)
        made.refused.connect(lambda problem: tell_problem(self.window, problem, self.window.language))
        made.windowTitleChanged.connect(self.window.docks["sources"].setWindowTitle)
        return self.put_in_dock("sources", made)

    def put_in_dock(self, name: str, panel: P) -> P:
        """Let a panel be seen in its dock."""
        set_role(panel, "surface")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panel.left.connect(self.focus_map)
        self.window.docks[name].setWidget(DockGround(panel))
        panel.show()
        return panel

    def panels(self) -> dict[str, Panel]:
        """The panels in the docks, by the names of these."""
        return {
            "segments": self.segments,
            "inspector": self.inspector,
            "history": self.history,
            "sources": self.sources,
            **self.later.made,
        }

    def panel(self, name: str) -> Panel:
        """Return the panel of a dock, made now if it was not yet."""
        return self.panels().get(name) or self.later.panel(name)

    @property
    def map(self) -> "MapView | None":
        """The map; None while the project has no journey."""
        return self.page.map

    @property
    def modified(self) -> bool:
        """Whether something would be lost if the project were closed without saving."""
        file, renewed = self.session.file, self.renewed and self.session.history.done == self.renewed
        return (file.modified and not renewed) or (self.worth_saving and file.path is None)

    def begin(self, ahead: "MapLayout | None" = None) -> None:
        """Show the project: the map first, what stands around it then."""
        self.page.show_journey(ahead)
        self.window.repaint()
        self.window.map_painted.emit()
        self._begun = True
        self._serve_map()
        self.window.complete()
        self._wave_action = self.window.tool_bar.addWidget(self.waves)
        self.panels()
        self.later.fill()
        # Docks take their widths only once they are filled and laid out.
        QTimer.singleShot(0, self.window, self.window.lay_out)
        self.refresh()
        self.window.menus.check()
        self.focus_map()
        from cjm_studio.window.quiet import QUIET, bring_statistics, set_apart

        QTimer.singleShot(QUIET, self.window, set_apart)
        QTimer.singleShot(QUIET, self.page, lambda: inbox_news.tell_news(self))
        QTimer.singleShot(QUIET, self.page, lambda: bring_statistics(self.session.document))

    def refresh(self) -> None:
        """Show in title, status bar and menus how the project stands."""
        file = self.session.file
        window = self.window
        name = self.session.name or translate("Window", "Untitled")
        window.setWindowTitle(f"{name}[*] — CJM Studio")
        window.setWindowModified(self.modified)
        window.setWindowFilePath(str(file.path) if file.path else "")
        window.status.show_saved(
            modified=self.modified, named=file.path is not None, read_only=file.read_only
        )
        self._count_barriers()
        window.menus.refresh()

    def _count_barriers(self) -> None:
        session = self.session
        if session.journey is None:
            return
        levels = level_counts(session.document, session.journey, session.wave)
        self.window.status.show_barriers(
            barriers=barrier_count(levels),
            critical=levels["critical"],
            watched=levels["watch"],
            measured=bool(levels),
        )

    def _on_changed(self, changed: Changed) -> None:
        # The store has the change already, and `modified` with it; views of the window follow at once.
        self.refresh()
        self.autosave.wait()
        if changed.source is ChangeSource.USER:  # who goes on has kept what was recovered
            self.page.bars.take_away("recovered")

    def _seek(self, what: "Sought") -> None:
        from cjm_studio.window import register_deeds

        register_deeds.seek(self.window, what)

    def _on_map_made(self) -> None:
        assert self.map is not None
        self.map.hint.connect(self._show_hint)
        self.map.news.connect(self.window.status.tell)
        self.map.told.connect(self.window.status.hint.setText)
        self.map.zoomed.connect(self.window.status.zoom.show_zoom)
        self.window.status.zoom.show_zoom(self.map.zoom())
        self.window.status.show_hint("")
        if self._begun:
            self._serve_map()

    def _serve_map(self) -> None:
        if self.map is not None:
            from cjm_studio.window.map_wishes import serve

            serve(self.window, self.map)

    def _on_view_changed(self) -> None:
        self.aside.follow(self.page.view)
        self.window.menus.check()
        if self.map is not None:
            self.map.tell_hint()

    def _show_hint(self, key: str, count: int) -> None:
        """Only on the map are letters commands; another view says itself what its keys do."""
        on_map = self.page.current is self.map
        self.window.status.show_hint(key if on_map else "view", count)

    def _set_zoom(self, zoom: float) -> None:
        if self.map is not None:
            self.map.set_zoom(zoom)
            self.focus_map()

    def _show_segment_menu(self, at: QPoint) -> None:
        self.window.menus.menus["segment"].popup(at)

    def focus_map(self) -> None:
        """Put the keyboard on the map, also from a panel outside the window."""
        self.page.current.setFocus(Qt.FocusReason.OtherFocusReason)
        if QApplication.activeWindow() in self.window.docks.values():
            self.window.activateWindow()

    def set_theme(self, theme: ThemeName) -> None:
        """Draw the map and the panels in another theme."""
        self.page.set_theme(theme)
        for panel in (*self.panels().values(), self.page.header):
            panel.touch()

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self.page.retranslate()
        if self._wave_action is not None:
            self.waves.refresh()
            self.refresh()

    def look_at_file(self) -> None:
        """See whether another program has changed the file, once the event that brought us here is over."""
        from cjm_studio.window.changed_outside import look

        QTimer.singleShot(0, lambda: look(self.window))

    def leave(self) -> None:
        """Take everything of this project out of the window."""
        window = self.window
        self.autosave.stop()
        self.later.leave()
        window.settings.look_at(self.session.file.path, now())
        self.page.leave()
        window.status.zoom.zoom_wanted.disconnect(self._zoom)
        if self._wave_action is not None:
            window.tool_bar.removeAction(self._wave_action)
        window.pages.removeWidget(self.page)
        grounds = [dock.widget() for dock in window.docks.values() if dock.widget() is not None]
        for widget in (self.page, *self.panels().values(), self.waves, *grounds):
            widget.hide()
            widget.deleteLater()
