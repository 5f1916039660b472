"""False discoveries: what many cells looked at together do to a p-value."""

import numpy as np

from cjm_studio.statistics.arrays import FloatArray


def benjamini_hochberg(p: FloatArray) -> FloatArray:
    """Give each cell's q-value: the share of false alarms if it and all cells with smaller p are flagged.

    Shapes: p-values of one family, flat, answered in the same order; equal p get equal q; may be empty.
    Source: Benjamini and Hochberg 1995, step-up; it holds for independent or positively dependent cells.
    """
    family = p.size
    order = np.argsort(p, kind="stable")
    raised = p[order] * family / np.arange(1, family + 1)
    q = np.empty(family)
    q[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return q
