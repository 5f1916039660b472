"""The words of a monthly pack: both languages, the forms of numbers, and names as people write them."""

from string import Formatter

from cjm_studio.exchange.pack.telling import pack_content
from cjm_studio.wording.pack_counts import DECISIONS, TILES, tile_words
from cjm_studio.wording.pack_words import METHOD, WORDS
from tests.exchange.pack_projects import fates, write_down


def test_names_lose_what_no_file_can_hold() -> None:
    document = fates()
    write_down(document, "Search", name="a\x0bb\x00c\n\ud83d\u202ed\ufffe \U0001f600")
    assert [one.name for one in pack_content(document).register if one.stage == "Search"] == [
        "a bc d \U0001f600"
    ]


def test_a_count_and_its_word_agree_in_russian() -> None:
    words = [tile_words("improved", number, "ru") for number in (1, 2, 5, 0)]
    assert words == [
        "доказанное улучшение",
        "доказанных улучшения",
        "доказанных улучшений",
        "доказанных улучшений",
    ]


def test_both_languages_say_the_same_facts() -> None:
    def facts(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert [key for key, (english, russian) in WORDS.items() if facts(english) != facts(russian)] == []
    assert {len(forms["ru"]) for forms in (*DECISIONS.values(), *TILES.values())} == {3}
    assert len(METHOD["en"]) == len(METHOD["ru"])
