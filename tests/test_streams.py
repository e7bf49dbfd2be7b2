"""The way out: encodings, colour, widths, streams that are closed or break."""

import errno
import os
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.streams import (
    CannotWriteError,
    ClosedError,
    ReaderGoneError,
    Screen,
    Stream,
    Streams,
    encode,
    wants_color,
)


class Terminal(TextIOWrapper):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Claim it."""
        return True


class Broken(BytesIO):
    """A byte stream whose flush fails."""

    def __init__(self, fault: OSError) -> None:
        super().__init__()
        self.fault = fault

    def flush(self) -> None:
        """Fail once, as a pipe does; closing is quiet."""
        fault, self.fault = self.fault, None  # type: ignore[assignment]
        if fault:
            raise fault


@pytest.mark.parametrize(
    ("text", "encoding", "data"),
    [
        ("奖章 62个 √ ━", "utf-8", "奖章 62个 √ ━".encode()),
        ("奖章 √ ≤ … – ━│█", "gbk", "奖章 √ ≤ … – ━│█".encode("gbk")),
        ("奖 √×≤ … – “x” ━│┼█▏", "ascii", b'\\u5956 vx<= ... - "x" -|+#-'),
        ("× … ‘y’ \U0001f600", "latin-1", b"\xd7 ... 'y' \\U0001f600"),
        ("half \udc80 pair", "utf-8", b"half \\udc80 pair"),
    ],
)
def test_text_is_written_in_any_encoding(text: str, encoding: str, data: bytes) -> None:
    """What the encoding has stays, signs of ours get a stand-in, anything else a visible escape."""
    assert encode(text, encoding) == data


@given(
    st.text(), st.sampled_from(["utf-8", "ascii", "gbk", "latin-1", "cp437", "utf-16", "shift_jis", "big5"])
)
def test_no_text_fails(text: str, encoding: str) -> None:
    """Whatever the text and the encoding, there are bytes that the encoding can read."""
    encode(text, encoding).decode(encoding)


@pytest.mark.parametrize(
    ("option", "environ", "terminal", "colored"),
    [
        (None, {}, True, True),
        (None, {}, False, False),
        ("auto", {}, True, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"CLICOLOR_FORCE": "1"}, False, True),
        (None, {"FORCE_COLOR": "3"}, False, True),
        (None, {"CLICOLOR_FORCE": "0", "FORCE_COLOR": ""}, False, False),
        (None, {"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_decided_in_the_written_order(
    option: str | None,
    environ: dict[str, str],
    terminal: bool,  # noqa: FBT001
    colored: bool,  # noqa: FBT001
) -> None:
    """The option comes first, then NO_COLOR, then the two that force it, then the terminal."""
    assert wants_color(option, environ, terminal=terminal) is colored


@pytest.mark.parametrize(
    ("kind", "encoding", "environ", "screen"),
    [
        (TextIOWrapper, "utf-8", {"COLUMNS": "50"}, Screen(None, color=False, unicode=True)),
        (Terminal, "utf-8", {"COLUMNS": "50"}, Screen(50, color=True, unicode=True)),
        (Terminal, "gbk", {"COLUMNS": "0"}, Screen(80, color=True, unicode=True, encoding="gbk")),
        (Terminal, "ascii", {"COLUMNS": "wide", "NO_COLOR": "1"}, Screen(80, False, False, "ascii")),
        (TextIOWrapper, "latin-1", {"FORCE_COLOR": "1"}, Screen(None, True, False, "latin-1")),
    ],
)
def test_the_screen_is_what_stands_behind_the_stream(
    kind: Callable[..., TextIOWrapper], encoding: str, environ: dict[str, str], screen: Screen
) -> None:
    """A pipe has no width; a terminal has that of COLUMNS, else its own, else 80."""
    assert Stream(kind(BytesIO(), encoding), environ).screen == screen


def test_a_real_terminal_tells_its_width() -> None:
    """Without COLUMNS the terminal itself is asked."""
    leader, follower = os.openpty()
    try:
        import fcntl
        import struct
        import termios

        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 132, 0, 0))
        with os.fdopen(follower, "w", encoding="utf-8") as terminal:
            assert Stream(terminal, {}).screen == Screen(132, color=True, unicode=True)
    finally:
        os.close(leader)


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), ReaderGoneError),
        (OSError(errno.ENOSPC, "No space left on device"), CannotWriteError),
    ],
)
def test_a_failed_write_is_told_apart_and_the_stream_abandoned(
    fault: OSError, raised: type[Exception]
) -> None:
    """A reader that went away is not a full disk; after either nothing more is written."""
    stream = Stream(TextIOWrapper(Broken(fault), "utf-8"), {})
    with pytest.raises(raised):
        stream.write("text")
    stream.write("more")


def test_an_abandoned_file_is_pointed_at_nothing(tmp_path: Path) -> None:
    """What Python still flushes at exit goes nowhere."""
    path = tmp_path / "out.txt"
    with path.open("w", encoding="utf-8") as file:
        file.write("kept back in the buffer")
        Stream(file, {}).abandon()
    assert path.read_bytes() == b""


def test_a_closed_stream_takes_nothing() -> None:
    """What is lost is told; that there is nothing to write is no loss."""
    closed: Any = TextIOWrapper(BytesIO())
    closed.close()
    for stream in (None, closed):
        with pytest.raises(ClosedError):
            Stream(stream, {}).write("text")
        Stream(stream, {}).write("")
        assert Stream(stream, {}).screen == Screen()


def test_messages_that_nobody_can_read_are_dropped() -> None:
    """A broken standard error does not change the outcome."""
    broken = Stream(TextIOWrapper(Broken(BrokenPipeError()), "utf-8"), {})
    streams = Streams(Stream(None, {}), broken, None)
    streams.say("one")
    streams.say("two")


class Pieces(BytesIO):
    """Bytes that come in pieces of the sizes given, as from a pipe."""

    def __init__(self, data: bytes, sizes: list[int]) -> None:
        super().__init__(data)
        self.sizes = sizes

    def read1(self, size: int | None = -1) -> bytes:
        """Return the next piece."""
        return super().read1(self.sizes.pop() if self.sizes else size)


def streams_of(source: BytesIO) -> Streams:
    """Streams that read from `source`."""
    return Streams(Stream(None, {}), Stream(None, {}), TextIOWrapper(source))


@given(
    st.lists(st.sampled_from([b"", b"a", b"bb\r", b"ccc", "总数".encode()])),
    st.booleans(),
    st.lists(st.integers(1, 9)),
)
def test_lines_are_the_same_however_they_arrive(lines: list[bytes], ended: bool, sizes: list[int]) -> None:  # noqa: FBT001 - drawn
    """Without their ends, the last one too if it has none; blank ones are lines, nothing at the end is none."""
    data = b"\n".join(lines) + (b"\n" if ended and lines else b"")
    expected = [
        line.rstrip(b"\r") for line in (data.split(b"\n")[:-1] if data.endswith(b"\n") else data.split(b"\n"))
    ]
    found = [line for batch in streams_of(Pieces(data, sizes)).batches(100) for line in batch]
    assert found == (expected if data else [])


def test_lines_that_arrive_together_come_together() -> None:
    """The rest of a line is waited for; the lines before it are not held back."""
    source = Pieces(b"one\ntwo\nthree\n", [5, 9])
    assert list(streams_of(source).batches(100)) == [[b"one", b"two"], [b"three"]]


def test_a_line_is_cut() -> None:
    """Its first bytes are kept, however long it is; those after it are whole."""
    source = BytesIO(b"x" * 300_000 + b"y\nz\n" + b"x" * 300_000)
    batches = list(streams_of(source).batches(10))
    assert [line for batch in batches for line in batch] == [b"x" * 10, b"z", b"x" * 10]


def test_a_closed_input_has_no_lines() -> None:
    """As in a job without a terminal."""
    assert list(Streams(Stream(None, {}), Stream(None, {}), None).batches(10)) == []


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    """Some editors begin a UTF-8 file with one."""
    stdin = TextIOWrapper(BytesIO(b"\xef\xbb\xbf6 = a / 3\n\xef\xbb\xbf\n"))
    streams = Streams(Stream(None, {}), Stream(None, {}), stdin)
    assert list(streams.batches(100)) == [[b"6 = a / 3", b"\xef\xbb\xbf"]]
