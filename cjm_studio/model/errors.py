"""Input that cannot be used: said with a key and facts, so that it can be told in the reader's language."""

import errno
from typing import Any, Final

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class BadInput(Exception):
    """What was given cannot be used; `wording.problems` has the sentence for the key."""

    def __init__(self, key: str, **facts: Any) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts


def is_full(error: BaseException) -> bool:
    """Say whether the system had no room left on a disk, or for this user or file."""
    return isinstance(error, OSError) and error.errno in _FULL
