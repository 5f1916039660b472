"""The docks and views around the map."""
