"""The findings as a tree: rules with their counts, the gravest first, and under each where it is broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from cjm_studio.lint.finding import Finding
from cjm_studio.lint.said import Said
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import tokens
from cjm_studio.panels.line_ground import paint_line_ground
from cjm_studio.wording.language import Language
from cjm_studio.wording.lint_words import SEVERITY_NAMES

Line = tuple[Finding, Said]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one rule: those that are listed, and how many there are."""

    lines: list[Line]
    total: int

    @property
    def rule(self) -> str:
        """The rule that is broken."""
        return self.lines[0][0].rule


_LINE = int(Qt.ItemDataRole.UserRole)
_ICONS = {"high": "octagon-alert", "medium": "triangle-alert", "low": "info"}
_RULE, _SPOT, _PAD = 28, 42, 6  # heights of the lines
_WIDE, _PLACE = 460, 0.34  # from this width on place and words stand in one line, so much of it the place
_FEW = 5  # findings of a rule that stand open at first


class FindingTree(QTreeWidget):
    """Enter opens what is marked, Ctrl+Enter mends it."""

    opened = Signal(object)  # Finding
    mend_wanted = Signal()
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setMinimumHeight(3 * scaled(_RULE))
        self.currentItemChanged.connect(lambda *_: self.picked.emit())
        self.itemDoubleClicked.connect(self._open)
        self.itemClicked.connect(self._fold)

    def show_groups(self, groups: Sequence[Group], *, language: Language) -> None:
        """Show these findings; what was open and what was marked stay so."""
        marked, rule = self.chosen, self.chosen_rule
        folded = {item.data(0, _LINE).rule: item.isExpanded() for item in self._tops()}
        self.blockSignals(True)
        self.clear()
        for own in groups:
            top = QTreeWidgetItem([_rule_words(own, language)])
            top.setData(0, _LINE, own)
            self.addTopLevelItem(top)
            top.addChildren([_spot(line) for line in own.lines])
            top.setExpanded(folded.get(own.rule, own.total <= _FEW))
        self.blockSignals(False)
        self._mark(marked, rule)

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _mark(self, finding: Finding | None, rule: str) -> None:
        """Mark what was marked, else the next of its rule, else the first of all."""
        tops = self._tops()
        if tops:
            mine = next((top for top in tops if top.data(0, _LINE).rule == rule), tops[0])
            children = [child for number in range(mine.childCount()) if (child := mine.child(number))]
            same = [child for child in children if child.data(0, _LINE)[0] == finding]
            if not same and (finding is not None or not rule) and mine.isExpanded():
                same = children
            self.setCurrentItem(same[0] if same else mine)
        self.picked.emit()

    @property
    def chosen(self) -> Finding | None:
        """The finding that is marked; None where a rule as a whole is."""
        line, item = self.chosen_line, self.currentItem()
        return line[0] if line is not None and item is not None and item.parent() is not None else None

    @property
    def chosen_rule(self) -> str:
        """The rule that is marked, or of which a finding is."""
        line = self.chosen_line
        return line[0].rule if line is not None else ""

    @property
    def chosen_line(self) -> Line | None:
        """The finding that is marked with its words; of a rule as a whole, its first."""
        item = self.currentItem()
        if item is None:
            return None
        data = item.data(0, _LINE)
        found: Line = data.lines[0] if item.parent() is None else data
        return found

    @property
    def is_wide(self) -> bool:
        """Whether place and words have room in one line."""
        return self.viewport().width() >= scaled(_WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # lines may be of another height now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Done once the key is handled: what it does may fill this list anew."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mends = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            QTimer.singleShot(0, self, self.mend_wanted.emit if mends else self._act)
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        """Open the finding that is marked; fold or unfold a rule."""
        item = self.currentItem()
        if item is not None:
            self._fold(item)
            self._open(item)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            self.opened.emit(item.data(0, _LINE)[0])

    def _fold(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())


def _rule_words(own: Group, language: Language) -> str:
    finding, words = own.lines[0]
    return f"{words.name}, {SEVERITY_NAMES[finding.severity][language].lower()}: {_count_words(own)}"


def _count_words(own: Group) -> str:
    if len(own.lines) == own.total:
        return str(own.total)
    words = translate("Check", "%1 of %2")
    return words.replace("%1", str(len(own.lines))).replace("%2", str(own.total))


def _spot(line: Line) -> QTreeWidgetItem:
    words = line[1]
    item = QTreeWidgetItem([f"{words.place}: {words.what}" if words.place else words.what])
    item.setData(0, _LINE, line)
    item.setToolTip(0, plain_tip(item.text(0)))
    if words.fix:
        spoken = translate("Check", "%1. Ctrl+Enter: %2")
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            spoken.replace("%1", item.text(0)).replace("%2", words.fix),
        )
    return item


class _Delegate(QStyledItemDelegate):
    """Draws a rule with its sign and count, and a finding with its place above what is to be mended."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        one_line = isinstance(view, FindingTree) and view.is_wide
        return QSize(120, scaled(_SPOT if index.parent().isValid() and not one_line else _RULE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        if not isinstance(view, FindingTree):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = paint_line_ground(painter, option, view=view)
        room = box.adjusted(_PAD, 0, -_PAD - 2, 0)
        data = index.data(_LINE)
        if index.parent().isValid():
            room.setLeft(room.left() + scaled(22))
            _paint_spot(painter, data, room, wide=view.is_wide)
        else:
            item = view.topLevelItem(index.row())
            _paint_rule(painter, data, room, open_=item is not None and item.isExpanded())
        painter.restore()


def _paint_rule(painter: QPainter, own: Group, room: QRectF, *, open_: bool) -> None:
    palette = tokens()
    finding, words = own.lines[0]
    size = scaled(15)
    inks = {"high": palette.danger, "medium": palette.levels["watch"].ink, "low": palette.ink_3}
    top = room.center().y() - size / 2
    paint_icon(
        painter, _ICONS[finding.severity], colour=inks[finding.severity], x=room.left(), y=top, size=size
    )
    room.setLeft(room.left() + scaled(22))
    arrow = scaled(13)
    paint_icon(
        painter,
        "chevron-down" if open_ else "chevron-right",
        colour=palette.ink_3,
        x=room.right() - arrow,
        y=room.center().y() - arrow / 2,
        size=arrow,
    )
    room.setRight(room.right() - arrow - 4)
    painter.setFont(panel_font(12, QFont.Weight.Medium))
    painter.setPen(QColor(palette.ink_2))
    count = _count_words(own)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
    room.setRight(room.right() - QFontMetricsF(painter.font()).horizontalAdvance(count) - 8)
    _write(painter, words.name, room, size=13, weight=QFont.Weight.DemiBold, ink=palette.ink)


def _paint_spot(painter: QPainter, line: Line, room: QRectF, *, wide: bool) -> None:
    """Draw where and what: beside each other where there is room, else one under the other."""
    palette = tokens()
    place, what = QRectF(room), QRectF(room)
    if wide:
        place.setWidth(room.width() * _PLACE - 12)
        what.setLeft(room.left() + room.width() * _PLACE)
    else:
        place.setBottom(room.center().y())
        what.setTop(room.center().y())
    _write(painter, line[1].place, place, size=12.5, weight=QFont.Weight.Medium, ink=palette.ink)
    _write(painter, line[1].what, what, size=12, weight=QFont.Weight.Normal, ink=palette.ink_2)


def _write(
    painter: QPainter, text: str, room: QRectF, *, size: float, weight: QFont.Weight, ink: str
) -> None:
    painter.setFont(panel_font(size, weight))
    painter.setPen(QColor(ink))
    text = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
