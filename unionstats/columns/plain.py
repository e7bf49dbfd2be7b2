"""Files of rows as Arrow reads them, where nothing in them asks for more: whole rows, UTF-8, a line each."""

import ctypes
import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from msgspec import Struct

from unionstats.columns.texts import characters

Load: TypeAlias = Callable[[], pa.RecordBatch]
"""Reads the next rows; raises NotPlainError."""

_BLOCK = 1_900_000
"""Bytes that are read at once; a longer line is left to DuckDB, which tells of it."""
_ROWS = 1 << 16
_TWO_BYTES = 3  # with what is stored beside them
_PACKED = (".gz", ".zst")
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_KEPT = 1 << 25
_BEYOND_ASCII = 128
_EMPTY = int.from_bytes(b"\n\n", "little")


class NotPlainError(Exception):
    """Rows that are left to DuckDB, which also says what is wrong with them."""


class NotUtf8Error(Exception):
    """A line that is no UTF-8: how many stand above it in what was read at once, and its text."""

    def __init__(self, line: int, source: str) -> None:
        super().__init__(line, source)
        self.line, self.source = line, source


class PlainTexts(Struct, frozen=True):
    """A file of texts: the end of its first line, what parts its cells, its columns, what ends its lines."""

    path: str
    start: int
    delimiter: str
    names: Sequence[str]
    newline: bytes

    def loads(self, columns: Sequence[str]) -> Iterator[Load]:
        """Yield what reads some columns of the next rows, in their order."""
        from pyarrow import csv

        names = list(self.names)
        bare, quoted = (
            csv.ParseOptions(delimiter=self.delimiter, quote_char=mark, double_quote=False)
            for mark in (False, '"')
        )
        convert = csv.ConvertOptions(
            check_utf8=False,
            column_types=dict.fromkeys(columns, pa.string()),
            include_columns=list(columns),
            null_values=[""],
            strings_can_be_null=True,
        )

        def load(rows: bytes) -> pa.RecordBatch:
            self._require_plain(rows)
            parse = quoted if b'"' in rows else bare
            read = csv.ReadOptions(use_threads=False, block_size=len(rows) + 1, column_names=names)
            try:
                found = csv.read_csv(pa.BufferReader(rows), read, parse, convert)
            except pa.ArrowException:
                raise NotPlainError from None
            return found.combine_chunks().to_batches()[0]

        return (partial(load, rows) for rows in self._blocks())

    def _blocks(self) -> Iterator[bytes]:
        """Yield the bytes of whole lines below the first."""
        packed = self.path.lower().endswith(_PACKED)
        try:
            with pa.input_stream(self.path) if packed else open(self.path, "rb") as file:  # noqa: PTH123
                file.read(self.start)
                rest = b""
                while block := file.read(_BLOCK):
                    end = block.rfind(b"\n") + 1
                    if not end or len(rest) + block.index(b"\n") > _BLOCK:
                        rest += block
                        if len(rest) > _BLOCK:
                            raise NotPlainError
                        continue
                    yield rest + block[:end]
                    rest = block[end:]
        except (OSError, pa.ArrowException):
            raise NotPlainError from None
        if rest:
            yield rest

    def _require_plain(self, rows: bytes) -> None:
        odd = self.newline, BOM_UTF8  # which Arrow would leave out
        if b"\0" in rows or rows.startswith(odd) or _has_empty_line(rows, self.newline):
            raise NotPlainError
        if b'"' in rows and not _are_whole_cells(rows, self.delimiter):
            raise NotPlainError
        if b"\r" in rows and (
            self.newline == b"\n" or not rows.count(b"\r\n") == rows.count(b"\n") == rows.count(b"\r")
        ):
            raise NotPlainError
        if self.newline != b"\n" and b"\r" not in rows:
            raise NotPlainError
        if not rows.isascii():
            try:
                rows.decode()
            except UnicodeDecodeError as error:
                above = rows[: error.start].count(b"\n")
                source = rows.split(b"\n", above + 1)[above].decode(errors="replace").replace("\ufffd", "?")
                raise NotUtf8Error(above, source.rstrip("\r")) from None


def _has_empty_line(rows: bytes, newline: bytes) -> bool:
    """Whether a line holds nothing; two bytes are looked for at once, as bytes do so slowly."""
    if newline != b"\n":
        return b"\n" + newline in rows
    pairs = (np.frombuffer(rows, "<u2", (len(rows) - at) // 2, at) for at in (0, 1))
    return any(bool((one == _EMPTY).any()) for one in pairs)


def _are_whole_cells(rows: bytes, delimiter: str) -> bool:
    """Whether quotes stand around whole cells, within which is neither a line break nor another quote."""
    text = np.frombuffer(b"\n" + rows + b"\n", np.uint8)
    marks = np.flatnonzero(text == ord('"'))
    if len(marks) % 2:
        return False
    around = text[marks[::2] - 1], text[marks[1::2] + 1]
    is_end = np.zeros(256, bool)
    is_end[[ord(delimiter), *b"\r\n"]] = True
    breaks = np.flatnonzero(text == ord("\n"))
    return bool(all(is_end[one].all() for one in around)) and not (np.searchsorted(marks, breaks) % 2).any()


class PlainParquet(Struct, frozen=True):
    """A Parquet file of texts and numbers; of `repeated` columns it stores each text once."""

    path: str
    repeated: Sequence[str]

    def loads(self, columns: Sequence[str]) -> Iterator[Load]:
        """Yield what reads some columns of the next rows, in their order."""
        try:
            with _reader(self.path, self.repeated) as reader:
                at = [reader.schema_arrow.get_field_index(name) for name in columns]
                for groups in _portions(reader.metadata):
                    for batch in reader.iter_batches(_ROWS, row_groups=groups, column_indices=at):
                        yield partial(_whole, batch)
        except (OSError, pa.ArrowException):
            raise NotPlainError from None


@contextmanager
def _reader(path: str, repeated: Sequence[str] = ()) -> Iterator[Any]:
    """What `pyarrow.parquet` reads a file with; to load that would load file systems of the net, too."""
    from pyarrow._parquet import ParquetReader

    with pa.OSFile(path) as file:
        reader = ParquetReader()
        reader.open(file, buffer_size=1 << 20, read_dictionary=list(repeated))
        yield reader


Plain: TypeAlias = "PlainTexts | PlainParquet"


def keep_memory() -> None:
    """Have glibc keep what a batch gives back: the next one would ask for it anew, page by page."""
    with suppress(AttributeError, OSError, TypeError):  # another C library
        mallopt = ctypes.CDLL(None).mallopt
        for option in (_TRIM_THRESHOLD, _MMAP_THRESHOLD):
            mallopt(option, _KEPT)


def plain_texts(path: str, head: bytes, delimiter: str, names: Sequence[str]) -> PlainTexts | None:
    """A file of texts by its first bytes, and the names in them; None where it is left to DuckDB."""
    line = head[: head.find(b"\n") + 1]
    newline = b"\r\n" if line.endswith(b"\r\n") else b"\n"
    heading = line.removesuffix(newline)
    alike = len({one.lower() for one in names}) < len(names)
    is_odd = {*b"\r\0"} & {*heading} or heading.count(b'"') % 2
    if not line or len(names) < 2 or alike or is_odd or not _is_alone(path):  # noqa: PLR2004
        return None
    return PlainTexts(path, len(line), delimiter, names, newline)


def plain_parquet(path: str) -> tuple[PlainParquet, int, pa.Schema] | None:
    """A Parquet file, its rows, its columns as DuckDB would give them; None where it is left to that."""
    if not _is_alone(path):
        return None
    try:
        with _reader(path) as reader:
            schema, metadata = reader.schema_arrow, reader.metadata
    except (OSError, pa.ArrowException):
        return None
    alike = len({one.lower() for one in schema.names}) < len(schema.names)
    if alike or not all(schema.names) or not all(map(_is_read_alike, schema.types)):
        return None
    texts = [at for at, kind in enumerate(schema.types) if pa.types.is_string(kind)]
    repeated = [schema.names[at] for at in texts if _is_repeated(metadata, at)]
    told = pa.schema([(field.name, _told(field.type)) for field in schema])
    return PlainParquet(path, repeated), metadata.num_rows, told


def _portions(metadata: Any) -> Iterator[Sequence[int]]:  # noqa: ANN401 - pyarrow has no types
    """Yield the groups of rows that are read at once: a batch holds no piece of the next one."""
    portion: list[int] = []
    rows = 0
    for group in range(metadata.num_row_groups):
        count = metadata.row_group(group).num_rows
        if portion and rows + count > _ROWS:
            yield portion
            portion, rows = [], 0
        portion.append(group)
        rows += count
    yield portion


def _is_repeated(metadata: Any, column: int) -> bool:  # noqa: ANN401 - pyarrow has no types
    """Whether a column is stored as numbers of two bytes at most, each the place of a text."""
    groups = (metadata.row_group(at).column(column) for at in range(metadata.num_row_groups))
    return all(
        one.has_dictionary_page and one.total_uncompressed_size < _TWO_BYTES * one.num_values
        for one in groups
    )


def _is_read_alike(kind: pa.DataType) -> bool:
    """Whether DuckDB gives a column of the same type."""
    is_text = pa.types.is_string(kind) or pa.types.is_large_string(kind)
    is_number = pa.types.is_integer(kind) or pa.types.is_float32(kind) or pa.types.is_float64(kind)
    return bool(is_text or is_number or pa.types.is_decimal128(kind))


def _told(kind: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_large_string(kind) else kind


def _whole(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows whose texts are UTF-8."""
    try:
        if not all(map(_is_ascii, batch.columns)):
            batch.validate(full=True)
        if not any(map(pa.types.is_large_string, batch.schema.types)):
            return batch
        return batch.cast(pa.schema([(field.name, _told(field.type)) for field in batch.schema]))
    except pa.ArrowException:
        raise NotPlainError from None


def _is_ascii(values: pa.Array) -> bool:
    """Whether each byte of its texts is a sign of ASCII, where it holds texts."""
    texts = values.dictionary if pa.types.is_dictionary(values.type) else values
    if not pa.types.is_string(texts.type):
        return not pa.types.is_large_string(texts.type)
    return not len(texts) or characters(texts)[1].max(initial=0) < _BEYOND_ASCII


def _is_alone(path: str) -> bool:
    """Whether a path is that of a file whose folders say nothing of its rows."""
    return os.path.isfile(path) and "=" not in os.path.dirname(path)  # noqa: PTH113, PTH120
