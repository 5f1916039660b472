"""`register`: every barrier with its status, wave by wave."""

import argparse
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("register", help="say what became of every barrier over the waves")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the register; what the rule would propose stands in it even where the file holds it not yet."""
    from datetime import date

    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.register_table import register_table, register_text
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    today = date.today().isoformat()  # dates in the register are days where the reader is
    print_found(
        options,
        table=lambda: register_table(document, today=today),
        lines=lambda: register_text(document, today=today, language=language_of_environment()),
    )
    return 0
