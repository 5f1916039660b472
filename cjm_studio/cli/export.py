"""`export`: the map of a segment as a picture, or the project as a graph."""

import argparse
from pathlib import Path

from cjm_studio.cli.journey_asked import journey_asked
from cjm_studio.cli.painting import start_qt
from cjm_studio.cli.wave_asked import wave_asked


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("export", help="draw the map of a segment, or write the project as a graph")
    parser.add_argument("file", type=Path, help="the project")
    parser.add_argument(
        "out", type=Path, help="the picture to write: .pdf, .png or .svg; .graphml: the whole project"
    )
    parser.add_argument("--segment", help="the segment's name; the first one if not given")
    parser.add_argument("--wave", help="the wave whose figures are shown; the latest if not given")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--language", choices=("en", "ru"), help="the project's own if not given")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Draw the picture, or write the graph."""
    from cjm_studio.cli.renewed import renewed
    from cjm_studio.document.queries import project

    document = renewed(options.file)
    if options.out.suffix.lower() == ".graphml":
        from cjm_studio.exchange.graph_file import write_graph

        write_graph(options.out, document)
        print(options.out)
        return 0
    journey, wave = journey_asked(document, options), wave_asked(document, options)
    start_qt()
    from cjm_studio.canvas.picture import export_map

    export_map(
        document,
        journey,
        path=options.out,
        wave=wave.id if wave else None,
        theme=options.theme,
        language=options.language or project(document).language,
        project=project(document).name,
    )
    print(options.out)
    return 0
