"""How people were asked by each metric of a file: as somebody says, or what there is to begin from."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping_text import own_scales
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean
from cjm_studio.survey.scale_names import scale_key, scale_name
from cjm_studio.survey.shapes.shaped import grid_asks
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.questions import is_ours

if TYPE_CHECKING:
    from cjm_studio.window.survey_wizard.draft import Draft

Origin = Literal["said", "before", "header", "metric", "usual"]
_WORDS = 4  # that make a header without a question mark a sentence


class Wording(NamedTuple):
    """How people were asked by one metric; an empty text is the usual one."""

    key: str
    text: str
    origin: Origin
    offers: tuple[str, ...]  # further texts that it may have been


def metric_keys(draft: "Draft") -> dict[str, list[str]]:
    """Return the metrics of a file by key, with the texts of the columns that hold answers by them."""
    found: dict[str, list[str]] = {}
    if draft.recognised.wide:
        own = own_scales(draft.questions)
        for column in draft.questions:
            asked = column.question
            key = "" if asked is None else asked.metric or scale_key(asked)
            if asked is not None and (asked.metric or key in own):
                found.setdefault(key, []).append(asked.text)
        return found
    told = draft.column_of("metric")
    said = [draft.constants["metric"]] if "metric" in draft.constants else told.answers if told else ()
    known = MetricWords(draft.metrics.values())
    for word in said:
        try:
            metric = known.find(word)
        except BadInput:  # told when the file is read
            continue
        if metric is not None:
            found.setdefault(metric.key, [])
    return found


def wordings(draft: "Draft") -> list[Wording]:
    """Return how people were asked by each metric of a file."""
    return [_wording(draft, key, texts) for key, texts in metric_keys(draft).items()]


def texts_asked(draft: "Draft") -> dict[str, str]:
    """Return by metric what a mapping shall say; that it was the usual one only where somebody says so."""
    return {one.key: one.text for one in wordings(draft) if one.text or one.origin == "said"}


def shown_names(draft: "Draft", language: Language) -> dict[str, str]:
    """Return what the metrics of a file are called."""
    own = own_scales(draft.questions)
    return {
        key: scale_name(own[key]) if key in own else metric_name(draft.metrics[key], language)
        for key in metric_keys(draft)
        if key in own or key in draft.metrics
    }


def _wording(draft: "Draft", key: str, texts: Sequence[str]) -> Wording:
    header = header_question(key, texts)
    known: dict[Origin, str] = dict(_known(draft, key, header))
    offers = tuple(dict.fromkeys(filter(None, (*known.values(), header))))
    if key in draft.asked:
        return Wording(key, draft.asked[key], "said", offers)
    origin, text = next(iter(known.items()), ("usual", ""))
    return Wording(key, text, origin, offers)


def _known(draft: "Draft", key: str, header: str) -> Iterator[tuple[Origin, str]]:
    """A header of a metric that others know is only offered: one that reads otherwise shall part no waves."""
    if key in draft.standing.asked:
        yield "before", draft.standing.asked[key]
    if key in own_scales(draft.questions):
        yield "header", header
    elif key in draft.metrics and (usual := draft.metrics[key].question):
        yield "metric", usual


def header_question(key: str, texts: Sequence[str]) -> str:
    """Return the question that all headers ask, rows of a matrix and stages before a colon put aside.

    Empty where they ask several. What our own questionnaire asks is the usual question.
    """
    asked = {clean(grid_asks(text).question) for text in texts}
    if len(asked) > 1 and all(":" in text for text in asked):
        asked = {sentence_case(clean(text.partition(":")[2])) for text in asked}
    text = asked.pop() if len(asked) == 1 else ""
    if ("?" not in text and len(text.split()) < _WORDS) or is_ours(key, text):
        return ""
    return text
