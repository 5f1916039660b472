"""Given names that are common in Russian and English answers, to know a person's name in free text."""

import re
from functools import cache

_RUSSIAN = (
    "Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Артем Борис Вадим Валентин Валерий "
    "Василий Виктор Виталий Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий "
    "Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Ильдар Кирилл Константин Леонид Максим Марат "
    "Матвей Михаил Никита Николай Олег Павел Пётр Петр Ренат Ринат Роман Руслан Рустам Святослав Семён "
    "Семен Сергей Станислав Степан Тимофей Тимур Фёдор Федор Эдуард Юрий Яков Ярослав Александра Алина "
    "Алиса Алла Альбина Анастасия Ангелина Анна Антонина Валентина Валерия Варвара Вера Вероника Виктория "
    "Галина Гульнара Дарья Диана Динара Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина "
    "Карина Кира Ксения Лариса Лидия Лилия Людмила Маргарита Марина Мария Марьяна Надежда Наталия Наталья "
    "Нина Оксана Ольга Полина Раиса Регина Светлана София Софья Тамара Татьяна Ульяна Эльвира Эльмира "
    "Юлия Яна"
)
_ENGLISH = (
    "Adam Alan Albert Alex Alexander Alice Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Arthur "
    "Barbara Benjamin Brian Carol Caroline Catherine Charles Charlotte Chris Christina Christine "
    "Christopher Daniel David Deborah Dennis Diana Donald Dorothy Edward Elizabeth Ellen Emily Emma Eric "
    "Frank George Hannah Harold Harry Heather Helen Henry Jacob James Jane Janet Jason Jeffrey Jennifer "
    "Jessica Joan John Jonathan Joseph Joshua Julia Julie Justin Karen Katherine Kathleen Keith Kelly "
    "Kenneth Kevin Kimberly Larry Laura Lawrence Linda Lisa Louis Lucy Margaret Maria Marie Martha Martin "
    "Mary Matthew Melissa Michael Michelle Nancy Nathan Nicholas Nicole Oliver Olivia Pamela Patricia "
    "Patrick Paul Peter Philip Rachel Raymond Rebecca Richard Robert Roger Ronald Russell Ruth Samantha "
    "Samuel Sandra Sarah Scott Sharon Simon Sophia Sophie Stephanie Stephen Steven Susan Teresa Thomas "
    "Timothy Victoria Vincent Virginia Walter William"
)
# The ending of a Russian name, and what it becomes in the other cases.
_CASES = {"а": "аыиеуой", "я": "яиеюей", "й": "йяюеи", "ь": "ьяюеи"}


def _stem(name: str) -> str:
    last = name[-1]
    if last in _CASES:
        return f"{name[:-1]}(?:[{''.join(sorted(set(_CASES[last])))}]|ем|ой|ей|ою|ею)"
    return f"{name}(?:а|у|ом|е)?"


_RU_GIVEN = f"(?:{'|'.join(map(_stem, _RUSSIAN.split()))}|Павл(?:а|у|ом|е)|Пет?р(?:а|у|ом|е))"
_RU_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_EN_GIVEN = f"(?:{'|'.join(_ENGLISH.split())})"
_EN_WORD = r"(?:[A-Z]\. )?(?:O'|Mc|Mac)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"


@cache
def with_surname() -> tuple[re.Pattern[str], ...]:
    """Return what a given name beside a surname looks like; made when first asked for, as it is long."""
    return tuple(
        re.compile(rf"(?<![\w-]){pattern}(?![\w-])")
        for pattern in (
            rf"{_RU_GIVEN}\s+{_RU_WORD}",
            rf"{_RU_WORD}\s+{_RU_GIVEN}",
            rf"{_EN_GIVEN}\s+{_EN_WORD}",
        )
    )


@cache
def introduced() -> tuple[re.Pattern[str], ...]:
    """Return what a name looks like after the words that introduce it, or after a title."""
    said = "|".join(f"(?<={words} )" for words in ("[Мм]еня зовут", "[Мм]оё имя", "[Мм]ое имя"))
    titles = "|".join(
        f"(?<={title} )" for title in ("[Гг]-н", "[Гг]-ну", "[Гг]-жа", "[Гг]-же", "[Гг]осподин", "[Гг]оспожа")
    )
    return tuple(
        map(
            re.compile,
            (
                rf"(?:{said}){_RU_WORD}(?:\s+{_RU_WORD}){{0,2}}",
                rf"(?:{titles}){_RU_WORD}",
                rf"(?<=[Mm]y name is ){_EN_WORD}(?:\s+{_EN_WORD}){{0,2}}",
                rf"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? {_EN_WORD}",
            ),
        )
    )
