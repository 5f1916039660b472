"""How the figures of a map read: heads of stages, levels, metrics, the emotion curve."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import cards_of_kind, counts_of, readings_of
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId, WaveId
from cjm_studio.model.kinds import LEVELS, ROW_KINDS
from cjm_studio.model.map import Row, Stage
from cjm_studio.model.metrics import Metric, Reading
from cjm_studio.session.barrier_facts import BarrierFact, barrier_face, hypotheses
from cjm_studio.session.faces import Curve, CurvePoint, FigureFace, LevelFace, RowLabel, StageHead
from cjm_studio.session.stage_levels import stage_level
from cjm_studio.statistics.figures import Figure, figure_of
from cjm_studio.statistics.weights import pooled
from cjm_studio.wording.evidence_words import evidence_words, share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import SUPPOSED, level_words
from cjm_studio.wording.metric_names import good_word, metric_name, trouble_word
from cjm_studio.wording.numbers import signed
from cjm_studio.wording.owner_words import said
from cjm_studio.wording.terms import EMOTIONS, term
from cjm_studio.wording.terms import ROW_KINDS as ROW_NAMES
from cjm_studio.wording.value_words import value_words

EMOTION = "emotion"


def stage_head(
    document: Document,
    stage: StageId,
    *,
    number: int,
    evidence: Sequence[Evidence],
    declared: bool,
    language: Language,
    register: Sequence[str] = (),
) -> StageHead:
    """Return the head of a stage: its level is that of its worst metric; disagreement is told.

    What the register says comes last in its tooltip.
    """
    found = stage_level(document, evidence, declared=declared)
    why = [sentence for row in evidence for sentence in _why(document, row, language)]
    if declared:
        why.append(SUPPOSED[language])
    return StageHead(
        stage,
        number,
        document.get(Stage, stage).name,
        found.level,
        found.words(language),
        trouble_line(document, found.evidence, language) if found.evidence else "",
        found.hypothesis,
        (*why, *register),
    )


def _why(document: Document, evidence: Evidence, language: Language) -> list[str]:
    metric = document.get(Metric, evidence.metric)
    first, *rest = evidence_words(evidence, language, metric=metric)
    return [f"{metric_name(metric, language)}: {first}", *rest]


def trouble_line(document: Document, evidence: Evidence, language: Language) -> str:
    """Return share, interval and n with the word for what the share is of, as "56% hard (43-69%), n = 55"."""
    word = trouble_word(document.get(Metric, evidence.metric), language)
    share, bracket, rest = share_line(evidence, language).partition(" (")
    return f"{share} {word}{bracket}{rest}"


def level_faces(
    document: Document,
    evidence: Sequence[Evidence],
    *,
    facts: Sequence[BarrierFact] = (),
    language: Language,
    today: str = "",
) -> tuple[LevelFace, ...]:
    """Return what the barrier rule says of a stage, the worst metric first, then what people suppose."""
    rows = sorted(evidence, key=lambda row: (-LEVELS.index(row.level), row.metric))
    known = {fact.metric: barrier_face(fact, language=language, today=today) for fact in reversed(facts)}
    measured = [
        LevelFace(
            " · ".join((metric_name(metric, language), trouble_word(metric, language))),
            row.level,
            level_words(row.level, language),
            share_line(row, language),
            known.get(row.metric),
        )
        for row in rows
        for metric in (document.get(Metric, row.metric),)
    ]
    supposed = [
        LevelFace(
            fact.title,
            "hypothesis",
            level_words("hypothesis", language),
            said("no_data", language),
            barrier_face(fact, language=language, today=today),
        )
        for fact in hypotheses(facts, evidence)
    ]
    return (*measured, *supposed)


def figure_faces(
    document: Document, stage: StageId, *, wave: WaveId, language: Language
) -> tuple[FigureFace, ...]:
    """Return the metrics answered at a stage; emotions are drawn as the curve."""
    asked = {r.metric for r in document.naming(Reading, stage) if r.wave == wave}
    metrics = [metric for metric in document.all(Metric) if metric.id in asked and metric.key != EMOTION]
    faces = []
    for metric in metrics:
        figure = figure_of_readings(metric, readings_of(document, stage, metric.id, wave))
        if figure is not None:
            faces.append(figure_face(metric, figure, language=language))
    return tuple(faces)


def figure_of_readings(metric: Metric, readings: list[Reading]) -> Figure | None:
    """Return the figure of what was counted, by weight where the answers have weights."""
    weighted = pooled((reading.source, reading.counts, reading.weights) for reading in readings)
    return figure_of(metric, counts_of(readings), weighted=weighted)


def figure_face(metric: Metric, figure: Figure, *, language: Language) -> FigureFace:
    """Return a metric with its figure in words and the ends of its interval on a bar."""
    words = value_words(figure, language)
    low, high = {"points": (-100.0, 100.0), "scale": (float(metric.minimum), float(metric.maximum))}.get(
        figure.unit, (0.0, 1.0)
    )

    def along(value: float | None) -> float | None:
        return None if value is None else (value - low) / (high - low)

    name = " · ".join(filter(None, (metric_name(metric, language), good_word(metric, language))))
    return FigureFace(
        name,
        words.value,
        words.interval,
        words.n,
        along(figure.value),
        along(figure.low),
        along(figure.high),
    )


def emotion_curve(
    document: Document, stages: Sequence[StageId], *, wave: WaveId | None, language: Language
) -> Curve:
    """Return the measured emotions and the facilitator's stickers, stage by stage."""
    metric = next((metric for metric in document.all(Metric) if metric.key == EMOTION), None)
    measured = [
        _measured(document, stage, metric, wave=wave, language=language) if metric and wave else None
        for stage in stages
    ]
    return Curve(tuple(measured), tuple(_sticker(document, stage, language) for stage in stages))


def _measured(
    document: Document, stage: StageId, metric: Metric, *, wave: WaveId, language: Language
) -> CurvePoint | None:
    figure = figure_of_readings(metric, readings_of(document, stage, metric.id, wave))
    if figure is None or figure.value is None:
        return None
    words = f"{signed(figure.value, language, digits=1)}, {value_words(figure, language).n}"
    return CurvePoint(figure.value, figure.low, figure.high, words)


def _sticker(document: Document, stage: StageId, language: Language) -> CurvePoint | None:
    cards = cards_of_kind(document, stage, "emotion")
    values = [card.emotion for card in cards if card.emotion is not None]
    if not values:
        return None
    return CurvePoint(sum(values) / len(values), words=term(EMOTIONS, values[0], language=language))


OVERLAY_MARKS = "○□◇△"  # as the painter draws them
_LEGEND = {
    "en": ("solid: clients", "dashed: facilitator"),
    "ru": ("сплошная — клиенты", "пунктир — ведущий"),
}


def row_label(row: Row, *, curve: Curve, language: Language) -> RowLabel:
    """Return the label of a row; that of the curve says which line is which."""
    name = row.name or sentence_case(term(ROW_NAMES, row.kind, language=language))
    notes: list[str] = []
    if ROW_KINDS[row.kind].content == "curve":
        notes += [_LEGEND[language][0]] if any(curve.measured) else []
        notes += [_LEGEND[language][1]] if any(curve.stickers) else []
        notes += [f"{mark} {other.name}" for mark, other in zip(OVERLAY_MARKS, curve.overlaid, strict=False)]
    return RowLabel(row.id, row.kind, name, tuple(notes))
