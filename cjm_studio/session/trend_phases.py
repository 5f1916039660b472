"""The stretches of a trend between mechanics, each judged against its own first waves."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.document.queries import waves
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import Mechanic
from cjm_studio.register.mechanics import mechanics_at
from cjm_studio.session.measured_cells import Asked
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.trend_places import TrendPlaces, day_of
from cjm_studio.statistics.control_chart import ChartPoint, ControlChart, laney_chart, xmr_chart
from cjm_studio.statistics.measures import Measured, counted


@dataclass(frozen=True, slots=True)
class Round:
    """One wave of a trend; no figure where nobody was asked."""

    wave: Wave
    figure: Measured | None

    @property
    def shown(self) -> bool:
        """Whether there is a figure that may be told."""
        return self.figure is not None and not self.figure.hidden and self.figure.value is not None


@dataclass(frozen=True, slots=True)
class Phase:
    """Waves from one mechanic to the next; limits only where six of them have figures."""

    since: tuple[Mechanic, ...]  # none: the waves before the first mechanic
    turns: tuple[int, ...]
    shown: tuple[int, ...]
    chart: ControlChart | None

    def point(self, turn: int) -> ChartPoint | None:
        """Return what the chart says of a wave."""
        if self.chart is None or turn not in self.shown:
            return None
        return self.chart.points[self.shown.index(turn)]


class Trend:
    """One metric of one stage, or of the journey as a whole, wave after wave."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        look, document = reader.look, reader.document
        segment = document.get(Journey, look.journey).segment
        self.about: Asked = look.stage or segment
        found = [Round(wave, reader.figure(self.about, wave.id)) for wave in waves(document)]
        asked = [turn for turn, one in enumerate(found) if one.figure is not None]
        self.rounds = found[asked[0] : asked[-1] + 1] if asked else []
        self.places = TrendPlaces([one.wave for one in self.rounds])
        self.mechanics = self._mechanics() if self.places.dated else []
        self.phases = self._phases()

    def _mechanics(self) -> list[Mechanic]:
        """Those of the stage; of a whole journey those of all its stages, each once."""
        document, look = self.reader.document, self.reader.look
        segment = document.get(Journey, look.journey).segment
        stages = [look.stage] if look.stage else [stage for _, stage in self.reader.stages]
        found = {one.id: one for stage in stages for one in mechanics_at(document, segment, stage)}
        dated = (one for one in found.values() if day_of(one.date) is not None)
        return sorted(dated, key=lambda one: (one.date, one.name, one.id))

    def restarts(self, mechanic: Mechanic) -> bool:
        """Say whether the chart begins anew: a whole journey's only where all its stages are touched."""
        return self.reader.look.stage is not None or mechanic.stage is None

    def _phases(self) -> list[Phase]:
        starts: dict[int, list[Mechanic]] = {}
        for one in filter(self.restarts, self.mechanics):
            day = day_of(one.date)
            turn = sum(other < day for other in self.places.days) if day else 0
            if 0 < turn < len(self.rounds):
                starts.setdefault(turn, []).append(one)
        edges = [0, *sorted(starts), len(self.rounds)]
        return [
            self._phase(tuple(starts.get(first, ())), range(first, last)) for first, last in pairwise(edges)
        ]

    def _phase(self, since: tuple[Mechanic, ...], turns: Sequence[int]) -> Phase:
        shown = tuple(turn for turn in turns if self.rounds[turn].shown)
        look, metric = self.reader.look, self.reader.metric
        if look.measure in ("mean", "nps"):
            values = [self.rounds[turn].figure for turn in shown]
            chart = xmr_chart([one.value for one in values if one is not None and one.value is not None])
            return Phase(since, tuple(turns), shown, chart)
        chosen, counts = counted(metric, look.measure), []
        for turn in shown:
            wave = self.rounds[turn].wave.id
            answers = self.reader.cells.answers(self.about, metric.id, wave, channel=look.channel)
            counts.append((answers.worth(chosen), answers.n_eff))
        return Phase(since, tuple(turns), shown, laney_chart(counts))

    def outcome(self, turn: int) -> str:
        """Return "worse" or "better" for a wave that stands out, else nothing."""
        point = next((found for one in self.phases if (found := one.point(turn))), None)
        if point is None or not point.signal:
            return ""
        look, metric = self.reader.look, self.reader.metric
        scale_is_bad = look.measure == "mean" and metric.direction == "higher_is_worse"
        bad_when_high = look.measure == "trouble" or scale_is_bad
        return "worse" if (point.value > point.high) == bad_when_high else "better"

    @property
    def asked_otherwise(self) -> list[Round]:
        """The waves from which on the question is another one than in the wave shown before."""
        shown = pairwise(one for one in self.rounds if one.shown)
        ask = self.reader.asked_otherwise
        return [after for before, after in shown if ask(self.about, before.wave.id, after.wave.id)]

    @property
    def stage_name(self) -> str:
        """The name of the stage; nothing for the journey as a whole."""
        stage = self.reader.look.stage
        return self.reader.document.get(Stage, stage).name if stage else ""

    @property
    def limit(self) -> float | None:
        """The agreed limit, where shares in trouble of a stage are looked at."""
        stage = self.reader.look.stage
        return self.reader.limit(stage) if stage else None
