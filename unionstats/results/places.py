"""Where a figure stands: in the ledger, by section, paragraph and cell; and in the file that was read."""

from collections.abc import Iterable

from msgspec import Struct

from unionstats.ledger import Ledger, LedgerFigure
from unionstats.ledger.model import Spot
from unionstats.locale import Words
from unionstats.results.document import Record
from unionstats.results.heads import localised
from unionstats.results.table import Line, line
from unionstats.rules import Check


class PlaceInLedger(Record, frozen=True):
    """Where a figure stands: its section, its paragraph, its cell, its line in the ledger.

    `row` and `column` are those of a cell of `table`, from 0: in the rows of the ledger under the rows
    of headings and behind the names of rows, in a file or sheet as they are there. Null for other figures.
    """

    section: str | None
    paragraph: int | None
    table: str | None
    row: int | None
    column: int | None
    line: int


def place_in_ledger(entry: LedgerFigure | None, ledger: Ledger, line: int = 0) -> PlaceInLedger:
    """The place of a figure; of None that of a number in the rule on this `line`."""
    if entry is None:
        return PlaceInLedger(None, None, None, None, None, line)
    spot = entry.spot
    row, column = ledger.tables[spot.table].printed_at(spot) if spot else (None, None)
    return PlaceInLedger.taken(
        entry.table, table=spot and spot.table, row=row, column=column, line=entry.line
    )


def main_figure(check: Check, ledger: Ledger) -> LedgerFigure | None:
    """The figure that stands alone on a side of a rule, else its first; None where it has only numbers."""
    alone = check.rule.operands[check.subject] if check.subject is not None else None
    names = [*([alone] if isinstance(alone, str) else ()), *check.rule.names()]
    return next((ledger.figures[name] for name in names if name in ledger.figures), None)


def cell_in_words(spot: Spot, ledger: Ledger, words: Words) -> str:
    """The place of a cell as a reader of the report finds it: table, row and column."""
    table = ledger.tables[spot.table]
    column = table.columns[spot.column]
    cell = cell_words(table.rows[spot.row], localised(column.label, words) or column.id, words)
    return joined([localised(table.table.label, words) or table.id, cell], words)


def cell_words(row: object, column: object, words: Words) -> str:
    """A cell by the names, else the numbers, of its row and column."""
    return words.gettext("row {row}, column {column}").format(row=row, column=column)


def joined(parts: Iterable[str], words: Words) -> str:
    """The parts of a place from the outermost on, without what a later part says again."""
    plain = [" ".join(part.split()) for part in parts]
    told = [one for at, one in enumerate(plain) if one and not any(one in other for other in plain[at + 1 :])]
    return words.gettext(", ").join(told)


class SourceHead(Struct, frozen=True):
    """Which text was traced; its SHA-256 is that of the bytes of the file, in hexadecimal.

    It is empty for a file that Spark has read.
    """

    path: str
    sha256: str


def read_line(source: Ledger | SourceHead, words: Words, template: str = "") -> Line:
    """Which file was read, with the beginning of its SHA-256, if that is known."""
    known = words.gettext("Document: {path} (SHA-256 {digest}…)")
    told = template or (known if source.sha256 else words.gettext("Document: {path}"))
    return line(told.format(path=source.path, digest=source.sha256[:12]))


class PlaceRecord(Record, frozen=True):
    """`start:end` are offsets in the text that `draft --json` reports, `line` counts from 1.

    `row` and `column` are those of a cell of a table, from 0 with the headings, in a workbook or CSV those of
    the file or sheet. `text` is the sentence or the row.
    """

    file: str
    page: int | None
    sheet: str | None
    section: str | None
    paragraph: int | None
    table: str | None
    row: int | None
    column: int | None
    line: int
    start: int
    end: int
    text: str
