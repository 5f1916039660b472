"""The graph view: everything that is tied to the record chosen last, across segments."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName
from cjm_studio.model.ids import RecordId
from cjm_studio.panels.graph.bar import GraphBar
from cjm_studio.panels.graph.choosing import can_choose, choose, chosen_record
from cjm_studio.panels.graph.plane import Plane
from cjm_studio.panels.graph.web import MORE, ROOM, Web, is_fold, web_around
from cjm_studio.panels.graph.words import NodeFace, Reader, kind_of_fold, node_face, tie_sentence, tie_word
from cjm_studio.panels.scrolled import Scrolled
from cjm_studio.panels.view import View
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


class GraphView(View):
    """Puts what is chosen in the middle of what it is tied to; what is chosen here stays where it stands."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._palette: Palette | None = None
        self._seen = session.selection  # the selection that the middle was last taken from
        self._choosing = False
        self._visited: list[RecordId] = []
        self._at = -1
        self._unfolded: dict[str, int] = {}
        self._drawn: RecordId | None = None
        self._resized = QTimer(self, singleShot=True, interval=100)
        self._current = ""  # the node that the keyboard was on last
        self.bar = GraphBar()
        self.plane = Plane()
        self._words = QLabel()
        self._scroll = Scrolled(self.plane, sideways=True)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(32)
        set_role(self._words, "quiet")
        self._stack.addWidget(self._words)
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self._resized.timeout.connect(self.touch)
        self.bar.back.clicked.connect(lambda: self.go(-1))
        self.bar.forward.clicked.connect(lambda: self.go(1))
        self.bar.steps_changed.connect(self.refresh)
        self.bar.show_wanted.connect(lambda: self._show_on_map(self._current))
        self.plane.chosen.connect(self._on_chosen)
        self.plane.entered.connect(self._on_entered)
        self.plane.reached.connect(self._on_reached)
        self.plane.key_pressed.connect(lambda event: event.setAccepted(self._pressed(event)))

    @property
    def centre(self) -> RecordId | None:
        """The record in the middle, if there is one."""
        return self._visited[self._at] if self._visited else None

    def follows(self, selection: Selection) -> bool:
        return True

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self._palette = PALETTES[theme]
        self.touch()

    def refresh(self) -> None:
        if self._choosing:
            return  # the middle stays when a neighbour is chosen
        self._visited = [id_ for id_ in self._visited if id_ in self.session.document]
        self._at = min(self._at, len(self._visited) - 1)
        selection = self.session.selection.still_in(self.session.document)
        if self.centre is None or selection != self._seen:
            self._seen = selection
            found = chosen_record(self.session)
            if found is not None and found != self.centre:
                self._visit(found)
        self._show()

    def _visit(self, id_: RecordId) -> None:
        self._visited = [*self._visited[: self._at + 1], id_]
        self._at = len(self._visited) - 1
        self._unfolded = {}

    def put_in_middle(self, id_: RecordId) -> None:
        """Show what is tied to a record; the way back is kept."""
        if id_ != self.centre:
            self._visit(id_)
            self._choose(id_)
            self._show(focus=id_)

    def go(self, step: int) -> None:
        """Go back to the record that was in the middle before, or forward again."""
        if 0 <= self._at + step < len(self._visited):
            self._at += step
            self._unfolded = {}
            self._choose(self._visited[self._at])
            self._show(focus=self._visited[self._at])

    def _show(self, *, focus: str = "") -> None:
        self.setAccessibleName(translate("Graph", "Graph"))
        centre = self.centre
        self.bar.say(back=self._at > 0, forward=self._at < len(self._visited) - 1)
        if centre is None:
            self._words.setText(
                translate(
                    "Graph", "Nothing to show yet. Add a segment, then choose a card or a stage on the map."
                )
            )
            self._stack.setCurrentIndex(0)
            self.bar.show_title("")
            return
        session, palette = self.session, self._palette or tokens()
        moved = bool(focus) or centre != self._drawn
        self._drawn = centre
        focused = self.focusWidget()
        if not focus and focused is not None and self.plane.isAncestorOf(focused):
            focus = self._current
        web = web_around(
            session.document, centre, steps=self.bar.steps, wave=session.wave, unfolded=self._unfolded
        )
        faces = self._faces(web)
        self.plane.show_web(web, faces, word=lambda kind: tie_word(kind, session.language), palette=palette)
        self._describe(web)
        self.setFocusProxy(self.plane.nodes[centre])
        self._stack.setCurrentIndex(1)
        lonely = "" if web.groups else translate("Graph", "Nothing is tied to it yet: link it on the map.")
        title = translate("Graph", "Tied to %1").replace("%1", quoted(faces[centre].title))
        self.bar.show_title(lonely or title)
        self._current = focus if focus in self.plane.nodes else centre
        if focus:
            self.plane.nodes[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.show_button.setEnabled(can_choose(session, RecordId(self._current)))
        self.plane.resize(self.plane.minimumSize().expandedTo(self._scroll.viewport().size()))
        if moved:
            self._reveal()

    def _faces(self, web: Web) -> dict[str, NodeFace]:
        faces: dict[str, NodeFace] = {}
        for key, number in web.folded.items():
            more = translate("Graph", "%1 more").replace("%1", f"+{number}")
            faces[key] = NodeFace(more, kind_of_fold(key, self.session.language), "ellipsis")
        for id_ in (web.centre, *map(RecordId, web.ties)):
            faces[id_] = node_face(self._reader(), id_)
        return faces

    def _describe(self, web: Web) -> None:
        """Tell a screen reader what a node is tied by; sighted people see the curve."""
        for id_, tie in web.ties.items():
            self.plane.nodes[id_].setAccessibleDescription(tie_sentence(self._reader(), tie))

    def _reader(self) -> Reader:
        session = self.session
        return Reader(session.document, session.journey, session.wave, session.language)

    def _reveal(self) -> None:
        node = self.plane.nodes.get(self._current)
        if node is not None:
            middle, area = node.geometry().center(), self._scroll.viewport().rect().center()
            self._scroll.horizontalScrollBar().setValue(middle.x() - area.x())
            self._scroll.verticalScrollBar().setValue(middle.y() - area.y())

    def _on_reached(self, id_: str) -> None:
        self._current = id_
        self._scroll.ensureWidgetVisible(self.plane.nodes[id_], 24, 24)
        self.bar.show_button.setEnabled(can_choose(self.session, RecordId(id_)))

    def _on_chosen(self, id_: str) -> None:
        if is_fold(id_):
            self._unfold(id_)
        else:
            self._current = id_
            self._choose(RecordId(id_))

    def _on_entered(self, id_: str) -> None:
        if is_fold(id_):
            self._unfold(id_)
        elif id_ == self.centre:
            self._show_on_map(id_)
        else:
            self.put_in_middle(RecordId(id_))

    def _unfold(self, key: str) -> None:
        at = list(self.plane.nodes).index(key)
        self._unfolded[key] = self._unfolded.get(key, ROOM[0]) + MORE
        self._show()
        there = list(self.plane.nodes)[min(at, len(self.plane.nodes) - 1)]
        self.plane.nodes[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, id_: RecordId) -> None:
        self._choosing = True
        try:
            choose(self.session, id_)
        finally:
            self._choosing = False
            self._seen = self.session.selection

    def _show_on_map(self, id_: str) -> None:
        if can_choose(self.session, RecordId(id_)):
            self._choose(RecordId(id_))
            self.wanted.emit(id_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized.start()

    def focus_first(self) -> bool:
        """Put the keyboard on the record in the middle."""
        node = self.plane.nodes.get(self.centre or "")
        (node or self).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Do what a key says, wherever in the view it was pressed."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go(-1 if event.key() == Qt.Key.Key_Left else 1)
            return True
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_on_map(self._current)
            return True
        return False
