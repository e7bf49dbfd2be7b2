"""The names of the sheets in the reader's language, and cells in formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from unionstats.locale import Words


class Names(Struct, frozen=True):
    """The names of the sheets, none longer than the 31 characters that Excel allows."""

    summary: str
    figures: str
    checks: str
    recalculation: str
    totals: str
    findings: str
    legend: str


def sheet_names(words: Words) -> Names:
    """The names of the sheets."""
    return Names(
        summary=words.gettext("Summary"),
        figures=words.gettext("Figures"),
        checks=words.gettext("Checks"),
        recalculation=words.gettext("Recalculation"),
        totals=words.gettext("Totals tried"),
        findings=words.gettext("Conflicts and findings"),
        legend=words.gettext("How to read this"),
    )


def cell_of(sheet: str, column: str, row: int) -> str:
    """A cell of another sheet (rows from 1), as a formula refers to it wherever that formula is moved."""
    name = sheet if sheet.isascii() and sheet.isalpha() else f"'{sheet}'"
    return f"{name}!${column}${row}"
