"""Two journeys, of two segments or as-is and to-be: which stages, cards, levels and figures differ."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from cjm_studio.comparison.cells import CellKey, MeasuredCells, measured_cells
from cjm_studio.comparison.compared_fields import field_differences
from cjm_studio.comparison.difference import CellFigure, Difference, StagePair
from cjm_studio.comparison.judged import judged
from cjm_studio.comparison.measured_changes import cell_difference
from cjm_studio.comparison.order import moved_among
from cjm_studio.comparison.stage_cards import card_differences
from cjm_studio.comparison.stage_pairs import stage_pairs
from cjm_studio.comparison.whereabouts import place_facts, standing_after
from cjm_studio.document.document import Document
from cjm_studio.document.queries import cards_of_kind, stages, waves
from cjm_studio.model.ids import JourneyId, MetricId, StageId, WaveId
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import Metric


def journey_differences(
    document: Document, first: JourneyId, second: JourneyId, *, wave: WaveId | None = None
) -> list[Difference]:
    """Return how the second journey differs from the first, stage by stage, the journeys as such first.

    "added" stands in the second alone, "removed" in the first alone. Figures are of the wave, the latest by
    default; two segments are different people, so a difference of theirs has a verdict as two waves have.
    """
    pairs = stage_pairs(document, first, second)
    latest = [one.id for one in waves(document)][-1:]
    at = wave or (latest[0] if latest else None)
    measured = _measured(document, pairs, at, journeys=(first, second)) if at is not None else []
    found = list(_journey_fields(document, first, second))
    found += _order(document, first, second, pairs)
    cards = card_differences(document, pairs)
    for pair in pairs:
        found += [*_stage(document, pair), *_emotion(document, pair)]
        ids = (pair.first, pair.second)
        found += [one for one in measured if one.stage in ids]
        found += [one for one in cards if one.stage in ids]
    return found + [one for one in measured if one.stage is None]


def _journey_fields(document: Document, first: JourneyId, second: JourneyId) -> Iterator[Difference]:
    old, new = document.get(Journey, first), document.get(Journey, second)
    for what, field, one, two in field_differences(document, document, old=old, new=new):
        if field not in ("map_kind", "segment"):  # that is what is compared
            facts = {**place_facts(document, new), "name": ""}
            yield Difference("changed", what, field=field, before=one, after=two, also=old.id, **facts)


def _stage(document: Document, pair: StagePair) -> Iterator[Difference]:
    if pair.first is None or pair.second is None:
        here = pair.first or pair.second
        assert here is not None
        kind = "removed" if pair.second is None else "added"
        yield Difference(kind, "stage", **place_facts(document, document.get(Stage, here)))  # type: ignore[arg-type]
        return
    old, new = document.get(Stage, pair.first), document.get(Stage, pair.second)
    for what, field, one, two in field_differences(document, document, old=old, new=new):
        if field != "journey":
            facts = place_facts(document, new)
            yield Difference("changed", what, field=field, before=one, after=two, also=old.id, **facts)


def _emotion(document: Document, pair: StagePair) -> Iterator[Difference]:
    """Yield the mean of the emotions on the cards of a stage, where both have some and they differ."""
    if pair.first is None or pair.second is None:
        return
    one, two = (_mean_emotion(document, stage) for stage in (pair.first, pair.second))
    if one is not None and two is not None and one != two:
        facts = {**place_facts(document, document.get(Stage, pair.second)), "name": "", "variety": "emotion"}
        yield Difference(
            "changed", "emotion", field="stage_emotion", before=one, after=two, also=pair.first, **facts
        )


def _mean_emotion(document: Document, stage: StageId) -> float | None:
    cards = cards_of_kind(document, stage, "emotion")
    values = [card.emotion for card in cards if card.emotion is not None]
    return sum(values) / len(values) if values else None


def _order(
    document: Document, first: JourneyId, second: JourneyId, pairs: list[StagePair]
) -> Iterator[Difference]:
    """Stages that are the same and stand in another order."""
    twin = {pair.second: pair.first for pair in pairs if pair.first and pair.second}
    ours = [stage.id for stage in stages(document, first)]
    theirs = [twin.get(stage.id, stage.id) for stage in stages(document, second)]
    back = {one: two for two, one in twin.items()}
    for id_ in moved_among(ours, theirs):
        there = back[id_]
        assert there is not None
        facts = place_facts(document, document.get(Stage, there))
        sides = (standing_after(document, ours, id_), standing_after(document, theirs, id_))
        yield Difference("moved", "stage", field="order", before=sides[0], after=sides[1], also=id_, **facts)


def _measured(
    document: Document, pairs: list[StagePair], wave: WaveId, *, journeys: tuple[JourneyId, JourneyId]
) -> list[Difference]:
    cells = measured_cells(document)
    asked = {key.metric for key in cells.readings if key.wave == wave}
    make = _maker(document, wave, journeys)
    return [
        one
        for metric in document.all(Metric)
        if metric.id in asked
        for one in _of_metric(document, cells, metric, [make(pair, metric.id) for pair in pairs])
    ]


def _maker(
    document: Document, wave: WaveId, journeys: tuple[JourneyId, JourneyId]
) -> Callable[[StagePair, MetricId], Any]:
    one, two = (document.get(Journey, journey).segment for journey in journeys)

    def keys(pair: StagePair, metric: MetricId) -> tuple[CellKey | None, CellKey | None]:
        first = CellKey(one, pair.first, metric, wave) if pair.first else None
        second = CellKey(two, pair.second, metric, wave) if pair.second else None
        return first, second

    return keys


def _same_level(one: CellFigure | None, two: CellFigure | None) -> bool:
    return one is not None and two is not None and one.level == two.level


def _of_metric(
    document: Document,
    cells: MeasuredCells,
    metric: Metric,
    keys: list[tuple[CellKey | None, CellKey | None]],
) -> Iterator[Difference]:
    """Yield the measured stages that both have, with what a test says; proved alike is no difference."""
    both = [(one, two) for one, two in keys if one is not None and two is not None]
    pairs = [(cells.answers(one), cells.answers(two)) for one, two in both]
    for (one, two), (apart, verdict) in zip(both, judged(metric, pairs), strict=True):
        sides = (cells.figure(one, metric), cells.figure(two, metric))
        if sides == (None, None) or (verdict == "noise" and _same_level(*sides)):
            continue
        found = cell_difference(document, two, *sides)
        judgement: dict[str, Any] = {"apart": apart, "verdict": verdict} if found.kind == "changed" else {}
        yield replace(found, also=one.stage, wave_name="", **judgement)
