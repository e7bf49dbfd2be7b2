"""What rules over the rows of files found: counts, the first rows that fail, and who is to blame."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.columns.explained import Explained
from unionstats.columns.run import Failing, Pass, Tally
from unionstats.diagnostics.codes import find
from unionstats.ledger.failures import range_like
from unionstats.locale import N_, Words
from unionstats.results.document import Result
from unionstats.results.json_numbers import high_number, low_number, number
from unionstats.results.repairs import distance_text, nearest_text
from unionstats.results.suspects import SuspectRow
from unionstats.results.table import Bar, Block, Field, Heading, Kind, Line, Lines, Table, line

if TYPE_CHECKING:
    from unionstats.results.audit import AuditFindingRecord, AuditKeys
    from unionstats.results.place import PlaceRecord
    from unionstats.results.reported import Reported

SHOWN = 20
"""Rows that fail of which a page tells."""
_REASONS = {"nil": N_("a cell prints no figure")}
_GROUPS, _SETS = 40, 3


class FailingRow(Struct, frozen=True):
    """A row that fails, and why."""

    row: Failing
    found: Explained
    words: Words

    @property
    def rule(self) -> str:
        """The text of its rule."""
        return self.row.rule.text

    @property
    def id(self) -> str:
        """What the row is called: its key, else its number."""
        return str(self.row.number) if self.row.key is None else self.row.key

    @property
    def file(self) -> str:
        """Its file, and its row there, from 1 with the heading."""
        return f"{self.row.file.path}:{self.row.row + self.row.file.heading + 1}"

    @property
    def figures(self) -> str:
        """What it prints."""
        return self.words.gettext(", ").join(f"{name} {text}" for name, text in self.row.texts.items())

    @property
    def computed(self) -> str:
        """What the rule gives: what should be printed, else a range."""
        check, repair = self.found.check, self.found.repair
        if repair.nearest:
            return nearest_text(repair, self.words)
        return range_like(check) if check.computed is not None and check.stated is not None else ""

    @property
    def distance(self) -> str:
        """How far off the printed figure is."""
        return distance_text(self.found.repair, self.words)

    @property
    def suspects(self) -> str:
        """Which figure is most likely wrong."""
        words = self.words
        rows = [
            [SuspectRow(0, group, suspect, one, words) for one in suspect.figures]
            for group in self.found.groups
            for suspect in group.suspects[:_SETS]
        ]
        text = words.gettext("{figure}: {meant}")
        told = [
            words.gettext(" and ").join(
                text.format(figure=one.name, meant=one.slips or one.would_be) for one in suspect
            )
            for suspect in rows
        ]
        return words.gettext(" or ").join(told)

    @property
    def message(self) -> str:
        """The finding in a sentence."""
        if not self.computed:
            return self.words.gettext("{rule} does not hold").format(rule=self.rule)
        text = self.words.gettext("{rule} gives {computed}, {distance} off")
        if not self.distance:
            text = self.words.gettext("{rule} gives {computed}")
        return text.format(rule=self.rule, computed=self.computed, distance=self.distance)


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
        return _keys(found, failing)

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
    text = words.gettext("Document: {path} (SHA-256 {digest}…)")
    read = [
        line(text.format(path=file.path, digest=digest[:12]))
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


def _keys(found: Pass, failing: Sequence[FailingRow]) -> AuditKeys:
    from unionstats.results.audit import AuditKeys
    from unionstats.results.audited import AuditCounts
    from unionstats.results.column_records import GroupCountsRecord, RuleCountsRecord, SampleRecord
    from unionstats.results.suspect_records import CoverageRecord, RuleSlipRecord
    from unionstats.results.trace import SourceHead

    tallies = found.tallies
    findings = [_record(at, one) for at, one in enumerate(failing)]
    idle = sum(one.counts[3] for one in tallies)
    figures = found.rows * len({name for one in tallies for name in one.columns})
    return AuditKeys(
        [SourceHead(file.path, digest) for file, digest in zip(found.files, found.digests, strict=True)],
        findings,
        [],
        AuditCounts(fails(found), 0, 0, figures, found.rows * len(tallies), idle),
        [suspect for one in findings for suspect in one.suspects],
        [
            RuleSlipRecord(one.id, slip.to, slip.kind.value)
            for one in failing
            for slip in one.found.rule_slips
        ],
        CoverageRecord(figures, figures, [], None, None, idle),
        [
            RuleCountsRecord(
                one.text,
                one.unknown,
                one.counts[0],
                one.counts[1],
                one.counts[2],
                dict(one.why),
                SampleRecord(one.sampled, one.possible, one.caught),
            )
            for one in tallies
        ],
        [
            GroupCountsRecord(one.text, value, rows, one.by[value])
            for one in tallies
            for value, rows in one.rows_by.items()
        ],
    )


def _record(number: int, one: FailingRow) -> AuditFindingRecord:
    from unionstats.results.audit import AuditFindingRecord, MentionRecord
    from unionstats.results.suspect_records import suspect_record

    names = one.row.file.schema.names
    places = {name: _place(one, names.index(name)) for name in one.row.texts}
    return AuditFindingRecord(
        one.id,
        "fails",
        None,
        [],
        one.rule,
        one.message,
        [MentionRecord(name, text or "", places[name]) for name, text in one.row.texts.items()],
        [
            suspect_record(number, group, suspect, lambda accused: places.get(accused.figure or ""))
            for group in one.found.groups
            for suspect in group.suspects
        ],
        "stated",
        _place(one, None),
    )


def _place(one: FailingRow, column: int | None) -> PlaceRecord:
    """Where a row, or a cell of it, stands in its file."""
    from unionstats.results.place import PlaceRecord

    row = one.row.row + one.row.file.heading
    return PlaceRecord(
        one.row.file.path, None, None, None, None, None, row, column, row + 1, 0, 0, one.figures
    )


FAILING_COLUMNS = (
    "id",
    "file",
    "row",
    "rule",
    "computed_low",
    "computed_high",
    "off_by",
    "nearest",
    "suspects",
)
"""What is written of each failing row, beside the texts of its columns."""


def columns_of(tallies: Sequence[Tally]) -> list[str]:
    """All columns of the failing rows of some rules."""
    own = [name for tally in tallies for name in tally.columns]
    return [*FAILING_COLUMNS, *(name for name in dict.fromkeys(own) if name not in FAILING_COLUMNS)]


def failing_cells(row: Failing, found: Explained) -> dict[str, str | None]:
    """All that is known of a failing row, as texts: numbers as in JSON, `row` from 0 within its file.

    `suspects` are the figures of which another digit, or two swapped ones, would make the rule hold.
    """
    computed, repair = found.check.computed, found.repair
    low, high = (None, None) if computed is None else (low_number(computed), high_number(computed))
    meant: dict[str, list[str]] = {}
    for one in repair.suggestions:
        meant.setdefault(f"{one.figure or ''} {one.found}".strip(), []).append(one.meant)
    return {
        "id": str(row.number) if row.key is None else row.key,
        "file": row.file.path,
        "row": str(row.row),
        "rule": row.rule.text,
        "computed_low": None if low is None else bytes(low).decode(),
        "computed_high": None if high is None else bytes(high).decode(),
        "off_by": None if repair.distance is None else bytes(number(repair.distance)).decode(),
        "nearest": " | ".join(repair.nearest) or None,
        "suspects": " | ".join(f"{name} → {', '.join(texts)}" for name, texts in meant.items()) or None,
    } | {name: text for name, text in row.texts.items() if name not in FAILING_COLUMNS}
