"""Figures of sentences that a table prints too, and growth that a table can tell."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import product

from msgspec.structs import replace

from unionstats.languages.language import languages
from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT, POINTS
from unionstats.source.drafting.drafted import DraftTable
from unionstats.source.drafting.labels.context import period_of, time_of
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.slips import Slip, in_base
from unionstats.source.drafting.tables.axes import Axes, Place, axes_of, under
from unionstats.source.drafting.tables.by_number import Numbers
from unionstats.source.drafting.tables.match import (
    Asked,
    Found,
    agrees,
    are_one,
    cells,
    is_long,
    is_share,
    is_slipped_share,
    slip_between,
)
from unionstats.source.drafting.tables.said import NOWHERE, Prose, Words, name, words
from unionstats.source.drafting.tables.several import Several
from unionstats.source.drafting.tables.ties import Tie, cell_link, changed, printed_change, told_change
from unionstats.source.drafting.tables.told import YEAR_BEFORE, Link, Told, link_of

_NEAR = Fraction(4, 3)
_FULL_NAME = 4  # characters of a name that is more than a word
_MOST = 2  # tables that may print one figure


def linked(
    tables: Sequence[DraftTable], told: Sequence[Told], title: str, home: str | None
) -> Iterator[Link]:
    """Yield the rules between sentences and tables, in the order of the sentences."""
    if tables and told:
        linker = _Linker(tables, title, home or "")
        numbers, cells = Numbers(linker.tables, told), dict[str, tuple[Axes, Place]]()
        for one in told:
            found = list(linker.links(one))
            if not found and one.start >= 0:  # a whole that no sentence prints has no number
                found = numbers.links(one, linker.region(one), linker.time(one), linker.year)
            if not found and one.of in cells:
                found = list(told_change(one, *cells[one.of]))
            for link in found:
                if link.form == "same":
                    cells.setdefault(one.figure.id, (linker.by_id[link.table], link.cells[0]))
            yield from found


class _Linker:
    """Looks the figures of sentences up in the tables; `title` and `home` are the report's and its place."""

    def __init__(self, tables: Sequence[DraftTable], title: str, home: str) -> None:
        self._home = home
        named = {home, thing(home)} - {""}
        self.tables = [axes_of(table, title, tuple(named)) for table in tables]
        self.by_id = {one.table.id: one for one in self.tables}
        self._several = [Several(one) for one in self.tables]
        year = period_of((title,)) or ""
        ended = any(one.marks.year_ended.search(title) for one in languages())
        self.year = time_of("".join(filter(str.isdigit, year)) if ended else year)
        self._holding: defaultdict[tuple[Words, bool], set[int]] = defaultdict(set)
        self._by_key: defaultdict[str, set[tuple[Words, bool]]] = defaultdict(set)
        for number, axes in enumerate(self.tables):
            for one in axes.names():
                self._holding[one].add(number)
        for one in self._holding:
            for key in one[0].keys:
                self._by_key[key].add(one)

    def _near(self, prose: Prose, within: Collection[int]) -> list[Axes]:
        """Those of some tables with a name that is said of a figure."""
        keys = prose.keys & self._by_key.keys()
        named = set[tuple[Words, bool]]().union(*(self._by_key[key] for key in keys))
        said = [one for one in named if prose.reach(one[0]) > NOWHERE and (one[1] or prose.tells(one[0]))]
        numbers = set[int]().union(*(self._holding[one] for one in said))
        return [self.tables[number] for number in sorted(numbers.intersection(within))]

    def _in_place(self, region: str) -> Collection[int]:
        """The tables that name a place."""
        if not region:
            return range(len(self.tables))
        names = [words(one) for one in (region, region[:-1]) if one]
        return set[int]().union(*(self._holding.get((one, True), set()) for one in names))

    def links(self, told: Told) -> Iterator[Link]:
        """Yield a rule for each table that prints what a figure says, or works its growth out from."""
        if told.figure.quantity is None:
            return
        yield from (joined := list(self._joined(told)))
        if joined or not told.thing:
            return
        if ratios := list(self._ratio(told)):
            yield from ratios
            return
        region = self.region(told)
        within = self._in_place(region)
        if not within:
            return
        said = f"{region} {told.words}"
        unit = name(told.unit)
        held = self._holding.keys() & {(unit, True), (unit, False)}
        prose = Prose(
            words(f"{told.thing} {unit.text}" if held else told.thing), words(said), words(told.before)
        )
        topic = name(told.topic)
        if (topic, True) in self._holding and not told.whole:
            prose = under(topic, prose, [self.tables[one] for one in self._holding[topic, True]])
        near = self._near(prose, within)
        if told.whole:
            for axes in near:
                yield from self._shared(told, axes)
            return
        asked, time = Asked(prose, region, self.year), self.time(told)
        ties = [tie for axes in near for tie in _ties(told, asked, axes, time or axes.latest)]
        yield from _chosen(told, ties, near)

    def _joined(self, told: Told) -> Iterator[Link]:
        """The sum of rows that the words around a figure join."""
        time = self.time(told)
        for axes, several in zip(self.tables, self._several, strict=True):
            places = several.cells(told, time or axes.latest, self.year)
            if places:
                sum_of = "{0} = " + " + ".join(f"{{{at}}}" for at in range(1, len(places) + 1))
                yield link_of(told, axes, "sum", sum_of, *places)

    def _shared(self, told: Told, axes: Axes) -> Iterator[Link]:
        """A share of two rows of one column: of its time, else of the latest where it fits no other one."""
        rows = [axes.rows.by_thing.get(name(one).text, ()) for one in (told.thing, told.whole)]
        group = name(told.whole)
        within = [one for one in rows[0] if group in one.outer]
        rows = [within if within and len(rows[0]) > 1 else rows[0], rows[1]]
        all_of_it = not rows[1] and axes.is_whole(told.whole)
        if all_of_it:
            rows[1] = [one for one in axes.rows.lines.values() if one.total]
        rows = [found if len(found) == 1 else [one for one in found if one.total] for found in rows]
        if [len(found) for found in rows] != [1, 1]:
            return
        (part,), (whole,) = rows
        cells, columns = axes.table.cells, [one for one in axes.columns.lines.values() if not one.derived]
        columns = [one for one in columns if {(part.at, one.at), (whole.at, one.at)} <= cells.keys()]
        time, latest = self.time(told) or axes.latest, max((one.period for one in columns), default="")
        named = [one for one in columns if one.period == time]
        fitting = [
            one for one in columns if is_share(told.figure, cells[part.at, one.at], cells[whole.at, one.at])
        ]
        here = named or ([] if fitting else [one for one in columns if one.period == latest])
        here = here if len(here) == 1 else [one for one in here if one.total]
        if len(here) == 1:
            places = (part.at, here[0].at), (whole.at, here[0].at)
            if fitting or not all_of_it or is_slipped_share(told.figure, *map(cells.__getitem__, places)):
                yield link_of(told, axes, "share", "{0} = {1} / {2}", *places)

    def _ratio(self, told: Told) -> Iterator[Link]:
        """A rate whose name tells the rows that it is of, but for a slip: the gross margin was 30.8%."""
        named = ((one.ratio(key), thing(key)) for one in languages() for key in one.ratios)
        ratio, key = next((one for one in named if told.thing.endswith(one[1])), (None, ""))
        unit = told.figure.quantity.unit if told.figure.quantity is not None else None
        if ratio is None or ratio.loose or ratio.factor != "1" or unit is None or unit.name != PERCENT:
            return
        of = told.thing.removesuffix(key).strip()
        tops = [f"{of} {one}".strip() for one in ratio.top] + [*ratio.top] * bool(of)
        rows = [(top, bottom) for top in tops for bottom in ratio.bottom]
        for (top, bottom), axes in product(rows, self.tables):
            for link in self._shared(replace(told, thing=top, whole=bottom), axes):
                cells = [axes.table.cells[at] for at in link.cells]
                slipped = not (told.change or told.compared) and is_slipped_share(told.figure, *cells)
                if is_share(told.figure, *cells) or slipped:
                    yield link
                    return

    def region(self, told: Told) -> str:
        """The place of a figure, "" for that of the report."""
        region = told.figure.region or ""
        return "" if region in ("", self._home) or told.grand else region

    def time(self, told: Told) -> str:
        """The time of a figure: its own, else the report's; "" where that is the latest of the table."""
        own = time_of(told.figure.period or "")
        this = not own or any(one.marks.this_year.search(own) for one in languages())
        return self.year if this and not any(map(str.isdigit, own)) else own


def _ties(told: Told, asked: Asked, axes: Axes, time: str) -> Iterator[Tie]:
    """The links that may be drafted between a figure and a table, in which it is of that time."""
    quantity = told.figure.quantity
    if told.compared and not told.change and not told.names_time:
        time = str(int(time) - 1) if time.isdigit() else ""
    missed = axes.missed_plan(told.thing, quantity)
    if missed is not None:
        held = agrees(quantity, axes.table.cells[missed].quantity)
        yield Tie(cell_link(told, axes, missed), True, held, 0)
    elif not told.change:
        for found in cells(asked, axes, time, quantity):
            yield from _same(told, axes, found)
    if missed is not None or not told.change:
        return
    rate = quantity is not None and quantity.unit is not None and quantity.unit.dimension == "ratio"
    points = rate and quantity is not None and quantity.unit is not None and quantity.unit.name == POINTS
    if points or not time.isdigit() or not told.compared:
        return
    earlier = str(int(time) - 1) if told.compared == YEAR_BEFORE else told.compared
    level = None if rate else quantity
    now = next(cells(asked, axes, time, level), None)
    if now is not None:
        before = next(cells(asked, axes, earlier, level), None)
        levels = list(changed(told, axes, now, before, rate=rate)) if before is not None else []
        yield from levels or printed_change(told, axes, now)


def _chosen(told: Told, ties: Sequence[Tie], near: Sequence[Axes]) -> Iterator[Link]:
    """The ties that the words alone make, unless another cell fits; else the best of those that agree."""
    strict = [one for one in ties if one.strict]
    agreed = [one for one in ties if one.agrees]
    if strict and (told.start < 0 or all(one.agrees for one in strict)):
        yield from (one.link for one in strict)
        return
    if agreed:
        best = max(one.score for one in agreed)
        agreed = [one for one in agreed if one.score == best]
        if len(agreed) <= _MOST and len({one.link.table for one in agreed}) == len(agreed):
            yield from (one.link for one in agreed)
        return
    failing = [one for one in ties if one.strict == bool(strict)] if told.sure else []
    if failing and (strict or len(failing) == 1) and not _elsewhere(told, near):
        link = failing[0].link
        slip = slip_between(told.figure.quantity, _cell_of(link, near))
        if told.change or slip is Slip.CLEAR or (slip is Slip.LIKELY and told.own):
            yield link
        elif not told.own:
            return
        elif _is_near(told, link, near):
            full = " " in told.thing or len(told.thing) >= _FULL_NAME
            yield link if told.grand or full else replace(link, question=Question.SAME)


def _cell_of(link: Link, near: Sequence[Axes]) -> Quantity | None:
    table = next(one.table for one in near if one.table.id == link.table)
    return table.cells[link.cells[0]].quantity


def _is_near(told: Told, link: Link, near: Sequence[Axes]) -> bool:
    """Whether a figure and a cell are so near that they may be meant for one."""
    both = (told.figure.quantity, _cell_of(link, near))
    low, high = sorted(abs(in_base(one, one.value)) if one is not None else 0 for one in both)
    return high < _NEAR * low


def _elsewhere(told: Told, near: Sequence[Axes]) -> bool:
    """Whether a cell of the tables that share words with a figure prints it: it may be that one."""
    cells = (cell.quantity for one in near for cell in one.table.cells.values())
    printed = not told.change and is_long(told.figure)
    return printed and any(are_one(told.figure.quantity, one) for one in cells)


def _same(told: Told, axes: Axes, found: Found) -> Iterator[Tie]:
    """A figure and the one cell that prints it, in brackets too."""
    quantity, strict = told.figure.quantity, found.strict and not told.compared
    held = [one for one in found.places if agrees(quantity, axes.table.cells[one].quantity)]
    if quantity is not None and quantity.approximation and not strict:
        return
    named = found.named or is_long(told.figure)
    if len(held) == 1 and (found.strict or named):
        yield Tie(cell_link(told, axes, held[0]), strict, True, found.score)
    elif found.only is not None and not held:
        cell = axes.table.cells[found.only]
        if strict or (found.close and slip_between(quantity, cell.quantity) is Slip.CLEAR):
            yield Tie(cell_link(told, axes, found.only), strict, False, found.score)
