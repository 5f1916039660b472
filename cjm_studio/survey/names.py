"""Names as people type them: when two spellings are one name."""

import unicodedata
from functools import lru_cache

# Left behind by web forms and word processors, or meant for terminals and for turning text round: control
# characters but white space, zero widths, and what changes the direction of writing.
_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()]
_UNSEEN = dict.fromkeys(
    [*_CONTROLS, 0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
)
_DASHES = " -\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"


def clean(text: str) -> str:
    """Return the text without unseen characters, outer white space and repeated inner white space."""
    text = unicodedata.normalize("NFC", text)
    # What can be printed is seen. To ask costs a tenth of what it costs to look for each letter.
    return " ".join((text if text.isprintable() else text.translate(_UNSEEN)).split())


@lru_cache(maxsize=10_000)
def folded(name: str) -> str:
    """Return what two spellings of one name have in common, nothing for a dash; ё stays apart from е."""
    return clean(name).casefold() if name.strip(_DASHES) else ""
