"""Evidence is told in plain words, in both languages."""

from collections.abc import Mapping
from typing import Any, get_args

import msgspec
import pytest

from cjm_studio.model.evidence import Evidence, LimitUsed, Reason
from cjm_studio.model.ids import MetricId, RecordId, SegmentId, StageId, WaveId
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.wording import evidence_sentences as sentences
from cjm_studio.wording.evidence_words import answers_words, evidence_words, share_line
from cjm_studio.wording.language import Language

NB = "\N{NO-BREAK SPACE}"
CES = BUILT_IN_METRICS["ces2"]
AGREED = LimitUsed(value=0.25, origin="agreed")


def evidence(level: str = "critical", **fields: Any) -> Evidence:
    usual: dict[str, Any] = {
        "id": RecordId("evidence-1"),
        "segment": SegmentId(RecordId("segment-1")),
        "stage": StageId(RecordId("stage-1")),
        "metric": MetricId(RecordId("metric-1")),
        "wave": WaveId(RecordId("wave-1")),
        "engine": "barrier-rule 1",
        "trouble": (1, 2, 3),
        "limit": AGREED,
        "x": 11,
        "n": 18,
        "share": 11 / 18,
        "ci95": (0.3862, 0.7969),
        "upper95": 0.7734,
        "q_bh": 0.0034,
        "family": 14,
    }
    return Evidence(**{**usual, "level": level, **fields})


def words(record: Evidence, language: Language = "en", *, metric: Metric = CES) -> list[str]:
    return evidence_words(record, language, metric=metric)


CRITICAL = evidence(
    reasons=(
        Reason(kind="over_limit"),
        Reason(kind="proof", value=0.9977),
        Reason(kind="serious", value=0.8911),
        Reason(kind="vs_other_stages", value=0.33, low=0.07, high=0.54),
        Reason(kind="vs_last_wave", value=-0.2, low=-0.31, high=-0.004),
    ),
    cautions=("small_sample", "single_source", "other_season", "internal_only"),
)


def test_a_critical_cell_in_english() -> None:
    assert [said.replace(NB, "_") for said in words(CRITICAL)] == [
        "11 of 18 (61%, interval 39–80%) found this stage hard; the agreed limit is 25%.",
        "Probability that the true share is above the limit: 99.8%; with 14 cells tested, q_=_0.003.",
        "Probability that the share is above 40%: 89%.",
        "Worse than at the segment's other stages by 33 points (interval 7–54).",
        "Better than in the previous wave by 20.0 points (interval 0.4–31.0).",
        "Fewer than 30 answers: a rough figure.",
        "A single source.",
        "The previous wave was in another season.",
        "Internal sources only.",
    ]


def test_a_critical_cell_in_russian() -> None:
    assert [said.replace(NB, "_") for said in words(CRITICAL, "ru")] == [
        "11 из 18 ответивших (61_%, интервал 39–80_%) назвали этап трудным; допустимо 25_%.",
        "Вероятность, что настоящая доля выше допустимой: 99,8_%; с учётом проверки 14 клеток q_=_0,003.",
        "Вероятность, что доля выше 40_%: 89_%.",
        "Хуже, чем на других этапах сегмента, на 33_п._п. (интервал 7–54).",
        "Лучше, чем в прошлой волне, на 20,0_п._п. (интервал 0,4–31,0).",
        "Меньше 30 ответов: оценка грубая.",
        "Единственный источник.",
        "Прошлая волна была в другом сезоне.",
        "Только внутренние источники.",
    ]


def test_watch_says_what_would_decide() -> None:
    assert "about 330 answers" in words(evidence("watch", needed=330))[1]
    assert "около 330 ответов" in words(evidence("watch", needed=330), "ru")[1]
    assert words(evidence("watch", needed=21), "ru")[1].endswith("около 21 ответа.")
    assert "more than 2,000 answers" in words(evidence("watch", needed=2612))[1]
    assert words(evidence("watch", needed=2612), "ru")[1].endswith("нужно больше 2000 ответов.")
    assert words(evidence("watch"))[1].endswith("more answers would decide.")


def test_not_enough_data_says_which() -> None:
    few = evidence("not_enough_data", x=2, n=9, share=2 / 9, cautions=("small_sample",))
    assert words(few)[1:] == ["Not enough data: fewer than 10 answers."]
    assert words(few, "ru")[1:] == ["Недостаточно данных: меньше 10 ответов."]
    wide = words(evidence("not_enough_data", x=2, n=12, share=1 / 6, upper95=0.4048))
    assert "as high as 40%" in wide[1]
    assert "above 40%" in wide[1]
    unlimited = words(evidence("not_enough_data", limit=None))
    assert unlimited[0].endswith("; no limit is agreed.")
    assert "no limit is agreed" in unlimited[1]


def test_no_barrier_is_not_all_is_well() -> None:
    assert words(evidence("none"))[1] == "No serious barrier: 95% sure that the share is below 40%."
    assert words(evidence("none", limit=LimitUsed(value=0.9, origin="agreed")))[1].startswith(
        "No barrier is proved"
    )


def test_a_relative_limit_says_where_it_comes_from() -> None:
    said = words(evidence(limit=LimitUsed(value=0.19, origin="relative")))[0]
    assert said.endswith(
        "no limit is agreed, so it is 19%: the share at the segment's other stages plus 10 points."
    )


@pytest.mark.parametrize("level", ["critical", "none"])
def test_a_hidden_group_gives_nothing_away(level: str) -> None:
    hidden = msgspec.structs.replace(CRITICAL, level=level, n=4, x=3, share=0.75)
    assert words(hidden) == ["Fewer than 5 answers: not shown."]
    assert words(hidden, "ru") == ["Меньше 5 ответов: не показываем."]
    assert share_line(hidden, "en") == "<5"


@pytest.mark.parametrize(
    ("key", "english", "russian"),
    [
        ("ces1", "found this stage hard", "назвали этап трудным"),
        ("nps", "are detractors (0–6)", "— критики (оценки 0–6)"),
        ("csat", "were dissatisfied", "остались недовольны"),
        ("completion", "did not finish this stage", "не завершили этот этап"),
        ("emotion", "felt bad at this stage", "испытали на этапе негативные эмоции"),
    ],
)
def test_trouble_means_something_for_every_metric(key: str, english: str, russian: str) -> None:
    metric = BUILT_IN_METRICS[key]
    assert english in words(evidence(), metric=metric)[0]
    assert russian in words(evidence(), "ru", metric=metric)[0]


def test_a_metric_of_the_users_own_names_its_answers() -> None:
    own = msgspec.structs.replace(CES, key="clarity", trouble=(1, 2, 5))
    assert "counts as trouble (1–2, 5)" in words(evidence(), metric=own)[0]
    assert answers_words((-2, -1)) == "−2…−1"


def test_one_person_is_told_in_the_singular() -> None:
    one = evidence(x=1, n=21, share=1 / 21)
    assert words(one, "ru")[0].startswith(f"1 из 21 ответившего (5{NB}%")
    assert "назвал этап трудным" in words(one, "ru")[0]
    assert "was dissatisfied" in words(one, metric=BUILT_IN_METRICS["csat"])[0]


def test_words_that_a_newer_version_knows_are_left_out() -> None:
    newer = evidence(reasons=(Reason(kind="pain_rate", value=1.8),), cautions=("low_response",))
    assert len(words(newer)) == 1


def test_every_sentence_is_there_in_both_languages() -> None:
    rows: list[Mapping[Language, object]] = [
        sentences.HIDDEN,
        sentences.COUNTS,
        sentences.WORSE,
        sentences.BETTER,
    ]
    for table in (sentences.LIMITS, sentences.LEVELS, sentences.REASONS, sentences.CAUTIONS):
        rows += table.values()
    rows += sentences.TROUBLE.values()
    assert all(set(row) == set(get_args(Language)) for row in rows)


def test_weighted_answers_are_told_with_people_and_effective_answers() -> None:
    record = evidence(
        "critical",
        x=81,
        n=212,
        share=0.38,
        ci95=(0.31, 0.45),
        x_eff=71.1,
        n_eff=187.2,
        cautions=("small_sample", "weights", "mixed_weights"),
    )
    first, *rest = words(record)
    assert first.startswith("By weight, 38% (interval 31–45%) found this stage hard; n = 212, effective 187;")
    assert rest == [
        "By weight worth fewer than 30 answers: a rough figure.",
        "The answers are weighted: 212 count for as much as 187.",
        "Some of the answers have weights, others count as they are.",
    ]
    assert words(record, "ru")[0] == (
        f"С учётом весов 38{NB}% (интервал 31–45{NB}%) назвали этап трудным; n = 212, эффективное 187; "
        f"допустимо 25{NB}%."
    )
    assert share_line(record, "en") == f"38% (31–45%), n{NB}={NB}212, effective{NB}187"
    assert share_line(record, "ru").endswith(f"эффективное{NB}187")


def test_people_of_no_weight_are_told_as_such() -> None:
    record = evidence("not_enough_data", share=None, ci95=None, n=12, x=4, x_eff=0.0, n_eff=0.0)
    assert words(record)[0] == "12 answered, but by weight they count for nothing."
    assert words(record)[1] == "Not enough data: by weight worth fewer than 10 answers."
    assert share_line(record, "en") == f"n{NB}={NB}12, effective{NB}0"


def test_a_limit_taken_from_the_other_stages_is_told_with_care() -> None:
    record = evidence(limit=LimitUsed(value=0.25, origin="relative"), cautions=("relative_limit",))
    assert words(record)[-1].startswith("The limit comes from the segment's own other stages")


def test_of_a_hidden_group_no_caution_is_told() -> None:
    record = evidence(
        "not_enough_data", x=2, n=4, share=None, ci95=None, cautions=("small_sample", "weights")
    )
    assert words(record) == ["Fewer than 5 answers: not shown."]
