"""The sheets of the rules and of what is found: conflicts first, then every other finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.checks import CheckRow
from unionstats.results.overview import conflict_rows
from unionstats.results.problems import problem_record
from unionstats.writers.xlsx.cells import Cell, Content
from unionstats.writers.xlsx.figures_sheet import cell_of
from unionstats.writers.xlsx.numbers import COUNT
from unionstats.writers.xlsx.rules_sheet import RESULT
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.paper import Paper
    from unionstats.writers.xlsx.rules_sheet import LiveRow

CONFLICT = "V004"


def check_columns(words: Words) -> list[Column]:
    """The columns of the sheet of the rules."""
    return [
        Column(words.gettext("Check"), 24),
        Column(words.gettext("Verdict"), 14),
        Column(words.gettext("Formulas find"), 12),
        Column(words.gettext("Rule"), 30),
        Column(words.gettext("With the printed figures"), 26),
        Column(words.gettext("Stated"), 14),
        Column(words.gettext("Computed"), 20),
        Column(words.gettext("Worked out"), 24),
        Column(words.gettext("Misprints caught"), 10),
        Column(words.gettext("Misprints possible"), 10),
        Column(words.gettext("Off by"), 14),
        Column(words.gettext("Should be"), 14),
        Column(words.gettext("One slip away"), 20),
        Column(words.gettext("Note"), 34),
        Column(words.gettext("Ledger line"), 7),
    ]


def check_cells(rows: Sequence[CheckRow], live: Sequence[LiveRow], sheet: str) -> list[list[Content]]:
    """A row of cells for each rule; `sheet` is the one on which the rules are recalculated."""
    return [
        [
            Cell(row.id, "strong"),
            row.verdict_cell.text,
            Cell(one.result, "center", formula=f"={cell_of(sheet, RESULT, number)}"),
            row.rule,
            row.formula,
            Cell(row.stated, "right"),
            Cell(row.computed_text, "right"),
            row.worked_out,
            None if row.misprints is None else Cell(row.misprints.caught, form=COUNT),
            None if row.misprints is None else Cell(row.misprints.possible, form=COUNT),
            row.off_by,
            row.should_be,
            row.slips,
            row.note,
            Cell(row.line, "quiet", COUNT) if row.line else None,
        ]
        for number, (row, one) in enumerate(zip(rows, live, strict=True), 2)
    ]


def findings_columns(words: Words) -> list[Column]:
    """The columns of the sheet of the findings."""
    return [
        Column(words.gettext("Code"), 10),
        Column(words.gettext("Finding"), 60),
        Column(words.gettext("Rules"), 26),
        Column(words.gettext("What they say, each by itself"), 44),
        Column(words.gettext("Figures they share"), 26),
        Column(words.gettext("What to do"), 40),
        Column(words.gettext("Ledger line"), 7),
    ]


def findings_cells(paper: Paper, checks: Sequence[CheckRow], words: Words) -> list[list[Content]]:
    """The conflicts first, then every other finding; a sentence where there are none."""
    by_id = {row.id: row for row in checks}

    def says(name: str) -> str:
        """A rule, and what it makes of the figures that are not printed."""
        row = by_id[name]
        worked_out = words.gettext(" → {worked_out}").format(worked_out=row.worked_out)
        return row.rule + (worked_out if row.worked_out else "")

    clashes = iter(conflict_rows(paper, words))
    conflicts: list[list[Content]] = []
    others: list[list[Content]] = []
    for failure in paper.failures:
        record = problem_record(failure, words)
        clash = next(clashes, None) if record.code == CONFLICT else None
        name = failure.key.removeprefix("checks.")
        rules = clash.conflict.checks if clash else (name,)
        said = tuple(says(one) for one in rules if one in by_id)
        row: list[Content] = [
            Cell(record.code, "strong"),
            record.message,
            Cell(rules),
            Cell(said),
            Cell(clash.conflict.figures if clash else ()),
            record.hint,
            Cell(record.line, "quiet", COUNT) if record.line else None,
        ]
        (others if clash is None else conflicts).append(row)
    no_conflict = words.gettext("No conflicts: no rules that hold one by one clash with each other.")
    no_other = words.gettext("No other findings: no rule fails, none is left unsettled.")
    return [*(conflicts or [_nothing(no_conflict)]), *(others or [_nothing(no_other)])]


def _nothing(sentence: str) -> list[Content]:
    return [Cell("—", "center"), sentence, None, None, None, None, None]
