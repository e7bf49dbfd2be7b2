"""Rules over files of rows: all files in one pass, batch by batch, on all cores."""

import hashlib
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import pyarrow as pa
from msgspec import Struct
from msgspec.structs import replace

from unionstats.columns.compiled import ColumnRule
from unionstats.columns.explained import named_check
from unionstats.columns.files import ROW, TEXTS, Reader, TableFile, require_columns
from unionstats.columns.judged import Judged
from unionstats.columns.refusal import RefusedTableError, refused, refused_row
from unionstats.columns.tally import Asked, Failing, Pass, Tally
from unionstats.columns.texts import Column, places
from unionstats.diagnostics import Diagnostic, Unreadable
from unionstats.rounding import Rounding
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.coverage import strength_of

SAMPLE = 60
"""Rows of which is told how many misprints would be noticed, spread over the first batches."""
_PER_BATCH = 10
_WORK = 10_000
_BLOCK = 1 << 20


class _Batch(Struct, frozen=True):
    rows: int
    found: Sequence[Judged]
    keys: pa.Array | None
    by: pa.Array | None
    numbers: pa.Array | None


def judge_files(
    paths: Sequence[str],
    asked: Asked,
    failing: Callable[[Failing], object],
    progress: Callable[[int, int], None] = lambda *_: None,
    threads: int = 2,
    begin: Callable[[Pass], None] = lambda _: None,
) -> Pass:
    """Judge all rows of some files; `failing` is given each that fails, `progress` rows and their number.

    `begin` is given what is found, before the first row. Where `failing` returns False it is given no more
    rows of that file. Raises Unreadable, placed in a rule, and RefusedTableError for
    what is wrong with all files alike; a file that cannot be read is told, and counts nothing.
    """
    reader = Reader(threads)
    files: list[TableFile] = []
    refusals: list[Diagnostic] = []
    for path in paths:
        try:
            file = reader.open(path)
            names = asked.named(file.schema.names)
            types = zip(names, file.schema.types, strict=True)
            files.append(replace(file, schema=pa.schema([*types])))
        except RefusedTableError as error:
            refusals.append(error.diagnostic)
    if not files:
        raise RefusedTableError(refusals[0])
    schema = files[0].schema
    require_columns([one for one in (asked.key, asked.by, *asked.units, *asked.decimals) if one], schema)
    first = rules_of(asked, schema)
    wanted = list(dict.fromkeys(name for rule in first for name in rule.columns))
    columns = list(dict.fromkeys([*wanted, *(one for one in (asked.key, asked.by) if one)]))
    tallies = [Tally(one.text, one.rule, one.unknown, one.columns) for one in first]
    found = Pass([], [], tallies, refusals)
    begin(found)
    total = sum(file.rows for file in files) if all(file.rows for file in files) else 0
    with ThreadPoolExecutor(threads) as pool:
        for file in files:
            if [file.schema.field(name).type for name in columns if name in file.schema.names] != [
                schema.field(name).type for name in columns
            ]:
                refusals.append(refused("K006", file.path, first=files[0].path).diagnostic)
                continue
            digest = pool.submit(_digest, file)
            free = [rules_of(asked, file.schema) for _ in range(threads)]
            before, rows = [tally.copied() for tally in found.tallies], found.rows
            one = _FilePass(found, file, asked, failing, pool, threads, free, rows)
            try:
                one.judge(reader, columns, lambda: progress(found.rows, total))
                found.digests.append(digest.result())
            except RefusedTableError as error:
                if error.diagnostic.code == "K007":
                    raise
                refusals.append(error.diagnostic)
                found.tallies, found.rows = before, rows
                continue
            found.files.append(file)
    return found


class _FilePass(Struct):
    """One file of a pass, whose first row has the number `start`; `free` are rules for a thread each."""

    found: Pass
    file: TableFile
    asked: Asked
    failing: Callable[[Failing], object]
    pool: ThreadPoolExecutor
    threads: int
    free: list[list[ColumnRule]]
    start: int
    row: int = 0
    is_asked: bool = True

    def judge(self, reader: Reader, columns: Sequence[str], progress: Callable[[], None]) -> None:
        """Judge the rows on all threads and take the answers in their order."""
        heads = [self.asked.heads.get(name, name) for name in columns]
        waiting: deque[Future[_Batch]] = deque()
        try:
            for batch in reader.batches(self.file, heads, self.asked.where):
                waiting.append(self.pool.submit(self._judged, batch))
                if len(waiting) > self.threads:
                    self.take(waiting.popleft().result())
                    progress()
            while waiting:
                self.take(waiting.popleft().result())
        finally:
            for one in waiting:
                one.cancel()

    def _judged(self, batch: pa.RecordBatch) -> _Batch:
        rules = self.free.pop()
        try:
            batch = batch.rename_columns(self.asked.named(batch.schema.names)) if self.asked.heads else batch
            known: dict[str, Column] = {}
            return _Batch(
                batch.num_rows,
                [rule.judge(batch, known) for rule in rules],
                batch.column(self.asked.key) if self.asked.key else None,
                batch.column(self.asked.by) if self.asked.by else None,
                batch.column(ROW) if self.asked.where else None,
            )
        finally:
            self.free.append(rules)

    def take(self, batch: _Batch) -> None:
        """Add the answers to a batch."""
        for judged, tally in zip(batch.found, self.found.tallies, strict=True):
            for code, count in enumerate(judged.counts()):
                tally.counts[code] += count
            tally.why.update(judged.why())
            if batch.by is not None:
                tally.rows_by.update(_counted(batch.by))
                tally.by.update(_counted(batch.by.take(places(judged.failing))))
            if tally.sampled < SAMPLE:
                sample(judged, tally, self.asked.rounding)
            for row in judged.failing.tolist() if self.is_asked else ():
                if self.failing(self.failing_row(tally, row, judged, batch)) is False:
                    self.is_asked = False
                    break
        self.row += batch.rows
        self.found.rows += batch.rows

    def failing_row(self, tally: Tally, row: int, judged: Judged, batch: _Batch) -> Failing:
        """A row that fails, by its number in a batch."""
        at = self.row + row if batch.numbers is None else int(batch.numbers[row].as_py())
        key = None if batch.keys is None else batch.keys[row].as_py()
        printed = judged.texts(row)
        texts, called = dict(zip(tally.columns, printed, strict=True)), None if key is None else str(key)
        figures = judged.quantities(printed)
        return Failing(tally.rule, self.file, self.start + at, at, called, texts, figures)


def sample(judged: Judged, tally: Tally, rounding: Rounding) -> None:
    """Count the misprints that would be noticed in some rows that hold."""
    rows = judged.holding
    step = max(1, len(rows) // _PER_BATCH)
    for row in rows[::step][:_PER_BATCH].tolist():
        check, _ = named_check(tally.rule, judged.quantities(judged.texts(row)), rounding)
        found = strength_of(check, rounding, Budget(_WORK))
        if found is not None:
            tally.sampled += 1
            tally.possible += found.possible
            tally.caught += found.caught


def rules_of(asked: Asked, schema: pa.Schema) -> list[ColumnRule]:
    """The rules for columns of a schema; raises Unreadable, placed in a rule."""
    return [_rule(text, asked, schema) for text in asked.rules]


def _rule(text: str, asked: Asked, schema: pa.Schema) -> ColumnRule:
    """A rule of several; its errors bear its text as `rule`."""
    try:
        return ColumnRule(text, schema, asked.rounding, asked.units, asked.decimals)
    except Unreadable as error:
        error.rule = text  # type: ignore[attr-defined] # told beside its place
        raise


def _counted(values: pa.Array) -> dict[str, int]:
    if pa.types.is_nested(values.type):
        values = pa.array([None if one is None else str(one) for one in values.to_pylist()], pa.string())
    counts = values.value_counts()
    return {"" if one["values"] is None else str(one["values"]): one["counts"] for one in counts.to_pylist()}


def _digest(file: TableFile) -> str:
    """The SHA-256 of a file; raises RefusedTableError K004 for a line of texts that is not UTF-8."""
    found, check = hashlib.sha256(), getincrementaldecoder("utf-8")()
    are_texts = file.heading and file.path.lower().endswith(TEXTS)  # DuckDB looks at some columns alone
    try:
        with open(file.path, "rb") as stream:  # noqa: PTH123
            while block := stream.read(_BLOCK):
                found.update(block)
                if are_texts:
                    check.decode(block)
    except UnicodeDecodeError:
        raise _first_broken(file.path) from None
    return found.hexdigest()


def _first_broken(path: str) -> RefusedTableError:
    """The refusal of the first line of a file that is not UTF-8."""
    with open(path, "rb") as file:  # noqa: PTH123
        lines = ((number, line, line.decode(errors="replace")) for number, line in enumerate(file, 1))
        number, text = next((number, text) for number, line, text in lines if text.encode() != line)
    return refused_row(path, number, "not-utf8", text.replace("\ufffd", "?").rstrip("\r\n"))
