"""The rows of a table from the sheet of a workbook, as the sheet shows them."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.documents import RefusedError
from unionstats.documents.grid import is_covered
from unionstats.documents.model import Document, TextTable
from unionstats.documents.read import read_document
from unionstats.ledger.tabular.grid import FileRows

_ARCHIVE, _ENCRYPTED = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
BETWEEN = " | "
_DETAILS = {"S006": "empty", "S013": "no-workbook"}


def is_workbook(data: bytes) -> bool:
    """Whether a file is no text: a workbook, one with a password, or another archive."""
    return data.startswith((_ARCHIVE, _ENCRYPTED))


def read_sheet(data: bytes, path: str, sheet: str) -> FileRows | Diagnostic:
    """The rows of the only table on a sheet, or of the workbook where no sheet is named.

    Lines above and below the table are no rows, nor are blank ones. A sheet that hides rows or columns is
    refused, for what is recorded is what is shown.
    """
    if data.startswith(_ENCRYPTED):
        return _refused(path, "", "encrypted")
    try:
        document = read_document(data, path)
    except RefusedError as error:
        if error.code in _DETAILS:
            return _refused(path, "", _DETAILS[error.code])
        return Diagnostic(error.code, error.words)
    return _chosen(document, path, sheet)


def _chosen(document: Document, path: str, name: str) -> FileRows | Diagnostic:
    sheets = list(dict.fromkeys(table.sheet for table in document.tables))
    sheet = name or (sheets[0] if len(sheets) == 1 else "")
    hidden = _hidden(document, sheet) if sheet else ""
    if hidden:
        return Diagnostic("S023", {"hidden": hidden})
    tables = [table for table in document.tables if table.sheet == sheet]
    if len(tables) == 1:
        return _rows_of(tables[0], f"{path}#{sheet}")
    if tables or not sheets:
        return _refused(path, sheet, "several-tables" if tables else "no-table")
    near = closest(sheet, sheets) if sheet else sheets[0]
    return _refused(path, sheet, "no-sheet" if sheet else "which-sheet", f"{path}#{near}" if near else "")


def _refused(path: str, sheet: str, detail: str, suggestion: str = "") -> Diagnostic:
    file = f"{path}#{sheet}" if sheet else path
    return Diagnostic("L012", {"file": file, "detail": detail, "suggestion": suggestion})


def _hidden(document: Document, sheet: str) -> str:
    """What a remark says that this sheet hides."""
    found = (remark.words["hidden"] for remark in document.remarks if remark.code == "S023")
    return next((hidden for hidden in found if f", {sheet}!" in f", {hidden}"), "")


def _rows_of(table: TextTable, file: str) -> FileRows:
    """The rows that hold anything; a merged name is that of each row, a merged figure that of the first."""
    rows: list[list[str]] = []
    lines: list[int] = []
    for y, row in enumerate(table.cells):
        if any(cell.text for cell in row):
            covered = [x > 0 and is_covered(table.cells, y, x) for x in range(len(row))]
            rows.append(["" if under else cell.text for cell, under in zip(row, covered, strict=True)])
            lines.append(table.row + y + 1)
    sources = [BETWEEN.join(row) for row in rows]
    return FileRows(file, rows, lines, sources, [spans_of(row) for row in rows], table.caption.splitlines())


def spans_of(row: Sequence[str]) -> list[tuple[int, int]]:
    """Where each cell stands in its row as it is told."""
    spans: list[tuple[int, int]] = []
    start = 0
    for cell in row:
        spans.append((start, start + len(cell)))
        start += len(cell) + len(BETWEEN)
    return spans
