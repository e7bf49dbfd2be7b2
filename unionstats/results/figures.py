"""The figures: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.codes import phrases
from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval
from unionstats.ledger import Judged, Ledger, LedgerFigure
from unionstats.locale import N_, Words
from unionstats.quantity import Unit
from unionstats.quantity.formatting import with_unit
from unionstats.results.document import Record, Result
from unionstats.results.heads import EntryRow, head, plural, section_title, source_line
from unionstats.results.numbers import (
    digits,
    estimate_text,
    high_number,
    in_own_unit,
    interval_text,
    low_number,
    number,
    range_text,
    solved_text,
    unit_for,
)
from unionstats.results.records import FigureRecord, figure_record
from unionstats.results.table import Block, Cell, Field, Kind, Lines, Table, fields_on, line
from unionstats.rules import Solved
from unionstats.rules.variable import Variable

_PAGES, _NUMBERS, _PAPER = ("page", "paper"), ("numbers",), ("paper",)
T = TypeVar("T")


def _known(row: FigureRow) -> str:
    return row.stands_for or row.worked_out_words.removeprefix("= ")


def _value(row: FigureRow) -> str:
    return "" if row.value is None else digits(number(row.value))


FIGURES = (
    Field("paragraph", N_("Par."), Kind.NUMBER, attrgetter("entry.table.paragraph"), on=_PAGES),
    Field("shown", N_("Printed"), Kind.FIGURE, on=("page", "lone")),
    Field("printed_or_not", N_("Printed"), Kind.FIGURE, on=_PAPER, style="bold"),
    Field("known", N_("Stands for, or worked out"), get=_known, on=_PAPER),
    Field("value", N_("Value"), get=_value, on=_NUMBERS),
    Field("unit", N_("Unit"), get=attrgetter("entry.unit"), on=_NUMBERS),
    Field("low", N_("From"), get=lambda row: digits(low_number(row.within)), on=_NUMBERS),
    Field("high", N_("To"), get=lambda row: digits(high_number(row.within)), on=_NUMBERS),
    Field("label", N_("What it is"), fold=True),
    Field("id", N_("Id"), Kind.ID, attrgetter("entry.id"), fold=True, under="label"),
    Field("section", N_("Section"), on=_PAPER),
    Field("region", N_("Region"), get=lambda row: row.told("region"), on=_PAGES, fold=True, wide=100),
    Field("period", N_("Period"), get=lambda row: row.told("period"), on=_PAGES, fold=True, wide=120),
    Field("note", N_("Note"), get=lambda row: row.told("note"), on=_PAPER, under="label"),
    Field("line", N_("Ledger line"), Kind.NUMBER, attrgetter("entry.line"), on=_PAPER),
)


class FiguresKeys(Record, frozen=True):
    """What `unionstats figures --json` writes."""

    figures: list[FigureRecord]


class FigureRow(EntryRow[LedgerFigure], frozen=True):
    """One figure; its numbers are exact, in its unit."""

    @property
    def label(self) -> str:
        """What it is."""
        return self.told("label")

    @property
    def name(self) -> str:
        """What it is, or its id."""
        return self.label or self.id

    @property
    def section(self) -> str:
        """The title of its section."""
        return section_title(self.judged.ledger, self.entry.table.section, self.words)

    @property
    def value(self) -> Exact | None:
        """The printed value, in its unit."""
        return self.entry.value

    @property
    def unit(self) -> Unit | None:
        """The unit, as it is read in the language of `words`."""
        return unit_for(self.entry.figure.unit, self.words)

    @property
    def solved(self) -> Solved | None:
        """What the rules say of it where it is not printed."""
        return self.judged.verdicts.solved.get(self.id)

    @property
    def shown(self) -> Cell:
        """The printed text, or what was worked out after a "=", "≈" for a real."""
        stated = self.entry.table.stated
        return Cell(self.worked_out or "?") if stated is None else Cell(stated, "bold")

    @property
    def printed_or_not(self) -> str:
        """The printed text, or that there is none."""
        return self.entry.table.stated or self.words.gettext("not printed")

    @property
    def variable(self) -> Variable:
        """The figure as the rules see it."""
        return self.judged.verdicts.variable(self.id, self.entry.figure)

    @property
    def within(self) -> Interval | None:
        """The true values that it stands for, or can have."""
        unprinted = self.entry.figure.quantity is None and self.solved is not None
        within = self.solved.within if unprinted and self.solved else self.variable.domain
        return None if within is None else in_own_unit(within, self.entry.figure.unit)

    @property
    def between(self) -> str:
        """The two ends between which a real lies that is not printed; "" for any other figure."""
        within = self.within
        if within is None or self.value is not None or self.variable.whole:
            return ""
        ends = within.point is None and None not in (within.low, within.high)
        return interval_text(within, self.unit) if ends else ""

    @property
    def worked_out(self) -> str:
        """What the rules say of an unstated figure: `= 80个`, `≈ 28,300元`; "" where they say nothing."""
        figure, solved = self.entry.figure, self.solved
        if solved is None or figure.quantity is not None:
            return ""
        if solved.count is not None:
            text = solved_text(solved)
            return f"= {with_unit(text, self.unit)}" if text else "×"
        within = self.within
        if within is None or within in (ANY, NOT_NEGATIVE):
            return ""
        if within.low is None or within.high is None or not solved.complete:
            return solved_text(solved, self.unit)
        if within.point is not None:
            text = range_text(within)
            return f"{'' if text.startswith('≈') else '= '}{with_unit(text, self.unit)}"
        return f"≈ {with_unit(estimate_text(within), self.unit)}"

    @property
    def worked_out_words(self) -> str:
        """The same, in words where they leave nothing or all."""
        if self.solved is not None and self.solved.count == 0:
            return self.words.gettext("no value fits the rules that use it")
        return self.worked_out or self.words.gettext("nothing is known about it")

    @property
    def stands_for(self) -> str:
        """The true values that a printed figure stands for, and why if that is not plain; else ""."""
        figure, variable, gettext = self.entry.figure, self.variable, self.words.gettext
        if figure.quantity is None:
            return ""
        text = interval_text(in_own_unit(variable.domain, figure.unit), self.unit)
        if figure.quantity.approximation or variable.domain.point is None:
            nearness = phrases().get(figure.quantity.approximation)
            text += f" ({gettext(nearness) if nearness else self.judged.verdicts.rounding})"
        return text + (gettext(", whole numbers") if variable.whole and variable.domain.point is None else "")


def figure_rows(judged: Judged, words: Words) -> list[FigureRow]:
    """Every figure, in the order of the ledger."""
    return [FigureRow(entry, judged, words) for entry in judged.ledger.figures.values()]


def figures_result(
    judged: Judged, figures: Sequence[LedgerFigure], words: Words, remarks: Sequence[Diagnostic] = ()
) -> Result:
    """These figures, and what is to be remarked of how they were selected."""
    ledger, verdicts = judged.ledger, judged.verdicts

    def page() -> list[Block]:
        rows = [FigureRow(entry, judged, words) for entry in figures]
        count = line(plural(words, "{count} figure.", "{count} figures.", len(rows)))
        last = Lines([count, source_line(ledger, verdicts.rounding, words)])
        return [*section_tables(rows, fields_on(FIGURES, "page"), ledger, words), last]

    def keys() -> FiguresKeys:
        return FiguresKeys([figure_record(entry, verdicts) for entry in figures])

    return Result("figures", head(ledger), keys, ("figures",), page, words, remarks)


def section_tables(
    rows: Iterable[T],
    fields: tuple[Field, ...],
    ledger: Ledger,
    words: Words,
    figure: Callable[[T], Any] = lambda row: row,
) -> list[Table]:
    """A table for each section that has some of these rows, in the order of the ledger.

    `figure` gives the figure of a row, unless it is one.
    """
    members: dict[str | None, list[T]] = {name: [] for name in ledger.sections}
    for row in rows:
        members.setdefault(figure(row).entry.table.section, []).append(row)
    return [
        Table(fields, some, section_title(ledger, name, words) or words.gettext("Without a section"))
        for name, some in members.items()
        if some
    ]
