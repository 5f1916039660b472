"""`lint`: what a map lacks, what is stale, unowned or unmeasured, and why that matters."""

import argparse
from datetime import date
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser(
        "lint",
        help="say what a map lacks, and why that matters",
        description="Say what a map lacks, what is stale, unowned or unmeasured, and why that matters. "
        "The exit code is 0, findings or not, unless --fail is given.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    add_json(parser, "print the findings as JSON")
    parser.add_argument("--fail", action="store_true", help="exit with 1 if there are findings")
    parser.add_argument("--today", default="", metavar="DATE", help="judge ages as on this day, 2026-03-05")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the findings, the gravest first."""
    from cjm_studio.cli.day_asked import day_asked
    from cjm_studio.cli.renewed import renewed
    from cjm_studio.lint.report import lint_lines, lint_table
    from cjm_studio.lint.rules import findings
    from cjm_studio.wording.language import language_of_environment

    today = day_asked(options.today) if options.today else date.today().isoformat()
    document, language = renewed(options.file), language_of_environment()
    found = findings(document, today=today)
    print_found(
        options,
        table=lambda: lint_table(document, found, language=language),
        lines=lambda: lint_lines(document, found, language=language),
    )
    return 1 if found and options.fail else 0
