"""What rules over the rows of files found: counts, the first rows that fail, and who is to blame."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.columns.run import Pass, Tally
from unionstats.diagnostics.codes import find
from unionstats.locale import N_, Words
from unionstats.results.document import Result
from unionstats.results.failing import FailingRow
from unionstats.results.table import Bar, Block, Field, Heading, Kind, Line, Lines, Table, line

if TYPE_CHECKING:
    from unionstats.results.audit import AuditKeys
    from unionstats.results.reported import Reported

SHOWN = 20
"""Rows that fail of which a page tells."""
_REASONS = {
    "nil": N_("a cell prints no figure"),
    "decimals": N_("a number has more decimals than are printed"),
}
_GROUPS = 40


class RuleRow(Struct, frozen=True):
    """The counts of a rule."""

    tally: Tally

    @property
    def rule(self) -> str:
        """Its text."""
        return self.tally.text

    def count(self, code: int) -> str:
        """How many rows have a verdict, by its code."""
        return f"{self.tally.counts[code]:,}"


class GroupRow(Struct, frozen=True):
    """The rows with one text in a column, how many fail, and the share of all that fail."""

    value: str
    rows: int
    failing: int

    @property
    def bar(self) -> Bar:
        """The failing ones of a hundred rows."""
        return Bar(Fraction(100 * self.failing, self.rows), 20)


RULES = (
    Field("rule", N_("Rule"), Kind.RULE, fold=True),
    Field("holds", N_("Hold"), Kind.NUMBER, get=lambda row: row.count(0)),
    Field("fails", N_("Fail"), Kind.NUMBER, get=lambda row: row.count(1), style="bold red"),
    Field("untested", N_("Test nothing"), Kind.NUMBER, get=lambda row: row.count(2)),
    Field("not_applied", N_("Not applied"), Kind.NUMBER, get=lambda row: row.count(3)),
)
FAILING = (
    Field("id", N_("Row"), Kind.ID),
    Field("file", N_("File"), fold=True, on=("files",)),
    Field("rule", N_("Rule"), Kind.RULE, fold=True, on=("rules",)),
    Field("figures", N_("Printed"), fold=True),
    Field("computed", N_("By the rule"), Kind.FIGURE),
    Field("distance", N_("Off by"), fold=True),
    Field("suspects", N_("Suspects"), fold=True),
)
GROUPS = (
    Field("value", "", Kind.ID, fold=True),
    Field("rows", N_("Rows"), Kind.NUMBER),
    Field("failing", N_("Fail"), Kind.NUMBER),
    Field("bar", N_("Of 100"), Kind.BAR),
)


def columns_result(found: Pass, failing: Sequence[FailingRow], by: str, words: Words) -> Result:
    """The answer to rules over files of rows; `failing` are the first that fail."""

    def keys() -> AuditKeys:
        from unionstats.results.column_keys import column_keys

        return column_keys(found, failing)

    def page() -> list[Block]:
        return _page(found, failing, by, words)

    def reports() -> list[Reported]:
        from unionstats.results.reported import Reported, reported

        rows = [
            Reported("A001", "error", one.message, one.row.file.path, where=one.file.rpartition(":")[2])
            for one in failing
        ]
        return [*rows, *(reported(one, "", words) for one in found.refusals)]

    return Result("audit", None, keys, ("findings",), page, words, found.refusals, reports)


def fails(found: Pass) -> int:
    """How many rows fail, of each rule."""
    return sum(one.counts[1] for one in found.tallies)


def _page(found: Pass, failing: Sequence[FailingRow], by: str, words: Words) -> list[Block]:
    answer = _answer(found, words)
    several = [*(["files"] if len(found.files) > 1 else []), *(["rules"] if len(found.tallies) > 1 else [])]
    fields = [one for one in FAILING if not one.on or set(one.on) & set(several)]
    blocks: list[Block] = [Lines([answer]), Table(RULES, [*map(RuleRow, found.tallies)])]
    blocks.append(Lines([one for tally in found.tallies for one in _notes(tally, words)]))
    if failing:
        title = words.gettext("The first rows that fail") if fails(found) > len(failing) else ""
        blocks.append(Table(tuple(fields), failing, title or words.gettext("Rows that fail")))
    for tally in found.tallies if by else ():
        rows = [GroupRow(value, rows, tally.by[value]) for value, rows in tally.rows_by.items()]
        rows.sort(key=lambda row: (-Fraction(row.failing, row.rows), row.value))
        title = words.gettext("{rule} by {column}").format(rule=tally.text, column=by)
        blocks += [Heading(title), Table(GROUPS, rows, most=_GROUPS)]
    text, plain = words.gettext("Document: {path} (SHA-256 {digest}…)"), words.gettext("Document: {path}")
    read = [
        line((text if digest else plain).format(path=file.path, digest=digest[:12]))
        for file, digest in zip(found.files, found.digests, strict=True)
    ]
    return [*blocks, Lines([*read, answer])]


def _answer(found: Pass, words: Words) -> Line:
    count = fails(found)
    text = words.ngettext("{count} failure in {rows} rows", "{count} failures in {rows} rows", count)
    if not count:
        text = words.gettext("No row of {rows} fails")
    return line(
        text.format(count=f"{count:,}", rows=f"{found.rows:,}"), "bold red" if count else "bold green"
    )


def _notes(tally: Tally, words: Words) -> list[Line]:
    """What has to be known of the counts of a rule."""
    notes = []
    if tally.unknown:
        text = words.gettext("{name} is no column: a whole number that the rows do not print")
        notes.append(line(text.format(name=tally.unknown)))
    for reason, count in tally.why.most_common():
        code = find(reason)
        told = words.gettext(_REASONS.get(reason) or (code.title if code else reason))
        text = words.ngettext(
            "{count} row not applied: {reason}", "{count} rows not applied: {reason}", count
        )
        notes.append(line(text.format(count=f"{count:,}", reason=told)))
    if tally.possible:
        text = words.gettext(
            "On a sample (rows: {rows}), {caught} of {misprints} one-digit misprints would be noticed"
        )
        counts = {"misprints": f"{tally.possible:,}", "caught": f"{tally.caught:,}"}
        notes.append(line(text.format(rows=tally.sampled, **counts)))
    return notes
