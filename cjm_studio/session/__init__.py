"""One open project and what follows its changes; no Qt."""
