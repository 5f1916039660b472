"""What the monthly pack says, in both languages."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_sentences import said as sentence
from cjm_studio.wording.terms import Terms

WORDS: Final[Terms] = {
    # the title and what the pages are called
    "title": ("Monthly barrier pack", "Ежемесячный отчёт о барьерах"),
    "sheet_board": ("Board", "Руководству"),
    "sheet_segments": ("Segments", "Сегменты"),
    "sheet_decisions": ("Decisions", "Решения"),
    "news": ("News", "Что нового"),
    "segment_short": ("Segment", "Сегмент"),
    "board": ("For the board", "Для руководства"),
    "segment": ("Segment: {name}", "Сегмент: {name}"),
    "segment_pages": ("see the segments", "см. сегменты"),
    "see_all": ("see the list of decisions", "см. список решений"),
    "all_decisions": ("All decisions to take", "Все решения, которые нужно принять"),
    "register": ("All barriers", "Все барьеры"),
    "method": ("How to read this", "Как это читать"),
    "as_of": ("as of {date}", "по состоянию на {date}"),
    "no_date": ("no date stands in the project", "в проекте нет ни одной даты"),
    "wave": ("wave: {wave}", "волна: {wave}"),
    "since": ("new since: {wave}", "новое после: {wave}"),
    "since_start": ("new since the beginning", "новое с самого начала"),
    "no_waves": ("nothing was measured yet", "измерений пока нет"),
    "contents": ("Contents", "Содержание"),
    "continued": ("continued", "продолжение"),
    "and_more": ("and {n} more, {where}", "и ещё {n}, {where}"),
    # tiles
    "tile_open": ("open now", "открыто сейчас"),
    "tile_closed": ("closed", "закрыто"),
    "tile_regressed": ("regressed", "вернулось"),
    "tile_overdue": ("overdue", "просрочено"),
    # the board page
    "costliest": ("Costliest barriers", "Самые дорогие барьеры"),
    "no_costliest": (
        "No open barrier lies over its limit.",
        "Открытых барьеров выше допустимого предела нет.",
    ),
    "changes": ("Real changes only", "Только доказанные изменения"),
    "no_changes": ("No change is proved.", "Доказанных изменений нет."),
    "decisions": ("Decisions to take", "Какие решения нужны"),
    "no_decisions": ("Nothing waits for a decision.", "Решений никто не ждёт."),
    "unproved": ("No proof of change: {n}.", "Изменение не доказано: {n}."),
    "too_few": ("Not enough data: {n}.", "Недостаточно данных: {n}."),
    "unmeasured": ("Not measured in this wave: {n}.", "В этой волне не измерены: {n}."),
    "noise": ("They are not shown as changes.", "Изменениями они не считаются."),
    # the factors of the priority
    "excess": ("Above the limit, smoothed", "Выше предела, сглажено"),
    "reach": ("Reach", "Охват"),
    "importance": ("Importance", "Важность"),
    "value": ("Priority", "Приоритет"),
    "reach_unknown": ("not known", "неизвестен"),
    "value_unknown": (
        "Reach is not known: ranked without it.",
        "Охват неизвестен: место определено без него.",
    ),
    "judged_by": ("Ranked by {wave}: {figure}.", "Место определено по волне {wave}: {figure}."),
    "people": ("{n} people", "{n} чел."),
    "of_five": ("{n} of 5", "{n} из 5"),
    "points": ("{n} points", "{n} п.\N{NO-BREAK SPACE}п."),
    # groups of a segment's page
    "opened": ("Newly opened", "Новые"),
    "closed": ("Closed", "Закрыты"),
    "closed_part": ("Closed in some of their places", "Закрыты в части мест"),
    "regressed": ("Regressed", "Вернулись"),
    "changed": ("Other proven changes", "Другие доказанные изменения"),
    "overdue": ("Overdue", "Просрочены"),
    "no_opened": ("newly opened", "новых"),
    "no_closed": ("closed", "закрытых"),
    "no_regressed": ("regressed", "вернувшихся"),
    "no_changed": ("otherwise proved to change", "других доказанных изменений"),
    "no_overdue": ("overdue", "просроченных"),
    "none_of": ("None: {names}.", "Нет: {names}."),
    "no_barriers": ("The register has no barrier of this segment.", "В реестре нет барьеров этого сегмента."),
    # columns
    "barrier": ("Barrier", "Барьер"),
    "where": ("Where", "Где"),
    "stage": ("Stage", "Этап"),
    "metric": ("Metric", "Метрика"),
    "status": ("Status", "Статус"),
    "level": ("Level", "Уровень"),
    "before": ("Before", "Было"),
    "now": ("Last measured", "Последний замер"),
    "figures": ("Before and now", "Было и стало"),
    "change": ("Change", "Изменение"),
    "who": ("Owner and dates", "Владелец и сроки"),
    "decision": ("Decision", "Решение"),
    "reason": ("Why", "Почему"),
    "owner": ("Owner", "Владелец"),
    "due": ("Due", "Срок"),
    "review": ("Review", "Пересмотр"),
    "limit": ("Acceptable limit", "Допустимый предел"),
    "share": ("share", "доля"),
    "low": ("from", "от"),
    "high": ("to", "до"),
    "in_trouble": ("in trouble", "с затруднением"),
    "answers": ("answers", "ответов"),
    "effective": ("effective n", "эффективное n"),
    "wave_short": ("wave", "волна"),
    "fall_from": ("fall, least, points", "снижение, минимум, п.\N{NO-BREAK SPACE}п."),
    "fall_to": ("fall, most, points", "снижение, максимум, п.\N{NO-BREAK SPACE}п."),
    # figures
    "counts": (
        "{x}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{n}",
        "{x}\N{NO-BREAK SPACE}из\N{NO-BREAK SPACE}{n}",
    ),
    "weighted": (
        "effective n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}",
        "эффективное n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}",
    ),
    "hidden": ("fewer than 5 answers", "меньше 5 ответов"),
    "no_data": ("no data", "нет данных"),
    "limit_agreed": ("limit\N{NO-BREAK SPACE}{limit}", "предел\N{NO-BREAK SPACE}{limit}"),
    "limit_relative": (
        "limit\N{NO-BREAK SPACE}{limit}, from other stages",
        "предел\N{NO-BREAK SPACE}{limit}, по другим этапам",
    ),
    "limit_none": ("no limit", "предела нет"),
    "fell": (
        "fell by {low} to {high} points",
        "снижение на {low}–{high}\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п.",
    ),
    "rose": (
        "rose by {low} to {high} points",
        "рост на {low}–{high}\N{NO-BREAK SPACE}п.\N{NO-BREAK SPACE}п.",
    ),
    "between": (
        "from a rise of {rise} to a fall of {fall} points: not proved",
        "от роста на {rise} до снижения на {fall} п.\N{NO-BREAK SPACE}п.: не доказано",
    ),
    "closed_here": ("Closed here, still open elsewhere", "Здесь закрыт, в других местах ещё открыт"),
    "back": ("a proven barrier again", "снова доказанный барьер"),
    "opened_in": ("opened in {wave}", "открыт: {wave}"),
    "overdue_since": ("was due {date}", "срок был {date}"),
    "review_since": ("review was due {date}", "пересмотр был назначен на {date}"),
    "owned_by": ("owner: {owner}", "владелец: {owner}"),
    "limit_unagreed": (
        "judged against the other stages until a limit is agreed",
        "до согласования сравнивается с другими этапами",
    ),
    "limit_missing": ("no level without a limit", "без предела нет уровня"),
    "no_owner": ("no owner", "нет владельца"),
    "due_by": ("due {date}", "срок {date}"),
    "review_by": ("review {date}", "пересмотр {date}"),
    "other_season": ("another season", "другой сезон"),
    "refused_question": ("not compared: the question changed", "не сравнивается: изменился вопрос"),
    "refused_scale": ("not compared: the scale changed", "не сравнивается: изменилась шкала"),
    "refused_limit": ("not compared: the limit changed", "не сравнивается: изменился предел"),
    "refused_segment": ("not compared: the segment changed", "не сравнивается: изменился сегмент"),
}

METHOD: Final[dict[Language, tuple[str, ...]]] = {
    "en": (
        (
            "A share is the part of answers in trouble, with its 95% interval and x of n beside it. "
            "A group of fewer than 5 answers is shown nowhere."
        ),
        (
            "A change is shown only where the rule proves it: the interval of the change since the wave that "
            "opened the barrier (two one-sided 95% bounds) does not reach zero. All else may be chance."
        ),
        (
            "A barrier closes after two waves running in which its share has fallen and its upper bound lies "
            "under the limit. A closed one that is proved again has regressed."
        ),
        (
            "Priority is how far the smoothed share lies above the limit × reach × importance. It puts "
            "barriers in order; it is no sum of money."
        ),
    ),
    "ru": (
        (
            "Доля — часть ответов с затруднением; рядом её интервал (95 %) и x из n. Группа, "
            "где меньше 5 ответов, нигде не показана."
        ),
        (
            "Изменение показано, только если правило его доказывает: интервал изменения с волны, открывшей "
            "барьер (две односторонние границы по 95 %), не доходит до нуля. Всё остальное может быть "
            "случайностью."
        ),
        (
            "Барьер закрывается после двух волн подряд, в которых доля снизилась, а её верхняя граница ниже "
            "предела. Закрытый барьер, доказанный снова, возвращается."
        ),
        (
            "Приоритет — превышение предела сглаженной долей × охват × важность. Он упорядочивает барьеры "
            "и не измеряет деньги."
        ),
    ),
}


def said(key: str, language: Language, /, **facts: str) -> str:
    """Return one of the pack's words or sentences with its facts."""
    return sentence(WORDS, key, language, **facts)
