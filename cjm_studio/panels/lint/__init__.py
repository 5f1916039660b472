"""The panel that checks the map: what is to be mended, why, and the way there."""
