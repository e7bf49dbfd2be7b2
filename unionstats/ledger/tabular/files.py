"""The rows of a table from a file beside the ledger, which somebody else has opened."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import TypeAlias

from unionstats.diagnostics import Diagnostic
from unionstats.documents.decode import decoded
from unionstats.ledger.tables import FileTable
from unionstats.ledger.tabular.grid import FileRows
from unionstats.pattern import pattern

Files: TypeAlias = Callable[[str | FileTable], FileRows | Diagnostic]
_WORKBOOK = b"PK\x03\x04"
_SEPARATORS = ",\t;"


def no_files(file: str | FileTable) -> Diagnostic:
    """Where a ledger is not read from a folder there are no files beside it."""
    return Diagnostic("L012", {"file": path_of(file)[0], "detail": "no-folder"})


def files_of(read: Callable[[str], bytes | Diagnostic]) -> Files:
    """The rows of the files that `read` reads, by the path that the ledger names."""

    def found(file: str | FileTable) -> FileRows | Diagnostic:
        path, sheet = path_of(file)
        data = read(path)
        return data if isinstance(data, Diagnostic) else read_rows(data, path, sheet)

    return found


def path_of(file: str | FileTable) -> tuple[str, str]:
    """The path of a table's file, and the sheet, "" where none is named: `members.xlsx#Sheet1`."""
    if isinstance(file, FileTable):
        return file.path, file.sheet or ""
    path, _, sheet = file.partition("#")
    return (path, sheet) if sheet and path.lower().endswith(".xlsx") else (file, "")


def read_rows(data: bytes, path: str, sheet: str) -> FileRows | Diagnostic:
    """The rows of a file that hold anything."""
    if data.startswith(_WORKBOOK) or sheet:
        return Diagnostic("L012", {"file": path, "detail": "workbook"})
    text = decoded(data)
    if text is None:
        return Diagnostic("L012", {"file": path, "detail": "not-text"})
    return _read_csv(text, path)


def _read_csv(text: str, path: str) -> FileRows | Diagnostic:
    first = text.lstrip("\n").partition("\n")[0]
    delimiter = max(_SEPARATORS, key=first.count)
    lines = text.split("\n")
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter, strict=True)
    rows, starts = [], []
    line = 0
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                rows.append(cells)
                starts.append(line)
            line = reader.line_num
    except csv.Error:
        return Diagnostic("L012", {"file": path, "detail": "quotes"})
    if not rows:
        return Diagnostic("L012", {"file": path, "detail": "empty"})
    sources = [lines[start] for start in starts]
    spans = [_spans(source, delimiter, len(row)) for source, row in zip(sources, rows, strict=True)]
    return FileRows(path, rows, [start + 1 for start in starts], sources, spans)


def _spans(source: str, delimiter: str, cells: int) -> list[tuple[int, int]]:
    """Where each cell of a row stands in its first line, without quotes and blanks; its end for others."""
    field = pattern(rf'[ \t]*"(?P<quoted>(?:[^"]|"")*)"?[^{delimiter}]*|[^{delimiter}]*')
    spans: list[tuple[int, int]] = []
    position = 0
    while position <= len(source) and len(spans) < cells:
        found = field.match(source, position)
        assert found is not None  # noqa: S101 - it matches the empty string too
        start, end = found.span("quoted" if found["quoted"] is not None else 0)
        text = source[start:end]
        start += len(text) - len(text.lstrip())
        spans.append((start, max(start, end - len(text) + len(text.rstrip()))))
        position = found.end() + 1
    return [*spans, *[(len(source), len(source))] * (cells - len(spans))]
