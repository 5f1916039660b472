"""The drawing of the map, on the screen and on paper."""
