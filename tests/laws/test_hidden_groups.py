"""Hidden groups: what fewer than five people answered changes nothing that is shown of anybody else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model.evidence import HIDDEN_BELOW, Evidence
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.survey.survey_file import AnswerCount, WaveDates
from tests.operations.test_import_survey import empty, imported, survey

SEGMENTS, STAGES, WAVES = ("A", "B"), ("s1", "s2", "s3"), ("W1", "W2")
places = st.tuples(st.sampled_from(SEGMENTS), st.sampled_from(STAGES), st.sampled_from(WAVES))
groups = st.tuples(st.integers(0, 40), st.integers(0, 40))  # people in trouble, and others
hidden = st.lists(st.integers(1, 7), min_size=1, max_size=HIDDEN_BELOW - 1)

Place = tuple[str, str, str]


def shown(answers: dict[Place, dict[int, int]], *, limit: bool) -> dict[str, Evidence]:
    """Return the evidence that is shown, by where it stands."""
    counts = tuple(
        AnswerCount(segment, stage, None, "ces2", wave, score, people)
        for (segment, stage, wave), given in sorted(answers.items())
        for score, people in given.items()
    )
    people = sum(one.people for one in counts)
    file = replace(
        survey(("A", "s1", None, "ces2", 7, 1), counts=counts, accepted=people, rows=people),
        segments=SEGMENTS,
        stages=STAGES,
        waves=tuple(WaveDates(name, f"2026-0{at}-01") for at, name in enumerate(WAVES, 1)),
    )
    document = imported(empty(), file, limits={"ces2": 0.3} if limit else None)
    assert not renew_evidence(document)
    assert len(list(document.all(Limit))) == limit
    told = {}
    for one in document.all(Evidence):
        if not one.hidden:
            names = [document[id_] for id_ in (one.segment, one.stage, one.wave)]
            told["/".join(record.name for record in names)] = one  # type: ignore[attr-defined]
    return told


def plain(evidence: dict[str, Evidence]) -> dict[str, dict[str, object]]:
    """Return the figures, without ids that every import makes anew."""
    ids = ("id", "segment", "stage", "metric", "wave", "sources")
    return {
        place: {name: getattr(one, name) for name in one.__struct_fields__ if name not in ids}
        for place, one in evidence.items()
    }


@given(st.dictionaries(places, groups, min_size=2), st.data(), st.booleans())
def test_what_a_hidden_group_answered_is_nowhere_in_what_is_shown(
    drawn: dict[Place, tuple[int, int]], data: st.DataObject, limit: bool
) -> None:
    large = {
        place: {score: people for score, people in zip((1, 7), group, strict=True) if people}
        for place, group in drawn.items()
        if sum(group) >= HIDDEN_BELOW
    }
    large.setdefault(("A", "s1", "W1"), {1: 9, 7: 20})
    small = sorted(set(drawn) - set(large)) or [("B", "s3", "W2")]
    answered = []
    for _ in range(2):
        few = {}
        for place in small:
            if place not in large:
                scores = data.draw(hidden)
                few[place] = {score: scores.count(score) for score in scores}
        answered.append(plain(shown(large | few, limit=limit)))
    assert answered[0] == answered[1]
