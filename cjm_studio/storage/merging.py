"""Merging: my changes on top of a file that others have changed, and what of them no longer fits."""

from collections.abc import Callable, Iterable

from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.errors import ChangeRefused
from cjm_studio.document.history import fitting, left_over
from cjm_studio.storage.tables import Logged


def replay(
    document: Document, mine: Iterable[Logged], *, write: Callable[[Changed, Logged], object]
) -> list[Change]:
    """Do my changes again on their document; `write` stores each; return what did not fit."""
    unfit = []
    for line in mine:
        fit = fitting(document, line.change)
        left = left_over(document, line.change, fit)
        try:
            changed = document.apply(fit, ChangeSource(line.source))
        except ChangeRefused:
            changed, left = None, line.change
        if changed is not None:
            write(changed, line)
        if left:
            unfit.append(left)
    return unfit
