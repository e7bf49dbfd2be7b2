"""What words equate with others of its sentence, added or taken off: 48 new, less 20, so that 28 remain."""

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.points_apart import read_points_apart
from unionstats.source.drafting.relations.row import FAR, Row, signed
from unionstats.source.drafting.relations.slips import BOUNDS, Slip, fits_sum, span
from unionstats.source.drafting.relations.sums.called import read_with_before
from unionstats.source.drafting.relations.sums.settled import are_long

_TWO = 2
_SIGNS = {"+": 1, "-": -1, "−": -1}
_SHORT = 10  # how large a number of two digits is, in its last one
_MOST = 6  # figures that another one is made of
_ADDED = frozenset({"gain", "opening", "income", "inflow", "exports", "assets", "net_gain"})
_TAKEN = frozenset({"loss", "spending", "outflow", "imports", "debts", "cost", "net_loss"})
_FLOWS = frozenset({"gain", "loss"})
_CARRIED = frozenset({"all_income", "all_spending"})  # which may hold what is carried forward
_OF_RESULTS = frozenset({"sum", "change", "difference", "points", "average"})


def read_equated(row: Row) -> None:
    """Find what each figure is made of that words say to come out of the others of its sentence.

    Which of them are taken off is told by their words, or by the only way in which they make it.
    """
    made = [one for one in row.relations if one.kind in _OF_RESULTS and one.unstated is None]
    told = {place for one in made for place in one.figures}
    results = {one.figures[0] for one in made}
    apart_of = {member for one in made if one.kind == "difference" for member in one.figures[1:]}
    for place, item in enumerate(row.items):
        if item.kind is Kind.POINTS:
            read_points_apart(row, place)
            continue
        marks, level = row.marks, row.is_level(place) or row.base.get(place) == place
        net = marks.net.search(item.gap) if place not in told else None
        if (net and _both_ways(row, place)) or _is_made_up_of(row, place - 1):
            continue
        level = level and place not in row.starts  # so that the surplus rose from £2.1bn
        if place in told or not level or _is_apart(row, place):
            continue
        if "=" in item.gap:
            _read_equation(row, place)
            continue
        others = [one for one in _others(row, place) if one not in results]
        apart = (
            (net and len(others) == _TWO)
            or marks.equated_apart.search(item.gap)
            or marks.equated_apart_behind.match(item.tail)
        )
        of_all = _is_made_up_of(row, place)
        others = [one for one in others if one < place] if of_all else others  # made up 290 of the 304
        summed = not apart and (of_all or is_made_up(row, place))
        if not summed:  # so a surplus of £0.2m turned into a deficit of £0.1m
            others = [one for one in others if one not in apart_of]
        closes = row.roles.get(place) in {"closing", "equity"} and "opening" in map(row.roles.get, others)
        left = marks.equated_behind.match(item.tail)
        if any(marks.whole_opens.search(row.items[one].gap) for one in others):
            left = None  # of the 7,460 cases 211 were won, 106 lost and 1,095 were still open
        said = apart or summed or closes or marks.equated.search(item.gap) or left
        if said and not read_with_before(row, place, others, told):
            _settle(row, place, others, apart=bool(apart), summed=summed)


def _read_equation(row: Row, place: int) -> None:
    """Fees £1.20m + grants £0.35m = £1.55m: what signs between figures make of them."""
    gaps = [row.items[one].gap.strip() for one in range(place + 1)]
    told = [next((sign for sign in _SIGNS if sign in (gap[:1], gap[-1:])), "") for gap in gaps]
    signs: dict[int, int] = {}
    for one in range(place - 1, max(place - FAR, -1), -1):
        level = row.items[one].kind is Kind.LEVEL and row.together(one, place) and row.same_unit(one, place)
        if not level:
            return
        signs[one] = _SIGNS.get(told[one], 1)
        if not told[one]:
            break
    if len(signs) > 1 and "=" in (gaps[place][:1], gaps[place][-1:]):
        form = signed([*signs.values()][::-1])
        row.add("difference" if "-" in form else "sum", form, (place, *reversed(signs)))


def is_made_up(row: Row, place: int) -> bool:
    """Whether words say that a figure is all of several: in total, which makes 1,300 together."""
    marks, item = row.marks, row.items[place]
    made = marks.total_made.search(item.lead) or marks.sum_word.search(item.lead)
    made = made or marks.equated_sum.search(item.gap)
    behind = None if item.quantity.approximation else marks.total_behind.match(item.tail)
    if behind or made:  # but we expect around 100 for the year as a whole
        return True
    here = [one for one in range(max(place - _MOST * 2, 0), place + 1) if _in_sentence(row, one, place)]
    words = "#".join(row.items[one].gap for one in here)
    return place not in row.references and marks.year_parted.search(f"{words}#{item.tail}") is not None


def _in_sentence(row: Row, one: int, place: int) -> bool:
    return row.items[one].sentence == row.items[place].sentence


def _others(row: Row, place: int) -> list[int]:
    """The levels of its sentence in its unit, and those that they are compared with."""
    here, window = row.items[place], range(max(place - _MOST * 2, 0), min(place + _MOST * 2, len(row)))
    near = [one for one in window if one != place and row.items[one].sentence == here.sentence]
    near = [
        one
        for one in near
        if _stands_open(row, one, here.aside) and not row.marks.more_by.match(row.items[one].tail)
    ]
    plain = [one for one in near if row.is_level(one) or (one in row.references and one not in row.falls)]
    plain = [one for one in plain if row.items[one].role is not Role.RANGE and one not in row.increases]
    plain = sorted([*plain, *(one for one in near if one in row.increases and _is_put_or_taken(row, one))])
    plain = [one for one in plain if not _is_apart(row, one) and row.roles.get(one) not in _CARRIED]
    plain = [one for one in plain if row.items[one].quantity.approximation not in BOUNDS]
    return [one for one in plain if row.same_unit(one, place)]


def _is_made_up_of(row: Row, place: int) -> bool:
    """Whether a figure is what several make of the larger one behind it: made up 290 of the 304."""
    item, marks = row.items[max(place, 0)], row.marks
    of_next = marks.makes_up.search(item.gap) and marks.of_all.match(item.tail)
    return place >= 0 and of_next is not None and row.together(place, place + 1)


def _both_ways(row: Row, place: int) -> bool:
    """A net change of the rises and falls before it: rose by 40 here and 25 there and fell by 15."""
    ways: dict[int, bool] = {}
    for one in [one for one in range(max(place - _MOST, 0), place) if row.together(one, place)]:
        gap = row.items[one].gap
        told = row.marks.both_ways.search(gap)
        if row.same_unit(one, place) and (told is not None or (ways and row.marks.list_closes.search(gap))):
            ways[one] = told["down"] is not None if told is not None else [*ways.values()][-1]
    net = row.marks.both_ways.search(row.items[place].gap)
    if net is None or {*ways.values()} != {False, True}:
        return False
    down = net["down"] is not None
    signs = {one: 1 if way is down else -1 for one, way in ways.items()}
    turned = {one: -sign for one, sign in signs.items()}
    if all(row.net_slip(place, each) is Slip.NONE for each in (signs, turned)):
        return False
    row.base[place] = place
    row.forget(place)
    row.add_net(place, signs)
    return True


def _is_put_or_taken(row: Row, place: int) -> bool:
    """Whether words put a change of no printed level to others, or take it off: was drawn down by."""
    gap = row.items[place].gap
    said = _is_taken(row, place) or row.marks.added.search(gap) or row.roles.get(place) in _FLOWS
    return bool(said) and all(one.unstated is not None for one in row.relations if one.figures[0] == place)


def _is_taken(row: Row, place: int) -> bool:
    """Whether words take a figure off another one: less £2m; cut 120 of its 1,500 jobs."""
    gap = row.items[place].gap
    next_ = row.items[place + 1].gap if row.together(place, place + 1) else ""
    return bool(row.marks.taken.search(gap) or row.marks.taken_of.search(f"{gap}#{next_}"))


def _stands_open(row: Row, place: int, aside: int) -> bool:
    """Whether a figure stands in no bracket that others do not share, or is all of one: wages (£41m)."""
    item = row.items[place]
    return item.aside in {0, aside} or (item.gap.endswith("(") and not item.tail.strip())


def _is_apart(row: Row, place: int) -> bool:
    """Whether a figure is no amount of its own: net income per share, a decrease in the deficit of 6.4bn."""
    marks, item = row.marks, row.items[place]
    each = marks.no_amount.search(f"{item.lead}#{item.tail}")
    expected = marks.than_expected.match(item.tail)  # £2.9m less than planned
    return (each or expected or marks.flow_changed.search(item.gap)) is not None


def _settle(row: Row, place: int, others: Sequence[int], *, apart: bool, summed: bool) -> None:
    """Record the one way in which the others make a figure: all of them, or those that stand nearest."""
    ways = [
        way
        for listed in (_either_side(place, others) if apart else _listed(place, others))
        for way in _ways(row, listed, apart=apart, summed=summed)
        if apart or listed[0] < place or _told(row, way)
    ]
    tried = [(way, row.net_slip(place, way)) for way in ways]
    all_ = dict.fromkeys([one for one in others if one < place], 1)  # sold 45 houses and 120 flats, 165
    gaps = [f"{row.items[one].gap}#{row.items[one + 1].gap}" for one in all_]
    if not (apart or all_ in ways or any(map(row.marks.taken_of.search, gaps))) and len(all_) >= _TWO:
        tried.append((all_, row.net_slip(place, all_)))
    found = [way for way, slip in tried if slip is None]
    if not (apart or found):  # income total 279, benefits 11, payments 25, expenditure total 36
        last = [dict.fromkeys([*all_][-size:], 1) for size in range(_TWO, len(all_))]
        found = [one for one in last if fits_sum(row.items[place], [row.items[at] for at in one])]
    if not found:
        tried = tried[: len(ways)]
        tried = [
            one
            for one in tried
            if len(one[0]) > _TWO or -1 not in one[0].values() or _is_between_semicolons(row, place, one[0])
        ]
        ways = [way for way, _ in tried]
        sure = [_are_all(row, place, way, others, apart=apart, summed=summed) for way in ways]
        slips = [
            (way, (slip is Slip.CLEAR and _leaves_some(row, way)) or (slip and told))
            for (way, slip), told in zip(tried, sure, strict=True)
        ]
        found = [way for way, likely in slips if likely]
        found = found if len(found) == 1 else []
    for way in found[:1]:
        row.add_net(place, way)


def _is_between_semicolons(row: Row, place: int, way: Collection[int]) -> bool:
    """Whether a figure stands between the same semicolons as one of those that it may be made of."""
    return any(row.items[one].part == row.items[place].part for one in way)


def _leaves_some(row: Row, way: dict[int, int]) -> bool:
    """Whether less is taken off than there is; a moved point may say otherwise by chance."""
    return sum(sign * (span(row.items[one]).low or 0) for one, sign in way.items()) > 0


def _are_all(
    row: Row, place: int, way: dict[int, int], others: Sequence[int], *, apart: bool, summed: bool
) -> bool:
    """Whether the words leave no doubt that a figure is made of others so, however it is misprinted."""
    items = [row.items[one] for one in way]
    if len(way) != len(others) and sorted(way) != [place - 1, place + 1]:
        return False
    if apart:  # no surplus of 5m in 2020, 7m in 2019 and 9m in 2018
        dated = any(row.marks.time.search(f"{one.gap}#") for one in (*items, row.items[place]))
        dated = dated or any(row.marks.part_flow.search(one.lead) for one in items)  # oil exports
        behind = row.marks.equated_apart_behind.match(row.items[place].tail)
        here = (behind or max(way) < place) and not dated and row.references.isdisjoint(way)
        return bool(here) and are_long(row.items[place], items, _SHORT)
    if summed:
        return are_long(row.items[place], items)
    return _told(row, way) and are_long(row.items[place], items, _SHORT)


def _listed(place: int, others: Sequence[int]) -> list[Sequence[int]]:
    """Those before a figure, all or the nearest, or those behind it."""
    before, behind = [one for one in others if one < place], [one for one in others if one > place]
    listed = [*(before[at:] for at in range(len(before))), behind]
    return [one for one in listed if _TWO <= len(one) <= _MOST]


def _either_side(place: int, others: Sequence[int]) -> list[Sequence[int]]:
    """The two before a figure, or the one before it and the one behind it, or the only two."""
    before, behind = [one for one in others if one < place], [one for one in others if one > place]
    pairs = [before[-_TWO:], [*before[-1:], *behind[:1]], [*others]]
    return [one for at, one in enumerate(pairs) if len(one) == _TWO and one not in pairs[:at]]


def _ways(row: Row, listed: Sequence[int], *, apart: bool, summed: bool) -> Iterator[dict[int, int]]:
    """The signs that some figures can have, the first that is added in front."""
    if apart:
        if len(listed) == _TWO:
            less, more = sorted(listed, key=lambda one: span(row.items[one]).low or 0)
            yield {more: 1, less: -1}
        return
    known = [(1,) if summed else _signs(row, one) for one in listed]
    if any(row.marks.added.search(gap) or row.marks.taken.search(gap) for gap in _gaps(row, listed)):
        known = [signs if len(signs) == 1 else (1,) for signs in known]
    for signs in product(*known):
        if 1 in signs:
            way = dict(zip(listed, signs, strict=True))
            yield dict(sorted(way.items(), key=lambda pair: -pair[1]))


def _gaps(row: Row, places: Sequence[int]) -> list[str]:
    return [row.items[one].gap for one in places]


def _signs(row: Row, place: int) -> tuple[int, ...]:
    """Whether a figure is added or taken off by the words before it, by what it is, or either."""
    gap, role = row.items[place].gap, row.roles.get(place, "")
    if row.items[place].value < 0:  # plus 137, minus 124
        return (1,)
    if role in _TAKEN or _is_taken(row, place):
        return (-1,)
    return (1,) if role in _ADDED or row.marks.added.search(gap) else (1, -1)


def _told(row: Row, way: dict[int, int]) -> bool:
    """Whether the words say of all figures but the first one whether they are taken off."""
    base = any(row.roles.get(one) not in _FLOWS for one in way)  # 4 judges left and 7 came, so that 33 remain
    return base and all(len(_signs(row, one)) == 1 for one in [*way][1:])
