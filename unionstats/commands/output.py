"""Where a command's result goes when it is a file of its own."""

import errno
import os
import signal
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import BinaryIO, TextIO

from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Unreadable
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.streams import FileNotWrittenError

_ENDING = [
    signal.Signals[name]
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGXCPU")
    if name in signal.Signals.__members__
]


def require_file(path: str, example: str) -> None:
    """Raise WrongUsageError C009 for no path, C031 for that of a folder; `example` may be a file in it."""
    if not path:
        raise WrongUsageError("C009", name="FILE")
    if path.endswith(("/", os.sep)) or os.path.isdir(path):  # noqa: PTH112
        raise WrongUsageError("C031", path=path, example=os.path.join(path, example))  # noqa: PTH118


def wrong_ending(path: str, endings: Sequence[str]) -> WrongUsageError:
    """The refusal of a file whose name has none of these endings."""
    given = os.path.splitext(path)[1].lower()  # noqa: PTH122 - as a string, "" stays ""
    near = closest(given, endings) if given else ""
    return WrongUsageError("C036", path=path, endings=", ".join(endings), suggestion=near)


def require_new(path: str | None, *, force: bool) -> None:
    """Raise WrongUsageError C017 before any work if a file exists that `--force` does not give up."""
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


def deliver_bytes(run: Run, data: bytes, path: str | None, *, force: bool = False) -> None:
    """Write UTF-8 to a file (`write_whole`), or to standard output: to a terminal in its own encoding."""
    if path is not None:
        write_whole(path, data, force=force)
    elif run.screen.width is not None:
        run.write(data.decode())
    else:
        run.streams.out.write_bytes(data)


def write_whole(path: str, data: bytes, *, force: bool) -> None:
    """Write a file, or leave what was there: the bytes go to a new file beside it, which takes its name.

    Without `force` a name that is taken, if only at the last moment, is refused with WrongUsageError C017.
    With it a link is followed to its file. Raises FileNotWrittenError; what is no regular file, such as a
    device, is not replaced. A signal that ends the process leaves what was there.
    """
    with whole_file(path, force=force) as file:
        file.write(data)


@contextmanager
def whole_file(path: str, *, force: bool) -> Iterator[BinaryIO]:
    """A file to write for some time, which is there when the block has ended without an error, not before.

    Raises as `write_whole`. A signal that ends the process leaves nothing of it.
    """
    with _refusals(path), _begun(path, force=force) as file:
        yield file


@contextmanager
def _refusals(path: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise WrongUsageError("C017", path=path) from None
    except Unreadable:
        raise
    except (OSError, ValueError) as error:
        detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileNotWrittenError(f"{path}: {detail}") from error


@contextmanager
def _begun(path: str, *, force: bool) -> Iterator[BinaryIO]:
    """A new file beside `path`; it takes that name where the block ends well."""
    mode = _mode_of(path) if force else None
    target = os.path.realpath(path) if force else path
    folder = os.path.dirname(target)  # noqa: PTH120 - as a string, "" stays the current folder
    with _temporary(folder, 0o666 if mode is None else mode & 0o600) as (number, temporary):
        with os.fdopen(number, "wb") as file:
            yield file
            file.flush()
            os.fsync(number)  # some file systems tell only now that the drive is full
        if mode is not None:
            os.chmod(temporary, mode)  # noqa: PTH101
        if force:
            os.replace(temporary, target)  # noqa: PTH105
        else:
            _take_name(temporary, target)


@contextmanager
def _temporary(folder: str, mode: int) -> Iterator[tuple[int, str]]:
    """A new file that goes with the block, or with a signal that ends the process within it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    path = os.path.join(folder, f".unionstats-{os.urandom(8).hex()}")  # noqa: PTH118
    with _gone_if_ended(path):
        number = os.open(path, flags, mode)
        try:
            yield number, path
        finally:
            with suppress(OSError):
                os.unlink(path)  # noqa: PTH108


@contextmanager
def _gone_if_ended(path: str) -> Iterator[None]:
    """Remove a file before what a signal does otherwise, which may be to leave at once."""
    before: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}

    def end(number: int, frame: FrameType | None) -> None:
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        handler = before[number]
        if callable(handler):
            handler(number, frame)
        else:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)

    with suppress(ValueError):  # outside the main thread, where no signal arrives
        for one in _ENDING:
            if signal.getsignal(one) != signal.SIG_IGN:
                before[int(one)] = signal.getsignal(one)
                signal.signal(one, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


def _mode_of(path: str) -> int | None:
    """The permissions of the file that is replaced, without those to run as its owner; None for a new file.

    Raises OSError for what is no regular file, and for links that lead in a circle.
    """
    try:
        status = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL
        raise OSError(number, os.strerror(number))
    return status.st_mode & 0o777


def _take_name(temporary: str, path: str) -> None:
    """Name a file `path`; raises FileExistsError where that is taken, by a link that leads nowhere too."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError):  # a file system, or a system, without links
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))  # it is ours from now on
        try:
            os.replace(temporary, path)  # noqa: PTH105
        except OSError:
            os.unlink(path)  # noqa: PTH108
            raise
