"""Survey files in, counts out."""
