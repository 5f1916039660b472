"""What the compare view says in its matrices."""

from typing import Final

from cjm_studio.wording.terms import Terms

HEADS: Final[Terms] = {
    "segment": ("Segment", "Сегмент"),
    "stage": ("Stage", "Этап"),
    "metric": ("Metric", "Метрика"),
    "level": ("Level", "Уровень"),
    "value": ("Value", "Значение"),
    "from": ("From", "От"),
    "to": ("To", "До"),
    "n": ("n", "n"),
    "cards": ("Cards", "Карточек"),
    "wave": ("Last wave", "Последняя волна"),
}

COMPARE: Final[Terms] = {
    "worst": ("The worst of all metrics", "Худшая из всех метрик"),
    "coverage": ("What is mapped and measured", "Что описано и измерено"),
    "no_stage": ("This journey has no such stage.", "В этом пути такого этапа нет."),
    "not_asked": ("Nobody was asked here in this wave.", "В этой волне здесь никого не спрашивали."),
    "hidden": ("fewer than 5 answers, not shown", "меньше 5 ответов, не показываем"),
    "limit": ("Acceptable limit: {limit}", "Допустимый предел: {limit}"),
    "not_mapped": ("No cards", "Карточек нет"),
    "not_measured": ("Not measured", "Не измерено"),
    "heat_note": (
        "Colour is the level of the barrier rule; the figure is the share in trouble (of NPS, points).",
        "Цвет — уровень по правилу барьеров; число — доля затруднений (у NPS — пункты).",
    ),
    "hatch_note": (
        "Hatched: not enough data to tell. An empty cell: the journey has no such stage.",
        "Штриховка: данных мало, сказать нельзя. Пустая клетка: в пути нет такого этапа.",
    ),
    "more": ("and {more} more", "и ещё {more}"),
    "coverage_note": (
        "Every stage: its cards, the metrics that were asked, how many people answered, and the last wave.",
        "О каждом этапе: карточки, заданные вопросы, число ответивших и последняя волна.",
    ),
    "question": (
        "Take care: these waves were asked different questions ({metrics}).",
        "Осторожно: в этих волнах задавали разные вопросы ({metrics}).",
    ),
    "season": (
        "Take care: the waves are of different seasons ({before} and {after}).",
        "Осторожно: волны разных сезонов ({before} и {after}).",
    ),
    "family": (
        "The stages of a segment are judged together: of the changes named, at most 10% may be false.",
        "Этапы сегмента оценены вместе: среди названных изменений ложных не больше 10 %.",
    ),
    "family_journeys": (
        "All stages are judged together: of the differences named, at most 10% may be false.",
        "Все этапы оценены вместе: среди названных различий ложных не больше 10 %.",
    ),
    "more_lines": (
        "And {more} more. Filter above, or save the table to see all.",
        "И ещё {more}. Отфильтруйте сверху или сохраните таблицу, чтобы увидеть все.",
    ),
    "no_maps": (
        "No segment has both an as-is and a to-be map. Add a second journey to a segment first.",
        "Ни у одного сегмента нет сразу двух карт: «как есть» и «как будет». Добавьте сегменту второй путь.",
    ),
    "no_segments": (
        "There is one journey only. Add another segment to compare it with.",
        "Путь пока один. Добавьте ещё один сегмент, чтобы было с чем сравнить.",
    ),
    "no_waves": (
        "There are fewer than two waves. Import the answers of another one first.",
        "Волн меньше двух. Сначала загрузите ответы ещё одной.",
    ),
    "no_version": (
        "No version was saved yet. Save one, and later see here what has changed since.",
        "Сохранённых версий пока нет. Сохраните версию, и здесь будет видно, что изменилось с тех пор.",
    ),
    "no_file": (
        "Choose another project file, or its text form, to see how this project differs from it.",
        "Выберите другой файл проекта или его текстовую форму — и увидите, чем отличается этот проект.",
    ),
    "now": ("now", "сейчас"),
}
