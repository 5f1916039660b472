"""`drivers`: which stages a journey's outcome goes with, worked out from the survey files and kept."""

import argparse
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("drivers", help="work out which stages an outcome goes with")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project; the result is kept in it")
    parser.add_argument(
        "answers", type=Path, nargs="+", metavar="ANSWERS", help="the survey files that were imported"
    )
    parser.add_argument("--outcome", default="nps", metavar="METRIC", help="asked of the journey as a whole")
    parser.add_argument(
        "--mapping", type=Path, metavar="M.toml", help="what the columns mean; else as at the import"
    )
    parser.add_argument("--wave", metavar="NAME", help="the wave that all answers belong to")
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Work the drivers out, keep them, and print them."""
    from cjm_studio.cli.drivers_kept import work_out
    from cjm_studio.exchange.driver_table import driver_lines, driver_table
    from cjm_studio.storage.opening import refuse_unsaved
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.survey.mapping import read_mapping
    from cjm_studio.wording.language import language_of_environment

    mapping = read_mapping(options.mapping) if options.mapping else ""
    with ProjectFile.open(options.file, on_recovery=refuse_unsaved) as project:
        document = project.document
        results = work_out(
            document, options.answers, mapping, wave=options.wave, outcome=options.outcome.strip().casefold()
        )
        project.publish()
    print_found(
        options,
        table=lambda: driver_table(document, results),
        lines=lambda: driver_lines(document, results, language=language_of_environment()),
    )
    return 0
