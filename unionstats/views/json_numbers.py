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

_DIGITS = 15
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
    common = gcd(top, bottom)
    top //= common
    bottom //= common
    if bottom == 1 and top < _LARGE:
        return str(top)
    twos = (bottom & -bottom).bit_length() - 1
    odd, fives = bottom >> twos, 0
    while not odd % 5:
        odd //= 5
        fives += 1
    whole = top // bottom
    if whole >= _LARGE:
        return _json_number(Fraction(top, bottom), up=up)
    if odd == 1:  # the decimals end
        places = max(twos, fives)
        count = top * 10**places // bottom
    else:
        places = _DIGITS - len(str(whole)) if whole else _DIGITS - 1 + len(str((bottom - 1) // top))
        count, rest = divmod(top * 10**places, bottom)
        count += 2 * rest > bottom if up is None else up
    digits = str(count).zfill(places + 1)
    text = f"{digits[:-places]}.{digits[-places:]}"
    return text if odd == 1 else text.rstrip("0").rstrip(".")
