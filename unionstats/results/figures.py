"""The figures: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics.codes import PHRASES
from unionstats.interval import ANY, NOT_NEGATIVE
from unionstats.ledger import LedgerFigure, Text
from unionstats.locale import N_
from unionstats.results.document import Record
from unionstats.results.json_numbers import Number, Whole, high_number, low_number, number
from unionstats.results.judged import head, section_title, source_line
from unionstats.results.localised import localised
from unionstats.results.numbers import (
    estimate_text,
    in_own_unit,
    interval_text,
    range_text,
    solved_text,
    with_unit,
)
from unionstats.results.result import Result
from unionstats.results.table import Block, Cell, Field, Kind, Lines, Table, fields_on, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.comparison import Judged
    from unionstats.diagnostics import Diagnostic
    from unionstats.interval import Exact, Interval
    from unionstats.locale import Words
    from unionstats.quantity import Unit
    from unionstats.rules import Solved

LISTED = 20  # of the whole numbers that fit, so many are listed

FIGURES = (
    Field("paragraph", N_("Par."), Kind.NUMBER, on=("page", "paper")),
    Field("shown", N_("Printed"), Kind.FIGURE, on=("page", "lone")),
    Field("printed_or_not", N_("Printed"), Kind.FIGURE, on=("paper",)),
    Field("known", N_("Stands for, or worked out"), on=("paper",)),
    Field("plain_value", N_("Value"), on=("numbers",)),
    Field("unit", N_("Unit"), on=("numbers",)),
    Field("plain_low", N_("From"), on=("numbers",)),
    Field("plain_high", N_("To"), on=("numbers",)),
    Field("label", N_("What it is"), fold=True),
    Field("id", N_("Id"), Kind.ID, fold=True),
    Field("section", N_("Section"), on=("paper",)),
    Field("region", N_("Region"), on=("page", "paper"), fold=True, wide=100),
    Field("period", N_("Period"), on=("page", "paper"), fold=True, wide=120),
    Field("note", N_("Note"), on=("paper",)),
    Field("line", N_("Ledger line"), Kind.NUMBER, on=("paper",)),
)


class SolvedRecord(Record, frozen=True):
    """What an unstated figure can be: `count` whole numbers fit (null: unbounded, or not a count)."""

    count: Whole | None
    values: list[Whole] | None
    low: Number | None
    high: Number | None


class FigureRecord(Record, frozen=True):
    """One figure: `value`, `low` and `high` are in `unit`, per cent for a percentage."""

    id: str
    section: str | None
    paragraph: int | None
    label: Text | None
    stated: str | None
    value: Number | None
    unit: str | None
    low: Number | None
    high: Number | None
    whole: bool
    exact: bool
    region: Text | None
    period: Text | None
    note: Text | None
    line: int
    solved: SolvedRecord | None = None


class FiguresKeys(Record, frozen=True):
    """What `unionstats figures --json` writes."""

    figures: list[FigureRecord]


class FigureRow(Struct, frozen=True):
    """One figure of a judged ledger: texts as they are, "" where there is none; numbers exact, in `unit`.

    A printed figure has `printed`, `value` and `stands_for`. Of one that is not printed `worked_out` says
    what the rules leave of it, `within` its ends, `values` the whole numbers that fit where they are listed.
    """

    entry: LedgerFigure
    judged: Judged
    words: Words

    @property
    def id(self) -> str:
        """Its id."""
        return self.entry.id

    @property
    def label(self) -> str:
        """What it is."""
        return localised(self.entry.table.label, self.words)

    @property
    def name(self) -> str:
        """What it is, or its id."""
        return self.label or self.entry.id

    @property
    def section(self) -> str:
        """The title of its section."""
        return section_title(self.judged.ledger, self.entry.table.section, self.words)

    @property
    def paragraph(self) -> int | None:
        """Its paragraph in the section, from 1."""
        return self.entry.table.paragraph

    @property
    def place(self) -> str:
        """Where it is printed: section and paragraph."""
        section, words = self.section, self.words
        if self.paragraph is None:
            return section
        if not section:
            return words.gettext("paragraph {number}").format(number=self.paragraph)
        return section + words.gettext(", paragraph {number}").format(number=self.paragraph)

    @property
    def line(self) -> int:
        """Its line in the ledger; 0 where that is not known."""
        return self.entry.line

    @property
    def region(self) -> str:
        """Its region."""
        return localised(self.entry.table.region, self.words)

    @property
    def period(self) -> str:
        """Its period."""
        return localised(self.entry.table.period, self.words)

    @property
    def note(self) -> str:
        """What the ledger notes of it."""
        return localised(self.entry.table.note, self.words)

    @property
    def printed(self) -> str:
        """Its text in the report."""
        return self.entry.table.stated or ""

    @property
    def printed_or_not(self) -> str:
        """Its text in the report, or that it has none."""
        return self.printed or self.words.gettext("not printed")

    @property
    def shown(self) -> Cell:
        """The printed text, or what was worked out after a "=", "≈" for a real."""
        stated = self.entry.table.stated
        return Cell(self.worked_out or "?") if stated is None else Cell(stated, "bold")

    @property
    def known(self) -> str:
        """The true values that it stands for, or what was worked out."""
        return self.stands_for or self.worked_out.removeprefix("= ") or "?"

    @property
    def value(self) -> Exact | None:
        """The printed value."""
        quantity = self.entry.figure.quantity
        return None if quantity is None else quantity.value

    @property
    def unit(self) -> str:
        """The name of its unit."""
        unit = self.entry.figure.unit
        return unit.name if unit else ""

    @property
    def whole(self) -> bool:
        """Whether it counts things."""
        return self.judged.verdicts.variable(self.id, self.entry.figure).whole

    @property
    def exact(self) -> bool:
        """Whether the ledger says that it is not rounded."""
        return self.entry.table.exact

    @property
    def solved(self) -> Solved | None:
        """What the rules say of it, if it is not printed."""
        return self.judged.verdicts.solved.get(self.id)

    @property
    def within(self) -> Interval | None:
        """The true values that it stands for, or can have."""
        figure, solved = self.entry.figure, self.solved
        if figure.quantity is None and solved is not None:
            return None if solved.within is None else in_own_unit(solved.within, figure.unit)
        return in_own_unit(self.judged.verdicts.variable(self.id, figure).domain, figure.unit)

    @property
    def values(self) -> Sequence[int]:
        """The whole numbers that fit, where they are listed."""
        solved = self.solved
        return () if solved is None or solved.values is None else solved.values

    @property
    def worked_out(self) -> str:
        """What the rules say of an unstated figure: `= 80个`, `≈ 28,300元`; "" where they say nothing."""
        figure, solved = self.entry.figure, self.solved
        return "" if solved is None or figure.quantity is not None else worth(solved, figure.unit)

    @property
    def worked_out_words(self) -> str:
        """The same, in words where they leave nothing or all."""
        solved = self.solved
        if solved is not None and solved.count == 0:
            return self.words.gettext("no value fits the rules that use it")
        return self.worked_out or self.words.gettext("nothing is known about it")

    @property
    def stands_for(self) -> str:
        """The true values that a printed figure stands for, and why if that is not plain; else ""."""
        figure, gettext = self.entry.figure, self.words.gettext
        if figure.quantity is None:
            return ""
        variable = self.judged.verdicts.variable(self.id, figure)
        text = interval_text(in_own_unit(variable.domain, figure.unit), figure.unit)
        if figure.quantity.approximation or variable.domain.point is None:
            nearness = PHRASES.get(figure.quantity.approximation)
            text += f" ({gettext(nearness) if nearness else self.judged.verdicts.rounding})"
        return text + (gettext(", whole numbers") if variable.whole and variable.domain.point is None else "")

    @property
    def plain_value(self) -> str:
        """The value as a plain number."""
        return "" if self.value is None else bytes(number(self.value)).decode()

    @property
    def plain_low(self) -> str:
        """The low end as a plain number."""
        end = None if self.within is None else low_number(self.within)
        return "" if end is None else bytes(end).decode()

    @property
    def plain_high(self) -> str:
        """The high end as a plain number."""
        end = None if self.within is None else high_number(self.within)
        return "" if end is None else bytes(end).decode()

    @property
    def record(self) -> FigureRecord:
        """What JSON, JSON Lines and CSV hold of it."""
        table, figure, solved = self.entry.table, self.entry.figure, self.solved
        variable = self.judged.verdicts.variable(self.id, figure)
        value = low = high = None
        if figure.quantity is not None:
            interval = in_own_unit(variable.domain, figure.unit)
            value, low, high = number(figure.quantity.value), low_number(interval), high_number(interval)
        return FigureRecord(
            id=self.id,
            section=table.section,
            paragraph=table.paragraph,
            label=table.label,
            stated=table.stated,
            value=value,
            unit=self.unit or None,
            low=low,
            high=high,
            whole=variable.whole,
            exact=table.exact,
            region=table.region,
            period=table.period,
            note=table.note,
            line=self.line,
            solved=None if solved is None else solved_record(solved, figure.unit),
        )


def figure_rows(judged: Judged, words: Words) -> list[FigureRow]:
    """Every figure, in the order of the ledger."""
    return [FigureRow(entry, judged, words) for entry in judged.ledger.figures.values()]


def figure_records(judged: Judged, words: Words) -> list[FigureRecord]:
    """The record of every figure."""
    return [row.record for row in figure_rows(judged, words)]


def solved_record(solved: Solved, unit: Unit | None) -> SolvedRecord:
    """What an unstated figure can be, in its unit."""
    count = None if solved.count is None else number(solved.count)
    values = None if solved.values is None else [number(value) for value in solved.values[:LISTED]]
    if solved.within is None:
        return SolvedRecord(count, values, None, None)
    interval = in_own_unit(solved.within, unit)
    return SolvedRecord(count, values, low_number(interval), high_number(interval))


def worth(solved: Solved, unit: Unit | None) -> str:
    """What the rules say of an unstated figure: `= 80个`, `≈ 28,300元`; "" where they say nothing."""
    if solved.count is not None:
        text = solved_text(solved)
        return f"= {with_unit(text, unit)}" if text else "×"
    if solved.within is None:
        return ""
    within = in_own_unit(solved.within, unit)
    if within in (ANY, NOT_NEGATIVE):
        return ""
    if within.low is None or within.high is None or not solved.complete:
        return solved_text(solved, unit)
    if within.point is not None:
        text = range_text(within)
        return f"{'' if text.startswith('≈') else '= '}{with_unit(text, unit)}"
    return f"≈ {with_unit(estimate_text(within), unit)}"


def figures_result(
    judged: Judged, figures: Sequence[LedgerFigure], words: Words, remarks: Sequence[Diagnostic] = ()
) -> Result:
    """These figures, and what is to be remarked of how they were selected."""
    rows = [FigureRow(entry, judged, words) for entry in figures]

    def page() -> list[Block]:
        """A table for each section that has some of the figures, in the order of the ledger."""
        blocks: list[Block] = [*section_tables(rows, fields_on(FIGURES, "page"), words)]
        count = words.ngettext("{count} figure.", "{count} figures.", len(rows)).format(count=len(rows))
        return [*blocks, Lines([line(count), source_line(judged.ledger, judged.verdicts.rounding, words)])]

    def keys() -> FiguresKeys:
        """A record for each figure."""
        return FiguresKeys([row.record for row in rows])

    return Result("figures", head(judged.ledger), keys, ("figures",), page, words, remarks)


def section_tables(rows: Sequence[FigureRow], fields: tuple[Field, ...], words: Words) -> list[Table]:
    """A table for each section that has some of these figures, in the order of the ledger."""
    if not rows:
        return []
    ledger = rows[0].judged.ledger
    members: dict[str | None, list[FigureRow]] = {name: [] for name in ledger.sections}
    for row in rows:
        members.setdefault(row.entry.table.section, []).append(row)
    return [
        Table(fields, some, section_title(ledger, name, words) or words.gettext("Without a section"))
        for name, some in members.items()
        if some
    ]
