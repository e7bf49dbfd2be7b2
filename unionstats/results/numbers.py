"""Exact values and intervals as people read them, grouped and no more digits than are known; and as JSON.

A number of JSON has all its digits; one whose decimals do not end has 15 significant digits, a low end
rounded down and a high end rounded up.
"""

from fractions import Fraction
from typing import Annotated, TypeAlias

from msgspec import Meta, Raw

from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval, scale
from unionstats.locale import Words
from unionstats.quantity import Unit
from unionstats.quantity.formatting import decimal, grouped, magnitude, plain, significant, with_unit
from unionstats.quantity.table import unit_in
from unionstats.rules import Solved

Number: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "number"})]
Whole: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "integer"})]

_SIGNIFICANT = 15
_SHORT = 10**_SIGNIFICANT


def number(value: Exact, *, up: bool | None = None) -> Raw:
    """A JSON number; the decimals of a value that does not end are rounded half to even, or `up` or down."""
    if type(value) is int and abs(value) < _SHORT:
        return Raw(str(value))
    return Raw(plain(value) or significant(value, _SIGNIFICANT, up=up))


def digits(found: Raw | None) -> str:
    """The characters of a JSON number; "" for none."""
    return "" if found is None else bytes(found).decode()


def low_number(interval: Interval | None) -> Raw | None:
    """The low end as a JSON number, never above it."""
    return None if interval is None or interval.low is None else number(interval.low, up=False)


def high_number(interval: Interval | None) -> Raw | None:
    """The high end as a JSON number, never below it."""
    return None if interval is None or interval.high is None else number(interval.high, up=True)


LISTED = 6  # whole numbers shown one by one; more are shown as a range
_LONG = 8  # decimals beyond which an exact value is shown rounded
_MOST_PLACES = 6  # tried for an estimate, from ten times the width of its interval on
_DIGITS = 5  # significant digits of a value that has no interval to say how many are known


def in_own_unit(interval: Interval, unit: Unit | None) -> Interval:
    """An interval of the solver's, which counts in the base of the dimension, in the unit of the figure."""
    return interval if unit is None else scale(interval, Fraction(1) / unit.factor)


def unit_for(unit: Unit | None, words: Words) -> Unit | None:
    """A unit as a person reads it in the language of `words`, for what is worked out and not printed."""
    return None if unit is None else unit_in(words.info().get("language", "en"), unit)


def exact_text(value: Exact) -> str:
    """All digits of a value whose decimals end; else five significant ones after a ≈."""
    text = plain(value)
    return grouped(text) if text else value_text(value)


def interval_text(interval: Interval, unit: Unit | None) -> str:
    """Both ends with all their digits where they end; with > and < where they are just outside."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return with_unit(range_text(interval), unit) or "?"
    if low == high:
        return with_unit(exact_text(low), unit)
    if not (plain(low) and plain(high)):
        return with_unit(range_text(interval), unit)
    opened = [">" if interval.low_open else "", "<" if interval.high_open else ""]
    return with_unit(f"{opened[0]}{exact_text(low)} … {opened[1]}{exact_text(high)}", unit)


def value_text(value: Exact) -> str:
    """A value by itself: all its digits while they are few, else five significant ones after a ≈."""
    return _few_digits(value, "half-even", "≈ ")


def short_text(value: Exact, most: int, places: int, mode: str = "half-even", before: str = "≈ ") -> str:
    """All digits of a value that has `most` decimals or fewer, else so many `places`, behind `before`."""
    text = plain(value)
    if text and len(text.partition(".")[2]) <= most:
        return grouped(text)
    return before + grouped(decimal(value, places, mode))


def _few_digits(value: Exact, mode: str, before: str = "") -> str:
    return short_text(value, _LONG, _DIGITS - 1 - magnitude(value), mode, before)


def range_text(interval: Interval) -> str:
    """Both ends, rounded outward to a hundredth of the width or so; ≥ and the like where one is unbounded.

    An end that is far smaller than the width keeps two digits of its own.
    """
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return value_text(low) if low == high else " … ".join(end_texts(low, high))
    if low is not None:
        return f"{'>' if interval.low_open else '≥'} {_few_digits(low, 'floor')}"
    return "" if high is None else f"{'<' if interval.high_open else '≤'} {_few_digits(high, 'ceiling')}"


def end_texts(low: Exact, high: Exact) -> tuple[str, str]:
    """Both ends of an interval with a width, rounded outward to a hundredth of it or so."""
    places = 1 - magnitude(high - low)
    return _end(low, places, "floor"), _end(high, places, "ceiling")


def estimate_text(interval: Interval) -> str:
    """The one number that stands for the interval: of its middle no more digits than keep it inside."""
    low, high = interval.low, interval.high
    if low is None or high is None or low == high:
        return range_text(interval)
    places = -magnitude(high - low) - 1
    middle = Fraction(low + high) / 2
    if middle == 0:
        return "0"
    for more in range(_MOST_PLACES):
        step = Fraction(10) ** -(places + more)
        rounded = round(middle / step) * step
        if rounded and rounded in interval:
            return grouped(decimal(middle, places + more, "half-even"))
    return "0"


def equation_text(name: str, known: str) -> str:
    """Return `total = 80`, or `total ≥ 80` where what is known begins with a relation of its own."""
    return f"{name} {known}" if known[:1] in "<>≤≥≈" else f"{name} = {known}"


def solved_text(solved: Solved, unit: Unit | None = None) -> str:
    """Return the whole numbers that fit, or the ends between which a real lies; "" where nothing is known.

    A real is in `unit`, which stands behind it; whole numbers stand alone. A question mark follows ends
    that are not proven to be the narrowest.
    """
    values, count = solved.values, solved.count
    if values is not None and count is not None:
        if count <= LISTED:
            return ", ".join(grouped(value) for value in values)
        run = values[-1] - values[0] + 1 == count
        text = f"{grouped(values[0])} … {grouped(values[-1])}"
        return text if run else f"{text} ({grouped(count)})"
    if solved.within in (None, ANY, NOT_NEGATIVE):
        return ""
    text = with_unit(range_text(in_own_unit(solved.within, unit)), unit)
    return text if solved.complete else f"{text} ?"


def _end(value: Exact, places: int, mode: str) -> str:
    if value:
        places = max(places, min(1 - magnitude(value), places + _DIGITS))
    return short_text(value, max(places, 0) + 2, places, mode, "")
