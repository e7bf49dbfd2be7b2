"""The figures as tables by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.diagnostics.codes import phrases
from unionstats.interval import ANY, NOT_NEGATIVE
from unionstats.views.localised import localised
from unionstats.views.numbers import (
    estimate_text,
    in_own_unit,
    interval_text,
    range_text,
    solved_text,
    with_unit,
)
from unionstats.views.page import Block, Cell, Column, Lines, Table
from unionstats.views.source import source_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.ledger import Ledger, LedgerFigure
    from unionstats.locale import Words
    from unionstats.rules import Verdicts

_WITH_REGION = 100  # columns from which region and period have room
_WITH_PERIOD = 120


def figures_blocks(
    ledger: Ledger, verdicts: Verdicts, figures: Sequence[LedgerFigure], words: Words
) -> list[Block]:
    """Return a table for each section that has some of these figures, in the order of the ledger."""
    known = [*ledger.sections, *dict.fromkeys(f.table.section for f in figures)]
    blocks: list[Block] = []
    for section in dict.fromkeys(known):
        members = [figure for figure in figures if figure.table.section == section]
        if members:
            blocks.append(_section_table(ledger, verdicts, section, members, words))
    count = words.ngettext("{count} figure.", "{count} figures.", len(figures)).format(count=len(figures))
    return [*blocks, Lines([count, source_line(ledger, verdicts.rounding, words)])]


def _section_table(
    ledger: Ledger,
    verdicts: Verdicts,
    section: str | None,
    members: Sequence[LedgerFigure],
    words: Words,
) -> Table:
    known = ledger.sections.get(section or "")
    title = (localised(known.title, words) if known else "") or section
    columns = (
        Column(words.gettext("Par."), right=True),
        Column(words.gettext("Printed"), right=True),
        Column(words.gettext("What it is"), fold=True),
        Column(words.gettext("Id"), fold=True),
        Column(words.gettext("Region"), fold=True, wide=_WITH_REGION),
        Column(words.gettext("Period"), fold=True, wide=_WITH_PERIOD),
    )
    rows: list[list[str | Cell]] = [
        [
            "" if figure.table.paragraph is None else str(figure.table.paragraph),
            printed_cell(figure, verdicts),
            localised(figure.table.label, words),
            figure.id,
            localised(figure.table.region, words),
            localised(figure.table.period, words),
        ]
        for figure in members
    ]
    return Table(columns, rows, title or words.gettext("Without a section"))


def printed_cell(figure: LedgerFigure, verdicts: Verdicts) -> Cell:
    """Return the printed text, or what was worked out after a "=", "≈" for a real."""
    if figure.table.stated is not None:
        return Cell(figure.table.stated, "bold")
    return Cell(worth(figure, verdicts) or "?")


def worth(figure: LedgerFigure, verdicts: Verdicts) -> str:
    """Return what the rules say of an unstated figure: `= 80个`, `≈ 28,300元`; "" where they say nothing."""
    solved = verdicts.solved[figure.id]
    unit = figure.figure.unit
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


def stands_for(figure: LedgerFigure, verdicts: Verdicts, words: Words) -> str:
    """Return the true values that a printed figure stands for, and why if that is not plain; else ""."""
    quantity, unit = figure.figure.quantity, figure.figure.unit
    if quantity is None:
        return ""
    variable = verdicts.variable(figure.id, figure.figure)
    text = interval_text(in_own_unit(variable.domain, unit), unit)
    if quantity.approximation or variable.domain.point is None:
        nearness = phrases().get(quantity.approximation)
        text += f" ({words.gettext(nearness) if nearness else verdicts.rounding})"
    if variable.whole and variable.domain.point is None:
        text += words.gettext(", whole numbers")
    return text
