"""Two waves: what became of the figure and the level of every cell, and whether it is change or noise."""

from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.comparison.cells import CellKey, MeasuredCells, measured_cells
from cjm_studio.comparison.difference import Difference
from cjm_studio.comparison.judged import judged
from cjm_studio.comparison.measured_changes import cell_difference
from cjm_studio.comparison.turns import in_map_order
from cjm_studio.document.document import Document
from cjm_studio.model.ids import MetricId, SegmentId, WaveId
from cjm_studio.model.metrics import Metric


def wave_differences(document: Document, wave_a: WaveId, wave_b: WaveId) -> list[Difference]:
    """Return every cell that was asked in either wave.

    A cell asked in both has a verdict: the stages of a segment are judged together, as in the metrics view.
    """
    cells = measured_cells(document)
    found: dict[tuple[SegmentId, MetricId], dict[CellKey, None]] = {}
    for key in cells.readings:
        if key.wave in (wave_a, wave_b):
            one = replace(key, wave=wave_b)
            # The whole journey is no stage among others: it is a family of its own.
            family = (key.segment, key.metric) if key.stage is not None else (key.segment, key.metric, None)
            found.setdefault(family, {})[one] = None  # type: ignore[arg-type]
    differences = [one for keys in found.values() for one in _family(document, cells, list(keys), wave_a)]
    return in_map_order(differences, document)


def _family(
    document: Document, cells: MeasuredCells, keys: list[CellKey], before: WaveId
) -> Iterator[Difference]:
    metric = document.get(Metric, keys[0].metric)
    earlier = [replace(key, wave=before) for key in keys]
    pairs = [(cells.answers(one), cells.answers(key)) for one, key in zip(earlier, keys, strict=True)]
    for one, key, (apart, verdict) in zip(earlier, keys, judged(metric, pairs), strict=True):
        sides = (cells.figure(one, metric), cells.figure(key, metric))
        found = cell_difference(document, key, *sides)
        if found.kind == "changed":
            found = replace(found, apart=apart, verdict=verdict)
        yield replace(found, wave_name="")
