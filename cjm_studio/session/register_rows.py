"""One line of the register in the reader's words, each worked out when it is first asked for."""

from dataclasses import dataclass
from functools import cached_property

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import WaveId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import BarrierCell
from cjm_studio.register.course import LifeWave
from cjm_studio.register.lines import RegisterLine
from cjm_studio.register.lives import Life
from cjm_studio.wording.barrier_words import CAUSES, age_days, age_words, factors_words, short_day
from cjm_studio.wording.evidence_words import share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import count, percent
from cjm_studio.wording.register_words import (
    IMPORTANCE,
    NOT_COMPARED,
    priority_words,
    standing_words,
    status_words,
)
from cjm_studio.wording.terms import term


@dataclass(frozen=True, slots=True)
class SparkPoint:
    """One wave of a trend, shares from 0 to 1."""

    share: float
    low: float
    high: float
    level: str
    limit: float | None


def wave_reason(wave: LifeWave, language: Language) -> str:
    """Return why a wave has its status."""
    limit = wave.evidence.limit
    return status_words(
        wave.proposed,
        language,
        least=wave.least_fall,
        most=wave.most_fall,
        upper95=wave.upper95,
        limit=limit.value if limit else None,
        refused=wave.refused,
        asked=wave.asked,
    )


def where_words(document: Document, cell: BarrierCell) -> str:
    """Return where a barrier stands, as "New clients · Payment"."""
    return f"{document.get(Segment, cell.segment).name} · {document.get(Stage, cell.stage).name}"


def newest_wave(document: Document) -> WaveId | None:
    """Return the last wave in which anything was measured."""
    return next((wave.id for wave in reversed(waves(document)) if document.naming(Evidence, wave.id)), None)


class RegisterRow:
    """What the table and its filters need of one barrier."""

    def __init__(
        self,
        document: Document,
        line: RegisterLine,
        *,
        language: Language,
        today: str,
        newest: WaveId | None = None,
    ) -> None:
        self._document = document
        self.line = line
        self.language: Language = language
        self.today = today
        self._newest = newest
        self.barrier = line.barrier
        self.id = line.barrier.id

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """The names of its segments."""
        return tuple(self._document.get(Segment, one).name for one in self.line.segments)

    @cached_property
    def stages(self) -> tuple[str, ...]:
        """The names of its stages, each once."""
        names = (self._document.get(Stage, one).name for one in self.line.stages)
        return tuple(dict.fromkeys(names))

    @cached_property
    def title(self) -> str:
        """The words of the customer; without any the stage speaks for it."""
        return self.barrier.name or ", ".join(self.stages) or "—"

    @cached_property
    def where(self) -> str:
        """Where it stands, as "New clients · Payment · CES".

        Where the stage is the title it is not said twice, and the metrics come first, as they tell apart.
        """
        keys = dict.fromkeys(life.cell.metric for life in self.line.lives if life.cell.metric is not None)
        metrics = ", ".join(metric_name(self._document.get(Metric, key), self.language) for key in keys)
        segments, stages = ", ".join(self.segments), ", ".join(self.stages)
        parts = (segments, stages, metrics) if self.barrier.name else (metrics, segments)
        return " · ".join(filter(None, parts))

    @cached_property
    def life(self) -> Life | None:
        """The most serious of its lives that was measured at the level that is told."""
        measured = [life for life in self.line.lives if life.measured]
        return next((life for life in measured if life.level == self.line.level), next(iter(measured), None))

    @cached_property
    def evidence(self) -> Evidence | None:
        """What the last wave of that life said."""
        return self.life.evidence if self.life else None

    @cached_property
    def level_words(self) -> str:
        """The word of the level."""
        return level_words(self.line.level, self.language)

    @cached_property
    def figures(self) -> str:
        """Share, interval and n of the last wave."""
        return share_line(self.evidence, self.language) if self.evidence else ""

    @cached_property
    def older_wave(self) -> str:
        """The wave that the figures are from, where the newest one has not measured this; else nothing."""
        if self.evidence is None or self.evidence.wave == self._newest:
            return ""
        return self._document.get(Wave, self.evidence.wave).name

    @cached_property
    def status_words(self) -> str:
        """The status in few words: whether a person has confirmed it, why it is not compared."""
        refused = self.not_compared
        if refused:
            return sentence_case(NOT_COMPARED[refused][self.language])
        return self._standing(short=True)

    @cached_property
    def status_told(self) -> str:
        """The status in full."""
        return self._standing(short=False)

    @property
    def confirmed(self) -> bool:
        """Whether people have confirmed that it is resolved, and it waits for the next wave alone."""
        if self.line.status != "resolved_to_confirm":
            return False
        resolved = (life for life in self.line.lives if life.status == self.line.status)
        return all(life.confirmed_by is not None for life in resolved)

    @property
    def not_compared(self) -> str:
        """Why the status proves nothing, where a comparison is refused."""
        return self.line.lives[0].not_compared if self.line.status == "no_proof_of_change" else ""

    def _standing(self, *, short: bool) -> str:
        by = self.line.lives[0].confirmed_by if self.confirmed else None
        status = self.line.status
        return sentence_case(standing_words(status, self.language, confirmed_by=by, short=short))

    @cached_property
    def status_reason(self) -> str:
        """Why the last wave of the most serious life has its status."""
        first = next((life for life in self.line.lives if life.measured), None)
        return wave_reason(first.waves[-1], self.language) if first else ""

    @cached_property
    def opened(self) -> str:
        """The wave that opened it."""
        opened = self.line.opened
        return self._document.get(Wave, opened).name if opened is not None else ""

    @cached_property
    def priority(self) -> str:
        """The product of the three factors."""
        value = self.line.priority.value
        return "—" if value is None else count(round(value), self.language)

    @cached_property
    def factors(self) -> str:
        """The three factors; without measured answers there are none yet."""
        found = self.line.priority
        if self.life is None:
            return ""
        return factors_words(
            self.language, excess=found.excess, reach=found.reach, importance=found.importance
        )

    @cached_property
    def priority_told(self) -> str:
        """The factors in full, and where the importance comes from."""
        found = self.line.priority
        words = priority_words(
            self.language,
            excess=found.excess,
            reach=found.reach,
            importance=found.importance,
            value=found.value,
        )
        return f"{words}\n{IMPORTANCE[found.origin][self.language]}"

    @cached_property
    def cause(self) -> str:
        """The word of the cause; nothing where none is named."""
        word = term(CAUSES, self.barrier.cause, language=self.language) if self.barrier.cause else ""
        return sentence_case(word)

    @cached_property
    def days(self) -> int | None:
        """How many days it has been open."""
        return age_days(self.line.opened_on, self.today)

    @cached_property
    def age(self) -> str:
        """The same in words."""
        return age_words(self.days, self.language)

    @cached_property
    def due(self) -> str:
        """The day by which it is to be gone."""
        return short_day(self.barrier.due, self.language)

    @cached_property
    def points(self) -> tuple[SparkPoint, ...]:
        """The trend of the life whose figures are told; waves with fewer than 5 answers are left out."""
        if self.life is None:
            return ()
        found = (wave.evidence for wave in self.life.waves)
        return tuple(
            SparkPoint(e.share, *e.ci95, e.level, e.limit.value if e.limit else None)
            for e in found
            if not e.hidden and e.share is not None and e.ci95 is not None
        )

    @cached_property
    def trend_told(self) -> str:
        """The trend in words, wave by wave."""
        if self.life is None:
            return ""
        lines = []
        for wave in self.life.waves:
            name = self._document.get(Wave, wave.wave).name
            lines.append(f"{name}: {share_line(wave.evidence, self.language)}")
        limit = self.evidence.limit if self.evidence else None
        told = {"en": "limit", "ru": "предел"}[self.language]
        if limit is not None:
            lines.append(f"{told} {percent(limit.value, self.language)}")
        return "\n".join(lines)

    @cached_property
    def owner_key(self) -> str:
        """The owner's name in small letters, to be compared."""
        return self.barrier.owner.strip().casefold()

    @cached_property
    def search(self) -> str:
        """All its words, for the field that filters."""
        record = self.barrier
        parts = (record.name, *self.segments, *self.stages, record.owner, *record.units, self.cause)
        return " ".join((*parts, self.status_words, self.level_words)).casefold()
