"""Answers to a wide survey of ours that names neither its stages nor its metrics, and a wizard about them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.proposal import Known
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.segment_sizes import segment_sizes
from cjm_studio.window.survey_wizard.wizard import SurveyWizard

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


def wizard_about(answers: Path, qtbot: QtBot) -> SurveyWizard:
    """Return a wizard that asks about a file of answers."""
    found = recognise(answers, stages=["Оплата", "Доставка"], segments=["Новые"])
    made = SurveyWizard(
        None,
        found,
        language="ru",
        metrics=list(BUILT_IN_METRICS.values()),
        stages=["Оплата", "Доставка"],
        channels=["Сайт"],
        folder=answers.parent,
        count=lambda mapping, cancelled: segment_sizes([answers], mapping, Known(), cancelled),
    )
    qtbot.addWidget(made)
    made.show()
    return made


def walk(wizard: SurveyWizard) -> list[QWidget]:
    """Return what Tab comes by, from the page's first field round to it again."""
    wizard.order_tab()
    met: list[QWidget] = []
    field: QWidget | None = wizard.cancel.nextInFocusChain()
    while field is not None and field is not wizard.cancel:
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisible() and field.isEnabled():
            met.append(field)
        field = field.nextInFocusChain()
    return met
