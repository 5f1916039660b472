"""Names as people type them: when two spellings are one name."""

import unicodedata
from functools import lru_cache

# Left behind by web forms and word processors; nobody sees them.
_UNSEEN = dict.fromkeys(map(ord, "\0\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"))
_DASHES = " -\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"


def clean(text: str) -> str:
    """Return the text without unseen characters, outer white space and repeated inner white space."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split())


@lru_cache(maxsize=10_000)
def folded(name: str) -> str:
    """Return what two spellings of one name have in common, nothing for a dash; ё stays apart from е."""
    return clean(name).casefold() if name.strip(_DASHES) else ""
