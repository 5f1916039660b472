"""`new`: a new project file, from a template or with one journey that is ready to be filled."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cjm_studio.wording.language import Language, language_of_environment

if TYPE_CHECKING:
    from cjm_studio.model.record import Record


class _Start(NamedTuple):
    """What stands in a new project until somebody knows better."""

    segment: str
    stages: tuple[str, ...]


_STARTS: dict[Language, _Start] = {
    "en": _Start("All customers", ("Before the purchase", "Purchase", "After the purchase")),
    "ru": _Start("Все клиенты", ("До покупки", "Покупка", "После покупки")),
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("new", help="make a new project file")
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to make; it must not exist yet")
    parser.add_argument("--template", metavar="NAME", help="begin with a template instead of an empty map")
    parser.add_argument("--language", choices=("ru", "en"), help="the language of what stands in it")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the file."""
    from cjm_studio.storage.project_file import ProjectFile

    language: Language = options.language or language_of_environment()
    today = date.today().isoformat()
    if options.template:
        records = _from_template(options.template, language, today)
    else:
        records = _empty(options.file, language, today)
    ProjectFile.create(records, options.file).close()
    print(options.file)
    return 0


def _from_template(name: str, language: Language, today: str) -> "list[Record]":
    from msgspec.structs import replace

    from cjm_studio.exchange.outline import read_outline, template_path
    from cjm_studio.model.map import Journey

    records = read_outline(template_path(name, language))
    return [replace(one, reviewed=today) if isinstance(one, Journey) else one for one in records]


def _empty(path: Path, language: Language, today: str) -> "list[Record]":
    from cjm_studio.model.ids import PROJECT_ID, SegmentId, new_id
    from cjm_studio.model.map import Project, Segment
    from cjm_studio.operations.journeys import journey_records

    start = _STARTS[language]
    segment = Segment(id=SegmentId(new_id("segment")), name=start.segment, order=1.0)
    project = Project(id=PROJECT_ID, name=path.stem, language=language)
    return [project, segment, *journey_records(segment.id, start.stages, today=today)]
