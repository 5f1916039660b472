"""`barriers`: what the barrier rule says of every cell of a wave, and why."""

import argparse
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found
from cjm_studio.cli.wave_asked import wave_asked


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("barriers", help="say at which stages barriers are proved, and why")
    parser.add_argument("file", type=Path, help="the project")
    parser.add_argument("--wave", help="the wave's name; the latest if not given")
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the evidence of a wave."""
    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.evidence_table import evidence_lines, evidence_table
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    wave = wave_asked(document, options)
    print_found(
        options,
        table=lambda: evidence_table(document, wave),
        lines=lambda: evidence_lines(document, wave, language=language_of_environment()),
    )
    return 0
