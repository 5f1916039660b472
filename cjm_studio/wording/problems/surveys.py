"""Sentences about surveys."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {}
