"""How far long work has come: one line on a terminal, rewritten in place and gone when the work ends.

The line is standard error's, and only a terminal's. It appears when the work has taken a moment, so that a
short run writes nothing; a thread of its own draws it, so that it goes on while one hard step takes long,
and the work only has to store a number.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from types import FrameType, SimpleNamespace
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from rich.progress import Progress

    from unionstats.streams import Streams

DELAY = 0.5  # seconds of work before anything is shown
EVERY = 0.2  # seconds between two looks at how far it is
NARROWEST = 40  # columns of a terminal that has room for the line


class _Line(Thread):
    """The line: how much of `total` is done, or how much where no total is known, and for how long.

    With a `rate`, which words the speed, it tells how fast, and the time that is left.
    """

    def __init__(self, what: str, total: int, streams: Streams, rate: str) -> None:
        super().__init__(daemon=True)
        self.what, self.total, self.streams, self.rate = what, total, streams, rate
        self.done = 0
        self.ended = Event()

    def tell(self, done: int, total: int | None = None) -> None:
        """Take how much is done, and of how much where that changes."""
        self.done, self.total = done, self.total if total is None else total

    def run(self) -> None:
        """Draw the line, if the work takes long enough and the terminal has room and signs for it."""
        screen = self.streams.err.screen
        if self.ended.wait(DELAY) or not screen.unicode or (screen.width or 0) < NARROWEST:
            return
        began = monotonic()
        with _drawn(self.streams, left=bool(self.rate)) as shown:
            task = shown.add_task(self.what, total=self.total or None, count="")
            while not self.ended.wait(EVERY):
                count = f"{self.done:,}" if self.done and (self.rate or not self.total) else ""
                if count and self.rate:
                    rate = int(self.done / (monotonic() - began + DELAY))
                    count = f"{count} {self.rate.format(rate=f'{rate:,}')}"
                shown.update(task, completed=self.done, total=self.total or None, count=count)

    def end(self) -> None:
        """Clear the line."""
        self.ended.set()
        self.join(timeout=1)


def _drawn(streams: Streams, *, left: bool) -> Progress:
    from rich import progress
    from rich.console import Console

    screen = streams.err.screen
    file = SimpleNamespace(write=streams.say, flush=lambda: None, encoding=screen.encoding)
    console = Console(
        file=cast("TextIO", file),
        width=screen.width,
        force_terminal=True,
        color_system="standard" if screen.color else None,
        _environ={},
    )
    return progress.Progress(
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(),
        progress.TaskProgressColumn(),
        progress.TextColumn("{task.fields[count]}"),
        progress.TimeRemainingColumn() if left else progress.TimeElapsedColumn(),
        console=console,
        refresh_per_second=1 / EVERY,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


@contextmanager
def progress_line(what: str, total: int, streams: Streams, rate: str = "") -> Iterator[Callable[..., None]]:
    """Show the line while the block runs; what it yields is told how much is done, and of how many rows.

    The line is cleared at the end, whatever ends the block: before an interrupt does what it does otherwise,
    which may be to leave at once.
    """
    line, before = _Line(what, total, streams, rate), signal.getsignal(signal.SIGINT)

    def interrupted(number: int, frame: FrameType | None) -> None:
        line.end()
        if callable(before):
            before(number, frame)

    if callable(before):  # an interrupt that is ignored stays ignored
        signal.signal(signal.SIGINT, interrupted)
    line.start()
    try:
        yield line.tell
    finally:
        line.end()
        signal.signal(signal.SIGINT, before)
