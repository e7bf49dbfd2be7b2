"""What `check` found of the rules."""

from unionstats.ledger import Judged
from unionstats.locale import Words
from unionstats.results.audit_records import AuditFindingRecord, RuleCountsRecord
from unionstats.results.checks import check_rows, grouped, rows_answer
from unionstats.results.document import Record, Result
from unionstats.results.heads import head, source_line
from unionstats.results.ledger_records import (
    ConflictRecord,
    CountsRecord,
    CoverageRecord,
    RuleSlipRecord,
    SuspectRecord,
    conflict_records,
    counts_record,
    rule_slip_records,
    solved_records,
    suspects_in_ledger,
)
from unionstats.results.long_tables import row_blocks, row_findings, row_problems, row_rules
from unionstats.results.places import PlaceInLedger, SourceHead
from unionstats.results.problems import ProblemRecord, in_file, problem_record
from unionstats.results.records import CheckRecord, SolvedRecord, check_records
from unionstats.results.repairs import repairs
from unionstats.results.rows import row_sources
from unionstats.results.suspects import (
    coverage_line,
    folded_lines,
    suspect_lines,
    suspect_tables,
    untested_lines,
)
from unionstats.results.table import Block, Lines, Problems
from unionstats.results.verdicts import outcome_lines


class CheckKeys(Record, frozen=True):
    """What `unionstats check --json` writes.

    `rules` and `findings` are those of the rows of long tables, whose files are `sources`: counts by rule,
    and the first rows that fail.
    """

    rounding: str
    checks: list[CheckRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord
    suspects: list[SuspectRecord[PlaceInLedger]]
    rule_slips: list[RuleSlipRecord]
    coverage: CoverageRecord
    sources: list[SourceHead]
    rules: list[RuleCountsRecord]
    findings: list[AuditFindingRecord]


def check_result(judged: Judged, words: Words, *, folds: bool = False) -> Result:
    """The verdicts on the rules that were asked for; counts and conflicts of the whole ledger.

    The page leaves out the rules that test nothing where it `folds` them, and says how many they are.
    """
    verdicts, ledger = judged.verdicts, judged.ledger

    def keys() -> CheckKeys:
        return CheckKeys(
            verdicts.rounding.value,
            check_records(judged, judged.names),
            solved_records(judged),
            conflict_records(verdicts),
            counts_record(judged),
            suspects_in_ledger(judged),
            rule_slip_records(judged),
            CoverageRecord.taken(judged.coverage),
            row_sources(judged),
            row_rules(judged),
            row_findings(judged),
        )

    def page() -> list[Block]:
        rows = check_rows(judged, words, judged.names)
        idle = {*judged.coverage.idle} if folds else ()
        shown = [row for row in rows if row.id not in idle]
        tested = [coverage_line(judged.coverage, words), *untested_lines(judged.coverage, words)]
        tested += folded_lines(len(rows) - len(shown), words)
        tested.append(source_line(ledger, verdicts.rounding, words))
        return [
            Lines([*suspect_lines(judged, words), *rows_answer(rows, judged, words)]),
            Problems(judged.failures, ledger.path),
            *suspect_tables(judged, words),
            repairs(rows),
            *grouped(shown),
            *row_blocks(judged, words),
            Lines([*tested, *outcome_lines({row.id: row.check for row in rows}, judged, words)]),
        ]

    def found() -> list[ProblemRecord]:
        told = [in_file(problem_record(one, words), ledger.path) for one in judged.failures]
        return [*told, *row_problems(judged)]

    lines = ("checks", "rules", "findings") if judged.by_row else ("checks",)
    return Result("check", head(ledger), keys, lines, page, words, judged.failures, found)
