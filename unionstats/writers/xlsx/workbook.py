"""The whole workbook, as the bytes of an .xlsx file."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from unionstats.results.paper.check_rows import check_rows
from unionstats.results.paper.figure_rows import figure_rows
from unionstats.results.paper.paper import title
from unionstats.version import VERSION
from unionstats.writers.xlsx.checks_sheet import check_columns, check_content
from unionstats.writers.xlsx.excel import new_book
from unionstats.writers.xlsx.figures_sheet import figure_cells, figure_columns, figure_content
from unionstats.writers.xlsx.findings_sheet import findings_columns, findings_content
from unionstats.writers.xlsx.formats import Formats
from unionstats.writers.xlsx.legend_sheet import legend_columns, legend_content
from unionstats.writers.xlsx.names import sheet_names
from unionstats.writers.xlsx.recalculation_sheet import recalculation_columns, recalculation_rows
from unionstats.writers.xlsx.sheet import letter, write_table
from unionstats.writers.xlsx.summary_sheet import write_summary
from unionstats.writers.xlsx.text import shown
from unionstats.writers.xlsx.totals_sheet import totals_columns, totals_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper
    from unionstats.writers.xlsx.content import Content
    from unionstats.writers.xlsx.excel import Book, Sheet
    from unionstats.writers.xlsx.sheet import Column

_LONGEST_PROPERTY = 255


def workbook_bytes(paper: Paper, words: Words) -> bytes:
    """Return the working paper as a workbook; the same paper gives the same bytes.

    Raises MissingError C034 without XlsxWriter.
    """
    target = BytesIO()
    book = new_book(target)
    _describe(book, paper, words)
    names = sheet_names(words)
    formats = Formats(book)
    figures, checks = figure_rows(paper, words), check_rows(paper, words)
    cells = {name: one.operand(names.figures) for name, one in figure_cells(paper, figures).items()}
    live = recalculation_rows(paper, checks, cells, words)
    totals = totals_rows(paper, checks, cells, words)
    tables: list[tuple[str, Sequence[Column], Sequence[Sequence[Content]]]] = [
        (names.figures, figure_columns(words), figure_content(paper, figures, words)),
        (names.checks, check_columns(words), check_content(checks, live, names.recalculation)),
        (names.recalculation, recalculation_columns(words), [row.cells for row in live]),
        (names.findings, findings_columns(words), findings_content(paper, checks, words)),
        (
            names.legend,
            legend_columns(words),
            legend_content((names.figures, names.checks, names.recalculation, names.totals), words),
        ),
    ]
    if totals:
        tables.insert(3, (names.totals, totals_columns(words), totals))
    write_summary(book, book.add_worksheet(names.summary), formats, paper, words)
    for name, columns, rows in tables:
        sheet = book.add_worksheet(name)
        write_table(sheet, formats, columns, rows, title(paper, words))
        _mark(sheet, formats, len(columns), len(rows), words)
    book.close()
    return target.getvalue()


def _describe(book: Book, paper: Paper, words: Words) -> None:
    """The properties of the document: nobody's name, the day of the paper, the ledger's checksum."""
    made = paper.made
    book.set_properties(
        {
            "title": shown((title(paper, words),))[:_LONGEST_PROPERTY],
            "subject": words.gettext("Audit working paper"),
            "comments": f"unionstats {VERSION}; SHA-256 {paper.ledger.sha256}",
            "created": datetime(made.year, made.month, made.day, tzinfo=UTC),
        }
    )


def _mark(sheet: Sheet, formats: Formats, columns: int, rows: int, words: Words) -> None:
    """Mark what fails, as long as it does; and do not let Excel complain of numbers that are texts."""
    last = max(rows, 1)
    look = formats.mark()
    where = (1, 0, last, columns - 1)
    sheet.conditional_format(
        *where, {"type": "text", "criteria": "begins with", "value": "×", "format": look}
    )
    word = words.gettext("does not fit")
    sheet.conditional_format(*where, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look})
    sheet.ignore_errors({"number_stored_as_text": f"A1:{letter(columns - 1)}{last + 1}"})
