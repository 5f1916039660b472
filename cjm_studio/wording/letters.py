"""Letters: how words are written at the beginning of a line, and within it."""


def sentence_case(text: str) -> str:
    """Return text that begins with a capital letter, the rest as it stands."""
    return text[:1].upper() + text[1:]


def within_line(text: str) -> str:
    """Return words that begin with a capital letter as they stand within a line."""
    return text[:1].lower() + text[1:]
