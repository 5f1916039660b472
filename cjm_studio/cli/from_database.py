"""`survey --from URL --query SQL`: answers out of a database."""

import argparse
import sys
from collections.abc import Sequence
from getpass import getpass
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.model.metrics import Metric
    from cjm_studio.survey.survey_file import SurveyFile


def check_given(options: argparse.Namespace) -> None:
    """BadInput when there is nothing to read, or a database without a query."""
    files_only = bool(options.suggest_mapping)
    if bool(options.url) != bool(options.query) or not (options.data or (options.url and not files_only)):
        raise BadInput("survey_not_given")


def from_database(
    options: argparse.Namespace, mapping: str, *, metrics: "Sequence[Metric]"
) -> "list[SurveyFile]":
    """Return what the database says, if one is asked; people are asked for a password that it wants."""
    from cjm_studio.cli.stopping import stoppable
    from cjm_studio.survey.database import read_query, shown_name

    if not options.url:
        return []

    def read(password: str) -> "list[SurveyFile]":
        with stoppable() as cancelled:
            file = read_query(
                *(options.url, options.query, mapping),
                wave=options.wave,
                metrics=metrics,
                password=password,
                cancelled=cancelled,
            )
        return [file]

    try:
        return read("")
    except BadInput as refused:
        if refused.key != "database_password" or not sys.stdin.isatty():
            raise
    return read(getpass(f"{shown_name(options.url, options.query)}: "))
