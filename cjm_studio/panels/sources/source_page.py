"""One source: all its fields, what it supports, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QWidget

from cjm_studio.look.icons import icon
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, plain_tip, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.metrics import Source
from cjm_studio.operations.sources import edit_source, word_question
from cjm_studio.panels.choices import Choices
from cjm_studio.panels.fields import ChoiceField, LineField, NumberField, TextField
from cjm_studio.panels.pane import Pane
from cjm_studio.panels.register.page_part import link_button
from cjm_studio.panels.sources.question_fields import QuestionFields
from cjm_studio.session.session import Session
from cjm_studio.session.source_uses import Use, linkable, uses_of
from cjm_studio.wording.barrier_words import DAY_FORM, read_day, short_day
from cjm_studio.wording.left_out import LEFT_OUT, kept_note_words
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.numbers import count
from cjm_studio.wording.source_words import source_days
from cjm_studio.wording.terms import SOURCE_KINDS, term

_USE = int(Qt.ItemDataRole.UserRole)
_MOST = 8  # uses that are seen at once


class SourcePage(Pane):
    """Shows and edits one source."""

    closed = Signal()
    wanted = Signal(str)  # a place, stage or journey is to be shown on the map
    link_wanted = Signal(str)
    support_wanted = Signal(str, str)  # the record and the source
    withdraw_wanted = Signal(str, str)  # the record and the source
    merge_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.source: SourceId | None = None
        self.back = self.add(QPushButton())
        set_role(self.back, "link")
        self.name = self.add(LineField())
        set_role(self.name, "title")
        self.kind = self.field(QT_TRANSLATE_NOOP("Inspector", "Kind of source"), ChoiceField())
        self.internal = self.field(
            QT_TRANSLATE_NOOP("Inspector", "From inside the company?"), Choices((True, False))
        )
        self.primary = self.field(QT_TRANSLATE_NOOP("Inspector", "Gathered by us?"), Choices((True, False)))
        self.date = self.field(QT_TRANSLATE_NOOP("Inspector", "When it was gathered"), LineField())
        self.n = self.field(QT_TRANSLATE_NOOP("Inspector", "Number of answers or talks"), NumberField())
        self.bias = self.field(QT_TRANSLATE_NOOP("Inspector", "Known bias"), TextField())
        self.file = self.words("small")
        self.questions = self.add(QuestionFields())
        self.supports = self.caption(QT_TRANSLATE_NOOP("Inspector", "What it supports"))
        self.uses = self.add(QListWidget())
        self.nothing = self.words("quiet")
        self.link = link_button(self._column, lambda: self.link_wanted.emit(self.source or ""))
        self.others = link_button(self._column, lambda: None)
        self.others.setMenu(QMenu(self.others))
        self.withdraw = link_button(self._column, self._withdraw)
        self.merge = link_button(self._column, lambda: self.merge_wanted.emit(self.source or ""))
        self.remove = link_button(self._column, lambda: self.remove_wanted.emit(self.source or ""))
        self.end()
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.applies(self.name, self._rename)
        self.applies(self.date, lambda text: self._edit(date=read_day(text)))
        self.applies(self.bias, lambda text: self._edit(bias=text))
        self.n.number.connect(lambda number: self._edit(n=number))
        self.n.left.connect(self.end_step)
        self.questions.worded.connect(self._word_question)
        self.questions.left.connect(self.end_step)
        self.kind.chosen.connect(lambda value: self._edit(kind=value))
        self.internal.chosen.connect(lambda value: self._edit(internal=value))
        self.primary.chosen.connect(lambda value: self._edit(primary=value))
        self.uses.itemActivated.connect(self._show_use)
        self.uses.currentRowChanged.connect(lambda row: self.withdraw.setEnabled(row >= 0))
        self.others.menu().aboutToShow.connect(self._offer_others)

    def _edit(self, **fields: object) -> None:
        self.apply(edit_source, self.source, **fields)

    def _word_question(self, key: str, text: str) -> None:
        if self.source is not None:
            change = word_question(self.session.document, self.source, key, text)
            joins = f"{self.source}.questions.{key}"
            self.session.do(change.named(change.label, change.subject, joins=joins))

    def _rename(self, name: str) -> None:
        try:
            self._edit(name=name)
        except BadInput:  # without a name it keeps the one that it had
            if self.source is not None:
                self.name.show_value(self.session.document.get(Source, self.source).name)

    def show_source(self, id_: SourceId) -> None:
        """Show a source."""
        self.source = id_
        self.retranslate()
        self._say()
        source, language = self.session.document.get(Source, id_), self.session.language
        self.name.show_value(source.name)
        kinds = [(kind, sentence_case(term(SOURCE_KINDS, kind, language=language))) for kind in SOURCE_KINDS]
        if source.kind not in SOURCE_KINDS:
            kinds.append((source.kind, source.kind))
        self.kind.offer(kinds, source.kind)
        self.internal.show_value(source.internal)
        self.primary.show_value(source.primary)
        self.date.show_value(short_day(source.date, language))
        self.n.show_number(source.n)
        self.bias.show_value(source.bias)
        self.file.setVisible(bool(source.file))
        self.file.setText(self._file_words(source))
        self.questions.show_questions(self.session.document, source, language)
        self._show_uses(uses_of(self.session.document, id_, language=language))

    def _say(self) -> None:
        palette = tokens()
        self.back.setText(translate("Sources", "All sources"))
        self.back.setIcon(icon("chevron-left", colour=palette.focus, pale=palette.ink_3))
        self.name.setAccessibleName(translate("Sources", "Name of the source"))
        self.name.setPlaceholderText(translate("Sources", "Name of the source"))
        self.date.setPlaceholderText(DAY_FORM[self.session.language])
        self.bias.setPlaceholderText(translate("Sources", "Who was left out, who was paid, who asked"))
        self.internal.name([translate("Sources", "Internal"), translate("Sources", "External")])
        self.primary.name([translate("Sources", "Primary"), translate("Sources", "Secondary")])
        self.uses.setAccessibleName(translate("Sources", "What it supports"))
        self.nothing.setText(translate("Sources", "Nothing yet."))
        self.link.setText(translate("Sources", "Link to the chosen cards"))
        self.others.setText(translate("Sources", "Link to a barrier, the journey or segment"))
        self.withdraw.setText(translate("Sources", "Withdraw from it"))
        self.merge.setText(translate("Sources", "Merge with another…"))
        self.remove.setText(translate("Sources", "Remove the source"))
        for button in (self.link, self.others, self.withdraw, self.merge, self.remove):
            button.setToolTip(plain_tip(button.text()))  # where the panel is narrow they end in dots

    def _file_words(self, source: Source) -> str:
        """When a file came, what was counted of it, what was left out and why, and what was remarked."""
        language = self.session.language
        known = source_days(source.date, source.imported, language=language)
        days = " · ".join(known) if source.imported else ""
        if source.rows is None or source.accepted is None:
            words = translate("Sources", "From the file %1.").replace("%1", source.file)
            return "\n".join(filter(None, (days, words)))
        words = translate("Sources", "From the file %1: %2 of %3 answers counted.")
        for mark, said in (
            ("%1", source.file),
            ("%2", count(source.accepted, language)),
            ("%3", count(source.rows, language)),
        ):
            words = words.replace(mark, said)
        left = [
            f"{sentence_case(term(LEFT_OUT, one.reason, language=language))}: {count(one.count, language)}"
            for one in source.left_out
        ]
        notes = [kept_note_words(note, language=language) for note in source.notes]
        return "\n".join(filter(None, (days, words, *left, *notes)))

    def _show_uses(self, uses: list[Use]) -> None:
        row = self.uses.currentRow()
        self.uses.clear()
        for use in uses:
            item = QListWidgetItem(f"{use.words}\n{use.where}" if use.where else use.words)
            item.setData(_USE, use)
            item.setToolTip(plain_tip(item.text()))
            self.uses.addItem(item)
        self.uses.setVisible(bool(uses))
        self.nothing.setVisible(not uses)
        line = max(self.uses.sizeHintForRow(0), 2 * self.fontMetrics().lineSpacing())
        self.uses.setFixedHeight(line * min(len(uses), _MOST) + 4)
        self.uses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.uses.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.uses.setCurrentRow(min(row, len(uses) - 1))
        self.withdraw.setVisible(bool(uses))
        self.withdraw.setEnabled(self.uses.currentRow() >= 0)

    def _show_use(self, item: QListWidgetItem) -> None:
        use: Use = item.data(_USE)
        self.wanted.emit(use.shown)

    def _offer_others(self) -> None:
        """Offer what does not stand on the map as a card or stage: the journey, its segment, barriers."""
        menu, session, source = self.others.menu(), self.session, self.source
        menu.clear()
        if source is None:
            return
        found = linkable(session.document, source, journey=session.journey, language=session.language)
        first_barrier = next((one for one in found if one.barrier), None)
        for one in found:
            if one is first_barrier:
                menu.addSeparator()
            action = menu.addAction(one.words.replace("&", "&&"))
            action.triggered.connect(partial(self.support_wanted.emit, one.record, source))
        if not found:
            menu.addAction(translate("Sources", "It is linked to all of these.")).setEnabled(False)

    def _withdraw(self) -> None:
        item = self.uses.currentItem()
        if item is not None and self.source is not None:
            use: Use = item.data(_USE)
            self.withdraw_wanted.emit(RecordId(use.record), self.source)
