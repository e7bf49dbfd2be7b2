"""The sections, shares, conflicts and findings of a judged ledger, with their fields; and its summary."""

from collections.abc import Callable
from fractions import Fraction
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Exact
from unionstats.ledger import Judged, Text
from unionstats.ledger.standing import printed_operands
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import plain, with_unit
from unionstats.results.checks import CheckRow, check_rows
from unionstats.results.document import Record, Result
from unionstats.results.figures import FigureRow, figure_rows
from unionstats.results.heads import head, listed, section_title, source_line, title
from unionstats.results.ledger_records import (
    ConflictRecord,
    CountsRecord,
    conflict_records,
    counts_record,
    solved_records,
)
from unionstats.results.numbers import Number, estimate_text, number
from unionstats.results.records import SolvedRecord
from unionstats.results.suspects import told_lines
from unionstats.results.table import NAMED, Bar, Block, Cell, Field, Kind, Lines, Table, labelled, line
from unionstats.results.verdicts import failing_or_clashing, is_share, outcome_lines, short_cell, style_of
from unionstats.rules import Check, Conflict

SECTIONS = (
    Field("title", N_("Section"), clip=True),
    Field("record.stated", N_("Printed figures"), Kind.NUMBER, wide=60),
    Field("record.unstated", N_("Worked out"), Kind.NUMBER, wide=60),
    Field("record.checks", N_("Rules"), Kind.NUMBER),
    Field(
        "fail",
        N_("Fail"),
        Kind.NUMBER,
        lambda row: Cell(str(row.record.inconsistent), "bold red" if row.record.inconsistent else ""),
    ),
)
SHARES = (
    Field("short_cell", "", Kind.VERDICT, lambda row: short_cell(row.rule.check), until=90),
    replace(NAMED, get=attrgetter("figure.name"), fold=False, clip=True),
    Field("id", N_("Share"), Kind.ID, clip=True, wide=140, under="named", leads="figures"),
    Field("text", N_("Per cent"), Kind.FIGURE, style="bold"),
    Field("bar", N_("Bar"), Kind.BAR, get=lambda row: _bar(row, 20), wide=90),
    Field("short_bar", N_("Bar"), Kind.BAR, get=lambda row: _bar(row, 16), wide=70, until=90),
    Field("computed_from", N_("Computed from"), Kind.RULE, wide=50, most=32),
    Field("rule.verdict_cell", N_("Verdict"), Kind.VERDICT, wide=90),
)


_MOST_LINES, _LEAST_SHARES, _MOST_SECTIONS, _MOST_DERIVED, _MOST_NAMES = 30, 6, 6, 5, 3
_DERIVED = (Field("name", clip=True), Field("worked_out", kind=Kind.FIGURE, style="bold"))


class SectionRecord(Record, frozen=True):
    """A section: how many figures are printed in it and how many are not, how many rules use one of them."""

    id: str
    title: Text | None
    stated: int
    unstated: int
    checks: int
    inconsistent: int


class ShareRecord(Record, frozen=True):
    """A percentage that a rule gives as a quotient: printed, or worked out."""

    id: str
    stated: str | None
    value: Number


class SectionRow(Struct, frozen=True):
    """A section, its counts and its title."""

    record: SectionRecord
    title: str


class ShareRow(Struct, frozen=True):
    """A percentage of a whole: `value` in per cent, `text` as printed or worked out, `rule` what gives it."""

    id: str
    value: Exact
    text: str
    rule: CheckRow

    @property
    def figure(self) -> FigureRow:
        """The figure that it is."""
        return FigureRow(self.rule.judged.ledger.figures[self.id], self.rule.judged, self.rule.words)

    @property
    def computed_from(self) -> str:
        """The computation with printed numbers, and with worked out totals where there is just one."""
        check, solved_by = self.rule.check, self.rule.judged.verdicts.solved
        shown = printed_operands(check)
        for slot, operand in enumerate(check.rule.operands):
            solved = solved_by.get(operand) if isinstance(operand, str) else None
            if solved is not None and solved.count == 1 and solved.values:
                shown[slot] = plain(solved.values[0])
        left, right = check.rule.sides(shown)
        return left if check.subject == check.rule.program.right else right

    @property
    def record(self) -> ShareRecord:
        """What JSON holds of it."""
        return ShareRecord(self.id, self.rule.stated or None, number(self.value))


def _bar(row: ShareRow, columns: int) -> Bar:
    return Bar(row.value, columns, style_of(row.rule.check))


def section_rows(judged: Judged, words: Words) -> list[SectionRow]:
    """The sections in the order of the ledger."""
    ledger, counts = judged.ledger, {name: [0, 0, 0, 0] for name in judged.ledger.sections}
    for figure in ledger.figures.values():
        if figure.table.section is not None:
            counts[figure.table.section][figure.table.stated is None] += 1
    for check in judged.verdicts.checks.values():
        for name in {ledger.figures[name].table.section for name in check.rule.names()} - {None}:
            counts[str(name)][2] += 1
            counts[str(name)][3] += check.fails
    records = (SectionRecord(name, ledger.sections[name].title, *found) for name, found in counts.items())
    return [SectionRow(one, section_title(ledger, one.id, words)) for one in records]


def share_rows(judged: Judged, words: Words) -> list[ShareRow]:
    """The percentages of a whole that a rule gives, printed and worked out, in the ledger's order."""
    return [
        ShareRow(row.figure, *known, row)
        for row in check_rows(judged, words)
        if is_share(row.check) and row.figure in judged.ledger.figures
        if getattr(row.check.unit, "name", "") == "%" and (known := _value(row.check))
    ]


def _value(check: Check) -> tuple[Exact, str] | None:
    if check.stated is not None:
        return check.stated.value, check.stated.text
    computed = check.computed
    if computed is None or computed.low is None or computed.high is None:
        return None
    return Fraction(computed.low + computed.high) / 2, with_unit(estimate_text(computed), check.unit)


def conflict_fields(judged: Judged, words: Words) -> tuple[Field, ...]:
    """The fields of conflicts."""
    comma, arrow = words.gettext(", "), words.gettext(" → {worked_out}")

    def says(one: Conflict) -> str:
        """Each rule, and what it makes of the figures that are not printed."""
        known = [(row.rule, row.worked_out) for row in check_rows(judged, words, one.checks)]
        told = (rule + (arrow.format(worked_out=text) if text else "") for rule, text in known)
        return words.gettext("; ").join(told)

    def ids(name: str) -> Callable[[Conflict], str]:
        return lambda one: comma.join(getattr(one, name))

    return (
        Field("checks", N_("Rules that cannot hold together"), Kind.ID, ids("checks"), leads="rules"),
        Field("rules", N_("What they say"), Kind.RULE, says),
        Field("figures", N_("Figures they share"), Kind.ID, ids("figures"), leads="figures"),
    )


FINDINGS = (
    Field("code", N_("Code"), Kind.ID),
    Field("message", N_("Finding")),
    Field("rule", N_("Check"), Kind.ID, lambda one: (one.key or "").removeprefix("checks.")),
    Field("hint", N_("What to do")),
    Field("line", N_("Ledger line"), Kind.NUMBER, lambda one: None if one.file else one.line),
)
"""Those of the record of a diagnostic."""


class Totals(Record, frozen=True):
    """How many figures are printed, and how many are not."""

    stated: int
    unstated: int


class SummaryKeys(Record, frozen=True):
    """What `unionstats summary --json` writes."""

    rounding: str
    figures: Totals
    sections: list[SectionRecord]
    shares: list[ShareRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord


def summary_result(judged: Judged, words: Words) -> Result:
    """The report on one screen."""
    ledger, verdicts = judged.ledger, judged.verdicts

    def keys() -> SummaryKeys:
        stated = sum(figure.table.stated is not None for figure in ledger.figures.values())
        return SummaryKeys(
            verdicts.rounding.value,
            Totals(stated, len(ledger.figures) - stated),
            [row.record for row in section_rows(judged, words)],
            [row.record for row in share_rows(judged, words)],
            solved_records(judged),
            conflict_records(verdicts),
            counts_record(judged),
        )

    def page() -> list[Block]:
        """Some thirty lines at 100 columns, of which the shares take what the other parts leave."""
        read = source_line(ledger, verdicts.rounding, words)
        names, shares = failing_or_clashing(verdicts), share_rows(judged, words)
        called = listed([row.called for row in check_rows(judged, words, names)], words, _MOST_NAMES)
        look = words.gettext("Look at: {names}").format(names=called)
        answer = [line(title(ledger, words), "bold", clip=True), *told_lines(judged, words, 1)]
        answer += [line(look, "bold red")] if names else []
        first = sorted(shares, key=lambda row: not row.rule.check.fails)
        shown, fields = {share.id for share in shares}, labelled(SHARES, first)
        reals = [row for row in figure_rows(judged, words) if row.solved and row.solved.count is None]
        derived = [row for row in reals if row.id not in shown and row.worked_out]
        return [
            Lines(answer),
            Table(SECTIONS, section_rows(judged, words), dense=True, most=_MOST_SECTIONS),
            Table(fields, first, dense=True, titles=False, most=_LEAST_SHARES, fills=_MOST_LINES),
            Table(_DERIVED, derived, dense=True, most=_MOST_DERIVED),
            Lines([read, *outcome_lines(verdicts.checks, judged, words)]),
        ]

    return Result("summary", head(ledger), keys, ("sections",), page, words, judged.failures)
