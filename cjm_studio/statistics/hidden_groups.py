"""Which groups of a sum stay hidden, so that nobody can work a small one out from the others."""

from collections.abc import Mapping
from typing import TypeVar

from cjm_studio.model.evidence import HIDDEN_BELOW

K = TypeVar("K")


def hidden_groups(sizes: Mapping[K, int]) -> frozenset[K]:
    """Give the groups to hide where their sum is shown: the small ones, and the next small ones as cover.

    Groups without answers hide nothing and cover nothing. What is left when all shown groups are taken off
    the sum is then no single group, and has 5 answers or more.
    """
    rising = sorted((key for key, n in sizes.items() if n > 0), key=lambda key: sizes[key])
    hidden = [key for key in rising if sizes[key] < HIDDEN_BELOW]
    if not hidden:
        return frozenset()
    for key in rising[len(hidden) :]:
        if len(hidden) > 1 and sum(sizes[one] for one in hidden) >= HIDDEN_BELOW:
            break
        hidden.append(key)
    return frozenset(hidden)
