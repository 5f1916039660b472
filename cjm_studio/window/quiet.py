"""What is done in the quiet after a project has been opened: nobody waits for it, and nobody has to later."""

import gc
from importlib import import_module
from threading import Thread

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence

QUIET = 1500  # milliseconds after which a project has been opened and looked at


def set_apart() -> None:
    """Set what is open apart, so that looking for rubbish later does not go through all of it again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def bring_statistics(document: Document) -> None:
    """Bring what explains levels: that takes a third of a second, and the first stage that is chosen asks."""
    if document.ids(Evidence):
        Thread(target=import_module, args=("cjm_studio.statistics.what_if",)).start()
