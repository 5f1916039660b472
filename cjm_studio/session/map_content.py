"""What the map of one journey shows in one wave and language, worked out where it is asked for and kept."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from cjm_studio.document.document import Changed, Document
from cjm_studio.document.queries import evidence_at, places_at, places_in, rows, stages
from cjm_studio.model.ids import JourneyId, PlaceId, RecordId, RowId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Picture, Place, Row, Stage
from cjm_studio.session.barrier_facts import BarrierFact, facts_at, titled
from cjm_studio.session.branches import Branch, branches_of
from cjm_studio.session.card_faces import badge_faces, card_face
from cjm_studio.session.faces import CardFace, Curve, FigureFace, LevelFace, RowLabel, StageHead
from cjm_studio.session.figure_faces import emotion_curve, figure_faces, level_faces, row_label, stage_head
from cjm_studio.session.grading import Grading, regrades
from cjm_studio.session.overlaid_curves import overlaid_curves
from cjm_studio.session.stage_levels import is_declared
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import EMOTIONS, term

Cell = tuple[StageId, RowId]

_LINE_OF_VISIBILITY: dict[Language, str] = {"en": "line of visibility", "ru": "линия видимости"}


class Touched(Struct):
    """What of a map must be drawn anew after a change."""

    structure: bool = False  # stages or rows came, went, moved: everything
    heads: bool = False  # heads and curve
    figures: bool = False  # levels and metrics, and with them heads and curve
    cells: set[Cell] = set()  # faces of their cards changed, or cards came or went
    moved: set[Cell] = set()  # those where cards came or went
    places: set[PlaceId] = set()  # whose faces changed

    def __bool__(self) -> bool:
        return self.structure or self.heads or self.figures or bool(self.cells)


class MapContent:
    """The stages, rows, cells and faces of one journey."""

    def __init__(
        self,
        document: Document,
        journey: JourneyId,
        *,
        wave: WaveId | None,
        language: Language,
        overlaid: Sequence[JourneyId] = (),
        before: "MapContent | None" = None,
    ) -> None:
        """Take over how cards look from another map, which has heard of every change."""
        self.document = document
        self.journey = journey
        self.wave = wave
        self.language = language
        self.overlaid = overlaid  # journeys whose curves are drawn over this one's
        self.zero_word = term(EMOTIONS, 0, language=language)
        self.visibility_words = _LINE_OF_VISIBILITY[language]
        self._faces: dict[PlaceId, CardFace] = {}
        # Without badges, for all cards are measured by them; the same in every journey and wave.
        fits = before is not None and before.document is document and before.language == language
        self.plain: dict[PlaceId, CardFace] = before.plain if before is not None and fits else {}
        self._today = date.today().isoformat()
        self._grading = self._new_grading()
        self._gather()

    def _gather(self) -> None:
        self.stages = [stage.id for stage in stages(self.document, self.journey)]
        self.rows = [row for row in rows(self.document, self.journey) if not row.hidden]
        self._rows = {row.id: row for row in self.rows}
        self._cells: dict[Cell, list[PlaceId]] = {}
        for stage in self.stages:
            for place in places_at(self.document, stage):
                self._cells.setdefault((stage, place.row), []).append(place.id)
        self._forget_figures()

    def _forget_figures(self) -> None:
        self._figures: dict[StageId, tuple[FigureFace, ...]] = {}
        self._levels: dict[StageId, tuple[LevelFace, ...]] = {}
        self._barriers: dict[StageId, tuple[BarrierFact, ...]] | None = None
        self._forget_heads()

    def _forget_heads(self) -> None:
        self._heads: dict[StageId, StageHead] = {}
        self._labels: dict[RowId, RowLabel] = {}
        self._curve: Curve | None = None
        self._branches: tuple[Branch, ...] | None = None

    def row(self, row: RowId) -> Row:
        """Return a row of the map."""
        return self._rows[row]

    @property
    def lines_of_visibility(self) -> list[RowId]:
        """The rows that clients do not see while they see the row above; a line parts them."""
        pairs = pairwise(self.rows)
        return [row.id for above, row in pairs if row.kind == "backstage" != above.kind]

    def shows(self, row: RowId) -> bool:
        """Say whether a row stands in this map and is not hidden."""
        return row in self._rows

    def cell(self, stage: StageId, row: RowId) -> list[PlaceId]:
        """Return the places of a cell, from top to bottom."""
        return self._cells.get((stage, row), [])

    def face(self, place: PlaceId) -> CardFace:
        """Return the card that stands at a place, as it is drawn."""
        if place not in self._faces:
            plain = self.plain_face(place)
            badges = badge_faces(self._grading.badges(plain.card), language=self.language)
            self._faces[place] = replace(plain, badges=badges) if badges else plain
        return self._faces[place]

    def plain_face(self, place: PlaceId) -> CardFace:
        """Return the card that stands at a place without its badges, which alter no measure of it."""
        if place not in self.plain:
            record = self.document.get(Place, place)
            self.plain[place] = card_face(self.document, record, language=self.language)
        return self.plain[place]

    def _new_grading(self) -> Grading:
        return Grading(self.document, today=self._today, wave=self.wave)

    def head(self, stage: StageId) -> StageHead:
        """Return the head of a column."""
        if stage not in self._heads:
            number = self.stages.index(stage) + 1
            found = evidence_at(self.document, stage, self.wave) if self.wave else []
            facts = self._facts(stage)
            self._heads[stage] = stage_head(
                self.document,
                stage,
                number=number,
                evidence=found,
                declared=is_declared(self.document, stage, facts, found),
                language=self.language,
                register=titled(facts, language=self.language, today=self._today),
            )
        return self._heads[stage]

    def picture(self, face: CardFace) -> Picture | None:
        """Return the picture that a card shows."""
        return self.document.get(Picture, face.picture) if face.picture is not None else None

    def figures(self, stage: StageId) -> tuple[FigureFace, ...]:
        """Return the metrics of a stage."""
        if stage not in self._figures:
            wave = self.wave
            self._figures[stage] = (
                figure_faces(self.document, stage, wave=wave, language=self.language) if wave else ()
            )
        return self._figures[stage]

    def levels(self, stage: StageId) -> tuple[LevelFace, ...]:
        """Return what the barrier rule says of a stage, metric by metric."""
        if stage not in self._levels:
            found = evidence_at(self.document, stage, self.wave) if self.wave else []
            self._levels[stage] = level_faces(
                self.document, found, facts=self._facts(stage), language=self.language, today=self._today
            )
        return self._levels[stage]

    def _facts(self, stage: StageId) -> tuple[BarrierFact, ...]:
        """Return what the register says of a stage; the lives of all stages are worked out together."""
        if self._barriers is None:
            self._barriers = facts_at(self.document, self.stages)
        return self._barriers[stage]

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The ways between stages that their order alone does not show."""
        if self._branches is None:
            self._branches = branches_of(self.document, self.journey)
        return self._branches

    @property
    def curve(self) -> Curve:
        """The emotion curve over all stages."""
        if self._curve is None:
            own = emotion_curve(self.document, self.stages, wave=self.wave, language=self.language)
            others = overlaid_curves(
                self.document, self.stages, journeys=self.overlaid, wave=self.wave, language=self.language
            )
            self._curve = Curve(own.measured, own.stickers, others)
        return self._curve

    def label(self, row: RowId) -> RowLabel:
        """Return the label of a row."""
        if row not in self._labels:
            self._labels[row] = row_label(self._rows[row], curve=self.curve, language=self.language)
        return self._labels[row]

    def touch(self, changed: Changed) -> Touched:
        """Forget what a change has made stale, and say what it was."""
        change = changed.change
        touched = Touched(heads=bool(self.overlaid))  # other journeys show here too
        for record in [*change.added.values(), *change.removed.values()]:
            if not isinstance(record, Card):  # its places come and go with it
                self._touch_record(record, touched)
        for id_, fields in change.updated.items():
            record = self.document[id_]
            self._touch_record(record, touched)
            if isinstance(record, Place):  # the cell that the card has left
                stage, row = (fields.get(name, (getattr(record, name),))[0] for name in ("stage", "row"))
                touched.moved.add((stage, row))
        if regrades(self.document, changed):
            self._regrade(touched)
        touched.cells |= touched.moved
        touched.heads |= any(map(self._is_drawn_outside, {row for _, row in touched.cells}))
        if touched.structure:
            self._gather()
        elif touched.figures:
            self._forget_figures()
        elif touched.heads:
            self._forget_heads()
        self._regather(touched.moved)
        return touched

    def forget_faces(self) -> None:
        """Forget how all cards look."""
        self._faces.clear()
        self.plain.clear()

    def _touch_record(self, record: object, touched: Touched) -> None:
        match record:
            case Stage() | Row():
                touched.structure |= record.journey == self.journey
            case Place():
                touched.moved.add((record.stage, record.row))
                self._touch_place(record, touched)
            case Card():
                self._touch_card(record.id, touched)
            case Link(kind="next"):
                touched.heads = True
            case Link():
                self._touch_card(record.origin, touched)
            case Channel():
                self.forget_faces()
                touched.structure = True
            case _:
                touched.figures = True

    def _regrade(self, touched: Touched) -> None:
        """What cards rest on is another thing now: those whose badges differ are drawn anew."""
        self._grading = self._new_grading()
        for place, face in list(self._faces.items()):
            if place not in self.document:
                continue
            badges = badge_faces(self._grading.badges(face.card), language=self.language)
            if badges != face.badges:
                self._touch_place(self.document.get(Place, place), touched)

    def _touch_place(self, place: Place, touched: Touched) -> None:
        self._faces.pop(place.id, None)
        self.plain.pop(place.id, None)
        touched.places.add(place.id)
        touched.cells.add((place.stage, place.row))

    def _touch_card(self, card: RecordId, touched: Touched) -> None:
        for place in self.document.naming(Place, card):
            self._touch_place(place, touched)

    def _is_drawn_outside(self, row: RowId) -> bool:
        """Emotion cards bend the curve, barrier hypotheses mark the head of their stage."""
        known = self.document.records.get(row)
        return isinstance(known, Row) and known.kind in ("emotions", "barriers")

    def _regather(self, cells: Iterable[Cell]) -> None:
        for stage, row in cells:
            if row in self._rows:
                self._cells[stage, row] = [place.id for place in places_in(self.document, stage, row)]
