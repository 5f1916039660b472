"""Fragments of files as survey tools write them, with their marks, line breaks and second rows."""

from collections.abc import Sequence
from pathlib import Path

from tests.survey.files import write_csv

AGREE = (
    *("Strongly disagree", "Disagree", "Somewhat disagree", "Neither agree nor disagree"),
    *("Somewhat agree", "Agree", "Strongly agree"),
)
SATISFIED = (
    *("Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied"),
    "Very satisfied",
)
Row = Sequence[object]

QUALTRICS: list[Row] = [
    (
        *("StartDate", "EndDate", "Status", "IPAddress", "RecordedDate", "ResponseId"),
        *("Q1", "Q2_1", "Q2_2", "Q3_1", "Q3_2", "Q4", "Segment"),
    ),
    (
        *("Start Date", "End Date", "Response Type", "IP Address", "Recorded Date", "Response ID"),
        "How likely are you to recommend\nus to a <b>friend</b>?",
        "The company made it easy for me to handle my issue - Payment",
        "The company made it easy for me to handle my issue - Delivery",
        "What did you use? - Selected Choice - Site",
        "What did you use? - Selected Choice - App",
        *("Why?", "Segment"),
    ),
    (
        '{"ImportId":"startDate","timeZone":"Europe/Moscow"}',
        *(
            f'{{"ImportId":"{name}"}}'
            for name in ("endDate", "status", "ipAddress", "recordedDate", "_recordId")
        ),
        *(f'{{"ImportId":"QID{number}"}}' for number in range(6)),
        '{"ImportId":"Segment"}',
    ),
    *(
        (
            *("2026-03-05 10:00:00", "2026-03-05 10:10:00", "Survey Preview" if number < 2 else "IP Address"),
            *("10.0.0.1", f"2026-03-{number + 1:02} 10:10:00", f"R_{number}abc"),
            *(number % 11, AGREE[number % 7], AGREE[(number * 3) % 7]),
            *("Site" if number % 2 else "", "App" if number % 3 else ""),
            *(f"because\nof the price, {number}", "New" if number % 2 else "Old"),
        )
        for number in range(24)
    ),
]
SURVEYMONKEY: list[Row] = [
    (
        *(
            "Respondent ID",
            "Collector ID",
            "Start Date",
            "End Date",
            "IP Address",
            "Email Address",
            "Segment",
        ),
        *("How satisfied were you with each step?", "", "", "Which channels do you use?", ""),
        "How likely is it that you would recommend this company to a friend?",
    ),
    ("",) * 6 + ("Response", "Search", "Payment", "Delivery", "Site", "App", "Response"),
    *(
        (
            *(
                1000 + number,
                77,
                "03/05/2026 10:00:00 AM",
                f"03/{number + 1:02}/2026 10:10:00 AM",
                "1.2.3.4",
                "",
            ),
            "New" if number % 2 else "Old",
            *(SATISFIED[number % 5], "" if number % 6 == 5 else SATISFIED[(number * 2) % 5], SATISFIED[4]),
            *("Site" if number % 2 else "", "App" if number % 3 else "", number % 11),
        )
        for number in range(24)
    ),
]
EASE = "Насколько легко было?\n(1 - очень трудно, 7 - очень легко)"
GOOGLE_FORMS: list[Row] = [
    (
        *(
            "Отметка времени",
            "Адрес электронной почты",
            "Сегмент",
            f"{EASE} [Поиск товара]",
            f"{EASE} [Оплата]",
        ),
        *("Какие каналы вы использовали?", "Порекомендуете ли вы нас? (0–10)", "Комментарий"),
    ),
    *(
        (
            *(
                f"{number + 1:02}.03.2026 10:11:12",
                f"a{number}@example.ru",
                "Новые" if number % 2 else "Старые",
            ),
            *(number % 7 + 1, f"{number * 2 % 7 + 1},0"),
            ("Сайт, Приложение", "Сайт", "Приложение, Телефон", "Телефон, Сайт")[number % 4],
            *("не скажу, правда" if number == 9 else number % 11, f"всё хорошо, {number}"),
        )
        for number in range(24)
    ),
]
TYPEFORM: list[Row] = [
    (
        *("#", "How easy was it to pay? (1 = very hard, 7 = very easy)", "Site", "App", "Other", "Segment"),
        *("Overall, how satisfied are you with us?", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"),
    ),
    *(
        (
            *(f"h{number}abc", number % 7 + 1, "Site" if number % 2 else "", "App" if number % 3 else "", ""),
            *("new" if number % 2 else "old", number % 5 + 1),
            *("2026-03-04 10:00:00", f"2026-03-{number + 1:02} 10:00:00", f"net{number}"),
        )
        for number in range(24)
    ),
]
YANDEX_FORMS: list[Row] = [
    (
        *("ID", "Время создания", "Тип клиента"),
        "Оплата: компания сделала так, что справиться с этим было легко",
        "Доставка: насколько вы довольны этим шагом?",
        "Насколько вероятно, что вы порекомендуете нас другу или коллеге?",
    ),
    *(
        (
            *(number, "2026-03-05 10:00:00", "Новый" if number % 2 else "Старый", number % 7 + 1),
            ("Очень недоволен", "Скорее недоволен", "И да, и нет", "Скорее доволен", "Очень доволен")[
                number % 5
            ],
            number % 11,
        )
        for number in range(24)
    ),
]
LIMESURVEY: list[Row] = [
    (
        *("id", "submitdate", "lastpage", "startlanguage", "seed", "segment"),
        *("CSAT[Payment]", "CSAT[Delivery]", "Q2[SQ001]", "Q2[SQ002]", "NPS"),
    ),
    *(
        (
            *(number, "2026-03-05 10:00:00", 3, "ru", 123, "new" if number % 2 else "old"),
            *(
                number % 5 + 1,
                number * 2 % 5 + 1,
                "Y" if number % 2 else "",
                "Y" if number % 3 else "",
                number % 11,
            ),
        )
        for number in range(24)
    ),
]
FILES = {
    "qualtrics": QUALTRICS,
    "surveymonkey": SURVEYMONKEY,
    "google_forms": GOOGLE_FORMS,
    "typeform": TYPEFORM,
    "yandex_forms": YANDEX_FORMS,
    "limesurvey": LIMESURVEY,
}


def write_tool(folder: Path, tool: str) -> Path:
    """Write a fragment as the tool does: with a mark, and lines that end as on Windows."""
    return write_csv(folder / f"{tool}.csv", FILES[tool], encoding="utf-8-sig", ends="\r\n")
