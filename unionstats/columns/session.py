"""A session of Spark, its paths, and what it says is wrong."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from unionstats.columns.refusal import RefusedTableError, first_line, refused
from unionstats.pattern import pattern

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

LOCAL = "local[*,4]"
"""All cores of this machine; a task whose worker dies is tried four times, as on a cluster."""

_SETTINGS = {
    "spark.app.name": "unionstats",
    "spark.sql.caseSensitive": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "65536",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # 01 is a text, not 1
}
_HERE = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "8",
}
_URI = pattern(r"[a-z][a-z0-9+.-]*:/[^\s\]]+")
_GLOB = pattern(r"([*?{}\[\]\\])")
_LONGEST = 300


@contextmanager
def session(master: str, settings: Mapping[str, str]) -> Iterator[SparkSession]:
    """A session of Spark, ended with the block; raises RefusedTableError K010 where it does not start."""
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    is_here = master.startswith("local")
    conf = SparkConf()
    ours = _SETTINGS | (_HERE if is_here else {})
    for name, value in (ours | {"spark.master": master} | dict(settings)).items():
        conf.set(name, value)
    with warnings.catch_warnings(), TemporaryFile() as log:  # what Java says while it starts
        warnings.simplefilter("ignore", FutureWarning)  # Spark's of pandas, which is not used
        try:
            gateway = launch_gateway(conf, {"stdout": log, "stderr": log})
        except (PySparkException, OSError) as error:
            log.seek(0)
            lines = log.read().decode("utf-8", "replace").strip().splitlines() or [str(error)]
            raise refused("K010", detail=lines[-1][:_LONGEST]) from None
        try:
            context = SparkContext(conf=conf, gateway=gateway)
        except (PySparkException, Py4JError) as error:
            _end(gateway)
            raise refused("K010", detail=first_line(error)) from None
        if is_here:
            context.pythonExec = sys.executable
        try:
            yield SparkSession(context)
        finally:
            context.stop()
            _end(gateway)


def _end(gateway: Any) -> None:  # noqa: ANN401
    """End Java, so that another may be started."""
    from pyspark import SparkContext

    gateway.shutdown()
    gateway.proc.stdin.close()  # at which Java ends
    gateway.proc.wait()
    SparkContext._gateway = SparkContext._jvm = None  # noqa: SLF001


def exists(spark: SparkSession, path: str) -> bool:
    """Whether a path is there, in the file system that it names."""
    jvm: Any = spark.sparkContext._jvm  # noqa: SLF001 - Spark for Python has no other way
    hadoop = jvm.org.apache.hadoop.fs.Path(path)
    configuration = spark.sparkContext._jsc.hadoopConfiguration()  # noqa: SLF001
    return bool(hadoop.getFileSystem(configuration).exists(hadoop))


def refusal(error: Exception, path: str = "") -> RefusedTableError:
    """What Spark found wrong with a file."""
    text = str(error)
    if "PATH_NOT_FOUND" in text:
        return refused("K003", path)
    uri = _URI.search(text)
    return refused("K005", shown(uri[0].rstrip(".,")) if uri else path, detail=first_line(error))


def shown(uri: str) -> str:
    """A file as a person calls it: one of this machine without a scheme, and seen from the current folder."""
    if not uri.startswith("file:"):
        return unquote(uri)
    return unquote(urlsplit(uri).path).removeprefix(os.getcwd() + "/")  # noqa: PTH109


def exact(uri: str) -> str:
    """The path that Spark reads for one file, of which nothing is a pattern."""
    return _GLOB.sub(r"\\\1", unquote(uri))


def asked_path(path: str) -> str:
    """The path that Spark reads for one that is given: a pattern, save where there is such a file."""
    return _GLOB.sub(r"\\\1", path) if os.path.exists(path) else path  # noqa: PTH110
