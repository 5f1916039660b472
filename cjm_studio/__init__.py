"""CJM Studio draws customer journey maps per segment and shows where the barriers are, with evidence."""

__version__ = "0.1.0"
