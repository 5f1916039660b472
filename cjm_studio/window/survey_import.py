"""Import of survey answers: files chosen, read in a thread, applied as one step, and reported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.document.change import Change
from cjm_studio.document.queries import waves
from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric, Source
from cjm_studio.window.answer_files import answers_and_mappings, ask_for_answers
from cjm_studio.window.import_report import ImportReport

if TYPE_CHECKING:
    from cjm_studio.session.session import Session
    from cjm_studio.survey.survey_file import SurveyFile
    from cjm_studio.window.main_window import MainWindow


def import_survey(window: "MainWindow") -> None:
    """Ask for files and import them; a mapping may be chosen along with them."""
    if chosen := ask_for_answers(window, translate("Import", "Import survey answers")):
        import_files(window, chosen)


def import_files(window: "MainWindow", paths: Sequence[Path]) -> None:
    """Read the files, put their counts into the project as one step, and show what became of every row."""
    from cjm_studio.model.metrics import Reading
    from cjm_studio.operations.import_survey import import_survey as plan
    from cjm_studio.session.register_news import news_words
    from cjm_studio.window.survey_reading import counted

    session = window.session
    if session is None:
        return
    answers, mappings = answers_and_mappings(paths)
    if not answers:
        raise BadInput("survey_not_given")
    files = counted(window, answers, mappings)
    if session is not window.session:
        return  # another project was opened meanwhile
    change = plan(session.document, files, replace=_replaces(window, files))
    session.do(change)
    fresh = [wave for wave in waves(session.document) if wave.id in change.added]
    if fresh:
        session.show_wave(fresh[-1].id)
    _show_answers(session, change)
    touched = [*change.added, *change.updated]
    sources = [record for id_ in touched if isinstance(record := session.document.records.get(id_), Source)]
    told = {record.wave for record in change.added.values() if isinstance(record, Reading)}
    news = news_words(session.document, told, session.language)
    ImportReport(window, sources, created=created_words(change), news=news).exec()


def _show_answers(session: "Session", change: Change) -> None:
    """Show a journey that the answers are about, unless such a one is shown."""
    from cjm_studio.document.queries import journeys, segments
    from cjm_studio.model.metrics import Reading

    told = {record.segment for record in change.added.values() if isinstance(record, Reading)}
    about = [
        journey.id
        for segment in segments(session.document)
        if segment.id in told
        for journey in journeys(session.document, segment.id)
    ]
    if about and session.journey not in about:
        session.show_journey(about[0])


def _replaces(window: "MainWindow", files: "Sequence[SurveyFile]") -> bool:
    """Ask, where a file of the same name was imported before, whether its answers take the place of those."""
    from cjm_studio.operations.import_survey import replaceable
    from cjm_studio.window.questions import ask_to_replace

    assert window.session is not None
    standing = replaceable(window.session.document, files)
    if not standing:
        return False
    answer = ask_to_replace(window, ", ".join(source.name for source in standing.values()))
    if answer is None:
        raise Cancelled
    return answer


def created_words(change: Change) -> list[str]:
    """Return what an import has made, kind by kind."""
    from cjm_studio.model.map import Channel, Segment, Stage
    from cjm_studio.model.metrics import Reading, Wave

    added = list(change.added.values())
    counted = (
        (translate("Import", "segments: %1"), Segment),
        (translate("Import", "stages: %1"), Stage),
        (translate("Import", "channels: %1"), Channel),
        (translate("Import", "waves: %1"), Wave),
        (translate("Import", "metrics: %1"), Metric),
        (translate("Import", "readings: %1"), Reading),
    )
    numbers = [(text, sum(isinstance(record, kind) for record in added)) for text, kind in counted]
    return [text.replace("%1", str(number)) for text, number in numbers if number]
