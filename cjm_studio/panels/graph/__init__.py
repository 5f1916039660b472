"""The graph view: everything tied to one record, across segments."""
