"""The style sheet: what Fusion's palette cannot say, in the colours of a theme.

Widgets are known by what they are for, a dynamic property set by `theme.set_role`.
"""

from cjm_studio.look.icons import icon_file
from cjm_studio.look.tokens import Palette


def style_sheet(palette: Palette) -> str:
    """Return the style sheet of a theme."""
    arrow = icon_file("chevron-down", colour=palette.ink_2).as_posix()
    tick = icon_file("check", colour=palette.surface).as_posix()
    return _STYLE.format(p=palette, arrow=arrow, tick=tick)


_STYLE = """
"""
