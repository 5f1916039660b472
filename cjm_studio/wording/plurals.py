"""The form of a word after a number: two forms in English, three in Russian."""

from cjm_studio.wording.language import Language


def plural(number: int, language: Language, *, forms: tuple[str, ...]) -> str:
    """Return the form that goes with the number: in Russian that of 1, 2 or 5, in English that of 1 or 2.

    A language may give fewer forms than it has: the last one serves for the rest.
    """
    return forms[min(_index(abs(number), language), len(forms) - 1)]


def _index(number: int, language: Language) -> int:
    if language == "en":
        return 0 if number == 1 else 1
    tens, ones = number % 100, number % 10
    if ones == 1 and tens != 11:
        return 0
    return 1 if ones in (2, 3, 4) and tens not in (12, 13, 14) else 2
