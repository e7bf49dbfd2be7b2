"""A document that was audited, and how much was found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.ledger.coverage import Coverage
from unionstats.results.audit_records import AuditCounts
from unionstats.results.sources import SourceHead
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Audit


class Audited(Struct, frozen=True):
    """A document that was audited; `first_group` is how many groups of failures those before it have."""

    source: SourceHead
    audit: Audit
    first_group: int = 0

    @property
    def as_in_file(self) -> bool:
        """Whether the text that was read is that of the file, so that its lines are lines there."""
        return self.source.path.lower().endswith((".txt", ".md"))

    def count(self, standing: Standing) -> int:
        """How many relations fail that count so, the rows of long tables counted in."""
        audit = self.audit
        found = {Standing.COUNTED: audit.findings, Standing.QUESTION: audit.questions}
        rows = sum(int(one.failing_of(standing)) for one in audit.judged.by_row)
        return len(found.get(standing, audit.accepted)) + rows

    @property
    def figures(self) -> int:
        """How many figures it prints."""
        found = self.audit
        if found.trace is not None:
            return found.trace.printed
        return sum(one.figure.quantity is not None for one in found.judged.ledger.figures.values())


def counts(documents: Sequence[Audited]) -> AuditCounts:
    """The counts of all documents together."""
    audits = [one.audit for one in documents]
    found, questions, accepted = (sum(one.count(each) for one in documents) for each in Standing)
    return AuditCounts(
        found,
        questions,
        accepted,
        sum(one.figures for one in documents),
        sum(len(one.judged.ledger.checks) for one in audits),
        sum(len(one.judged.ledger.not_applied) for one in audits),
    )


def coverage_of_all(documents: Sequence[Audited]) -> Coverage:
    """How much is tested of all documents together."""
    found = [one.audit.judged.coverage for one in documents]
    tried = [one for one in found if one.misprints is not None]
    return Coverage(
        printed=sum(one.printed for one in found),
        tested=sum(one.tested for one in found),
        untested=tuple(name for one in found for name in one.untested),
        misprints=sum(one.misprints or 0 for one in tried) if len(tried) == len(found) else None,
        caught=sum(one.caught or 0 for one in tried) if len(tried) == len(found) else None,
        not_applied=sum(one.not_applied for one in found),
        idle=tuple(name for one in found for name in one.idle),
        complete=all(one.complete for one in found),
    )
