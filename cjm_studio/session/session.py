"""One open project: its document, file, history, and what the user is looking at."""

from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import first_journey, latest_wave, project
from cjm_studio.model.ids import JourneyId, MetricId, PlaceId, RowId, StageId, WaveId
from cjm_studio.model.map import Journey, Place, Stage
from cjm_studio.session.events import Event
from cjm_studio.session.selection import Selection
from cjm_studio.session.sought import Sought
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.language import Language


class Session:
    """Holds the open project together; views listen to its events and edit through `do`."""

    def __init__(self, file: ProjectFile, *, language: Language) -> None:
        self.file = file
        self.document: Document = file.document
        self.history = History(self.document)
        self.language: Language = language
        self.journey: JourneyId | None = None
        self.wave: WaveId | None = None
        self.selection = Selection()
        self.overlaid: tuple[JourneyId, ...] = ()  # journeys whose emotions are drawn over this one's
        self.lit: frozenset[PlaceId] | None = None  # the cards that a search has found; None: all
        self.changed: Event[Changed] = Event()  # after the store and the history have it
        self.shown: Event[None] = Event()  # another journey, wave or language is looked at
        self.selected: Event[Selection] = Event()
        self.lighted: Event[frozenset[PlaceId] | None] = Event()  # other cards are lit than before
        self.sought: Event[Sought] = Event()  # the register is asked for a barrier of the map
        self.limit_sought: Event[MetricId] = Event()  # somebody misses an agreed limit by this metric
        self.look_around()
        self.document.listen(self._on_changed)

    @property
    def name(self) -> str:
        """The project's name, else its file's."""
        named = project(self.document).name
        return named or (self.file.path.stem if self.file.path else "")

    def look_around(self) -> None:
        """Keep looking at what is there: the first journey and the latest wave by default."""
        if self.journey not in self.document:
            first = first_journey(self.document)
            self.journey = first.id if first else None
        if self.wave not in self.document:
            latest = latest_wave(self.document)
            self.wave = latest.id if latest else None

    def show_journey(self, journey: JourneyId) -> None:
        """Look at another journey."""
        if journey == self.journey:
            return
        self.journey = self.document.get(Journey, journey).id
        self.select(Selection())
        self.shown.tell(None)

    def show_wave(self, wave: WaveId) -> None:
        """Look at the figures of another wave."""
        if wave != self.wave:
            self.wave = wave
            self.shown.tell(None)

    def overlay(self, *journeys: JourneyId) -> None:
        """Draw the emotions of other journeys over those of the one that is shown."""
        if journeys != self.overlaid:
            self.overlaid = journeys
            self.shown.tell(None)

    def light(self, places: frozenset[PlaceId] | None) -> None:
        """Let only these cards stand out, the others are dimmed; None: no search is on."""
        if places != self.lit:
            self.lit = places
            self.lighted.tell(places)

    def speak(self, language: Language) -> None:
        """Show everything in another language."""
        if language != self.language:
            self.language = language
            self.shown.tell(None)

    def select(self, selection: Selection) -> None:
        """Select something on the map."""
        if selection != self.selection:
            self.selection = selection
            self.selected.tell(selection)

    def select_cards(self, *cards: PlaceId) -> None:
        """Select cards, the last one being the current."""
        self.select(Selection(cards=cards))

    def select_added(self, change: Change) -> None:
        """Select the cards that a change has put on the map, if it has."""
        places = [record.id for record in change.added.values() if isinstance(record, Place)]
        if places:
            self.select_cards(*places)

    def select_cell(self, stage: StageId, row: RowId) -> None:
        """Select a cell."""
        self.select(Selection(stage=stage, row=row))

    def do(self, change: Change) -> Changed | None:
        """Apply the user's edit: stored, kept in the history, and shown."""
        return self.document.apply(change, ChangeSource.USER) if change else None

    def undo(self) -> Change | None:
        """Take back the user's last step and show where it was."""
        return self.history.undo()

    def redo(self) -> Change | None:
        """Do the step again that was taken back last."""
        return self.history.redo()

    def _on_changed(self, changed: Changed) -> None:
        before, chosen = (self.journey, self.wave), self.selection
        self.look_around()
        self.selection = chosen.still_in(self.document)  # first: whoever is told may ask for what is chosen
        self.changed.tell(changed)
        if before != (self.journey, self.wave):
            self.shown.tell(None)
        if self.selection != chosen:
            self.selected.tell(self.selection)

    def stage_journey(self, stage: StageId) -> JourneyId:
        """Return the journey that a stage belongs to."""
        return self.document.get(Stage, stage).journey
