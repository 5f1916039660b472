"""Usual answers in words, in both languages: what kind of scale they are from, and where on it they stand."""

from collections.abc import Mapping
from typing import Final, Literal

Kind = Literal[
    "ease", "effort", "satisfaction", "agreement", "likelihood", "quality", "mood", "frequency", "loyalty"
]

# Of each kind: the rank and the words that have it. 0 is the middle, 1 somewhat, 2 plain, 3 very; minus is
# the end with less of it: hard, little effort, dissatisfied, disagree, unlikely, bad, never.
_MIDDLE = (
    "neutral, neither, middle, average, нейтрально, средне, нечто среднее, и да и нет, 50/50, "
    "ни то ни другое, ни то ни се"
)
_WORDS: Final[Mapping[Kind, Mapping[int, str]]] = {
    "ease": {
        -3: "very difficult, very hard, extremely difficult, extremely hard, not at all easy, очень трудно, "
        "очень сложно, крайне трудно, крайне сложно, совсем не легко, очень тяжело, совсем нелегко",
        -2: "difficult, hard, not easy, трудно, сложно, тяжело, нелегко, непросто, не легко",
        -1: "somewhat difficult, rather difficult, slightly difficult, somewhat hard, fairly difficult, "
        "a little difficult, скорее трудно, скорее сложно, довольно трудно, довольно сложно, немного сложно, "
        "скорее тяжело",
        0: f"{_MIDDLE}, neither easy nor difficult, neither difficult nor easy, neither easy nor hard, "
        "ни легко ни трудно, ни сложно ни легко, ни легко ни сложно, ни трудно ни легко, ни просто ни сложно",
        1: "somewhat easy, rather easy, slightly easy, fairly easy, quite easy, скорее легко, "
        "довольно легко, скорее просто, довольно просто, достаточно легко",
        2: "easy, simple, легко, просто, несложно, нетрудно",
        3: "very easy, extremely easy, very simple, очень легко, очень просто, крайне легко, совсем легко",
    },
    "effort": {
        -3: "very low effort, very little effort, no effort, no effort at all, очень мало усилий, "
        "никаких усилий, почти никаких усилий, минимум усилий",
        -2: "low effort, little effort, мало усилий, немного усилий",
        0: "moderate effort, medium effort, average effort, умеренные усилия, средне, умеренно",
        2: "high effort, a lot of effort, much effort, много усилий, большие усилия",
        3: "very high effort, a great deal of effort, very much effort, очень много усилий, огромные усилия",
    },
    "satisfaction": {
        -3: "very dissatisfied, very unsatisfied, extremely dissatisfied, completely dissatisfied, "
        "not at all satisfied, очень недоволен, очень недовольна, совершенно недоволен, полностью недоволен, "
        "совсем не доволен, совершенно не удовлетворен, полностью не удовлетворен, "
        "абсолютно не удовлетворен, совсем не удовлетворен, очень не удовлетворен, "
        "крайне недоволен, полностью неудовлетворен",
        -2: "dissatisfied, unsatisfied, not satisfied, недоволен, недовольна, не доволен, не удовлетворен, "
        "не удовлетворена, неудовлетворен, не удовлетворительно",
        -1: "somewhat dissatisfied, rather dissatisfied, slightly dissatisfied, скорее недоволен, "
        "скорее не доволен, скорее не удовлетворен, скорее недовольна, скорее неудовлетворен",
        0: f"{_MIDDLE}, neither satisfied nor dissatisfied, neither dissatisfied nor satisfied, "
        "ни доволен ни недоволен, ни удовлетворен ни не удовлетворен, отчасти",
        1: "somewhat satisfied, rather satisfied, slightly satisfied, fairly satisfied, скорее доволен, "
        "скорее удовлетворен, скорее довольна, в целом доволен, в основном удовлетворен",
        2: "satisfied, доволен, довольна, удовлетворен, удовлетворена",
        3: "very satisfied, extremely satisfied, completely satisfied, очень доволен, очень довольна, "
        "полностью доволен, полностью удовлетворен, абсолютно удовлетворен, полностью удовлетворена",
    },
    "agreement": {
        -3: "strongly disagree, completely disagree, totally disagree, полностью не согласен, "
        "совершенно не согласен, абсолютно не согласен, категорически не согласен, совсем не согласен, "
        "совершенно не так, полностью не согласна",
        -2: "disagree, не согласен, не согласна, не так",
        -1: "somewhat disagree, slightly disagree, rather disagree, tend to disagree, скорее не согласен, "
        "скорее не согласна, скорее не так, частично не согласен",
        0: f"{_MIDDLE}, neither agree nor disagree, neither disagree nor agree, undecided, "
        "ни согласен ни не согласен, и так и не так, отчасти согласен отчасти нет, и согласен и не согласен",
        1: "somewhat agree, slightly agree, rather agree, tend to agree, скорее согласен, скорее согласна, "
        "скорее так, частично согласен",
        2: "agree, согласен, согласна, так",
        3: "strongly agree, completely agree, totally agree, полностью согласен, совершенно согласен, "
        "абсолютно согласен, полностью согласна, совершенно так",
    },
    "likelihood": {
        -3: "very unlikely, extremely unlikely, not at all likely, definitely not, очень маловероятно, "
        "крайне маловероятно, совершенно невероятно, точно нет, определенно нет, точно не порекомендую, "
        "ни за что не порекомендую",
        -2: "unlikely, not likely, маловероятно, вряд ли, не порекомендую, probably not",
        -1: "somewhat unlikely, slightly unlikely, rather unlikely, скорее нет, скорее маловероятно, "
        "скорее не порекомендую, скорее всего нет, вряд ли порекомендую",
        0: f"{_MIDDLE}, neither likely nor unlikely, maybe, might or might not, возможно, может быть",
        1: "somewhat likely, slightly likely, rather likely, скорее да, скорее вероятно, "
        "скорее порекомендую, скорее всего да, возможно порекомендую",
        2: "likely, probably, вероятно, порекомендую, probably yes",
        3: "very likely, extremely likely, definitely, definitely yes, очень вероятно, точно да, "
        "определенно да, точно порекомендую, обязательно порекомендую, обязательно",
    },
    "quality": {
        -3: "very poor, very bad, очень плохо, "
        "terrible, awful, unacceptable, ужасно, отвратительно, очень низко",
        -2: "poor, bad, плохо, неудовлетворительно, низко",
        -1: "below average, ниже среднего",
        0: f"{_MIDDLE}, fair, ok, okay, acceptable, удовлетворительно, нормально, сойдет, приемлемо",
        1: "above average, выше среднего, неплохо",
        2: "good, хорошо",
        3: "excellent, outstanding, perfect, отлично, превосходно, великолепно, very good, great",
    },
    "mood": {
        -3: "very bad, very negative, very unhappy, очень плохо, очень негативно, 😡, 🤬, 😭, 😠",
        -2: "bad, negative, unhappy, sad, плохо, негативно, грустно, 🙁, ☹, 😞, 😟, 😢",
        -1: "rather bad, скорее плохо, скорее негативно, 😕",
        0: f"{_MIDDLE}, okay, ok, нормально, спокойно, никак, 😐, 😶",
        1: "rather good, скорее хорошо, скорее позитивно",
        2: "good, positive, happy, хорошо, позитивно, радостно, 🙂, ☺, 😊",
        3: "very good, very positive, very happy, очень хорошо, очень позитивно, 😍, 🤩, 😀, 😃, 😄, 😁",
    },
    "frequency": {
        -3: "never, никогда",
        -2: "rarely, seldom, редко, once in a while",
        0: "sometimes, иногда, about half the time, occasionally",
        2: "often, usually, frequently, часто, обычно",
        3: "always, всегда",
    },
    "loyalty": {
        -2: "detractor, detractors, критик, критики, детрактор, детракторы",
        0: "passive, passives, neutral, нейтрал, нейтралы, нейтральный, пассивный",
        2: "promoter, promoters, промоутер, промоутеры, сторонник, сторонники",
    },
}

RANKS: Final[Mapping[Kind, Mapping[str, int]]] = {
    kind: {word: rank for rank, words in ranks.items() for word in words.split(", ")}
    for kind, ranks in _WORDS.items()
}
NUMBERS: Final[Mapping[str, int]] = {
    word: number
    for words in (
        "zero one two three four five six seven eight nine ten",
        "ноль один два три четыре пять шесть семь восемь девять десять",
    )
    for number, word in enumerate(words.split())
}
