"""Exact values as numbers of JSON.

A value has all its digits; one whose decimals do not end has 15 significant digits, a low end rounded
down and a high end rounded up.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import Annotated, TypeAlias

from msgspec import Meta, Raw

from unionstats.interval import Exact, Interval
from unionstats.quantity.formatting import plain, significant

Number: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "number"})]
Whole: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "integer"})]

Quotient: TypeAlias = tuple[int, int]

_DIGITS = 15
_SMALL = 2**60
_POWER = 10**60  # which every smaller divisor divides of which the decimals end
_LARGE = 10 ** (_DIGITS - 1)  # from which on no decimals are written


def number(value: Exact) -> Raw:
    """A JSON number; the decimals of a value that does not end are rounded half to even."""
    return Raw(_json_number(value, up=None))


def low_number(interval: Interval) -> Raw | None:
    """The low end as a JSON number, never above it."""
    return None if interval.low is None else Raw(_json_number(interval.low, up=False))


def high_number(interval: Interval) -> Raw | None:
    """The high end as a JSON number, never below it."""
    return None if interval.high is None else Raw(_json_number(interval.high, up=True))


def _json_number(value: Exact, *, up: bool | None) -> str:
    return plain(value) or significant(value, _DIGITS, up=up)


def ratio_text(top: int, bottom: int, *, up: bool | None) -> str:
    """The text of `top` / `bottom`, neither negative, as `number`, `low_number` and `high_number` write it.

    `up` says whether decimals that do not end are rounded up or down; None rounds them half to even.
    """
    found = _significant(top, bottom)
    if found is None:
        return _json_number(Fraction(top, bottom), up=up)
    count, places, over_half = found
    return _with_point(count + (over_half if up is None else up), places)


def range_texts(low: Quotient, high: Quotient) -> tuple[str, str]:
    """Both ends of an interval, the low one rounded down and the high one up."""
    if low != high:
        return ratio_text(*low, up=False), ratio_text(*high, up=True)
    found = _significant(*low)
    if found is None:
        text = plain(Fraction(*low))
        return (text, text) if text else (ratio_text(*low, up=False), ratio_text(*low, up=True))
    return _with_point(found[0], found[1]), _with_point(found[0] + 1, found[1])


def _significant(top: int, bottom: int) -> tuple[int, int, bool] | None:
    """The significant digits of a quotient, rounded down, how many are decimals, and whether half is left.

    None for a quotient whose decimals end, or may, and for one without decimals.
    """
    common = gcd(top, bottom)
    bottom //= common
    if bottom >= _SMALL or not _POWER % bottom:
        return None
    top //= common
    whole = top // bottom
    if whole >= _LARGE:
        return None
    places = _DIGITS - len(str(whole)) if whole else _DIGITS - 1 + len(str((bottom - 1) // top))
    count, rest = divmod(top * 10**places, bottom)
    return count, places, 2 * rest > bottom


def _with_point(count: int, places: int) -> str:
    digits = str(count)
    if len(digits) <= places:
        digits = digits.zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".")
