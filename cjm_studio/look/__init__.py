"""Colours, fonts and icons: one table of tokens."""
