"""The set of types and colours that one map is drawn with."""

from functools import cache

from cjm_studio.canvas.style import Type
from cjm_studio.look.fonts import card_font, chip_font, figure_font, font, journey_font, label_font
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName


class Brush:
    """A theme's palette with the types of the map."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.title, self.stage, self.label, self.card, self.chip, self.small, self.figure = _types()


@cache
def _types() -> tuple[Type, Type, Type, Type, Type, Type, Type]:
    """Return the types of all themes: the widths of words are the same all along."""
    return (
        Type(font(20, journey_font().weight()), 26),
        Type(journey_font(), 20),
        Type(label_font(), 18),
        Type(card_font(), 18),
        Type(chip_font(), 15),
        Type(font(11), 15),
        Type(figure_font(), 25),
    )


@cache
def brush_of(theme: ThemeName) -> Brush:
    """Return the brush of a theme, made once."""
    return Brush(PALETTES[theme])
