"""`survey`: answers of survey files into a project, which is made if it is not there."""

import argparse
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cjm_studio.document.document import Document
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.survey.survey_file import SurveyFile


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("survey", help="bring survey answers into a project")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project; it is made if it is not there")
    parser.add_argument("data", type=Path, nargs="*", metavar="DATA", help="survey files: CSV, XLSX, SAV ...")
    parser.add_argument(
        "--from", dest="url", metavar="URL", help="a database, as postgresql://user@host/shop"
    )
    parser.add_argument("--query", metavar="SQL", help="what to ask it: a query, or the name of a table")
    _add_mappings(parser)
    parser.add_argument("--wave", metavar="NAME", help="the wave that all answers belong to")
    parser.add_argument("--season", metavar="S", default="", help="the season of the waves")
    parser.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar="METRIC=SHARE",
        help="the share of clients in trouble that is still accepted, as ces2=0.25 or 25%%; may be repeated",
    )
    _add_again(parser)
    parser.add_argument(
        "--drivers",
        metavar="METRIC",
        help="also work out which stages this outcome of the journey goes with, as nps",
    )
    parser.add_argument("--report", type=Path, metavar="R.json", help="write what was read and left out")
    parser.set_defaults(run=run)


def _add_mappings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mapping",
        type=Path,
        action="append",
        default=[],
        metavar="M.toml",
        help="what the columns mean; repeated, one for each file in their order",
    )
    parser.add_argument(
        "--suggest-mapping",
        type=Path,
        metavar="M.toml",
        help="write what the first file was recognised as, to be completed, and import nothing",
    )


def _add_again(parser: argparse.ArgumentParser) -> None:
    """What a file does whose name was imported before."""
    parser.add_argument(
        "--replace",
        action="store_true",
        help="let a file take the place of the source that a file of its name made",
    )
    parser.add_argument(
        "--add",
        action="store_true",
        help="let a file add to the answers that a file of its name brought for the same wave",
    )


def run(options: argparse.Namespace) -> int:
    """Import the files, all or none, and say what was read, left out and added."""
    from cjm_studio.cli.from_database import check_given
    from cjm_studio.cli.suggest_mapping import suggest_mapping
    from cjm_studio.document.document import ChangeSource
    from cjm_studio.exchange.survey_report import survey_lines, survey_report
    from cjm_studio.operations.import_survey import import_survey, refuse_overlap
    from cjm_studio.operations.renewal import renewal
    from cjm_studio.wording.language import language_of_environment

    check_given(options)
    if options.suggest_mapping:
        return suggest_mapping(options)
    limits = dict(map(_limit, options.limit))
    mappings = _mappings(options)
    _check_report(options)
    with _project(options.file) as project:
        document = project.document
        document.apply(renewal(document), ChangeSource.USER)
        files = _read(document, options, mappings)
        if not options.replace and not options.add:
            refuse_overlap(document, files)
        change = import_survey(document, files, season=options.season, limits=limits, replace=options.replace)
        document.apply(change, ChangeSource.USER)
        drivers = _drivers(document, options)
        with _report(options.report, survey_report(document, files, change)):
            if project.path is None:
                project.publish_as(options.file)
            else:
                project.publish()
        told = survey_lines(document, files, change, language=language_of_environment())
        print("\n".join([*told, *drivers]))
    return 0


def _read(document: "Document", options: argparse.Namespace, mappings: list[str]) -> "list[SurveyFile]":
    """Read the files, each by its mapping, and the database."""
    from cjm_studio.cli.from_database import from_database
    from cjm_studio.cli.stopping import stoppable
    from cjm_studio.operations.known import known_in
    from cjm_studio.survey.read_survey import read_survey

    known = known_in(document)
    with stoppable() as cancelled:
        files = [
            read_survey(
                *(path, mapping),
                wave=options.wave,
                metrics=known.metrics,
                stages=known.stages,
                segments=known.segments,
                cancelled=cancelled,
            )
            for path, mapping in zip(options.data, mappings, strict=False)
        ]
    return files + from_database(options, mappings[-1], metrics=known.metrics)


def _drivers(document: "Document", options: argparse.Namespace) -> list[str]:
    """Work out the key drivers that were asked for, from the files as they were just imported."""
    from cjm_studio.cli.drivers_kept import work_out
    from cjm_studio.exchange.driver_table import driver_lines
    from cjm_studio.wording.language import language_of_environment

    if not options.drivers:
        return []
    if not options.data:
        from cjm_studio.survey.database import without_password

        raise BadInput("drivers_from_database", file=without_password(options.url))
    results = work_out(document, options.data, "", wave=None, outcome=options.drivers.strip().casefold())
    return ["", *driver_lines(document, results, language=language_of_environment())]


def _mappings(options: argparse.Namespace) -> list[str]:
    """Return the mapping of each file, and of the database last: one holds for all, several one by one."""
    from cjm_studio.survey.mapping import read_mapping

    inputs = len(options.data) + bool(options.url)
    texts = [read_mapping(path) for path in options.mapping] or [""]
    if len(texts) == 1:
        return texts * inputs
    if len(texts) != inputs:
        raise BadInput("mappings_and_files", mappings=len(texts), files=inputs)
    return texts


def _limit(text: str) -> tuple[str, float]:
    """Return the metric's key and the share that METRIC=SHARE says."""
    key, _, share = text.partition("=")
    number = share.strip().replace(",", ".")
    try:
        value = float(number.removesuffix("%")) / (100 if number.endswith("%") else 1)
    except ValueError:
        raise BadInput("limit_unreadable", text=text) from None
    if not key.strip():
        raise BadInput("limit_unreadable", text=text)
    return key.strip().casefold(), value


def _project(path: Path) -> "ProjectFile":
    """Open the project, or begin one that has no file until it is published."""
    from cjm_studio.model.ids import PROJECT_ID
    from cjm_studio.model.map import Project
    from cjm_studio.storage.opening import refuse_unsaved
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.wording.language import language_of_environment

    if path.exists():
        return ProjectFile.open(path, on_recovery=refuse_unsaved)
    return ProjectFile.create([Project(id=PROJECT_ID, name=path.stem, language=language_of_environment())])


def _check_report(options: argparse.Namespace) -> None:
    """The report must not be written over the project or what it was read from."""
    if options.report is None:
        return
    if options.report.is_dir():
        raise BadInput("file_is_folder", path=str(options.report))
    for other in (options.file, *options.data, *options.mapping):
        if options.report.resolve() == other.resolve():
            raise BadInput("report_over_input", file=str(other))


@contextmanager
def _report(path: Path | None, report: dict[str, object]) -> "Iterator[None]":
    """Write the report beside its place, and put it there only once the project is published."""
    import json

    from cjm_studio.storage.whole_file import whole_file

    if path is None:
        yield
        return
    with whole_file(path) as unfinished:
        unfinished.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        yield
