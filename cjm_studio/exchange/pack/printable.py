"""Words that every form can hold: letters that no file, slide or page may carry are taken out."""

import re
from dataclasses import fields, replace
from functools import cache
from typing import Any, Final, TypeVar

_BLANKS: Final = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# What XML forbids, lone halves of letters, and marks that turn the direction of all that follows.
_NEVER: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

T = TypeVar("T")


def printable(told: T) -> T:
    """Return words, or the content that holds them, fit for every form; a name is always one line."""
    found: Any = told
    if isinstance(found, str):
        if not found.isprintable():  # quick, and seldom so
            found = _NEVER.sub("", _BLANKS.sub(" ", found)).strip(" ")
    elif isinstance(found, tuple):
        found = tuple(map(printable, found))
    elif hasattr(found, "__dataclass_fields__"):
        kind: Any = type(found)
        told_of = {name: getattr(found, name) for name in _names(kind)}
        new = {name: printable(value) for name, value in told_of.items()}
        changed = {name: value for name, value in new.items() if value is not told_of[name]}
        found = replace(found, **changed) if changed else found
    return found  # type: ignore[no-any-return]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
