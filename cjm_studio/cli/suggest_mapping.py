"""`survey --suggest-mapping`: what a survey file was recognised as, written out to be completed."""

import argparse
from pathlib import Path

from cjm_studio.model.errors import BadInput


def suggest_mapping(options: argparse.Namespace) -> int:
    """Write the mapping that the first file was recognised by, and say what has to be added."""
    from cjm_studio.cli.stopping import stoppable
    from cjm_studio.operations.known import known_in
    from cjm_studio.storage.opening import refuse_unsaved
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.storage.whole_file import whole_file
    from cjm_studio.survey.mapping import read_mapping
    from cjm_studio.survey.mapping_text import mapping_text
    from cjm_studio.survey.proposal import Known
    from cjm_studio.survey.recognise import recognise
    from cjm_studio.wording.language import language_of_environment
    from cjm_studio.wording.recognition import recognition_words

    language = language_of_environment()
    if not options.data:
        raise BadInput("survey_not_given")
    _check_target(options)
    mapping = read_mapping(options.mapping[0]) if options.mapping else ""
    known = Known()
    if options.file.exists():
        with ProjectFile.open(options.file, on_recovery=refuse_unsaved) as project:
            known = known_in(project.document)
    with stoppable() as cancelled:
        found = recognise(
            *(options.data[0], mapping),
            metrics=known.metrics,
            stages=known.stages,
            segments=known.segments,
            cancelled=cancelled,
        )
    with whole_file(options.suggest_mapping) as unfinished:
        unfinished.write_text(mapping_text(found, language=language), encoding="utf-8")
    for note in found.unsaid:
        print(recognition_words(note.key, note.facts, language=language))
    return 0


def _check_target(options: argparse.Namespace) -> None:
    """The mapping must not be written over what it was made from."""
    target: Path = options.suggest_mapping
    if target.is_dir():
        raise BadInput("file_is_folder", path=str(target))
    for other in (options.file, *options.data):
        if target.resolve() == other.resolve():
            raise BadInput("report_over_input", file=str(other))
