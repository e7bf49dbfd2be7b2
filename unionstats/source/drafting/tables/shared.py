"""Totals that tables share, or their halves; totals of both halves, and years of quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, add, intersect, subtract
from unionstats.languages.language import languages
from unionstats.source.drafting.drafted import DraftFigure, DraftTable
from unionstats.source.drafting.relations.slips import Slip, comparable, in_base, slip_of, span_of
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


def years_of_quarters(tables: Sequence[DraftTable]) -> Iterator[list[DraftFigure]]:
    """Yield the cell of a year and those of its quarters, which another table prints in a row of its name.

    They make it, or would but for a slip.
    """
    for one in tables[:_MOST]:
        names = [
            texts[-1] if (texts := one.printed.columns[column.at].texts) else "" for column in one.columns
        ]
        told = [each for each in languages() if all(map(each.marks.within_year.search, names))]
        if not any(each.parted(names) for each in told):
            continue
        for row in one.names:
            parts = [cell for column in one.columns if (cell := one.cells.get((row, column.at))) is not None]
            wholes = [
                cell for cell in _called(one, row, tables) if comparable(cell.quantity, parts[0].quantity)
            ]
            made = [cell for cell in wholes if len(parts) == len(names) and _are_made(cell, parts)]
            yield from ([cell, *parts] for cell in made[:1])


def _called(one: DraftTable, row: int, tables: Sequence[DraftTable]) -> Iterator[DraftFigure]:
    """The levels of the rows of other tables that are called like a row."""
    called = one.printed.rows[row].texts
    for other in tables[:_MOST]:
        rows = [at for at in other.names if other is not one and other.printed.rows[at].texts == called]
        levels = [
            column.at for column in other.columns if not other.printed.columns[column.at].says & DERIVED
        ]
        yield from (cell for at in rows for to in levels if (cell := other.cells.get((at, to))) is not None)


def _are_made(whole: DraftFigure, parts: Sequence[DraftFigure]) -> bool:
    """Whether parts make a whole, or would but for a slip in one of them."""
    printed = [one.quantity for one in (whole, *parts) if one.quantity is not None]
    spans = [span_of(one, rounded=True) for one in printed]
    total = reduce(add, spans[1:])
    if intersect(spans[0], total) is not None:
        return True
    rest = subtract(spans[0], total)
    meant = [total, *(add(one, rest) for one in spans[1:])]
    slips = (slip_of(one, right, in_base(one, one.step)) for one, right in zip(printed, meant, strict=True))
    return len(printed) > len(parts) and max(slips) is Slip.CLEAR
