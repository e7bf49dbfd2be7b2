"""Exact intervals of rational numbers with open, closed or unbounded ends.

Numbers are `int` or `Fraction`; no binary float ever enters.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

Exact: TypeAlias = int | Fraction


class Interval(Struct, frozen=True):
    """The numbers between `low` and `high`; an end of None is unbounded, an open end is not a member."""

    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False
