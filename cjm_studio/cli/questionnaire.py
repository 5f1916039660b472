"""`questionnaire`: the questions of a journey, to be asked by any survey tool."""

import argparse
from pathlib import Path

from cjm_studio.cli.journey_asked import journey_asked


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("questionnaire", help="make the survey questions of a journey")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="the file to write: .txt, .csv, .xlsx, or .tsv for LimeSurvey"
    )
    parser.add_argument("--segment", help="the segment's name; the first one if not given")
    parser.add_argument("--metric", default="ces2", help="asked of each stage: ces2, ces1, csat, completion")
    parser.add_argument("--overall", default="nps", help="asked of the journey as a whole: nps,csat")
    parser.add_argument("--language", choices=("en", "ru"), help="the project's own if not given")
    parser.add_argument("--mapping", type=Path, metavar="M.toml", help="write how the answers are read back")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the questionnaire, and how its answers are read back."""
    from cjm_studio.document.queries import project
    from cjm_studio.exchange.questionnaire import mapping_of, questionnaire, write_questionnaire
    from cjm_studio.storage.resting_file import read
    from cjm_studio.storage.whole_file import whole_file

    document = read(options.file)
    asked = questionnaire(
        document,
        journey_asked(document, options),
        language=options.language or project(document).language,
        metric=options.metric,
        overall=tuple(key for key in options.overall.split(",") if key),
    )
    with whole_file(options.out) as unfinished:
        write_questionnaire(asked, unfinished)
    if options.mapping:
        with whole_file(options.mapping) as unfinished:
            unfinished.write_text(mapping_of(asked), encoding="utf-8")
    return 0
