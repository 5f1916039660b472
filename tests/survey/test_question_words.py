"""What the wording of a question tells of its scale."""

import pytest

from cjm_studio.survey.question_words import anchors, range_of


@pytest.mark.parametrize(
    ("text", "ends", "scale"),
    [
        ("How easy (1 - very hard, 7 - very easy)", ((1, "very hard"), (7, "very easy")), (1, 7)),
        ("how easy (1 very hard - 7 very easy)?", ((1, "very hard"), (7, "very easy")), (1, 7)),
        ("Легко? (1 очень трудно – 7 очень легко)", ((1, "очень трудно"), (7, "очень легко")), (1, 7)),
        ("Оцените (1 из 5)", (), None),
        ("Did it take long (5 minutes, 10 minutes)?", ((5, "minutes"), (10, "minutes")), None),
    ],
)
def test_the_ends_of_a_scale_are_read(
    text: str, ends: tuple[tuple[int, str], ...], scale: tuple[int, int] | None
) -> None:
    assert anchors(text) == ends
    assert range_of(text) == scale
