"""What Spark reads: the files of a path, and their rows with where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from unionstats.columns.files import heading, is_text_file
from unionstats.columns.partition import BLOCK, BROKEN, FILE, KEPT, MARK
from unionstats.columns.refusal import refused, refused_condition
from unionstats.columns.session import asked_path, exact, refusal, shown
from unionstats.ledger.tabular.heading import names_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TEXT = {
    "quote": '"',
    "escape": '"',
    "multiLine": "true",
    "columnPruning": "false",  # else a row of too many cells is not noticed
    "maxCharsPerColumn": "1000000",
}
_HEAD = 20


def spark_files(spark: SparkSession, paths: Sequence[str]) -> list[str]:
    """The files that Spark finds, in their order; raises RefusedTableError K003 for none."""
    from pyspark.errors import AnalysisException

    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    found: list[str] = []
    for path in paths:
        try:
            here = sorted(reader.load(asked_path(path)).inputFiles())
        except AnalysisException as error:
            raise refusal(error, path) from None
        if not here:
            raise refused("K003", path)
        found += here
    return list(dict.fromkeys(found))


def read_rows(
    spark: SparkSession, paths: Sequence[str], files: Sequence[str], where: str
) -> tuple[DataFrame, list[str]]:
    """The rows, and the names at the head of texts."""
    from pyspark.sql import functions as F  # noqa: N812
    from pyspark.sql.types import StringType, StructField, StructType

    given = [asked_path(path) for path in paths]
    is_parted = any("=" in file for file in files)
    reader = spark.read.option("recursiveFileLookup", str(not is_parted).lower())
    head: list[str] = []
    if is_text_file(files[0]):
        lines = spark.read.text(exact(files[0])).head(_HEAD)
        top = "\n".join(str(line[0]) for line in lines)
        options = _TEXT | {"sep": heading(top.encode(), shown(files[0]))[0]}
        row = spark.read.options(**options).csv(exact(files[0])).head()
        head = [str(one or "") for one in row or ()]
        head[:1] = [head[0].removeprefix(MARK)]
        names = names_of(head)
        columns = StructType([StructField(name, StringType()) for name in [*names, BROKEN]])
        frame = reader.schema(columns).options(**options, columnNameOfCorruptRecord=BROKEN).csv(given)
    else:
        frame = reader.format(_kind(files[0])).load(given)
    places = {FILE: F.col("_metadata.file_path"), BLOCK: F.col("_metadata.file_block_start")}
    return _asked_for(frame.withColumns(places), where, head), head


def _asked_for(frame: DataFrame, where: str, head: Sequence[str]) -> DataFrame:
    """The rows with whether they are asked for, where not all are."""
    from pyspark.errors import AnalysisException
    from pyspark.sql import functions as F  # noqa: N812

    if not where:
        return frame
    try:
        kept = F.expr(where).cast("boolean")
        if head:  # the condition need not make sense of the head
            is_head = F.col(BLOCK) == 0
            for name, cell in zip(names_of(head), head, strict=True):
                is_head &= F.coalesce(F.col(quoted(name)), F.lit("")).isin(cell, MARK + cell)
            kept = F.when(is_head, F.lit(False)).otherwise(kept)
        return frame.withColumn(KEPT, kept)
    except AnalysisException as error:
        raise refused_condition(error, frame.columns) from None


def has_columns(spark: SparkSession, uri: str, wanted: Sequence[str]) -> bool:
    """Whether a file has all columns; Spark reads those that it lacks as null."""
    parts = {one.partition("=")[0] for one in unquote(uri).split("/") if "=" in one}
    return set(wanted) <= {*spark.read.format(_kind(uri)).load(exact(uri)).columns, *parts}


def _kind(file: str) -> str:
    return "orc" if file.lower().endswith(".orc") else "parquet"


def quoted(name: str) -> str:
    """A name of a column as Spark reads it."""
    return "`" + name.replace("`", "``") + "`"
