"""The true shares behind the samples' survey files: a table, read by build_samples.py.

Each cell holds (share in trouble, answers) in the first wave and (share in trouble, answers) in the second.
"""

from typing import NamedTuple


class Cell(NamedTuple):
    """What is true of one stage of one segment in two waves."""

    share_first: float
    answers_first: int
    share_second: float
    answers_second: int


SHOP: dict[str, dict[str, Cell]] = {
    "Новые клиенты": {
        "Узнавание": Cell(0.10, 62, 0.10, 60),
        "Поиск": Cell(0.18, 60, 0.16, 58),
        "Выбор": Cell(0.18, 56, 0.19, 57),
        "Оплата": Cell(0.52, 61, 0.564, 55),
        "Доставка": Cell(0.26, 54, 0.28, 50),
        "Получение": Cell(0.09, 46, 0.11, 47),
        "Поддержка": Cell(0.36, 11, 0.37, 8),
    },
    "Постоянные": {
        "Узнавание": Cell(0.06, 104, 0.05, 112),
        "Поиск": Cell(0.42, 118, 0.10, 120),
        "Выбор": Cell(0.11, 115, 0.10, 118),
        "Оплата": Cell(0.13, 112, 0.11, 110),
        "Доставка": Cell(0.15, 107, 0.429, 105),
        "Получение": Cell(0.08, 100, 0.09, 98),
        "Поддержка": Cell(0.20, 41, 0.18, 40),
    },
    "Уходящие": {
        "Узнавание": Cell(0.20, 30, 0.21, 28),
        "Поиск": Cell(0.17, 24, 0.14, 22),
        "Выбор": Cell(0.35, 26, 0.46, 24),
        "Оплата": Cell(0.29, 21, 0.32, 22),
        "Доставка": Cell(0.33, 12, 0.22, 9),
        "Получение": Cell(0.12, 26, 0.14, 21),
        "Поддержка": Cell(0.55, 29, 0.62, 26),
    },
    "Золотые (AX, AY)": {
        "Узнавание": Cell(0.03, 33, 0.03, 31),
        "Поиск": Cell(0.06, 32, 0.07, 30),
        "Выбор": Cell(0.10, 30, 0.10, 29),
        "Оплата": Cell(0.08, 26, 0.07, 28),
        "Доставка": Cell(0.15, 27, 0.15, 26),
        "Получение": Cell(0.04, 26, 0.04, 25),
        "Поддержка": Cell(0.17, 6, 0.33, 3),
    },
}

BANK: dict[str, dict[str, Cell]] = {
    "Students": {
        "Discover": Cell(0.08, 70, 0.07, 82),
        "Compare": Cell(0.14, 68, 0.15, 80),
        "Apply": Cell(0.16, 66, 0.14, 76),
        "Identity check": Cell(0.12, 62, 0.11, 72),
        "Approval": Cell(0.22, 58, 0.42, 66),
        "Card delivery": Cell(0.14, 50, 0.16, 58),
        "First use": Cell(0.24, 46, 0.286, 56),
        "First month": Cell(0.10, 44, 0.10, 52),
    },
    "Switchers": {
        "Discover": Cell(0.07, 104, 0.08, 110),
        "Compare": Cell(0.14, 100, 0.13, 106),
        "Apply": Cell(0.12, 98, 0.13, 104),
        "Identity check": Cell(0.06, 96, 0.07, 100),
        "Approval": Cell(0.10, 92, 0.11, 96),
        "Card delivery": Cell(0.15, 88, 0.14, 94),
        "First use": Cell(0.12, 86, 0.13, 92),
        "First month": Cell(0.44, 84, 0.12, 90),
    },
    "Newcomers": {
        "Discover": Cell(0.17, 36, 0.15, 40),
        "Compare": Cell(0.21, 34, 0.20, 40),
        "Apply": Cell(0.30, 40, 0.288, 52),
        "Identity check": Cell(0.58, 43, 0.604, 48),
        "Approval": Cell(0.24, 25, 0.25, 24),
        "Card delivery": Cell(0.14, 22, 0.15, 20),
        "First use": Cell(0.10, 21, 0.11, 19),
        "First month": Cell(0.13, 16, 0.14, 14),
    },
    "Sole traders": {
        "Discover": Cell(0.12, 30, 0.11, 28),
        "Compare": Cell(0.13, 31, 0.13, 30),
        "Apply": Cell(0.43, 44, 0.444, 45),
        "Identity check": Cell(0.10, 30, 0.10, 31),
        "Approval": Cell(0.28, 18, 0.267, 15),
        "Card delivery": Cell(0.10, 12, 0.12, 8),
        "First use": Cell(0.10, 20, 0.11, 18),
        "First month": Cell(0.17, 6, 0.25, 4),
    },
}

# Where the customers of a stage were asked, the usual place first.
SHOP_CHANNELS: dict[str, tuple[str, ...]] = {
    "Узнавание": ("Соцсети", "Почта"),
    "Поиск": ("Сайт", "Приложение"),
    "Выбор": ("Сайт", "Приложение"),
    "Оплата": ("Приложение", "Сайт"),
    "Доставка": ("Курьер", "Пункт выдачи"),
    "Получение": ("Пункт выдачи", "Курьер"),
    "Поддержка": ("Чат", "Телефон"),
}

BANK_CHANNELS: dict[str, tuple[str, ...]] = {
    "Discover": ("Website", "Social media"),
    "Compare": ("Website", "App"),
    "Apply": ("Website", "App"),
    "Identity check": ("App", "Branch"),
    "Approval": ("E-mail", "Phone"),
    "Card delivery": ("Post", "App"),
    "First use": ("App",),
    "First month": ("App", "Phone"),
}
