"""Figures of sentences that are found in tables by their number, where their words alone name no cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.quantity import Quantity
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.relations.slips import comparable, digits_between, in_base
from unionstats.source.drafting.tables.axes import YEARS, Axes, Axis, Line, Place
from unionstats.source.drafting.tables.link import Link
from unionstats.source.drafting.tables.match import agrees
from unionstats.source.drafting.tables.said import Prose, Words, words
from unionstats.source.drafting.tables.ties import cell_link
from unionstats.source.drafting.tables.told import Told

_FEW, _MANY = 3, 5  # digits of a number that a word has to go with, and of one that is equal by no chance
_MOST = 48  # lines of tables that some words may name
_DRIFT = Fraction(1, 50)  # of a number: another one of the same thing may be as near
_TABLES = 2  # that may print one figure
_LONG = 400  # rows of a table whose cells no sentence tells one by one
_HYPHEN = pattern(r"(?<=[a-z])-(?=[a-z])")  # gas-fired
_WIDE = pattern(r"[^\x00-\x7f]")


class _Head(Struct, frozen=True):
    """A line of a table and the keys of its name that few other lines of it have."""

    axes: Axes
    line: Line
    keys: frozenset[str]
    row: bool

    def places(self) -> Iterator[Place]:
        """The places of its cells."""
        axis = self.axes.columns if self.row else self.axes.rows
        pairs = ((self.line.at, at) if self.row else (at, self.line.at) for at in axis.lines)
        return (one for one in pairs if one in self.axes.table.cells)


class _Cell(Struct, frozen=True):
    """A cell of a table with its lines, and how many keys of their names are said of a figure."""

    axes: Axes
    place: Place
    heads: tuple[_Head, _Head]
    score: int

    @property
    def quantity(self) -> Quantity | None:
        """The number in it, None where it prints none."""
        return self.axes.table.cells[self.place].quantity


class _Asked(Struct, frozen=True):
    """A figure that is looked up, its number, the keys of its words, and its time and that of the report."""

    told: Told
    number: Quantity
    said: frozenset[str]
    prose: Prose
    time: str
    year: str

    def is_told(self, head: _Head) -> bool:
        """Whether the whole name of a line is said."""
        return bool(head.keys) and head.keys <= self.said

    def is_near(self, head: _Head) -> bool:
        """Whether most of it is; half of it, for a number that is hardly another one by a slip."""
        return 2 * len(head.keys & self.said) + (_digits(self.number) >= _MANY) > len(head.keys)

    def is_other(self, cell: _Cell) -> bool:
        """Whether its words tell of another thing than a cell, of a part of it or of another time."""
        lines = [one.line for one in cell.heads]
        names = [cell.axes.name, *cell.axes.pieces]
        names += [one for line in lines for one in (line.inner, *line.outer)]
        if self.prose.left(names, cell.axes.frame) and (self._is_part(names) or self._is_variant(cell)):
            return True
        years = set(YEARS.findall(self.time)) if self.told.figure.period and not self.told.compared else set()
        timed = [one for one in lines if one.earlier or YEARS.search(one.period)]
        return bool(years) and any(
            years.isdisjoint(YEARS.findall(one.period)) and not one.at_time(self.time, self.year)
            for one in timed
        )

    def _is_part(self, names: Sequence[Words]) -> bool:
        """Whether it is told of one of the parts of a whole that no name tells of: women members."""
        own, groups = self.told.figure.label, (group for one in languages() for group in one.complements)
        parts = [found[0] for group in groups if (found := group.match(own)) is not None]
        return any(not any(name.holds(words(part)) for name in names) for part in parts)

    def _is_variant(self, cell: _Cell) -> bool:
        """Whether only a part of what the table counts is said of it: 户均 for 人均可支配收入."""
        if cell.axes.table.units or (_digits(self.number) >= _MANY and agrees(self.number, cell.quantity)):
            return False  # each row names what it measures; so many digits are equal by no chance
        wide = self.said | self.prose.wide.keys | words(self.told.topic).keys
        keys = [one.keys for one in (cell.axes.name, *cell.axes.pieces) if one.keys]
        if not keys or any(one <= wide for one in keys):
            return False
        return any(one & wide for one in keys) or not self.is_told(cell.heads[0])


class Numbers:
    """The numbers of some tables, and those that the sentences print."""

    def __init__(self, tables: Sequence[Axes], told: Sequence[Told]) -> None:
        self._by_key: defaultdict[str, list[_Head]] = defaultdict(list)
        self._heads: dict[tuple[str, bool, int], _Head] = {}
        self._values: defaultdict[Fraction, list[tuple[Axes, Place]]] = defaultdict(list)
        self._printed = Counter(_value(one.figure.quantity) for one in told)
        self._timed: dict[tuple[str, str, str], bool] = {}
        for axes in tables:
            if len(axes.rows.lines) > _LONG:
                continue
            for row, axis in ((True, axes.rows), (False, axes.columns)):
                for head in _heads(axes, axis, row=row):
                    self._heads[axes.table.id, row, head.line.at] = head
                    for key in head.keys:
                        self._by_key[key].append(head)
            for place, cell in axes.table.cells.items():
                if cell.quantity is not None:
                    self._values[_value(cell.quantity)].append((axes, place))

    def links(self, told: Told, region: str, time: str, year: str) -> list[Link]:
        """The cells that print a number, of one that is said with it; else the one that it is a slip of.

        The figure is of a region, "" for that of the report, and of a time; the report is of a year.
        """
        number = told.figure.quantity
        if number is None or not number.step or number.approximation or told.change or told.whole:
            return []
        if (digits := _digits(number)) < _FEW:
            return []
        near = f"{region} {told.thing} {told.around.partition('|')[0]} {told.words}"
        said = words(_HYPHEN.sub(" ", near)).keys | _bands(told.words) | set(_WIDE.findall(near))
        asked = _Asked(
            told, number, said, Prose(words(told.thing), words(near), words(told.before)), time, year
        )
        held = [found for key in said if len(found := self._by_key.get(key, ())) <= _MOST]
        heads = {id(one): one for found in held for one in found}
        named = list(heads.values()) if len(heads) <= _MOST else []
        equal = self._cells(asked, self._values.get(_value(number), ()))
        equal = equal or [one for one in self._of(asked, named) if _is_rounded(number, one)]
        if equal:
            likely = [one for one in equal if not self._is_beside(asked, one) and not asked.is_other(one)]
            chosen = [one for one in _best(likely) if one.score or digits >= _MANY]
        else:
            named = list(filter(asked.is_told, named)) or list(filter(asked.is_near, named))
            chosen = _best([one for one in self._of(asked, named) if self._is_slip(asked, one)])
        return [cell_link(told, one.axes, one.place) for one in chosen]

    def _of(self, asked: _Asked, heads: Sequence[_Head]) -> list[_Cell]:
        """The cells of some lines."""
        pairs = ((head.axes, place) for head in heads for place in head.places())
        return self._cells(asked, {(axes.table.id, place): (axes, place) for axes, place in pairs}.values())

    def _cells(self, asked: _Asked, places: Iterable[tuple[Axes, Place]]) -> list[_Cell]:
        """Those in the unit of the number."""
        found = []
        for axes, place in places:
            if comparable(asked.number, axes.table.cells[place].quantity):
                row, column = (
                    self._heads[axes.table.id, own, at] for own, at in zip((True, False), place, strict=True)
                )
                whole = row.line.total and axes.table.section == asked.told.figure.section
                said = (row.keys | column.keys) & asked.said
                score = len(said) + sum(any(map(str.isdigit, key)) for key in said) + whole
                found.append(_Cell(axes, place, (row, column), score))
        return found

    def _is_beside(self, asked: _Asked, cell: _Cell) -> bool:
        """Whether another row of a cell's column is said, and its own is not."""
        row = cell.heads[0]
        own = frozenset() if row.line.total and not row.line.inner.text else row.keys
        return not own & asked.said and any(
            asked.is_told(self._heads[cell.axes.table.id, True, at])
            for at in cell.axes.rows.lines
            if at != cell.place[0] and (at, cell.place[1]) in cell.axes.table.cells
        )

    def _is_slip(self, asked: _Asked, cell: _Cell) -> bool:
        """Whether a cell that no sentence prints would be the number but for a slip that is hardly chance."""
        meant = cell.quantity
        if meant is None or self._printed[_value(meant)]:
            return False
        row, lines = cell.heads[0], [one.line for one in cell.heads]
        if row.keys and row.keys.isdisjoint(asked.said) and not row.line.total:
            return False  # 1,824 cases of members, beside 18,240 members of one region
        timed = self._is_timed(cell.axes, asked.time, asked.year)
        now = not timed or all(one.at_time(asked.time, asked.year) for one in lines)
        if not now or any(one.change for one in lines) or asked.is_other(cell):
            return False
        return _is_misprint(_value(asked.number), _value(meant), max(map(_step, (asked.number, meant))))

    def _is_timed(self, axes: Axes, time: str, year: str) -> bool:
        """Whether a line of a table is of a time that it names."""
        key = axes.table.id, time, year
        if key not in self._timed:
            lines = [one for axis in (axes.rows, axes.columns) for one in axis.lines.values()]
            self._timed[key] = any(one.period and one.at_time(time, year) for one in lines)
        return self._timed[key]


def _heads(axes: Axes, axis: Axis, *, row: bool) -> Iterator[_Head]:
    """The lines of an axis with the keys that no more than half of them have; a total has the table's."""
    lines = list(axis.lines.values())
    printed = axes.table.printed.rows if row else axes.table.printed.columns
    named = [
        one.inner.keys.union(
            _bands(" ".join(printed[one.at].texts)),
            _WIDE.findall(one.inner.text) if len(one.inner.text) == 1 else (),  # 男
            *(outer.keys for outer in one.outer),
        )
        for one in lines
    ]
    frames = [one.marks.told_frame for one in languages()]
    named = [
        frozenset(key for key in keys if not any(one.fullmatch(key) for one in frames)) for keys in named
    ]
    counts = Counter(key for keys in named for key in keys)
    for line, keys in zip(lines, named, strict=True):
        own = keys if len(lines) == 1 else frozenset(one for one in keys if counts[one] * 2 <= len(lines))
        if line.total and not line.inner.text:
            own = own.union(axes.name.keys, *(one.keys for one in axes.pieces))
        yield _Head(axes, line, own, row)


def _bands(text: str) -> frozenset[str]:
    """The ranges of ages that words name: 36至50岁, 65 and over."""
    plain = half_width(text)
    found = [one for each in languages() for one in each.marks.band_named.finditer(plain)]
    return frozenset(
        "-".join(f"{name}{age}" for name, age in one.groupdict().items() if age) for one in found
    )


def _best(cells: Sequence[_Cell]) -> list[_Cell]:
    """The cells that are said best, if each is the only one of its table."""
    most = max((one.score for one in cells), default=0)
    best = [one for one in cells if one.score == most]
    alone = len({one.axes.table.id for one in best}) == len(best) <= _TABLES
    return best if alone else []


def _value(quantity: Quantity | None) -> Fraction:
    return in_base(quantity, quantity.value) if quantity is not None else Fraction(-1)


def _step(quantity: Quantity) -> Fraction:
    return in_base(quantity, quantity.step)


def _digits(quantity: Quantity) -> int:
    return len(str(abs(int(quantity.value / quantity.step))))


def _is_rounded(number: Quantity, cell: _Cell) -> bool:
    """Whether a cell, of a few digits at least, and no change, prints a number with more or fewer of them."""
    other = cell.quantity
    few = other is None or not other.step or _digits(other) < _FEW
    return not few and not any(one.line.change for one in cell.heads) and agrees(number, other)


def _is_misprint(printed: Fraction, meant: Fraction, step: Fraction) -> bool:
    """Whether a number is another with two digits exchanged, one left out, or one wrong that is no drift."""
    texts = [str(round(abs(one) / step)) if step else "" for one in (printed, meant)]
    kind, digits = digits_between(*texts), min(map(len, texts))
    far = abs(printed - meant) > _DRIFT * abs(meant)
    return digits >= _FEW and (kind in {"exchanged", "length"} or (kind == "digit" and far and digits > _FEW))
