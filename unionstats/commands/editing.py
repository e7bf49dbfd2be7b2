"""Changing the ledger of a run in its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from unionstats.commands.data import LedgerRefusedError, Opened
from unionstats.commands.run import Run
from unionstats.diagnostics import Diagnostic
from unionstats.ledger.editing import Edited, edited
from unionstats.ledger.file import STANDARD_INPUT, read_bytes
from unionstats.ledger.load import InvalidLedgerError
from unionstats.results.heads import head, unread

if TYPE_CHECKING:
    from unionstats.ledger.document import Document
    from unionstats.ledger.edits import Edit


def edited_ledger(opened: Opened, edits: Sequence[Edit]) -> Edited:
    """Make the edits; raise LedgerRefusedError if no ledger comes of them."""
    ledger = opened.ledger
    try:
        return edited(opened.document, ledger.path, edits)
    except InvalidLedgerError as error:
        broken = error.code.startswith("T")  # as TOML: it is written in a form that cannot be added to
        told = [Diagnostic("C064", {"detail": error.code})] if broken else [*error.diagnostics]
        raise LedgerRefusedError(head(ledger), told) from None


def deliver(run: Run, found: Edited, ids: Sequence[str]) -> None:
    """Write the ledger and show what changed; one from standard input goes to standard output."""
    from unionstats.commands.output import deliver_bytes, write_whole
    from unionstats.results.edit import edit_result

    path = found.ledger.path
    if path == STANDARD_INPUT and run.format != "json":
        deliver_bytes(run, found.raw, None)
        return
    written = None if path == STANDARD_INPUT else path
    if written is not None and found.edits:
        require_unchanged(found.document, written)
        write_whole(written, found.raw, force=True)
    run.deliver(edit_result(run.command, found, written, ids, run.words))


def require_unchanged(document: Document, path: str) -> None:
    """Raise LedgerRefusedError C065 if the file is no longer the one that was read."""
    if read_bytes(path, None) != document.raw:
        raise LedgerRefusedError(unread(path), [Diagnostic("C065", {})])
