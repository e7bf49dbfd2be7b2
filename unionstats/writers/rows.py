"""Rows of texts, written as they come: CSV, JSON Lines or Parquet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import BinaryIO, TypeAlias

from unionstats.writers.csv import guarded, rows_text

Cells: TypeAlias = Mapping[str, str | None]

KINDS = (".csv", ".jsonl", ".parquet")
"""The endings of files that are written."""
_ROWS = 5_000


class RowsWriter:
    """Writes rows of these columns to a file that ends in one of `KINDS`; `close` writes what is left."""

    def __init__(self, file: BinaryIO, path: str, columns: Sequence[str]) -> None:
        self.file = file
        self.columns = columns
        self.kind = next(one for one in KINDS if path.lower().endswith(one))
        self.waiting: list[Cells] = []
        self.tables = _tables(file, columns) if self.kind == ".parquet" else None
        if self.kind == ".csv":
            file.write(("\ufeff" + rows_text([[*map(guarded, columns)]], "\r\n")).encode())

    def write(self, row: Cells) -> None:
        """Write a row, soon."""
        self.waiting.append(row)
        if len(self.waiting) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        rows = [{name: row.get(name) for name in self.columns} for row in self.waiting]
        if self.kind == ".csv":
            cells = ([guarded(cell or "") for cell in row.values()] for row in rows)
            self.file.write(rows_text(cells, "\r\n").encode("utf-8", "backslashreplace"))
        elif self.kind == ".jsonl":
            from unionstats.writers.json import json_lines

            self.file.write(json_lines(rows))
        elif self.tables is not None:
            import pyarrow as pa

            self.tables.write_table(pa.Table.from_pylist(rows, schema=self.tables.schema))
        self.waiting.clear()

    def close(self) -> None:
        """Write the end of the file."""
        if self.waiting:
            self.flush()
        if self.tables is not None:
            self.tables.close()


def _tables(file: BinaryIO, columns: Sequence[str]):  # type: ignore[no-untyped-def] # noqa: ANN202
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    return ParquetWriter(file, pa.schema([(name, pa.string()) for name in columns]))
