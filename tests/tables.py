"""Tables of plain texts, for the tests of those who draw them."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from msgspec.structs import replace

from unionstats.results.table import Cell, Field, Kind, Table


def column(title: str, *, right: bool = False, figures: bool = False, **shape: Any) -> Field:  # noqa: ANN401
    """A column of texts, of numbers at the right, or of computations that hold figures."""
    kind = Kind.FIGURE if right else Kind.RULE if figures else Kind.TEXT
    return Field("", title, kind, **shape)


def table(
    columns: Sequence[Field],
    rows: Sequence[Sequence[str | Cell]],
    title: str = "",
    **shape: Any,  # noqa: ANN401
) -> Table:
    """Rows of texts under columns."""
    fields = tuple(replace(one, name=f"c{at}") for at, one in enumerate(columns))
    made = [SimpleNamespace(**{f"c{at}": text for at, text in enumerate(row)}) for row in rows]
    return Table(fields, made, title, **shape)
