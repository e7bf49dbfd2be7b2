"""Exact values as numbers of JSON.

A value has all its digits; one whose decimals do not end has 15 significant digits, a low end rounded
down and a high end rounded up.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Raw

from unionstats.interval import Exact, Interval
from unionstats.quantity.formatting import plain, significant

Number: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "number"})]
Whole: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "integer"})]

_DIGITS = 15
_SMALL = 2**60
_POWER = 10**60  # which every smaller divisor divides of which the decimals end
_LARGE = 10 ** (_DIGITS - 1)  # from which on no decimals are written


def number(value: Exact) -> Raw:
    """A JSON number; the decimals of a value that does not end are rounded half to even."""
    return Raw(str(value) if type(value) is int and 0 <= value < _LARGE else _json_number(value, up=None))


def low_number(interval: Interval) -> Raw | None:
    """The low end as a JSON number, never above it."""
    return None if interval.low is None else Raw(_json_number(interval.low, up=False))


def high_number(interval: Interval) -> Raw | None:
    """The high end as a JSON number, never below it."""
    return None if interval.high is None else Raw(_json_number(interval.high, up=True))


def _json_number(value: Exact, *, up: bool | None) -> str:
    if isinstance(value, int) and -_LARGE < value < _LARGE:
        return str(value)
    found = _significant(value.numerator, value.denominator) if value > 0 else None
    if found is None:
        return plain(value) or significant(value, _DIGITS, up=up)
    count, places, over_half = found
    return _with_point(count + (over_half if up is None else up), places)


def _significant(top: int, bottom: int) -> tuple[int, int, bool] | None:
    """The significant digits of a reduced quotient, rounded down, how many are decimals, if half is left.

    None for a quotient whose decimals end, or may, and for one without decimals.
    """
    if bottom >= _SMALL or not _POWER % bottom:
        return None
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
