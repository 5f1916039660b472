"""Statistics: kernels that turn counts of answers into shares, intervals and levels; no tables, no files."""
