"""The metrics view: charts of what was answered, each with the same figures as a table."""
