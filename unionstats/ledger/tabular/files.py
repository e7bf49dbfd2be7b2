"""The rows of a table from a file beside the ledger, which somebody else has opened."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import TypeAlias

from unionstats.diagnostics import Diagnostic
from unionstats.documents.decode import decoded
from unionstats.documents.delimited import delimiter_of
from unionstats.documents.parts import body
from unionstats.ledger.tables import FileTable
from unionstats.ledger.tabular.grid import FileRows
from unionstats.ledger.tabular.parquet import is_parquet, read_parquet
from unionstats.ledger.tabular.sheets import is_workbook, read_sheet
from unionstats.pattern import pattern

Files: TypeAlias = Callable[[str | FileTable], FileRows | Diagnostic]


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
    return (path, sheet) if sheet and path.lower().endswith((".xlsx", ".xlsm")) else (file, "")


def read_rows(data: bytes, path: str, sheet: str) -> FileRows | Diagnostic:
    """The rows of a file that hold anything: of CSV, Parquet, or the sheet of a workbook of that name."""
    if is_workbook(data):
        return read_sheet(data, path, sheet)
    if is_parquet(data):
        return read_parquet(data, path)
    if sheet:
        return Diagnostic("L012", {"file": path, "detail": "no-workbook"})
    text = decoded(data)
    if text is None:
        return Diagnostic("L012", {"file": path, "detail": "not-text"})
    return _read_csv(text, path)


def _read_csv(text: str, path: str) -> FileRows | Diagnostic:
    """The rows of CSV, without the lines above and below its table."""
    delimiter = delimiter_of(text)
    lines = text.split("\n")
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter, strict=True)
    rows, starts = [], []
    line = 0
    try:
        for row in reader:
            rows.append([cell.strip() for cell in row])
            starts.append(line)
            line = reader.line_num
    except csv.Error:
        return Diagnostic("L012", {"file": path, "detail": "quotes"})
    first, end = body(rows)
    kept = [at for at in range(first, end) if any(rows[at])]
    if not kept:
        return Diagnostic("L012", {"file": path, "detail": "empty"})
    sources = [lines[starts[at]] for at in kept]
    spans = [_spans(source, delimiter, len(rows[at])) for source, at in zip(sources, kept, strict=True)]
    above = [" ".join(filter(None, row)) for row in rows[:first]]
    return FileRows(path, [rows[at] for at in kept], [starts[at] + 1 for at in kept], sources, spans, above)


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
