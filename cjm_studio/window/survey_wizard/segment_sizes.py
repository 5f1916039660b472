"""How many rows of the files fall in each segment, counted beside while this is being said."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cjm_studio.look.asking import Asking
from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.survey.counting import Origin
    from cjm_studio.survey.cube import Combination, Cube
    from cjm_studio.survey.metric_words import MetricWords
    from cjm_studio.survey.proposal import Known

Sizes = Counter[str]  # by the name of the segment; the empty one: in none
Count = Callable[[str, Callable[[], bool]], Sizes]  # by a mapping; asked whether it is unwanted by now
_PATIENCE = 400  # ms without a further change


def segment_sizes(
    paths: Sequence[Path], mapping: str, known: "Known", cancelled: Callable[[], bool]
) -> Sizes:
    """Return how many rows of the files are of each segment, all told; BadInput where they cannot be read."""
    from cjm_studio.survey.read_survey import read_by
    from cjm_studio.survey.watch import Watch

    found: Sizes = Counter()
    for path in paths:
        found += read_by(_sizes, path, mapping, wave=None, known=known, watch=Watch(None, cancelled))
    return found


def _sizes(
    cube: "Cube", combinations: "Sequence[Combination]", *, words: "MetricWords", origin: "Origin"
) -> Sizes:
    """Take the rows of each segment: each row once, whatever its answers; trial answers are nobody's."""
    from cjm_studio.survey.names import folded

    columns = cube.columns
    assert isinstance(columns.segment, int)  # one segment for all is not counted
    segment = columns.dimensions.index(columns.segment)
    trial = None if columns.trial is None else columns.dimensions.index(columns.trial)
    found: Sizes = Counter()
    for one in combinations:
        tried = trial is not None and folded(one.texts[trial]) in columns.trials
        if one.question == 0 and not tried:
            found[one.texts[segment]] += one.people
    return found


class SizesAsked(QObject):
    """Counts in a thread, a moment after the last change; what was asked before is not told any more."""

    told = Signal(object)  # Sizes, or BadInput that says why not

    def __init__(self, parent: QObject, count: Count) -> None:
        super().__init__(parent)
        self._count, self._mapping = count, ""
        self._unwanted = Event()
        self._asking = Asking(self)
        self._asking.done.connect(lambda _, answer: self.told.emit(*answer))
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._soon.timeout.connect(self._start)

    def ask(self, mapping: str) -> None:
        """Count by this mapping soon, unless it has been counted by."""
        if mapping != self._mapping:
            self.stop()
            self._mapping = mapping
            self._soon.start()

    def stop(self) -> None:
        """Want nothing any more."""
        self._unwanted.set()
        self._soon.stop()
        self._asking.drop()
        self._mapping = ""

    def _start(self) -> None:
        self._unwanted = Event()
        self._asking.ask(self._unwanted, partial(_counted, self._count, self._mapping, self._unwanted.is_set))


def _counted(count: Count, mapping: str, cancelled: Callable[[], bool]) -> tuple[Sizes | BadInput]:
    """Return the answer, alone in a tuple: that the files cannot be read is one too."""
    try:
        return (count(mapping, cancelled),)
    except BadInput as problem:
        return (problem,)
