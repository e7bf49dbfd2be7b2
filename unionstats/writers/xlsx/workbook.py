"""The whole workbook, as the bytes of an .xlsx file."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from unionstats.results.checks import check_rows
from unionstats.results.figures import figure_rows
from unionstats.results.judged import title
from unionstats.results.legend import terms
from unionstats.version import VERSION
from unionstats.writers.xlsx.cells import Cell, Content, Formats, shown
from unionstats.writers.xlsx.checks_sheet import check_sheet, findings_sheet
from unionstats.writers.xlsx.figures_sheet import figure_operands, figure_sheet
from unionstats.writers.xlsx.rules_sheet import recalculation_sheet, totals_sheet
from unionstats.writers.xlsx.sheet import Sheet, write_sheet
from unionstats.writers.xlsx.summary_sheet import write_summary

if TYPE_CHECKING:
    from unionstats.locale import Words
    from unionstats.results.paper import Paper

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
    for name, content in _sheets(paper, words):
        write_sheet(book.add_worksheet(name), formats, content, title(paper.ledger, words), words)
    book.close()
    return target.getvalue()


def _sheets(paper: Paper, words: Words) -> list[tuple[str, Sheet]]:
    """The sheets after the first, by their names of at most 31 characters."""
    names = {
        "figures": words.gettext("Figures"),
        "checks": words.gettext("Checks"),
        "formulas": words.gettext("Recalculation"),
        "totals": words.gettext("Totals tried"),
    }
    figures, checks = figure_rows(paper, words), check_rows(paper, words)
    operands = figure_operands(figures, names["figures"])
    live = recalculation_sheet(paper, checks, operands, words)
    totals = totals_sheet(paper, checks, operands, words)
    legend = [(words.gettext("Sheet"), 26), (words.gettext("Word"), 30), (words.gettext("Meaning"), 96)]
    meanings: list[list[Content]] = [
        [names[part], Cell(word, "strong"), meaning] for part, word, meaning in terms(words)
    ]
    return [
        (names["figures"], figure_sheet(figures, words)),
        (names["checks"], check_sheet(checks, live, names["formulas"], words)),
        (names["formulas"], live),
        *([(names["totals"], totals)] if totals.rows else []),
        (words.gettext("Conflicts and findings"), findings_sheet(paper, words)),
        (words.gettext("How to read this"), Sheet(legend, meanings)),
    ]
