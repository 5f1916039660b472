"""`diff`: what came, went, changed and moved between two states of a project, by id."""

import argparse
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("diff", help="say in words how two versions of a project differ")
    parser.add_argument("before", type=Path, metavar="A", help="the earlier one: a project or its text form")
    parser.add_argument("after", type=Path, metavar="B", help="the later one")
    add_json(parser, "print the differences, not rounded, as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the differences; that there are some is no error."""
    from cjm_studio.comparison.projects import project_differences
    from cjm_studio.comparison.telling import Sides
    from cjm_studio.exchange.difference_table import difference_data, difference_lines
    from cjm_studio.session.compare_files import document_at
    from cjm_studio.wording.language import language_of_environment

    found = project_differences(document_at(options.before), document_at(options.after))
    language, sides = language_of_environment(), Sides(first=options.before.name, second=options.after.name)
    print_found(
        options,
        table=lambda: difference_data(found, sides, language),
        lines=lambda: difference_lines(found, sides, language),
    )
    return 0
