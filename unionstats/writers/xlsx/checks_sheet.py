"""The sheets of the rules and of what is found: conflicts first, then every other finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.locale import N_
from unionstats.results.checks import CHECKS, REPAIRS
from unionstats.results.findings import FINDINGS, finding_rows
from unionstats.results.table import Field, Kind
from unionstats.writers.xlsx.cells import Cell, Content, as_cell
from unionstats.writers.xlsx.figures_sheet import cell_of
from unionstats.writers.xlsx.numbers import COUNT
from unionstats.writers.xlsx.rules_sheet import RESULT
from unionstats.writers.xlsx.sheet import Sheet, field_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.checks import CheckRow
    from unionstats.results.paper import Paper

_CHECKS = (
    "id verdict_cell found rule formula stated computed_text worked_out caught possible"
    " off_by should_be slips note line"
)
_RESULT = ord(RESULT) - ord("A")
_MORE = (
    Field("found", N_("Formulas find"), Kind.VERDICT),
    Field("caught", N_("Misprints caught"), Kind.NUMBER),
    Field("possible", N_("Misprints possible"), Kind.NUMBER),
)


def check_sheet(rows: Sequence[CheckRow], live: Sheet, sheet: str, words: Words) -> Sheet:
    """What is found of each rule; `sheet` is the one on which the rules are recalculated."""

    def own(row: CheckRow, number: int) -> dict[str, Content]:
        """What the formulas find, and how many misprints are caught."""
        cell, strength = cell_of(sheet, RESULT, number), row.misprints
        return {
            "found": Cell(as_cell(live.rows[number - 2][_RESULT]).value, "center", formula=f"={cell}"),
            "caught": None if strength is None else Cell(strength.caught, form=COUNT),
            "possible": None if strength is None else Cell(strength.possible, form=COUNT),
        }

    return field_sheet((*_MORE, *CHECKS, *REPAIRS[1:]), _CHECKS, rows, words, own)


def findings_sheet(paper: Paper, words: Words) -> Sheet:
    """The conflicts first, then every other finding; a sentence where there are none."""
    rows = finding_rows(paper, words)
    conflicts = [row for row in rows if row.conflict]
    others = [row for row in rows if not row.conflict]
    names = " ".join(field.name for field in FINDINGS)
    found = field_sheet(FINDINGS, names, [*conflicts, *others], words)
    no_conflict = words.gettext("No conflicts: no rules that hold one by one clash with each other.")
    no_other = words.gettext("No other findings: no rule fails, none is left unsettled.")
    for some, at, sentence in ((others, len(rows), no_other), (conflicts, 0, no_conflict)):
        if not some:
            found.rows.insert(at, [Cell("—", "center"), sentence, *[None] * (len(FINDINGS) - 2)])
    return found
