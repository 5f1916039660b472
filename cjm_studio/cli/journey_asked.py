"""The journey that a command is about."""

import argparse
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.document.document import Document
    from cjm_studio.model.ids import JourneyId


def journey_asked(document: "Document", options: argparse.Namespace) -> "JourneyId":
    """Return the journey of the segment that was named, else the first one; BadInput if there is none."""
    from cjm_studio.document.queries import journeys, segments

    found = [
        segment
        for segment in segments(document)
        if options.segment is None or segment.name.casefold() == options.segment.strip().casefold()
    ]
    if options.segment is not None and not found:
        names = ", ".join(segment.name for segment in segments(document))
        raise BadInput("picture_no_segment", path=str(options.file), segment=options.segment, names=names)
    for segment in found:
        for journey in journeys(document, segment.id):
            return journey.id
    raise BadInput("picture_no_journey", path=str(options.file))
