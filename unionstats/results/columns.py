"""What rules over the rows of files found: counts, the first rows that fail, and who is to blame."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from operator import itemgetter

from unionstats.columns.files import is_text_file
from unionstats.columns.tally import Pass, Tally
from unionstats.diagnostics import Place
from unionstats.diagnostics.codes import find
from unionstats.locale import N_, Words
from unionstats.results.audit_records import (
    AuditCounts,
    AuditFindingRecord,
    AuditKeys,
    GroupCountsRecord,
    MentionRecord,
    RuleCountsRecord,
    SampleRecord,
)
from unionstats.results.document import Result
from unionstats.results.failing import FailingRow
from unionstats.results.heads import plural
from unionstats.results.ledger_records import CoverageRecord, RuleSlipRecord, suspect_record
from unionstats.results.places import PlaceRecord, read_line
from unionstats.results.problems import ProblemRecord, finding_record, in_file, problem_record
from unionstats.results.rows import answer_line, fails, sources_of
from unionstats.results.table import Bar, Block, Field, Heading, Kind, Line, Lines, Table, fields_on, line

SHOWN = 20
"""Rows that fail of which a page tells."""
_REASONS = {
    "nil": N_("a cell prints no figure"),
    "decimals": N_("a number has more decimals than are printed"),
}
_GROUPS = 40


def _count(code: int) -> Callable[[Tally], str]:
    """How many rows have a verdict, by its code."""
    return lambda tally: f"{tally.counts[code]:,}"


COUNTS = (
    Field("text", N_("Rule"), Kind.RULE, fold=True),
    Field("holds", N_("Hold"), Kind.NUMBER, _count(0)),
    Field("fails", N_("Fail"), Kind.NUMBER, _count(1), style="bold red"),
    Field("untested", N_("Test nothing"), Kind.NUMBER, _count(2)),
    Field("not_applied", N_("Not applied"), Kind.NUMBER, _count(3)),
)
FAILING = (
    Field("called", N_("Row"), Kind.ID),
    Field("file", N_("File"), fold=True, on=("files",)),
    Field("rule", N_("Rule"), Kind.RULE, fold=True, on=("rules",)),
    Field("figures", N_("Printed"), fold=True),
    Field("computed", N_("By the rule"), Kind.FIGURE),
    Field("distance", N_("Off by"), fold=True),
    Field("suspects", N_("Suspects"), fold=True),
)
_BY = (
    Field("value", "", Kind.ID, itemgetter(0), fold=True),
    Field("rows", N_("Rows"), Kind.NUMBER, itemgetter(1)),
    Field("failing", N_("Fail"), Kind.NUMBER, itemgetter(2)),
    Field("bar", N_("Of 100"), Kind.BAR, lambda row: Bar(Fraction(100 * row[2], row[1]), 20)),
)


def columns_result(found: Pass, failing: Sequence[FailingRow], by: str, words: Words) -> Result:
    """The answer to rules over files of rows; `failing` are the first that fail."""

    def reports() -> list[ProblemRecord]:
        return [
            *map(row_problem, failing),
            *(in_file(problem_record(one, words), "") for one in found.refusals),
        ]

    keys, page = partial(_keys, found, failing), partial(_page, found, failing, by, words)
    return Result("audit", None, keys, ("findings",), page, words, found.refusals, reports)


def row_problem(one: FailingRow, level: str = "error") -> ProblemRecord:
    """A row that fails, for tools that gather the findings of many programs."""
    path = one.row.file.path
    place = Place(one.place.line, 1, 1) if is_text_file(path) else None
    return finding_record("A001", level, one.message, path, "" if place else str(one.place.row), place)


def rule_blocks(found: Pass, failing: Sequence[FailingRow], words: Words) -> list[Block]:
    """The counts of each rule, and the first rows that fail."""
    several = [*["files"] * (len(found.files) > 1), *["rules"] * (len(found.tallies) > 1)]
    blocks: list[Block] = [Table(COUNTS, found.tallies)]
    blocks.append(Lines([one for tally in found.tallies for one in _notes(tally, words)]))
    if failing:
        title = words.gettext("The first rows that fail") if fails(found) > len(failing) else ""
        blocks.append(Table(fields_on(FAILING, *several), failing, title or words.gettext("Rows that fail")))
    return blocks


def _page(found: Pass, failing: Sequence[FailingRow], by: str, words: Words) -> list[Block]:
    answer = answer_line(found, words)
    blocks: list[Block] = [Lines([answer]), *rule_blocks(found, failing, words)]
    for tally in found.tallies if by else ():
        rows = [(value, rows, tally.by[value]) for value, rows in tally.rows_by.items()]
        rows.sort(key=lambda row: (-Fraction(row[2], row[1]), row[0]))
        title = words.gettext("{rule} by {column}").format(rule=tally.text, column=by)
        blocks += [Heading(title), Table(_BY, rows, most=_GROUPS)]
    read = [read_line(one, words) for one in sources_of(found)]
    return [*blocks, Lines([*read, answer])]


def _notes(tally: Tally, words: Words) -> Iterator[Line]:
    """Yield what has to be known of the counts of a rule."""
    if tally.unknown:
        text = words.gettext("{name} is no column: a whole number that the rows do not print")
        yield line(text.format(name=tally.unknown))
    for reason, count in tally.why.most_common():
        code = find(reason)
        told = words.gettext(_REASONS.get(reason) or (code.title if code else reason))
        given = {"count": f"{count:,}", "reason": told}
        text = plural(
            words, "{count} row not applied: {reason}", "{count} rows not applied: {reason}", count, **given
        )
        yield line(text)
    if tally.possible:
        text = words.gettext(
            "On a sample (rows: {rows}), {caught} of {misprints} one-digit misprints would be noticed"
        )
        counts = {"misprints": f"{tally.possible:,}", "caught": f"{tally.caught:,}"}
        yield line(text.format(rows=tally.sampled, **counts))


def _keys(found: Pass, failing: Sequence[FailingRow]) -> AuditKeys:
    """Counts by rule, and the failing rows as findings."""
    tallies = found.tallies
    findings = [finding_of(at, one, None) for at, one in enumerate(failing)]
    failed, idle = (sum(one.counts[code] for one in tallies) for code in (1, 3))
    figures = found.rows * len({name for one in tallies for name in one.columns})
    return AuditKeys(
        sources_of(found),
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
    holds, fails, idle, _ = one.counts
    sample = SampleRecord(one.sampled, one.possible, one.caught)
    return RuleCountsRecord(check, one.text, one.unknown, holds, fails, idle, dict(one.why), sample)


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
    place, checks = _place(one, None), [] if check is None else [check]
    return AuditFindingRecord(
        one.id, "fails", check, checks, one.rule, one.message, figures, suspects, "stated", place
    )


def _place(one: FailingRow, column: int | None) -> PlaceRecord:
    """Where a row, or a cell of it, stands in its file."""
    path, (line, row) = one.row.file.path, one.place
    return PlaceRecord(path, None, None, None, None, None, row - 1, column, line, 0, 0, one.figures)
