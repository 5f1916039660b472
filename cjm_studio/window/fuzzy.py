"""How well what is typed names something: whole words, beginnings of words, letters in their order."""

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_OTHER_LAYOUT = str.maketrans(_LATIN + _RUSSIAN, _RUSSIAN + _LATIN)
_ENOUGH = 0.6  # of the letters must go on from the letter before, or begin a word
_LESS = 0.9  # what was typed on the other layout counts a little less


def readings(typed: str) -> list[tuple[list[str], float]]:
    """Return what is typed as words, and what it would be on the other keyboard layout, with their worth."""
    typed = typed.casefold()
    written = (typed, 1.0), (typed.translate(_OTHER_LAYOUT), _LESS)
    return [(text.replace("ё", "е").split(), worth) for text, worth in written]


def match(words: list[str], name: str, *, around: str = "") -> float:
    """Return how well words fit a name, 0 if they do not; a word may stand in what is written around it."""
    total = 0.0
    for word in words:
        found = max(word_match(word, name), word_match(word, around) / 2)
        if not found:
            return 0.0
        total += found
    return total / len(words) if words else 0.0


def word_match(word: str, text: str) -> float:
    """Return how well one word fits: best at the beginning of a word, least with scattered letters."""
    if word in text:
        begins = text.startswith(word) or f" {word}" in text
        return (1.0 if begins else 0.75) + 0.2 * len(word) / len(text) + 0.1 * text.startswith(word)
    rest = iter(text)
    if not all(letter in rest for letter in word):
        return 0.0
    share = _in_order(word, text)
    return 0.6 * share if share >= _ENOUGH else 0.0


def _in_order(word: str, text: str) -> float:
    """Return the greatest share of letters that go on from the letter before, or begin a word of the text."""
    none = float("-inf")
    before: list[float] = []  # the best way to have written the word so far, its last letter being here
    for turn, letter in enumerate(word):
        best_so_far, now = none, []
        for at, here in enumerate(text):
            begins = at == 0 or not text[at - 1].isalnum()
            if here != letter or (turn == 0 and not begins):
                now.append(none)
            elif turn == 0:
                now.append(1.0)
            else:
                going_on = before[at - 1] + 1.0 if at else none
                now.append(max(going_on, best_so_far + begins))
            if turn and at:
                best_so_far = max(best_so_far, before[at - 1])
        before = now
    return max(before) / len(word)
