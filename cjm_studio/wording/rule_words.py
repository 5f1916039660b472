"""What the words of one rule of the linter are."""

from typing import NamedTuple


class RuleWords(NamedTuple):
    """The sentences of one rule in one language; `fix` is the button that mends it at once, if any does."""

    name: str  # of all findings of the rule together
    what: str
    why: str
    mend: str
    fix: str = ""
