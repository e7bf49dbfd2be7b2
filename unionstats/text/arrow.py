"""Rows of plain values as a stream of Arrow, for the libraries of tables that read one."""

from fractions import Fraction
from math import inf
from typing import Any, ClassVar


def as_float(value: int | Fraction | None) -> float | None:
    """The nearest binary number, infinite for one beyond them; None for None."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return inf if value and value > 0 else -inf


def schema_of(columns: str) -> Any:  # noqa: ANN401 - pyarrow has no types
    """A schema of columns by their names, of texts unless `:double`, `:int64` or the like stands behind."""
    import pyarrow as pa

    named = (one.partition(":") for one in columns.split())
    return pa.schema([(name, pa.type_for_alias(kind or "string")) for name, _, kind in named])


class Rows:
    """A value that gives rows of plain values.

    `COLUMNS` are the keys of a row, as `schema_of` takes them.
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

        table = pa.Table.from_pylist(self.records(), schema=schema_of(self.COLUMNS))
        return table.__arrow_c_stream__(requested_schema)
