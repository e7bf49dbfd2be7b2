"""Files of rows through Spark: the same kernel on the workers, counts and failing rows put together by Spark."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial, reduce
from operator import and_
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pyarrow as pa
from msgspec import Struct

from unionstats.columns.compiled import ColumnRule
from unionstats.columns.files import TableFile, delimiter_of, is_text_file, require_columns
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
from unionstats.columns.refusal import RefusedTableError, refused
from unionstats.columns.run import Asked, Failing, Pass, Tally, rules_of, sample
from unionstats.columns.session import asked_path, exact, first_line, refusal, shown
from unionstats.diagnostics import Diagnostic, Place
from unionstats.rules.compiled.layout import Row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TEXT = {
    "quote": '"',
    "escape": '"',
    "multiLine": "true",
    "columnPruning": "false",  # else a row of too many cells is not noticed
    "maxCharsPerColumn": "1000000",
}
_MARK = "\ufeff"
_SAMPLED, _EVERY, _LONGEST = 600, 0.2, 300


class Written(Struct, frozen=True):
    """Where Spark writes the rows that fail, as a folder of .csv, .jsonl or .parquet: the columns for the
    rules, and what stands in those of a row, as texts.
    """

    path: str
    columns: Callable[[Sequence[Tally]], Sequence[str]]
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

    As `judge_files`, but for a file that is damaged, which raises RefusedTableError for all.
    """
    try:
        return _Run(spark, asked, progress).run(paths, failing, first, written)
    except RefusedTableError:
        raise
    except Exception as error:
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

        asked = self.asked
        files = self.files(paths)
        frame, head = self.frame(paths, files)
        schema = frame.drop(FILE, BLOCK, KEPT, BROKEN).limit(0).toArrow().schema
        named = [one for one in (asked.key, asked.by, *asked.units, *asked.decimals) if one]
        require_columns(named, schema)
        rules = rules_of(asked, schema)
        tallies = [Tally(one.text, one.rule, one.unknown, one.columns) for one in rules]
        wanted = list(dict.fromkeys([*(name for one in rules for name in one.columns), *named]))
        plan = Plan(asked, head)
        if written:
            plan = Plan(asked, head, written.columns(tallies), written.cells)
        judged = self.judged(frame, wanted if not head else schema.names, plan).persist(
            StorageLevel.DISK_ONLY
        )
        with self.watched():
            counts = self.counts(judged)
        found = self.found(files, tallies, counts, bool(head), wanted)
        self.sampled(frame, rules, tallies)
        starts = self.starts(found, counts)
        rows = judged.where("row is not null").join(starts, ["file", "block"])
        for row in rows.orderBy("number_start", "row", "rule").limit(first).collect():
            failing(self.failing(row, found, rules))
        if written and not found.refusals:
            self.write(rows, written, plan.written)
        judged.unpersist()
        return found

    def files(self, paths: Sequence[str]) -> list[str]:
        """The files that Spark finds, in their order."""
        reader = self.spark.read.format("binaryFile").option("recursiveFileLookup", "true")
        found: list[str] = []
        for path in paths:
            try:
                here = sorted(reader.load(asked_path(path)).inputFiles())
            except Exception as error:
                raise refusal(error, path) from None
            if not here:
                raise refused("K003", path)
            found += here
        return list(dict.fromkeys(found))

    def frame(self, paths: Sequence[str], files: Sequence[str]) -> tuple[DataFrame, list[str]]:
        """The rows, and the names at the head of texts."""
        from pyspark.sql import functions as F  # noqa: N812
        from pyspark.sql.types import StringType, StructField, StructType

        given = [asked_path(path) for path in paths]
        is_parted = any("=" in file for file in files)
        reader = self.spark.read.option("recursiveFileLookup", str(not is_parted).lower())
        head: list[str] = []
        if is_text_file(files[0]):
            lines = self.spark.read.text(exact(files[0])).head(1)
            first = (lines[0][0] if lines else "").removeprefix(_MARK)
            if not first.strip():
                raise refused("K005", shown(files[0]), detail="empty")
            options = _TEXT | {"sep": delimiter_of(first)}
            row = self.spark.read.options(**options).csv(exact(files[0])).head()
            head = [str(one or "").removeprefix(_MARK) for one in row or ()]
            columns = StructType([StructField(name, StringType()) for name in [*head, BROKEN]])
            frame = reader.schema(columns).options(**options, columnNameOfCorruptRecord=BROKEN).csv(given)
        else:
            frame = reader.format(_kind(files[0])).load(given)
        places = {FILE: F.col("_metadata.file_path"), BLOCK: F.col("_metadata.file_block_start")}
        return self.asked_of(frame.withColumns(places), head), head

    def asked_of(self, frame: DataFrame, head: Sequence[str]) -> DataFrame:
        """The rows with whether they are asked for, where not all are."""
        from pyspark.errors import AnalysisException
        from pyspark.sql import functions as F  # noqa: N812

        if not self.asked.where:
            return frame
        try:
            kept = F.expr(self.asked.where).cast("boolean")
            if head:  # the condition need not make sense of the head
                is_head = reduce(and_, (F.col(_quoted(name)) == name for name in head))
                kept = F.when(is_head, F.lit(False)).otherwise(kept)
            return frame.withColumn(KEPT, kept)
        except AnalysisException as error:
            raise refused("K007", detail=first_line(error)) from None

    def judged(self, frame: DataFrame, wanted: Sequence[str], plan: Plan) -> DataFrame:
        """The answers of the kernel."""
        from pyspark.sql import functions as F  # noqa: N812
        from pyspark.sql.pandas.types import from_arrow_schema

        names = [*wanted, *(one for one in (FILE, BLOCK, KEPT, BROKEN) if one in frame.columns)]
        chosen = frame.select(*(F.col(_quoted(name)) for name in names))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of pandas, which is not used
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
        return judged.where("row is null").groupBy(*groups).agg(F.sum("rows").alias("rows")).collect()

    def found(
        self,
        files: Sequence[str],
        tallies: list[Tally],
        counts: Sequence[Any],
        is_text: bool,
        wanted: Sequence[str],
    ) -> Pass:
        """The counts of the files that can be read."""
        bad: dict[str, Diagnostic] = {}
        lines = (one for one in counts if one.rule < LENGTH)
        for one in sorted(lines, key=lambda one: (one.rule, one.code or 0)):
            path = shown(one.file)
            if one.rule == BAD_LINE:
                bad.setdefault(path, _bad_line(path, one.code + 1, one.reason))
            else:
                bad.setdefault(path, refused("K006", path, first=shown(files[0])).diagnostic)
        figured = {(one.rule, one.file) for one in counts if one.reason != "nil"}
        for uri in {
            one.file for one in counts if one.reason == "nil" and (one.rule, one.file) not in figured
        }:
            if not is_text and not self.has(uri, wanted):
                bad[shown(uri)] = refused("K006", shown(uri), first=shown(files[0])).diagnostic
        found = Pass([], [], tallies, [*bad.values()])
        for path in map(shown, files):
            if path not in bad:
                found.files.append(TableFile(path, "", pa.schema([]), 0, int(is_text)))
                found.digests.append("")
        for one in counts:
            if one.rule >= 0 and shown(one.file) not in bad:
                _add(tallies[one.rule], one)
                found.rows += one.rows if one.rule == 0 else 0
        return found

    def has(self, uri: str, wanted: Sequence[str]) -> bool:
        """Whether a file has all columns; Spark reads those that it lacks as null."""
        parts = {one.partition("=")[0] for one in unquote(uri).split("/") if "=" in one}
        return set(wanted) <= {*self.spark.read.format(_kind(uri)).load(exact(uri)).columns, *parts}

    def sampled(self, frame: DataFrame, rules: Sequence[ColumnRule], tallies: Sequence[Tally]) -> None:
        """Count the misprints that would be noticed, in some of the first rows."""
        rows = frame.where(KEPT) if self.asked.where else frame
        for batch in rows.drop(FILE, BLOCK, BROKEN).limit(_SAMPLED).toArrow().to_batches():
            for rule, tally in zip(rules, tallies, strict=True):
                sample(rule.judge(batch), tally, self.asked.rounding)

    def starts(self, found: Pass, counts: Sequence[Any]) -> DataFrame:
        """The number of the first row of each block, in its file and in all."""
        order = {file.path: at for at, file in enumerate(found.files)}
        blocks = [one for one in counts if one.rule == LENGTH and shown(one.file) in order]
        rows: list[tuple[str, int, str, int, int]] = []
        number, here, last = 0, 0, ""
        for one in sorted(blocks, key=lambda one: (order[shown(one.file)], one.block)):
            here = here if one.file == last else 0
            rows.append((one.file, one.block, shown(one.file), here, number))
            here, number, last = here + one.rows, number + one.rows, one.file
        names = "file string, block long, path string, row_start long, number_start long"
        return self.spark.createDataFrame(rows, names)

    def failing(self, row: Any, found: Pass, rules: Sequence[ColumnRule]) -> Failing:  # noqa: ANN401
        """A row that fails."""
        rule = rules[row.rule]
        file = next(one for one in found.files if one.path == row.path)
        texts = dict(zip(rule.columns, row.texts, strict=True))
        read = partial(_read, rule.text, self.asked, texts)
        return Failing(
            rule.rule, file, row.number_start + row.row, row.row_start + row.row, row.key, texts, read
        )

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


def _read(rule: str, asked: Asked, texts: Mapping[str, str | None]) -> Row:
    """The figures of a row, by its texts."""
    batch = pa.record_batch({name: pa.array([text], pa.string()) for name, text in texts.items()})
    return ColumnRule(rule, batch.schema, asked.rounding, asked.units, {}).judge(batch).read(0)


def _add(tally: Tally, one: Any) -> None:  # noqa: ANN401
    tally.counts[one.code] += one.rows
    if one.code == NOT_APPLIED:
        tally.why[one.reason] += one.rows
    if one.by is not None:
        tally.rows_by[one.by] += one.rows
        tally.by[one.by] += one.rows if one.code == INCONSISTENT else 0


def _bad_line(path: str, row: int, text: str) -> Diagnostic:
    """A line of a text that is no row, by its number from 0."""
    detail = "not-utf8" if text == "\ufffd" else "long"
    shown = text[:_LONGEST]
    words = {"detail": detail, "expected": "", "found": ""}
    return Diagnostic("K004", words, place=Place(row + 1, 1, len(shown) + 1), source=shown, file=path)


def _kind(file: str) -> str:
    return "orc" if file.lower().endswith(".orc") else "parquet"


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
