"""The inspector's pane of a card: what is written, on what evidence, where it stands, its links."""

from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QInputDialog, QWidget

from cjm_studio.document.queries import channels
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId
from cjm_studio.model.map import Card
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.links import put_channel, put_new_channel
from cjm_studio.operations.speakers import speaker_code
from cjm_studio.panels.badge_lines import BadgeLines
from cjm_studio.panels.barriers_list import BarriersList
from cjm_studio.panels.card_links import CardLinks, where_it_stands
from cjm_studio.panels.choices import Choices
from cjm_studio.panels.fields import ChoiceField, LineField, TextField
from cjm_studio.panels.journey_pane import choices_of
from cjm_studio.panels.pane import Pane
from cjm_studio.panels.speaker_field import SpeakerField
from cjm_studio.session.barrier_facts import facts_of
from cjm_studio.session.card_faces import badge_faces, channel_of
from cjm_studio.session.faces import BadgeFace
from cjm_studio.session.grading import badges_of
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought, can_be_sought, known_barriers
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.problems import problem_words
from cjm_studio.wording.terms import CARD_KINDS, EMOTIONS, GRADES, MEASURES, MET, SEVERITIES, Terms, term

W = TypeVar("W", bound=QWidget)

FACES = ("frown", "annoyed", "meh", "smile", "laugh")
_GRADES = ("fact", "opinion", "assumption", "")
_ANOTHER = "another channel"
_RATINGS = (1, 2, 3, 4, 5)
# Which fields a kind of card has beside its text and grade.
_FIELDS = {
    "pain": ("severity", "frequency", "quote", "speaker"),
    "concern": ("quote", "speaker"),
    "expectation": ("importance", "met"),
    "emotion": ("emotion", "quote", "speaker"),
    "touchpoint": ("channel",),
    "recommendation": ("measure", "effort", "effect"),
    "quote": ("speaker",),
}


class CardPane(Pane):
    """Shows and edits one card."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._card: CardId | None = None
        self._own: dict[str, QWidget] = {}
        self.kind = self.caption("", first=True)
        self.text = self.add(TextField())
        self.grade = self.field(QT_TRANSLATE_NOOP("Inspector", "Evidence"), Choices(_GRADES, columns=2))
        self.badges = self.add(BadgeLines())
        self.channel = self._some("channel", QT_TRANSLATE_NOOP("Inspector", "Channel"), ChoiceField())
        self.severity = self._some("severity", QT_TRANSLATE_NOOP("Inspector", "Severity"), Choices((1, 2, 3)))
        self.frequency = self._some("frequency", QT_TRANSLATE_NOOP("Inspector", "How often"), LineField())
        self.importance = self._some(
            "importance", QT_TRANSLATE_NOOP("Inspector", "Importance, from 1 to 5"), Choices(_RATINGS)
        )
        self.met = self._some("met", QT_TRANSLATE_NOOP("Inspector", "Is it met?"), ChoiceField())
        self.emotion = self._some(
            "emotion", QT_TRANSLATE_NOOP("Inspector", "Emotion"), Choices((-2, -1, 0, 1, 2))
        )
        self.measure = self._some("measure", QT_TRANSLATE_NOOP("Inspector", "Kind of measure"), ChoiceField())
        self.effort = self._some(
            "effort", QT_TRANSLATE_NOOP("Inspector", "Effort, from 1 little to 5 much"), Choices(_RATINGS)
        )
        self.effect = self._some(
            "effect", QT_TRANSLATE_NOOP("Inspector", "Effect, from 1 little to 5 much"), Choices(_RATINGS)
        )
        self.quote = self._some("quote", QT_TRANSLATE_NOOP("Inspector", "Customer's words"), TextField())
        self.speaker = self._some(
            "speaker", QT_TRANSLATE_NOOP("Inspector", "Who said it, as a code"), SpeakerField()
        )
        self.interpretation = self.field(QT_TRANSLATE_NOOP("Inspector", "How we read it"), TextField())
        self.premise = self.field(QT_TRANSLATE_NOOP("Inspector", "What we take for granted"), TextField())
        self.barriers = self.add(BarriersList(session))
        self.links = self.add(CardLinks(session), gap=14)
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Where it stands"))
        self.standing = self.words()
        self.end()
        self._connect()

    def _some(self, name: str, source: str, widget: W) -> W:
        """Add a field that only some kinds of cards have."""
        self.field(source, widget)
        self._own[name] = widget
        return widget

    def _connect(self) -> None:
        self.applies(self.text, lambda text: self._edit(text=text))
        self.applies(self.frequency, lambda text: self._edit(frequency=text))
        self.applies(self.quote, lambda text: self._edit(quote=text))
        self.applies(self.interpretation, lambda text: self._edit(interpretation=text))
        self.applies(self.premise, lambda text: self._edit(premise=text))
        self.applies(self.speaker.line, self._name_speaker)
        self.grade.chosen.connect(lambda value: self._edit(grade=value))
        self.severity.chosen.connect(lambda value: self._edit(severity=value))
        self.importance.chosen.connect(lambda value: self._edit(importance=value))
        self.met.chosen.connect(lambda value: self._edit(met=value))
        self.measure.chosen.connect(lambda value: self._edit(measure=value))
        self.effort.chosen.connect(lambda value: self._edit(effort=value))
        self.effect.chosen.connect(lambda value: self._edit(effect=value))
        self.emotion.chosen.connect(lambda value: self._edit(emotion=value))
        self.channel.chosen.connect(self._choose_channel)

    def _edit(self, **fields: object) -> None:
        self.apply(edit_card, self._card, **fields)

    def show_card(self, id_: CardId) -> None:
        """Show a card."""
        self._card = id_
        self.retranslate()
        document, language = self.session.document, self.session.language
        card = document.get(Card, id_)
        kind = term(CARD_KINDS, card.kind, language=language)
        self.kind.setText(kind.upper())
        self.text.setAccessibleName(kind)
        self.text.setPlaceholderText(translate("Inspector", "Text of the card"))
        self.text.show_value(card.text)
        for name, widget in self._own.items():
            self.box_of(widget).setVisible(name in _FIELDS.get(card.kind, ()))
        self._name_choices()
        self.grade.show_value(card.grade)
        self.severity.show_value(card.severity)
        self.frequency.show_value(card.frequency)
        self.importance.show_value(card.importance)
        self.met.offer(choices_of(MET, language), card.met)
        self.emotion.show_value(card.emotion)
        self.measure.offer(self._measures(), card.measure)
        self.effort.show_value(card.effort)
        self.effect.show_value(card.effect)
        self.quote.show_value(card.quote)
        self.speaker.show_value(card.speaker)
        self.interpretation.show_value(card.interpretation)
        self.premise.show_value(card.premise)
        self.badges.show_badges(self._badges(id_))
        self._offer_channels(card)
        self._show_barriers(card)
        self.links.show_card(id_)
        self.standing.setText("\n".join(where_it_stands(document, id_)))

    def _show_barriers(self, card: Card) -> None:
        """The barriers to which it points, or that it removes; a pain that has none can become one."""
        sought, document = Sought(card.id), self.session.document
        facts = [fact for fact in facts_of(document, known_barriers(document, sought)) if fact.followed]
        self.barriers.show_facts(
            facts,
            caption=translate("Inspector", "In the register"),
            today=date.today().isoformat(),
            offer=sought if can_be_sought(card) else None,
        )

    def _badges(self, card: CardId) -> tuple[BadgeFace, ...]:
        session, today = self.session, date.today().isoformat()
        found = badges_of(session.document, card, today=today, wave=session.wave)
        return badge_faces(found, language=session.language)

    def _name_speaker(self, text: str) -> None:
        """A code is kept; what looks like a name is not, and the field says so."""
        try:
            self._edit(speaker=speaker_code(text))
            self.speaker.complain("")
        except BadInput as problem:
            self.speaker.complain(problem_words(problem, self.session.language))

    def _name_choices(self) -> None:
        def names(terms: Terms, keys: tuple[object, ...]) -> list[str]:
            return [sentence_case(term(terms, str(key), language=self.session.language)) for key in keys]

        self.grade.name(names(GRADES, _GRADES))
        self.severity.name(names(SEVERITIES, (1, 2, 3)))
        for ratings in (self.importance, self.effort, self.effect):
            ratings.name([str(number) for number in _RATINGS])
        self.emotion.name(names(EMOTIONS, (-2, -1, 0, 1, 2)), icons=FACES)

    def _measures(self) -> list[tuple[object, str]]:
        none: tuple[object, str] = ("", translate("Inspector", "Not chosen"))
        return [none, *choices_of(MEASURES, self.session.language)]

    def _offer_channels(self, card: Card) -> None:
        known = [(channel.id, channel.name) for channel in channels(self.session.document)]
        own = channel_of(self.session.document, card.id)
        offer: list[tuple[object, str]] = [
            (None, translate("Inspector", "None")),
            *known,
            (_ANOTHER, translate("Inspector", "Another channel…")),
        ]
        self.channel.offer(offer, own.id if own else None)

    def _choose_channel(self, value: object) -> None:
        if self._card is None:
            return
        document = self.session.document
        if value == _ANOTHER:
            title, label = translate("Inspector", "Another channel"), translate("Inspector", "Its name")
            name, accepted = QInputDialog.getText(self, title, label)
            if accepted and name.strip():
                self.session.do(put_new_channel(document, self._card, name=name.strip()))
            else:
                self._offer_channels(document.get(Card, self._card))
            return
        known = next((channel.id for channel in channels(document) if channel.id == value), None)
        self.session.do(put_channel(document, self._card, channel=known))
