"""What is told of a barrier beside the map: its status, who owns it, by when."""

from typing import Final

from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.register_words import standing_words
from cjm_studio.wording.terms import Terms, term

_SAID: Final[Terms] = {
    "no_owner": ("no owner", "нет владельца"),
    "owner": ("owner: {}", "владелец: {}"),
    "due": ("due {}", "срок {}"),
    "overdue": ("overdue since {}", "просрочен с {}"),
    "came_back": ("regressed", "вернулся"),
    "proposed": ("not accepted yet", "ещё не принят"),
    "no_data": ("no data yet", "данных пока нет"),
    "in_register": ("In the register: {}", "В реестре: {}"),
}


def said(key: str, language: Language, fact: str = "") -> str:
    """Return one of these words, with what it is about."""
    return term(_SAID, key, language=language).format(fact)


def fact_words(
    status: str,
    language: Language,
    *,
    owner: str | None,
    due: str,
    overdue: bool,
    came_back: bool,
    proposed: bool,
    confirmed_by: str | None = None,
) -> str:
    """Return the state of a barrier, as "Open · owner: Anna · due 12 March 2026"; None tells no owner."""
    word = standing_words(status, language, confirmed_by=confirmed_by)
    parts = [sentence_case(word)]
    if came_back and status != "regressed":
        parts.append(said("came_back", language))
    if proposed:
        parts.append(said("proposed", language))
    if owner is not None:
        parts.append(said("owner", language, owner) if owner else said("no_owner", language))
    if due:
        parts.append(said("overdue" if overdue else "due", language, day_words(due, language)))
    return " · ".join(parts)


def initials(name: str) -> str:
    """Return the first letters of a name, at most three: "АП" of "Анна Петрова"."""
    words = [word for word in name.replace("-", " ").replace(".", " ").split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in words[:3])
