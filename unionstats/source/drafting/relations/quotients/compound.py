"""Growth for each year between two levels: 由2018年的786人增至2023年的1024人，年均增长5.4%."""

from fractions import Fraction

from unionstats.interval import Interval, divide, exactly, subtract
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.relations.changes.bases import started, years_in
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, slip_in, span, stands

_FEWEST, _MOST = 2, 10  # years
_FINE = 10**9
_FAR_OFF = Fraction(1, 16)  # of what is meant: a mean of several rates of growth is nearer


def read_compound(row: Row) -> None:
    """Find the two levels that each yearly rate of growth is between, but for a slip."""
    told = {one.figures[0] for one in row.relations}
    for place, item in enumerate(row.items):
        if item.unit != PERCENT or place in told:
            continue
        found = row.marks.yearly.match(item.lead)
        ends = _ends(row, place) if found is not None else None
        if ends is None:
            continue
        now, then, years = ends
        meant = _yearly(divide(span(row.items[now]), span(row.items[then])), years)
        if meant is not None and (stands(item, meant) or _is_slip(row, place, meant)):
            row.base[place] = place
            row.add("growth", "{1} = {2}" + " * (1 + {0})" * years, (place, now, then))


def _ends(row: Row, place: int) -> tuple[int, int, int] | None:
    """The last level of a sentence that came from another one, that one, and the years between them."""
    for now in reversed(row.levels(place)):
        if row.items[now].sentence != row.items[place].sentence:
            return None
        then = started(row, now)
        if then is None or row.marks.constant_prices.search(row.items[then].gap):
            continue
        named = [years_in(row.items[one].gap) for one in (then, now)]
        years = int(named[1][-1]) - int(named[0][-1]) if all(named) else 0
        return (now, then, years) if _FEWEST <= years <= _MOST else None
    return None


def _is_slip(row: Row, place: int, meant: Interval) -> bool:
    """Whether a rate is a slip of what is meant, and far from it."""
    told, low, high = span(row.items[place]), meant.low, meant.high
    if low is None or high is None or told.low is None or told.high is None:
        return False
    far = told.low > high * (1 + _FAR_OFF) or told.high < low * (1 - _FAR_OFF)
    return far and low > 0 and slip_in(row.items[place], meant) is not Slip.NONE


def _yearly(times: Interval | None, years: int) -> Interval | None:
    """The growth a year by which something came to so many times what it was, a little widened."""
    if times is None or times.low is None or times.high is None or times.low <= 1:
        return None
    low, high = (_root(Fraction(end), years) for end in (times.low, times.high))
    return subtract(Interval(low, high + Fraction(1, _FINE)), exactly(1))


def _root(value: Fraction, degree: int) -> Fraction:
    """The root of a number, no more than a billionth too small."""
    sought = value.numerator * _FINE**degree // value.denominator
    low, high = 0, sought + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= sought else (low, middle)
    return Fraction(low, _FINE)
