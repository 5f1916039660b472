"""Ctrl+C and a request to end, while a survey file is read: the reading stops and leaves nothing behind."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Give what a reading asks to know whether people want it to stop; the second time it is broken off.

    DuckDB tells of Ctrl+C as a trouble of its own, and a program that is ended leaves its folders.
    """
    from cjm_studio.survey.survey_file import Cancelled

    if threading.current_thread() is not threading.main_thread():
        yield bool
        return
    asked: list[int] = []
    before = {int(number): signal.getsignal(number) for number in _SIGNALS}

    def stop(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        signal.signal(number, before[number])

    for number, handler in before.items():
        if handler is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, stop)
    try:
        yield lambda: bool(asked)
    except Cancelled:
        if signal.SIGTERM in asked:
            raise SystemExit(128 + signal.SIGTERM) from None
        raise KeyboardInterrupt from None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
