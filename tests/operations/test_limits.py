"""Limits are agreed and forgotten together with the evidence that hangs on them."""

import pytest

from cjm_studio.document.history import History
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import StageId
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.limits import agree_limit, forget_limit
from tests.operations.asked import CES, USER, assert_evidence_is_fresh, cell, golden


def test_limits_are_agreed_and_forgotten_with_their_evidence() -> None:
    survey = golden()
    document = survey.evaluated()
    history = History(document)
    stage = StageId(survey.stages["loyal", "deliver"].id)
    before = dict(document.records)
    change = agree_limit(document, CES, 0.6, stage=stage, by="Anna", at="2024-06-01")
    assert (change.label, change.subject) == ("agree_limit", "deliver: CES 2.0")
    document.apply(change, USER)
    assert cell(document, survey, "loyal", "deliver").level == "none"
    assert_evidence_is_fresh(document)
    document.apply(agree_limit(document, CES, 0.5, stage=stage, by="Anna", at="2024-06-02"), USER)
    assert len([limit for limit in document.all(Limit) if limit.stage == stage]) == 1
    document.apply(forget_limit(document, CES, stage=stage), USER)
    assert cell(document, survey, "loyal", "deliver").level == "barrier"
    assert not forget_limit(document, CES, stage=stage)
    for _ in range(3):
        history.undo()
    assert dict(document.records) == before


def test_a_limit_remembers_who_agreed_what_before() -> None:
    survey = golden()
    document = survey.evaluated()
    for value, by, at in (
        (0.3, "Anna", "2024-06-01"),
        (0.3, "Anna", "2024-06-01"),
        (0.4, "Boris", "2024-07-01"),
    ):
        document.apply(agree_limit(document, CES, value, by=by, at=at), USER)
    (limit,) = document.all(Limit)
    assert (limit.value, limit.by, limit.at) == (0.4, "Boris", "2024-07-01")
    assert [(before.value, before.by, before.at) for before in limit.earlier] == [
        (0.25, "owner", "2024-05-02"),
        (0.3, "Anna", "2024-06-01"),
    ]


def test_a_limit_is_a_share() -> None:
    with pytest.raises(BadInput) as problem:
        agree_limit(golden().document(), CES, 25, by="Anna", at="2024-06-01")
    assert problem.value.key == "limit_not_a_share"
