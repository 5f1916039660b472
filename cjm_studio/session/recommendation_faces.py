"""Recommendations as the chart of effort and effect shows them: words, estimates, what each removes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_of
from cjm_studio.model.ids import BarrierId, CardId, PlaceId, SegmentId, WaveId
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Stage
from cjm_studio.model.register import Barrier
from cjm_studio.register.lives import Life, lives_by_barrier
from cjm_studio.session.finding import level_of
from cjm_studio.session.source_uses import barrier_name
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.recommendation_words import recommendation_words
from cjm_studio.wording.terms import MEASURES, term

_TURN = {level: turn for turn, level in enumerate(("", "hypothesis", *LEVELS))}


@dataclass(frozen=True, slots=True)
class RecommendationFace:
    """One recommendation; `level` is that of the worst barrier it removes, empty where it removes none."""

    id: CardId
    place: PlaceId | None  # where it stands, the first of its places
    text: str
    effort: int | None
    effect: int | None
    level: str
    level_words: str
    segments: frozenset[SegmentId]
    spoken: str

    @property
    def rank(self) -> int:
        """How serious the level is, the more the worse."""
        return _TURN[self.level]

    @property
    def at(self) -> tuple[int, int] | None:
        """Effort and effect; None where either is not estimated yet."""
        return None if self.effort is None or self.effect is None else (self.effort, self.effect)


def recommendation_faces(
    document: Document, *, wave: WaveId | None, language: Language
) -> list[RecommendationFace]:
    """Return all recommendations: the estimated ones from the best, then those that wait for it."""
    found = [card for card in document.all(Card) if card.kind == "recommendation"]
    removes: dict[CardId, list[Link]] = {}
    for link in document.all(Link):
        if link.kind == "removes":
            removes.setdefault(CardId(link.origin), []).append(link)
    judged = any(isinstance(document[link.target], Barrier) for links in removes.values() for link in links)
    lives = lives_by_barrier(document) if judged else {}
    around = _Around(document, wave, language, lives)
    faces = (around.face(card, removes.get(card.id, ())) for card in found)
    return sorted(faces, key=lambda one: (one.at is None, -(one.effect or 0), one.effort or 0, one.text))


@dataclass(frozen=True, slots=True)
class _Around:
    document: Document
    wave: WaveId | None
    language: Language
    lives: Mapping[BarrierId, list[Life]]

    def face(self, card: Card, links: Sequence[Link]) -> RecommendationFace:
        places = places_of(self.document, card.id)
        stages = [self.document.get(Stage, place.stage) for place in places]
        segments = frozenset(self.document.get(Journey, one.journey).segment for one in stages)
        targets = [target for link in links for target in self._targets(link)]
        level = max((level for level, _ in targets), key=_TURN.__getitem__, default="")
        return RecommendationFace(
            card.id,
            places[0].id if places else None,
            card.text,
            card.effort,
            card.effect,
            level,
            level_words(level, self.language) if level else recommendation_words("no_level", self.language),
            segments,
            self._spoken(card, level, targets),
        )

    def _targets(self, link: Link) -> Iterator[tuple[str, str]]:
        """What a link removes: its level and its name."""
        target = self.document[link.target]
        if isinstance(target, Barrier):
            levels = [life.level for life in self.lives.get(target.id, ())]
            yield (
                max(levels, key=_TURN.__getitem__, default="hypothesis"),
                barrier_name(self.document, target),
            )
        elif isinstance(target, Card) and target.kind == "barrier_hypothesis":
            yield "hypothesis", target.text
        elif isinstance(target, Card):  # a pain is as bad as the stages where it stands
            stages = [place.stage for place in places_of(self.document, target.id)]
            found = (level_of(self.document, stage, self.wave) for stage in stages)
            yield max(found, key=_TURN.__getitem__, default=""), target.text

    def _spoken(self, card: Card, level: str, targets: Sequence[tuple[str, str]]) -> str:
        def rating(key: str, value: int | None) -> str:
            if value is None:
                return recommendation_words(f"no_{key}", self.language)
            return recommendation_words(key, self.language, value=str(value))

        names = dict.fromkeys(name for _, name in targets)  # a card and its barrier may say the same words
        named = ", ".join(f"«{name}»" if self.language == "ru" else f"“{name}”" for name in names)
        parts = [
            term(MEASURES, card.measure, language=self.language) if card.measure else "",
            rating("effort", card.effort),
            rating("effect", card.effect),
            recommendation_words("removes", self.language, named=named) if named else "",
            level_words(level, self.language).lower() if level else "",
        ]
        return f"{card.text}. {sentence_case('; '.join(filter(None, parts)))}"
