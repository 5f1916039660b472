"""The linter: what a map lacks, what is stale, unowned or unmeasured, and why that matters."""
