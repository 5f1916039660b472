"""Imports after Qt's own: as quick as before.

From its coming on PySide reads the source of every module that is imported, to see whether the module asks
for Qt's names in another spelling. None of ours does; the first map waited a twentieth of its time for that.
"""

import builtins

import PySide6.QtCore  # noqa: F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
