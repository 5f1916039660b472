"""Sentences about files."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {}
