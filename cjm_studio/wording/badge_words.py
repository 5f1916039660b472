"""The badges of cards and stages in words: what to bear in mind of what they rest on."""

from cjm_studio.wording.language import Language

# Each as it stands alone and, after it, with what is known besides.
_WORDS: dict[str, dict[Language, tuple[str, str]]] = {
    "no_source": {
        "en": ("graded as a fact, but it has no source", ""),
        "ru": ("назван фактом, но источника нет", ""),
    },
    "sources_disagree": {
        "en": ("its sources disagree", ": {fact}"),
        "ru": ("источники расходятся", ": {fact}"),
    },
    "stale": {
        "en": ("stale", ": the newest source is of {fact}"),
        "ru": ("устарело", ": последний источник — {fact}"),
    },
    "other_season": {
        "en": ("measured in another season", ": {fact}"),
        "ru": ("измерено в другой сезон", ": {fact}"),
    },
    "internal_only": {
        "en": ("internal sources only", ""),
        "ru": ("только внутренние источники", ""),
    },
    "single_source": {
        "en": ("a single source", ": {fact}"),
        "ru": ("единственный источник", ": {fact}"),
    },
}


def badge_words(key: str, fact: str = "", *, language: Language) -> str:
    """Return a badge in words, as "a single source: Survey of May"; a badge that is not known is its key."""
    alone, more = _WORDS.get(key, {}).get(language, (key, ""))
    return alone + more.format(fact=fact) if fact else alone
