"""Colours, fonts and icons: one table of tokens."""

import cjm_studio.look.imports  # noqa: F401
