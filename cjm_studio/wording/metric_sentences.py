"""What the metrics view says: heads of tables, names of charts, and what stands beside them."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import Terms

HEADS: Final[Terms] = {
    "stage": ("Stage", "Этап"),
    "segment": ("Segment", "Сегмент"),
    "channel": ("Channel", "Канал"),
    "wave": ("Wave", "Волна"),
    "value": ("Value", "Значение"),
    "from": ("From", "От"),
    "to": ("To", "До"),
    "n": ("n", "n"),
    "level": ("Level", "Уровень"),
    "limit": ("Limit", "Предел"),
    "answer": ("Answer", "Ответ"),
    "share": ("Share", "Доля"),
    "before": ("Before", "Было"),
    "n_before": ("n before", "n было"),
    "after": ("Now", "Стало"),
    "n_after": ("n now", "n стало"),
    "difference": ("Difference", "Разница"),
    "q": ("q", "q"),
    "verdict": ("What it means", "Что это значит"),
    "barrier": ("Barrier", "Барьер"),
    "entered": ("Entered", "Вошли"),
    "left": ("Left here", "Ушли"),
    "stayed": ("Stayed", "Прошли дальше"),
    "cumulative": ("Of the first stage", "От первого этапа"),
    "finished": ("Finished", "Завершили"),
    "laplace": ("Allowing for small n", "С поправкой на малое n"),
    "expected": ("Expected", "Ожидали"),
    "met_with": ("Met with", "Получили"),
    "gap": ("Gap", "Разрыв"),
    "met": ("Met", "Оправдано"),
    "partly": ("Partly", "Отчасти"),
    "not_met": ("Not met", "Не оправдано"),
    "guesses": ("Guesses", "Оценок команды"),
    "guess": ("Team's guess", "Оценка команды"),
    "clients": ("Clients", "Клиенты"),
    "importance": ("Importance", "Важность"),
    "performance": ("Satisfaction", "Удовлетворённость"),
    "opportunity": ("Opportunity", "Балл возможности"),
    "quadrant": ("Place", "Место"),
    "remark": ("Remark", "Замечание"),
    "metric": ("Metric", "Метрика"),
    "outcome": ("Outcome", "Итог"),
    "interval": ("95% interval", "Интервал 95 %"),
    "season": ("Season", "Сезон"),
    "day": ("Date", "Дата"),
    "expected_from": ("Expected from", "Ожидалось от"),
    "expected_to": ("Expected to", "Ожидалось до"),
}

MEASURES: Final[Terms] = {
    "trouble": ("share in trouble", "доля затруднений"),
    "good": ("share of good answers", "доля хороших ответов"),
    "mean": ("mean", "среднее"),
    "nps": ("NPS", "NPS"),
}

SHEETS: Final[Terms] = {
    "stages": ("By stage", "По этапам"),
    "answers": ("Answers", "Ответы"),
    "segments": ("By segment", "По сегментам"),
    "channels": ("By channel", "По каналам"),
    "waves": ("By wave", "По волнам"),
    "trend": ("Trend", "Тренд"),
    "channel_pairs": ("Channels compared", "Сравнение каналов"),
    "change": ("Change or noise", "Изменение или шум"),
    "funnel": ("Funnel", "Воронка"),
    "expectation": ("Expectation gap", "Разрыв ожиданий"),
    "perception": ("Perception gap", "Разрыв восприятия"),
    "opportunity": ("Opportunity", "Возможности"),
    "drivers": ("Key drivers", "Ключевые драйверы"),
}

PARTS: Final[Terms] = {
    "trouble": ("trouble", "затруднения"),
    "neutral": ("neither", "ни то ни другое"),
    "good": ("good", "хорошо"),
    "detractors": ("detractors, 0–6", "критики, 0–6"),
    "passives": ("passives, 7–8", "нейтралы, 7–8"),
    "promoters": ("promoters, 9–10", "промоутеры, 9–10"),
}

QUADRANTS: Final[Terms] = {
    "concentrate": ("concentrate here", "сосредоточиться здесь"),
    "keep_up": ("keep it up", "держать уровень"),
    "overkill": ("possible overkill", "возможно, избыточно"),
    "low_priority": ("low priority", "низкий приоритет"),
}

WORDS: Final[Terms] = {
    "no_channel": ("channel not known", "канал не известен"),
    "nothing": (
        "Nobody answered this here. Choose another metric or wave, or import survey answers.",
        "Здесь на этот вопрос никто не отвечал. Выберите другую метрику или волну либо загрузите опрос.",
    ),
    "interval": (
        "Lines are 95% intervals: the true value may lie anywhere on the line.",
        "Отрезки — интервалы 95 %: настоящее значение может быть в любой точке отрезка.",
    ),
    "hidden": (
        "“<5”: a group with fewer than 5 answers, or one that would give such a group away, is not shown.",
        "«<5» — группа меньше 5 ответов или та, что выдала бы такую группу; её не показываем.",
    ),
    "limit": ("Dashed: the agreed limit.", "Пунктир — допустимый предел."),
    "weighted": (
        "Answers are weighted: intervals are made from effective answers, n counts people.",
        "Ответы взвешены: интервалы построены по эффективному числу ответов, n — число людей.",
    ),
    "waves_order": ("Within a stage from left to right: {names}.", "В каждом этапе слева направо: {names}."),
    "one_wave": (
        "There is one wave only. A second one will tell change from noise.",
        "Волна пока одна. Вторая покажет, где изменение, а где шум.",
    ),
    "one_channel": (
        "Nothing to compare: no stage has two channels with 10 answers or more.",
        "Сравнивать нечего: ни на одном этапе нет двух каналов, где ответов 10 или больше.",
    ),
    "not_over_channels": (
        "Each channel is held against all other answers at the same stage.",
        "Каждый канал сопоставлен со всеми остальными ответами на том же этапе.",
    ),
    "season": (
        "Take care: the waves are of different seasons ({before} and {after}).",
        "Осторожно: волны разных сезонов ({before} и {after}).",
    ),
    "question": (
        "Take care: these waves were asked different questions ({stages}).",
        "Осторожно: в этих волнах задавали разные вопросы ({stages}).",
    ),
    "too_many": (
        "At most {most} are drawn at once; the others can be chosen above.",
        "Одновременно показываем не больше {most}; остальные можно выбрать сверху.",
    ),
    "family": (
        "All stages are judged together: of the changes named, at most 10% may be false.",
        "Все этапы оценены вместе: среди названных изменений ложных не больше 10 %.",
    ),
    "family_channels": (
        "All stages are judged together: of the differences named, at most 10% may be false.",
        "Все этапы оценены вместе: среди названных различий ложных не больше 10 %.",
    ),
    "limit_relative": ("{limit} (from other stages)", "{limit} (по другим этапам)"),
    "same_stage": (
        "Stages lose people by their nature: compare a stage with itself in other segments and waves.",
        "Потери на разных этапах различны по природе: сравнивайте этап с ним же в других сегментах и волнах.",
    ),
    "mid_way": ("people enter mid-way", "часть приходит с середины пути"),
    "no_funnel": (
        "No stage says how many customers entered and left. Write it into the stage's properties.",
        "Ни для одного этапа не указано, сколько клиентов вошло и ушло. Впишите это в свойства этапа.",
    ),
    "gap_independent": (
        "The gap is a difference of two means. Who answered both is not in the file: the interval is wide.",
        "Разрыв — разность двух средних. Кто ответил на оба вопроса, в файле не хранится: интервал широк.",
    ),
    "no_expectation": (
        "Choose above which question asked what was expected. It must have the same scale and direction.",
        "Выберите сверху вопрос об ожиданиях. У него должна быть та же шкала и то же направление.",
    ),
    "cards_only": (
        "Cards count what was graded on the map, not people.",
        "Карточки — это отметки на карте, а не число людей.",
    ),
    "no_guesses": (
        "Let everyone enter a code and what they believe clients said, before they see the answers.",
        "Пусть каждый введёт код и то, что, по его мнению, ответили клиенты, пока не видел ответов.",
    ),
    "no_importance": (
        "Choose above which question asked how important it is.",
        "Выберите сверху вопрос о важности.",
    ),
    "few_for_order": (
        "fewer than 30 answers: not ordered",
        "меньше 30 ответов: в порядок не ставим",
    ),
    "ordering": (
        "This is an order and no test. The lines are the means of both axes.",
        "Это порядок, а не проверка. Линии — средние по обеим осям.",
    ),
    "extreme": ("above 15: extreme", "больше 15: очень высокий"),
    "high": ("12 to 15: high", "от 12 до 15: высокий"),
    "points": ("points", "пунктов"),
    "of_answers": ("of answers", "от ответов"),
}

VERDICTS: Final[Terms] = {
    "better": (
        "Change for the better: {difference} ({interval})",
        "Изменение к лучшему: {difference} ({interval})",
    ),
    "worse": (
        "Change for the worse: {difference} ({interval})",
        "Изменение к худшему: {difference} ({interval})",
    ),
    "noise": (
        "Noise: {difference} ({interval}); a change of {notable} would have been seen",
        "Шум: {difference} ({interval}); изменение на {notable} было бы видно",
    ),
    "few": (
        "Not enough answers: {difference} ({interval}) may be chance; about {needed} needed in each wave",
        "Мало ответов: {difference} ({interval}) может быть случайностью; нужно около {needed} на волну",
    ),
    "few_open": (
        "Not enough answers: {difference} ({interval}) may be chance",
        "Мало ответов: {difference} ({interval}) может быть случайностью",
    ),
    "under_ten": (
        "Not enough answers: fewer than 10 in a wave; about {needed} needed",
        "Мало ответов: в одной из волн меньше 10; нужно около {needed}",
    ),
    "hidden": (
        "A group too small to be shown in a wave",
        "В одной из волн группа слишком мала для показа",
    ),
    "not_asked": ("Not asked in both waves", "Спрашивали не в обеих волнах"),
    "clear_more": ("clearly higher", "явно выше"),
    "clear_less": ("clearly lower", "явно ниже"),
    "no_proof": ("no proof of a difference", "различие не доказано"),
    "only_one": ("the only channel here", "другого канала здесь нет"),
    "too_few": ("fewer than 10 answers", "меньше 10 ответов"),
    "expects_more": ("expectations not met", "ожидания не оправданы"),
    "gets_more": ("more than expected", "лучше ожиданий"),
    "team_high": ("the team thinks better of it than clients do", "команда думает лучше, чем клиенты"),
    "team_low": ("the team thinks worse of it than clients do", "команда думает хуже, чем клиенты"),
    "team_right": ("within the clients' interval", "в пределах интервала клиентов"),
}


def said(table: Terms, key: str, language: Language, **facts: str) -> str:
    """Return a sentence of a table with its facts filled in."""
    english, russian = table[key]
    return (russian if language == "ru" else english).format(**facts)
