"""Totals that tables share, or the halves of one, as assets and liabilities do; totals of both halves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.source.drafting.drafted import DraftFigure, DraftTable
from unionstats.source.drafting.relations.slips import comparable
from unionstats.source.drafting.tables.match import agrees, is_long, slip_between
from unionstats.source.patterns.find import find_relations
from unionstats.source.patterns.heads import DERIVED, Says
from unionstats.source.patterns.relation import Form

_MOST = 40  # tables of a report that are compared with each other

Pair: TypeAlias = tuple[DraftFigure, DraftFigure]


class _Totals(Struct, frozen=True):
    """A table with the last and the largest of the rows that its words call totals, -1 without one."""

    table: DraftTable
    last: int
    largest: int

    def beside(self, other: _Totals) -> bool:
        """Whether both are halves of one table."""
        return self.table.printed.source.start == other.table.printed.source.start


def shared_totals(tables: Sequence[DraftTable]) -> Iterator[Pair]:
    """Yield the cells of two tables that are one total, that of the later table first.

    They stand in columns of one head: in the largest total of each table, of two halves in the last if it is
    one row. Most of them are equal, and a slip explains the others.
    """
    known = [_totals(one) for one in tables[:_MOST]]
    for at, one in enumerate(known):
        yield from next(filter(None, (_pairs(one, other) for other in known[:at])), ())


def _totals(table: DraftTable) -> _Totals:
    filled = {row for row, _ in table.cells}
    rows = [row for row in table.names if row in filled and Says.TOTAL in table.printed.rows[row].inner]
    return _Totals(table, max(rows, default=-1), max(rows, key=lambda row: _size(table, row), default=-1))


def _size(table: DraftTable, row: int) -> Exact:
    found = (table.cells.get((row, one.at)) for one in table.columns)
    return next((one.quantity.value for one in found if one is not None and one.quantity is not None), 0)


def _pairs(one: _Totals, other: _Totals) -> list[Pair]:
    """The cells that are equal, and those that a slip makes unequal; none if those are too many."""
    halves = one.beside(other)
    if halves and one.last != other.last:
        return []
    rows = (one.last, other.last) if halves else (one.largest, other.largest)
    heads = {other.table.printed.columns[column.at].texts: column.at for column in other.table.columns}
    cells = [
        (first, second)
        for column in one.table.columns
        if not (head := one.table.printed.columns[column.at]).says & DERIVED and head.texts in heads
        if (first := one.table.cells.get((rows[0], column.at))) is not None and is_long(first)
        if (second := other.table.cells.get((rows[1], heads[head.texts]))) is not None
        if comparable(first.quantity, second.quantity)
    ]
    held = [pair for pair in cells if agrees(pair[0].quantity, pair[1].quantity)]
    slips = [pair for pair in cells if pair not in held and slip_between(pair[0].quantity, pair[1].quantity)]
    return [*held, *slips] if len(held) >= max(len(slips), 1 - halves) else []


def totals_of_halves(tables: Sequence[DraftTable]) -> Iterator[list[DraftFigure]]:
    """Yield the cells of each sum over the rows of both halves of a table, its total first.

    The words of the right half alone call a row a total.
    """
    for one, other in pairwise(_totals(table) for table in tables):
        if one.last >= 0 or other.last < 0 or not one.beside(other):
            continue
        rows = [(half.table, row) for half in (one, other) for row in half.table.names]
        cells = [table.printed.figures[row] for table, row in rows]
        heads = [table.printed.rows[row] for table, row in rows]
        left = len(one.table.names)
        for found in find_relations(cells, other.table.printed.columns, heads, other.table.printed.bare):
            both = {line < left for line in found.operands} == {True, False}
            if found.columns or found.form is not Form.SUM or found.asked or not both or min(found.signs) < 0:
                continue
            for at in found.positions:
                lines = [rows[line] for line in (found.target, *found.operands)]
                yield [cell for table, row in lines if (cell := table.cells.get((row, at))) is not None]
