"""Rows of plain values as a stream of Arrow, for the libraries of tables that read one."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf


def as_float(value: int | Fraction | None) -> float | None:
    """The nearest binary number, infinite for one beyond them; None for None."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return inf if value and value > 0 else -inf


def arrow_stream(rows: Sequence[dict[str, object]], columns: str, wanted: object = None) -> object:
    """What `__arrow_c_stream__` gives: a PyCapsule of the C stream interface of Arrow.

    `columns` are the keys of a row, texts unless `:double` or `:int64` stands behind them; they are there
    without any rows too. `wanted` is the schema that a reader asks for. Raises ImportError without pyarrow.
    """
    import pyarrow as pa

    named = (one.partition(":") for one in columns.split())
    schema = pa.schema([(name, pa.type_for_alias(kind or "string")) for name, _, kind in named])
    return pa.Table.from_pylist([*rows], schema=schema).__arrow_c_stream__(wanted)
