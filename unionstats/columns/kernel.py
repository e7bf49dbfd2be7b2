"""The kernel: one rule, compiled once, over Arrow record batches of texts as printed."""

from collections.abc import Mapping
from typing import Any, Literal

import numpy as np
import pyarrow as pa

from unionstats.columns.compiled import ColumnRule
from unionstats.columns.judged import Judged
from unionstats.rounding import Rounding
from unionstats.text.arrow import schema_of

JUDGED = schema_of("verdict computed_low computed_high reason")
"""What `judge_batch` gives, a row for each row of its batch.

`verdict` is `consistent`, `inconsistent` or `undetermined`, null where the rule is not applied to the row.
`computed_low` and `computed_high` are the ends of what the rule gives for the figure that stands alone, in
that figure's unit, as `solve` writes them: all digits, or 15 significant ones where they do not end, the low
end rounded down and the high end up; null where there is no such figure or no such end. `reason` says why
the rule is not applied: `nil` where a cell prints no figure, `decimals` where a number has more of them than
are said to be printed, else the code of the diagnostic (`unionstats
explain CODE`); `stopped` beside a verdict says that the limit of work was reached.
"""


def judge_batch(
    rule: str,
    batch: Any,  # noqa: ANN401 - a record batch of any library
    *,
    rounding: Rounding | str = "nearest",
    units: Mapping[str, str] | None = None,
    decimals: Mapping[str, int] | None = None,
    computed: Literal["all", "failing"] = "all",
) -> pa.RecordBatch:
    """Judge one rule on each row of a batch; the answer has the schema `JUDGED`.

    `batch` is a `pyarrow.RecordBatch` or anything with `__arrow_c_array__`. The names in the rule are its
    columns: strings as printed (`77.5%`, `1,234`, `90.4万人`; null for nil), whole numbers, decimals, or
    floats that `decimals` says how many decimals are printed of. One name may be no column: a whole number
    that is not printed. Other columns are not looked at. `units` are the units of columns whose cells print
    none. `computed` says of which rows the ends are told.

    Raises `unionstats.diagnostics.Unreadable`, placed in the rule, where it cannot be read, names a column
    that is not there, or one whose printed digits are not known.
    """
    arrow = batch if isinstance(batch, pa.RecordBatch) else pa.record_batch(batch)
    compiled = ColumnRule(rule, arrow.schema, Rounding(rounding), units or {}, decimals or {})
    return answer(compiled.judge(arrow), computed)


def judge_table(
    rule: str,
    table: Any,  # noqa: ANN401 - a table of any library
    *,
    rounding: Rounding | str = "nearest",
    units: Mapping[str, str] | None = None,
    decimals: Mapping[str, int] | None = None,
    computed: Literal["all", "failing"] = "all",
) -> pa.Table:
    """Judge one rule on each row of a table, batch by batch; as `judge_batch`.

    `table` is anything with `__arrow_c_stream__`: a table of PyArrow, a relation of DuckDB, a data frame of
    Polars or pandas, or a stream of record batches, which is read once.
    """
    reader = pa.RecordBatchReader.from_stream(table)
    compiled = ColumnRule(rule, reader.schema, Rounding(rounding), units or {}, decimals or {})
    return pa.Table.from_batches((answer(compiled.judge(batch), computed) for batch in reader), JUDGED)


def answer(found: Judged, computed: Literal["all", "failing"]) -> pa.RecordBatch:
    """The answer as a record batch."""
    rows = np.arange(len(found.codes)) if computed == "all" else found.failing
    lows: list[str | None] = [None] * len(found.codes)
    highs = [*lows]
    for row, (low, high) in zip(rows.tolist(), found.ends(rows), strict=True):
        lows[row], highs[row] = low, high
    columns = [found.verdicts(), pa.array(lows, pa.string()), pa.array(highs, pa.string()), found.reasons()]
    return pa.RecordBatch.from_arrays(columns, schema=JUDGED)
