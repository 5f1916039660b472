"""Words of the register: a change of the share, read without looking for a minus."""

import pytest

from cjm_studio.wording.barrier_words import change_words
from cjm_studio.wording.language import Language


@pytest.mark.parametrize(
    ("least", "most", "language", "words"),
    [
        (0.27, 0.62, "en", "fell by 27 to 62 points"),
        (-0.44, -0.14, "en", "rose by 14 to 44 points"),
        (-0.23, 0.16, "en", "from a rise of 23 to a fall of 16 points"),
        (0.27, 0.62, "ru", "снижение на 27–62\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п."),
        (-0.44, -0.14, "ru", "рост на 14–44\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п."),
        (-0.23, 0.16, "ru", "от роста на 23 до снижения на 16\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п."),
        (0.004, 0.16, "en", "fell by 0.4 to 16 points"),
        (None, None, "en", ""),
    ],
)
def test_a_change_says_whether_the_share_fell_or_rose(
    least: float | None, most: float | None, language: Language, words: str
) -> None:
    assert change_words(least, most, language) == words
