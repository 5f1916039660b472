"""The linter's report: as lines to read, and as a table for other programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cjm_studio.document.document import Document
from cjm_studio.lint.finding import SEVERITIES, Finding
from cjm_studio.lint.said import said
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.lint_words import COUNTS, NOTHING, RULE_WORDS, SEVERITY_NAMES


def lint_table(document: Document, found: Sequence[Finding], *, language: Language) -> dict[str, object]:
    """Return the findings as they are printed in JSON."""
    return {"findings": [_row(document, finding, language) for finding in found]}


def _row(document: Document, finding: Finding, language: Language) -> dict[str, str]:
    words = said(document, finding, language=language)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "id": finding.id,
        "place": words.place,
        "text": words.what,
        "why": words.why,
        "mend": words.mend,
    }


def lint_lines(document: Document, found: Sequence[Finding], *, language: Language) -> Iterator[str]:
    """Yield the findings as they are read: rule by rule, and under each why it matters and the places."""
    for severity, broken in groupby(found, key=lambda finding: finding.severity):
        yield f"{SEVERITY_NAMES[severity][language]}"
        for rule, findings in groupby(broken, key=lambda finding: finding.rule):
            words = RULE_WORDS[language][rule]
            yield f"  {words.name}: {words.why}"
            for finding in findings:
                one = said(document, finding, language=language)
                yield f"    - {one.place}: {one.what}" if one.place else f"    - {one.what}"
        yield ""
    yield counts_words(found, language=language)


def counts_words(found: Sequence[Finding], *, language: Language) -> str:
    """Return how many findings there are of each severity, as "mend first: 2, good to have: 5"."""
    counted = Counter(finding.severity for finding in found)
    words = [COUNTS[s][language].format(count=counted[s]) for s in SEVERITIES if counted[s]]
    text = ", ".join(words)
    return f"{sentence_case(text)}." if words else NOTHING[language]
