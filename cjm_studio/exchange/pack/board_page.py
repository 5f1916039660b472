"""The page for the board as it is drawn: everything fits on it, and says what did not."""

from collections.abc import Sequence

from cjm_studio.exchange.pack.board_words import SHOWN, figures_line, last_figures, more_changes, named
from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.content import Costly, Decision, Entry, Pack
from cjm_studio.exchange.pack.sections import mood_of
from cjm_studio.exchange.pack.sheet import Para, Sheet, height_of
from cjm_studio.exchange.pack.tile_band import draw_tiles, tiles_height
from cjm_studio.wording.language import Language
from cjm_studio.wording.pack_words import said

_GAP = 12.0
_PAD = 10.0
_BAR = 16.0
_NAMES = (8, 5, 3, 2)  # how many barriers a decision names: as many as there is room for


def draw_board(sheet: Sheet, pack: Pack, *, edge: float, bottom: float) -> None:
    """Draw the page: head, counts, the costliest barriers, then changes beside decisions."""
    wide = sheet.width - 2 * edge
    y = _head(sheet, pack, x=edge, y=edge * 0.6, width=wide)
    draw_tiles(sheet, pack.board.tiles, x=edge, y=y, width=wide)
    y += tiles_height(sheet, pack.board.tiles, wide) + _GAP
    y = _costliest(sheet, pack, x=edge, y=y, width=wide)
    half = (wide - 2 * _GAP) / 2
    _changes(sheet, pack, x=edge, y=y, width=half, bottom=bottom)
    _decisions(sheet, pack, x=edge + half + 2 * _GAP, y=y, width=half, bottom=bottom)


def _head(sheet: Sheet, pack: Pack, *, x: float, y: float, width: float) -> float:
    project = Para(pack.project or "CJM Studio", 10.0, bold=True, ink=LIGHT.ink_2, most=1)
    title = Para(pack.title, 20.0, bold=True, most=1)
    right = [Para(part, 8.5, ink=LIGHT.ink_2, most=1) for part in pack.subtitle.split(" · ", 2)]
    sheet.heading(title, x=x, y=y + project.line, width=width * 0.62)
    sheet.text([project], x=x, y=y, width=width * 0.62)
    sheet.text(right, x=x + width * 0.64, y=y + 3, width=width * 0.36, right=True)
    return y + project.line + title.line + 6


def _heading(sheet: Sheet, words: str, *, x: float, y: float, width: float) -> float:
    para = Para(words, 12.5, bold=True, most=1)
    sheet.text([para], x=x, y=y, width=width)
    return y + para.line + 4


def _costliest(sheet: Sheet, pack: Pack, *, x: float, y: float, width: float) -> float:
    tongue, found = pack.language, pack.board.costliest
    y = _heading(sheet, said("costliest", tongue), x=x, y=y, width=width)
    if not found:
        sheet.text([Para(said("no_costliest", tongue), ink=LIGHT.ink_2)], x=x, y=y, width=width)
        return y + 30
    wide = (width - 2 * _GAP) / 3
    cards = [_Card(sheet, one, tongue, width=wide - 2 * _PAD) for one in found]
    high = max(card.height for card in cards) + 2 * _PAD
    for at, card in enumerate(cards):
        left = x + at * (wide + _GAP)
        sheet.box(left, y, width=wide, height=high, fill=LIGHT.page, line=LIGHT.strong_line)
        card.draw(left + _PAD, y + _PAD)
    return y + high + _GAP


class _Card:
    """One of the costliest barriers: level, name, figure with its bar, the factors of its priority."""

    def __init__(self, sheet: Sheet, costly: Costly, language: Language, *, width: float) -> None:
        self.sheet, self.width = sheet, width
        self.entry = entry = costly.entry
        self.level = Para(entry.level_words, 8.5, bold=True, ink=_level(entry)[1], level=entry.level, most=1)
        name = Para(entry.name, 12.5, bold=True)
        if len(sheet.lines(name, width)) > 2:  # a long name is smaller rather than cut
            name = Para(entry.name, 10.0, bold=True, most=5)
        self.name = [name, Para(entry.where, 8.5, ink=LIGHT.ink_2, most=2)]
        self.figures = [Para(last_figures(entry), 8.5, most=4)]
        total = (said("value", language), costly.value)
        self.factors = [*costly.factors, total] if costly.value else list(costly.factors)
        note = costly.note
        self.foot = [Para(words, 8.0, ink=LIGHT.ink_2, most=2) for words in (note, entry.who) if words]

    @property
    def height(self) -> float:
        """The height of all that stands in the card."""
        blocks = (self.name, self.figures, self.foot)
        words = sum(height_of(self.sheet, block, self.width) for block in blocks)
        return 19 + words + _BAR + 4 + 12 * len(self.factors) + 6

    def draw(self, x: float, y: float) -> None:
        """Draw the card's inside."""
        sheet, wide = self.sheet, self.width
        self._draw_level(x, y)
        y += 19
        sheet.text(self.name, x=x, y=y, width=wide)
        y += height_of(sheet, self.name, wide)
        _draw_bar(sheet, self.entry, x=x, y=y + _BAR / 2 + 1, width=wide)
        y += _BAR + 2
        sheet.text(self.figures, x=x, y=y, width=wide)
        y += height_of(sheet, self.figures, wide) + 3
        for at, (name, value) in enumerate(self.factors):
            self._draw_factor(name, value, x=x, y=y + 12 * at, bold=at == 3)  # the fourth is their product
        sheet.text(self.foot, x=x, y=y + 12 * len(self.factors) + 3, width=wide)

    def _draw_factor(self, name: str, value: str, *, x: float, y: float, bold: bool) -> None:
        label = Para(name, 8.5, bold=bold, ink=LIGHT.ink_2, most=1)
        used = self.sheet.width_of(label) + 6
        self.sheet.text([label], x=x, y=y, width=used)
        words = [Para(value, 8.5, bold=bold, most=1)]
        self.sheet.text(words, x=x + used, y=y, width=self.width - used, right=True)

    def _draw_level(self, x: float, y: float) -> None:
        fill, _, edge = _level(self.entry)
        wide = min(self.width, self.sheet.width_of(self.level) + 11)
        if fill:
            self.sheet.box(x, y, width=wide, height=15, fill=fill, line=edge, radius=4)
        self.sheet.text([self.level], x=x + (5 if fill else 0), y=y + 2, width=self.width)


def _level(entry: Entry) -> tuple[str, str, str]:
    return LIGHT.levels.get(entry.level, LIGHT.levels["none"])


def _draw_bar(sheet: Sheet, entry: Entry, *, x: float, y: float, width: float) -> None:
    """Draw the share of the last wave as a dot on its interval, with the limit as a line across."""
    now, edge = entry.now, _level(entry)[2]
    if now is None or now.share is None or now.low is None or now.high is None:
        return
    x, width = x + 2, width - 4  # the line's round ends
    with sheet.picture(last_figures(entry)):
        sheet.rule(x, y, to=(x + width, y), ink=LIGHT.line, thick=3.5)
        sheet.rule(x + width * now.low, y, to=(x + width * now.high, y), ink=edge, thick=3.5)
        if entry.limit is not None:
            at = x + width * entry.limit
            sheet.rule(at, y - 6, to=(at, y + 6), ink=LIGHT.ink, thick=1.25)
        sheet.dot(x + width * now.share, y, radius=4, fill=edge)


def _changes(sheet: Sheet, pack: Pack, *, x: float, y: float, width: float, bottom: float) -> None:
    tongue, board = pack.language, pack.board
    y = _heading(sheet, said("changes", tongue), x=x, y=y, width=width)
    unproved = [Para(board.unproved, 8.0, ink=LIGHT.ink_2)] if board.unproved else []
    room = bottom - y - height_of(sheet, unproved, width) - 18
    blocks = [[Para(said("no_changes", tongue), 9.5, ink=LIGHT.ink_2)]]
    fit = 1
    for written in (_change, _short_change) if board.changes else ():
        blocks = [written(entry) for entry in board.changes[:SHOWN]]
        fit = _fitting(sheet, blocks, width, room=room)
        if fit == len(blocks):
            break
    y = _list(sheet, blocks[:fit], x=x, y=y, width=width)
    words = more_changes(board, tongue, shown=fit) if board.changes else ""
    rest = [Para(words, 8.0, ink=LIGHT.ink_2)] if words else []
    sheet.text([*rest, *unproved], x=x, y=y + 4, width=width)


def _change(entry: Entry) -> list[Para]:
    ink = LIGHT.good if mood_of(entry) == "good" else LIGHT.bad
    return [
        Para(f"{entry.name} · {entry.status_words}", 9.5, bold=True, most=3),
        Para(entry.where, 8.5, ink=LIGHT.ink_2, most=2),
        Para(figures_line(entry), 8.5, ink=LIGHT.ink_2, most=3),
        Para(entry.change, 8.5, bold=True, ink=ink, most=2),
    ]


def _short_change(entry: Entry) -> list[Para]:
    """Return a change in two lines: all of its words and both figures stand on the segment's page."""
    ink = LIGHT.good if mood_of(entry) == "good" else LIGHT.bad
    told = " · ".join(filter(None, (entry.change, entry.now.words if entry.now else "")))
    words = f"{entry.status_words}: {entry.name} · {entry.where}"
    return [Para(words, 8.5, bold=True, most=1), Para(told, 8.0, ink=ink, most=2)]


def _decisions(sheet: Sheet, pack: Pack, *, x: float, y: float, width: float, bottom: float) -> None:
    tongue, found = pack.language, pack.board.decisions
    y = _heading(sheet, said("decisions", tongue), x=x, y=y, width=width)
    blocks = [[Para(said("no_decisions", tongue), 9.5, ink=LIGHT.ink_2)]]
    fit = 1
    for names, of in _namings(len(found)):
        blocks = [_decision(one, tongue, names=names if at < of else 0) for at, one in enumerate(found)]
        fit = _fitting(sheet, blocks, width, room=bottom - y)
        if fit == len(blocks):
            break
    if fit < len(blocks):
        fit = _fitting(sheet, blocks, width, room=bottom - y - 14)
    y = _list(sheet, blocks[:fit], x=x, y=y, width=width)
    if fit < len(blocks):
        words = said("and_more", tongue, n=str(len(blocks) - fit), where=said("see_all", tongue))
        sheet.text([Para(words, 8.0, ink=LIGHT.ink_2)], x=x, y=y + 4, width=width)


def _namings(decisions: int) -> list[tuple[int, int]]:
    """Return how many barriers are named under how many decisions, from the fullest to the barest."""
    if not decisions:
        return []
    return [(names, decisions) for names in _NAMES] + [
        (_NAMES[-1], of) for of in range(decisions - 1, -1, -1)
    ]


def _decision(decision: Decision, language: Language, *, names: int) -> list[Para]:
    words = Para(decision.words, 9.5, bold=True, most=2)
    if not names:
        return [words]
    who = named(decision, language, most=names)
    return [words, Para(who, 8.0, ink=LIGHT.ink_2, most=names)]


def _fitting(sheet: Sheet, blocks: Sequence[Sequence[Para]], width: float, *, room: float) -> int:
    """Return how many blocks fit one under another."""
    fit = 0
    for block in blocks:
        room -= height_of(sheet, block, width) + 7
        if room < 0:
            break
        fit += 1
    return fit


def _list(sheet: Sheet, blocks: Sequence[Sequence[Para]], *, x: float, y: float, width: float) -> float:
    for block in blocks:
        sheet.rule(x, y, to=(x + width, y), ink=LIGHT.line, thick=0.75)
        sheet.text(block, x=x, y=y + 3, width=width)
        y += height_of(sheet, block, width) + 7
    return y
