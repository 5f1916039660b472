"""`register`: every barrier with its status, wave by wave."""

import argparse
from pathlib import Path


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("register", help="say what became of every barrier over the waves")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.add_argument("--json", action="store_true", help="print every figure, not rounded, as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the register; what the rule would propose stands in it even where the file holds it not yet."""
    import json
    from datetime import date

    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.register_table import register_table, register_text
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    today = date.today().isoformat()  # dates in the register are days where the reader is
    if options.json:
        print(json.dumps(register_table(document, today=today), ensure_ascii=False, indent=2))
    else:
        print("\n".join(register_text(document, today=today, language=language_of_environment())))
    return 0
