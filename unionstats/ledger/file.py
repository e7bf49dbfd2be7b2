"""Reading a ledger's bytes from a file or from standard input, never more than the limit."""

import os
import stat
from typing import BinaryIO

from unionstats.diagnostics.model import Diagnostic

LARGEST = 32 * 1024 * 1024
"""Bytes that a ledger may have: some 350,000 figures, which take a few seconds to parse."""

STANDARD_INPUT = "-"


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
