"""The scale that the answers of a column are on: found from the answers, never from what would be nice."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cjm_studio.survey.answers import counted_of, labelled, no_answer
from cjm_studio.survey.names import clean
from cjm_studio.survey.wordings import NUMBERS, RANKS, Kind

ENOUGH = 0.9  # of the answers are on the scale; the others are left out, and told
_ENOUGH_SAID = 0.5  # where the wording says the ends of the scale
_FAR = (-5, 10)  # no usual scale has answers beyond: such a number is a slip
_PLAIN_NUMBER = re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?)\s?(\d{1,3})(?:[.,]0+)?\s*(%?)")
_CODE = re.compile(r"AO?0*(\d{1,2})")
_STARS = ("★", "⭐", "🌟", "☆")
_YES_NO = {"yes", "no", "да", "нет", "y", "n", "true", "false", "0", "1"}
_TICKED = _YES_NO | {"checked", "unchecked", "selected", "not selected", "quoted", "not quoted", "x", "✓"}
# The number that stands for a group of the Net Promoter System: the nearest of the group to the others.
_LOYALTY = {-2: 6, 0: 7, 2: 9}


@dataclass(frozen=True, slots=True)
class AnswerScale:
    """The ends of a scale, what answers in words stand for, and which way it runs as far as words tell."""

    form: str  # numbers, words, codes, yes_no
    minimum: int
    maximum: int
    labels: tuple[tuple[str, int], ...] = ()
    kind: Kind | None = None  # what the words are about
    rising: bool | None = None  # higher numbers stand for more of it; None: no words tell
    others: int = 0  # answers that are not on the scale


def scale_of(
    answers: Sequence[str],
    labels: Sequence[tuple[str, int]] = (),
    *,
    said: tuple[int, int] | None = None,
) -> AnswerScale | None:
    """Return the scale of a column's answers.

    `labels` are the words that a code book has for numbers, `said` the ends that the wording names: numbers
    beyond them are slips.
    """
    told = [(word, number) for word, number in labels if not no_answer(word)]
    if told:
        return _of_code_book(told)
    if not answers:
        return None
    counted = Counter(map(clean, answers))
    on_numbers = _of_numbers(counted, said) if said else None
    if on_numbers is not None:
        return on_numbers
    for find in (_of_numbers, _of_words, _of_codes, _of_yes_no):
        found = find(counted)
        if found is not None:
            return found
    return None


def is_ticks(answers: Iterable[str]) -> bool:
    """Say whether a column only tells that its option was chosen."""
    words = {clean(answer).casefold() for answer in answers}
    return len(words) <= 1 or words <= _TICKED


def with_ends(anchors: Iterable[tuple[int, str]]) -> tuple[Kind | None, bool | None]:
    """Return what explained numbers are about, and whether higher ones stand for more of it."""
    said = list(anchors)
    if len(said) < 2:
        return None, None
    for kind in RANKS:
        ranks = [(number, RANKS[kind].get(plain(words))) for number, words in said]
        known = sorted((number, rank) for number, rank in ranks if rank is not None)
        ranks_only = [rank for _, rank in known]
        if len(known) < 2 or len(known) * 2 <= len(said) or ranks_only[0] == ranks_only[-1]:
            continue
        if ranks_only in (sorted(ranks_only), sorted(ranks_only, reverse=True)):
            return kind, ranks_only[-1] > ranks_only[0]
    return None, None


def plain(words: str) -> str:
    """Return an answer's words as the tables of usual wordings have them."""
    text = clean(words).casefold().replace("ё", "е")
    if not any(letter.isalnum() for letter in text):  # a face, perhaps with a mark that gives it colours
        return text.replace("\ufe0f", "")
    text = re.sub(r"[^\w\s/]+", " ", text)
    return re.sub(r"\b(a|an)\s+|\((а|на)\)", "", " ".join(text.split())).removesuffix(" а").strip()


def _of_numbers(answers: Counter[str], within: tuple[int, int] | None = None) -> AnswerScale | None:
    numbers: dict[int, int] = {}
    said: dict[int, str] = {}
    most: set[int] = set()  # as answers like "7 из 10" and stars say it
    percent = False
    for answer, times in answers.items():
        both, of = labelled(answer), counted_of(answer)
        found = _PLAIN_NUMBER.fullmatch(answer)
        number = NUMBERS.get(answer.casefold())
        if found is not None:
            number = int(found[2]) * (1 if found[1] in ("", "+") else -1)
            percent = percent or bool(found[3])
        elif of is not None:
            number = of[0]
            most.add(of[1])
        elif both is not None:
            number, said[both[0]] = both
        if number is not None and (within is None or within[0] <= number <= within[1]):
            numbers[number] = numbers.get(number, 0) + times
    if within is None and not percent:
        numbers = {one: times for one, times in numbers.items() if _FAR[0] <= one <= _FAR[1]}
    counted = sum(numbers.values())
    enough = ENOUGH if within is None else _ENOUGH_SAID
    if counted < enough * answers.total() or not numbers:
        return None
    ends = (0, 100) if percent else _ends(min(numbers), max([*numbers, *most]))
    if ends is None:
        return None
    stars = any(answer.startswith(_STARS) for answer in answers)
    kind, rising = ("quality", True) if stars else with_ends(said.items())
    return AnswerScale("numbers", *ends, (), kind, rising, answers.total() - counted)


def _ends(low: int, high: int) -> tuple[int, int] | None:
    """Return the narrowest usual scale that has room for the answers."""
    usual: tuple[tuple[int, int], ...] = ((0, 1), (1, 5), (1, 7), (0, 5), (-2, 2), (-3, 3), (0, 10), (-5, 5))
    if low >= 1 and high > 7:
        usual = ((1, 10),)
    return next(((first, last) for first, last in usual if first <= low and high <= last), None)


def _of_words(answers: Counter[str]) -> AnswerScale | None:
    words = {word: plain(word) for word in answers}
    kind = max(RANKS, key=lambda one: sum(n for word, n in answers.items() if words[word] in RANKS[one]))
    ranks = {word: RANKS[kind][told] for word, told in words.items() if told in RANKS[kind]}
    counted = sum(answers[word] for word in ranks)
    faces = [rank for word, rank in ranks.items() if not any(letter.isalnum() for letter in word)]
    if counted < ENOUGH * answers.total() or len(set(ranks.values())) < 2 or len(faces) != len(set(faces)):
        return None  # of two faces that are alike nobody can tell which is the merrier
    others = answers.total() - counted
    if kind == "loyalty":
        return AnswerScale(
            "words", 0, 10, tuple((word, _LOYALTY[rank]) for word, rank in ranks.items()), kind, True, others
        )
    levels, places = _places(set(ranks.values()))
    labels = sorted(
        ((word, places[rank]) for word, rank in ranks.items()), key=lambda pair: (pair[1], pair[0])
    )
    return AnswerScale("words", 1, levels, tuple(labels), kind, True, others)


def _places(ranks: set[int]) -> tuple[int, dict[int, int]]:
    """Return the length of the scale, 5 or 7, and where on it each rank stands."""
    if any(len({abs(rank) for rank in ranks if rank * side > 0}) == 3 for side in (1, -1)):
        return 7, {rank: rank + 4 for rank in ranks}
    places = {0: 3}
    for side in (1, -1):
        strengths = {abs(rank) for rank in ranks if rank * side > 0}
        outer = {3} if 3 in strengths else strengths & {2} if strengths == {1, 2} else set()
        for strength in strengths:
            places[side * strength] = 3 + side * (2 if strength in outer else 1)
    return 5, places


def _of_codes(answers: Counter[str]) -> AnswerScale | None:
    found = {answer: int(match[1]) for answer in answers if (match := _CODE.fullmatch(answer))}
    if sum(answers[answer] for answer in found) < ENOUGH * answers.total() or len(found) < 2:
        return None
    ends = _ends(min(found.values()), max(found.values()))
    if ends is None:
        return None
    others = answers.total() - sum(answers[answer] for answer in found)
    return AnswerScale("codes", *ends, tuple(sorted(found.items(), key=lambda pair: pair[1])), others=others)


def _of_yes_no(answers: Counter[str]) -> AnswerScale | None:
    on = sum(times for answer, times in answers.items() if answer.casefold() in _YES_NO)
    if on < ENOUGH * answers.total():
        return None
    return AnswerScale("yes_no", 0, 1, others=answers.total() - on)


def _of_code_book(labels: Sequence[tuple[str, int]]) -> AnswerScale | None:
    numbers = [number for _, number in labels]
    kind, rising = with_ends((number, words) for words, number in labels)
    yes = {plain(word) for word, _ in labels} <= _YES_NO
    if yes and set(numbers) <= {0, 1}:
        return AnswerScale("yes_no", 0, 1, tuple(labels))
    if kind is None and len(numbers) < 3:
        return None
    return AnswerScale("numbers", min(numbers), max(numbers), tuple(labels), kind, rising)
