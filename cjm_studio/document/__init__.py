"""The document: records over a graph, and the one door through which they change."""
