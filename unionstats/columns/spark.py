"""Files of rows through Spark: the same kernel on its workers, the answers put together by Spark."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from msgspec import Struct

from unionstats.columns.compiled import ColumnRule
from unionstats.columns.files import TableFile, require_columns
from unionstats.columns.group import INCONSISTENT
from unionstats.columns.judged import NOT_APPLIED
from unionstats.columns.partition import (
    ANSWER,
    BAD_LINE,
    BLOCK,
    BROKEN,
    FILE,
    KEPT,
    LENGTH,
    Cells,
    Plan,
    judge_partition,
)
from unionstats.columns.refusal import refused, refused_row
from unionstats.columns.run import rules_of, sample
from unionstats.columns.session import refusal, shown
from unionstats.columns.sources import has_columns, quoted, read_rows, spark_files
from unionstats.columns.tally import Asked, Failing, Pass, Tally
from unionstats.diagnostics import Diagnostic
from unionstats.ledger.tabular.heading import delimiter_of
from unionstats.text.arrow import schema_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_STARTS = schema_of("file path block:int64 row_start:int64 number_start:int64")
_SAMPLED, _EVERY, _LONGEST = 600, 0.2, 300


class Written(Struct, frozen=True):
    """Where Spark writes the rows that fail: a folder that ends in .csv, .jsonl or .parquet.

    `columns` are those for some rules, `cells` what stands in them in a row, as texts.
    """

    path: str
    columns: Callable[[Sequence[str]], Sequence[str]]
    cells: Callable[[Failing], Cells]


def judge_on_spark(
    spark: SparkSession,
    paths: Sequence[str],
    asked: Asked,
    failing: Callable[[Failing], None],
    first: int,
    written: Written | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Pass:
    """Judge all rows of files that Spark reads; `failing` is given the first so many that fail.

    As `judge_files`, save that a damaged file raises RefusedTableError, and no SHA-256 is told.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # Spark's of pandas, which is not used
            return _Run(spark, asked, progress).run(paths, failing, first, written)
    except (PySparkException, Py4JError) as error:
        raise refusal(error) from None


class _Run:
    """One pass of Spark over files."""

    def __init__(self, spark: SparkSession, asked: Asked, progress: Callable[[int, int], None]) -> None:
        self.spark, self.asked, self.progress = spark, asked, progress
        self.rows = spark.sparkContext.accumulator(0)

    def run(
        self, paths: Sequence[str], failing: Callable[[Failing], None], first: int, written: Written | None
    ) -> Pass:
        """Judge the files."""
        from pyspark import StorageLevel
        from pyspark.sql import functions as F  # noqa: N812

        asked = self.asked
        files = spark_files(self.spark, paths)
        frame, head = read_rows(self.spark, paths, files, asked.where)
        schema = frame.drop(FILE, BLOCK, KEPT, BROKEN).limit(0).toArrow().schema
        named = [one for one in (asked.key, asked.by, *asked.units, *asked.decimals) if one]
        require_columns(named, schema)
        rules = rules_of(asked, schema)
        tallies = [Tally(one.text, one.rule, one.unknown, one.columns) for one in rules]
        wanted = list(dict.fromkeys([*(name for one in rules for name in one.columns), *named]))
        own = [name for one in rules for name in one.columns]
        plan = Plan(asked, head, *(written.columns(own), written.cells) if written else ())
        judged = self.judged(frame, wanted if not head else schema.names, plan).persist(
            StorageLevel.DISK_ONLY
        )
        with self.watched():
            counts = self.counts(judged)
        found = self.found(files, tallies, counts, wanted, schema, is_text=bool(head))
        self.sampled(frame, rules, tallies)
        starts = self.starts(found, counts)
        rows = judged.where("row is not null").join(F.broadcast(starts), ["file", "block"])
        for row in rows.orderBy("number_start", "row", "rule").limit(first).collect():
            failing(self.failing(row, found, rules))
        if written and not found.refusals:
            self.write(rows, written, plan.written)
        judged.unpersist()
        return found

    def judged(self, frame: DataFrame, wanted: Sequence[str], plan: Plan) -> DataFrame:
        """The answers of the kernel."""
        from pyspark.sql import functions as F  # noqa: N812
        from pyspark.sql.pandas.types import from_arrow_schema

        names = [*wanted, *(one for one in (FILE, BLOCK, KEPT, BROKEN) if one in frame.columns)]
        chosen = frame.select(*(F.col(quoted(name)) for name in names))
        return chosen.mapInArrow(partial(_counted, plan=plan, rows=self.rows), from_arrow_schema(ANSWER))

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Tell how many rows are judged while the block runs."""
        ended = Event()

        def watch() -> None:
            while not ended.wait(_EVERY):
                self.progress(int(self.rows.value), 0)

        thread = Thread(target=watch, daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def counts(self, judged: DataFrame) -> list[Any]:
        """All counts, by file; those of blocks by block."""
        from pyspark.sql import functions as F  # noqa: N812

        block = F.when(F.col("rule") < 0, F.col("block"))
        groups = ["rule", "file", block.alias("block"), "code", "reason", "by"]
        told = judged.where("row is null").groupBy(*groups).agg(F.sum("rows").alias("rows"))
        return [*told.collect()]

    def found(
        self,
        files: Sequence[str],
        tallies: list[Tally],
        counts: Sequence[Any],
        wanted: Sequence[str],
        schema: pa.Schema,
        *,
        is_text: bool,
    ) -> Pass:
        """The counts of the files that can be read."""
        bad: dict[str, Diagnostic] = {}
        lines = (one for one in counts if one.rule < LENGTH)
        for one in sorted(lines, key=lambda one: (one.rule, one.code or 0)):
            path = shown(one.file)
            if one.rule == BAD_LINE:
                bad.setdefault(path, _bad_line(path, one.code + 1, one.reason, len(schema)))
            else:
                bad.setdefault(path, refused("K006", path, first=shown(files[0])).diagnostic)
        figured = {(one.rule, one.file) for one in counts if one.reason != "nil"}
        for uri in {
            one.file for one in counts if one.reason == "nil" and (one.rule, one.file) not in figured
        }:
            if not is_text and not has_columns(self.spark, uri, wanted):
                bad[shown(uri)] = refused("K006", shown(uri), first=shown(files[0])).diagnostic
        found = Pass([], [], tallies, [*bad.values()])
        for path in map(shown, files):
            if path not in bad:
                found.files.append(TableFile(path, "", schema, 0, int(is_text)))
                found.digests.append("")
        for one in counts:
            if one.rule >= 0 and shown(one.file) not in bad:
                _add(tallies[one.rule], one)
                found.rows += one.rows if one.rule == 0 else 0
        return found

    def sampled(self, frame: DataFrame, rules: Sequence[ColumnRule], tallies: Sequence[Tally]) -> None:
        """Count the misprints that would be noticed, in some of the first rows."""
        rows = frame.where(KEPT) if self.asked.where else frame
        for batch in rows.drop(FILE, BLOCK, BROKEN).limit(_SAMPLED).toArrow().to_batches(_SAMPLED // 6):
            for rule, tally in zip(rules, tallies, strict=True):
                sample(rule.judge(batch), tally, self.asked.rounding)

    def starts(self, found: Pass, counts: Sequence[Any]) -> DataFrame:
        """The number of the first row of each block, in its file and in all."""
        order = {file.path: at for at, file in enumerate(found.files)}
        blocks = [one for one in counts if one.rule == LENGTH and shown(one.file) in order]
        rows: list[dict[str, object]] = []
        number, here, last = 0, 0, ""
        for one in sorted(blocks, key=lambda one: (order[shown(one.file)], one.block)):
            here = here if one.file == last else 0
            names = {"file": one.file, "block": one.block, "path": shown(one.file)}
            rows.append(names | {"row_start": here, "number_start": number})
            here, number, last = here + one.rows, number + one.rows, one.file
        return self.spark.createDataFrame(pa.Table.from_pylist(rows, schema=_STARTS))

    def failing(self, row: Any, found: Pass, rules: Sequence[ColumnRule]) -> Failing:  # noqa: ANN401
        """A row that fails."""
        rule = rules[row.rule]
        file = next(one for one in found.files if one.path == row.path)
        texts = dict(zip(rule.columns, row.texts, strict=True))
        number, at = row.number_start + row.row, row.row_start + row.row
        return Failing(rule.rule, file, number, at, row.key, texts, rule.quantities(row.texts))

    def write(self, rows: DataFrame, written: Written, columns: Sequence[str]) -> None:
        """Write the rows that fail, in their order."""
        from pyspark.sql import functions as F  # noqa: N812

        own = {"id": F.coalesce("key", (F.col("number_start") + F.col("row")).cast("string"))}
        own |= {"file": F.col("path"), "row": (F.col("row_start") + F.col("row")).cast("string")}
        cells = [own.get(name, F.col("cells")[at]).alias(name) for at, name in enumerate(columns)]
        told = rows.orderBy("number_start", F.col("row"), "rule").select(*cells)
        writer = told.write.mode("overwrite")
        if written.path.lower().endswith(".parquet"):
            writer.parquet(written.path)
        elif written.path.lower().endswith(".csv"):
            writer.csv(written.path, header=True, escape='"')
        else:
            writer.option("ignoreNullFields", "false").json(written.path)


def _counted(batches: Iterator[pa.RecordBatch], plan: Plan, rows: Any) -> Iterator[pa.RecordBatch]:  # noqa: ANN401
    def counted() -> Iterator[pa.RecordBatch]:
        for batch in batches:
            rows.add(batch.num_rows)
            yield batch

    return judge_partition(counted(), plan)


def _add(tally: Tally, one: Any) -> None:  # noqa: ANN401
    tally.counts[one.code] += one.rows
    if one.code == NOT_APPLIED:
        tally.why[one.reason] += one.rows
    if one.by is not None:
        tally.rows_by[one.by] += one.rows
        tally.by[one.by] += one.rows if one.code == INCONSISTENT else 0


def _bad_line(path: str, row: int, text: str, width: int) -> Diagnostic:
    """A line of a text that is no row of so many cells, by its number from 0."""
    if text == "\ufffd":
        return refused_row(path, row + 1, "not-utf8").diagnostic
    cells = len(next(csv.reader([text], delimiter=delimiter_of(text)), []))
    detail = "short" if cells < width else "long" if cells > width else "open quotes"
    counted = ("", "") if cells == width else (str(width), str(cells))
    return refused_row(path, row + 1, detail, text[:_LONGEST], *counted).diagnostic
