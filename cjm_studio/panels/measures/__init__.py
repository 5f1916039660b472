"""The chart of recommendations by effort and effect."""
