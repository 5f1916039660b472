"""Answers to a wide survey of ours that names neither its stages nor its metrics, for the wizard."""

from pathlib import Path

from cjm_studio.window.survey_wizard.draft import Draft

HEADERS = (
    "Отметка времени,Ваше имя,Тип клиента,Оплата: насколько легко было оплатить?,"
    "Доставка: насколько вы довольны?,Порекомендуете ли вы нас?,Заказов,Груб ли курьер?,Карта"
)
RUDE = ("Нет, совсем не груб", "Да, немного груб", "Да, очень груб")


def write_answers(folder: Path) -> Path:
    """Write 28 people's answers."""
    path = folder / "ответы.csv"
    rows = [
        f"2026-09-{day:02d} 10:00:00,Иван Петров,{'Новые' if day % 2 else 'Постоянные'},"
        f'{1 + day % 7},{1 + day % 5},{day % 11},{day % 4},"{RUDE[day % 3]}",К{day // 2:03}'
        for day in range(1, 29)
    ]
    path.write_text("\n".join([HEADERS, *rows]), encoding="utf-8")
    return path


def column(draft: Draft, header: str) -> int:
    return next(one.number for one in draft.recognised.columns if one.header.startswith(header))


def say_directions(draft: Draft) -> None:
    for question in draft.questions:
        draft.ask(question.number, direction="higher_is_better")
