"""The project of a command that only looks: with the evidence of today's rule, whatever wrote the file."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.document.document import Document


def renewed(path: Path) -> "Document":
    """Return the project in a file, renewed in memory; the file is not touched."""
    from cjm_studio.document.document import ChangeSource
    from cjm_studio.operations.renewal import renewal
    from cjm_studio.storage.resting_file import read

    document = read(path)
    document.apply(renewal(document), ChangeSource.STORED)
    return document
