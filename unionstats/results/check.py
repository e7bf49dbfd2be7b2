"""What `check` found: the answer first, then what fails, then every rule in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger import Judged
from unionstats.locale import Words
from unionstats.results.checks import CHECKS, REPAIRS, CheckRow, check_rows
from unionstats.results.document import Record, Result
from unionstats.results.heads import head, source_line
from unionstats.results.overview import (
    ConflictRecord,
    CountsRecord,
    conflict_records,
    counts_record,
    solved_records,
)
from unionstats.results.records import CheckRecord, SolvedRecord, check_records
from unionstats.results.repairs import repair_facts
from unionstats.results.suspect_records import (
    CoverageRecord,
    PlaceInLedger,
    RuleSlipRecord,
    SuspectRecord,
    coverage_record,
    rule_slip_records,
    suspects_in_ledger,
)
from unionstats.results.suspects import coverage_line, suspect_lines, suspect_tables, untested_lines
from unionstats.results.table import Block, Field, Lines, Problems, Table, fields_on
from unionstats.results.verdicts import answer_lines, group_of, not_applied_lines, outcome_line

if TYPE_CHECKING:
    from unionstats.results.reported import Reported

_GROUPS = ("stated", "others", "derived")


class CheckKeys(Record, frozen=True):
    """What `unionstats check --json` writes."""

    rounding: str
    checks: list[CheckRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord
    suspects: list[SuspectRecord[PlaceInLedger]]
    rule_slips: list[RuleSlipRecord]
    coverage: CoverageRecord


def check_result(judged: Judged, words: Words) -> Result:
    """The verdicts on the rules that were asked for; counts and conflicts of the whole ledger."""
    verdicts = judged.verdicts

    def keys() -> CheckKeys:
        return CheckKeys(
            verdicts.rounding.value,
            check_records(judged, judged.names),
            solved_records(judged),
            conflict_records(verdicts),
            counts_record(verdicts, judged.ledger),
            suspects_in_ledger(judged),
            rule_slip_records(judged),
            coverage_record(judged.coverage),
        )

    def page() -> list[Block]:
        rows = check_rows(judged, words, judged.names)
        checks = {row.id: row.check for row in rows}
        answer = answer_lines(checks, judged, words) if checks or not judged.not_applied else []
        answer += not_applied_lines(judged, words)
        source = source_line(judged.ledger, verdicts.rounding, words)
        end = [outcome_line(checks, judged, words)] if checks else []
        failures = Problems(judged.failures, judged.ledger.path)
        tested = [coverage_line(judged.coverage, words), *untested_lines(judged.coverage, words)]
        told = [Lines([*suspect_lines(judged, words), *answer]), failures, *suspect_tables(judged, words)]
        return [*told, repairs(rows), *grouped(rows), Lines([*tested, source, *end])]

    def found() -> list[Reported]:
        from unionstats.results.reported import reported

        return [reported(one, judged.ledger.path, words) for one in judged.failures]

    return Result("check", head(judged.ledger), keys, ("checks",), page, words, judged.failures, found)


def repairs(rows: list[CheckRow]) -> Table:
    """How far off each failing rule is and what may have been meant, where something is known."""
    return Table(REPAIRS, [row for row in rows if repair_facts(row.repair, row.words)])


def grouped(rows: list[CheckRow]) -> list[Table]:
    """The rules by what they do: those that test a printed figure, the others, those that give one."""
    strength = ["strength"] if rows and rows[0].judged.details.strengths else []
    found = {group: [row for row in rows if group_of(row.check) == group] for group in _GROUPS}
    return [
        Table(_telling(fields_on(CHECKS, group, *([] if group == "derived" else strength)), members), members)
        for group, members in found.items()
    ]


def _telling(fields: tuple[Field, ...], rows: list[CheckRow]) -> tuple[Field, ...]:
    """The fields without the totals worked out where no rule works one out."""
    return tuple(one for one in fields if one.name != "solved" or any(map(one.getter, rows)))
