"""The emotions of other segments at the stages of the same names, to be drawn over a map's own curve."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.model.ids import JourneyId, StageId, WaveId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.session.faces import CurvePoint, OverlaidCurve
from cjm_studio.session.figure_faces import emotion_curve
from cjm_studio.wording.language import Language

MOST = 4  # more lines than this cannot be told apart


def overlaid_curves(
    document: Document,
    own: Sequence[StageId],
    *,
    journeys: Sequence[JourneyId],
    wave: WaveId | None,
    language: Language,
) -> tuple[OverlaidCurve, ...]:
    """Return the curves of other journeys; a stage that they do not have is a gap.

    Answers are drawn where there are any in the journey; stickers, which are another thing, only where there
    are none.
    """
    curves = []
    for journey in journeys[:MOST]:
        if journey not in document:
            continue
        by_name = {stage.name.casefold(): stage.id for stage in stages(document, journey)}
        matching = [by_name.get(document.get(Stage, stage).name.casefold()) for stage in own]
        there = [stage for stage in matching if stage is not None]
        curve = emotion_curve(document, there, wave=wave, language=language)
        measured = any(curve.measured)
        found = dict(zip(there, curve.measured if measured else curve.stickers, strict=True))
        points: list[CurvePoint | None] = [found.get(stage) if stage else None for stage in matching]
        name = document.get(Segment, document.get(Journey, journey).segment).name
        curves.append(OverlaidCurve(name, tuple(points), measured))
    return tuple(curves)
