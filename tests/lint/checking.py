"""A project with its findings, and maps to find them in."""

from dataclasses import dataclass

from cjm_studio.document.document import Document
from cjm_studio.lint.finding import Finding
from cjm_studio.lint.rules import findings
from cjm_studio.lint.said import said
from cjm_studio.model.metrics import Source, Wave
from tests.builders import ProjectBuilder

TODAY = "2025-06-10"


@dataclass
class Checked:
    """A project with its findings."""

    document: Document
    found: list[Finding]

    def broken(self, rule: str) -> list[str]:
        """Say where a rule is broken."""
        return [said(self.document, f, language="en").place for f in self.found if f.rule == rule]

    def words(self, rule: str) -> str:
        """Say what the first finding of a rule is."""
        return next(said(self.document, f, language="en").what for f in self.found if f.rule == rule)


def checked(project: ProjectBuilder | Document, *, today: str = TODAY) -> Checked:
    document = project.document() if isinstance(project, ProjectBuilder) else project
    return Checked(document, findings(document, today=today))


def path(*stages: str, **fields: object) -> ProjectBuilder:
    project = ProjectBuilder()
    project.journey("Clients", *(stages or ("Search", "Choice")), **{"goal": "Fewer losses", **fields})
    return project


def measured(
    project: ProjectBuilder, *stages: str, key: str = "ces2", people: int = 40, **wave: str
) -> tuple[Wave, Source]:
    """Let people find stages easy in a wave of one survey; return both."""
    source = project.add(Source, name="Survey")
    when = project.add(Wave, **{"name": "Spring", "start": "2025-05-01", "end": "2025-05-31", **wave})
    for stage in stages:
        project.answers(key, stage=stage, wave=when, source=source, counts={1: people})
    return when, source
