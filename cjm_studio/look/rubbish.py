"""Python's rubbish is taken out by the window's thread alone.

What stands in a ring of references is found by whichever thread happens to look. Of Qt's objects another
thread than the window's must not dispose, and some of our threads work in Python for seconds.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_OFTEN: Final = 500  # ms


class Rubbish(QObject):
    """Looks for rubbish now and then, as far as Python itself would; until it is let go."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.destroyed.connect(lambda: gc.enable())  # noqa: PLW0108  # Qt connects to no built-in
        self._timer = QTimer(self)
        self._timer.setInterval(_OFTEN)
        self._timer.timeout.connect(take_out)
        self._timer.start()


def take_out() -> None:
    """Look through the oldest generation that is due, and through all younger ones."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    found = [generation for generation, (count, most) in enumerate(due) if count > most]
    if found:
        gc.collect(found[-1])
