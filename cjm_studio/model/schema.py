"""The table of all record kinds, by class and by the word that names them in the file."""

from cjm_studio.model.evidence import Evidence
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Picture, Place, Project, Row, Segment, Stage
from cjm_studio.model.metrics import Guess, Limit, Metric, Reading, Source, Wave
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.register import (
    Barrier,
    BarrierCell,
    DriverResult,
    Experiment,
    Hypothesis,
    LogEntry,
    Mechanic,
    Version,
)

RECORD_KINDS: tuple[type[Record], ...] = (
    Project,
    Segment,
    Channel,
    Journey,
    Stage,
    Row,
    Picture,
    Card,
    Place,
    Link,
    Metric,
    Wave,
    Source,
    Reading,
    Limit,
    Guess,
    Evidence,
    Barrier,
    BarrierCell,
    LogEntry,
    Hypothesis,
    Experiment,
    Mechanic,
    DriverResult,
    Version,
    Unknown,
)

FORMAT_VERSION = 6


def kind_name(kind: type[Record]) -> str:
    """Return the word that names this kind of record in the file."""
    return str(kind.__struct_config__.tag)


KIND_BY_NAME: dict[str, type[Record]] = {kind_name(kind): kind for kind in RECORD_KINDS}
