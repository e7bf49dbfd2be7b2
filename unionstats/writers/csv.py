"""Results as CSV, in which no cell is one that a spreadsheet would run; and rows of texts as they come.

Records are a row each, nested values in columns of their own; of a page the tables stand one under the other.
Rows of texts are written as CSV, JSON Lines or Parquet.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from types import UnionType
from typing import BinaryIO, TypeAlias, Union, get_args, get_origin, get_type_hints

from msgspec import Raw, Struct, structs

from unionstats.ledger import ByLanguage, in_language
from unionstats.locale import Words
from unionstats.results.numbers import digits
from unionstats.results.table import Block, Facts, Heading, Lines, Problems
from unionstats.streams import PLAIN
from unionstats.text.escape import escape
from unionstats.writers.problems import all_lines
from unionstats.writers.texts import body, fitted, titles

_FORMULA_STARTS = tuple("=+-@＝＋－＠")  # of what spreadsheets take for a formula, East Asian ones too
_MARK = "\ufeff"  # without this mark Excel takes UTF-8 for the code page of the country
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def csv_text(records: Sequence[Struct], forms: Sequence[type[Struct]], words: Words) -> str:
    """Return a header of English column names and a row a record.

    The columns are those of the `forms`, the types that the records can have: the same for every ledger.
    """
    language = words.info().get("language", "en")
    columns = list(dict.fromkeys(name for form in forms for name in _columns("", form)))
    rows = (dict(_cells("", record, language)) for record in records)
    return rows_text([columns, *([row.get(column, "") for column in columns] for row in rows)])


def rows_text(rows: Iterable[Sequence[str]], end: str = "\n") -> str:
    """Return rows of cells as they are, with their line ends."""
    text = StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue()


def _columns(name: str, form: type[Struct]) -> Iterator[str]:
    hints = get_type_hints(form)
    for field in structs.fields(form):
        column, hint = f"{name}_{field.encode_name}" if name else field.encode_name, hints[field.name]
        parts = get_args(hint) if get_origin(hint) in (Union, UnionType) else [hint]
        records = (one for one in parts if isinstance(one, type) and issubclass(one, Struct))
        nested = next((one for one in records if one is not ByLanguage), None)
        yield from [column] if nested is None else _columns(column, nested)


def _cells(name: str, value: object, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, ByLanguage):
        yield name, guarded(in_language(value, language) or "")
    elif isinstance(value, Struct):
        for field in structs.fields(value):
            inner = f"{name}_{field.encode_name}" if name else field.encode_name
            yield from _cells(inner, getattr(value, field.name), language)
    elif isinstance(value, Raw):
        yield name, digits(value)
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    elif isinstance(value, dict):
        yield name, guarded("; ".join(f"{key} = {_inline(one, language)}" for key, one in value.items()))
    elif isinstance(value, list | tuple):
        parts = (" ".join(cell for _, cell in _cells("", one, language) if cell) for one in value)
        yield name, guarded("; ".join(parts))
    else:
        yield name, guarded("" if value is None else str(value))


def _inline(value: object, language: str) -> str:
    """A value in the middle of a cell: its first cell that says something, ends as `low … high`."""
    cells = {name: cell for name, cell in _cells("", value, language) if cell}
    if "low" in cells and "values" not in cells:
        return f"{cells['low']} … {cells.get('high', '')}".rstrip()
    return cells.get("values") or next(iter(cells.values()), "")


def guarded(text: str) -> str:
    """Return the text with its control characters visible, and a ' before what could be run as a formula."""
    shown = escape(text)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown


def page_csv(blocks: Sequence[Block], words: Words) -> bytes:
    """Return UTF-8 with a mark that Excel understands; all rows have as many cells (RFC 4180).

    Texts are guarded: none that begins like a formula is taken for one.
    """
    rows = [row for block in fitted(blocks, None) for row in (*_lines(block, words), [])]
    width = max(map(len, rows), default=0)
    safe = ([cell if _NUMBER.fullmatch(cell) else guarded(cell) for cell in row] for row in rows[:-1])
    text = rows_text(([*row, *[""] * (width - len(row))] for row in safe), "\r\n")
    return (_MARK + text).encode("utf-8", "backslashreplace")


def _lines(block: Block, words: Words) -> Iterator[list[str]]:
    if isinstance(block, Heading):
        yield [block.text]
    elif isinstance(block, Lines):
        yield from ([line.text] for line in block.lines)
    elif isinstance(block, Problems):
        yield from ([line] for line in all_lines(block.diagnostics, block.path, PLAIN, words))
    elif isinstance(block, Facts):
        yield from ([block.name, block.title] for _ in range(bool(block.name or block.title)))
        yield from (list(fact) for fact in block.facts)
    else:
        fields = [field for field in block.fields if field.shown_at(None)]
        yield from ([block.title] for _ in range(bool(block.title)))
        yield titles(block, fields, words)
        yield from ([cell.text for cell in row] for row in body(block, fields, words))


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
            file.write((_MARK + rows_text([[*map(guarded, columns)]], "\r\n")).encode())

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
