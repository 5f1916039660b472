"""What the program says of the project's own notions, in English and Russian, without Qt."""
