"""Rows of plain values as a stream of Arrow, for the libraries of tables that read one."""

from fractions import Fraction
from math import inf
from typing import ClassVar


def as_float(value: int | Fraction | None) -> float | None:
    """The nearest binary number, infinite for one beyond them; None for None."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return inf if value and value > 0 else -inf


class Rows:
    """A value that gives rows of plain values.

    `COLUMNS` are the keys of a row, texts unless `:double` or `:int64` stands behind them.
    """

    __slots__ = ()
    COLUMNS: ClassVar[str]

    def records(self) -> list[dict[str, object]]:
        """The rows."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as a stream of Arrow, which `polars.DataFrame(…)` reads, with all columns even of none.

        Raises ImportError without pyarrow.
        """
        import pyarrow as pa

        named = (one.partition(":") for one in self.COLUMNS.split())
        schema = pa.schema([(name, pa.type_for_alias(kind or "string")) for name, _, kind in named])
        return pa.Table.from_pylist(self.records(), schema=schema).__arrow_c_stream__(requested_schema)
