"""What is done in the quiet after a project has been opened: nobody waits for it, and nobody has to later."""

import gc
from importlib import import_module
from threading import Thread
from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence

QUIET = 1500  # milliseconds after which a project has been opened and looked at
# What the first stage that is chosen, the metrics and Compare ask for; none of it is Qt's.
_FIGURES: Final = (
    "cjm_studio.statistics.what_if",
    "cjm_studio.session.metric_sheets",
    "cjm_studio.session.compare_sides",
)


def set_apart() -> None:
    """Set what is open apart, so that looking for rubbish later does not go through all of it again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def bring_statistics(document: Document) -> None:
    """Bring what explains and compares levels: that takes half a second, for which nobody shall wait."""
    if document.ids(Evidence):
        Thread(target=lambda: [import_module(name) for name in _FIGURES]).start()
