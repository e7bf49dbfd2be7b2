"""What rules over the rows of files found, as the keys of the document of `audit`."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.columns.tally import Pass, Tally
from unionstats.results.audit_records import (
    AuditCounts,
    AuditFindingRecord,
    AuditKeys,
    GroupCountsRecord,
    MentionRecord,
    RuleCountsRecord,
    SampleRecord,
)
from unionstats.results.failing import FailingRow
from unionstats.results.ledger_records import CoverageRecord, RuleSlipRecord, suspect_record
from unionstats.results.sources import PlaceRecord, SourceHead


def column_keys(found: Pass, sources: list[SourceHead], failing: Sequence[FailingRow]) -> AuditKeys:
    """Counts by rule, and the failing rows as findings."""
    tallies = found.tallies
    findings = [finding_of(at, one, None) for at, one in enumerate(failing)]
    failed, idle = (sum(one.counts[code] for one in tallies) for code in (1, 3))
    figures = found.rows * len({name for one in tallies for name in one.columns})
    return AuditKeys(
        sources,
        findings,
        [],
        AuditCounts(failed, 0, 0, figures, found.rows * len(tallies), idle),
        [suspect for one in findings for suspect in one.suspects],
        [RuleSlipRecord(one.id, slip.to, slip.kind) for one in failing for slip in one.found.rule_slips],
        CoverageRecord(figures, figures, [], None, None, idle),
        [rule_record(one, None) for one in tallies],
        [
            GroupCountsRecord(one.text, value, rows, one.by[value])
            for one in tallies
            for value, rows in one.rows_by.items()
        ],
    )


def rule_record(one: Tally, check: str | None) -> RuleCountsRecord:
    """The counts of a rule, whose id in a ledger is `check`."""
    return RuleCountsRecord(
        check,
        one.text,
        one.unknown,
        one.counts[0],
        one.counts[1],
        one.counts[2],
        dict(one.why),
        SampleRecord(one.sampled, one.possible, one.caught),
    )


def finding_of(number: int, one: FailingRow, check: str | None) -> AuditFindingRecord:
    """A failing row, whose suspects are the group of this number."""
    names = one.row.file.schema.names
    places = {name: _place(one, names.index(name)) for name in one.row.texts}
    figures = [MentionRecord(name, text or "", places[name]) for name, text in one.row.texts.items()]
    suspects = [
        suspect_record(number, group, suspect, lambda accused: places.get(accused.figure or ""))
        for group in one.found.groups
        for suspect in group.suspects
    ]
    place = _place(one, None)
    checks = [] if check is None else [check]
    return AuditFindingRecord(
        one.id,
        "fails",
        check,
        checks,
        one.rule,
        one.message,
        figures,
        suspects,
        "stated",
        place,
    )


def _place(one: FailingRow, column: int | None) -> PlaceRecord:
    """Where a row, or a cell of it, stands in its file."""
    row = one.row.row + one.row.file.heading
    return PlaceRecord(
        one.row.file.path, None, None, None, None, None, row, column, row + 1, 0, 0, one.figures
    )
