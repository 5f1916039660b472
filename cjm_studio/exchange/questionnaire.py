"""A questionnaire made from a journey: one question a stage, then the journey as a whole."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.document.document import Document
from cjm_studio.document.queries import project, stages
from cjm_studio.exchange.clipboard_table import safe
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Segment
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.wording.language import Language
from cjm_studio.wording.questions import ANSWERS, JOURNEY_QUESTIONS, STAGE_QUESTIONS, question_text

_INTRO: dict[Language, str] = {
    "en": "Please think of your last experience with us. Your answers are counted together with those of "
    "others; nobody is named.",
    "ru": "Вспомните, пожалуйста, ваш последний опыт с нами. Ответы считаются вместе с ответами других "
    "людей; имён нигде нет.",
}
_SEGMENT_HINT: dict[Language, tuple[str, str]] = {
    "en": (
        "# A column headed Segment tells the segments. If there is none, take the # from one of these lines:",
        '# segment = "header of the column"',
    ),
    "ru": (
        "# Сегменты берутся из столбца «Сегмент». Если его нет, уберите # в начале одной из этих строк:",
        '# segment = "заголовок столбца"',
    ),
}
_HEADERS: dict[Language, tuple[str, ...]] = {
    "en": ("Code", "Question", "Answers"),
    "ru": ("Код", "Вопрос", "Ответы"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One question: its code, its words, and its answers from the lowest to the highest."""

    code: str
    metric: str
    stage: str  # empty: about the journey as a whole
    text: str
    answers: tuple[tuple[int, str], ...]

    def answer_words(self) -> list[str]:
        """Return the answers as people choose them, as "7 — Strongly agree"."""
        return [f"{number} — {words}" if words else str(number) for number, words in self.answers]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What is asked of one segment."""

    title: str
    intro: str
    language: Language
    items: tuple[Item, ...]
    segment: str = ""  # its name


def questionnaire(
    document: Document,
    journey: JourneyId,
    *,
    language: Language,
    metric: str = "ces2",
    overall: Sequence[str] = ("nps",),
) -> Questionnaire:
    """Return the questions of a journey; BadInput if it has no stage, or a metric that cannot be asked so."""
    there = stages(document, journey)
    if not there:
        raise BadInput("questionnaire_no_stage")
    for key, table in [(metric, STAGE_QUESTIONS), *((key, JOURNEY_QUESTIONS) for key in overall)]:
        if key not in table:
            raise BadInput("questionnaire_metric", metric=key, names=", ".join(table))
    items = [
        _item(metric, stage.name, code=f"{metric}s{number}", language=language)
        for number, stage in enumerate(there, start=1)
    ]
    items += [_item(key, "", code=key, language=language) for key in overall]
    segment = document.get(Segment, document.get(Journey, journey).segment)
    title = " · ".join(filter(None, (project(document).name, segment.name)))
    return Questionnaire(title, _INTRO[language], language, tuple(items), segment.name)


def _item(metric: str, stage: str, *, code: str, language: Language) -> Item:
    first = BUILT_IN_METRICS[metric].minimum
    answers = tuple(enumerate(ANSWERS[metric][language], start=first))
    return Item(code, metric, stage, question_text(metric, stage, language=language), answers)


def mapping_of(asked: Questionnaire) -> str:
    """Return the mapping (TOML) that reads the answers back, whether a tool heads them by text or by code."""
    ours = _quoted(asked.segment)
    lines = ['layout = "wide"', *_SEGMENT_HINT[asked.language], f"# segment = {{value = {ours}}}", ""]
    for item in asked.items:
        stage = f"\nstage = {_quoted(item.stage)}" if item.stage else ""
        lines.append(f"[[question]]\ncolumn = {_quoted(item.text)}{stage}\nmetric = {_quoted(item.metric)}\n")
    return "\n".join(lines)


def write_questionnaire(asked: Questionnaire, path: Path) -> None:
    """Write a questionnaire as the kind of file that its ending names; .tsv is LimeSurvey's structure."""
    writers = {".txt": _as_text, ".csv": _as_csv, ".tsv": _as_limesurvey}
    ending = path.suffix.lower()
    if ending == ".xlsx":
        _write_workbook(asked, path)
    elif ending in writers:
        path.write_text(writers[ending](asked), encoding="utf-8-sig" if ending == ".csv" else "utf-8")
    else:
        raise BadInput("questionnaire_kind", path=_asked_name(path))


def _asked_name(path: Path) -> str:
    """Return a file's name as it was asked for: while it is being written it is called .name.part."""
    return path.name.removeprefix(".").replace(".part", "", 1)


def _as_text(asked: Questionnaire) -> str:
    blocks = [f"{asked.title}\n\n{asked.intro}"]
    for number, item in enumerate(asked.items, start=1):
        answers = "\n".join(f"   [ ] {words}" for words in item.answer_words())
        blocks.append(f"{number}. {item.text}\n{answers}")
    return "\n\n".join(blocks) + "\n"


def _rows(asked: Questionnaire) -> list[tuple[str, ...]]:
    return [(item.code, item.text, " | ".join(item.answer_words())) for item in asked.items]


def _as_csv(asked: Questionnaire) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADERS[asked.language])
    writer.writerows([safe(cell) for cell in row] for row in _rows(asked))
    return out.getvalue()


def _write_workbook(asked: Questionnaire, path: Path) -> None:
    """Two sheets: the questions to read, and a table with their words as headers to write answers into."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        questions = book.add_worksheet({"en": "Questions", "ru": "Вопросы"}[asked.language])
        for turn, row in enumerate([_HEADERS[asked.language], *_rows(asked)]):
            questions.write_row(turn, 0, row, wrapped if turn else bold)
        questions.set_column(0, 0, 10)
        questions.set_column(1, 2, 60)
        answers = book.add_worksheet({"en": "Answers", "ru": "Ответы"}[asked.language])
        heads = [{"en": "Segment", "ru": "Сегмент"}[asked.language], *(item.text for item in asked.items)]
        answers.write_row(0, 0, heads, bold)
        answers.set_column(0, len(heads), 24)
        for column, item in enumerate(asked.items, start=1):
            low, high = item.answers[0][0], item.answers[-1][0]
            rule = {"validate": "integer", "criteria": "between", "minimum": low, "maximum": high}
            answers.data_validation(1, column, 5000, column, rule)


def _as_limesurvey(asked: Questionnaire) -> str:
    """LimeSurvey's tab-separated structure: a list question an item, answers coded by their numbers."""
    language = asked.language
    heads = [
        "class",
        "type/scale",
        "name",
        "relevance",
        "text",
        "help",
        "language",
        "validation",
        "mandatory",
        "other",
    ]
    rows = [
        ["S", "", "language", "", language],
        ["SL", "", "surveyls_title", "", asked.title, "", language],
        ["SL", "", "surveyls_welcometext", "", asked.intro, "", language],
        ["G", "", asked.title, "1", "", "", language],
    ]
    for item in asked.items:
        rows.append(["Q", "L", item.code, "1", item.text, "", language, "", "Y", "N"])
        for (number, _), words in zip(item.answers, item.answer_words(), strict=True):
            rows.append(["A", "0", str(number), "", words, "", language])
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(row + [""] * (len(heads) - len(row)) for row in rows)
    return out.getvalue()


def _quoted(text: str) -> str:
    """A TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
