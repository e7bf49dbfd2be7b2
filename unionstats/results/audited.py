"""A document that was audited, and how much was found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.results.document import Record
from unionstats.results.trace import SourceHead
from unionstats.source.audit.model import Audit


class Audited(Struct, frozen=True):
    """A document that was audited."""

    source: SourceHead
    audit: Audit

    @property
    def as_in_file(self) -> bool:
        """Whether the text that was read is that of the file, so that its lines are lines there."""
        return self.source.path.lower().endswith((".txt", ".md"))

    @property
    def figures(self) -> int:
        """How many figures it prints."""
        found = self.audit
        if found.trace is not None:
            return found.trace.printed
        return sum(one.figure.quantity is not None for one in found.judged.ledger.figures.values())


class AuditCounts(Record, frozen=True):
    """How much was found, and of how much; `not_applied` are rules that need a cell without a figure."""

    findings: int
    questions: int
    accepted: int
    figures: int
    rules: int
    not_applied: int


def counts(documents: Sequence[Audited]) -> AuditCounts:
    """The counts of all documents together."""
    audits = [one.audit for one in documents]
    return AuditCounts(
        sum(len(one.findings) for one in audits),
        sum(len(one.questions) for one in audits),
        sum(len(one.accepted) for one in audits),
        sum(one.figures for one in documents),
        sum(len(one.judged.ledger.checks) for one in audits),
        sum(len(one.judged.ledger.not_applied) for one in audits),
    )
