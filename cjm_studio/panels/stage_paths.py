"""Where the path leads on from a stage: to the next one, along branches and back in loops."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.queries import stages
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.ids import LinkId, RecordId, StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Stage
from cjm_studio.operations.links import add_branch, edit_link, remove_link
from cjm_studio.panels.fields import LineField, commit_typing
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought, known_barriers


class _Way(QWidget):
    """One way on: its words, what is broken on it, and a button that takes it away."""

    def __init__(self, session: Session, link: LinkId) -> None:
        super().__init__()
        self._session, self.link = session, link
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.button = QToolButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._remove)
        self.flow_break = LineField()
        self.flow_break.edited.connect(self._edit)
        self.flow_break.left.connect(self._end_step)
        self.register = QPushButton()
        set_role(self.register, "link")
        self.register.clicked.connect(self._seek)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.flow_break)
        column.addWidget(self.register, 0, Qt.AlignmentFlag.AlignLeft)

    def show_link(self, name: str, *, step: int) -> None:
        """Show a way to a stage so many columns further."""
        if step == 1:
            words = translate("Inspector", "Next: %1")
        elif step > 1:
            words = translate("Inspector", "Branch to: %1")
        else:
            words = translate("Inspector", "Loop back to: %1")
        self.words.setText(words.replace("%1", name))
        label = translate("Inspector", "Flow break on the way to %1").replace("%1", name)
        self.flow_break.setAccessibleName(label)
        self.flow_break.setToolTip(label)
        self.flow_break.setPlaceholderText(translate("Inspector", "Flow break: what is broken on the way"))
        flow_break = self._session.document.get(Link, self.link).flow_break
        self.flow_break.show_value(flow_break)
        self._show_register(flow_break)
        removal = translate("Inspector", "Remove the way to %1").replace("%1", name)
        palette = tokens()
        self.button.setIcon(icon("x", colour=palette.ink_3, pale=palette.grid_strong))
        self.button.setAccessibleName(removal)
        self.button.setToolTip(removal)
        self.button.setVisible(step != 1)  # the order of the stages is the path itself

    def _show_register(self, flow_break: str) -> None:
        """What is broken can be followed as a barrier."""
        self.register.setVisible(bool(flow_break))
        if known_barriers(self._session.document, Sought(self.link)):
            self.register.setText(translate("Inspector", "Show in the register"))
        else:
            self.register.setText(translate("Inspector", "Open in the register"))
        self.register.setAccessibleName(f"{self.register.text()}: {flow_break}")

    def _seek(self) -> None:
        commit_typing()
        self._session.sought.tell(Sought(self.link))

    def _edit(self, text: str) -> None:
        if self.link in self._session.document:
            change = edit_link(self._session.document, self.link, flow_break=text)
            joins = f"{self.link}.flow_break"
            self._session.do(change.named(change.label, change.subject, joins=joins))

    def _end_step(self) -> None:
        self._session.history.close_step()

    def _remove(self) -> None:
        if self.link in self._session.document:
            self._session.do(remove_link(self._session.document, self.link))


class StagePaths(QWidget):
    """The ways on from one stage, and a chooser that adds a branch or a loop."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage: StageId | None = None
        self.ways: dict[LinkId, _Way] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.last = QLabel()
        self.last.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        set_role(self.last, "quiet")
        self.button = QPushButton()
        set_role(self.button, "link")
        self.menu = QMenu(self.button)
        self.button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(self.last)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_stage(self, id_: StageId) -> None:
        """Show the ways on from a stage."""
        self._stage = id_
        document = self._session.document
        path = stages(document, document.get(Stage, id_).journey)
        columns = {stage.id: number for number, stage in enumerate(path)}
        links = [link for link in document.naming(Link, id_) if link.kind == "next" and link.origin == id_]
        links = [link for link in links if link.target in columns]
        links.sort(key=lambda link: columns[StageId(link.target)])
        self._keep([link.id for link in links])
        for link in links:
            number = columns[StageId(link.target)]
            self.ways[link.id].show_link(path[number].name, step=number - columns[id_])
        self.last.setText(translate("Inspector", "The path ends here."))
        self.last.setVisible(not links)
        self._offer(path, {link.target for link in links} | {id_})

    def _offer(self, path: list[Stage], taken: set[RecordId]) -> None:
        """A menu, not a field of choices: the arrows would add a branch at each step there."""
        self.menu.clear()
        for number, stage in enumerate(path, 1):
            if stage.id not in taken:
                name = stage.name.replace("&", "&&")
                self.menu.addAction(f"{number}. {name}").triggered.connect(partial(self._add, stage.id))
        self.button.setText(translate("Inspector", "Add a branch or a loop…"))
        self.button.setVisible(not self.menu.isEmpty())

    def _ask(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _keep(self, links: list[LinkId]) -> None:
        """Keep the fields of the links that are still shown, so that typing goes on."""
        for gone in [link for link in self.ways if link not in links]:
            self.ways.pop(gone).deleteLater()
        for turn, link in enumerate(links):
            if link not in self.ways:
                self.ways[link] = _Way(self._session, link)
            self._list.insertWidget(turn, self.ways[link])

    def _add(self, target: StageId) -> None:
        document = self._session.document
        if self._stage is not None and self._stage in document and target in document:
            self._session.do(add_branch(document, self._stage, target))
