"""The set of types and colours that one map is drawn with."""

from functools import cache

from cjm_studio.canvas.style import Type
from cjm_studio.look.fonts import card_font, chip_font, figure_font, font, journey_font, label_font
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName


class Brush:
    """A theme's palette with the types of the map."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.title = Type(font(20, journey_font().weight()), 26)
        self.stage = Type(journey_font(), 20)
        self.label = Type(label_font(), 18)
        self.card = Type(card_font(), 18)
        self.chip = Type(chip_font(), 15)
        self.small = Type(font(11), 15)
        self.figure = Type(figure_font(), 25)


@cache
def brush_of(theme: ThemeName) -> Brush:
    """Return the brush of a theme, made once: the widths of words are the same all along."""
    return Brush(PALETTES[theme])
