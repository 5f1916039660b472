"""The status bar: what the keys do now; barriers, whether all is saved, and the zoom."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QStatusBar

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role

_TOLD = 6000  # milliseconds that a word in the status bar stands


class ZoomField(QLineEdit):
    """The zoom in per cent, to read and to type."""

    zoom_wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "quiet")
        self._zoom = 1.0
        self._fit()
        self.editingFinished.connect(self._typed)

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("1000 %") + 20)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):  # type of another size
            self._fit()

    def show_zoom(self, zoom: float) -> None:
        """Show a scale, 1 being 100 %."""
        self._zoom = zoom
        self.setText(f"{round(zoom * 100)}\N{NO-BREAK SPACE}%")

    def _typed(self) -> None:
        digits = "".join(letter for letter in self.text() if letter.isdigit())
        if digits and int(digits) != round(self._zoom * 100):
            self.zoom_wanted.emit(int(digits) / 100)
        self.show_zoom(self._zoom)


class StatusLine:
    """The widgets of the status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        self.bar = bar
        self.hint_key = ""
        self._count = 0
        self.hint = QLabel()
        self.barriers = QLabel()
        self.saved = QLabel()
        self.zoom = ZoomField()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(6, 0, 6, 0)
        bar.addWidget(self.hint, 1)
        for widget in (self.barriers, self.saved, self.zoom):
            bar.addPermanentWidget(widget)
        self.show_project(False)

    def tell(self, words: str) -> None:
        """Say something for a while."""
        self.bar.showMessage(words, _TOLD)

    def show_project(self, there: bool) -> None:
        """Show what belongs to a map only where there is one."""
        for widget in (self.hint, self.barriers, self.saved, self.zoom):
            widget.setVisible(there)

    def show_hint(self, key: str, count: int = 0) -> None:
        """Say what the keys act on now: "card", "cards", "cell", "stage", "row", "drag" or nothing."""
        if key != self.hint_key and "drag" not in (key, self.hint_key):
            self.bar.clearMessage()  # what was told is over when something else is chosen
        self.hint_key, self._count = key, count
        self.hint.setText(_hints()[key].replace("%1", str(count)))

    def retranslate(self) -> None:
        """Say the fixed words in the language that is spoken now."""
        self.show_hint(self.hint_key, self._count)
        self.zoom.setAccessibleName(translate("Status", "Zoom"))
        self.zoom.setToolTip(translate("Status", "Zoom: type a number, or hold Ctrl and turn the wheel"))

    def show_barriers(self, *, barriers: int, critical: int, watched: int, measured: bool) -> None:
        """Count the levels of the journey that is shown."""
        if not measured:
            self.barriers.setText(translate("Status", "Nothing measured yet"))
            return
        words = [translate("Status", "Barriers: %1").replace("%1", str(barriers))]
        if critical:
            words.append(translate("Status", "of them critical: %1").replace("%1", str(critical)))
        if watched:
            words.append(translate("Status", "under watch: %1").replace("%1", str(watched)))
        self.barriers.setText(" · ".join(words))

    def show_saved(self, *, modified: bool, named: bool, read_only: bool) -> None:
        """Say whether the file holds everything."""
        if read_only:
            words = translate("Status", "Read-only copy")
        elif not named:
            words = translate("Status", "Not in a file yet")
        elif modified:
            words = translate("Status", "Changes not saved")
        else:
            words = translate("Status", "Saved")
        self.saved.setText(words)


def _hints() -> dict[str, str]:
    return {
        "": translate("Status", "Choose a card, or an empty place and type"),
        "card": translate(
            "Status",
            "Card chosen · letters are commands: N new, L link, B barrier, G evidence; Enter edits",
        ),
        "cards": translate("Status", "Cards chosen: %1 · Alt and arrows move them, Ctrl+drag copies them"),
        "writing": translate(
            "Status",
            "Enter keeps · Tab: next stage · Ctrl+Enter: next card · Shift+Enter: new line · Esc drops",
        ),
        "view": translate("Status", "Ctrl+1 shows the map again"),
        "drag": translate("Status", "Drop it in a cell · with Ctrl or Alt a copy, Esc leaves all as it was"),
        "cell": translate("Status", "Empty place chosen · just type to make a card"),
        "stage": translate("Status", "Stage chosen · Enter renames it, Alt and arrows move it"),
        "row": translate("Status", "Row chosen · Enter renames it, Alt and arrows move it"),
    }
