"""Counts survive: every answer of a survey file is in a reading or in the report of left-out answers."""

import csv
import io
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import PROJECT_ID
from cjm_studio.model.map import Channel, Project, Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Reading, Source, Wave
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.survey.columns import HEADER_WORDS
from cjm_studio.survey.encodings import find_encoding
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile

# What an answer may say, with what becomes of it; "" is an answer that counts.
NO_ANSWERS = {
    "": "empty",
    "  ": "empty",
    "н/д": "not_applicable",
    "-": "not_applicable",
    "не знаю": "dont_know",
    "Don't know": "dont_know",
    "около семи": "not_a_number",
    '7 "точно"': "not_a_number",
    "7,5": "not_an_integer",
    "77": "out_of_scale",
    "\N{EN DASH}9": "out_of_scale",
}
SPELLINGS = ("{}", "{},0", " {}", "{}.00")
METRICS = {"CES 2.0": "ces2", "ces1": "ces1", "NPS": "nps", "Эмоция": "emotion", "csat": "csat"}
SEGMENTS = ("новые", " Новые", "НОВЫЕ ", "старые", "Ёжики, «колючие»")
STAGES = ("Оплата", "оплата", "Выбор; и сравнение", "в две\nстроки", "Поиск")
CHANNELS = ("", "Сайт", "сайт ", '"Офис"')
DATES = ("", "05.03.2026", "1.12.2025", "не помню", "31.01.2026 10:15")

Row = tuple[str, ...]  # date, segment, stage, channel, metric, score
Expected = tuple[Counter[tuple[Any, ...]], Counter[str]]


def plain(name: str) -> str:
    return " ".join(name.split()).casefold()


@st.composite
def answers(draw: st.DrawFn) -> tuple[Row, tuple[Any, ...] | str]:
    """Draw one row and, by construction, what becomes of it: a counted answer or a reason."""
    segment, stage = draw(st.sampled_from((*SEGMENTS, ""))), draw(st.sampled_from((*STAGES, "")))
    channel, word = draw(st.sampled_from(CHANNELS)), draw(st.sampled_from((*METRICS, "", "что-то")))
    head = (draw(st.sampled_from(DATES)), segment, stage, channel, word)
    if draw(st.integers(0, 3)) == 0:
        text = draw(st.sampled_from(list(NO_ANSWERS)))
        reason = NO_ANSWERS[text]
        if reason not in ("empty", "not_applicable", "dont_know") and word not in METRICS:
            reason = "unknown_metric" if word else "no_metric"
        return (*head, text), reason
    metric = BUILT_IN_METRICS.get(METRICS.get(word, ""))
    score = draw(st.integers(metric.minimum, metric.maximum)) if metric else 3
    row = (*head, draw(st.sampled_from(SPELLINGS)).format(score))
    if metric is None:
        return row, "unknown_metric" if word else "no_metric"
    if not segment:
        return row, "no_segment"
    if not stage and metric.key not in ("nps", "csat"):
        return row, "no_stage"
    return row, (plain(segment), plain(stage), plain(channel), metric.key, score)


def write(path: Path, rows: list[Row], *, delimiter: str, encoding: str, ends: str) -> None:
    text = io.StringIO(newline="")
    words = [HEADER_WORDS[field][-1] for field in ("date", "segment", "stage", "channel", "metric", "score")]
    csv.writer(text, delimiter=delimiter, lineterminator=ends).writerows([words, *rows])
    path.write_bytes(text.getvalue().encode(encoding))


def check_file(file: SurveyFile, expected: list[tuple[Any, ...] | str]) -> None:
    assert file.rows == file.accepted + sum(entry.count for entry in file.left_out) == len(expected)
    reasons = Counter(what for what in expected if isinstance(what, str))
    assert {entry.reason: entry.count for entry in file.left_out} == reasons
    for entry in file.left_out:
        rows = [row for row, what in enumerate(expected, 2) if what == entry.reason]
        assert list(entry.rows) == rows[:10]
    found: Counter[tuple[Any, ...]] = Counter()
    for one in file.counts:
        names = (one.segment, one.stage or "", one.channel or "")
        found[*(plain(name) for name in names), one.metric, one.score] += one.people
    assert found == Counter(what for what in expected if not isinstance(what, str))


def check_readings(document: Document, expected: list[tuple[Any, ...] | str]) -> None:
    found: Counter[tuple[Any, ...]] = Counter()
    for reading in document.all(Reading):
        stage = document.get(Stage, reading.stage).name if reading.stage else ""
        channel = document.get(Channel, reading.channel).name if reading.channel else ""
        names = (document.get(Segment, reading.segment).name, stage, channel)
        for score, people in reading.counts:
            key = document.get(Metric, reading.metric).key
            found[*(plain(name) for name in names), key, score] += people
    assert found == Counter(what for what in expected if not isinstance(what, str))
    (source,) = document.all(Source)
    assert source.rows == (source.accepted or 0) + sum(entry.count for entry in source.left_out)


@given(
    st.lists(answers(), min_size=1, max_size=60),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1251", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_every_answer_is_in_a_reading_or_in_the_report(
    drawn: list[tuple[Row, tuple[Any, ...] | str]], delimiter: str, encoding: str, ends: str
) -> None:
    rows, expected = [row for row, _ in drawn], [what for _, what in drawn]
    if not any(isinstance(what, tuple) for what in expected):
        rows.append(("", "новые", "Поиск", "", "NPS", "7"))
        expected.append(("новые", "поиск", "", "nps", 7))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        write(path, rows, delimiter=delimiter, encoding=encoding, ends=ends)
        assert find_encoding(path).name == encoding
        file = read_survey(path)
    check_file(file, expected)
    document = Document([Project(id=PROJECT_ID)])
    document.apply(import_survey(document, [file]), ChangeSource.USER)
    check_readings(document, expected)
    assert {wave.name for wave in document.all(Wave)} == {wave.name for wave in file.waves}
