"""Relations between the sentences of several paragraphs: parts of a whole, averages told apart from it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from msgspec.structs import replace

from unionstats.interval import Interval, divide, scale
from unionstats.languages.marks import NEVER
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.paragraphs.balanced import Balanced
from unionstats.source.drafting.paragraphs.carried import Moved, accounts_of, carried
from unionstats.source.drafting.paragraphs.changed import Changed
from unionstats.source.drafting.paragraphs.complements import complements_of, told_apart
from unionstats.source.drafting.paragraphs.derived import Derived, is_one
from unionstats.source.drafting.paragraphs.level import MOST, Level, Made, last_of, levels_of
from unionstats.source.drafting.paragraphs.lines import kind_of_line, lists_of_lines
from unionstats.source.drafting.paragraphs.rates import Rates
from unionstats.source.drafting.paragraphs.stocks import Stocks
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.paragraphs.wholes import SharedLists, exceeds, whole_of
from unionstats.source.drafting.relations.quotients.readings import is_of_some
from unionstats.source.drafting.relations.quotients.structures import fits_but_one
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.slips import Slip, akin, fits_sum, is_beside, slip_in, span, stands
from unionstats.source.drafting.relations.sums.exhaustive import (
    complementary,
    exhaustive,
    parted,
    slip_of_sum,
)
from unionstats.source.drafting.relations.sums.members import broken_down, closes, shared_out, whole_called

_PARTS = 24
_RESULTS = frozenset(
    {"surplus", "deficit"}
)  # of which a paragraph that balances one tells others of other times
_FLOWS = 4  # paragraphs before one that tells what is left
_BOTH = 2
_NEAR, _FAR = 2, 12  # paragraphs before one that breaks a level down; the same where nothing is left out


class _Parts(NamedTuple):
    """Parts by which a paragraph breaks down what stands so `far` before it; all of them if `closed`.

    `paid`: they are means of money; `name` is what they call their whole.
    """

    levels: Sequence[Level]
    closed: bool
    far: int
    paid: bool = False
    name: str = ""


class Across:
    """What paragraphs print, as far as relations over several of them need it."""

    def __init__(self) -> None:
        self._levels: list[Level] = []
        self._opened: list[tuple[str, Level | None]] = []
        self._summed: set[str] = set()
        self._wholes: set[str] = set()
        self._paid: list[Level] = []
        self._broken_down: list[_Parts] = []
        self._scaled: list[tuple[Level, Fraction]] = []
        self._flows: list[tuple[Level, str]] = []
        self._left: list[tuple[Level, str, int]] = []
        self._ratios: list[list[Level]] = []
        self._changed, self._derived, self._moved = Changed(), Derived(), Moved()
        self._balanced, self._rates, self._stocks = Balanced(), Rates(), Stocks()
        self._shared = SharedLists()
        self._paragraph = 0

    def add(self, row: Row, figures: Sequence[DraftFigure], unsure: set[int]) -> None:
        """Take the figures of a paragraph in."""
        told = [
            Level(item, figure, row.words(place).noun, self._paragraph)
            for place, (item, figure) in enumerate(zip(row.items, figures, strict=True))
        ]
        levels = [told[place] for place in levels_of(row) if place not in unsure]
        levels = [one for one in levels if not row.marks.for_number.match(one.item.tail)]
        for place, one in enumerate(told):
            kind = kind_of_line(one.item)
            if kind or not place:
                self._opened.append((kind, one if row.is_level(place) else None))
        settled = {one.figures[0] for one in row.relations}
        names = {place: told[place].noun or told[max(place - 1, 0)].noun for place in row.scaled}
        scaled = [(replace(told[place], noun=names[place]), size) for place, size in row.scaled.items()]
        ways = {one.figures[0] for one in row.relations if one.kind == "way"}
        self._scaled += [one for one in scaled if one[0].item.number not in settled - ways]
        results = {place for place, role in row.roles.items() if role in _RESULTS}
        open_ = {"closing"} if results & settled else {*_RESULTS, "closing"}
        for place, role in row.roles.items():
            self._flows.append((told[place], role))
            if role in open_ and place not in settled:
                self._left.append((*self._flows[-1], len(self._flows)))
        told_of = {one.figures[0] for one in row.relations if one.kind == "quotient"}
        ratios = [
            one.figures for one in row.relations if one.kind == "ratio" and one.figures[0] not in told_of
        ]
        self._ratios += [[told[place] for place in each] for each in ratios]
        sums = [one for one in row.relations if one.kind == "sum"]
        parts = {place for one in sums for place in one.figures}
        printed = [[told[place].figure.id for place in one.figures] for one in sums if one.unstated is None]
        self._summed |= {part for _, *members in printed for part in members}
        self._wholes |= {whole for whole, *_ in printed}
        for place, item in enumerate(row.items):
            if item.first and place not in parts and row.is_level(place):
                for members in broken_down(row, place):
                    listed = closes(row, members)
                    closed, far = listed or exhaustive(row, members), _FAR if listed else _NEAR
                    name = whole_called(row, place)
                    self._broken_down.append(_Parts([told[one] for one in members], closed, far, name=name))
        for members in shared_out(row):
            if parts.isdisjoint(members):
                self._broken_down.append(_Parts([told[one] for one in members], closed=True, far=_NEAR))
        self._add_paid(row, told, parts)
        self._changed.add(row, told)
        self._moved.add(row, told)
        self._rates.add(row, told)
        self._balanced.add(row, told)
        self._derived.add(row, told, unsure)
        self._stocks.add(row, told)
        self._shared.add(row, told)
        self._levels += levels
        self._paragraph += 1

    def _add_paid(self, row: Row, told: Sequence[Level], summed: set[int]) -> None:
        """Take the means of money of a paragraph in, and the lists by which it breaks one of them down."""
        paid = [place for place in sorted(row.means) if row.base.get(place) == place]
        paid = [place for place in paid if row.items[place].dimension.isupper()]
        for place in paid:
            item = row.items[place]
            if item.first and place not in summed and row.marks.breakdown.match(item.gap):
                near = range(place, min(place + MOST, len(row)))
                parts = [one for one in near if one in paid or row.is_level(one)]
                parts = [one for one in parts if row.items[one].sentence == item.sentence]
                parts = [one for one in parts if row.same_unit(place, one)]
                closed = closes(row, parts) or complementary(row, parts) is not None
                far = _FAR if closed else _NEAR
                if len(parts) > 1:  # 从收入来源看，人均工资性收入8924元，人均经营净收入3077元
                    self._broken_down.append(_Parts([told[one] for one in parts], closed, far, paid=True))
        self._paid += [told[place] for place in paid]

    def made(self) -> Iterator[Made]:
        """Yield the rules, in the order of what they are found by."""
        found = [*self._made()]
        yield from found
        yield from self._balanced.made(found)

    def _made(self) -> Iterator[Made]:
        yield from self._listed()
        yield from complements_of(self._levels, self._summed, self._wholes)
        for parts in self._broken_down:
            yield from self._parted(parts)
        yield from self._shared.made(self._before)
        yield from self._derived.means(self._before)
        for left, role, end in self._left:
            flows = self._flows[max(end - _PARTS, 0) : end]
            yield from (carried(left, flows) if role == "closing" else self._surplus(left, role, flows))
        for rate, size in self._scaled:
            yield from self._per_scale(rate, size)
        yield from accounts_of(self._levels)
        yield from self._changed.made(self._before)
        yield from self._moved.made()
        yield from self._rates.made(self._before)
        yield from self._derived.made(self._before)
        yield from self._stocks.made(self._levels)
        yield from (made for each in self._ratios for made in self._structure(each))

    def _structure(self, shares: Sequence[Level]) -> Iterator[Made]:
        """三次产业结构为10:43:47: of the three amounts that paragraphs before it tell, but for one term."""
        groups: defaultdict[tuple[object, ...], dict[str, Level]] = defaultdict(dict)
        for one in self._before(shares[0]):
            for number, member, rest in told_apart(one.item.language, one.noun):
                groups[number, rest, one.item.unit][member] = one
        size, items = len(shares), [one.item for one in shares]
        for members in groups.values():
            parts = sorted(members.values(), key=lambda one: one.figure.start)
            if len(parts) == size and fits_but_one(items, [one.item for one in parts]):
                form = f"{{0}} = {{1}} / ({terms(2, size)}) * 100"
                for share, part in zip(shares, parts, strict=True):
                    yield "quotient", form, [one.figure for one in (share, part, *parts)], None
                return

    def _listed(self) -> Iterator[Made]:
        """A whole, and paragraphs with numbers of one kind that each begin with a part of it."""
        for line, parts in lists_of_lines(self._opened):
            if 1 < len(parts) < _PARTS and all(akin(one.item, parts[0].item) for one in parts):
                near = [*self._before(parts[0])]
                near += [line] if line is not None and line not in near else []
                before = [one for one in near if parts[0].paragraph - one.paragraph in {0, 1}]
                if line is not None and 0 < line.item.bullet < parts[0].item.bullet:  # lines below a line
                    before = [line, *(one for one in near if one.figure.start > line.figure.start)]
                before = [one for one in before if akin(one.item, parts[0].item)]
                made = list(whole_of(parts, before, asked=True))
                yield from made or whole_of(parts, self._behind(parts[-1]), closed=True)
            start = 0
            for at, total in enumerate(parts):  # - All funds: £2.3m
                if total.item.language.marks.total_said.search(f"{total.item.gap}#{total.item.tail}"):
                    alike = at - start > 1 and all(akin(one.item, total.item) for one in parts[start:at])
                    yield from whole_of(parts[start:at], [total], closed=True) if alike else ()
                    start = at + 1
            for at, whole in enumerate(parts[:-_BOTH]):  # Passengers: 28,200. Domestic: …. International: …
                both = parts[at + 1 : at + 1 + _BOTH]
                alike = all(akin(one.item, whole.item) for one in both)
                if alike and parted(whole.item.language, [one.noun for one in both]) is not None:
                    yield from whole_of(both, [whole], asked=True)

    def _parted(self, parts: _Parts) -> Iterator[Made]:
        """The parts by which a paragraph breaks down a level of one before it, but for a slip."""
        first = parts.levels[0]
        near = last_of(self._paid, first)[-_PARTS:] if parts.paid else self._before(first)
        apart = range(0 if parts.paid else 1, parts.far + 1)
        near = [one for one in near if first.paragraph - one.paragraph in apart]
        wholes = [one for one in near if akin(one.item, first.item)]
        called = [one for one in wholes if parts.name and thing(one.noun) == parts.name]
        if parts.name and not called:  # Of these journeys, of 1,612 million passenger journeys made
            called = [one for one in wholes if f" {parts.name} " in f" {thing(one.noun)} "]
        wholes = [one for one in wholes if same_place_and_time(one.figure, first.figure)]
        called = [one for one in called if one in wholes] or called[-1:]
        closed = parts.closed or exceeds(parts.levels, wholes)
        yield from whole_of(parts.levels, called or wholes, closed=closed, called=is_one(called))

    def _before(self, level: Level) -> Sequence[Level]:
        """Levels before one, the last ones."""
        return last_of(self._levels, level)

    def _next(self, level: Level) -> list[Level]:
        """Levels behind one, the first ones, of its place and time."""
        start = bisect_left(self._levels, level.figure.start, key=lambda one: one.figure.start)
        near = self._levels[start : start + MOST]
        return [one for one in near if same_place_and_time(one.figure, level.figure)]

    def _behind(self, last: Level) -> list[Level]:
        """What the paragraph behind one begins with, where it is called a total in the same unit."""
        start = bisect_left(self._levels, last.figure.start, key=lambda one: one.figure.start)
        near = self._levels[start : start + MOST]
        next_ = [one for one in near if one.paragraph == last.paragraph + 1 and akin(one.item, last.item)]
        return [one for one in next_[:1] if one.item.language.marks.total_said.search(one.item.gap)]

    def _surplus(self, left: Level, role: str, flows: Sequence[tuple[Level, str]]) -> Iterator[Made]:
        """What is left of an income and a spending that paragraphs before it tell: the last that make it."""
        section = left.figure.section
        near = [one for one in flows if one[0].figure.section == section and akin(one[0].item, left.item)]
        near = [one for one in near if 0 <= left.paragraph - one[0].paragraph <= _FLOWS]
        kinds = ("income", "spending") if role == "surplus" else ("spending", "income")
        wholes, parts = ([one for one, told in near if told.endswith(kind)] for kind in kinds)
        pairs = [(whole, part) for whole in wholes for part in parts]
        # a surplus may be called a deficit
        made = [
            (one, other)
            for one, other in pairs
            if fits_sum(one.item, [other.item, left.item]) or fits_sum(other.item, [one.item, left.item])
        ]
        largest = [max(some, key=lambda one: one.item.value) for some in (wholes, parts) if some]
        if not made and pairs and slip_of_sum(largest[0].item, [largest[1].item, left.item]) is Slip.CLEAR:
            made = [(largest[0], largest[1])]
        for whole, part in made[-1:]:
            yield "difference", "{0} = {1} - {2}", [one.figure for one in (left, whole, part)], None

    def _per_scale(self, rate: Level, size: Fraction) -> Iterator[Made]:
        """每千人口注册护士3.58人: the last level that its name ends with, over what the rest names."""
        name = thing(rate.noun)
        before = [one for one in self._before(rate) if same_place_and_time(one.figure, rate.figure)]
        tops = [one for one in before if akin(one.item, rate.item) and len(thing(one.noun)) > 1]
        for top in [one for one in tops if name != thing(one.noun) and name.endswith(thing(one.noun))][-1:]:
            rest = name.removesuffix(thing(top.noun))
            people = any(word in rest for word in rate.item.language.word_set("people"))
            named = rate.item.language.marks.population if people else NEVER
            ended = rest[-_NEAR:]
            counts = [one for one in before if one.item.dimension == "count"]
            counts = [one for one in counts if one.noun.endswith(ended) or named.search(one.noun)]
            counts = [one for one in counts if not one.item.aside] or counts
            counts = counts or [one for one in self._next(rate) if named.search(one.noun)]
            other = {one.item.value for one in counts if people and is_of_some(one.item, one.noun, rest)}
            values = {one.item.value: divide(span(top.item), span(one.item)) for one in counts}
            made = {value: scale(one, size) for value, one in values.items() if one is not None}
            fits = [value for value, one in made.items() if stands(rate.item, one)]
            chosen = fits or [
                value for value, one in made.items() if value not in other and _misprints(rate.item, one)
            ]
            count = [one for one in counts if one.item.value in chosen][-1:]
            if count and rest and len(fits or made) == 1:
                figures = [one.figure for one in (rate, top, *count)]
                yield "quotient", f"{QUOTIENT} * {size}", figures, None


def _misprints(item: Item, meant: Interval) -> bool:
    """Whether a number is a slip of what is meant, and further off than of another year's population."""
    return not is_beside(item, meant) and slip_in(item, meant) is not Slip.NONE
