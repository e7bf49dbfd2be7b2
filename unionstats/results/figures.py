"""The figures: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics.codes import phrases
from unionstats.interval import ANY, NOT_NEGATIVE
from unionstats.ledger import LedgerFigure
from unionstats.locale import N_
from unionstats.results.document import Record
from unionstats.results.heads import head, section_title, source_line
from unionstats.results.json_numbers import high_number, low_number, number
from unionstats.results.localised import localised
from unionstats.results.numbers import (
    estimate_text,
    in_own_unit,
    interval_text,
    range_text,
    solved_text,
    with_unit,
)
from unionstats.results.records import FigureRecord, figure_record
from unionstats.results.result import Result
from unionstats.results.table import Block, Cell, Field, Kind, Lines, Table, fields_on, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from msgspec import Raw

    from unionstats.diagnostics import Diagnostic
    from unionstats.interval import Exact, Interval
    from unionstats.ledger import Judged
    from unionstats.locale import Words
    from unionstats.quantity import Unit
    from unionstats.rules import Solved
    from unionstats.rules.variable import Variable


FIGURES = (
    Field("paragraph", N_("Par."), Kind.NUMBER, on=("page", "paper")),
    Field("shown", N_("Printed"), Kind.FIGURE, on=("page", "lone")),
    Field("printed_or_not", N_("Printed"), Kind.FIGURE, on=("paper",)),
    Field("known", N_("Stands for, or worked out"), get=lambda row: row.known or "?", on=("paper",)),
    Field("value", N_("Value"), get=lambda row: _plain(row.number), on=("numbers",)),
    Field("unit", N_("Unit"), on=("numbers",)),
    Field("low", N_("From"), get=lambda row: _plain(row.within and low_number(row.within)), on=("numbers",)),
    Field("high", N_("To"), get=lambda row: _plain(row.within and high_number(row.within)), on=("numbers",)),
    Field("label", N_("What it is"), fold=True),
    Field("id", N_("Id"), Kind.ID, fold=True),
    Field("section", N_("Section"), on=("paper",)),
    Field("region", N_("Region"), on=("page", "paper"), fold=True, wide=100),
    Field("period", N_("Period"), on=("page", "paper"), fold=True, wide=120),
    Field("note", N_("Note"), on=("paper",)),
    Field("line", N_("Ledger line"), Kind.NUMBER, on=("paper",)),
)


class FiguresKeys(Record, frozen=True):
    """What `unionstats figures --json` writes."""

    figures: list[FigureRecord]


class FigureRow(Struct, frozen=True):
    """One figure of a judged ledger: texts as they are, "" where there is none; numbers exact, in `unit`.

    A printed figure has `printed`, `value` and `stands_for`. Of one that is not printed `worked_out` says
    what the rules leave of it, `within` its ends.
    """

    id: str
    label: str
    section: str
    paragraph: int | None
    line: int
    printed: str
    value: Exact | None
    unit: str
    region: str
    period: str
    note: str
    solved: Solved | None
    entry: LedgerFigure
    judged: Judged
    words: Words

    @property
    def number(self) -> Raw | None:
        """The printed value as a plain number."""
        return None if self.value is None else number(self.value)

    @property
    def name(self) -> str:
        """What it is, or its id."""
        return self.label or self.id

    @property
    def place(self) -> str:
        """Where it is printed: section and paragraph."""
        if self.paragraph is None:
            return self.section
        if not self.section:
            return self.words.gettext("paragraph {number}").format(number=self.paragraph)
        return self.section + self.words.gettext(", paragraph {number}").format(number=self.paragraph)

    @property
    def shown(self) -> Cell:
        """The printed text, or what was worked out after a "=", "≈" for a real."""
        stated = self.entry.table.stated
        return Cell(self.worked_out or "?") if stated is None else Cell(stated, "bold")

    @property
    def printed_or_not(self) -> str:
        """The printed text, or that there is none."""
        return self.printed or self.words.gettext("not printed")

    @property
    def known(self) -> str:
        """The true values that it stands for, or what was worked out."""
        return self.stands_for or self.worked_out.removeprefix("= ")

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
    def worked_out(self) -> str:
        """What the rules say of an unstated figure: `= 80个`, `≈ 28,300元`; "" where they say nothing."""
        figure = self.entry.figure
        return "" if self.solved is None or figure.quantity is not None else worth(self.solved, figure.unit)

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
        text = interval_text(in_own_unit(variable.domain, figure.unit), figure.unit)
        if figure.quantity.approximation or variable.domain.point is None:
            nearness = phrases().get(figure.quantity.approximation)
            text += f" ({gettext(nearness) if nearness else self.judged.verdicts.rounding})"
        return text + (gettext(", whole numbers") if variable.whole and variable.domain.point is None else "")


def _plain(found: Raw | None) -> str:
    return bytes(found).decode() if found else ""


def figure_row(entry: LedgerFigure, judged: Judged, words: Words) -> FigureRow:
    """The row of a figure."""
    table, quantity, unit = entry.table, entry.figure.quantity, entry.figure.unit
    label, region, period, note = (
        localised(text, words) if text else ""
        for text in (table.label, table.region, table.period, table.note)
    )
    return FigureRow(
        id=entry.id,
        label=label,
        section=section_title(judged.ledger, table.section, words),
        paragraph=table.paragraph,
        line=entry.line,
        printed=table.stated or "",
        value=None if quantity is None else quantity.value,
        unit=unit.name if unit else "",
        region=region,
        period=period,
        note=note,
        solved=judged.verdicts.solved.get(entry.id),
        entry=entry,
        judged=judged,
        words=words,
    )


def figure_rows(judged: Judged, words: Words) -> list[FigureRow]:
    """Every figure, in the order of the ledger."""
    return [figure_row(entry, judged, words) for entry in judged.ledger.figures.values()]


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

    def page() -> list[Block]:
        """A table for each section that has some of the figures, in the order of the ledger."""
        rows = [figure_row(entry, judged, words) for entry in figures]
        blocks: list[Block] = [*section_tables(rows, fields_on(FIGURES, "page"), words)]
        count = words.ngettext("{count} figure.", "{count} figures.", len(rows)).format(count=len(rows))
        return [*blocks, Lines([line(count), source_line(judged.ledger, judged.verdicts.rounding, words)])]

    def keys() -> FiguresKeys:
        """A record for each figure."""
        return FiguresKeys([figure_record(entry, judged.verdicts) for entry in figures])

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
