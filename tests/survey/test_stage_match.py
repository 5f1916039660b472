"""Stages found in the wording of questions, in both languages."""

import pytest

from cjm_studio.survey.stage_match import likeness_to_stages, sure_stage

ENGLISH = ("Search", "Payment", "Delivery", "Return of goods")
RUSSIAN = ("Поиск товара", "Оформление заказа", "Оплата", "Получение заказа")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("How easy was it to pay for your order?", "Payment"),
        ("The company made it easy to search", "Search"),
        ("Delivered on time", "Delivery"),
        ("How likely are you to recommend us?", ""),
        ("Насколько легко было оплатить заказ?", "Оплата"),
        ("Насколько легко было найти и получить заказ?", "Получение заказа"),
        ("Оформить заказ было легко", "Оформление заказа"),
        ("Поиск товара", "Поиск товара"),
        ("поиск", "Поиск товара"),
        ("Заказ", ""),  # two stages speak of orders
        ("Общее впечатление", ""),
    ],
)
def test_a_stage_is_found_by_its_words_or_not_at_all(text: str, stage: str) -> None:
    stages = ENGLISH if text.isascii() else RUSSIAN
    assert sure_stage(likeness_to_stages(text, stages)) == stage


def test_the_likest_stage_stands_first_with_its_likeness() -> None:
    found = likeness_to_stages("Оформить заказ было легко", RUSSIAN)
    assert found[0][0] == "Оформление заказа"
    assert 1 >= found[0][1] > found[1][1] >= 0.3
