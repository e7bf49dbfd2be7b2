"""The figures as a working paper lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.results.figures import stands_for, worth
from unionstats.results.localised import localised
from unionstats.results.numbers import in_own_unit

if TYPE_CHECKING:
    from unionstats.ledger import LedgerFigure
    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper


class FigureRow(Struct, frozen=True):
    """One figure: texts as they are, not escaped, "" where there is none; numbers exact and in `unit`.

    A printed figure has `printed`, `value` and `stands_for`. Of one that is not printed `worked_out` says
    what the rules leave of it, `within` its ends, `values` the whole numbers that fit where they are listed.
    """

    id: str
    label: str
    section: str
    paragraph: int | None
    line: int
    printed: str
    value: Exact | None
    unit: str
    within: Interval | None
    stands_for: str
    worked_out: str
    values: Sequence[int]
    whole: bool
    exact: bool
    region: str
    period: str
    note: str


def figure_rows(paper: Paper, words: Words) -> list[FigureRow]:
    """Every figure, in the order of the ledger."""
    return [_row(paper, figure, words) for figure in paper.ledger.figures.values()]


def _row(paper: Paper, figure: LedgerFigure, words: Words) -> FigureRow:
    table, quantity, unit = figure.table, figure.figure.quantity, figure.figure.unit
    variable = paper.verdicts.variable(figure.id, figure.figure)
    solved = paper.verdicts.solved.get(figure.id)
    within = variable.domain if quantity is not None or solved is None else solved.within
    section = paper.ledger.sections.get(table.section or "")
    return FigureRow(
        id=figure.id,
        label=localised(table.label, words),
        section=(localised(section.title, words) if section else "") or table.section or "",
        paragraph=table.paragraph,
        line=figure.line,
        printed=table.stated or "",
        value=quantity.value if quantity is not None else None,
        unit=unit.name if unit else "",
        within=None if within is None else in_own_unit(within, unit),
        stands_for=stands_for(figure, paper.verdicts, words),
        worked_out="" if quantity is not None else worth(figure, paper.verdicts),
        values=() if solved is None or solved.values is None else solved.values,
        whole=variable.whole,
        exact=table.exact,
        region=localised(table.region, words),
        period=localised(table.period, words),
        note=localised(table.note, words),
    )


def place(row: FigureRow, words: Words) -> str:
    """Where the figure is printed: section and paragraph."""
    if row.paragraph is None:
        return row.section
    if not row.section:
        return words.gettext("paragraph {number}").format(number=row.paragraph)
    return row.section + words.gettext(", paragraph {number}").format(number=row.paragraph)
