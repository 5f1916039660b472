"""Why a survey file and its columns were recognised as they were, and what people have to say."""

from collections.abc import Mapping
from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.left_out import NOTES

RECOGNITION: Final[Mapping[str, tuple[str, str]]] = {
    # The survey tool
    "shape_plain": ("a plain table", "обычная таблица"),
    "shape_qualtrics": (
        "a Qualtrics file (header rows: {rows})",
        "файл Qualtrics (строк в заголовке: {rows})",
    ),
    "shape_surveymonkey": (
        "laid out like a SurveyMonkey file (header rows: {rows})",
        "устроен как файл SurveyMonkey (строк в заголовке: {rows})",
    ),
    "shape_google_forms": (
        "a Google Forms file: its first column is “{column}”",
        "файл Google Форм: первый столбец — «{column}»",
    ),
    "shape_typeform": (
        "a Typeform file: its first column is “{column}”",
        "файл Typeform: первый столбец — «{column}»",
    ),
    "shape_yandex_forms": (
        "a Yandex Forms file: its first column is “{column}”",
        "файл Яндекс Форм: первый столбец — «{column}»",
    ),
    "shape_limesurvey": (
        "a LimeSurvey file: its first column is “{column}”",
        "файл LimeSurvey: первый столбец — «{column}»",
    ),
    "shape_spss": ("a file with a code book", "файл с книгой кодов"),
    # Why a column is what it is
    "mapping_says": ("the mapping says so", "так сказано в описании столбцов"),
    "tool_column": ("the survey tool’s own column", "служебный столбец программы опросов"),
    "header_word": ("its header says so", "так сказано в заголовке"),
    "personal": ("it says who somebody is", "по нему можно узнать человека"),
    "dates": ("dates stand in it", "в нём стоят даты"),
    "all_different": ("every row has another word", "в каждой строке своё слово"),
    "own_question": ("the wording of our own questionnaire", "формулировка из нашей анкеты"),
    "metric_words": (
        "the wording and the answers are those of a rating",
        "по формулировке и ответам это оценка",
    ),
    "rating_answers": ("its answers are on a scale", "ответы стоят на шкале"),
    "ticked_option": ("an option that people ticked, no rating", "отмеченный вариант, а не оценка"),
    "several_options": (
        "several options in one cell, no rating",
        "несколько вариантов в ячейке, а не оценка",
    ),
    "groups_of": (
        "the groups of “{column}”, which is read instead",
        "группы по столбцу «{column}», читается он сам",
    ),
    "points_of": (
        "what the survey tool made of “{column}”, no answer",
        "пометка программы опросов к столбцу «{column}», а не ответ",
    ),
    "metric_named": (
        "“{column}” names the metric of each row",
        "метрику каждой строки называет столбец «{column}»",
    ),
    "copy_of": ("the same answers as “{column}”", "те же ответы, что в столбце «{column}»"),
    "one_option": ("an option that people chose, no rating", "выбранный вариант, а не оценка"),
    "one_value": ("the same in every row", "одно и то же во всех строках"),
    "empty_column": ("nothing stands in it", "в нём ничего нет"),
    "free_text": ("answers in free words", "ответы своими словами"),
    "attribute": (
        "different words: {count}. It may tell segments",
        "разных слов: {count}. Может задавать сегменты",
    ),
    "second_of_role": ("“{column}” is used instead", "вместо него взят столбец «{column}»"),
    # What people have to say
    "ask_segment": (
        "No column tells the segment: choose one, or name the segment of everybody.",
        "Ни один столбец не задаёт сегмент: выберите его или назовите сегмент, общий для всех.",
    ),
    "ask_questions": (
        "No column of answers was recognised: say which column asks what.",
        "Столбцов с оценками не нашлось: укажите, в каком столбце какой вопрос.",
    ),
    "ask_condensed": (
        "“{question}” has a column for each of its answers: export them with one column a question.",
        "«{question}»: на каждый ответ свой столбец. Выгрузите ответы так, чтобы у вопроса был один столбец.",
    ),
    "ask_metric": (
        "“{column}”: say the metric, or good and trouble answers of a scale of its own.",
        "«{column}»: укажите метрику или задайте свою шкалу с хорошими и плохими ответами.",
    ),
    "ask_direction": (
        "“{column}”: say whether a high answer is good or bad.",
        "«{column}»: укажите, хорошо или плохо, когда ответ больше.",
    ),
    "ask_stage": (
        "“{column}”: say which stage it is about.",
        "«{column}»: укажите, о каком этапе вопрос.",
    ),
    "turned_labels": (
        "If the scale runs the other way than its metric: {labels}",
        "Если шкала направлена не так, как у метрики: {labels}",
    ),
    # What people should know
    "trials_left_out": (
        "Trial answers are left out: {count} in the rows looked at.",
        "Пробные ответы не учитываются: {count} в просмотренных строках.",
    ),
    "same_question": (
        "“{first}” and “{second}” would count as one question, and people twice: say their stages.",
        "«{first}» и «{second}» слились бы в один вопрос, а люди учлись бы дважды: укажите этапы.",
    ),
    "text_in_ratings": (
        "“{column}”: words among the ratings are left out: {count}.",
        "«{column}»: слова среди оценок не учитываются: {count}.",
    ),
}


def recognition_words(key: str, facts: Mapping[str, object], *, language: Language) -> str:
    """Return the sentence of a reason, a question or a note."""
    if key in NOTES:
        return NOTES[key][language].format(**facts)
    en, ru = RECOGNITION[key]
    return (ru if language == "ru" else en).format(**facts)
