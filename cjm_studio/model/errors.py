"""Input that cannot be used: said with a key and facts, so that it can be told in the reader's language."""

from typing import Any


class BadInput(Exception):
    """What was given cannot be used; `wording.problems` has the sentence for the key."""

    def __init__(self, key: str, **facts: Any) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts
