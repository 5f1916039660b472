"""What the mouse can do on the map, one tool for each gesture."""
