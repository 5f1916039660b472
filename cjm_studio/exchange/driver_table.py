"""Key drivers as data for scripts, and as lines for people."""

from collections.abc import Iterable, Sequence
from typing import Any

from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.exchange.text_table import text_table
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import Driver, DriverResult
from cjm_studio.wording.driver_words import driver_words, result_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import HEADS, said
from cjm_studio.wording.numbers import percent, percent_interval


def driver_table(document: Document, results: Iterable[DriverResult]) -> list[dict[str, Any]]:
    """Return every figure, not rounded."""
    return [
        {
            "segment": _segment(document, result.journey).name,
            "wave": document.get(Wave, result.wave).name,
            "outcome": document.get(Metric, result.metric).key,
            "n": result.n or None,
            "r2": result.r2,
            "guard": result.guard,
            "drivers": [
                {
                    "stage": document.get(Stage, driver.stage).name,
                    "metric": document.get(Metric, driver.metric).key,
                    "share": driver.share,
                    "ci95": [driver.low, driver.high],
                }
                for driver in _standing(document, result)
            ],
        }
        for result in results
    ]


def driver_lines(document: Document, results: Sequence[DriverResult], *, language: Language) -> list[str]:
    """Return what each journey's outcome goes with, the strongest first."""
    lines = []
    for result in results:
        outcome = metric_name(document.get(Metric, result.metric), language)
        wave = document.get(Wave, result.wave).name
        lines.append(f"{_segment(document, result.journey).name} · {wave} · {outcome}")
        lines.append(result_words(result, outcome=outcome, language=language))
        rows = [
            (
                document.get(Stage, driver.stage).name,
                metric_name(document.get(Metric, driver.metric), language),
                percent(driver.share, language),
                percent_interval(driver.low, driver.high, language=language),
            )
            for driver in sorted(_standing(document, result), key=lambda driver: -driver.share)
        ]
        if rows:
            heads = [said(HEADS, key, language) for key in ("stage", "metric", "share", "interval")]
            lines += text_table(heads, rows, right=(2, 3))
            if out := left_out(document, result):
                lines.append(driver_words("left_out", language, stages=", ".join(out)))
        lines.append("")
    if any(result.drivers for result in results):
        lines.append(driver_words("no_cause", language))
    return lines


def _standing(document: Document, result: DriverResult) -> list[Driver]:
    """Return the drivers whose stage is still there: a result keeps those that left, too."""
    return [one for one in result.drivers if one.stage in document and one.metric in document]


def left_out(document: Document, result: DriverResult) -> list[str]:
    """Return the stages of the journey that too few people answered about."""
    taken = {driver.stage for driver in result.drivers}
    return [stage.name for stage in stages(document, result.journey) if stage.id not in taken]


def _segment(document: Document, journey: JourneyId) -> Segment:
    return document.get(Segment, document.get(Journey, journey).segment)
