"""The register of barriers: a table with its filters, and beside it the page of one barrier."""
