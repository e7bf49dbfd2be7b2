"""A judged ledger: what most results are made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from unionstats import comparison
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Details, Ledger
from unionstats.results.document import LedgerRead
from unionstats.results.localised import localised
from unionstats.results.table import Line, line

if TYPE_CHECKING:
    from unionstats.locale import Words
    from unionstats.rounding import Rounding


class Judged(comparison.Judged, frozen=True):
    """A ledger and all verdicts; of the rules that were asked for their ids, what fails, and more."""

    failures: Sequence[Diagnostic] = ()
    details: Details = Details()
    names: Sequence[str] = ()


def head(ledger: Ledger) -> LedgerRead:
    """Which ledger this is, for a document."""
    return LedgerRead(ledger.path, ledger.sha256, ledger.report.title)


def title(ledger: Ledger, words: Words) -> str:
    """The report's title, or the ledger's path where it has none."""
    return localised(ledger.report.title, words) or ledger.path


def section_title(ledger: Ledger, name: str | None, words: Words) -> str:
    """The title of a section, its id where it has none; "" for none."""
    section = ledger.sections.get(name or "")
    return (localised(section.title, words) if section else "") or name or ""


def source_line(ledger: Ledger, rounding: Rounding, words: Words, template: str = "") -> Line:
    """Path, the beginning of the file's SHA-256, and the convention that was used."""
    told = template or words.gettext("Ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
    return line(told.format(path=ledger.path, digest=ledger.sha256[:12], rounding=rounding))
