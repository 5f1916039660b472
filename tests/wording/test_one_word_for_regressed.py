"""A barrier that was closed and is one again is told by one word, wherever it is told."""

from cjm_studio.wording import barrier_words, inbox_words, lint_words, owner_words, pack_words
from cjm_studio.wording.terms import BARRIER_STATUSES


def test_every_table_says_regressed() -> None:
    assert BARRIER_STATUSES["regressed"] == ("regressed", "вернулся")
    english, russian = barrier_words.MARKS["came_back"]
    assert (english, russian) == ("Regressed", "Вернулись")
    assert owner_words.said("came_back", "en") == "regressed"
    assert owner_words.said("came_back", "ru") == "вернулся"
    for module in (barrier_words, inbox_words, lint_words, owner_words, pack_words):
        told = " ".join(str(value) for name, value in vars(module).items() if name[:1] != "__").lower()
        for others in ("came back", "come back", "comes back"):
            assert others not in told
