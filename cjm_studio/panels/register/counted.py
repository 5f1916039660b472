"""The line above the table: how much is left out, and whether people have put barriers in order."""

from cjm_studio.look.speech import translate
from cjm_studio.session.register_look import RegisterLook
from cjm_studio.session.register_sheet import RegisterSheet


def counted_words(sheet: RegisterSheet, look: RegisterLook, shown: int) -> str:
    """Return what the rows alone do not tell; nothing where all stand in the order of their priority."""
    told = []
    if look.filters:
        words = translate("Register", "Shown: %1 of %2").replace("%1", str(shown))
        told.append(words.replace("%2", str(len(sheet.rows))))
    moved = sum(row.barrier.order is not None for row in sheet.rows)
    if moved and not look.sort:
        told.append(translate("Register", "Put in order by hand: %1").replace("%1", str(moved)))
    return " · ".join(told)
