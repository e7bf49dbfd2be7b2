"""How far long work has come: one line on a terminal, rewritten in place and gone when the work ends.

The line is standard error's, and only a terminal's. It appears when the work has taken a moment, so that a
short run writes nothing; a thread of its own writes it, so that it goes on while one hard step takes long,
and the work only has to store a number.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from unionstats.text.cells import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unionstats.locale import Words
    from unionstats.streams import Streams

DELAY = 0.5  # seconds of work before anything is shown
EVERY = 0.2  # seconds between two looks at how far it is


class _Line:
    """The line: what is done of `total`, or how much is done where no total is known, and for how long."""

    def __init__(self, what: str, total: int, streams: Streams, words: Words) -> None:
        self.what = what
        self.total = total
        self.streams = streams
        self.words = words
        self.done = 0
        self.shown = ""
        self.begun = monotonic()
        self.ended = Event()
        self.writer = Thread(target=self.write, daemon=True)

    def text(self) -> str:
        """The line as it should be now."""
        seconds = int(monotonic() - self.begun)
        if self.total:
            percent = min(self.done * 100 // self.total, 100)
            line = self.words.gettext("{work}: {percent} % ({seconds} s)")
            return line.format(work=self.what, percent=percent, seconds=seconds)
        if self.done:
            line = self.words.gettext("{work}: {count} ({seconds} s)")
            return line.format(work=self.what, count=f"{self.done:,}", seconds=seconds)
        return self.words.gettext("{work} ({seconds} s)").format(work=self.what, seconds=seconds)

    def write(self) -> None:
        """Rewrite the line until the work has ended."""
        wait = DELAY
        while not self.ended.wait(wait):
            wait = EVERY
            text = self.text()
            if text != self.shown and cells(text) < (self.streams.err.screen.width or 0):
                rest = " " * (cells(self.shown) - cells(text))
                self.shown = text
                self.streams.say(f"\r{text}{rest}")

    def end(self) -> None:
        """Stop writing, and clear what is written."""
        self.ended.set()
        self.writer.join(timeout=1)
        if self.shown:
            self.streams.say("\r" + " " * cells(self.shown) + "\r")


@contextmanager
def progress_line(what: str, total: int, streams: Streams, words: Words) -> Iterator[Callable[[int], None]]:
    """Show the line while the block runs; what it yields is told how much of `total` is done.

    The line is cleared at the end, whatever ends the block, an interrupt included.
    """
    line = _Line(what, total, streams, words)

    def progress(done: int) -> None:
        line.done = done

    with _clearing_at_interrupt(line):
        line.writer.start()
        try:
            yield progress
        finally:
            line.end()


@contextmanager
def _clearing_at_interrupt(line: _Line) -> Iterator[None]:
    """Clear the line before what an interrupt does otherwise, which may be to leave at once, or nothing."""
    before = signal.getsignal(signal.SIGINT)
    if before == signal.SIG_IGN:
        yield
        return

    def interrupted(number: int, frame: object) -> None:
        line.end()
        if callable(before):
            before(number, frame)  # type: ignore[arg-type]
        else:
            raise KeyboardInterrupt

    with suppress(ValueError):  # only the main thread may
        signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, before)
