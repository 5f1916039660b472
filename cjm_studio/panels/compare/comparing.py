"""The comparison that was asked for; where much has to be looked through, in a thread."""

from dataclasses import dataclass

from cjm_studio.comparison.telling import Sides
from cjm_studio.document.document import Document
from cjm_studio.look.asking import LARGE, Asking
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import JourneyId, WaveId
from cjm_studio.model.register import Version
from cjm_studio.panels.compare.sides_bar import Choice
from cjm_studio.session.compare_files import version_document
from cjm_studio.session.compare_sides import Compared, compare_journeys, compare_states, compare_waves
from cjm_studio.wording.compare_words import COMPARE
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.problems import problem_words

Answer = tuple[Compared, str]  # what was found, or why there is nothing to compare


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared, and in which language it is to be told."""

    choice: Choice
    wave: WaveId | None
    language: Language
    other: Document | None = None  # what another file holds
    name: str = ""  # of that file


def is_large(document: Document, asked: Asked) -> bool:
    """Say whether comparing would hold the window up."""
    other = asked.other if asked.choice.how == "file" else None
    return max(len(document), len(other or ())) > LARGE


def compare(document: Document, asked: Asked) -> Answer:
    """Return what was found, or why there is nothing to compare."""
    choice, language = asked.choice, asked.language
    first, second = choice.first, choice.second
    if choice.how in ("segments", "maps") and first and second:
        ends = (JourneyId(first), JourneyId(second))
        return compare_journeys(document, *ends, wave=asked.wave, language=language), ""
    if choice.how == "waves" and first and second:
        return compare_waves(document, WaveId(first), WaveId(second), language=language), ""
    if choice.how == "version" and first:
        version = document.get(Version, first)
        try:
            kept = version_document(version)
        except BadInput as problem:
            return Compared(Sides()), problem_words(problem, language)
        return compare_states(kept, document, name=version.name, language=language), ""
    if choice.how == "file" and asked.other is not None:
        return compare_states(asked.other, document, name=asked.name, language=language), ""
    return Compared(Sides()), said(COMPARE, f"no_{choice.how}", language)


class Comparing(Asking):
    """Makes the comparison that was asked for last; one that nobody waits for any more is dropped."""

    def begin(self, document: Document, asked: Asked) -> None:
        """Begin to compare the project as it is now; what was asked before is dropped."""
        records = [*document]
        self.ask(asked, lambda: compare(Document(records), asked))
