"""The rows of a table from a Parquet file: texts as printed, and numbers whose decimals are known."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.tabular.grid import FileRows
from unionstats.ledger.tabular.sheets import BETWEEN, spans_of


def is_parquet(data: bytes) -> bool:
    """Whether a file is Parquet."""
    return data.startswith(b"PAR1")


def read_parquet(data: bytes, path: str) -> FileRows | Diagnostic:
    """The names of the columns and the rows below; a column of binary numbers has no printed digits."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError:
        return _refused(path, "no-parquet")
    try:
        table = ParquetFile(BytesIO(data)).read()
    except (pa.ArrowException, OSError):
        return _refused(path, "damaged")
    texts = []
    for column in table.columns:
        text = _text_of(str(column.type))
        if text is None:
            return _refused(path, "no-digits")
        texts.append(["" if value is None else text(value) for value in column.to_pylist()])
    rows = [[*table.column_names], *([*row] for row in zip(*texts, strict=True))]
    sources = [BETWEEN.join(row) for row in rows]
    spans = [spans_of(row) for row in rows]
    return FileRows(path, rows, list(range(1, len(rows) + 1)), sources, spans)


def _refused(path: str, detail: str) -> Diagnostic:
    return Diagnostic("L012", {"file": path, "detail": detail})


def _text_of(kind: str) -> Callable[[Any], str] | None:
    """How a value of a type is printed."""
    if kind.startswith(("string", "large_string", "dictionary<values=string")):
        return str.strip
    if kind.startswith(("int", "uint", "decimal")):
        return lambda value: f"{value:f}" if kind.startswith("decimal") else str(value)
    return None
