"""Figures of sentences that a table prints too, and growth that a table can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from unionstats.interval import divide, intersect
from unionstats.languages.language import languages
from unionstats.quantity import Quantity
from unionstats.quantity.model import POINTS
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.drafted import DraftFigure, DraftTable
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.relations.row import Row, Verb
from unionstats.source.drafting.relations.shares import share_said
from unionstats.source.drafting.relations.slips import span_of
from unionstats.source.drafting.tables.axes import Axes, Line, Place, axes_of, period_of, time_of

_YEAR_BEFORE = "-"
_SAME = "{0} = {1}"


class Told(Struct, frozen=True, gc=False):
    """A figure of a sentence: what it counts, or what it is the growth of, in the words at `start:end`.

    `change` is 1 for growth, -1 for a fall, else 0; `compared` is the year that it is compared with. A share
    has what it is a share of as its `whole`.
    """

    figure: DraftFigure
    thing: str
    change: int
    compared: str
    start: int
    end: int
    words: str = ""
    whole: str = ""


class Link(Struct, frozen=True):
    """A rule between a figure of a sentence and cells of a table."""

    told: Told
    form: str
    rule: str
    table: str
    cells: tuple[Place, ...]
    figures: tuple[str, ...]


def told_of(figure: DraftFigure, names: Names, row: Row, place: int, words: tuple[int, int]) -> Told:
    """What the words around a figure of a paragraph say that it counts, or is the growth of."""
    item, about = row.items[place], row.base.get(place)
    verb = row.verb(place) if about is not None or item.kind is not Kind.LEVEL else None
    if about is None and verb is None and (share := share_said(row, place)) is not None:
        return Told(figure, thing(share[0]), 0, "", *words, whole=thing(share[1]))
    if verb is None:
        counted = "" if about is not None else thing(figure.label)
        return Told(figure, counted, 0, "", *words)
    label = names.label(about) if about not in (None, place) else ""
    counted = thing(label or row.words(place).noun.removesuffix(verb.words.strip()))
    return Told(figure, counted, -1 if verb.down else 1, _compared(figure, row, verb), *words)


def _compared(figure: DraftFigure, row: Row, verb: Verb) -> str:
    """The year that a change is told against, "" where it is another time."""
    named = time_of(period_of((verb.compared,)) or "")
    if named.isdigit():
        return named
    time = time_of(figure.period or "")
    if verb.compared and not row.marks.year_before.search(verb.compared):
        return ""
    return _YEAR_BEFORE if not time else str(int(time) - 1) if time.isdigit() else ""


def linked(
    tables: Sequence[DraftTable], told: Sequence[Told], title: str, home: str | None
) -> Iterator[Link]:
    """Yield the rules between sentences and tables, in the order of the sentences."""
    if tables and told:
        linker = _Linker(tables, title, home or "")
        for one in told:
            yield from linker.links(one)


class _Linker:
    """Looks the figures of sentences up in the tables; `title` and `home` are the report's and its place."""

    def __init__(self, tables: Sequence[DraftTable], title: str, home: str) -> None:
        self._title = thing(title)
        self._home = thing(home)
        self._framing = frozenset(self._title.split())
        self._tables = [axes_of(table, self._counted) for table in tables]
        self._year = time_of(period_of((title,)) or "")

    def _counted(self, words: str) -> str:
        """What some words count, without those that the title has for the whole report."""
        found = thing(words).split()
        return " ".join([word for word in found if word not in self._framing] or found)

    def links(self, told: Told) -> Iterator[Link]:
        """Yield a rule for each table that prints what a figure says, or works its growth out from."""
        if not told.thing or told.figure.quantity is None:
            return
        for axes in self._tables:
            read = self._shared if told.whole else self._changed if told.change else self._same
            yield from read(told, axes)

    def _same(self, told: Told, axes: Axes) -> Iterator[Link]:
        place = self._cell(told, axes, self._time(told, axes))
        if place is not None and comparable(told.figure.quantity, axes.table.cells[place].quantity):
            yield _link(told, axes, "same", _SAME, place)

    def _shared(self, told: Told, axes: Axes) -> Iterator[Link]:
        """A share of two rows of one column: of its time, else of the latest where it fits no other one."""
        rows = [axes.rows.by_thing.get(self._counted(one), ()) for one in (told.thing, told.whole)]
        rows = [found if len(found) == 1 else [one for one in found if one.total] for found in rows]
        if [len(found) for found in rows] != [1, 1]:
            return
        (part,), (whole,) = rows
        cells, columns = axes.table.cells, [one for one in axes.columns.lines.values() if not one.derived]
        columns = [one for one in columns if {(part.at, one.at), (whole.at, one.at)} <= cells.keys()]
        time, latest = self._time(told, axes), max((one.period for one in columns), default="")
        named = [one for one in columns if one.period == time]
        fitting = [one for one in columns if _is_share(told, cells[part.at, one.at], cells[whole.at, one.at])]
        here = named or ([] if fitting else [one for one in columns if one.period == latest])
        here = here if len(here) == 1 else [one for one in here if one.total]
        if len(here) == 1:
            places = (part.at, here[0].at), (whole.at, here[0].at)
            yield _link(told, axes, "share", "{0} = {1} / {2}", *places)

    def _changed(self, told: Told, axes: Axes) -> Iterator[Link]:
        """The growth from the year before, by the table's levels, or as the table itself prints it."""
        quantity = told.figure.quantity
        time = self._time(told, axes)
        if quantity is None or not time.isdigit() or not told.compared:
            return
        earlier = str(int(time) - 1) if told.compared == _YEAR_BEFORE else told.compared
        now, before = self._cell(told, axes, time), self._cell(told, axes, earlier)
        rate = quantity.unit is not None and quantity.unit.dimension == "ratio"
        if rate and quantity.unit is not None and quantity.unit.name == POINTS:
            return
        cells = axes.table.cells
        if now is not None and before is not None:
            if rate or comparable(quantity, cells[now].quantity):
                change = "{2} - {1}" if told.change > 0 else "{1} - {2}"
                form, rule = ("growth", f"({change}) / {{1}}") if rate else ("difference", change)
                yield _link(told, axes, form, f"{{0}} = {rule}", before, now)
        elif now is not None and rate and told.change > 0:
            yield from self._printed_growth(told, axes, now)

    def _printed_growth(self, told: Told, axes: Axes, now: Place) -> Iterator[Link]:
        """The one growth that the table prints beside a level, in its row or in its column."""
        beside = [(now[0], line.at) for line in axes.columns.lines.values() if line.change]
        beside += [(line.at, now[1]) for line in axes.rows.lines.values() if line.change]
        cells = axes.table.cells
        beside = [
            one for one in beside if one in cells and comparable(told.figure.quantity, cells[one].quantity)
        ]
        if len(beside) == 1:
            yield _link(told, axes, "same", _SAME, *beside)

    def _time(self, told: Told, axes: Axes) -> str:
        """The time of a figure: its own, else the report's, else the latest of the table."""
        own = time_of(told.figure.period or "")
        own = self._year if not own or any(one.marks.this_year.fullmatch(own) for one in languages()) else own
        lines = (*axes.rows.lines.values(), *axes.columns.lines.values())
        return own or max((line.period for line in lines), default="")

    def _cell(self, told: Told, axes: Axes, time: str) -> Place | None:
        """The one cell of a table that counts the same thing at the same time and place."""
        region = thing(told.figure.region or "")
        regions: tuple[str, ...] = () if region in ("", self._home) else (region, region[:-1])
        counted = self._counted(told.thing)
        if not regions and (named := axes.named_in(told.words)) not in ("", counted):
            regions = (named,)
            counted = " ".join(counted.replace(named, " ").split()) or axes.thing
        things = (counted, *regions)
        found = [
            (row.at, column.at)
            for row, column in product(axes.rows.about(*things), axes.columns.about(*things))
            if (row.at, column.at) in axes.table.cells
            and self._at_time((row, column), axes, time)
            and self._agrees(counted, regions, axes, (row, column))
        ]
        return found[0] if len(found) == 1 else None

    def _at_time(self, lines: tuple[Line, Line], axes: Axes, time: str) -> bool:
        """Whether two lines, or the caption, name that time; a table without times is of the report's."""
        periods = [line.period for line in lines if line.period]
        period = periods[0] if periods else axes.period
        return len(periods) < 2 and (period == time or (not period and time == self._year))  # noqa: PLR2004

    def _agrees(self, counted: str, regions: Sequence[str], axes: Axes, lines: tuple[Line, Line]) -> bool:
        """Whether the words over two lines are those of a figure, all of them and no others."""
        if any(line.derived and line.thing != counted for line in lines):
            return False
        named = [line.thing for line in lines if line.thing]
        if regions:
            here = next((one for one in named if one in regions), None)
            if here is None:
                return False
            named.remove(here)
        if not named:
            return counted in (axes.thing, *axes.things)
        framed = axes.thing in ("", counted) or counted in axes.things or axes.thing in self._title
        return named == [counted] and framed


def _link(told: Told, axes: Axes, form: str, rule: str, *places: Place) -> Link:
    """A link by a rule of the figure, {0}, and of the cells at these places."""
    names = (told.figure.id, *(axes.table.cells[place].id for place in places))
    return Link(told, form, rule.format(*names), axes.table.id, places, names)


def _is_share(told: Told, part: DraftFigure, whole: DraftFigure) -> bool:
    """Whether a printed share can be that of two cells."""
    printed = [one.quantity for one in (told.figure, part, whole)]
    share, *both = [span_of(one, rounded=True) for one in printed if one is not None]
    exact = divide(*both)
    return exact is not None and intersect(share, exact) is not None


def comparable(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures are in one unit, whatever their scale; a bare number counts things."""
    if one is None or other is None:
        return False
    kinds = {"count" if each.unit is None else each.unit.dimension for each in (one, other)}
    if len(kinds) > 1:
        return False
    names = sorted((each.unit.name for each in (one, other) if each.unit is not None), key=len)
    return kinds != {"count"} or len(names) < 2 or names[1].endswith(names[0])  # noqa: PLR2004
