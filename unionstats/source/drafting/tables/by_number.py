"""Figures of sentences that are found in tables by their number, where their words alone name no cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.quantity import Quantity
from unionstats.source.drafting.relations.slips import comparable, digits_between, in_base
from unionstats.source.drafting.tables.axes import Axes, Axis, Line, Place
from unionstats.source.drafting.tables.link import Link, link_of
from unionstats.source.drafting.tables.match import agrees, same_rule
from unionstats.source.drafting.tables.said import words
from unionstats.source.drafting.tables.told import Told

_FEW, _MANY = 3, 5  # digits of a number that a word has to go with, and of one that is equal by no chance
_MOST = 48  # lines of tables that some words may name
_DRIFT = Fraction(1, 50)  # of a number: another one of the same thing may be as near
_TABLES = 2  # that may print one figure


class _Cell(Struct, frozen=True):
    """A cell of a table, and how many of its own words are said of a figure."""

    axes: Axes
    place: Place
    score: int

    @property
    def quantity(self) -> Quantity | None:
        return self.axes.table.cells[self.place].quantity


class _Head(Struct, frozen=True):
    """A line of a table and the words that few other lines of it have."""

    axes: Axes
    line: Line
    keys: frozenset[str]
    row: bool

    def places(self) -> Iterator[Place]:
        """The places of its cells."""
        axis = self.axes.columns if self.row else self.axes.rows
        pairs = ((self.line.at, at) if self.row else (at, self.line.at) for at in axis.lines)
        return (one for one in pairs if one in self.axes.table.cells)


class Numbers:
    """The numbers of some tables, and those that the sentences print."""

    def __init__(self, tables: Sequence[Axes], told: Sequence[Told]) -> None:
        self._heads: defaultdict[str, list[_Head]] = defaultdict(list)
        self._keys: dict[tuple[str, bool, int], frozenset[str]] = {}
        self._values: defaultdict[Fraction, list[tuple[Axes, Place]]] = defaultdict(list)
        self._printed = Counter(_value(one.figure.quantity) for one in told)
        for axes in tables:
            for row, axis in ((True, axes.rows), (False, axes.columns)):
                for line, keys in _own_keys(axes, axis):
                    self._keys[axes.table.id, row, line.at] = keys
                    head = _Head(axes, line, keys, row)
                    for key in keys:
                        self._heads[key].append(head)
            for place, cell in axes.table.cells.items():
                if cell.quantity is not None:
                    self._values[_value(cell.quantity)].append((axes, place))

    def links(self, told: Told, time: str, year: str) -> list[Link]:
        """The cells that print a number, of one that is said with it; else the one that it is a slip of."""
        quantity = told.figure.quantity
        if quantity is None or not quantity.step or quantity.approximation or told.change or told.whole:
            return []
        digits = len(str(abs(int(quantity.value / quantity.step))))
        if digits < _FEW:
            return []
        said = words(f"{told.thing} {told.words}").keys
        section = told.figure.section
        equal = [
            self._cell(axes, place, said, section)
            for axes, place in self._values.get(_value(quantity), ())
            if comparable(quantity, axes.table.cells[place].quantity)
        ]
        heads = {id(one): one for key in said for one in self._heads.get(key, ())}
        named = list(heads.values()) if len(heads) <= _MOST else []
        if not equal:
            near = self._cells(named, said, quantity, section)
            equal = [one for one in near if agrees(quantity, one.quantity)]
        if equal:
            return [_link(told, one) for one in _best(equal) if one.score or digits >= _MANY]
        named = [one for one in named if one.keys <= said] or [one for one in named if _is_told(one, said)]
        near = self._cells(named, said, quantity, section)
        slips = [one for one in near if self._is_slip(quantity, one, time, year)]
        return [_link(told, one) for one in _best(slips)] if slips else []

    def _cell(self, axes: Axes, place: Place, said: Collection[str], section: str | None) -> _Cell:
        own = [self._keys[axes.table.id, row, at] for row, at in zip((True, False), place, strict=True)]
        row = axes.rows.lines[place[0]]
        whole = row.total and row.blank and axes.table.section == section
        return _Cell(axes, place, sum(len(keys.intersection(said)) for keys in own) + whole)

    def _cells(
        self, heads: Sequence[_Head], said: Collection[str], quantity: Quantity, section: str | None
    ) -> list[_Cell]:
        """The cells of some lines, in the unit of a number."""
        places = {
            (head.axes.table.id, place): (head.axes, place) for head in heads for place in head.places()
        }
        cells = [self._cell(axes, place, said, section) for axes, place in places.values()]
        return [one for one in cells if comparable(quantity, one.quantity)]

    def _is_slip(self, printed: Quantity, cell: _Cell, time: str, year: str) -> bool:
        """Whether a cell that no sentence prints would be the number but for a slip that is hardly chance."""
        meant = cell.quantity
        if meant is None or self._printed[_value(meant)]:
            return False
        lines = cell.axes.rows.lines[cell.place[0]], cell.axes.columns.lines[cell.place[1]]
        timed = any(
            line.period and line.at_time(time, year)
            for axis in (cell.axes.rows, cell.axes.columns)
            for line in axis.lines.values()
        )
        if any(line.change for line in lines) or (
            timed and not all(one.at_time(time, year) for one in lines)
        ):
            return False
        return _is_slip(_value(printed), _value(meant), max(map(_step, (printed, meant))))


def _own_keys(axes: Axes, axis: Axis) -> Iterator[tuple[Line, frozenset[str]]]:
    """The lines of an axis with the keys of their names that no more than half of them have."""
    lines = list(axis.lines.values())
    named = [one.inner.keys.union(*(outer.keys for outer in one.outer)) for one in lines]
    counts = Counter(key for keys in named for key in keys)
    for line, keys in zip(lines, named, strict=True):
        own = keys if len(lines) == 1 else frozenset(one for one in keys if counts[one] * 2 <= len(lines))
        if line.total and not line.inner.text:
            own = own.union(axes.name.keys, *(one.keys for one in axes.pieces))
        yield line, own


def _is_told(head: _Head, said: Collection[str]) -> bool:
    """Whether most words of a line are said."""
    return 2 * len(head.keys.intersection(said)) > len(head.keys)


def _best(cells: Sequence[_Cell]) -> list[_Cell]:
    """The cells that are said best, if each is the only one of its table."""
    most = max(one.score for one in cells)
    best = [one for one in cells if one.score == most]
    alone = len({one.axes.table.id for one in best}) == len(best) <= _TABLES
    return best if alone else []


def _link(told: Told, cell: _Cell) -> Link:
    figure = cell.axes.table.cells[cell.place]
    return link_of(told, cell.axes, "same", same_rule(told.figure, figure), cell.place)


def _value(quantity: Quantity | None) -> Fraction:
    return in_base(quantity, quantity.value) if quantity is not None else Fraction(-1)


def _step(quantity: Quantity) -> Fraction:
    return in_base(quantity, quantity.step)


def _is_slip(printed: Fraction, meant: Fraction, step: Fraction) -> bool:
    """Whether one number is another with two digits exchanged, one left out, or one wrong that is no drift."""
    texts = [str(round(abs(one) / step)) if step else "" for one in (printed, meant)]
    kind, digits = digits_between(*texts), min(map(len, texts))
    far = abs(printed - meant) > _DRIFT * abs(meant)
    return digits >= _FEW and (kind in {"exchanged", "length"} or (kind == "digit" and far and digits > _FEW))
