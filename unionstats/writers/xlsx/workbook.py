"""The whole workbook, as the bytes of an .xlsx file."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from unionstats.results.checks import check_rows
from unionstats.results.figures import figure_rows
from unionstats.results.heads import title
from unionstats.results.legend import terms
from unionstats.version import VERSION
from unionstats.writers.xlsx.cells import Cell, Formats, shown
from unionstats.writers.xlsx.checks_sheet import (
    check_cells,
    check_columns,
    findings_cells,
    findings_columns,
)
from unionstats.writers.xlsx.figures_sheet import figure_cells, figure_columns, figure_operands
from unionstats.writers.xlsx.rules_sheet import (
    recalculation_columns,
    recalculation_rows,
    totals_columns,
    totals_rows,
)
from unionstats.writers.xlsx.sheet import Column, write_table
from unionstats.writers.xlsx.summary_sheet import write_summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.paper import Paper
    from unionstats.writers.xlsx.cells import Content

_LONGEST_PROPERTY = 255
# no text ever becomes a formula, a link or a number
_TEXTS = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)


def workbook_bytes(paper: Paper, words: Words) -> bytes:
    """Return the working paper as a workbook; the same paper gives the same bytes."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True, **_TEXTS})
    made = paper.made
    # nobody's name, the day of the paper, the ledger's checksum
    book.set_properties(
        {
            "title": shown((title(paper.ledger, words),))[:_LONGEST_PROPERTY],
            "subject": words.gettext("Audit working paper"),
            "comments": f"unionstats {VERSION}; SHA-256 {paper.ledger.sha256}",
            "created": datetime(made.year, made.month, made.day, tzinfo=UTC),
        }
    )
    formats = Formats(book)
    write_summary(book, book.add_worksheet(words.gettext("Summary")), formats, paper, words)
    for name, columns, rows in _tables(paper, words):
        write_table(book.add_worksheet(name), formats, columns, rows, title(paper.ledger, words), words)
    book.close()
    return target.getvalue()


def _tables(paper: Paper, words: Words) -> list[tuple[str, Sequence[Column], Sequence[Sequence[Content]]]]:
    """The sheets after the first: names of at most 31 characters, columns and rows."""
    names = {
        "figures": words.gettext("Figures"),
        "checks": words.gettext("Checks"),
        "formulas": words.gettext("Recalculation"),
        "totals": words.gettext("Totals tried"),
    }
    figures, checks = figure_rows(paper, words), check_rows(paper, words)
    operands = figure_operands(paper, figures, names["figures"])
    live = recalculation_rows(paper, checks, operands, words)
    totals = totals_rows(paper, checks, operands, words)
    legend = [
        Column(words.gettext("Sheet"), 26),
        Column(words.gettext("Word"), 30),
        Column(words.gettext("Meaning"), 96),
    ]
    meanings: list[list[Content]] = [
        [names[part], Cell(word, "strong"), meaning] for part, word, meaning in terms(words)
    ]
    return [
        (names["figures"], figure_columns(words), figure_cells(paper, figures, words)),
        (names["checks"], check_columns(words), check_cells(checks, live, names["formulas"])),
        (names["formulas"], recalculation_columns(words), [row.cells for row in live]),
        *([(names["totals"], totals_columns(words), totals)] if totals else []),
        (
            words.gettext("Conflicts and findings"),
            findings_columns(words),
            findings_cells(paper, checks, words),
        ),
        (words.gettext("How to read this"), legend, meanings),
    ]
