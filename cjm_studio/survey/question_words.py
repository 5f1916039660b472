"""What a question asks, by its wording: its metric, its range, what the ends of its scale mean."""

import re
from collections.abc import Mapping
from typing import Final

from cjm_studio.survey.answers import no_answer
from cjm_studio.survey.names import folded

# The first that fits holds: what is more particular stands before.
_METRICS: Final[Mapping[str, re.Pattern[str]]] = {
    key: re.compile(words)
    for key, words in {
        "nps": r"\bnps\b|net promoter|recommend|порекоменд|рекомендова|рекомендуете|посоветуете|посоветовать",
        "ces1": r"\bces ?1\b|\bces 1\.0\b|how much effort|effort did (?:you|it)|сколько усилий|много усилий|"
        r"приложить усили|усилий .*(?:потребовал|приложи|затрат)",
        "ces2": r"\bces ?2\b|\bces 2\.0\b|made it easy|easy (?:for me|to|was|is|did)|(?:was|it) easy|"
        r"how easy|ease of|легко|просто ли|насколько просто|"
        r"было просто|насколько удобно было|л[её]гк(?:о|ий|им|ость)",
        "completion": r"manage to|managed to|able to|succe(?:ed|ss)|did you complete|удалось|"
        r"получилось|смогли",
        "csat": r"\bcsat\b|\bcsi\b|satisf|удовлетвор|довол[еь]н|довольны",
        "emotion": r"\bemotion|\bfeel\b|\bfelt\b|feeling|чувств|эмоци|настроени|ощущени",
    }.items()
}
_SOLVED = re.compile(r"\b(?:resolved|solved)\b|\bреш[её]н[аоы]?\b")
_HARD = re.compile(r"\bhard\b|difficult|трудно|сложно|тяжело|нелегко|не легко|not easy|неудобно")
_RATES = re.compile(
    r"\brate\b|rating|\bscore\b|how (?:good|well)|оцените|оценка|поставьте|балл|quality|качеств"
)
_NAMED = re.compile(r"\b(nps|ces ?1(?:\.0)?|ces ?2(?:\.0)?|csat)\b")
_LEAVES = re.compile(r"\b(?:leave|cancel|switch)\b|уйти|уйд[её]те|отказаться|перейти к")
_WHOLE = re.compile(
    r"overall|in general|as a whole|with us\b|(?:our|the|this) (?:company|service|brand|shop|store|bank)|"
    r"в целом|в общем|\bитогов|\bобщая|(?:нами|компанией|сервисом|магазином|банком|брендом)\b|"
    r"^csat$|^удовлетвор[её]нность$"
)
_REQUEST = re.compile(
    r"(?:\d+[.)]\s*)?(?:please,? |пожалуйста,? )?(?:rate|evaluate|оцените|поставьте|дайте оценку)\b"
)
_WHY = re.compile(r"^(?:why|what|which|почему|что|какие|какой|расскажите|поясните|комментар|comment)")

CHANNELS: Final = frozenset(
    {
        *(
            "site",
            "website",
            "web site",
            "app",
            "mobile app",
            "application",
            "phone",
            "call center",
            "call centre",
        ),
        *("email", "e-mail", "chat", "store", "shop", "branch", "office", "social media", "messenger"),
        *("сайт", "приложение", "мобильное приложение", "телефон", "колл-центр", "кол-центр", "почта", "чат"),
        *("магазин", "отделение", "офис", "соцсети", "социальные сети", "мессенджер", "личный кабинет"),
    }
)
_DASH = "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
_RANGE = re.compile(
    rf"(?<![\d.,])([{_DASH}]?\d{{1,3}})\s*(?:\([^()]*\)\s*)?"
    rf"(?:[{_DASH}]|\.\.\.?|\N{{HORIZONTAL ELLIPSIS}}|to|до|по)\s*"
    r"([+]?\d{1,3})(?![\d.,]*\d)"
)
_ANCHOR = re.compile(
    rf"(?<![\d.,{_DASH}])([{_DASH}]?\d{{1,3}})\s*(?:[{_DASH}:=(]+|is|means|это|означает)\s*([^\W\d][^\d,;:.()\[\]/]*)"
)

# Two ends in brackets, the words right behind the numbers: "(1 very hard - 7 very easy)".
_WORDS = r"[^\W\d][^\d,;()\[\]]*?"
_ENDS = re.compile(rf"[(\[]\s*(\d{{1,2}})\s+({_WORDS})\s*[{_DASH},;/]+\s*(\d{{1,2}})\s+({_WORDS})\s*[)\]]")


def metric_of(text: str) -> str:
    """Return the key of the metric that a question's wording speaks of, empty where it tells nothing."""
    words = folded(text)
    if _WHY.match(words) and not _RANGE.search(words):
        return ""
    for key, pattern in _METRICS.items():
        if pattern.search(words):
            wrong = (key == "nps" and _LEAVES.search(words)) or (key == "ces2" and _HARD.search(_bare(words)))
            return "" if wrong else key
    return "completion" if _SOLVED.search(words) else ""


def names_metric(text: str) -> bool:
    """Say whether a text names a published metric, so that the direction of its scale is told."""
    return bool(_NAMED.search(folded(text)))


def rates(text: str) -> bool:
    """Say whether a text asks to rate something."""
    return bool(_RATES.search(folded(text)) or _HARD.search(folded(text))) and not _WHY.match(folded(text))


def asks_to_rate(text: str) -> bool:
    """Say whether a text is the request to rate what comes after it, as "Please rate"."""
    return bool(_REQUEST.match(folded(text)))


def asks_of(question: str, part: str) -> bool:
    """Say whether a text is the question that is asked of what stands after it."""
    asks = question.endswith("?") or asks_to_rate(question) or range_of(question) is not None
    return asks and not metric_of(part) and not rates(part)


def of_everything(text: str) -> bool:
    """Say whether a question is about the journey as a whole."""
    return bool(_WHOLE.search(folded(text)))


def turned(text: str) -> bool:
    """Say whether a statement is about something bad, so that agreeing with it is no praise."""
    return bool(_HARD.search(_bare(folded(text))))


def range_of(text: str) -> tuple[int, int] | None:
    """Return the ends of the scale that a wording tells, as "from 1 to 7" does."""
    for low, high in _RANGE.findall(text):
        ends = _whole(low), int(high)
        if ends in _SCALES:
            return ends
    numbers = sorted(number for number, _ in anchors(text))
    if len(numbers) >= 2 and (numbers[0], numbers[-1]) in _SCALES:
        return numbers[0], numbers[-1]
    return None


def anchors(text: str) -> tuple[tuple[int, str], ...]:
    """Return the numbers that a wording explains, as "1 - very hard, 7 - very easy"; not "0 - n/a"."""
    if ends := _ENDS.search(text):
        return (int(ends[1]), ends[2]), (int(ends[3]), ends[4])
    said = ((_whole(number), words.strip()) for number, words in _ANCHOR.findall(text))
    return tuple((number, words) for number, words in said if not no_answer(words))


def _bare(words: str) -> str:
    """Leave out what explains the scale: "(1 - very hard ...)" does not make a question about hardness."""
    return re.sub(r"\([^()]*\)|\[[^\[\]]*\d[^\[\]]*\]|\d\s*[-:=\N{EN DASH}\N{EM DASH}].*", " ", words)


def _whole(number: str) -> int:
    return int(number) if number[0].isdigit() else -int(number[1:])


_SCALES = {
    *((0, 1), (0, 5), (0, 10), (0, 100), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 9), (1, 10), (1, 100)),
    *((-2, 2), (-3, 3), (-5, 5), (-1, 1)),
}
