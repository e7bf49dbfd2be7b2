"""Reading the text that a command names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.documents import RefusedError
from unionstats.documents.model import Document
from unionstats.ledger.document import sha256_of
from unionstats.ledger.file import AS_TEXT, STANDARD_INPUT, read_bytes
from unionstats.results.heads import unread
from unionstats.results.places import SourceHead

if TYPE_CHECKING:
    from unionstats.source.tables.table import Table


class Source(Struct, frozen=True, dict=True):
    """A document as it was read, its path as given, and the bytes of its file."""

    path: str
    document: Document
    data: bytes

    @cached_property
    def head(self) -> SourceHead:
        """Which file it is, with its SHA-256, for a result."""
        return SourceHead(self.path, sha256_of(self.data))

    @property
    def text(self) -> str:
        """All its text."""
        return self.document.text

    @property
    def remarks(self) -> list[Diagnostic]:
        """What was left out of the document, as warnings."""
        return [
            Diagnostic(one.code, one.words, file=self.path, warning=True) for one in self.document.remarks
        ]


def open_source(path: str, run: Run) -> Source:
    """Read a text, "-" being standard input; raises LedgerRefusedError with an S code where that fails."""
    from unionstats.documents.read import read_document

    if path.lower().endswith(".toml"):
        raise refuse_text(path, "S030", {"path": path})
    data = _bytes(path, run)
    try:
        return Source(path, read_document(data, path), data)
    except RefusedError as error:
        raise refuse_text(path, error.code, error.words) from None


def open_table(path: str, run: Run) -> tuple[Table, Source]:
    """Read a table of figures, "-" being standard input; raises LedgerRefusedError with all that is wrong."""
    from unionstats.ledger.tabular.files import path_of, read_rows
    from unionstats.source.tables.table import read_table

    file, sheet = path_of(path)
    data = _bytes(file, run)
    rows = read_rows(data, file, sheet, whole=True)
    table = [rows] if isinstance(rows, Diagnostic) else read_table(rows)
    if isinstance(table, list):
        raise LedgerRefusedError(unread(path), table)
    return table, Source(path, Document(""), data)


def _bytes(path: str, run: Run) -> bytes:
    stdin = run.streams.stdin
    data = read_bytes(path, stdin.buffer if stdin is not None else None)
    if isinstance(data, Diagnostic):
        raise refuse_text(path, AS_TEXT.get(data.code, data.code), data.words)
    return data


def require_apart(run: Run, path: str) -> None:
    """Raise WrongUsageError C014 if ledger and text would both be read from standard input."""
    if path == STANDARD_INPUT == run.data:
        raise WrongUsageError("C014")


def refuse_text(path: str, code: str, words: Mapping[str, str] | None = None) -> LedgerRefusedError:
    """The refusal of a text as a whole."""
    return LedgerRefusedError(unread(path), [Diagnostic(code, words or {})])
