"""The sheet of the rules: what is found of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.writers.xlsx.content import Content, Formula, Number, Text
from unionstats.writers.xlsx.names import cell_of
from unionstats.writers.xlsx.recalculation_sheet import RESULT
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.paper.check_rows import CheckRow
    from unionstats.writers.xlsx.recalculation_sheet import LiveRow


def check_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Check"), 10, 24),
        Column(words.gettext("Verdict"), 9, 14),
        Column(words.gettext("Formulas find"), 9, 12),
        Column(words.gettext("Rule"), 16, 30),
        Column(words.gettext("With the printed figures"), 14, 26),
        Column(words.gettext("Stated"), 8, 14),
        Column(words.gettext("Computed"), 9, 20),
        Column(words.gettext("Worked out"), 10, 24),
        Column(words.gettext("Misprints caught"), 9, 10),
        Column(words.gettext("Misprints possible"), 9, 10),
        Column(words.gettext("Off by"), 8, 14),
        Column(words.gettext("Should be"), 8, 14),
        Column(words.gettext("One slip away"), 9, 20),
        Column(words.gettext("Note"), 14, 34),
        Column(words.gettext("Ledger line"), 6, 7),
    ]


def check_content(rows: Sequence[CheckRow], live: Sequence[LiveRow], sheet: str) -> list[list[Content]]:
    """A row of cells for each rule; `sheet` is the one on which the rules are recalculated."""
    return [
        _cells(row, one, cell_of(sheet, RESULT, number))
        for number, (row, one) in enumerate(zip(rows, live, strict=True), 2)
    ]


def _cells(row: CheckRow, live: LiveRow, cell: str) -> list[Content]:
    return [
        Text((row.id,), "strong"),
        f"{row.sign} {row.verdict_text}",
        Formula(f"={cell}", live.result, style="center"),
        row.rule,
        row.formula,
        Text((row.stated,), "right"),
        Text((row.computed_text,), "right"),
        row.worked_out,
        None if row.caught is None else Number(row.caught, "0"),
        None if row.possible is None else Number(row.possible, "0"),
        row.off_by,
        row.should_be,
        row.slips,
        row.note,
        Number(row.line, "0", "quiet") if row.line else None,
    ]
