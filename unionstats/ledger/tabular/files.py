"""The rows of a table from a file beside the ledger: CSV, a sheet of a workbook as it shows it, Parquet.

The files are opened by somebody else. Parquet has texts as printed, and numbers whose decimals are known.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from io import BytesIO
from itertools import accumulate
from typing import Any, TypeAlias

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.documents import RefusedError
from unionstats.documents.decode import decoded
from unionstats.documents.delimited import delimiter_in
from unionstats.documents.grid import is_covered
from unionstats.documents.model import Document, TextTable
from unionstats.documents.parts import body
from unionstats.documents.read import read_document
from unionstats.documents.rows import Row, rows_of
from unionstats.ledger.file import path_beside, read_beside
from unionstats.ledger.lines import Lines, line_end
from unionstats.ledger.tables import FileTable
from unionstats.ledger.tabular.file_rows import MOST_ROWS, FileRows
from unionstats.ledger.tabular.heading import HEAD, heading_of

Files: TypeAlias = Callable[[str | FileTable], FileRows | Diagnostic]
_ARCHIVE, _ENCRYPTED, _PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"
_BOOKS = (".xlsx", ".xlsm")
_BETWEEN = " | "
_DETAILS = {"S006": "empty", "S013": "no-workbook"}


def no_files(file: str | FileTable) -> Diagnostic:
    """Where a ledger is not read from a folder there are no files beside it."""
    return _refused(path_of(file)[0], "no-folder")


def files_beside(ledger: str) -> Files:
    """The rows of files beside a ledger."""
    return files_of(partial(read_beside, ledger), partial(path_beside, ledger))


def files_of(
    read: Callable[[str], bytes | Diagnostic], locate: Callable[[str], str | Diagnostic] = str
) -> Files:
    """The rows of the files that `read` reads and `locate` finds, by the path that the ledger names."""

    def found(file: str | FileTable) -> FileRows | Diagnostic:
        path, sheet = path_of(file)
        data = read(path)
        if not sheet and _is_long(data, path):
            return _head_of(path, locate(path))
        return data if isinstance(data, Diagnostic) else read_rows(data, path, sheet)

    return found


def _is_long(data: bytes | Diagnostic, path: str) -> bool:
    """Whether a file of texts or Parquet has too many rows, or bytes, to be read as figures."""
    if isinstance(data, Diagnostic):
        return data.words.get("detail") == "too-large" and not path.lower().endswith(_BOOKS)
    if data.startswith(_PARQUET):
        with suppress(ImportError, OSError, ValueError):
            from pyarrow.parquet import read_metadata

            return bool(read_metadata(BytesIO(data)).num_rows > MOST_ROWS)
    return not data.startswith((_ARCHIVE, _ENCRYPTED)) and data.count(b"\n") > MOST_ROWS


def _head_of(name: str, path: str | Diagnostic) -> FileRows | Diagnostic:
    """The head of a long file."""
    if isinstance(path, Diagnostic):
        return path
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            head = file.read(HEAD)
        if head.startswith(_PARQUET):
            from pyarrow.parquet import read_schema

            names = read_schema(path).names
        else:
            found = heading_of(head)
            if isinstance(found, str):
                return _refused(name, "long-text" if found == "not-utf8" else found)
            names = found[1]
    except (OSError, ValueError, ImportError) as error:
        return _refused(name, "no-parquet" if isinstance(error, ImportError) else "damaged")
    return FileRows(name, [names], numbers=[0], columns=range(len(names)), path=path)


def path_of(file: str | FileTable) -> tuple[str, str]:
    """The path of a table's file, and the sheet, "" where none is named: `members.xlsx#Sheet1`."""
    if isinstance(file, FileTable):
        return file.path, file.sheet or ""
    path, _, sheet = file.partition("#")
    return (path, sheet) if sheet and path.lower().endswith(_BOOKS) else (file, "")


def read_rows(data: bytes, path: str, sheet: str, *, whole: bool = False) -> FileRows | Diagnostic:
    """The rows of a file that hold anything: of CSV, Parquet, or the sheet of a workbook of that name.

    Of CSV those of its table, or of the `whole` of it.
    """
    if data.startswith((_ARCHIVE, _ENCRYPTED)):
        return _read_sheet(data, path, sheet)
    if data.startswith(_PARQUET):
        return _read_parquet(data, path)
    if sheet:
        return _refused(path, "no-workbook")
    text = decoded(data)
    return _refused(path, "not-text") if text is None else csv_rows(text, path, whole=whole)


def _refused(file: str, detail: str, suggestion: str = "") -> Diagnostic:
    near = {"suggestion": suggestion} if suggestion else {}
    return Diagnostic("L012", {"file": file, "detail": detail, **near})


def csv_rows(text: str, path: str, *, whole: bool = False) -> FileRows | Diagnostic:
    """The rows of a text; line ends are LF."""
    if text.count("\n") >= MOST_ROWS:
        return _refused(path, "too-many-rows")
    found: list[Row] = []
    delimiter, begin = delimiter_in(text)
    for one in rows_of(text, delimiter, begin):
        if not isinstance(one, Row):
            words = {"file": path, "detail": "quotes"}
            return Lines(text).finding("L012", words, "", (one.start, one.end), path)
        found.append(one)
    rows = [one.texts for one in found]
    first, end = (0, len(rows)) if whole else body(rows)
    kept = [at for at in range(first, end) if any(rows[at])]
    if not kept:
        return _refused(path, "empty")
    lines = [
        *accumulate(
            (text.count("\n", one.start, one.end) for one in found), initial=1 + text.count("\n", 0, begin)
        )
    ]
    sources = [text[found[at].start : line_end(text, found[at].start)] for at in kept]
    spans = [
        [
            (min(cell.start - found[at].start, len(source)), min(cell.end - found[at].start, len(source)))
            for cell in found[at].cells
        ]
        for at, source in zip(kept, sources, strict=True)
    ]
    own = [rows[at] for at in kept]
    numbers = [lines[at] for at in kept]
    return FileRows(path, own, numbers, sources, spans, kept, range(max(map(len, own))))


def _read_sheet(data: bytes, path: str, sheet: str) -> FileRows | Diagnostic:
    """The rows of the only table on a sheet; one that hides rows or columns is refused."""
    if data.startswith(_ENCRYPTED):
        return _refused(path, "encrypted")
    try:
        return _chosen(read_document(data, path), path, sheet)
    except RefusedError as error:
        detail = _DETAILS.get(error.code)
        return _refused(path, detail) if detail else Diagnostic(error.code, error.words)


def _chosen(document: Document, path: str, name: str) -> FileRows | Diagnostic:
    sheets = list(dict.fromkeys(table.sheet for table in document.tables))
    sheet = name or (sheets[0] if len(sheets) == 1 else "")
    remarks = (remark.words["hidden"] for remark in document.remarks if remark.code == "S023")
    hidden = next((hidden for hidden in remarks if sheet and f", {sheet}!" in f", {hidden}"), "")
    if hidden:
        return Diagnostic("S023", {"hidden": hidden})
    tables = [table for table in document.tables if table.sheet == sheet]
    if len(tables) == 1:
        return _rows_of(tables[0], f"{path}#{sheet}")
    file = f"{path}#{sheet}" if sheet else path
    if tables or not sheets:
        return _refused(file, "several-tables" if tables else "no-table")
    near = closest(sheet, sheets) if sheet else sheets[0]
    return _refused(file, "no-sheet" if sheet else "which-sheet", f"{path}#{near}" if near else "")


def _rows_of(table: TextTable, file: str) -> FileRows:
    """The rows that hold anything; a merged name is that of each row, a merged figure that of the first."""
    filled = [y for y, row in enumerate(table.cells) if any(cell.text for cell in row)]
    rows = [
        ["" if x and is_covered(table.cells, y, x) else cell.text for x, cell in enumerate(table.cells[y])]
        for y in filled
    ]
    columns = [table.column_of(x) for x in range(len(table.cells[0]))]
    return _as_told(file, rows, [table.row + y for y in filled], columns)


def _as_told(
    file: str,
    rows: list[list[str]],
    numbers: Sequence[int],
    columns: Sequence[int],
) -> FileRows:
    """Rows that are told with their cells beside each other."""
    spans: list[list[tuple[int, int]]] = []
    for row in rows:
        starts = [0]
        for cell in row:
            starts.append(starts[-1] + len(cell) + len(_BETWEEN))
        spans.append([(start, start + len(cell)) for start, cell in zip(starts, row, strict=False)])
    lines, sources = [number + 1 for number in numbers], [_BETWEEN.join(row) for row in rows]
    return FileRows(file, rows, lines, sources, spans, numbers, columns)


def _read_parquet(data: bytes, path: str) -> FileRows | Diagnostic:
    """The names of the columns and the rows below; a column of binary numbers has no printed digits."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError:
        return _refused(path, "no-parquet")
    try:
        file = ParquetFile(BytesIO(data))
        if file.metadata.num_rows > MOST_ROWS:
            return _refused(path, "too-many-rows")
        table = file.read()
    except (pa.ArrowException, OSError):
        return _refused(path, "damaged")
    columns = []
    for column in table.columns:
        text = _text_of(str(column.type))
        if text is None:
            return _refused(path, "no-digits")
        columns.append(["" if value is None else text(value) for value in column.to_pylist()])
    rows = [[*table.column_names], *([*row] for row in zip(*columns, strict=True))]
    return _as_told(path, rows, range(len(rows)), range(len(columns)))


def _text_of(kind: str) -> Callable[[Any], str] | None:
    if kind.startswith(("string", "large_string", "dictionary<values=string")):
        return str.strip
    if kind.startswith(("int", "uint", "decimal")):
        return lambda value: f"{value:f}" if kind.startswith("decimal") else str(value)
    return None
