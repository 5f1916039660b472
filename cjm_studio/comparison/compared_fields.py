"""Which fields of a record are compared, and which are too deep to be told as a value."""

from typing import Any, Final

from cjm_studio.comparison.whereabouts import name_of
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Card, Picture, Place
from cjm_studio.model.metrics import Reading
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.schema import RECORD_KINDS, kind_name

# Readings and evidence are compared cell by cell, places card by card; a picture comes with its card.
APART: Final[tuple[type[Record], ...]] = (Reading, Evidence, Place, Picture)
COMPARED: Final = tuple(kind for kind in RECORD_KINDS if kind not in APART)
# How things look and where they came from in every detail: a map with another row height is the same map.
LEFT_OUT: Final = frozenset(
    ("id", "order", "height", "content", "sha256", "counts", "weights", "recipe", "at", "key", "body")
)
_DEEP: Final = frozenset(
    ("arms", "outcomes", "drivers", "opening", "earlier", "left_out", "notes", "questions")
)


def what_of(record: Record) -> str:
    """Return the word's key for a record."""
    return "unknown" if isinstance(record, Unknown) else kind_name(type(record))


def field_differences(
    before: Document, after: Document, *, old: Record, new: Record
) -> list[tuple[str, str, Any, Any]]:
    """Return (what, field, value before, value after) for two states of a record."""
    found = []
    for name in old.__struct_fields__:
        one, two = getattr(old, name), getattr(new, name)
        if name in LEFT_OUT or one == two:
            continue
        if name in _DEEP:
            one = two = None
        elif name == "picture":
            one, two = one is not None, two is not None
        elif name in old.references:
            one, two = name_of(before, one), name_of(after, two)
        what = "emotion" if isinstance(new, Card) and name == "emotion" else what_of(new)
        found.append((what, name, one, two))
    return found
