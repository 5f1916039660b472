"""The words of what waits for people: one line for each thing, and counts for the start page."""

from typing import Final

from cjm_studio.wording.language import Language

# In the order in which they are listed.
KINDS: Final[dict[str, dict[Language, str]]] = {
    "barrier_came_back": {"en": "Barrier has regressed", "ru": "Барьер вернулся"},
    "barrier_overdue": {"en": "Barrier overdue", "ru": "Барьер просрочен"},
    "barrier_news": {"en": "Status of a barrier to confirm", "ru": "Подтвердить статус барьера"},
    "barrier_proposed": {
        "en": "Proved barrier to accept or drop",
        "ru": "Доказанный барьер: принять или отклонить",
    },
    "barrier_review": {"en": "Barrier to review", "ru": "Пересмотреть барьер"},
    "barrier_no_owner": {"en": "Barrier without an owner", "ru": "Барьер без владельца"},
    "journey_review": {"en": "Map to review", "ru": "Пересмотреть карту"},
    "wave_late": {"en": "Next wave is late", "ru": "Следующая волна запаздывает"},
    "changes": {"en": "Changes by others", "ru": "Изменения от других"},
}
NEWS: Final[dict[Language, str]] = {
    "en": "Status of a barrier to confirm: {status}",
    "ru": "Подтвердить статус барьера: {status}",
}
SINCE: Final[dict[Language, str]] = {"en": "{what}, due since {day}", "ru": "{what}, срок: {day}"}

COUNTS: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "barrier_came_back": {
        "en": ("{n} barrier regressed", "{n} barriers regressed"),
        "ru": ("{n} барьер вернулся", "{n} барьера вернулись", "{n} барьеров вернулось"),
    },
    "barrier_overdue": {
        "en": ("{n} barrier overdue", "{n} barriers overdue"),
        "ru": ("{n} барьер просрочен", "{n} барьера просрочены", "{n} барьеров просрочено"),
    },
    "barrier_news": {
        "en": ("{n} status to confirm", "{n} statuses to confirm"),
        "ru": ("подтвердить {n} статус", "подтвердить {n} статуса", "подтвердить {n} статусов"),
    },
    "barrier_proposed": {
        "en": ("{n} proved barrier to accept or drop", "{n} proved barriers to accept or drop"),
        "ru": (
            "рассмотреть {n} новый барьер",
            "рассмотреть {n} новых барьера",
            "рассмотреть {n} новых барьеров",
        ),
    },
    "barrier_review": {
        "en": ("{n} barrier to review", "{n} barriers to review"),
        "ru": ("пересмотреть {n} барьер", "пересмотреть {n} барьера", "пересмотреть {n} барьеров"),
    },
    "barrier_no_owner": {
        "en": ("{n} barrier without an owner", "{n} barriers without an owner"),
        "ru": ("{n} барьер без владельца", "{n} барьера без владельца", "{n} барьеров без владельца"),
    },
    "journey_review": {
        "en": ("{n} map to review", "{n} maps to review"),
        "ru": ("пересмотреть {n} карту", "пересмотреть {n} карты", "пересмотреть {n} карт"),
    },
    "wave_late": {
        "en": ("{n} wave late", "{n} waves late"),
        "ru": ("{n} волна запаздывает", "{n} волны запаздывают", "{n} волн запаздывает"),
    },
    "changes": {
        "en": ("{n} change by others", "{n} changes by others"),
        "ru": ("{n} изменение от других", "{n} изменения от других", "{n} изменений от других"),
    },
}
