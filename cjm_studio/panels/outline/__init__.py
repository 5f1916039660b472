"""The map in words: an outline and a table of the same journey, every cell a real cell."""
