"""Where a command's result goes when it is a file of its own."""

from __future__ import annotations

import errno
import os
import signal
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import BinaryIO, TextIO

from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Unreadable
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.streams import FileNotWrittenError


def require_file(path: str, example: str) -> None:
    """Raise WrongUsageError C009 for no path, C031 for that of a folder; `example` may be a file in it."""
    if not path:
        raise WrongUsageError("C009", name="FILE")
    if path.endswith(("/", os.sep)) or os.path.isdir(path):  # noqa: PTH112
        raise WrongUsageError("C031", path=path, example=os.path.join(path, example))  # noqa: PTH118


def require_new(path: str | None, *, force: bool) -> None:
    """Raise WrongUsageError C017 if a file exists that `--force` does not give up."""
    if path is not None and not force and os.path.lexists(path):
        raise WrongUsageError("C017", path=path)


def require_other(path: str | None, source: str, stdin: TextIO | None) -> None:
    """Raise WrongUsageError C018 if a result would be written over what it is made from, `--force` or not."""
    if path is not None and same_file(path, source, stdin):
        raise WrongUsageError("C018", path=path)


def same_file(path: str, source: str, stdin: TextIO | None) -> bool:
    """Whether two names mean one file, links included; `source` may be that of standard input."""
    with suppress(OSError, ValueError):
        number = stdin.fileno() if source == STANDARD_INPUT and stdin is not None else None
        return os.path.samestat(os.stat(path), os.stat(source) if number is None else os.fstat(number))  # noqa: PTH116
    return False


def deliver_bytes(run: Run, data: bytes, path: str | None) -> None:
    """Write UTF-8 to a file, or to standard output: to a terminal in its own encoding, else as it is.

    Raises CannotWriteError; the file is then as it was.
    """
    if path is not None:
        write_whole(path, data)
    elif run.screen.width is not None:
        run.write(data.decode())
    else:
        run.streams.out.write_bytes(data)


def write_whole(path: str, data: bytes) -> None:
    """Write a file, or leave what was there: the bytes go to a new file beside it, which takes its name.

    Raises FileNotWrittenError; what is no regular file, such as a device, is not replaced.
    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: str) -> Iterator[BinaryIO]:
    """A file to write, which is there when the block has ended without an error, and not before."""
    mode = 0o666 & ~_umask()
    with suppress(OSError, ValueError):
        status = os.stat(path)  # noqa: PTH116 - as a string, "" stays the current folder
        mode = stat.S_IMODE(status.st_mode)
        if not stat.S_ISREG(status.st_mode):
            reason = os.strerror(errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL)
            raise FileNotWrittenError(f"{path}: {reason}")
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120 - as a string, "" stays the current folder
    temporary = ""
    try:
        number, temporary = tempfile.mkstemp(prefix=".unionstats-", dir=folder)
        with _gone_if_interrupted(temporary), os.fdopen(number, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # some file systems tell only now that the drive is full
        os.chmod(temporary, mode)  # noqa: PTH101
        os.replace(temporary, os.path.realpath(path))  # noqa: PTH105
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        if isinstance(error, Unreadable) or not isinstance(error, OSError | ValueError):
            raise
        detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileNotWrittenError(f"{path}: {detail}") from error


@contextmanager
def _gone_if_interrupted(path: str) -> Iterator[None]:
    """Remove a file before what an interrupt does otherwise, which may be to leave at once."""
    before = signal.getsignal(signal.SIGINT)

    def end(number: int, frame: FrameType | None) -> object:
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        return before(number, frame) if callable(before) else None

    if callable(before):  # an interrupt that is ignored stays ignored
        signal.signal(signal.SIGINT, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
