"""The wizard's words for what it shows of a file, what has still to be said, and what is gone."""

import re
from collections.abc import Sequence
from typing import cast

from cjm_studio.look.speech import quoted, translate
from cjm_studio.survey.recognised import ColumnGuess, Role
from cjm_studio.survey.segment_match import SegmentMatch
from cjm_studio.window.survey_wizard.asked import Wording
from cjm_studio.window.survey_wizard.next_wave import TakenOver
from cjm_studio.window.survey_wizard.rules import Kind
from cjm_studio.window.survey_wizard.scales import Scale
from cjm_studio.window.survey_wizard.segment_sizes import Sizes
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, percent

_ROW = re.compile(r"(?P<asked>.*\S)\s*(?P<row>\[[^\[\]]+\])", re.DOTALL)  # of a matrix


def role_names() -> dict[Role, str]:
    """Return what a column can be, in the language of the window."""
    return {
        "segment": translate("Wizard", "Segment"),
        "stage": translate("Wizard", "Stage"),
        "channel": translate("Wizard", "Channel"),
        "metric": translate("Wizard", "Metric"),
        "score": translate("Wizard", "Answer"),
        "question": translate("Wizard", "Answers to a question"),
        "wave": translate("Wizard", "Wave"),
        "date": translate("Wizard", "Date"),
        "respondent": translate("Wizard", "Respondent: not imported"),
        "weight": translate("Wizard", "Weight"),
        "personal": translate("Wizard", "Personal data: not imported"),
        "ignored": translate("Wizard", "Not needed"),
    }


def shape_names() -> dict[str, str]:
    """Return what wrote the file."""
    return {
        "plain": translate("Wizard", "a plain table"),
        "surveymonkey": "SurveyMonkey",
        "qualtrics": "Qualtrics",
        "google_forms": translate("Wizard", "Google Forms"),
        "typeform": "Typeform",
        "yandex_forms": translate("Wizard", "Yandex Forms"),
        "limesurvey": "LimeSurvey",
        "spss": "SPSS",
    }


def kind_names() -> dict[Kind, str]:
    """Return how many of a group's conditions must hold."""
    return {
        "all": translate("Wizard", "all of these hold"),
        "any": translate("Wizard", "any of these holds"),
        "none": translate("Wizard", "none of these holds"),
    }


def test_names() -> dict[str, str]:
    """Return what can be asked of a column."""
    return {
        "equals": translate("Wizard", "is"),
        "in": translate("Wizard", "is one of: a, b, c"),
        "min": translate("Wizard", "is at least"),
        "max": translate("Wizard", "is at most"),
        "empty": translate("Wizard", "is empty"),
        "filled": translate("Wizard", "is filled in"),
    }


def missing_words() -> dict[str, str]:
    """Return what has still to be said."""
    return {
        "segment": translate("Wizard", "Choose the column of segments, or name one segment for all answers."),
        "rules": translate("Wizard", "Every segment needs a name, and every condition a column and a value."),
        "list": translate(
            "Wizard", "Choose the list, its two columns, and the column of respondents in this file."
        ),
        "matches": translate("Wizard", "Look at what the segments of the file are in the project."),
        "everybody": translate(
            "Wizard", "Say whether all answers are those of one segment, which would be a new one."
        ),
        "wave": translate("Wizard", "Name the wave."),
        "ranges": translate("Wizard", "Every wave needs a name and its first or last day, as 2026-09-01."),
        "stage": translate("Wizard", "Say of every question which stage it is about."),
        "scale": translate("Wizard", "Every question needs a metric, or a scale of its own."),
        "direction": translate("Wizard", "Say of every scale which end is the good one."),
        "score": translate(
            "Wizard", "Say which columns hold answers to questions, or which hold the metric and the answer."
        ),
    }


def lost_words(key: str, facts: Sequence[str]) -> str:
    """Return what an earlier import said and this file cannot be read by any more."""
    sentences = {
        "column": translate(
            "Wizard", "The time before, the column “%1” was read as “%2”. It is gone: look at what was found."
        ),
        "metric": translate("Wizard", "Nobody knows the metric “%1” any more: say what “%2” measures."),
        "stage": translate(
            "Wizard", "The project has no stage “%1” any more: look at what the questions are about now."
        ),
        "segment": translate("Wizard", "The project has no segment “%1” any more: say which it is now."),
        "rules": translate(
            "Wizard", "The rules of segments ask about the column “%1”, which is gone: say the segments anew."
        ),
        "list": translate("Wizard", "The list of respondents “%1” is not there: say the segments anew."),
        "dates": translate("Wizard", "No column holds dates any more: say the waves anew."),
        "days": translate("Wizard", "Only the waves that have names are kept: check the days of the others."),
        "table": translate("Wizard", "The file has no table “%1” any more: look at what was found."),
    }
    shown = (facts[0], role_names()[cast("Role", facts[1])]) if key == "column" else facts
    words = sentences[key]
    for place, fact in enumerate(shown, 1):
        words = words.replace(f"%{place}", fact)
    return words


def like_words(file: str, *, holds: bool, unsaid: Sequence[str] = ()) -> str:
    """Return what came along from the file of another wave, and of which columns it says nothing."""
    if not holds:
        words = translate(
            "Wizard", "The columns are those of “%1”, but nothing that was said of it holds here."
        )
        return words.replace("%1", file)
    words = translate(
        "Wizard",
        "The columns are those of “%1”: all that was said of it holds here too. "
        "What its scales measure and which answer is good stands on the next page.",
    ).replace("%1", file)
    if unsaid:
        more = translate("Wizard", "Nothing was said there of: %1.")
        words += " " + more.replace("%1", ", ".join(map(quoted, unsaid)))
    return words


def as_in(file: str) -> str:
    """Return that something stands as it was said of the file of another wave."""
    return translate("Wizard", "As in “%1”").replace("%1", file)


def taken_words(column: ColumnGuess, taken: TakenOver) -> str:
    """Return whether what a question measures came along from the file of another wave."""
    if column.number not in taken.questions:
        return translate("Wizard", "Recognised in this file")
    return as_in(taken.file) if taken.holds(column) else translate("Wizard", "Said by hand")


def outside_words(sizes: Sizes, language: Language) -> str:
    """Return how many of those who were counted are in no segment."""
    words, total = translate("Wizard", "In no segment: %1 of %2 (%3)."), sizes.total()
    for place, number in (("%1", sizes[""]), ("%2", total)):
        words = words.replace(place, count(number, language))
    return words.replace("%3", percent(sizes[""] / total, language))


def match_words(match: SegmentMatch, language: Language) -> str:
    """Return why a segment of a file is taken for one of the project."""
    return {
        "same": translate("Wizard", "The same name"),
        "alike": translate("Wizard", "Alike: %1").replace("%1", percent(match.likeness, language)),
        "only": translate("Wizard", "The only segment here and there"),
        "said": translate("Wizard", "Said by hand"),
        "new": translate("Wizard", "The project has none of this name"),
    }[match.why]


def asked_words(wording: Wording, before: str | None) -> str:
    """Return where the text of a question comes from, or that it differs from before."""
    if before is not None and before != wording.text:
        return translate("Wizard", "Otherwise than before")
    if before:
        return translate("Wizard", "As the time before")
    return {
        "said": translate("Wizard", "Said by hand"),
        "before": translate("Wizard", "As the time before"),
        "header": translate("Wizard", "The header of the column"),
        "metric": translate("Wizard", "The question of the metric"),
        "usual": translate("Wizard", "The metric’s usual question"),
    }[wording.origin]


def question_words(text: str) -> str:
    """Return a question with the row of its matrix first: of a long one only the beginning is seen."""
    found = _ROW.fullmatch(text)
    return f"{found['row']} {found['asked']}" if found else text


def set_words(scale: Scale) -> str:
    """Return the good and the trouble answers of a scale, as "good 4–5, trouble 1–2"."""
    good, trouble = (span(one[0], one[-1]) if one else "\N{EN DASH}" for one in scale.sets)
    return translate("Wizard", "good %1, trouble %2").replace("%1", good).replace("%2", trouble)


def span(first: int, last: int) -> str:
    """Return numbers from one to another, as "4–5"."""
    if first == last:
        return _signed(first)
    return f"{first}–{last}" if first >= 0 else f"{_signed(first)} … {_signed(last)}"


def _signed(number: int) -> str:
    return str(number).replace("-", "\N{MINUS SIGN}")
