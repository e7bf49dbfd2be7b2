"""The whole workbook, as the bytes of an .xlsx file."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from unionstats.locale import N_, Words
from unionstats.results.checks import CHECKS, CheckRow, check_rows, says_aside
from unionstats.results.figures import figure_rows
from unionstats.results.heads import title
from unionstats.results.overview import FINDINGS, conflict_fields
from unionstats.results.paper import Paper, terms
from unionstats.results.problems import problem_record
from unionstats.results.repairs import REPAIRS
from unionstats.results.table import Field, Kind, Table
from unionstats.version import VERSION
from unionstats.writers.xlsx.cells import Cell, Content, as_cell, formats_of, shown
from unionstats.writers.xlsx.figures_sheet import cell_of, figure_operands, figure_sheet
from unionstats.writers.xlsx.rules_sheet import RESULT, recalculation_sheet, totals_sheet
from unionstats.writers.xlsx.sheet import Sheet, field_sheet, write_sheet
from unionstats.writers.xlsx.summary_sheet import write_summary
from unionstats.writers.xlsx.tables_sheet import write_tables

_LONGEST_PROPERTY = 255
# no text ever becomes a formula, a link or a number
_TEXTS = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
_CHECKS = "id verdict_cell found rule formula stated computed_text worked_out hits all off_by by_rule"
_MANY = 10_000  # figures of a large paper
_RESULT = ord(RESULT) - ord("A")
_MORE = (
    Field("found", N_("Formulas find"), Kind.VERDICT),
    Field("hits", N_("Misprints caught"), Kind.NUMBER, lambda row: row.misprints and row.misprints.caught),
    Field("all", N_("Misprints possible"), Kind.NUMBER, lambda row: row.misprints and row.misprints.possible),
)


class PlainSheet(Worksheet):
    """A sheet whose formulas have none of the functions that XlsxWriter looks for, thirty in each formula.

    Its cells go when they are written into the file.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - XlsxWriter's own signature
        return formula.removeprefix("=")

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        self.table.clear()


def workbook_bytes(paper: Paper, words: Words) -> bytes:
    """Return the working paper as a workbook; the same paper gives the same bytes."""
    target = BytesIO()
    kept = "in_memory" if len(paper.ledger.figures) <= _MANY else "constant_memory"  # in files
    book = Workbook(target, {kept: True, **_TEXTS})
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
    formats = formats_of(book)
    write_summary(book.add_worksheet(words.gettext("Summary"), PlainSheet), formats, paper, words)
    sheets = _sheets(paper, words)
    if paper.ledger.tables:
        sheet = book.add_worksheet(words.gettext("Tables"), PlainSheet)
        write_tables(sheet, formats, paper, dict(sheets), title(paper.ledger, words), words)
    while sheets:  # each goes when it is written
        name, content = sheets.pop(0)
        write_sheet(book.add_worksheet(name, PlainSheet), formats, content, title(paper.ledger, words), words)
    book.close()
    return target.getvalue()


def _sheets(paper: Paper, words: Words) -> list[tuple[str, Sheet]]:
    """The sheets after the first, by their names of at most 31 characters."""
    names = {
        "figures": words.gettext("Figures"),
        "checks": words.gettext("Checks"),
        "formulas": words.gettext("Recalculation"),
        "totals": words.gettext("Totals tried"),
        **({"tables": words.gettext("Tables")} if paper.ledger.tables else {}),
    }
    figures, checks = figure_rows(paper, words), check_rows(paper, words)
    operands = figure_operands(figures, names["figures"])
    live = recalculation_sheet(paper, checks, operands, words)
    totals = totals_sheet(paper, checks, operands, words)
    legend = [(words.gettext("Sheet"), 26), (words.gettext("Word"), 30), (words.gettext("Meaning"), 96)]
    meanings: list[list[Content]] = [
        [names[part], Cell(word, "strong"), meaning] for part, word, meaning in terms(words) if part in names
    ]
    problems = [problem_record(one, words) for one in paper.failures]
    tables = [
        Table(FINDINGS, problems, words.gettext("Findings")),
        Table(conflict_fields(paper, words), paper.verdicts.conflicts, words.gettext("Conflicts")),
    ]
    if paper.by_row:
        from unionstats.results.columns import FAILING

        rows = [row for one in paper.by_row for row in one.failing]
        tables.append(Table(FAILING, rows, words.gettext("Rows that fail")))
    return [
        (names["figures"], figure_sheet(figures, words)),
        (names["checks"], _check_sheet(checks, live, names["formulas"], words)),
        (names["formulas"], live),
        *([(names["totals"], totals)] if totals.rows else []),
        *((one.title, field_sheet(one.fields, "", one.rows, words)) for one in tables if one.rows),
        (words.gettext("How to read this"), Sheet(legend, meanings)),
    ]


def _check_sheet(rows: Sequence[CheckRow], live: Sheet, sheet: str, words: Words) -> Sheet:
    """What is found of each rule; `sheet` is the one on which the rules are recalculated."""

    def own(_: CheckRow, number: int) -> dict[str, Content]:
        value, formula = as_cell(live.rows[number - 2][_RESULT]).value, f"={cell_of(sheet, RESULT, number)}"
        return {"found": Cell(value, "center", formula=formula)}

    names = " ".join((_CHECKS, *says_aside(rows), "note line"))
    return field_sheet((*CHECKS, *REPAIRS[2:], *_MORE), names, rows, words, own)
