"""Comparison: what differs, by id, between two states of a project, two journeys or two waves."""
