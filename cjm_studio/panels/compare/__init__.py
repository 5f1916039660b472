"""The compare view: a heat map of segments and stages, and what differs between two sides."""
