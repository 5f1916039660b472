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
    "survey_no_room": {
        "en": "There is not enough memory or disk space to count {file}. Close other programs or free some "
        "space in {folder}, then try again.",
        "ru": "Чтобы посчитать {file}, не хватает памяти или места на диске. Закройте другие программы или "
        "освободите место в {folder} и повторите.",
    },
    "file_name_unreadable": {
        "en": "The name of the survey file {file} has letters that are no text. Rename it and try again.",
        "ru": "В имени файла опроса {file} есть знаки, которые не читаются как текст. "
        "Переименуйте файл и повторите.",
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
    "survey_columns_empty": {
        "en": "{file} has no answers to count: nothing stands below {columns}.",
        "ru": "В файле {file} нет ответов, которые можно учесть: под заголовками пусто — {columns}.",
    },
    "survey_is_database": {
        "en": "{file} is an SQLite database. Read it on the command line: cjm-studio survey PROJECT "
        "--from sqlite:///{file} --query TABLE.",
        "ru": "{file} — база данных SQLite. Её читает командная строка: cjm-studio survey ПРОЕКТ "
        "--from sqlite:///{file} --query ТАБЛИЦА.",
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
    "survey_damaged": {
        "en": "The survey file {file} is damaged or was not written to its end ({why}). Save it once more "
        "and try again.",
        "ru": "Файл опроса {file} повреждён или записан не до конца ({why}). Сохраните его ещё раз и "
        "повторите.",
    },
    "sheet_missing": {
        "en": "The workbook {file} has no sheet “{sheet}”. Its sheets: {names}",
        "ru": "В книге {file} нет листа «{sheet}». Её листы: {names}",
    },
    "sheet_large": {
        "en": "A sheet of {file} spans more than {most} million cells. Delete the empty rows and columns "
        "below and to the right of the answers, or save the sheet as CSV.",
        "ru": "Лист книги {file} занимает больше {most} млн ячеек. Удалите пустые строки и столбцы "
        "под ответами и справа от них или сохраните лист как CSV.",
    },
    "archive_unreadable": {
        "en": "The packed file {file} cannot be unpacked ({why}). Pack it once more, or give the table "
        "itself.",
        "ru": "Не удалось распаковать файл {file} ({why}). Запакуйте его ещё раз или укажите саму таблицу.",
    },
    "archive_locked": {
        "en": "The packed file {file} is protected by a password. Unpack it and give the table itself.",
        "ru": "Архив {file} защищён паролем. Распакуйте его и укажите саму таблицу.",
    },
    "archive_bomb": {
        "en": "{file} grows too large when unpacked: over {most} GiB or over {times} times its size. If it "
        "is "
        "what you expect, unpack it yourself and give the table.",
        "ru": "Файл {file} при распаковке слишком велик: больше {most} ГиБ или больше чем в {times} раз. "
        "Если "
        "так и должно быть, распакуйте его сами и укажите таблицу.",
    },
    "archive_nested": {
        "en": "In the packed file {file} is another packed file. Unpack it and give the table itself.",
        "ru": "В архиве {file} лежит ещё один архив. Распакуйте его и укажите саму таблицу.",
    },
    "archive_without": {
        "en": "The packed file {file} has no such table. In it: {names}",
        "ru": "В архиве {file} нет такой таблицы. В нём: {names}",
    },
    "archive_several": {
        "en": "The packed file {file} has several tables: {names}. Unpack it and give them one by one, or "
        "name "
        "one in a mapping: sheet = …",
        "ru": "В архиве {file} несколько таблиц: {names}. Распакуйте его и укажите их по одной или назовите "
        "нужную в описании столбцов: sheet = …",
    },
    "json_unreadable": {
        "en": "{file} begins like JSON and holds no answers: one object a line is needed, or one list of "
        "objects. "
        "Export it again, best as CSV.",
        "ru": "Файл {file} начинается как JSON, но ответов в нём не найти: нужен один объект в каждой "
        "строке или "
        "один список объектов. Выгрузите его ещё раз, лучше в CSV.",
    },
    "json_list_large": {
        "en": "{file} is one JSON list of more than {most} MiB. Save it with one object a line (JSON Lines) "
        "or "
        "as CSV.",
        "ru": "Файл {file} — один список JSON больше {most} МиБ. Сохраните его по объекту в строке (JSON "
        "Lines) "
        "или как CSV.",
    },
    "too_many_columns": {
        "en": "{file} has more than {most} columns, so it is hardly a table of answers. Export only what is "
        "needed.",
        "ru": "В файле {file} больше {most} столбцов: вряд ли это таблица ответов. Выгрузите только нужное.",
    },
    "line_long": {
        "en": "Line {row} of {file} is longer than {most} million characters, so this is hardly a table. "
        "Check "
        "the file, or export it again.",
        "ru": "Строка {row} файла {file} длиннее {most} млн знаков: вряд ли это таблица. Проверьте файл или "
        "выгрузите его ещё раз.",
    },
    "quote_open": {
        "en": "In {file} a quotation mark that opens in row {row} is never closed, so the rows after it "
        "run together. Close or remove it and try again.",
        "ru": "В файле {file} кавычка, открытая в строке {row}, нигде не закрыта, и дальше строки слиплись. "
        "Закройте или удалите её и повторите.",
    },
    # Databases
    "database_url": {
        "en": "“{url}” is not the address of a database. Write sqlite:///shop.db, duckdb:///shop.duckdb or "
        "postgresql://user@host/shop.",
        "ru": "«{url}» — не адрес базы данных. Напишите sqlite:///shop.db, duckdb:///shop.duckdb или "
        "postgresql://user@host/shop.",
    },
    "database_missing": {
        "en": "There is no database {file}. Check the name and the folder; an absolute path needs four "
        "slashes.",
        "ru": "Базы данных {file} нет. Проверьте имя и папку; перед полным путём нужны четыре косые черты.",
    },
    "database_unreachable": {
        "en": "The database {name} cannot be opened ({why}). Check the address and your rights.",
        "ru": "Не удалось открыть базу данных {name} ({why}). Проверьте адрес и права доступа.",
    },
    "database_password": {
        "en": "The database {name} wants a password. Put it into PGPASSWORD or .pgpass; it is kept nowhere "
        "else.",
        "ru": "База данных {name} требует пароль. Укажите его в PGPASSWORD или в .pgpass; больше он нигде "
        "не хранится.",
    },
    "database_extra": {
        "en": "For {kind} the extra “{extra}” is needed, which is not installed: pip install "
        "'cjm-studio[{extra}]'.",
        "ru": "Для {kind} нужно дополнение {extra}, а оно не установлено: pip install 'cjm-studio[{extra}]'.",
    },
    "query_empty": {
        "en": "Nothing is asked of the database. Write a query, or the name of a table.",
        "ru": "Запрос к базе данных пуст. Напишите запрос или имя таблицы.",
    },
    "query_failed": {
        "en": "The database refused the query ({why}). Correct it and try again; nothing was changed.",
        "ru": "База данных не выполнила запрос ({why}). Исправьте его и повторите; ничего не изменено.",
    },
    "query_too_fine": {
        "en": "{name} gives more than {most} different answers: this looks like comments or people. Check "
        "which "
        "columns are meant.",
        "ru": "В {name} больше {most} разных ответов: похоже, там комментарии или люди. Проверьте, те ли это "
        "столбцы.",
    },
    "survey_too_fine": {
        "en": "{file} has more than {most} different answers: this looks like comments or people. Check "
        "which columns are meant.",
        "ru": "В файле {file} больше {most} разных ответов: похоже, там комментарии или люди. Проверьте, "
        "те ли это столбцы.",
    },
    "query_respondents": {
        "en": "{name} is asked for counts only, so people cannot be told apart by a list or by equal rows. "
        "Do that "
        "in the query.",
        "ru": "Из {name} берутся только подсчёты, поэтому различить людей по списку или по одинаковым "
        "строкам "
        "нельзя. Сделайте это в самом запросе.",
    },
    "query_repeats": {
        "en": "In {name} some people answer a question more than once ({count} times in all). Write the "
        "query so "
        'that each answer stands once, or say duplicates = "keep" in the mapping.',
        "ru": "В {name} некоторые люди отвечают на один вопрос не по одному разу (лишних ответов: {count}). "
        "Составьте запрос так, чтобы каждый ответ был один, или укажите в описании столбцов "
        'duplicates = "keep".',
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
    "survey_needs_mapping": {
        "en": "{file} can be read once you say what it does not: {asked_en} The option --suggest-mapping "
        "M.toml "
        "writes a mapping to complete.",
        "ru": "Файл {file} можно прочитать, если указать то, чего в нём нет: {asked_ru} Ключ "
        "--suggest-mapping M.toml запишет описание столбцов, которое останется дополнить.",
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
    "none_counted": {
        "en": "None of the {rows} answers of {file} can be counted, most often for this reason: {why_en}. "
        "Check the scale, the query and the mapping; nothing was changed.",
        "ru": "Ни один ответ из {file} учесть нельзя (всего их {rows}). Самая частая причина: {why_ru}. "
        "Проверьте шкалу, запрос и описание столбцов; ничего не изменено.",
    },
    "survey_not_given": {
        "en": "Say what to import: survey files, or a database by --from with a --query.",
        "ru": "Укажите, что загружать: файлы опросов или базу данных (--from) вместе с запросом (--query).",
    },
    "already_imported": {
        "en": "{file} was imported already on {date}, as “{source}”. Nothing was changed.",
        "ru": "Файл {file} уже загружен {date} как «{source}». Ничего не изменено.",
    },
    "counted_twice": {
        "en": "A file named {file} was imported on {date}, with answers of {waves}; its source is "
        "“{source}”. Give --replace if this file takes its place, or --add if these are answers of "
        "other people. Nothing was changed.",
        "ru": "Файл с именем {file} уже загружен {date}, в нём ответы волны {waves}; источник «{source}». "
        "Укажите --replace, если этот файл его заменяет, или --add, если это ответы других людей. "
        "Ничего не изменено.",
    },
    "mappings_and_files": {
        "en": "{mappings} mappings were given for {files} files. Give one for all of them, or one for each.",
        "ru": "Описаний столбцов — {mappings}, файлов — {files}. Укажите одно описание на все файлы или по "
        "одному на каждый.",
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
    "segment_rule_wrong": {
        "en": "The rule of the segment “{segment}” in the mapping cannot be used. It needs a name and one "
        "condition: a column with equals, in, min, max or missing, or a list all, any or none.",
        "ru": "Правило сегмента «{segment}» в описании столбцов не подходит. Нужны название и одно условие: "
        "column с equals, in, min, max или missing либо список all, any или none.",
    },
    "segment_match_nameless": {
        "en": "The mapping says under segments which segment of the project “{segment}” is, but one of the "
        "two names is blank.",
        "ru": "В описании столбцов в segments сказано, какому сегменту проекта соответствует «{segment}», но "
        "одно из двух названий пустое.",
    },
    "segments_said_twice": {
        "en": "The mapping tells segments both by a list of respondents and by segment. Leave one of the "
        "two.",
        "ru": "В описании столбцов сегменты заданы и списком респондентов, и полем segment. Оставьте одно.",
    },
    "wave_rule_nameless": {
        "en": "A [[wave]] of the mapping has no name. Give it one.",
        "ru": "В описании столбцов у одной из [[wave]] нет названия. Добавьте name.",
    },
    "wave_rule_dates": {
        "en": "The dates of the wave “{wave}” in the mapping cannot be used. Write them as 2026-09-01, the "
        "first day not after the last.",
        "ru": "Даты волны «{wave}» в описании столбцов не подходят. Запишите их в виде 2026-09-01, первый "
        "день — не позже последнего.",
    },
    "waves_overlap": {
        "en": "The waves “{wave}” and “{other}” of the mapping share days. Set them apart.",
        "ru": "Волны «{wave}» и «{other}» в описании столбцов пересекаются по датам. Разведите их.",
    },
    "waves_without_dates": {
        "en": "The mapping tells waves by dates, and {file} has no column of dates. Name it with date = …",
        "ru": "В описании столбцов волны заданы датами, но в файле {file} нет столбца с датой. "
        "Укажите его: date = …",
    },
    "season_unknown": {
        "en": "“{season}” is no season. Write one of {known}.",
        "ru": "«{season}» — не сезон. Напишите одно из слов: {known}.",
    },
    "list_without_respondent": {
        "en": "Segments stand in the list {list}, and {file} has no column of respondents to match. "
        "Name it with respondent = …",
        "ru": "Сегменты заданы списком {list}, но в файле {file} нет столбца с респондентами. "
        "Укажите его: respondent = …",
    },
    "personal_column": {
        "en": "The column “{column}” says who people are, and nothing of that enters a project. "
        "Give another column for “{field}”.",
        "ru": "По столбцу «{column}» можно узнать людей, а такое в проект не попадает. "
        "Для поля «{field}» укажите другой столбец.",
    },
    "personal_not_allowed": {
        "en": "The column “{column}” says who people are. To use it for matching only, without anything of "
        "it "
        'entering the project, write personal = "keep" in the mapping.',
        "ru": "По столбцу «{column}» можно узнать людей. Чтобы использовать его только для сопоставления "
        '(в проект он не попадёт), запишите в описании столбцов personal = "keep".',
    },
    "replace_which": {
        "en": "The project has several sources from a file named {file}. Rename the file, or remove the "
        "source "
        "that it replaces.",
        "ru": "В проекте несколько источников из файла с именем {file}. Переименуйте файл или удалите "
        "источник, который он заменяет.",
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
    "drivers_from_database": {
        "en": "{file} is a database. Key drivers need the answers of each person: export them from the "
        "database as CSV, a row for each answer or person, and give that file.",
        "ru": "{file} — база данных. Для ключевых драйверов нужны ответы каждого человека: выгрузите их из "
        "базы в CSV, где строка — ответ или человек, и укажите этот файл.",
    },
    "drivers_nobody_told_apart": {
        "en": "Key drivers need to know which answers one person gave. “{file}” has one row an answer and no "
        'column that tells people apart; name it in a mapping: respondent = "...".',
        "ru": "Для ключевых драйверов нужно знать, какие ответы дал один человек. В «{file}» строка — это "
        'ответ, а столбца, различающего людей, нет; назовите его в описании столбцов: respondent = "...".',
    },
}
