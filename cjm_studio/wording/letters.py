"""Letters: how words are written at the beginning of a line."""


def sentence_case(text: str) -> str:
    """Return text that begins with a capital letter, the rest as it stands."""
    return text[:1].upper() + text[1:]
