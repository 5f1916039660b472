"""The inspector's pane of a journey: its goal, decision, owner; a journey without a goal says so."""

from PySide6.QtWidgets import QWidget

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Segment
from cjm_studio.model.register import BarrierCell
from cjm_studio.operations.journeys import edit_journey, edit_segment
from cjm_studio.panels.fields import ChoiceField, LineField, NumberField, TextField
from cjm_studio.panels.pane import Pane
from cjm_studio.session.session import Session
from cjm_studio.wording.barrier_words import DAY_FORM, read_day, short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import GOAL_TYPES, MAP_KINDS, Terms, term


class JourneyPane(Pane):
    """Shows and edits one journey and the segment that walks it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._journey: JourneyId | None = None
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Journey"), first=True)
        self.name = self.add(LineField())
        set_role(self.name, "title")
        self.no_goal = self.words("warning")
        self.goal = self.field(QT_TRANSLATE_NOOP("Inspector", "Goal: what is to become better"), TextField())
        self.goal_type = self.field(QT_TRANSLATE_NOOP("Inspector", "Kind of goal"), ChoiceField())
        self.business_metric = self.field(QT_TRANSLATE_NOOP("Inspector", "Business metric"), LineField())
        self.decision = self.field(QT_TRANSLATE_NOOP("Inspector", "Decision to be made"), TextField())
        self.deadline = self.field(QT_TRANSLATE_NOOP("Inspector", "Deadline"), LineField())
        self.owner = self.field(QT_TRANSLATE_NOOP("Inspector", "Owner of the map"), LineField())
        self.cadence = self.field(QT_TRANSLATE_NOOP("Inspector", "How often it is reviewed"), LineField())
        self.map_kind = self.field(QT_TRANSLATE_NOOP("Inspector", "The map shows the journey"), ChoiceField())
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Segment"))
        self.segment_name = self.field(QT_TRANSLATE_NOOP("Inspector", "Name"), LineField())
        self.rule = self.field(QT_TRANSLATE_NOOP("Inspector", "Who belongs to it"), TextField())
        self.rule_held = self.words("small")
        self.people = self.field(QT_TRANSLATE_NOOP("Inspector", "Number of people"), NumberField())
        self.end()
        self._connect()

    def _connect(self) -> None:
        self.applies(self.name, lambda text: self._edit(name=text))
        self.applies(self.goal, lambda text: self._edit(goal=text))
        self.applies(self.business_metric, lambda text: self._edit(business_metric=text))
        self.applies(self.decision, lambda text: self._edit(decision=text))
        self.applies(self.deadline, lambda text: self._edit(deadline=read_day(text)))
        self.applies(self.owner, lambda text: self._edit(owner=text))
        self.applies(self.cadence, lambda text: self._edit(cadence=text))
        self.applies(self.segment_name, lambda text: self._edit_segment(name=text) if text else None)
        self.applies(self.rule, lambda text: self._edit_segment(rule=text))
        self.people.number.connect(lambda number: self._edit_segment(people=number))
        self.people.left.connect(self.end_step)
        self.goal_type.chosen.connect(lambda value: self._edit(goal_type=value))
        self.map_kind.chosen.connect(lambda value: self._edit(map_kind=value))

    def _edit(self, **fields: object) -> None:
        self.apply(edit_journey, self._journey, **fields)

    def _edit_segment(self, **fields: object) -> None:
        if self._journey is not None:
            segment = self.session.document.get(Journey, self._journey).segment
            self.apply(edit_segment, segment, **fields)

    def show_journey(self, id_: JourneyId) -> None:
        """Show a journey."""
        self._journey = id_
        self.retranslate()
        journey = self.session.document.get(Journey, id_)
        self.name.setAccessibleName(translate("Inspector", "Name of the journey"))
        self.name.setPlaceholderText(translate("Inspector", "Name of the journey"))
        self.name.show_value(journey.name)
        self.no_goal.setVisible(not journey.goal)
        self.no_goal.setText(
            translate(
                "Inspector", "This journey has no goal. Without one nobody can say what to look for in it."
            )
        )
        self.goal.show_value(journey.goal)
        self.business_metric.show_value(journey.business_metric)
        self.decision.show_value(journey.decision)
        language = self.session.language
        self.deadline.setPlaceholderText(DAY_FORM[language])
        self.deadline.show_value(short_day(journey.deadline, language))
        self.owner.show_value(journey.owner)
        self.cadence.show_value(journey.cadence)
        self.goal_type.offer(choices_of(GOAL_TYPES, language), journey.goal_type)
        self.map_kind.offer(choices_of(MAP_KINDS, language), journey.map_kind)
        segment = self.session.document.get(Segment, journey.segment)
        self.segment_name.show_value(segment.name)
        self.rule.show_value(segment.rule)
        cells = self.session.document.naming(BarrierCell, segment.id)
        self.rule_held.setVisible(any(cell.opening is not None for cell in cells))
        self.rule_held.setText(
            translate(
                "Inspector",
                "Other words here mean another group: its barriers are then not compared with earlier waves "
                "until somebody sets a new base in the register.",
            )
        )
        self.people.show_number(segment.people)


def choices_of(terms: Terms, language: Language) -> list[tuple[object, str]]:
    """Return the values of a table of terms with their names, to be offered in a field."""
    return [(key, sentence_case(term(terms, key, language=language))) for key in terms]
