"""The map looked through; of a large one a copy, in a thread."""

from dataclasses import dataclass
from itertools import groupby

from cjm_studio.document.document import Document
from cjm_studio.lint.report import counts_words
from cjm_studio.lint.rules import findings
from cjm_studio.lint.said import said
from cjm_studio.look.asking import Asking
from cjm_studio.panels.lint.finding_tree import Group
from cjm_studio.wording.language import Language

_LISTED = 200  # findings of one rule; who has mended these is shown the next


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be mended, in words: how much of it, and the findings under their rules."""

    counts: str
    groups: list[Group]
    language: Language


def check(document: Document, *, today: str, language: Language) -> Checked:
    """Look the map through on a day."""
    found = findings(document, today=today)
    groups = []
    for _, own in groupby(found, key=lambda finding: finding.rule):
        broken = list(own)
        lines = [(finding, said(document, finding, language=language)) for finding in broken[:_LISTED]]
        groups.append(Group(lines, len(broken)))
    return Checked(counts_words(found, language=language), groups, language)


class Checking(Asking):
    """Looks the project through beside the window's own work; only what was asked last is answered."""

    def begin(self, document: Document, *, today: str, language: Language) -> None:
        """Begin to look through the project as it is now."""
        records = [*document]
        self.ask(object(), lambda: check(Document(records), today=today, language=language))
