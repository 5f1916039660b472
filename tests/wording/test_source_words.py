"""The days of a source in words: when its answers were given, and when its file was imported."""

import pytest

from cjm_studio.wording.language import Language
from cjm_studio.wording.source_words import source_days


@pytest.mark.parametrize(
    ("date", "imported", "language", "said"),
    [
        ("2022-03-12", "2026-11-23", "en", "Answers up to 12 March 2022 · imported 23 November 2026"),
        ("2022-03-12", "2026-11-23", "ru", "Ответы по 12 марта 2022 · загружен 23 ноября 2026"),
        ("2026-11-23", "2026-11-23", "en", "Imported 23 November 2026"),  # the file told no days
        ("", "2026-11-23", "ru", "Загружен 23 ноября 2026"),
        ("2022", "", "en", "2022"),  # written by people
        ("", "", "en", ""),
    ],
)
def test_a_source_says_its_days(date: str, imported: str, language: Language, said: str) -> None:
    assert " · ".join(source_days(date, imported, language=language)) == said
