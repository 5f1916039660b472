"""The one table of colours: every surface, ink, card kind and level, light, dark and of high contrast."""

from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class CardColours:
    """Colours of one kind of card."""

    fill: str
    accent: str


@dataclass(frozen=True, slots=True)
class LevelColours:
    """Colours of one level of a stage; fill is empty where the level leaves the column plain."""

    fill: str
    ink: str
    hatch: str


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one theme."""

    name: ThemeName
    canvas: str
    row: str
    row_alternate: str
    surface: str
    grid: str
    grid_strong: str
    ink: str
    ink_2: str
    ink_3: str
    focus: str
    focus_fill: str
    curve: str
    danger: str
    cards: dict[str, CardColours]
    levels: dict[str, LevelColours]


LIGHT = Palette(
    name="light",
    canvas="#F3F5F8",
    row="#FFFFFF",
    row_alternate="#FAFBFC",
    surface="#FFFFFF",
    grid="#E1E6ED",
    grid_strong="#C9D1DB",
    ink="#17202B",
    ink_2="#4B5766",
    ink_3="#5F6B79",
    focus="#0B5FCC",
    focus_fill="#E6F0FD",
    curve="#6B4FA8",
    danger="#A8330A",
    cards={
        "action": CardColours("#FFFFFF", "#475467"),
        "touchpoint": CardColours("#EAF3FB", "#0B66A8"),
        "expectation": CardColours("#E5F5F0", "#00735A"),
        "pain": CardColours("#FDEFE6", "#A8330A"),
        "concern": CardColours("#FBF3DF", "#8A5A00"),
        "emotion": CardColours("#FAEFF7", "#A23A82"),
        "barrier_hypothesis": CardColours("#FFFFFF", "#8F1A0E"),
        "opportunity": CardColours("#FFF7DF", "#806000"),
        "recommendation": CardColours("#EEF0FE", "#3451B2"),
        "backstage": CardColours("#EEF1F5", "#475467"),
        "quote": CardColours("#F6F2FB", "#6B4FA8"),
        "note": CardColours("#FFFBEA", "#7A6200"),
        "picture": CardColours("#FFFFFF", "#475467"),
        "metric": CardColours("#FFFFFF", "#3451B2"),
    },
    levels={
        "none": LevelColours("", "#4B5766", "#C9D1DB"),
        "watch": LevelColours("#FFEDC2", "#6B4B00", "#C99A1E"),
        "barrier": LevelColours("#FFCB8F", "#6B3200", "#B45F06"),
        "critical": LevelColours("#F0936F", "#4F0F04", "#8F1A0E"),
        "not_enough_data": LevelColours("", "#4B5766", "#7B8794"),
    },
)

DARK = Palette(
    name="dark",
    canvas="#12161C",
    row="#1A2029",
    row_alternate="#1D242E",
    surface="#161B23",
    grid="#2B3440",
    grid_strong="#3C4858",
    ink="#E8EDF3",
    ink_2="#B3BECB",
    ink_3="#98A4B3",
    focus="#6CB2FF",
    focus_fill="#1B2F4A",
    curve="#B9A0F5",
    danger="#FFB088",
    cards={
        "action": CardColours("#232B36", "#AEBAC8"),
        "touchpoint": CardColours("#16304A", "#7CC0F5"),
        "expectation": CardColours("#10362E", "#5FD6B6"),
        "pain": CardColours("#43230F", "#FFB088"),
        "concern": CardColours("#3A2F14", "#EBC068"),
        "emotion": CardColours("#3A2036", "#FF9BDC"),
        "barrier_hypothesis": CardColours("#1F1A1E", "#FFB199"),
        "opportunity": CardColours("#3A2F0B", "#F3CF6A"),
        "recommendation": CardColours("#1F2850", "#AEBEFF"),
        "backstage": CardColours("#27303C", "#AEBAC8"),
        "quote": CardColours("#2B2340", "#C9B8FF"),
        "note": CardColours("#35301A", "#EBD88A"),
        "picture": CardColours("#232B36", "#AEBAC8"),
        "metric": CardColours("#202938", "#C9B8FF"),
    },
    levels={
        "none": LevelColours("", "#B3BECB", "#3C4858"),
        "watch": LevelColours("#332B14", "#F3CF6A", "#A8842A"),
        "barrier": LevelColours("#5E3A0C", "#FFD9AE", "#E8A050"),
        "critical": LevelColours("#B0431F", "#FFEDE6", "#FFB199"),
        "not_enough_data": LevelColours("", "#B3BECB", "#8C98A7"),
    },
)

# Black on white: every ink has a contrast of 7 to 1 at least, every border of 4.5.
CONTRAST = Palette(
    name="contrast",
    canvas="#FFFFFF",
    row="#FFFFFF",
    row_alternate="#FFFFFF",
    surface="#FFFFFF",
    grid="#595959",
    grid_strong="#000000",
    ink="#000000",
    ink_2="#000000",
    ink_3="#525252",
    focus="#003399",
    focus_fill="#D6E6FF",
    curve="#452A80",
    danger="#7A1F00",
    cards={
        "action": CardColours("#FFFFFF", "#1F2A37"),
        "touchpoint": CardColours("#FFFFFF", "#003E73"),
        "expectation": CardColours("#FFFFFF", "#004D3B"),
        "pain": CardColours("#FFFFFF", "#7A1F00"),
        "concern": CardColours("#FFFFFF", "#573800"),
        "emotion": CardColours("#FFFFFF", "#6E1A55"),
        "barrier_hypothesis": CardColours("#FFFFFF", "#6B0F06"),
        "opportunity": CardColours("#FFFFFF", "#4F3B00"),
        "recommendation": CardColours("#FFFFFF", "#1B3182"),
        "backstage": CardColours("#FFFFFF", "#1F2A37"),
        "quote": CardColours("#FFFFFF", "#452A80"),
        "note": CardColours("#FFFFFF", "#4A3C00"),
        "picture": CardColours("#FFFFFF", "#1F2A37"),
        "metric": CardColours("#FFFFFF", "#1B3182"),
    },
    levels={
        "none": LevelColours("", "#000000", "#595959"),
        "watch": LevelColours("#FFF0B3", "#000000", "#806300"),
        "barrier": LevelColours("#FFB347", "#000000", "#8A4300"),
        "critical": LevelColours("#7A1500", "#FFFFFF", "#000000"),
        "not_enough_data": LevelColours("", "#000000", "#000000"),
    },
)

PALETTES: dict[ThemeName, Palette] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# Series of a chart, told apart by shape as well; a pair next to each other differs for the colour-blind too.
SERIES: dict[ThemeName, tuple[str, ...]] = {
    "light": ("#0B5FCC", "#B45F06", "#00735A", "#A23A82", "#475467", "#7A6200"),
    "dark": ("#6CB2FF", "#E8A050", "#5FD6B6", "#FF9BDC", "#AEBAC8", "#EBD88A"),
    "contrast": ("#003399", "#8A4300", "#004D3B", "#6E1A55", "#000000", "#4F3B00"),
}

# Answers from the worst to the nearest to the middle, what is neither, and the same on the good side.
ANSWER_RAMPS: dict[ThemeName, tuple[str, str, str, str, str]] = {
    "light": ("#A3470C", "#F0C08F", "#D5DBE3", "#A9CBEF", "#0B4F94"),
    "dark": ("#F0A060", "#7A4A1C", "#4A5665", "#27507C", "#7CC0F5"),
    "contrast": ("#7A1500", "#FFB347", "#D0D0D0", "#9CC3F0", "#003399"),
}

# The kind of card whose accent a link of each kind is drawn in.
LINK_ACCENTS = {
    "violates": "pain",
    "causes": "emotion",
    "points_to": "barrier_hypothesis",
    "removes": "recommendation",
    "tests": "expectation",
    "supported_by": "backstage",
    "via": "touchpoint",
    "next": "action",
}

# Icons by notion; the names are files of resources/icons.
LEVEL_ICONS = {
    "none": "circle-check",
    "watch": "eye",
    "barrier": "triangle-alert",
    "critical": "octagon-alert",
    "not_enough_data": "circle-dashed",
}
# Statuses of the register that are told on the map.
STATUS_ICONS = {
    "regressed": "undo",
    "resolved_to_confirm": "check",
    "closed": "circle-check",
}
BADGE_ICONS = {
    "no_source": "circle-help",
    "sources_disagree": "git-compare",
    "stale": "history",
    "other_season": "sun",
    "internal_only": "store",
    "single_source": "circle-dot",
}
ROW_ICONS = {
    "actions": "mouse-pointer-click",
    "touchpoints": "smartphone",
    "expectations": "star",
    "pains": "zap",
    "concerns": "shield-question",
    "emotions": "activity",
    "barriers": "shield-alert",
    "metrics": "chart-column",
    "opportunities": "lightbulb",
    "recommendations": "wrench",
    "backstage": "layers",
    "notes": "sticky-note",
    "pictures": "image",
}
# The kind of card whose accent marks the row's edge.
ROW_ACCENTS = {
    "actions": "action",
    "touchpoints": "touchpoint",
    "expectations": "expectation",
    "pains": "pain",
    "concerns": "concern",
    "emotions": "emotion",
    "barriers": "barrier_hypothesis",
    "metrics": "metric",
    "opportunities": "opportunity",
    "recommendations": "recommendation",
    "backstage": "backstage",
    "notes": "note",
    "pictures": "picture",
}
