"""Texts and names as SQL writes them."""


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return the name of a table or a column as SQL writes it, whatever stands in it."""
    return '"' + name.replace('"', '""') + '"'
