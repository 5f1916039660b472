"""The page of an open project: news, the journey's header, and under it the map or another view of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.canvas.map_view import MapView
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import MetricId, RecordId, StageId
from cjm_studio.panels.map_header import MapHeader
from cjm_studio.panels.view import View
from cjm_studio.session.session import Session
from cjm_studio.window.bars import Bars
from cjm_studio.window.page_ground import PageGround

if TYPE_CHECKING:
    from cjm_studio.canvas.map_layout import MapLayout
    from cjm_studio.panels.register.keeping import Keeping


def _outline(session: Session) -> View:
    from cjm_studio.panels.outline.outline_view import OutlineView

    return OutlineView(session)


def _graph(session: Session) -> View:
    from cjm_studio.panels.graph.graph_view import GraphView

    return GraphView(session)


def _metrics(session: Session) -> View:
    from cjm_studio.panels.metrics.metrics_view import MetricsView

    return MetricsView(session)


def _compare(session: Session) -> View:
    from cjm_studio.panels.compare.compare_view import CompareView

    return CompareView(session)


def _recommendations(session: Session) -> View:
    from cjm_studio.panels.measures.recommendations_view import RecommendationsView

    return RecommendationsView(session)


def _register(session: Session, keeping: "Keeping | None") -> View:
    from cjm_studio.panels.register.keeping import Forgetful
    from cjm_studio.panels.register.register_view import RegisterView

    return RegisterView(session, keeping or Forgetful())


MAP = "map"
# The views beside the map, each made when it is first asked for.
VIEWS: dict[str, Callable[[Session], View]] = {
    "outline": _outline,
    "graph": _graph,
    "metrics": _metrics,
    "compare": _compare,
    "recommendations": _recommendations,
}


class ProjectPage(QWidget):
    """Shows the session's journey; where there is none, how to begin one."""

    map_made = Signal()
    view_changed = Signal()
    command_wanted = Signal(str)  # the id of a command

    def __init__(
        self,
        session: Session,
        *,
        theme: ThemeName,
        keeping: "Keeping | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._makers = VIEWS | {"register": lambda session: _register(session, keeping)}
        self.session = session
        self.theme: ThemeName = theme
        self.map: MapView | None = None
        self.view = MAP  # which one is looked at
        self._views: dict[str, View] = {}
        self.bars = Bars()
        self.header = MapHeader(session)
        self._words = QLabel()
        self._add = QPushButton()
        ground = PageGround()
        self._pages = ground.pages
        self._pages.addWidget(self._empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bars)
        column.addWidget(self.header)
        column.addWidget(ground, 1)
        set_role(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        session.shown.listen(lambda _: self.show_journey())

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(16)
        set_role(self._words, "quiet")
        set_role(self._add, "primary")
        column.addStretch(2)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setWordWrap(True)
        column.addWidget(self._words)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._add.clicked.connect(lambda: self.command_wanted.emit("add_segment"))
        return page

    def show_journey(self, ahead: "MapLayout | None" = None) -> None:
        """Show the map as soon as there is a journey, or how to begin one."""
        self.retranslate()
        looked = self._views.get(self.view)
        whole = looked is not None and looked.whole_project
        self.header.setVisible(self.session.journey is not None and not whole)
        if self.session.journey is None:
            self._pages.setCurrentIndex(0)
            return
        if self.map is None:
            self.map = MapView(self.session, theme=self.theme, ahead=ahead)
            self.map.setAccessibleName(translate("Page", "Map"))
            self._pages.map = self.map
            self._pages.addWidget(self.map)
            self.map_made.emit()
        if self.view == MAP:
            self._pages.setCurrentWidget(self.map)

    @property
    def current(self) -> QWidget:
        """What the keyboard works on: the map, or the view that has taken its place."""
        shown = self._pages.currentWidget()
        return shown if shown is not None and self.session.journey is not None else self

    def show_view(self, name: str) -> None:
        """Look at the map, or at another view of it."""
        if self.session.journey is None or self.map is None:
            return
        self.finish_writing()
        self.view = name
        self.header.setVisible(name == MAP or not self._made(name).whole_project)
        self._pages.setCurrentWidget(self.map if name == MAP else self._made(name))
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view_changed.emit()

    def _made(self, name: str) -> View:
        if name not in self._views:
            view = self._views[name] = self._makers[name](self.session)
            view.set_theme(self.theme)
            view.left.connect(lambda: self.show_view(MAP))
            view.wanted.connect(self.show_on_map)
            view.command_wanted.connect(self.command_wanted)
            view.trend_wanted.connect(self.show_trend)
            self._pages.addWidget(view)
        return self._views[name]

    def show_on_map(self, id_: str) -> None:
        """Show a stage or a card where it stands, whatever is looked at now."""
        self.show_view(MAP)
        if self.map is not None:
            self.map.show_record(RecordId(id_))

    def show_trend(self, stage: str, metric: str) -> None:
        """Show what a metric of a stage did over the waves."""
        from cjm_studio.panels.metrics.metrics_view import MetricsView

        id_ = StageId(RecordId(stage))
        self.session.show_journey(self.session.stage_journey(id_))
        self.show_view("metrics")
        if isinstance(self.current, MetricsView):
            self.current.show_trend(id_, MetricId(RecordId(metric)))

    def set_theme(self, theme: ThemeName) -> None:
        """Draw the map in another theme."""
        self.theme = theme
        if self.map is not None:
            self.map.set_theme(theme)
        for view in self._views.values():
            view.set_theme(theme)

    def retranslate(self) -> None:
        """Say the words in the language that is spoken now."""
        self._words.setText(
            translate("Page", "This project has no segment yet. A map is drawn for one segment.")
        )
        self._add.setText(translate("Page", "Add the first segment"))
        if self.map is not None:
            self.map.setAccessibleName(translate("Page", "Map"))

    def finish_writing(self) -> None:
        """Keep what is being written on the map."""
        if self.map is not None:
            self.map.finish_writing()
        for view in self._views.values():
            view.finish_writing()

    def edit_in_view(self) -> None:
        """Write on what is chosen in the view that has taken the map's place."""
        if self.view in self._views:
            self._views[self.view].edit_chosen()

    def add_in_view(self) -> None:
        """Write a new card in the view that has taken the map's place."""
        if self.view in self._views:
            self._views[self.view].add_card_here()

    def leave(self) -> None:
        """Hear no more of the session."""
        if self.map is not None:
            self.map.close_session()
