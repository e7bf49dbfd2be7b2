"""Reading a ledger's bytes from a file or from standard input, never more than the limit."""

import os
import stat
from typing import BinaryIO

from unionstats.diagnostics.model import Diagnostic

LARGEST = 32 * 1024 * 1024
"""Bytes that a ledger may have: some 350,000 figures, which take a few seconds to parse."""

STANDARD_INPUT = "-"

AS_TEXT = {"F001": "S001", "F002": "S002", "F003": "S003", "F004": "S004"}
"""The code for a report of what keeps a ledger from being read."""


def read_bytes(path: str, stdin: BinaryIO | None) -> bytes | Diagnostic:
    """Return the bytes of the file at `path`, of `stdin` if that is "-", or what keeps them from being read.

    A pipe or a device is read like a file, up to the limit. `stdin` is None when the process has none.
    """
    shown = path.encode("utf-8", "replace").decode()
    if path == STANDARD_INPUT:
        if stdin is None:
            return Diagnostic("F003", {"path": shown, "detail": "standard input is closed"})
        return _bounded(stdin, shown)
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as a string, "-" and "" stay what they are
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > LARGEST:
                return _too_large(shown)
            return _bounded(file, shown)
    except (OSError, ValueError) as error:
        return _refused(path, shown, error)


def require_bytes(path: str) -> bytes:
    """Return the bytes of a report; raise RefusedError for a file that cannot be read."""
    data = read_bytes(path, None)
    if isinstance(data, bytes):
        return data
    from unionstats.documents import RefusedError

    raise RefusedError(AS_TEXT.get(data.code, data.code), **data.words)


def path_beside(ledger: str, name: str) -> str | Diagnostic:
    """Return the path of a file in the folder of a ledger or below, which is named by its path from there.

    A path that leads out of the folder, by itself or by a link, is refused.
    """
    if "\0" in name:
        return Diagnostic("L012", {"file": name, "detail": "missing"})
    path = os.path.join(os.path.dirname(ledger), name)  # noqa: PTH118, PTH120 - as above
    folder = os.path.realpath(os.path.dirname(ledger) or ".")  # noqa: PTH120
    if os.path.isabs(name) or not os.path.realpath(path).startswith(os.path.join(folder, "")):  # noqa: PTH117, PTH118
        return Diagnostic("L012", {"file": name, "detail": "outside"})
    return path


def read_beside(ledger: str, name: str) -> bytes | Diagnostic:
    """Return the bytes of such a file."""
    path = path_beside(ledger, name)
    if isinstance(path, Diagnostic):
        return path
    data = read_bytes(path, None)
    if isinstance(data, bytes):
        return data or Diagnostic("L012", {"file": name, "detail": "empty"})
    details = {"F001": "missing", "F004": "too-large"}
    return Diagnostic("L012", {"file": name, "detail": details.get(data.code, "unreadable")})


def _refused(path: str, shown: str, error: OSError | ValueError) -> Diagnostic:
    """Say why a file cannot be opened or read; a ValueError comes from a null character."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return Diagnostic("F001", {"path": shown})
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112 - Windows
        return Diagnostic("F002", {"path": shown})
    return Diagnostic("F003", {"path": shown, "detail": error.strerror or str(error)})


def _bounded(stream: BinaryIO, shown: str) -> bytes | Diagnostic:
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(1024 * 1024):
        chunks.append(chunk)
        size += len(chunk)
        if size > LARGEST:
            return _too_large(shown)
    return b"".join(chunks)


def _too_large(shown: str) -> Diagnostic:
    return Diagnostic("F004", {"path": shown, "limit": f"{LARGEST // (1024 * 1024)} MB"})
