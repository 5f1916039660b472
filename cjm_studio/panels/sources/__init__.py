"""The panel of sources: what is known from where, and what each source supports."""
