"""Projects to compare with: a project file, its text form, or a version that a project keeps."""

from itertools import islice
from pathlib import Path

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.register import Version
from cjm_studio.storage.resting_file import document_of, read
from cjm_studio.storage.text_form import records_of
from cjm_studio.storage.trouble import reading


def document_at(path: Path) -> Document:
    """Return the project in a file, whichever form it has; BadInput when it holds none."""
    with reading(path), path.open("rb") as file:
        start = file.read(1)
    return _from_text(path) if start == b"{" else read(path)


def _from_text(path: Path) -> Document:
    try:
        with reading(path), path.open(encoding="utf-8") as lines:
            first, *_ = islice(lines, 1)
            if '"record"' not in first:
                raise BadInput("file_not_project", path=str(path))
            records = [*records_of([first]), *records_of(lines)]
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput("file_damaged", path=str(path), reason=str(error)) from error
    return document_of(path, records)


def version_document(version: Version) -> Document:
    """Return the project as a saved version holds it."""
    from cjm_studio.operations.versions import document_of as document_kept

    return document_kept(version)
