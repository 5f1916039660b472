"""Sentences about the register of barriers."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "barrier_no_reason": {
        "en": "Say why: the reason stays in the barrier's log.",
        "ru": "Укажите причину: она останется в журнале барьера.",
    },
    "barrier_accepted": {
        "en": "This barrier has been accepted. It is closed when two waves running prove it resolved.",
        "ru": "Этот барьер уже принят. Он закроется, когда две волны подряд докажут, что он устранён.",
    },
    "barrier_not_proved": {
        "en": "The answers do not prove this. A barrier is closed when two waves running prove it resolved.",
        "ru": "Ответы этого пока не доказывают. Барьер закрывается, когда две волны подряд докажут, "
        "что он устранён.",
    },
    "barrier_no_status": {
        "en": "This is no status of a barrier.",
        "ru": "Такого статуса у барьера нет.",
    },
    "barrier_no_figures": {
        "en": "In this wave there are no figures for this barrier to be judged by.",
        "ru": "В этой волне нет чисел, по которым можно судить об этом барьере.",
    },
    "barrier_no_stage": {
        "en": "A barrier stands at a stage. Choose at least one.",
        "ru": "Барьер стоит на этапе. Выберите хотя бы один.",
    },
    "barrier_no_break": {
        "en": "Nothing is broken on this way. Say on the link what breaks, then take it for a barrier.",
        "ru": "На этом переходе разрыв не отмечен. Сначала опишите его у связи.",
    },
    "barrier_merged": {
        "en": "A barrier that lives on in another one cannot be merged again.",
        "ru": "Барьер, который уже объединён с другим, объединить ещё раз нельзя.",
    },
    "barrier_split": {
        "en": "Choose some of the barrier's places, not all of them: the others stay with it.",
        "ru": "Выберите не все места барьера: остальные останутся за ним.",
    },
    "barrier_importance": {
        "en": "{value} is no importance. Give a number from 1 to 5.",
        "ru": "Важность — число от 1 до 5, а не {value}.",
    },
    "barrier_votes": {
        "en": "{value} is no number of votes. Give 0 or more.",
        "ru": "Голосов может быть 0 или больше, а не {value}.",
    },
    "register_no_date": {
        "en": "“{text}” is no date. Write it as 2026-05-31.",
        "ru": "«{text}» — не дата. Напишите её так: 31.05.2026.",
    },
    "register_no_number": {
        "en": "“{text}” is no number that fits here.",
        "ru": "«{text}» — здесь нужно другое число.",
    },
    "experiment_arms": {
        "en": "“{outcome}” was not counted in every arm. Give one number for each.",
        "ru": "«{outcome}»: посчитано не в каждой группе. Укажите по одному числу на группу.",
    },
    "experiment_counts": {
        "en": "In “{arm}” {counted} of {n} were counted. That cannot be.",
        "ru": "В группе «{arm}» посчитано {counted} из {n}. Так не бывает.",
    },
    "hypothesis_no_fall": {
        "en": "The share in trouble is to fall: write a smaller figure after “to”.",
        "ru": "Доля затруднений должна снизиться: после «до» укажите меньшее число.",
    },
    "experiment_looks": {
        "en": "Plan 1 to 5 looks, and take no more than were planned.",
        "ru": "Запланируйте от 1 до 5 проверок и не делайте больше, чем запланировано.",
    },
}
