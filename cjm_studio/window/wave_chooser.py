"""The wave whose figures are shown, to be chosen in the tool bar."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.document.queries import waves
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Wave
from cjm_studio.session.session import Session


class WaveChooser(QWidget):
    """Stands at the right end of the tool bar; hidden while nothing was measured."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name = QLabel()
        set_role(self._name, "label")
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._name.setBuddy(self.box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._name)
        row.addWidget(self.box)
        self.box.activated.connect(lambda number: session.show_wave(self.box.itemData(number)))
        session.changed.listen(self._on_changed)
        session.shown.listen(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Offer the waves that there are."""
        found = waves(self._session.document)
        self._name.setText(translate("Window", "Wave"))
        self.box.setAccessibleName(self._name.text())
        self.box.clear()
        for wave in reversed(found):
            self.box.addItem(wave.name, wave.id)
        self.box.setCurrentIndex(self.box.findData(self._session.wave))
        for widget in (self._name, self.box):
            widget.setVisible(bool(found))

    def _on_changed(self, changed: Changed) -> None:
        change = changed.change
        touched = [*change.added.values(), *change.removed.values()]
        touched += [self._session.document[id_] for id_ in change.updated]
        if any(isinstance(record, Wave) for record in touched):
            self.refresh()
