"""A table of a document as what it prints: heads, figures with their units, and places without a figure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msgspec import Struct

from unionstats.documents.model import TextTable
from unionstats.quantity import Quantity
from unionstats.source.patterns.heads import Head


class PrintedTable(Struct, frozen=True):
    """Every grid has the shape of `source.cells`; heads included, their places hold None.

    The figures begin at row `header_rows` and column `stub_columns`. `columns` and `rows` hold a head for
    each column and row, from the outermost words to the innermost. `figures` have the unit that the cell, its
    heads, the corner or the caption give; `stated` is the cell's text as a ledger records it, without
    footnote marks. `nil` are the places of the body that print no figure. `unit` is that of the whole table,
    "" if it has none.
    """

    source: TextTable
    header_rows: int
    stub_columns: int
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    figures: tuple[tuple[Quantity | None, ...], ...]
    stated: tuple[tuple[str | None, ...], ...]
    nil: AbstractSet[tuple[int, int]]
    unit: str = ""
    label: str = ""
