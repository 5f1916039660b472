"""The words of the linter: what each rule finds, why that matters, how to mend it, and its one-key fix."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.rule_words import RuleWords

SEVERITY_NAMES: Final[dict[str, dict[Language, str]]] = {
    "high": {"en": "Mend first", "ru": "Исправить прежде всего"},
    "medium": {"en": "Worth mending", "ru": "Стоит исправить"},
    "low": {"en": "Good to have", "ru": "Хорошо бы дополнить"},
}
COUNTS: Final[dict[str, dict[Language, str]]] = {
    "high": {"en": "mend first: {count}", "ru": "исправить: {count}"},
    "medium": {"en": "worth mending: {count}", "ru": "стоит исправить: {count}"},
    "low": {"en": "good to have: {count}", "ru": "дополнить: {count}"},
}
NOTHING: Final[dict[Language, str]] = {"en": "Nothing to mend.", "ru": "Замечаний нет."}

_EN: Final[dict[str, RuleWords]] = {
    "journey_no_goal": RuleWords(
        "Journey without a goal",
        "The journey has no goal",
        "Without a goal nobody can say what to look for on the map, or when it has done its work.",
        "Write in the fields of the journey what is to become better, or choose a kind of goal.",
    ),
    "barrier_no_owner": RuleWords(
        "Barrier without an owner",
        "Nobody owns this barrier",
        "What belongs to everybody is removed by nobody: one person answers for each barrier.",
        "Name one owner; there may be several responsible units.",
    ),
    "barrier_overdue": RuleWords(
        "Barrier not removed in time",
        "Was to be removed by {due}",
        "A date that passes in silence teaches that dates mean nothing.",
        "Set the status, or agree on a new date and say why.",
    ),
    "fact_no_source": RuleWords(
        "Fact without a source",
        "“{card}” is called a fact, but has no source",
        "What nobody can look up is an assumption, however sure the team is.",
        "Link a source to the card, or call it an assumption.",
        "Call it an assumption",
    ),
    "many_unassigned": RuleWords(
        "Many answers left out",
        "{share} of the answers belong to no segment or stage: {count} of {rows}",
        "Above 10 % those who are left out may think otherwise than those who are counted.",
        "Check the rules of the segments and the names of the stages, and import the file again.",
    ),
    "happy_path": RuleWords(
        "Only the happy path",
        "Nothing goes wrong on this map: no pain, no concern, no negative emotion",
        "A map without trouble shows what the company wants, not what clients live through.",
        "Ask clients and the staff who meet them where it goes wrong, and add pains.",
        "Show the row of pains",
    ),
    "barrier_unregistered": RuleWords(
        "Proved barrier not in the register",
        "Proved here by {metrics}, but not in the register",
        "Only what is in the register gets an owner, a date and a history over the waves.",
        "Put it into the register.",
        "Put into the register",
    ),
    "barrier_unaccepted": RuleWords(
        "Proposed barrier nobody has judged",
        "Proposed by the rule ({metrics}); nobody has said yes or no",
        "The rule counts answers; whether this is a barrier to work on is for people to say.",
        "Accept it in the register, or drop it.",
    ),
    "barrier_no_evidence": RuleWords(
        "Barrier without evidence",
        "No answers and no source speak for this barrier",
        "A barrier that is only believed in may be the wrong one to spend money on.",
        "Measure the stage or link a source; until then it is a hypothesis.",
    ),
    "barrier_no_due": RuleWords(
        "Barrier without a date",
        "No date by which it is to be removed",
        "Without a date nobody notices that nothing happens.",
        "Agree on a date with the owner.",
    ),
    "barrier_review_due": RuleWords(
        "Barrier due for review",
        "Was to be looked at again by {review}",
        "Barriers regress unnoticed when nobody looks.",
        "Look at the latest figures and set the status.",
        "Reviewed today",
    ),
    "barrier_internal_only": RuleWords(
        "Barrier known from inside only",
        "Only sources from inside the company speak for this barrier",
        "From inside one sees the process; what looks like a barrier there is often not what stops clients.",
        "Ask clients.",
    ),
    "card_internal_only": RuleWords(
        "Fact known from inside only",
        "“{card}” is called a fact, but only internal sources say so: {source}",
        "What the company sees in its own calls and systems is not yet what clients live through.",
        "Link a source from outside, or call it an opinion.",
        "Call it an opinion",
    ),
    "stage_no_expectation": RuleWords(
        "Stage without expectation or goal",
        "Nobody says what the client expects or wants at this stage",
        "A pain is an expectation that is not met; without one there is nothing to compare with.",
        "Add an expectation, or write the client’s goal into the fields of the stage.",
    ),
    "stage_unmeasured": RuleWords(
        "Stage not measured",
        "No answers about this stage in the latest wave: {wave}",
        "A barrier can hide where nobody asks, and the stage cannot be compared with the others.",
        "Ask about it in the next wave: File, Make a questionnaire.",
    ),
    "scales_unequal": RuleWords(
        "Stages measured by different scales",
        "Asked by {asked}, the other stages by {usual}",
        "Figures of different scales cannot be compared: the worst stage may not be the worst.",
        "Ask all stages the same question in the next wave.",
    ),
    "metric_stale": RuleWords(
        "Old figures",
        "Last asked on {day}: {metrics}",
        "Decisions are made on figures of a time that is over.",
        "Plan a wave, or say how often the map is reviewed.",
    ),
    "review_overdue": RuleWords(
        "Map to be reviewed",
        "To be reviewed: {cadence}; the last review was on {day}",
        "A map that nobody looks at grows old and misleads.",
        "Go through the map with its owner.",
        "Reviewed today",
    ),
    "segment_too_small": RuleWords(
        "Segment too small",
        "At most {count} answers to a question in the wave {wave}; {needed} or more are needed",
        "With so few answers the rule can hardly prove anything, and single people shape the figures.",
        "Ask more people of this segment, or join it with a similar one.",
    ),
    "no_after_purchase": RuleWords(
        "Nothing after the purchase",
        "The journey ends with this stage: nothing comes after the purchase",
        "Use, support and return decide whether clients stay, and many barriers stand there.",
        "Add a stage after the purchase.",
        "Add a stage “After the purchase”",
    ),
    "journey_unmeasured": RuleWords(
        "Journey not measured",
        "No client was asked about this journey yet",
        "Until then all its barriers are hypotheses.",
        "Make a questionnaire and import the answers.",
    ),
    "review_unrecorded": RuleWords(
        "No review recorded yet",
        "To be reviewed: {cadence}; no review is recorded",
        "The next review is counted from the last one or from the latest wave: so far there is neither.",
        "Record a review once you have gone through the map.",
        "Reviewed today",
    ),
    "barrier_no_hypothesis": RuleWords(
        "Barrier without a hypothesis",
        "Nobody says yet what would remove it",
        "Without a stated expectation nobody learns from the change that is made.",
        "Write what you change, for whom, and which share you expect by when.",
    ),
    "barrier_single_source": RuleWords(
        "Barrier from a single source",
        "One source alone speaks for this barrier",
        "Every way of asking has its own bias; two that agree are worth more than one that is large.",
        "Look for it in another source: interviews, reviews, the figures of the product.",
    ),
    "card_single_source": RuleWords(
        "Fact from a single source",
        "“{card}” rests on one source: {source}",
        "Every source has its own bias; two that agree make a fact.",
        "Link a second source.",
    ),
    "orphan_card": RuleWords(
        "Card that stands alone",
        "{kind} “{card}” is linked to nothing it should be",
        "Links say what violates what and what removes what; without them a map is a list.",
        "Link it: a pain to what it violates or causes, a recommendation to what it removes, a touchpoint "
        "to its channel.",
    ),
    "segments_too_many": RuleWords(
        "Too many segments",
        "The project has {count} segments",
        "More than seven are hard to keep in mind, and each gets fewer answers.",
        "Join segments whose journeys and barriers hardly differ.",
    ),
}

_RU: Final[dict[str, RuleWords]] = {
    "journey_no_goal": RuleWords(
        "Путь без цели",
        "У пути нет цели",
        "Без цели непонятно, что искать на карте и когда она выполнила свою задачу.",
        "Напишите в полях пути, что должно стать лучше, или выберите тип цели.",
    ),
    "barrier_no_owner": RuleWords(
        "Барьер без владельца",
        "У барьера нет владельца",
        "Что общее, то ничьё: за каждый барьер отвечает один человек.",
        "Назначьте одного владельца; ответственных подразделений может быть несколько.",
    ),
    "barrier_overdue": RuleWords(
        "Барьер не устранён в срок",
        "Должен быть устранён: {due}",
        "Срок, о котором молча забыли, приучает не верить срокам.",
        "Отметьте статус или договоритесь о новом сроке и запишите, почему он сдвинут.",
    ),
    "fact_no_source": RuleWords(
        "Факт без источника",
        "«{card}» считается фактом, но источника нет",
        "Что нельзя проверить, остаётся допущением, как бы ни была уверена команда.",
        "Свяжите карточку с источником или назовите её допущением.",
        "Назвать допущением",
    ),
    "many_unassigned": RuleWords(
        "Много неучтённых ответов",
        "Вне сегментов и этапов осталось {share} ответов: {count} из {rows}",
        "Если не учтено больше 10 %, выпавшие могут думать иначе, чем учтённые.",
        "Проверьте правила сегментов и названия этапов и загрузите файл снова.",
    ),
    "happy_path": RuleWords(
        "Только гладкий путь",
        "На карте всё хорошо: ни одной боли, опасения или отрицательной эмоции",
        "Карта без трудностей показывает то, чего хочет компания, а не то, что переживает клиент.",
        "Спросите клиентов и тех, кто с ними работает, где что-то идёт не так, и добавьте боли.",
        "Показать строку болей",
    ),
    "barrier_unregistered": RuleWords(
        "Доказанного барьера нет в реестре",
        "Барьер доказан ({metrics}), но в реестре его нет",
        "Владельца, срок и историю по волнам получает только то, что есть в реестре.",
        "Внесите его в реестр.",
        "Внести в реестр",
    ),
    "barrier_unaccepted": RuleWords(
        "Предложенный барьер без решения",
        "Предложен правилом ({metrics}), решение ещё не принято",
        "Правило считает ответы; работать ли с этим барьером, решают люди.",
        "Примите его в реестре или отклоните.",
    ),
    "barrier_no_evidence": RuleWords(
        "Барьер без доказательств",
        "Барьер не подтверждён ни ответами, ни источниками",
        "Барьер, в который только верят, может оказаться не тем, на что стоит тратить деньги.",
        "Измерьте этап или свяжите барьер с источником; до тех пор это гипотеза.",
    ),
    "barrier_no_due": RuleWords(
        "Барьер без срока",
        "Не задан срок, к которому барьер нужно устранить",
        "Без срока никто не заметит, что ничего не происходит.",
        "Договоритесь о сроке с владельцем.",
    ),
    "barrier_review_due": RuleWords(
        "Барьер пора пересмотреть",
        "Нужно было вернуться к нему: {review}",
        "Барьеры возвращаются незаметно, если на них не смотреть.",
        "Посмотрите на последние цифры и отметьте статус.",
        "Пересмотрен сегодня",
    ),
    "barrier_internal_only": RuleWords(
        "Барьер известен только изнутри",
        "Барьер подтверждают только внутренние источники",
        "Изнутри виден процесс, а не клиент: мешает ему часто не то, что кажется барьером оттуда.",
        "Спросите клиентов.",
    ),
    "card_internal_only": RuleWords(
        "Факт известен только изнутри",
        "«{card}» считается фактом, но источники только внутренние: {source}",
        "То, что компания видит в своих системах и звонках, — ещё не то, что переживает клиент.",
        "Свяжите карточку с внешним источником или назовите её мнением.",
        "Назвать мнением",
    ),
    "stage_no_expectation": RuleWords(
        "Этап без ожиданий и цели",
        "Не сказано, чего клиент ждёт или хочет на этом этапе",
        "Боль — это неоправданное ожидание; если ожиданий нет, опыт не с чем сравнить.",
        "Добавьте ожидание или запишите цель клиента в полях этапа.",
    ),
    "stage_unmeasured": RuleWords(
        "Этап не измерен",
        "В последней волне об этом этапе нет ответов: {wave}",
        "Барьер может скрываться там, где не спрашивают, и этап нельзя сравнить с другими.",
        "Спросите о нём в следующей волне: Файл, Составить анкету.",
    ),
    "scales_unequal": RuleWords(
        "Этапы измерены по разным шкалам",
        "Здесь спрашивали по метрике {asked}, на других этапах — {usual}",
        "Цифры разных шкал несравнимы: худший этап может оказаться не худшим.",
        "В следующей волне задайте на всех этапах один и тот же вопрос.",
    ),
    "metric_stale": RuleWords(
        "Цифры устарели",
        "Последний замер — {day}: {metrics}",
        "Решения принимаются по цифрам времени, которое прошло.",
        "Запланируйте волну или укажите, как часто карта пересматривается.",
    ),
    "review_overdue": RuleWords(
        "Карту пора пересмотреть",
        "Периодичность пересмотра: {cadence}; последний — {day}",
        "Карта, на которую не смотрят, стареет и вводит в заблуждение.",
        "Пройдите карту вместе с её владельцем.",
        "Пересмотрена сегодня",
    ),
    "segment_too_small": RuleWords(
        "Сегмент слишком мал",
        "Не больше {count} ответов на вопрос в волне {wave}, а нужно от {needed}",
        "При таком числе ответов правило почти ничего не докажет, а цифры зависят от отдельных людей.",
        "Опросите больше людей этого сегмента или объедините его с похожим.",
    ),
    "no_after_purchase": RuleWords(
        "После покупки ничего нет",
        "Путь кончается этим этапом: после покупки ничего нет",
        "Останется ли клиент, решают использование, поддержка и возврат, и барьеров там много.",
        "Добавьте этап после покупки.",
        "Добавить этап «После покупки»",
    ),
    "journey_unmeasured": RuleWords(
        "Путь не измерен",
        "Клиентов об этом пути ещё не спрашивали",
        "До тех пор все его барьеры — гипотезы.",
        "Составьте анкету и загрузите ответы.",
    ),
    "review_unrecorded": RuleWords(
        "Пересмотров ещё не было",
        "Периодичность пересмотра: {cadence}; пересмотров ещё не было",
        "Следующий пересмотр считается от прошлого или от последней волны, а пока нет ни того ни другого.",
        "Когда пройдёте карту, отметьте пересмотр.",
        "Пересмотрена сегодня",
    ),
    "barrier_no_hypothesis": RuleWords(
        "Барьер без гипотезы",
        "Ещё не сказано, что его устранит",
        "Без записанного ожидания перемены ничему не учат.",
        "Запишите, что и для кого вы меняете и какой доли ждёте к какому сроку.",
    ),
    "barrier_single_source": RuleWords(
        "Барьер известен из одного источника",
        "Барьер подтверждает только один источник",
        "У каждого способа спрашивать свой перекос; два источника, которые сходятся, лучше одного крупного.",
        "Поищите его в другом источнике: интервью, отзывах, цифрах продукта.",
    ),
    "card_single_source": RuleWords(
        "Факт известен из одного источника",
        "«{card}» держится на одном источнике: {source}",
        "У каждого источника свой перекос; фактом делают два, которые сходятся.",
        "Свяжите карточку со вторым источником.",
    ),
    "orphan_card": RuleWords(
        "Карточка без связей",
        "{kind} «{card}»: нет нужных связей",
        "Связи показывают, что чему мешает и что от чего избавляет; без них карта — просто список.",
        "Свяжите её: боль — с тем, что она нарушает или вызывает, рекомендацию — с тем, что она устраняет, "
        "точку контакта — с каналом.",
    ),
    "segments_too_many": RuleWords(
        "Слишком много сегментов",
        "Сегментов в проекте: {count}",
        "Больше семи трудно удержать в голове, и на каждый приходится меньше ответов.",
        "Объедините сегменты, у которых пути и барьеры почти не отличаются.",
    ),
}

RULE_WORDS: Final[dict[Language, dict[str, RuleWords]]] = {"en": _EN, "ru": _RU}

# What a rule finds when a fact of its sentence is missing.
WITHOUT_DAY: Final[dict[Language, str]] = {
    "en": "To be reviewed: {cadence}; no review is recorded",
    "ru": "Периодичность пересмотра: {cadence}; пересмотров ещё не было",
}
