"""A few values side by side, one of them chosen: grades, severities, faces."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from cjm_studio.look.icons import icon
from cjm_studio.look.theme import set_role, tokens


class Choices(QWidget):
    """Buttons of which one is down; arrows go from one to the next, as in a list."""

    chosen = Signal(object)

    def __init__(self, values: Sequence[object], parent: QWidget | None = None, *, columns: int = 0) -> None:
        super().__init__(parent)
        self._values = list(values)
        self._icons: Sequence[str] = ()
        self._group = QButtonGroup(self)
        columns = columns or len(self._values)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for number, _ in enumerate(values):
            button = QToolButton()
            set_role(button, "choice")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            grid.addWidget(button, number // columns, number % columns)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))
        self.setFocusProxy(self._group.button(0))

    def name(self, names: Sequence[str], *, icons: Sequence[str] = ()) -> None:
        """Give each value its name, and its icon in place of the name if there are icons."""
        self._icons = icons
        for number, name in enumerate(names):
            button = self._group.button(number)
            button.setAccessibleName(name)
            button.setToolTip(name)
            if icons:
                palette = tokens()
                button.setIcon(icon(icons[number], colour=palette.ink_2, pale=palette.ink_3))
                button.setIconSize(QSize(20, 20))
            else:
                button.setText(name)

    def show_value(self, value: object) -> None:
        """Show which value the record holds; none when it holds another one."""
        self._group.setExclusive(False)
        for number, known in enumerate(self._values):
            self._group.button(number).setChecked(known == value)
        self._group.setExclusive(value in self._values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        focused = next((n for n, _ in enumerate(self._values) if self._group.button(n).hasFocus()), 0)
        number = min(max(0, focused + step), len(self._values) - 1)
        self._group.button(number).setFocus(Qt.FocusReason.OtherFocusReason)
