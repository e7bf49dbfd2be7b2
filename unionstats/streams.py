"""The way out: text becomes bytes once, in the stream's own encoding, and writing never fails on a character.

Nothing here knows what is written. JSON is UTF-8 whatever the terminal; a reader that went away is
`ReaderGoneError`, any other failure to write is `CannotWriteError`.
"""

import codecs
import os
import sys
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from typing import TextIO

from msgspec import Struct

from unionstats.diagnostics import UnionstatsError

_CHUNK = 65_536
_SAMPLE = "─│█▌√×≤≥…–"


class ReaderGoneError(Exception):
    """Whoever read our output has closed the pipe."""


class CannotWriteError(UnionstatsError):
    """The output could not be written, because the disk is full or the like; the argument says why."""

    code = "F007"


class ClosedError(CannotWriteError):
    """There is no stream to write to: it was closed before the program began."""


class FileNotWrittenError(CannotWriteError):
    """A file could not be written, standard output still can; the argument names the file and says why."""


class Screen(Struct, frozen=True):
    """What a view may draw with: `width` in columns, None where nothing may be wrapped or cut.

    `unicode` says that boxes, bars and signs such as √ × ≤ reach the reader; without it they are replaced.
    `encoding` is that of the stream: what it lacks is written in other characters, of another width.
    """

    width: int | None = None
    color: bool = False
    unicode: bool = True
    encoding: str = "utf-8"

    def written(self, text: str) -> str:
        """Return `text` as it will be read: with the stand-ins for what the encoding lacks."""
        if text.isascii() or self.encoding == "utf-8":
            return text
        return encode(text, self.encoding).decode(self.encoding)


PLAIN = Screen()
"""What is drawn where nothing is known of the reader: no colour, no width."""


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    """Give a readable ASCII stand-in, or a visible escape, for what the encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from unionstats.text.stand_ins import stand_in

    return "".join(map(stand_in, error.object[error.start : error.end])), error.end


codecs.register_error("unionstats", _stand_in)


def encode(text: str, encoding: str) -> bytes:
    """Return `text` in `encoding`; a character that it lacks becomes a stand-in or a visible escape."""
    return text.encode(encoding, "unionstats")


def wants_color(option: str | None, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Return whether to colour: the option, then NO_COLOR, then the two that force it, then the terminal."""
    if option in ("always", "never"):
        return option == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in ("", "0") for name in ("CLICOLOR_FORCE", "FORCE_COLOR")):
        return True
    return terminal and environ.get("TERM") != "dumb"


class Stream:
    """An output stream and the screen behind it; one that is closed or missing takes nothing."""

    def __init__(self, stream: TextIO | None, environ: Mapping[str, str], color: str | None = None) -> None:
        self._stream = None if stream is None or stream.closed else stream
        self._closed = self._stream is None
        terminal = self._stream is not None and self._stream.isatty()
        self._rewrites = environ.get("TERM") != "dumb"
        self.encoding = (self._stream and self._stream.encoding) or "utf-8"
        self.screen = Screen(
            width=self._columns(environ) if terminal else None,
            color=wants_color(color, environ, terminal=terminal),
            unicode=_SAMPLE.encode(self.encoding, "ignore").decode(self.encoding) == _SAMPLE,
            encoding=self.encoding.lower(),
        )

    @property
    def is_terminal(self) -> bool:
        """Whether a line on it can be rewritten."""
        try:
            return self._rewrites and self._stream is not None and os.isatty(self._stream.fileno())
        except (OSError, ValueError):
            return False

    def _columns(self, environ: Mapping[str, str]) -> int:
        """Return the terminal's width; one that claims to have none is taken for 80 columns."""
        columns = environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
            return int(columns[:6])
        try:
            return os.get_terminal_size(self._stream.fileno() if self._stream else 1).columns or 80
        except (OSError, ValueError):
            return 80

    def write(self, text: str, encoding: str | None = None) -> None:
        """Write `text`, in the stream's own encoding by default, and flush; errors as of `write_bytes`."""
        self.write_bytes(encode(text, encoding or self.encoding))

    def write_bytes(self, data: bytes) -> None:
        """Write `data` as it is and flush; raise `ReaderGoneError`, `CannotWriteError` or `ClosedError`."""
        if self._stream is None:
            if data and self._closed:
                raise ClosedError
            return
        try:
            self._stream.flush()
            self._stream.buffer.write(data)
            self._stream.buffer.flush()
        except BrokenPipeError as error:
            self.abandon()
            raise ReaderGoneError from error
        except OSError as error:
            self.abandon()
            raise CannotWriteError(error.strerror or str(error)) from error

    def abandon(self) -> None:
        """Point the stream at nothing, so that Python's own flush at exit finds no fault to report."""
        try:
            number = self._stream.fileno() if self._stream else -1
        except (OSError, ValueError):
            number = -1
        self._stream = None
        if number >= 0:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, number)
            os.close(nothing)


class Streams(Struct, frozen=True):
    """The three standard streams: the result goes to `out`, messages to `err`."""

    out: Stream
    err: Stream
    stdin: TextIO | None

    def batches(self, limit: int) -> Iterator[list[bytes]]:
        """Yield the lines of standard input as they come, without their ends, cut after `limit` bytes.

        Lines that arrived together are in one list; no line waits for another.
        """
        if self.stdin is None:
            return
        source, begun = self.stdin.buffer, b""
        first = True
        while chunk := source.read1(_CHUNK):  # type: ignore[attr-defined] # a buffered reader has it
            if first:
                chunk, first = chunk.removeprefix(codecs.BOM_UTF8), False
            *lines, begun = (begun + chunk).split(b"\n")
            begun = begun[:limit]
            if lines:
                yield [line[:limit].rstrip(b"\r") for line in lines]
        if begun:
            yield [begun.rstrip(b"\r")]

    def say(self, text: str) -> None:
        """Write a message to `err`; if nobody can read it, there is nobody to tell."""
        try:
            self.err.write(text)
        except (ReaderGoneError, CannotWriteError):
            self.err.abandon()


def standard_streams(environ: Mapping[str, str], color: str | None = None) -> Streams:
    """Return the process's own streams; any of them may be closed."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # Typer's shell completion writes by itself
    return Streams(Stream(sys.stdout, environ, color), Stream(sys.stderr, environ, color), sys.stdin)
