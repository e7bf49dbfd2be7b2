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
_SHORT = 10**_DIGITS


def number(value: Exact, *, up: bool | None = None) -> Raw:
    """A JSON number; the decimals of a value that does not end are rounded half to even, or `up` or down."""
    if type(value) is int and abs(value) < _SHORT:
        return Raw(str(value))
    return Raw(plain(value) or significant(value, _DIGITS, up=up))


def digits(found: Raw | None) -> str:
    """The characters of a JSON number; "" for none."""
    return "" if found is None else bytes(found).decode()


def low_number(interval: Interval | None) -> Raw | None:
    """The low end as a JSON number, never above it."""
    return None if interval is None or interval.low is None else number(interval.low, up=False)


def high_number(interval: Interval | None) -> Raw | None:
    """The high end as a JSON number, never below it."""
    return None if interval is None or interval.high is None else number(interval.high, up=True)
