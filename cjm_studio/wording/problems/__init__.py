"""The sentences of bad input: what is wrong, where, and what to do."""

from collections.abc import Mapping
from importlib import import_module

from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import Language

_TABLES = ("files", "surveys", "commands", "outlines", "pictures", "evidence", "register", "pasting")


def problem_words(problem: BadInput, language: Language) -> str:
    """Return the sentence for a problem in the reader's language."""
    for table in _TABLES:
        sentences: Mapping[str, Mapping[Language, str]] = import_module(f"{__name__}.{table}").SENTENCES
        if problem.key in sentences:
            return sentences[problem.key][language].format(**problem.facts)
    raise KeyError(problem.key)
