"""`unionstats audit` with --engine spark: rules over rows that Spark reads."""

from collections.abc import Mapping, Sequence
from functools import partial

from unionstats.columns.explained import explained, repaired
from unionstats.columns.refusal import RefusedTableError
from unionstats.columns.tally import Asked, Failing, Pass
from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.results.columns import SHOWN
from unionstats.results.failing import FailingRow, columns_of, failing_cells
from unionstats.rounding import Rounding
from unionstats.writers.csv import guarded


def judged_on_spark(
    run: Run,
    paths: Sequence[str],
    asked: Asked,
    output: str | None,
    master: str | None,
    settings: Mapping[str, str],
    *,
    force: bool,
) -> tuple[Pass, list[FailingRow]]:
    """Judge the rows, let Spark write those that fail where that is asked for, and keep the first."""
    try:
        import pyspark  # noqa: F401 - whether it is there

        from unionstats.columns.session import LOCAL, exists, session
        from unionstats.columns.spark import Written, judge_on_spark
    except ImportError:
        raise LedgerRefusedError(None, [Diagnostic("K008", {"package": "spark"})]) from None
    first: list[FailingRow] = []

    def failing(row: Failing) -> None:
        """Explain a row that is shown."""
        first.append(FailingRow(row, explained(row.rule, row.figures, asked.rounding), run.words))

    written = None
    if output:
        cells = partial(_cells, rounding=asked.rounding, is_csv=output.lower().endswith(".csv"))
        written = Written(output, columns_of, cells)
    with run.judging_rows() as progress, session(master or LOCAL, settings) as spark:
        if output and not force and exists(spark, output):
            raise WrongUsageError("C017", path=output)
        found = judge_on_spark(spark, paths, asked, failing, SHOWN, written, progress)
    if found.refusals and output:
        raise RefusedTableError(found.refusals[0])
    return found, first


def _cells(row: Failing, *, rounding: Rounding, is_csv: bool) -> Mapping[str, str | None]:
    """What is written of a row that fails; of CSV, so that no spreadsheet acts on it."""
    cells = failing_cells(row, repaired(row.rule, row.figures, rounding))
    return {name: guarded(text or "") for name, text in cells.items()} if is_csv else cells
