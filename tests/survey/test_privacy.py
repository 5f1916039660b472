"""Personal data: what says who somebody is is recognised, not read, told of, and masked in free text."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.privacy import find_personal, is_free_text, masked, personal_kind
from tests.survey.files import counted, read_text, write_csv


@pytest.mark.parametrize(
    ("header", "values", "kind"),
    [
        ("ФИО", ["Иванов Иван Иванович", "Петрова Анна Сергеевна"], "name"),
        ("Имя", ["Анна", "Олег"], "name"),
        ("Q1", ["Иванов Иван Иванович", "Анна Сергеевна Петрова"], "name"),
        ("Кто вам помог?", ["Иван Петров", "Анна Сидорова"], "name"),
        ("Где", ["Нижний Новгород", "Сергиев Посад"], ""),
        ("RecipientFirstName", [], "name"),
        ("Как вас зовут?", ["Аня"], "name"),
        ("*Hi!* What's your name?", ["Ann"], "name"),
        ("What is your phone number?", ["'+14155550100"], "phone"),
        ("Имя сегмента", ["Новые", "Старые"], ""),
        ("Телефон", ["+7 912 345-67-89", "8 (912) 345 67 89"], "phone"),
        ("Q5", ["79123456789", "89123456789"], "phone"),
        ("Удобство связи по телефону", ["1", "5", "7"], ""),
        ("Модель телефона", ["iPhone 12"], ""),
        ("E-mail", ["anna@mail.ru"], "email"),
        ("Контакт", ["anna@mail.ru", "ivan@mail.ru"], "email"),
        ("IPAddress", [], "ip"),
        ("x", ["192.168.1.12", "10.0.0.1"], "ip"),
        ("Адрес доставки", ["Москва, ул. Ленина, д. 5"], "address"),
        ("LocationLatitude", ["55.7", "59.9"], "address"),
        ("Адрес понятен", ["5", "6"], ""),
        ("Respondent ID", ["1", "2"], "id"),
        ("x", ["550e8400-e29b-41d4-a716-446655440000"], "id"),
        ("ИНН", ["7707083893"], "id"),
        ("Канал", ["Сайт", "Телефон"], ""),
        ("Возраст", ["35", "41"], ""),
        ("Дата", ["2026-03-05 10:00", "05.03.2026"], ""),
        ("score", ["7", "8"], ""),
    ],
)
def test_a_column_is_personal_by_its_header_and_its_values(header: str, values: list[str], kind: str) -> None:
    assert personal_kind(header, values) == kind


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Звоните +7 (912) 345-67-89 или 8-912-345-67-89!", "Звоните ••• или •••!"),
        ("Пишите на ivan.petrov@mail.ru", "Пишите на •••"),
        ("Карта 4111 1111 1111 1111 не прошла", "Карта ••• не прошла"),
        ("Курьер Сергей Петрович опоздал", "Курьер ••• опоздал"),
        ("Спасибо Марии Ивановне Петровой!", "Спасибо •••!"),
        ("Иванов И. И. сказал", "••• сказал"),
        ("паспорт 4510 123456, СНИЛС 112-233-445 95", "паспорт •••, СНИЛС •••"),
        ("ИНН 500100732259", "ИНН •••"),
        ("Меня зовут Иван Петров, жду звонка", "Меня зовут •••, жду звонка"),
        ("Спасибо Марии Ивановой и г-ну Сидорову", "Спасибо ••• и г-ну •••"),
        ("Помог г-н Сидоров", "Помог г-н •••"),
        ("John Smith and Mrs. O'Neil helped", "••• and ••• helped"),
        ("My name is Anna, I wait", "My name is •••, I wait"),
    ],
)
def test_people_are_masked_in_free_text(text: str, without: str) -> None:
    assert masked(text) == without
    assert masked(without) == without


@pytest.mark.parametrize(
    "text",
    [
        "Ждал 2026-03-05 с 12:30 до 14:00, заказ 4512345678",
        "Доставили 15.03.2026 за 12 345 руб., 30-40 минут",
        "Спасибо! Отличный Сервис, Приличный товар",
        "Карта 4111 1111 1111 1112 не прошла",
        "",
    ],
)
def test_dates_sums_and_orders_are_nobody(text: str) -> None:
    assert find_personal(text) == []


def test_free_text_is_told_from_answers() -> None:
    assert is_free_text(["Всё хорошо, но курьер опоздал на полчаса", "Не работала оплата картой на сайте"])
    assert not is_free_text(["Скорее легко", "Очень легко"])
    assert not is_free_text([])


HEADER = ("ФИО", "Телефон", "segment", "stage", "metric", "score", "Почему такая оценка")
ROWS = [
    (
        "Иванов Иван Иванович",
        "+79123456789",
        "A",
        "Pay",
        "nps",
        "7",
        "Потому что оператор Анна Ильинична помогла",
    ),
    ("Петрова Анна Ивановна", "", "A", "Pay", "nps", "8", "Оплата не проходила целый день, пришлось ждать"),
]


def test_personal_columns_are_not_read_and_told_without_examples(tmp_path: Path) -> None:
    write_csv(tmp_path / "answers.csv", [HEADER, *ROWS])
    file = read_text(tmp_path, (tmp_path / "answers.csv").read_bytes())
    assert {note.key: note.facts for note in file.notes} == {
        "dropped_name": {"column": "ФИО", "count": 2},
        "dropped_phone": {"column": "Телефон", "count": 1},
        "dropped_text": {"column": "Почему такая оценка", "count": 2},
    }
    assert "Иван" not in repr(file)
    assert "912" not in repr(file)


def test_nobody_becomes_a_segment(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "answers.csv", [HEADER, *ROWS])
    with pytest.raises(BadInput, match="personal_column"):
        read_text(tmp_path, path.read_bytes(), 'segment = "ФИО"\npersonal = "keep"')


def test_people_are_matched_by_personal_data_only_where_that_is_allowed(tmp_path: Path) -> None:
    text = "mail,segment,stage,metric,score\na@b.ru,A,Pay,nps,7\nA@b.ru,A,Pay,nps,9\nc@b.ru,A,Pay,nps,5\n"
    with pytest.raises(BadInput, match="personal_not_allowed"):
        read_text(tmp_path, text, 'respondent = "mail"')
    file = read_text(tmp_path, text, 'respondent = "mail"\npersonal = "keep"')
    assert {score: people for (*_, score), people in counted(file).items()} == {9: 1, 5: 1}
    assert "@" not in repr(file)
