"""The line under a result that says which ledger it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.writers.escape import escape

if TYPE_CHECKING:
    from unionstats.ledger import Ledger
    from unionstats.locale import Words
    from unionstats.rounding import Rounding


def source_line(ledger: Ledger, rounding: Rounding, words: Words) -> str:
    """Return path, the beginning of the file's SHA-256, and the convention that was used."""
    line = words.gettext("Ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
    return line.format(path=escape(ledger.path), digest=ledger.sha256[:12], rounding=rounding)
