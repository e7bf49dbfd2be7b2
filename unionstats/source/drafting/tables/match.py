"""The cells of a table that the words around a figure name, and whether the figures agree."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Interval, divide, intersect, scale, subtract
from unionstats.quantity import Quantity
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.relations.slips import (
    Slip,
    comparable,
    in_base,
    slip_of,
    slip_of_share,
    span_of,
)
from unionstats.source.drafting.tables.axes import Axes, Axis, Line, Place
from unionstats.source.drafting.tables.said import NEAR, NOWHERE, OWN, WIDE, Prose, Words

_MOST = 24  # cells that are compared with a figure
_FULL = 100  # units of the last place that a number has that is hardly equal by chance


class Asked(Struct, frozen=True):
    """What is looked up: the words of a figure, another place than the report's that they name, its year."""

    prose: Prose
    region: str
    year: str


class Found(Struct, frozen=True):
    """Cells that some words name: `strict` where they say all that the words say, and name one alone.

    `named` says that the figure's own clause names a row or column, `close` that its words say no more.
    `only` is the one cell, or that of the total where the rows are parts of its time.
    """

    places: tuple[Place, ...]
    strict: bool
    named: bool
    close: bool
    score: int
    only: Place | None


def cells(asked: Asked, axes: Axes, time: str, quantity: Quantity | None) -> Iterator[Found]:
    """The cells that count what is asked for at its time and place, the likeliest ones first."""
    if quantity is not None and not any(comparable(quantity, one) for one in axes.kinds):
        return
    rate = quantity is not None and quantity.unit is not None and quantity.unit.dimension == "ratio"
    lines = _Lines(axes, asked.prose, time, asked.year, quantity, rate)
    for number, (rows, columns) in enumerate(lines.stages()):
        found = _found(asked, axes, time, quantity, (rows, columns), first=number == 0)
        if found is not None:
            yield found


def _found(
    asked: Asked,
    axes: Axes,
    time: str,
    quantity: Quantity | None,
    lines: tuple[Sequence[tuple[int, Line]], Sequence[tuple[int, Line]]],
    *,
    first: bool,
) -> Found | None:
    rows, columns = lines
    if not rows or not columns or len(rows) * len(columns) > _MOST:
        return None
    table, prose = axes.table.cells, asked.prose
    places = [
        (row.at, column.at)
        for _, row in rows
        for _, column in columns
        if (row.at, column.at) in table
        and (quantity is None or comparable(quantity, table[row.at, column.at].quantity))
    ]
    (row_reach, row), (column_reach, column) = rows[0], columns[0]
    timed = bool(row.period or column.period)
    if not places or (not timed and axes.period.isdigit() and axes.period != time):
        return None
    named_lines = [one for one in (row, column) if one.inner.text]
    both = [one.inner for one in named_lines]
    names = [*both, *row.outer, *column.outer, axes.name, *axes.pieces]
    if asked.region:
        if not any(_is_region(one, asked.region) for one in both):
            return None
        names += [one for one in both if _is_region(one, asked.region)]
        region = next(one for one in both if _is_region(one, asked.region))
        both = [one for one in both if one is not region]
    more = prose.left(names, axes.frame)
    about = _about(axes, prose)
    said = [one for one in named_lines if one.inner in both and one.reach(prose) > NOWHERE]
    if not said and (about < NEAR or more) and not (asked.region and about):
        return None
    told = all(prose.own.holds(one) for one in both) and len(said) == len(both)
    framed = about > NOWHERE or (told and len(both) > 1)  # the row and the column say it all
    unsaid = column_reach == NOWHERE and not column.blank
    now = timed or axes.period == time or (not axes.period and time in ("", asked.year))
    totals = [one for one in places if axes.rows.lines[one[0]].total and all(row.blank for _, row in rows)]
    sole = places if len(places) == 1 else totals
    alone = first and len(sole) == 1 and not unsaid
    strict = alone and sole is places and told and framed and now and not more and bool(time)
    named = any(one.reach(prose) >= NEAR for one in said) and not unsaid
    score = 4 * (row_reach + column_reach) + 2 * about + (not more) + 8 * strict
    only = sole[0] if len(sole) == 1 else None
    return Found(tuple(places), strict, named, alone and not more and now, score, only)


def _is_region(one: Words, region: str) -> bool:
    return one.text in (region, region[:-1]) or one.text in (region.casefold(), region[:-1].casefold())


def _about(axes: Axes, prose: Prose) -> int:
    """How near to a figure its words say what the whole table counts; one without a name counts all."""
    one, own = axes.name, prose.own
    if not one.text or any(own.holds(piece) for piece in (one, *axes.pieces)):
        return OWN
    if any(piece.text == own.text for piece in axes.pieces):
        return OWN
    title = axes.title
    if title.holds(one):
        return NEAR
    if prose.tells(one):
        return NEAR  # The police recorded 61,874 crimes, beside Crimes recorded
    inside = own.stems <= one.stems if own.text.isascii() else own.text in one.text
    return WIDE if inside or prose.reach(one) else NOWHERE


_Named: TypeAlias = list[tuple[int, Line]]


class _Lines(Struct, frozen=True, dict=True):
    """Looks for the lines that words name."""

    axes: Axes
    prose: Prose
    time: str
    year: str
    quantity: Quantity | None
    rate: bool

    @cached_property
    def rest(self) -> Prose:
        """The words without what the whole table counts."""
        return self.prose.without(self.axes.name)

    def stages(self) -> Iterator[tuple[_Named, _Named]]:
        """The rows and columns that are named best, then those that only the table names."""
        rows = self._named(self.axes.rows)
        named = bool(rows)
        rows = rows or self._blank(self.axes.rows)
        columns = self._named(self.axes.columns, rows)
        blank = self._blank(self.axes.columns)
        if columns and not (columns[0][0] == WIDE and blank):
            yield rows, columns
        elif blank or any(line.blank and not line.derived for line in self.axes.columns.lines.values()):
            yield rows, blank
            yield rows, columns
        else:
            unsaid = [line for line in self.axes.columns.lines.values() if not line.derived]
            yield rows, [(NOWHERE, line) for line in unsaid if line.at_time(self.time, self.year)]
        if named and rows[0][0] == WIDE:
            yield self._blank(self.axes.rows), columns or blank

    def _named(self, axis: Axis, rows: _Named | None = None) -> _Named:
        """The lines that are named best, of columns those with figures of the same kind in some rows."""
        named = [
            (reach, line)
            for line in axis.named(self.prose)
            if (reach := self._reach(line)) > NOWHERE
            and line.at_time(self.time, self.year)
            and (not line.derived or (self.rate and reach == OWN and not line.change))
            and (rows is None or self._of_a_kind(rows, line))
        ]
        ranks = [_rank(reach, line, self.prose) for reach, line in named]
        best = [one for one, rank in zip(named, ranks, strict=True) if rank == max(ranks)]
        return _parts_of(best[0][1], named, self.prose.own.text) or best if len(best) == 1 else best

    def _reach(self, line: Line) -> int:
        """How near to the figure a line is named, and not only as a part of the table's own name."""
        whole, own = self.axes.name.text, line.inner.text
        within = own and own in whole and own != whole
        return line.reach(self.rest if within else self.prose)

    def _of_a_kind(self, rows: _Named, column: Line) -> bool:
        table = self.axes.table.cells
        return self.quantity is None or any(
            (row.at, column.at) in table and comparable(self.quantity, table[row.at, column.at].quantity)
            for _, row in rows[:_MOST]
        )

    def _blank(self, axis: Axis) -> _Named:
        shares = self.rate and axis is self.axes.columns  # a column headed "%"
        found = [line for line in axis.lines.values() if line.blank and not line.change]
        found = [line for line in found if not line.derived or shares]
        now = [(NOWHERE, line) for line in found if line.at_time(self.time, self.year)]
        return [one for one in now if one[1].period and self.time] or now  # 2024, not the total of the years


def _parts_of(whole: Line, named: _Named, own: str) -> _Named:
    """The part that a label names before its whole, which stands above it: 城镇 of 城镇常住人口."""
    name = whole.inner.text
    before = own.removesuffix(name).rstrip() if name and own.endswith(name) else ""
    parts = [(reach, line) for reach, line in named if line.at > whole.at and line.inner.text == before]
    return [(reach, replace(line, outer=(*line.outer, whole.inner))) for reach, line in parts]


def _rank(reach: int, line: Line, prose: Prose) -> tuple[int, int, int]:
    said = [one for one in line.outer if prose.reach(one) > NOWHERE]
    size = sum(len(one.stems) if one.text.isascii() else len(one.text) for one in (line.inner, *said))
    return reach, size, len(said)


def _amount(quantity: Quantity, *, positive: bool) -> Interval:
    """What a number stands for; without its sign where the other one has none."""
    span = span_of(quantity, rounded=True)
    return scale(span, -1) if positive and quantity.value < 0 else span


def agrees(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures are of one kind, and can be printed for one amount."""
    if one is None or other is None or not comparable(one, other):
        return False
    positive = one.value > 0
    return intersect(_amount(one, positive=positive), _amount(other, positive=positive)) is not None


def are_one(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures agree, not by the edge alone that 91.4 and 91.5 have in common."""
    apart = one is not None and other is not None and one.step == other.step and one.value != other.value
    return agrees(one, other) and not apart


def same_rule(one: DraftFigure, other: DraftFigure) -> str:
    """The form of the rule that two figures are equal, or in their amounts if the other alone is negative."""
    numbers = one.quantity, other.quantity
    turned = numbers[0] is not None and numbers[1] is not None and numbers[1].value < 0 < numbers[0].value
    return "{0} = -{1}" if turned else "{0} = {1}"


def slip_between(one: Quantity | None, other: Quantity | None) -> Slip:
    """How far one slip makes one number of the other."""
    if one is None or other is None:
        return Slip.NONE
    finest = min(in_base(each, each.coarse_step) for each in (one, other))
    pairs = (one, other), (other, one)
    return max(slip_of(each, _amount(meant, positive=True), finest) for each, meant in pairs)


def fits_change(
    told: Quantity | None,
    levels: tuple[Quantity | None, Quantity | None],
    way: int,
    *,
    rate: bool,
    slipped: bool = False,
) -> bool:
    """Whether a change or a growth can be that from one level to another, or only but for a slip in it."""
    early, late = levels
    if told is None or early is None or late is None:
        return False
    base, now = (span_of(one, rounded=True) for one in (early, late))
    if late.value < 0 and early.value < 0:
        base, now = scale(base, -1), scale(now, -1)
    change = subtract(now, base) if way > 0 else subtract(base, now)
    made = divide(change, base) if rate else change
    if made is None or not slipped:
        return made is not None and intersect(span_of(told, rounded=True), made) is not None
    return slip_of(told, made, in_base(told, told.step)) is not Slip.NONE


def is_share(*figures: DraftFigure) -> bool:
    """Whether a printed share, which stands first, can be that of a part and a whole."""
    printed = [one.quantity for one in figures]
    share, *both = [span_of(one, rounded=True) for one in printed if one is not None]
    exact = divide(*both)
    return exact is not None and intersect(share, exact) is not None


def is_slipped_share(*figures: DraftFigure) -> bool:
    """Whether a printed share, which stands first, would be that of a part and a whole but for a slip."""
    printed = [one.quantity for one in figures if one.quantity is not None]
    return len(printed) == len(figures) and slip_of_share(*printed) is not Slip.NONE


def is_long(figure: DraftFigure) -> bool:
    """Whether a number has so many digits that it is hardly equal to another by chance."""
    quantity = figure.quantity
    return quantity is not None and bool(quantity.step) and quantity.value**2 >= (_FULL * quantity.step) ** 2


def is_negative(figure: DraftFigure) -> bool:
    """Whether a number has a minus, or stands in accounting brackets."""
    return figure.quantity is not None and figure.quantity.value < 0
