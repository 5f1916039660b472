"""Every kind of bad input has its sentence, in both languages, with the same facts in it."""

import re
import string
from importlib import import_module
from pathlib import Path

import pytest

from cjm_studio.wording import problems

ROOT = Path(problems.__file__).parents[2]
SENTENCES = {
    key: words
    for table in problems._TABLES
    for key, words in import_module(f"cjm_studio.wording.problems.{table}").SENTENCES.items()
}


def facts(sentence: str) -> set[str]:
    """Return the facts that a sentence names; one may come in two languages, as why_en and why_ru."""
    names = (name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)
    return {name.removesuffix("_en").removesuffix("_ru") for name in names}


def test_every_key_that_is_raised_has_a_sentence() -> None:
    raised = {
        key
        for path in ROOT.rglob("*.py")
        for key in re.findall(r'BadInput\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert raised - SENTENCES.keys() == set()


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_say_the_same_facts_and_end_as_a_sentence_does(key: str) -> None:
    english, russian = SENTENCES[key]["en"], SENTENCES[key]["ru"]
    assert facts(english) == facts(russian)
    assert english.endswith((".", "…", "}"))
    assert russian.endswith((".", "…", "}"))
    assert re.search("[а-яё]", russian)
    assert not re.search("[а-яё]", english)
