"""Writes the samples' survey files in the shapes in which survey tools give them out."""

import csv
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tools.sample_answers import Answer, Round, draw
from tools.sample_shares import BANK, BANK_CHANNELS, SHOP, SHOP_CHANNELS

SHOP_JUNK = ("", "н/д", "не знаю", "8", "5,5", "нормально", "0", "затрудняюсь ответить")
BANK_JUNK = ("", "N/A", "don't know", "8", "5.5", "ok", "0", "77")
SHOP_RATED = ("Доставка", "Получение", "Поддержка")
BANK_RATED = ("Card delivery", "First month")

SHOP_FIRST = Round(
    SHOP,
    second=False,
    first_day=date(2026, 4, 6),
    last_day=date(2026, 6, 28),
    first_code=118,
    channels=SHOP_CHANNELS,
    rated=SHOP_RATED,
    finished="Оплата",
    junk=SHOP_JUNK,
)
SHOP_SECOND = Round(
    SHOP,
    second=True,
    first_day=date(2026, 7, 6),
    last_day=date(2026, 9, 27),
    first_code=1204,
    channels=SHOP_CHANNELS,
    rated=SHOP_RATED,
    finished="Оплата",
    junk=SHOP_JUNK,
)
BANK_FIRST = Round(
    BANK,
    second=False,
    first_day=date(2026, 3, 2),
    last_day=date(2026, 5, 29),
    first_code=20041,
    channels=BANK_CHANNELS,
    rated=BANK_RATED,
    finished="Apply",
    junk=BANK_JUNK,
)
BANK_SECOND = Round(
    BANK,
    second=True,
    first_day=date(2026, 9, 7),
    last_day=date(2026, 11, 27),
    first_code=31007,
    channels=BANK_CHANNELS,
    rated=BANK_RATED,
    finished="Apply",
    junk=BANK_JUNK,
)

SHOP_HEADER = ("Респондент", "Дата", "Сегмент", "Этап", "Канал", "Показатель", "Ответ", "Сумма заказа")
SHOP_METRICS = {
    "ces2": "CES 2.0",
    "emotion": "Эмоция",
    "csat": "CSAT",
    "completion": "Завершение",
    "nps": "NPS",
}
BANK_HEADER = ("respondent_id", "date", "segment", "stage", "channel", "metric", "answer")
# Column titles of the wide file; {} is the stage.
BANK_QUESTIONS = {
    "ces2": "{}: it was easy (1-7)",
    "emotion": "{}: how it felt (-2 to 2)",
    "csat": "{}: satisfied (1-5)",
    "completion": "{}: finished (1 yes, 0 no)",
    "nps": "Would recommend us (0-10)",
}


def write_surveys(folder: Path) -> None:
    """Write the four survey files; the same ones each time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, wave, seed in (("shop-2026-q2", SHOP_FIRST, 11), ("shop-2026-q3", SHOP_SECOND, 12)):
        chance = random.Random(seed)
        rows = [_shop_row(answer, chance) for answer in draw(wave, chance)]
        _write(folder / f"{name}.csv", [SHOP_HEADER, *rows], delimiter=";", encoding="cp1251")
    spring = draw(BANK_FIRST, random.Random(13))
    long = [BANK_HEADER, *(_bank_row(answer) for answer in spring)]
    _write(folder / "bank-2026-spring.csv", long, delimiter=",", encoding="utf-8")
    wide = _wide(draw(BANK_SECOND, random.Random(14)))
    _write(folder / "bank-2026-autumn.csv", wide, delimiter=",", encoding="utf-8")


def _shop_row(answer: Answer, chance: random.Random) -> Sequence[str]:
    """One line as a Russian survey tool writes it: dates with dots, here and there a decimal comma."""
    value = answer.value
    if value.isdigit() and chance.random() < 0.06:
        value += ",0"
    day = answer.day.strftime("%d.%m.%Y")
    spent = f"{answer.spent:.2f}".replace(".", ",")
    # Some answers are typed in by hand, with a space too many.
    stage = f"{answer.stage} " if answer.stage and chance.random() < 0.03 else answer.stage
    what = SHOP_METRICS[answer.metric]
    return answer.respondent, day, answer.segment, stage, answer.channel, what, value, spent


def _bank_row(answer: Answer) -> Sequence[str]:
    where = answer.segment, answer.stage, answer.channel
    return answer.respondent, answer.day.isoformat(), *where, answer.metric, answer.value


def _wide(answers: list[Answer]) -> list[Sequence[str]]:
    """One line a person and a column a question; a question that was not asked is left blank."""
    questions = [BANK_QUESTIONS[metric].format(stage) for metric, stage in _asked(answers)]
    people: dict[str, dict[str, str]] = {}
    for answer in answers:
        said = people.setdefault(answer.respondent, _head(answer))
        said[BANK_QUESTIONS[answer.metric].format(answer.stage)] = answer.value
    header = ["Respondent ID", "Submitted", "Segment", *questions]
    return [header, *([said.get(title, "") for title in header] for said in people.values())]


def _head(answer: Answer) -> dict[str, str]:
    return {
        "Respondent ID": answer.respondent,
        "Submitted": answer.day.isoformat(),
        "Segment": answer.segment,
    }


def _asked(answers: list[Answer]) -> list[tuple[str, str]]:
    """Return what was asked, stage by stage as in the questionnaire, the journey as a whole last."""
    stages = [*BANK_CHANNELS, ""]
    found = {(answer.metric, answer.stage) for answer in answers}
    return [(metric, stage) for stage in stages for metric in BANK_QUESTIONS if (metric, stage) in found]


def _write(path: Path, rows: list[Sequence[str]], *, delimiter: str, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)
