"""Files of rows through Arrow and DuckDB: texts, Parquet, folders and patterns, in bounded memory."""

from __future__ import annotations

import glob
import os
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa
from msgspec import Struct

from unionstats.columns.refusal import refused, refused_condition, refused_file, refused_row
from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger.tabular.heading import HEAD, heading_of
from unionstats.pattern import pattern

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TEXTS = (".csv", ".tsv", ".txt")
_PACKED = ("", ".gz", ".zst")
_PARQUET = (".parquet", ".pq")
_BOOKS = (".xlsx", ".xlsm")
_ENDINGS = (*(one + packed for one in TEXTS for packed in _PACKED), *_PARQUET, *_BOOKS)
_WILD = frozenset("*?[")
_OPTIONS = """quote='"', escape='"', auto_detect=false, header=true"""
_ROWS = 1 << 16
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "256MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}

_ENDS = pattern(r"\r\n|\n|\r")

ROW = "unionstats_row"
"""The column of a row's number in its file, where not all rows are asked for."""


class TableFile(Struct, frozen=True):
    """A file: its path, what DuckDB reads it with, its columns, about how many rows it has (0: not known)."""

    path: str
    source: str
    schema: pa.Schema
    rows: int
    heading: int
    """How many rows stand above the first one."""


def is_text_file(path: str) -> bool:
    """Whether a path is that of texts in columns, by its ending."""
    return path.lower().endswith(tuple(one + packed for one in TEXTS for packed in _PACKED))


def find_files(paths: Sequence[str]) -> list[str]:
    """The files that paths, folders and patterns name, in order; raises RefusedTableError K003 for none."""
    found: list[str] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - a path stays as it is given
            here = sorted(_within(path))
        elif _WILD & set(path) and not os.path.exists(path):  # noqa: PTH110
            here = sorted(one for one in glob.glob(path, recursive=True) if not os.path.isdir(one))  # noqa: PTH112, PTH207
        else:
            here = [path]
        if not here:
            raise refused("K003", path)
        found += here
    return list(dict.fromkeys(found))


def _within(folder: str) -> Iterator[str]:
    """Yield the files of rows in a folder and below, hidden ones left out."""
    for where, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith((".", "_"))]
        yield from (
            os.path.join(where, name)  # noqa: PTH118
            for name in names
            if not name.startswith((".", "_", "~$")) and name.lower().endswith(_ENDINGS)
        )


class Reader:
    """A connection to DuckDB, and the tables of workbooks that it is given."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self.errors: tuple[type[Exception], ...] = (pa.ArrowException, OSError)

    @cached_property
    def connection(self) -> DuckDBPyConnection:
        """The connection, from when it is first asked for."""
        import duckdb

        self.errors = (*self.errors, duckdb.Error)
        return duckdb.connect(":memory:", config={**_SETTINGS, "threads": self.threads})

    def open(self, path: str) -> TableFile:
        """Look at a file; raises RefusedTableError with a K or S code."""
        if not os.path.exists(path):  # noqa: PTH110
            raise refused("S001", path)
        try:
            if path.lower().endswith(_BOOKS):
                return self._book(path)
            if path.lower().endswith(_PARQUET) or _starts(path) == b"PAR1":
                return self._parquet(path)
            return self._texts(path)
        except self.errors as error:
            raise refused_file(error, path) from None

    def _parquet(self, path: str) -> TableFile:
        source = f"read_parquet({_quoted(glob.escape(path))})"
        [(count,)] = self.connection.sql(f"select count(*) from {source}").fetchall()  # noqa: S608 - quoted
        return TableFile(path, source, self._schema(source), count, 0)

    def _schema(self, source: str) -> pa.Schema:
        return self.connection.sql(f"select * from {source} limit 0").to_arrow_table().schema  # noqa: S608

    def _texts(self, path: str) -> TableFile:
        with pa.input_stream(path, compression="detect") as stream:
            head = stream.read(HEAD)
        delimiter, names = heading(head, path)
        lines = head.count(b"\n")
        rows = 0
        if len(head) < HEAD:
            rows = max(lines - 1, 0)
        elif not path.lower().endswith(_PACKED[1:]):
            rows = os.path.getsize(path) * lines // HEAD  # noqa: PTH202
        columns = ", ".join(f"{_quoted(one)}: 'VARCHAR'" for one in names)
        options = f"delim={_quoted(delimiter)}, columns={{{columns}}}, {_OPTIONS}"
        broken = [one for one in names if _ENDS.search(one)]
        if broken:  # DuckDB would take the end of a line from within the head, and find no row
            end = _ENDS.search(b"".join(head.split(b'"')[::2]).decode(errors="replace"))
            options += f", new_line={end[0]!r}" if end else ""
            if head.startswith(BOM_UTF8) and names[0] in broken:  # which it does not read as quoted
                raise refused_row(path, 1, "open quotes")
        source = f"read_csv({_quoted(glob.escape(path))}, {options})"
        return TableFile(path, source, self._schema(source), rows, 1)

    def _book(self, path: str) -> TableFile:
        """The only table of a workbook, as its sheet shows it."""
        from unionstats.ledger.tabular.files import read_rows

        with open(path, "rb") as file:  # noqa: PTH123
            found = read_rows(file.read(), path, "")
        if isinstance(found, Diagnostic):
            raise refused("K005", path, detail=found.words.get("detail", found.code))
        names, *rows = found.rows
        width = len(names)
        texts = [[row[at] if at < len(row) else None for row in rows] for at in range(width)]
        table = pa.table([pa.array(column, pa.string()) for column in texts], names=names)
        view = f"book_{len(self.connection.sql('show tables').fetchall())}"
        self.connection.register(view, table)
        return TableFile(path, view, table.schema, table.num_rows, found.lines[1] - 1 if rows else 1)

    def batches(self, file: TableFile, columns: Sequence[str], where: str = "") -> Iterator[pa.RecordBatch]:
        """Yield some columns of a file by DuckDB, in the order of rows, those that fit a condition in SQL.

        Where there is one, a last column `ROW` holds the row's number from 0. Raises RefusedTableError K004
        or K005 for what cannot be read, K007 for a condition that cannot.
        """
        import duckdb

        names = ", ".join(f'"{name.replace(chr(34), chr(34) * 2)}"' for name in columns)
        numbered = f", row_number() over () - 1 as {ROW}" if where else ""
        try:
            relation = self.connection.sql(f"select *{numbered} from {file.source}")  # noqa: S608 - names and paths are quoted
            if where:
                names, relation = f"{names}, {ROW}", relation.filter(where)
            yield from relation.project(names).to_arrow_reader(_ROWS)
        except self.errors as error:
            of_condition = (
                duckdb.ParserException,
                duckdb.BinderException,
                duckdb.CatalogException,
                duckdb.DataError,
            )
            if where and isinstance(error, of_condition):
                raise refused_condition(error, file.schema.names) from None
            raise refused_file(error, file.path) from None


def require_columns(names: Sequence[str], schema: pa.Schema) -> None:
    """Raise RefusedTableError K001 for a column that is not there."""
    for name in names:
        if name not in schema.names:
            near = closest(name, schema.names)
            raise refused("K001", name=name, columns=", ".join(schema.names), suggestion=near)


def heading(head: bytes, path: str) -> tuple[str, list[str]]:
    """As `heading_of`; raises RefusedTableError where a file has no head."""
    found = heading_of(head)
    if isinstance(found, str):
        raise refused_row(path, 1, found) if found == "not-utf8" else refused("K005", path, detail=found)
    return found


def _starts(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(4)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
