"""What a project already has that survey files are matched with."""

from typing import TYPE_CHECKING

from cjm_studio.document.document import Document
from cjm_studio.document.queries import segments
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Metric

if TYPE_CHECKING:
    from cjm_studio.survey.proposal import Known


def known_in(document: Document) -> "Known":
    """Return the metrics of a project, and the names of its stages and segments, each once."""
    from cjm_studio.survey.proposal import Known

    stages = dict.fromkeys(stage.name for stage in document.all(Stage))
    groups = dict.fromkeys(segment.name for segment in segments(document))
    return Known(list(document.all(Metric)), list(stages), list(groups))
