"""The explanation of a cell as plain data, and as a text that can be pasted anywhere."""

from typing import Any, get_args

from cjm_studio.document.document import Document
from cjm_studio.exchange.explanation import Explanation
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.wording.evidence_explained import HEADINGS, changes_words, needed_words
from cjm_studio.wording.evidence_words import cautions_words, counts_words, reasons_words, share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name


def explanation_table(
    document: Document, evidence: Evidence, explanation: Explanation
) -> dict[str, Any] | None:
    """Return what would change a verdict and what it is held against; None for a hidden group."""
    if evidence.hidden:
        return None
    return {
        "changes": [
            {
                "answers": change.answers,
                "trouble": change.trouble if change.answers is not None else None,
                "limit": change.limit,
                "level": change.level,
            }
            for change in explanation.changes
        ],
        "answers_needed": explanation.needed,
        "other_stages": [
            {"stage": document.get(Stage, row.stage).name, **_figures(row)} for row in explanation.others
        ],
        "history": [
            {"wave": document.get(Wave, row.wave).name, **_figures(row)} for row in explanation.history
        ],
        "words": {said: _words(evidence, explanation, said) for said in get_args(Language)},
    }


def explanation_text(
    document: Document, evidence: Evidence, explanation: Explanation, *, language: Language
) -> str:
    """Return a cell with everything that is said of it, as text with headings."""
    metric = document.get(Metric, evidence.metric)
    names = [document.get(Segment, evidence.segment).name, document.get(Stage, evidence.stage).name]
    names += [metric_name(metric, language), document.get(Wave, evidence.wave).name]
    lines = [f"{' · '.join(names)}: {level_words(evidence.level, language)}"]
    lines.append(counts_words(evidence, language, metric=metric))
    needed = needed_words(evidence, explanation.needed, language)
    history = [
        f"{document.get(Wave, row.wave).name}: {row_line(row, language)}" for row in explanation.history
    ]
    sections = {
        "why": reasons_words(evidence, language),
        "care": cautions_words(evidence, language),
        "changes": changes_words(evidence, explanation.changes, language),
        "needed": [needed] if needed else [],
        "others": [
            f"{document.get(Stage, row.stage).name}: {row_line(row, language)}" for row in explanation.others
        ],
        "history": history if len(history) > 1 else [],
    }
    for heading, told in sections.items():
        if told:
            lines += ["", HEADINGS[heading][language], *(f"– {line}" for line in told)]
    return "\n".join(lines) + "\n"


def row_line(evidence: Evidence, language: Language) -> str:
    """Return share, interval, n and level of a cell in one line."""
    return f"{share_line(evidence, language)}, {level_words(evidence.level, language).lower()}"


def _figures(row: Evidence) -> dict[str, Any]:
    shown = not row.hidden
    return {
        "hidden": row.hidden,
        "n": row.n if shown else None,
        "share": row.share if shown else None,
        "ci95": list(row.ci95) if shown and row.ci95 else None,
        "limit": row.limit.value if shown and row.limit else None,
        "level": row.level,
    }


def _words(evidence: Evidence, explanation: Explanation, language: Language) -> list[str]:
    needed = needed_words(evidence, explanation.needed, language)
    return [*changes_words(evidence, explanation.changes, language), *([needed] if needed else [])]
