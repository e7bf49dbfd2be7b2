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
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from rich.progress import Progress

    from unionstats.streams import Streams

DELAY = 0.5  # seconds of work before anything is shown
EVERY = 0.2  # seconds between two looks at how far it is
NARROWEST = 40  # columns of a terminal that has room for the line


class _Line:
    """The line: how much of `total` is done, or how much where no total is known, and for how long."""

    def __init__(self, what: str, total: int, streams: Streams) -> None:
        self.what = what
        self.total = total
        self.streams = streams
        self.done = 0
        self.ended = Event()
        self.writer = Thread(target=self.draw, daemon=True)

    def draw(self) -> None:
        """Draw the line, if the work takes long enough and the terminal has room and signs for it."""
        screen = self.streams.err.screen
        if self.ended.wait(DELAY) or not screen.unicode or (screen.width or 0) < NARROWEST:
            return
        with _drawn(self.streams) as shown:
            task = shown.add_task(self.what, total=self.total or None, count="")
            while not self.ended.wait(EVERY):
                count = f"{self.done:,}" if self.done and not self.total else ""
                shown.update(task, completed=self.done, count=count)

    def end(self) -> None:
        """Clear the line."""
        self.ended.set()
        self.writer.join(timeout=1)

    def interrupted(self, before: Callable[..., object]) -> Callable[..., object]:
        """Clear the line before what an interrupt does otherwise, which may be to leave at once."""

        def end(*arguments: object) -> object:
            self.end()
            return before(*arguments)

        return end


def _drawn(streams: Streams) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    screen = streams.err.screen
    file = SimpleNamespace(write=streams.say, flush=lambda: None, encoding=screen.encoding)
    console = Console(
        file=cast("TextIO", file),
        width=screen.width,
        force_terminal=True,
        color_system="standard" if screen.color else None,
        _environ={},
    )
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[count]}"),
        TimeElapsedColumn(),
        console=console,
        refresh_per_second=1 / EVERY,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


@contextmanager
def progress_line(what: str, total: int, streams: Streams) -> Iterator[Callable[[int], None]]:
    """Show the line while the block runs; what it yields is told how much of `total` is done.

    The line is cleared at the end, whatever ends the block, an interrupt included.
    """
    line = _Line(what, total, streams)
    before = signal.getsignal(signal.SIGINT)
    if callable(before):  # an interrupt that is ignored stays ignored
        signal.signal(signal.SIGINT, line.interrupted(before))
    line.writer.start()
    try:
        yield lambda done: setattr(line, "done", done)
    finally:
        line.end()
        signal.signal(signal.SIGINT, before)
