"""Sentences about surveys."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    # The file as such
    "survey_missing": {
        "en": "There is no survey file {file}. Check the name and the folder.",
        "ru": "Файла опроса {file} нет. Проверьте имя и папку.",
    },
    "survey_unreadable": {
        "en": "The survey file {file} cannot be read ({why}). Save it as CSV in UTF-8 once more and "
        "try again.",
        "ru": "Не удалось прочитать файл опроса {file} ({why}). "
        "Сохраните его ещё раз как CSV в UTF-8 и повторите.",
    },
    "survey_empty": {
        "en": "The survey file {file} is empty. Export it from the survey tool again.",
        "ru": "Файл опроса {file} пуст. Выгрузите его из программы опросов ещё раз.",
    },
    "survey_only_header": {
        "en": "The survey file {file} has a header and no answers under it. Export it with the answers.",
        "ru": "В файле опроса {file} есть заголовок, но нет ни одного ответа. Выгрузите его вместе с "
        "ответами.",
    },
    "survey_no_table": {
        "en": "The survey file {file} is not a table. Give a CSV file or an XLSX workbook.",
        "ru": "Файл опроса {file} — не таблица. Укажите файл CSV или книгу XLSX.",
    },
    "workbook_unreadable": {
        "en": "The workbook {file} cannot be read ({why}). Save it as XLSX or CSV once more and try again.",
        "ru": "Не удалось прочитать книгу {file} ({why}). Сохраните её ещё раз как XLSX или CSV и повторите.",
    },
    "workbook_locked": {
        "en": "The workbook {file} is protected by a password. Save it without one and try again.",
        "ru": "Книга {file} защищена паролем. Сохраните её без пароля и повторите.",
    },
    "quote_open": {
        "en": "In {file} a quotation mark that opens in row {row} is never closed, so the rows after it "
        "run together. Close or remove it and try again.",
        "ru": "В файле {file} кавычка, открытая в строке {row}, нигде не закрыта, и дальше строки слиплись. "
        "Закройте или удалите её и повторите.",
    },
    # Columns
    "no_header": {
        "en": "The first row of {file} looks like answers, not a header: {headers}. "
        "Put a row with the names of the columns on top.",
        "ru": "Первая строка файла {file} похожа на ответы, а не на заголовок: {headers}. "
        "Добавьте сверху строку с названиями столбцов.",
    },
    "header_unknown": {
        "en": "No column of {file} is known by its header: {headers}. Name them segment, stage, "
        "metric, score "
        "or say in a mapping what they mean.",
        "ru": "Ни один столбец файла {file} не узнать по заголовку: {headers}. Назовите их сегмент, этап, "
        "метрика, оценка или дайте описание столбцов (TOML).",
    },
    "field_missing": {
        "en": "{file} has no column for “{field}”. Name one of its columns so ({words}), or add "
        "{field} = … to the mapping. Its columns: {headers}",
        "ru": "В файле {file} нет столбца для поля «{field}». Назовите так столбец ({words}) или добавьте "
        "{field} = … в описание столбцов. Столбцы файла: {headers}",
    },
    "field_twice": {
        "en": "{file} has several columns for “{field}”: {columns}. Say in a mapping which one is meant.",
        "ru": "В файле {file} несколько столбцов для поля «{field}»: {columns}. "
        "Укажите в описании столбцов, какой из них нужен.",
    },
    "column_missing": {
        "en": "The mapping names the column “{column}”, which {file} does not have. Correct the name. "
        "Its columns: {headers}",
        "ru": "В описании столбцов назван столбец «{column}», но в файле {file} его нет. Исправьте название. "
        "Столбцы файла: {headers}",
    },
    "column_twice": {
        "en": "{file} has several columns with the header “{column}”. Rename all but one.",
        "ru": "В файле {file} несколько столбцов с заголовком «{column}». Переименуйте все, кроме одного.",
    },
    "too_many_names": {
        "en": "{file} has {count} different names in the place of “{field}”, which is more than {most}: "
        "this looks like people or comments. Check which column is meant.",
        "ru": "В файле {file} на месте поля «{field}» слишком много разных названий ({count}, а допустимо "
        "до {most}): похоже, там люди или комментарии. Проверьте, тот ли это столбец.",
    },
    "date_unreadable": {
        "en": "The date “{date}” in the mapping cannot be read. Write it as 2026-03-05.",
        "ru": "Дату «{date}» в описании столбцов не удалось понять. Запишите её в виде 2026-03-05.",
    },
    "waves_disagree": {
        "en": "The file names several waves ({waves}), so it cannot be the wave “{wave}” as a whole. "
        "Leave out --wave, or import one wave at a time.",
        "ru": "В файле названо несколько волн ({waves}), целиком волной «{wave}» он быть не может. "
        "Уберите --wave или загружайте волны по одной.",
    },
    # Metrics
    "which_ces": {
        "en": "“{word}” does not say which Customer Effort Score is meant, and the two scales run opposite "
        "ways. Write ces1 (1 to 5, higher is harder) or ces2 (1 to 7, higher is easier).",
        "ru": "По слову «{word}» не понять, какой индекс усилий имеется в виду, а шкалы у них "
        "противоположные. "
        "Напишите ces1 (от 1 до 5, больше — труднее) или ces2 (от 1 до 7, больше — легче).",
    },
    "mapping_metric": {
        "en": "The mapping's metric “{word}” is not known. Use one of {names}, or declare a [[scale]].",
        "ru": "Метрика «{word}» из описания столбцов неизвестна. Возьмите одну из {names} "
        "или опишите свою в [[scale]].",
    },
    "metrics_unknown": {
        "en": "No metric of the file is known: {words}. Use one of {known}, or declare the scale in "
        "the mapping.",
        "ru": "Ни одна метрика из файла не известна: {words}. Возьмите одну из {known} "
        "или опишите шкалу в описании столбцов.",
    },
    "metric_differs": {
        "en": "The project has the metric “{metric}” with another scale. Give the file's metric another key.",
        "ru": "В проекте метрика «{metric}» имеет другую шкалу. Дайте метрике из файла другой ключ.",
    },
    "limit_no_share": {
        "en": "{value:g} is no limit for {metric}. Give a share above 0 and below 1, as 0.25 or 25%.",
        "ru": "{value:g} не может быть пределом для {metric}. "
        "Укажите долю больше 0 и меньше 1: 0,25 или 25%.",
    },
    "limit_unreadable": {
        "en": "The limit “{text}” cannot be understood. Write a metric and a share, as ces2=0.25 or "
        "ces2=25%.",
        "ru": "Предел «{text}» не удалось понять. Запишите метрику и долю: ces2=0,25 или ces2=25%.",
    },
    "limit_of_no_metric": {
        "en": "A limit is given for “{metric}”, and neither the files nor the project have that metric. "
        "They have: {known}.",
        "ru": "Предел задан для «{metric}», но такой метрики нет ни в файлах, ни в проекте. Есть: {known}.",
    },
    # Importing
    "nothing_counted": {
        "en": "None of the {rows} answers of {file} can be counted, most often for this reason: {why_en} "
        "(first in row {row}). Check the scale and the mapping; nothing was changed.",
        "ru": "Ни один ответ из файла {file} учесть нельзя (всего их {rows}). Самая частая причина: {why_ru} "
        "(первый — в строке {row}). Проверьте шкалу и описание столбцов; ничего не изменено.",
    },
    "already_imported": {
        "en": "{file} was imported already on {date}, as “{source}”. Nothing was changed.",
        "ru": "Файл {file} уже загружен {date} как «{source}». Ничего не изменено.",
    },
    "given_twice": {
        "en": "{file} holds the same answers as another of the files given. Give each file once.",
        "ru": "Файл {file} совпадает с другим из указанных файлов. Укажите каждый файл один раз.",
    },
    "report_over_input": {
        "en": "The report would be written over {file}. Give it another name.",
        "ru": "Отчёт был бы записан поверх файла {file}. Дайте ему другое имя.",
    },
    # The mapping
    "mapping_missing": {
        "en": "There is no mapping {file}. Check the name and the folder.",
        "ru": "Описания столбцов {file} нет. Проверьте имя и папку.",
    },
    "mapping_unreadable": {
        "en": "The mapping {file} cannot be read ({why}). Check that it is a file that you may read.",
        "ru": "Не удалось прочитать описание столбцов {file} ({why}). Проверьте, что это файл и у "
        "вас есть к нему доступ.",
    },
    "mapping_not_utf8": {
        "en": "The mapping {file} is not UTF-8 text. Save it in UTF-8.",
        "ru": "Описание столбцов {file} — не текст в UTF-8. Сохраните его в UTF-8.",
    },
    "mapping_not_toml": {
        "en": "The mapping is not TOML: {why}. Correct that place.",
        "ru": "Описание столбцов — не TOML: {why}. Исправьте это место.",
    },
    "mapping_wrong": {
        "en": "The mapping says something that is not understood: {why}. Correct that place.",
        "ru": "В описании столбцов есть непонятное место: {why}. Исправьте его.",
    },
    "mapping_wide_without_questions": {
        "en": 'The mapping says layout = "wide" and names no question. Add a [[question]] for each column '
        "of answers.",
        "ru": 'В описании столбцов указано layout = "wide", но нет ни одного вопроса. Добавьте [[question]] '
        "для каждого столбца с ответами.",
    },
    "mapping_long_with_questions": {
        "en": 'The mapping says layout = "long" and has [[question]], which belongs to a wide file. '
        "Remove one of the two.",
        "ru": 'В описании столбцов указано layout = "long", но есть [[question]], а он нужен только '
        "широкому файлу. "
        "Уберите одно из двух.",
    },
    "question_without_metric": {
        "en": "In the mapping the question “{column}” has no metric. Add metric = … to it.",
        "ru": "В описании столбцов у вопроса «{column}» нет метрики. Добавьте к нему metric = …",
    },
    "question_twice": {
        "en": "The mapping names the column “{column}” in two questions. Remove one of them.",
        "ru": "В описании столбцов столбец «{column}» стоит в двух вопросах. Уберите один из них.",
    },
    "scale_key": {
        "en": "The scale in the mapping has the key “{scale}”. Use small Latin letters, digits and _, "
        "a letter first.",
        "ru": "У шкалы в описании столбцов ключ «{scale}». Нужны строчные латинские буквы, цифры и "
        "_, первой — буква.",
    },
    "scale_ends": {
        "en": "The scale “{scale}” runs from {minimum} to {maximum}. The minimum must be below the maximum, "
        "both within -1000 and 1000.",
        "ru": "Шкала «{scale}» идёт от {minimum} до {maximum}. Минимум должен быть меньше максимума, "
        "оба — от -1000 до 1000.",
    },
    "scale_sets": {
        "en": "The scale “{scale}” needs good and trouble answers, and no answer may be both. "
        "Correct the lists.",
        "ru": "Шкале «{scale}» нужны списки good и trouble, и ни один ответ не может быть в обоих. "
        "Исправьте списки.",
    },
    "scale_sets_outside": {
        "en": "Some good or trouble answers of the scale “{scale}” lie outside {minimum} to {maximum}. "
        "Correct the lists.",
        "ru": "У шкалы «{scale}» часть ответов good или trouble лежит вне отрезка "
        "от {minimum} до {maximum}. Исправьте списки.",
    },
    "scale_direction": {
        "en": "The direction of the scale “{scale}” contradicts its good and trouble answers. "
        "Correct one of them.",
        "ru": "Направление шкалы «{scale}» противоречит её спискам good и trouble. Исправьте одно из них.",
    },
    "scale_word_taken": {
        "en": "The scale “{scale}” is called “{word}”, which is the word of another metric. "
        "Give it a key and a name of its own.",
        "ru": "Шкала «{scale}» называется «{word}», а это слово занято другой метрикой. "
        "Дайте ей свои ключ и название.",
    },
}
