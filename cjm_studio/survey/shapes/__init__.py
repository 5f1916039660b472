"""The shapes of the files that survey tools write."""
