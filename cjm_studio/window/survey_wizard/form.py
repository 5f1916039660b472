"""The fields of a page one below the other, each with its label."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

_LETTERS = 72  # that a field is wide at the most: what is wider is not read at a glance


class Form(QFormLayout):
    """Labels at the left, level with their fields, which are as wide as people read easily."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalSpacing(10)
        self.setHorizontalSpacing(16)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add(self, text: str, field: QWidget) -> None:
        """Add a field with its label."""
        label = QLabel(text)
        label.setBuddy(field)
        label.setMinimumHeight(field.sizeHint().height())
        field.setAccessibleName(text.replace("&", ""))
        field.setMaximumWidth(_LETTERS * field.fontMetrics().averageCharWidth())
        self.addRow(label, field)
