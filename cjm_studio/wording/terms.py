"""The names of the product's notions in both languages: one word for one notion, as in the glossary."""

from collections.abc import Mapping
from typing import Final

from cjm_studio.wording.language import Language

Terms = Mapping[str, tuple[str, str]]  # key -> (English, Russian)

LEVELS: Final[Terms] = {
    "none": ("none", "нет"),
    "watch": ("watch", "под наблюдением"),
    "barrier": ("barrier", "барьер"),
    "critical": ("critical", "критический"),
    "not_enough_data": ("not enough data", "недостаточно данных"),
    "hypothesis": ("barrier hypothesis", "гипотеза барьера"),
}

CARD_KINDS: Final[Terms] = {
    "action": ("action", "действие"),
    "touchpoint": ("touchpoint", "точка контакта"),
    "expectation": ("expectation", "ожидание"),
    "pain": ("pain", "боль"),
    "concern": ("concern", "опасение"),
    "emotion": ("emotion", "эмоция"),
    "barrier_hypothesis": ("barrier hypothesis", "гипотеза барьера"),
    "opportunity": ("opportunity", "возможность"),
    "recommendation": ("recommendation", "рекомендация"),
    "backstage": ("backstage action", "действие за кулисами"),
    "quote": ("quote", "цитата"),
    "note": ("note", "заметка"),
    "picture": ("picture", "изображение"),
}

ROW_KINDS: Final[Terms] = {
    "actions": ("Customer actions", "Действия клиента"),
    "touchpoints": ("Touchpoints", "Точки контакта"),
    "expectations": ("Expectations", "Ожидания"),
    "pains": ("Pains", "Боли"),
    "concerns": ("Concerns", "Опасения"),
    "emotions": ("Emotions", "Эмоции"),
    "barriers": ("Barriers", "Барьеры"),
    "metrics": ("Metrics", "Метрики"),
    "opportunities": ("Opportunities", "Возможности"),
    "recommendations": ("Recommendations", "Рекомендации"),
    "backstage": ("Backstage", "За кулисами"),
    "notes": ("Notes", "Заметки"),
    "pictures": ("Pictures", "Изображения"),
}

# Read from the origin to the target: "pain violates expectation".
LINK_KINDS: Final[Terms] = {
    "next": ("leads to", "ведёт к"),
    "violates": ("violates", "нарушает"),
    "causes": ("causes", "вызывает"),
    "points_to": ("points to", "указывает на"),
    "removes": ("removes", "устраняет"),
    "tests": ("tests", "проверяет"),
    "supported_by": ("is supported by", "подтверждается"),
    "via": ("goes via", "проходит через"),
}

# What ties records beside links, read from the origin to the target: "card stands in stage".
TIES: Final[Terms] = {
    "stands_in": ("stands in", "стоит на этапе"),
    "goes_through": ("goes through", "проходит"),
    "measured": ("is measured by", "измеряется"),
    "known_from": ("is known from", "известно из"),
}

# What a link leads to, in the case that follows the verb: "нарушает ожидание", "подтверждается источником".
LINK_TARGETS: Final[Terms] = {
    "stage": ("stage", "этапу"),
    "expectation": ("expectation", "ожидание"),
    "emotion": ("emotion", "эмоцию"),
    "barrier_hypothesis": ("barrier hypothesis", "гипотезу барьера"),
    "barrier": ("barrier", "барьер"),
    "pain": ("pain", "боль"),
    "recommendation": ("recommendation", "рекомендацию"),
    "source": ("source", "источником"),
    "channel": ("channel", "канал"),
}

METRICS: Final[Terms] = {
    "nps": ("Net Promoter Score, NPS", "индекс потребительской лояльности, NPS"),
    "ces1": ("Customer Effort Score, CES", "индекс усилий клиента, CES"),
    "ces2": ("Customer Effort Score, CES 2.0", "индекс усилий клиента, CES 2.0"),
    "csat": ("satisfaction, CSAT", "удовлетворённость, CSAT"),
    "completion": ("task success", "успешность задачи"),
    "emotion": ("emotion", "эмоция"),
}

DIRECTIONS: Final[Terms] = {
    "higher_is_better": ("higher is better", "больше — лучше"),
    "higher_is_worse": ("higher is worse", "больше — хуже"),
}

# CES says which way it runs in its own words, because its two scales run opposite ways.
EFFORT_DIRECTIONS: Final[Terms] = {
    "higher_is_better": ("higher is easier", "больше — легче"),
    "higher_is_worse": ("higher is harder", "больше — труднее"),
}

GOAL_TYPES: Final[Terms] = {
    "": ("no goal type", "тип цели не задан"),
    "optimise": ("optimise the path", "оптимизировать путь"),
    "remove_barriers": ("remove barriers", "устранить барьеры"),
    "loyalty": ("raise satisfaction and loyalty", "повысить удовлетворённость и лояльность"),
}

MAP_KINDS: Final[Terms] = {"as_is": ("as-is", "как есть"), "to_be": ("to-be", "как будет")}

GRADES: Final[Terms] = {
    "": ("not graded", "без оценки"),
    "fact": ("fact", "факт"),
    "opinion": ("opinion", "мнение"),
    "assumption": ("assumption", "допущение"),
}

SEVERITIES: Final[Terms] = {"1": ("low", "слабая"), "2": ("medium", "средняя"), "3": ("high", "сильная")}

MET: Final[Terms] = {
    "": ("not known", "не известно"),
    "met": ("met", "оправдано"),
    "partly": ("partly met", "оправдано отчасти"),
    "not_met": ("not met", "не оправдано"),
}

MEASURES: Final[Terms] = {  # kinds of measures, on the cards of recommendations
    "change_channel": ("change the channel", "сменить канал"),
    "fix_break": ("fix a break", "устранить разрыв"),
    "standard_training": ("standard and training", "стандарт и обучение"),
    "message": ("message", "сообщение"),
    "page": ("page", "страница"),
    "script": ("script", "скрипт"),
    "campaign": ("campaign", "кампания"),
    "other": ("other", "другое"),
}

EMOTIONS: Final[Terms] = {
    "-2": ("very bad", "очень плохо"),
    "-1": ("bad", "плохо"),
    "0": ("neutral", "нейтрально"),
    "1": ("good", "хорошо"),
    "2": ("very good", "очень хорошо"),
}

SOURCE_KINDS: Final[Terms] = {
    "product_metrics": ("product metrics", "продуктовые метрики"),
    "staff_interviews": ("staff interviews", "интервью с сотрудниками"),
    "survey": ("client survey", "опрос клиентов"),
    "client_interviews": ("client interviews", "интервью с клиентами"),
    "reviews": ("own reviews", "отзывы о компании"),
    "competitor_reviews": ("competitors' reviews", "отзывы о конкурентах"),
    "email_survey": ("e-mail survey", "опрос по электронной почте"),
    "focus_group": ("focus group", "фокус-группа"),
    "competitor_analysis": ("competitor analysis", "анализ конкурентов"),
    "open_data": ("open data", "открытые данные"),
    "best_practices": ("best practices", "лучшие практики"),
    "call_tracking": ("call tracking", "коллтрекинг"),
    "analytics": ("analytics system", "система аналитики"),
    "crm": ("CRM", "CRM"),
    "online_form": ("online form", "онлайн-форма"),
    "quiz": ("quiz", "квиз"),
    "social_networks": ("social networks", "социальные сети"),
    "sales": ("sales data", "данные о продажах"),
    "research": ("published research", "опубликованное исследование"),
    "mystery_shopper": ("mystery shopper", "тайный покупатель"),
    "incentivised_survey": ("incentivised survey", "опрос за вознаграждение"),
}

SEASONS: Final[Terms] = {
    "winter": ("winter", "зима"),
    "spring": ("spring", "весна"),
    "summer": ("summer", "лето"),
    "autumn": ("autumn", "осень"),
}

BARRIER_STATUSES: Final[Terms] = {
    "hypothesis": ("hypothesis", "гипотеза"),
    "open": ("open", "открыт"),
    "improved": ("improved", "улучшение"),
    "worse": ("worse", "ухудшение"),
    "no_proof_of_change": ("no proof of change", "изменение не доказано"),
    "resolved_to_confirm": ("resolved, to confirm", "устранён, ждёт подтверждения"),
    "closed": ("closed", "закрыт"),
    "regressed": ("regressed", "вернулся"),
    "watch_again": ("under watch again", "снова под наблюдением"),
    "not_enough_data": ("not enough data", "недостаточно данных"),
}

NOTIONS: Final[Terms] = {
    "journey": ("journey", "клиентский путь"),
    "segment": ("segment", "сегмент"),
    "stage": ("stage", "этап"),
    "channel": ("channel", "канал"),
    "metric": ("metric", "метрика"),
    "wave": ("wave", "волна"),
    "source": ("source", "источник"),
    "barrier": ("barrier", "барьер"),
    "level": ("level", "уровень"),
    "answers": ("answers", "ответов"),
    "value": ("value", "значение"),
    "interval": ("interval", "интервал"),
    "mean": ("mean", "среднее"),
    "share": ("share", "доля"),
    "trouble_share": ("trouble share", "доля затруднений"),
    "limit": ("acceptable limit", "допустимый предел"),
    "whole_journey": ("whole journey", "весь путь"),
}


def term(terms: Terms, key: str | int, *, language: Language) -> str:
    """Return the name of a thing; a key that this version does not know is its own name."""
    english, russian = terms.get(str(key), (str(key), str(key)))
    return russian if language == "ru" else english


def direction_name(metric_key: str, direction: str, *, language: Language) -> str:
    """Return which way a metric's scale runs: for CES "higher is easier" or "higher is harder"."""
    table = EFFORT_DIRECTIONS if metric_key.startswith("ces") else DIRECTIONS
    return term(table, direction, language=language)
