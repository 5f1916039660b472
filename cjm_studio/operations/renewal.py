"""Renewal: what a project lacks that was written by an older program, or by hand."""

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.operations.cells import Coming
from cjm_studio.operations.proposals import proposals
from cjm_studio.statistics.engine import ENGINE


def renewal(document: Document) -> Change:
    """Plan the evidence of today's rule in place of an older rule's, and barriers for what it proves.

    Nothing where a project is as today's program would have written it; that is known without a figure.
    """
    outdated = any(evidence.engine != ENGINE for evidence in document.all(Evidence))
    evidence = Change()
    if outdated:
        from cjm_studio.operations.evaluation import renew_evidence

        evidence = renew_evidence(document)
    change = evidence.then(proposals(Coming(document, evidence)))
    return change.named("renew_evidence" if evidence else "propose_barriers") if change else change
