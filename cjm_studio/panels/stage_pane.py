"""The inspector's pane of a stage: why it has its level, and what is known of it."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_studio.document.queries import evidence_at
from cjm_studio.exchange.explanation import Explainer
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.map import Stage
from cjm_studio.operations.stages import edit_stage
from cjm_studio.panels.barriers_list import BarriersList
from cjm_studio.panels.evidence_block import EvidenceBlock
from cjm_studio.panels.fields import LineField, NumberField, TextField
from cjm_studio.panels.level_chip import LevelChip
from cjm_studio.panels.levels import stage_level
from cjm_studio.panels.pane import Pane
from cjm_studio.panels.stage_paths import StagePaths
from cjm_studio.session.barrier_facts import facts_at
from cjm_studio.session.session import Session


class StagePane(Pane):
    """Shows and edits one stage."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._stage: StageId | None = None
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Stage"), first=True)
        self.name = self.add(LineField())
        set_role(self.name, "title")
        self.chip = self.add(LevelChip(), gap=2)
        self.nothing = self.words("quiet")
        self._blocks: list[EvidenceBlock] = []
        self._found: list[Evidence] = []
        self._explainer: Explainer | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._explain)
        self._evidence = QWidget()
        self._evidence_column = QVBoxLayout(self._evidence)
        self._evidence_column.setContentsMargins(0, 0, 0, 0)
        self.add(self._evidence)
        self.declared = self.add(BarriersList(session))
        self.caption(QT_TRANSLATE_NOOP("Inspector", "What is known of it"))
        self.goal = self.field(QT_TRANSLATE_NOOP("Inspector", "Customer's goal"), TextField())
        self.target = self.field(QT_TRANSLATE_NOOP("Inspector", "Target action"), LineField())
        self.entered = self.field(QT_TRANSLATE_NOOP("Inspector", "Customers who entered"), NumberField())
        self.left_here = self.field(QT_TRANSLATE_NOOP("Inspector", "Of them left here"), NumberField())
        self.units = self.field(
            QT_TRANSLATE_NOOP("Inspector", "Responsible units, separated by commas"), LineField()
        )
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Where the path leads on"))
        self.paths = self.add(StagePaths(session))
        self.end()
        self._connect()

    def _connect(self) -> None:
        self.applies(self.name, lambda text: self._edit(name=text) if text else None)
        self.applies(self.goal, lambda text: self._edit(goal=text))
        self.applies(self.target, lambda text: self._edit(target_action=text))
        self.applies(self.units, lambda text: self._edit(units=_names(text)))
        self.entered.number.connect(lambda number: self._edit(entered=number))
        self.left_here.number.connect(lambda number: self._edit(left=number))
        for field in (self.entered, self.left_here):
            field.left.connect(self.end_step)

    def _edit(self, **fields: object) -> None:
        self.apply(edit_stage, self._stage, **fields)

    def show_stage(self, id_: StageId) -> None:
        """Show a stage."""
        self._stage = id_
        self.retranslate()
        document, language = self.session.document, self.session.language
        stage = document.get(Stage, id_)
        self.name.setAccessibleName(translate("Inspector", "Name of the stage"))
        self.name.show_value(stage.name)
        self.goal.show_value(stage.goal)
        self.target.show_value(stage.target_action)
        self.entered.show_number(stage.entered)
        self.left_here.show_number(stage.left)
        self.units.show_value(", ".join(stage.units))
        self.chip.show_level(stage_level(document, id_, self.session.wave), language)
        self._show_evidence(id_)
        self._show_register(id_)
        self.paths.show_stage(id_)

    def _show_evidence(self, id_: StageId) -> None:
        wave = self.session.wave
        found = evidence_at(self.session.document, id_, wave) if wave is not None else []
        found.sort(key=lambda row: (-LEVELS.index(row.level), row.metric))
        self._found = found
        self._soon.start()
        self.nothing.setVisible(not found)
        self.nothing.setText(
            translate(
                "Inspector",
                "Nothing was measured here in this wave, so there is no level. Import survey answers.",
            )
        )
        while len(self._blocks) < len(found):
            self._blocks.append(EvidenceBlock())
            self._blocks[-1].register.wanted.connect(self.session.sought.tell)
            self._blocks[-1].limit_wanted.connect(self.session.limit_sought.tell)
            self._evidence_column.addWidget(self._blocks[-1])
        for number, block in enumerate(self._blocks):
            block.setVisible(number < len(found))
            if number < len(found):
                block.show_evidence(
                    self.session.document,
                    found[number],
                    language=self.session.language,
                    named=len(found) > 1,
                )

    def _show_register(self, id_: StageId) -> None:
        """Tell of each metric what became of it in the register, then of what people declared without one."""
        today = date.today().isoformat()
        facts = facts_at(self.session.document, [id_])[id_]
        measured = {
            row.metric: next((f for f in facts if f.metric == row.metric), None) for row in self._found
        }
        for block, row in zip(self._blocks, self._found, strict=False):
            block.show_register(row, measured[row.metric], language=self.session.language, today=today)
        told = {fact.barrier for fact in measured.values() if fact is not None}
        rest = {fact.barrier: fact for fact in facts if fact.barrier not in told}
        caption = translate("Inspector", "Barriers in the register")
        self.declared.show_facts(list(rest.values()), caption=caption, today=today)

    def _explain(self) -> None:
        """Say what would change the levels: after the rest is seen, for the first time takes a moment."""
        document, wave, language = self.session.document, self.session.wave, self.session.language
        if wave is None or any(row.id not in document for row in self._found) or not self._found:
            return
        if self._explainer is None or not self._explainer.still_true(document, wave):
            self._explainer = Explainer(document, wave)
        for block, row in zip(self._blocks, self._found, strict=False):
            block.explain(document, row, self._explainer.explain(row), language=language)
        # The sentences that came later get their room before the next picture, not after it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
