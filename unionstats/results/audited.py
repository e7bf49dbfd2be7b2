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

    @property
    def findings(self) -> int:
        """How much was found, the rows of long tables counted in."""
        return len(self.audit.findings) + self._rows(Standing.COUNTED)

    @property
    def questions(self) -> int:
        """How many relations fail that are only likely, as `findings`."""
        return len(self.audit.questions) + self._rows(Standing.QUESTION)

    @property
    def accepted(self) -> int:
        """How much is let stand, as `findings`."""
        return len(self.audit.accepted) + self._rows(Standing.ACCEPTED)

    def _rows(self, standing: Standing) -> int:
        return sum(int(one.failing_of(standing)) for one in self.audit.judged.by_row)

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
    return AuditCounts(
        sum(one.findings for one in documents),
        sum(one.questions for one in documents),
        sum(one.accepted for one in documents),
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
