"""Scales found from answers, and directions that words tell or nobody."""

import pytest

from cjm_studio.survey.answer_scales import is_ticks, scale_of
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.question_guess import Guessed, guess_question
from cjm_studio.survey.shapes.shaped import grid_asks

GOOD, BAD = "higher_is_better", "higher_is_worse"


def guess(text: str, answers: list[str], labels: tuple[tuple[str, int], ...] = ()) -> Guessed | None:
    return guess_question(LookedAt(0, text, grid_asks(text), answers, labels), stages=("Payment", "Оплата"))


@pytest.mark.parametrize(
    ("answers", "ends"),
    [
        (["1", "5", "3"], (1, 5)),
        (["1", "7", "3,0"], (1, 7)),
        (["0", "10"], (0, 10)),
        (["-2", "2", "\N{MINUS SIGN}1"], (-2, 2)),
        (["1", "10"], (1, 10)),
        (["87 %", "40%"], (0, 100)),
        (["один", "семь"], (1, 7)),
        (["7 - Very easy", "1 - Very hard"], (1, 7)),
        (["5 (отлично)", "2"], (1, 5)),
        (["Очень легко", "Трудно"], (1, 5)),
        (["Strongly agree", "Agree", "Somewhat agree", "Disagree"], (1, 7)),
        (["A1", "A5"], (1, 5)),
        (["promoters", "Detractors"], (0, 10)),
        (["Да", "нет"], (0, 1)),
        (["7 из 10", "4 из 10"], (1, 10)),
        (["3 out of 5", "4 out of 5"], (1, 5)),
        (["★★★☆☆", "★★☆☆☆"], (1, 5)),
        (["⭐⭐⭐", "⭐⭐"], (1, 5)),
        (["😡", "😍", "😐"], (1, 5)),
        (["[1] Very hard", "[5] Very easy"], (1, 5)),
        (["Not at all likely - 0", "7", "Extremely likely - 10"], (0, 10)),
    ],
)
def test_the_ends_of_a_scale_are_found_from_its_answers(answers: list[str], ends: tuple[int, int]) -> None:
    scale = scale_of(answers)
    assert scale is not None
    assert (scale.minimum, scale.maximum) == ends


@pytest.mark.parametrize(
    "answers",
    [["😀", "😃", "🙁"], ["Moscow", "Paris"], ["1995", "1980"], ["5'4\"", "6'1\""], [], ["Very easy"]],
)
def test_other_answers_are_on_no_scale(answers: list[str]) -> None:
    assert scale_of(answers) is None


def test_a_few_words_among_ratings_do_not_hide_the_scale() -> None:
    scale = scale_of([*(str(number % 7 + 1) for number in range(59)), "cannot say, sorry"])
    assert scale is not None
    assert (scale.maximum, scale.others) == (7, 1)


def test_words_stand_in_their_order_with_a_middle_even_if_nobody_chose_it() -> None:
    scale = scale_of(["Очень доволен", "Скорее доволен", "Скорее недоволен", "Очень недоволен"])
    assert scale is not None
    assert scale.labels == (
        *(("Очень недоволен", 1), ("Скорее недоволен", 2), ("Скорее доволен", 4)),
        ("Очень доволен", 5),
    )
    plain = scale_of(["согласен", "скорее согласен", "скорее не согласен", "не согласен"])
    assert plain is not None
    assert dict(plain.labels) == {
        "не согласен": 1,
        "скорее не согласен": 2,
        "скорее согласен": 4,
        "согласен": 5,
    }


@pytest.mark.parametrize(
    ("text", "answers", "metric", "direction"),
    [
        ("How likely are you to recommend us?", ["0", "10"], "nps", GOOD),
        ("Вы бы порекомендовали нас?", ["Сторонник", "Критик"], "nps", GOOD),
        ("How easy was it to pay?", ["1", "7"], "ces2", ""),
        ("Payment, CES 2.0", ["1", "7"], "ces2", GOOD),
        ("Payment: CSAT (1 = top, 5 = flop)", ["1", "5"], "csat", ""),
        (
            "Оплата: вы довольны? (1 - недоволен, 5 - доволен, 0 - не пользовался)",
            ["0", "1", "5"],
            "csat",
            GOOD,
        ),
        ("How easy was it to pay? (1 - very difficult, 7 - very easy)", ["1", "7"], "ces2", GOOD),
        ("How easy was it to pay?", ["1 - very hard", "7 - very easy"], "ces2", GOOD),
        ("Payment: it was easy", ["Strongly agree", "Agree", "Somewhat agree", "Disagree"], "ces2", GOOD),
        ("How much effort did you have to put forth?", ["1", "5"], "ces1", ""),
        ("Сколько усилий вам пришлось приложить?", ["Очень мало усилий", "Много усилий"], "ces1", BAD),
        ("Насколько вы довольны оплатой?", ["1", "5"], "csat", ""),
        ("Насколько вы довольны оплатой?", ["Доволен", "Очень недоволен"], "csat", GOOD),
        ("Удалось ли вам оплатить?", ["Да", "Нет"], "completion", GOOD),
        ("How did you feel at payment?", ["Very bad", "Good", "Bad"], "emotion", GOOD),
        ("How did you feel at payment?", ["😡", "🙁", "😐", "🙂", "😍"], "emotion", GOOD),
        ("Оплата: CSI", ["4 балла", "5 баллов"], "csat", ""),
        ("Payment: CSAT", ["★★★☆☆", "★★★★★"], "csat", GOOD),
        ("Вопрос решён?", ["Да", "Нет"], "completion", GOOD),
        # A scale of its own: only the direction may be known.
        ("How easy was it to pay?", ["Very easy", "Hard"], "", GOOD),
        ("How satisfied are you with payment?", ["1", "10"], "", ""),
        ("How likely are you to leave us for another shop?", ["Very likely", "Unlikely"], "", ""),
        ("How difficult was it to pay?", ["1", "5"], "", ""),
        ("Payment was difficult", ["Strongly agree", "Disagree"], "", ""),
        ("Оцените оплату от 1 до 5", ["1", "4"], "", ""),
    ],
)
def test_metric_and_direction_come_from_words_alone(
    text: str, answers: list[str], metric: str, direction: str
) -> None:
    guessed = guess(text, answers)
    assert guessed is not None
    assert (guessed.question.metric, guessed.question.direction) == (metric, direction)
    assert ("ask_direction" in guessed.open) == (not direction)
    assert ("ask_metric" in guessed.open) == (not metric)


def test_answers_numbered_the_other_way_are_turned_round() -> None:
    falling = tuple(
        (word, 5 - place) for place, word in enumerate(("Very satisfied", "Satisfied", "Neutral"))
    )
    assert guess("How satisfied are you with payment?", ["Satisfied"], falling) is not None
    backwards = guess("How easy was it to pay? (1 = very easy, 7 = very hard)", ["1", "7", "3"])
    assert backwards is not None
    assert backwards.question.direction == GOOD
    turned = guess("Recommend us? (0 - definitely, 10 - definitely not)", ["0", "10", "3"])
    assert turned is not None
    assert dict(turned.question.labels) == {str(number): 10 - number for number in range(11)}
    assert dict(backwards.question.labels) == {str(number): 8 - number for number in range(1, 8)}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Why would you not recommend us?", ["too dear", "slow", "rude"]),
        ("How many children do you have?", ["1", "3", "0"]),
        ("Age", ["18", "44"]),
        ("Do you have children?", ["Yes", "No"]),
        ("How often do you fly?", ["Never", "Often"]),
    ],
)
def test_other_questions_are_no_ratings(text: str, answers: list[str]) -> None:
    assert guess(text, answers) is None


def test_ticks_are_known() -> None:
    assert is_ticks(["Site", "Site"])
    assert is_ticks(["Yes", "No"])
    assert is_ticks(["Quoted", "Not quoted"])
    assert not is_ticks(["1", "2"])
