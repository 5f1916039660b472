"""Sentences about files."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    # Versions
    "version_unnamed": {
        "en": "A version needs a name, by which it is found again.",
        "ru": "Дайте версии название, чтобы её потом найти.",
    },
    "version_newer": {
        "en": "The version “{name}” was saved by a newer CJM Studio. Update the program to open it.",
        "ru": "Версия «{name}» сохранена более новой программой. Обновите CJM Studio, чтобы её открыть.",
    },
    "version_damaged": {
        "en": "The version “{name}” cannot be read: {reason}. The project itself is whole.",
        "ru": "Версию «{name}» не удалось прочитать: {reason}. Сам проект цел.",
    },
    # Opening
    "file_missing": {
        "en": "There is no file {path}. Check the name and the folder.",
        "ru": "Файла {path} нет. Проверьте имя и папку.",
    },
    "file_is_folder": {
        "en": "{path} is a folder, not a file. Name a file in it.",
        "ru": "{path} — это папка, а не файл. Укажите файл в ней.",
    },
    "file_forbidden": {
        "en": "You may not read {path}. Ask its owner for permission.",
        "ru": "Нет прав на чтение файла {path}. Попросите доступ у владельца.",
    },
    "file_unreadable": {
        "en": "{path} cannot be read ({reason}). Check that the disk is connected, then try again.",
        "ru": "Не удалось прочитать {path} ({reason}). Проверьте, подключён ли диск, и повторите попытку.",
    },
    "file_empty": {
        "en": "{path} is empty. Get the file from where it came once more, or open an earlier copy.",
        "ru": "Файл {path} пуст. Получите его заново там, откуда он пришёл, или откройте более раннюю копию.",
    },
    "file_not_project": {
        "en": "{path} is not a CJM Studio project. Choose a .cjm file, or import the file into a project.",
        "ru": "{path} — не проект CJM Studio. Выберите файл .cjm или импортируйте этот файл в проект.",
    },
    "file_foreign": {
        "en": "{path} is another program's database, not a CJM Studio project. Choose another file.",
        "ru": "{path} — база данных другой программы, а не проект CJM Studio. Выберите другой файл.",
    },
    "file_newer": {
        "en": "{path} was saved by a newer CJM Studio (format {version}; this one reads up to {known}). "
        "Update CJM Studio to open it; the file has not been touched.",
        "ru": "Файл {path} сохранён в более новой версии CJM Studio "
        "(формат {version}, эта версия читает до {known}). "
        "Обновите CJM Studio, чтобы открыть его; сам файл не изменён.",
    },
    "file_too_old": {
        "en": "{path} has the format {version}, which this CJM Studio does not know. "
        "Open it with the version that wrote it; the file has not been touched.",
        "ru": "Файл {path} записан в формате {version}, который эта версия CJM Studio не знает. "
        "Откройте его той версией, которая его записала; сам файл не изменён.",
    },
    "file_cut_short": {
        "en": "{path} is cut short: its end is missing. Copy or download it anew; it has not been touched.",
        "ru": "Файл {path} обрывается на полуслове. Скопируйте или скачайте его заново; сам файл не изменён.",
    },
    "file_damaged": {
        "en": "{path} is damaged and cannot be opened. Open an earlier copy; the file has not been touched.",
        "ru": "Файл {path} повреждён, открыть его нельзя. Откройте более раннюю копию; сам файл не изменён.",
    },
    "file_inconsistent": {
        "en": "{path} contradicts itself: something in it names a record that is missing. "
        "“cjm-studio validate” lists all such places; the file has not been touched.",
        "ru": "В файле {path} есть противоречия: что-то в нём ссылается на запись, которой нет. "
        "Команда «cjm-studio validate» перечислит все такие места; сам файл не изменён.",
    },
    "file_unfinished": {
        "en": "Another program is writing to {path}, or broke off while doing so. "
        "Close the file there, or open it there once more, then try again.",
        "ru": "Другая программа сейчас пишет в {path} или прервала запись на полпути. "
        "Закройте файл в ней или откройте его там ещё раз, затем повторите попытку.",
    },
    "open_elsewhere": {
        "en": "{path} is open in another window already. Go on there, or open it read-only here.",
        "ru": "Файл {path} уже открыт в другом окне. Продолжите там или откройте его только для чтения.",
    },
    "file_has_unsaved": {
        "en": "{path} has unsaved work, left by a crash. First open it in a window and save or drop that.",
        "ru": "В файле {path} после сбоя осталась несохранённая работа. "
        "Сначала откройте его в окне и сохраните её или отбросьте.",
    },
    "unsaved_gone": {
        "en": "This unsaved work is no longer there: it has been opened or dropped elsewhere.",
        "ru": "Этой несохранённой работы больше нет: её уже открыли или отбросили в другом окне.",
    },
    # Saving
    "file_exists": {
        "en": "{path} exists already. Choose another name, or move that file away first.",
        "ru": "Файл {path} уже есть. Выберите другое имя или сначала уберите этот файл.",
    },
    "file_changed_outside": {
        "en": "Another program has changed {path} since it was opened, so it was not saved over. "
        "Merge both, save under another name, or reload the file.",
        "ru": "После открытия файл {path} изменила другая программа, поэтому он не был перезаписан. "
        "Объедините изменения, сохраните под другим именем или загрузите файл заново.",
    },
    "file_write_protected": {
        "en": "{path} is write-protected. Save under another name, or take the protection off.",
        "ru": "Файл {path} защищён от записи. Сохраните под другим именем или снимите защиту.",
    },
    "file_name_too_long": {
        "en": "The name of {path} is too long for this disk. Choose a shorter one.",
        "ru": "Имя {path} слишком длинное для этого диска. Выберите имя короче.",
    },
    "file_unwritable": {
        "en": "{path} could not be written ({reason}). Nothing is lost; save in another folder.",
        "ru": "Не удалось записать {path} ({reason}). Ничего не потеряно; сохраните в другой папке.",
    },
    "folder_missing": {
        "en": "There is no folder {folder}. Make it, or save in another one; nothing is lost.",
        "ru": "Папки {folder} нет. Создайте её или сохраните в другой; ничего не потеряно.",
    },
    "folder_read_only": {
        "en": "You may not write to the folder {folder}. Save in another one; nothing is lost.",
        "ru": "В папку {folder} нельзя записывать. Сохраните в другой; ничего не потеряно.",
    },
    "disk_full": {
        "en": "The disk with {folder} is full, so this was not stored. Free some space, then try again.",
        "ru": "На диске с папкой {folder} нет места, ничего не записано. Освободите место и повторите.",
    },
    "state_unwritable": {
        "en": "The program cannot write to its own folder {folder} ({reason}), so this was not stored. "
        "Check the permissions of the folder and the disk.",
        "ru": "Программа не может писать в свою папку {folder} ({reason}), поэтому запись не выполнена. "
        "Проверьте права на папку и сам диск.",
    },
    "project_unnamed": {
        "en": "This project has no file yet. Save it under a name first.",
        "ru": "У этого проекта ещё нет файла. Сначала сохраните его под каким-нибудь именем.",
    },
    "project_read_only": {
        "en": "{path} was opened read-only. Save under another name to keep your changes.",
        "ru": "Файл {path} открыт только для чтения. Чтобы сохранить изменения, выберите другое имя.",
    },
    "project_closed": {
        "en": "This project has been closed. Open it again.",
        "ru": "Этот проект уже закрыт. Откройте его снова.",
    },
    # What `validate` finds
    "finding_unreadable": {
        "en": "{id}: the record cannot be read ({reason}).",
        "ru": "{id}: запись не читается ({reason}).",
    },
    "finding_twice": {
        "en": "{id}: two records have this id.",
        "ru": "{id}: этот идентификатор у двух записей.",
    },
    "finding_project": {
        "en": "The file must have one record of the project itself, with the id “project”; it has {count}.",
        "ru": "В файле должна быть одна запись о проекте, с идентификатором «project», а их: {count}.",
    },
    "finding_missing": {
        "en": "{id}: “{field}” names {named}, which is not there.",
        "ru": "{id}: поле «{field}» ссылается на {named}, а такой записи нет.",
    },
    "finding_wrong_kind": {
        "en": "{id}: “{field}” names {named}, which is of another kind ({kind}).",
        "ru": "{id}: поле «{field}» ссылается на {named}, а это запись другого вида ({kind}).",
    },
    "finding_link": {
        "en": "{id}: a link of the kind “{kind}” cannot join {end}.",
        "ru": "{id}: связь вида «{kind}» не может соединять {end}.",
    },
    "finding_place": {
        "en": "{id}: the stage {stage} and the row {row} belong to different journeys.",
        "ru": "{id}: этап {stage} и строка {row} относятся к разным путям.",
    },
    "finding_scale": {
        "en": "{id}: the scale is not sound: ends, good and trouble answers or direction do not agree.",
        "ru": "{id}: шкала составлена неверно: не согласованы границы, наборы ответов или направление.",
    },
    "finding_counts": {
        "en": "{id}: the answers must rise, each once, with no negative numbers of people.",
        "ru": "{id}: ответы должны идти по возрастанию, каждый один раз, без отрицательного числа людей.",
    },
    "finding_off_scale": {
        "en": "{id}: some answers lie off the scale of {metric}.",
        "ru": "{id}: некоторые ответы выходят за шкалу {metric}.",
    },
    "finding_segment": {
        "en": "{id}: the stage {stage} belongs to another segment than {segment}.",
        "ru": "{id}: этап {stage} относится не к сегменту {segment}.",
    },
    "finding_limit": {
        "en": "{id}: an acceptable limit is a share from 0 to 1.",
        "ru": "{id}: допустимый предел — это доля от 0 до 1.",
    },
    "finding_guess_code": {
        "en": "{id}: a guess is told by a code of up to 8 letters and figures.",
        "ru": "{id}: оценка подписана не кодом до 8 букв и цифр.",
    },
    "finding_day": {
        "en": "{id}: a date is no date as 2026-03-05.",
        "ru": "{id}: дата записана не так, как 2026-03-05.",
    },
    "finding_importance": {
        "en": "{id}: the importance of a barrier is a number from 1 to 5.",
        "ru": "{id}: важность барьера — число от 1 до 5.",
    },
    "finding_merged": {
        "en": "{id}: the barrier was merged into itself by way of others.",
        "ru": "{id}: барьер объединён через другие сам с собой.",
    },
    "finding_opening": {
        "en": "{id}: the figures that opened the barrier cannot be.",
        "ru": "{id}: таких цифр, с какими открыт барьер, быть не может.",
    },
    "finding_status": {
        "en": "{id}: no barrier can have the status “{status}”.",
        "ru": "{id}: статуса «{status}» у барьеров нет.",
    },
    "finding_log_cell": {
        "en": "{id}: the cell {cell} does not belong to the barrier {barrier}.",
        "ru": "{id}: клетка {cell} не относится к барьеру {barrier}.",
    },
    "finding_share": {
        "en": "{id}: the shares of a hypothesis lie from 0 to 1.",
        "ru": "{id}: доли в гипотезе — числа от 0 до 1.",
    },
    "finding_arms": {
        "en": "{id}: the counts of the experiment do not fit its groups.",
        "ru": "{id}: результаты эксперимента не подходят к его группам.",
    },
    "finding_drivers": {
        "en": "{id}: the shares of the key drivers cannot be.",
        "ru": "{id}: таких долей ключевых драйверов быть не может.",
    },
    "finding_evidence": {
        "en": "{id}: the evidence does not agree with the answers that were counted.",
        "ru": "{id}: свидетельство не сходится с подсчитанными ответами.",
    },
}
