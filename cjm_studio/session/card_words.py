"""What a screen reader says of the map: cards, stages, cells, and what has just happened."""

from cjm_studio.document.document import Changed, Document
from cjm_studio.document.queries import places_in, stages
from cjm_studio.model.ids import StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.session.card_faces import channel_of
from cjm_studio.session.faces import StageHead
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.plurals import plural
from cjm_studio.wording.terms import CARD_KINDS, EMOTIONS, GRADES, MET, ROW_KINDS, SEVERITIES, term

_WORDS: dict[str, dict[Language, str]] = {
    "card": {
        "en": "{kind}, stage {stage}, row {row}: {text}",
        "ru": "{kind}, этап {stage}, строка {row}: {text}",
    },
    "empty": {"en": "no text", "ru": "без текста"},
    "severity": {"en": "severity {word}", "ru": "сила: {word}"},
    "importance": {"en": "importance {word} of 5", "ru": "важность {word} из 5"},
    "channel": {"en": "channel {name}", "ru": "канал {name}"},
    "quote": {"en": "in the customer's words: {quote}", "ru": "слова клиента: {quote}"},
    "stage": {"en": "Stage {number} of {count}: {name}", "ru": "Этап {number} из {count}: {name}"},
    "cell": {"en": "{row}, stage {stage}, {cards}", "ru": "{row}, этап {stage}, {cards}"},
    "unmeasured": {"en": "nothing measured", "ru": "нет измерений"},
    "hypothesis": {"en": "a barrier is supposed here", "ru": "здесь предполагают барьер"},
    "moved": {
        "en": "Moved to stage {stage}, row {row}, {turn} of {count}",
        "ru": "Теперь на этапе {stage}, в строке {row}, {turn} из {count}",
    },
    "added": {"en": "New card. {card}", "ru": "Новая карточка. {card}"},
    "back": {"en": "The card is back. {card}", "ru": "Карточка вернулась. {card}"},
    "removed": {"en": "Removed: {name}", "ru": "Удалено: {name}"},
    "stage_moved": {"en": "Moved. {stage}", "ru": "Переставлено. {stage}"},
}
_COUNTED: dict[str, dict[Language, tuple[str, ...]]] = {
    "links": {
        "en": ("{n} link", "{n} links"),
        "ru": ("{n} связь", "{n} связи", "{n} связей"),
    },
    "cards": {
        "en": ("{n} card", "{n} cards"),
        "ru": ("{n} карточка", "{n} карточки", "{n} карточек"),
    },
    "cards_added": {
        "en": ("{n} card added", "{n} cards added"),
        "ru": ("добавлена {n} карточка", "добавлены {n} карточки", "добавлено {n} карточек"),
    },
    "cards_removed": {
        "en": ("{n} card removed", "{n} cards removed"),
        "ru": ("удалена {n} карточка", "удалены {n} карточки", "удалено {n} карточек"),
    },
    "cards_moved": {
        "en": ("{n} card moved", "{n} cards moved"),
        "ru": ("перенесена {n} карточка", "перенесены {n} карточки", "перенесено {n} карточек"),
    },
}


def spoken_card(document: Document, place: Place, *, language: Language) -> str:
    """Return a card as it is read aloud, as "Pain, stage Payment, row Pains: No code"."""
    card = document.get(Card, place.card)
    said = _WORDS["card"][language].format(
        kind=sentence_case(term(CARD_KINDS, card.kind, language=language)),
        stage=document.get(Stage, place.stage).name,
        row=row_name(document.get(Row, place.row), language),
        text=card.text or value_word(card, language) or _WORDS["empty"][language],
    )
    more = ", ".join(_details(document, card, language))
    return f"{said.rstrip('.')}. {sentence_case(more)}" if more else said


def _details(document: Document, card: Card, language: Language) -> list[str]:
    def words(key: str, **facts: str) -> str:
        return _WORDS[key][language].format(**facts)

    said = [term(GRADES, card.grade, language=language)] if card.grade else []
    value = value_word(card, language)
    if card.kind == "pain" and value:
        said.append(words("severity", word=value))
    elif card.kind == "expectation" and value:
        said.append(words("importance", word=value))
    elif value and card.text:
        said.append(value)
    if card.frequency:
        said.append(card.frequency)
    if card.kind == "expectation" and card.met:
        said.append(term(MET, card.met, language=language))
    channel = channel_of(document, card.id)
    if channel is not None:
        said.append(words("channel", name=channel.name))
    links = sum(link.kind != "via" for link in document.naming(Link, card.id))
    if links:
        said.append(_counted("links", links, language))
    if card.quote:
        said.append(words("quote", quote=card.quote))
    return [*said, card.speaker] if card.speaker else said


def value_word(card: Card, language: Language) -> str:
    """Return the one value that a kind of card has: severity, importance or emotion; "" if it has none."""
    if card.kind == "pain" and card.severity is not None:
        return term(SEVERITIES, card.severity, language=language)
    if card.kind == "expectation" and card.importance is not None:
        return str(card.importance)
    if card.kind == "emotion" and card.emotion is not None:
        return term(EMOTIONS, card.emotion, language=language)
    return ""


def row_name(row: Row, language: Language) -> str:
    """Return the name of a row: its own, else that of its kind."""
    return row.name or sentence_case(term(ROW_KINDS, row.kind, language=language))


def spoken_stage(head: StageHead, *, count: int, language: Language) -> str:
    """Return the head of a stage as it is read aloud: its turn, name, level and figures."""
    said = _WORDS["stage"][language].format(number=head.number, count=count, name=head.name)
    level = ", ".join(word for word in (head.level_word, head.figure) if word)
    if head.hypothesis and head.level:
        level = f"{level}, {_WORDS['hypothesis'][language]}"
    return f"{said}. {sentence_case(level or _WORDS['unmeasured'][language])}"


def spoken_move(document: Document, place: Place, *, language: Language) -> str:
    """Return where a card stands now, as "Moved to stage Payment, row Pains, 2 of 3"."""
    standing = [other.id for other in places_in(document, place.stage, place.row)]
    return _WORDS["moved"][language].format(
        stage=document.get(Stage, place.stage).name,
        row=row_name(document.get(Row, place.row), language),
        turn=standing.index(place.id) + 1,
        count=len(standing),
    )


def spoken_change(
    document: Document, changed: Changed, *, shown: frozenset[StageId], language: Language
) -> str:
    """Return what a change has done to these stages' cards; "" where a screen reader hears of it anyway."""
    change = changed.change
    came = [r for r in change.added.values() if isinstance(r, Place) and r.stage in shown]
    left = [r for r in change.removed.values() if isinstance(r, Place) and r.stage in shown]
    moved = [r for r in map(document.records.get, change.updated) if isinstance(r, Place)]
    moved = [
        r for r in moved if r.stage in shown and (len(change.updated) == 1 or _crossed(r, changed))
    ] or moved[:1]
    stage = _stage_words(document, changed, language)
    if stage:
        return stage
    if came:
        return _added(document, came, again=changed.source == "history", language=language)
    if left:
        return _removed(changed, left, language)
    if len(moved) == 1:
        return spoken_move(document, moved[0], language=language)
    return _sentence("cards_moved", len(moved), language) if moved else ""


def _crossed(place: Place, changed: Changed) -> bool:
    fields = changed.change.updated[place.id]
    return "stage" in fields or "row" in fields


def _stage_words(document: Document, changed: Changed, language: Language) -> str:
    change = changed.change
    gone = next((r for r in change.removed.values() if isinstance(r, Stage | Row)), None)
    if gone is not None:
        name = gone.name if isinstance(gone, Stage) else row_name(gone, language)
        return _WORDS["removed"][language].format(name=name)
    turned = (document.records.get(id_) for id_, fields in change.updated.items() if "order" in fields)
    stage = next((r for r in turned if isinstance(r, Stage)), None)
    stage = stage or next((r for r in change.added.values() if isinstance(r, Stage)), None)
    if stage is None:
        return ""
    standing = [other.id for other in stages(document, stage.journey)]
    said = _WORDS["stage"][language].format(
        number=standing.index(stage.id) + 1, count=len(standing), name=stage.name
    )
    return said if stage.id in change.added else _WORDS["stage_moved"][language].format(stage=said)


def _added(document: Document, came: list[Place], *, again: bool, language: Language) -> str:
    if len(came) > 1:
        return _sentence("cards_added", len(came), language)
    said = spoken_card(document, came[0], language=language)
    return _WORDS["back" if again else "added"][language].format(card=said)


def _removed(changed: Changed, left: list[Place], language: Language) -> str:
    if len(left) > 1:
        return _sentence("cards_removed", len(left), language)
    card = changed.change.removed.get(left[0].card)
    name = card.text if isinstance(card, Card) else ""
    return _WORDS["removed"][language].format(name=name) if name else _sentence("cards_removed", 1, language)


def _counted(key: str, number: int, language: Language) -> str:
    return plural(number, language, forms=_COUNTED[key][language]).format(n=number)


def _sentence(key: str, number: int, language: Language) -> str:
    return sentence_case(_counted(key, number, language))


def spoken_cell(row: Row, *, stage: str, cards: int, language: Language) -> str:
    """Return an empty or full cell as it is read aloud, as "Pains, stage Payment, 2 cards"."""
    counted = _counted("cards", cards, language)
    return _WORDS["cell"][language].format(row=row_name(row, language), stage=stage, cards=counted)
