"""The results as records: what JSON, JSON Lines and CSV hold, and what their schemas describe.

Keys and codes are English in every language. A number is a JSON number with all its digits; one whose
decimals do not end has 15 significant digits, a low end rounded down and a high end rounded up.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Raw, Struct
from unionstats.quantity.formatting import plain, significant

from unionstats.interval import Exact, Interval
from unionstats.ledger import Bilingual

Number: TypeAlias = Annotated[Raw, Meta(extra_json_schema={"type": "number"})]
Words: TypeAlias = str | Bilingual

LISTED_VALUES = 20  # of the whole numbers that fit, so many are listed

_DIGITS = 15


class Range(Struct, frozen=True):
    """Both ends of an interval; null where it is unbounded."""

    low: Number | None
    high: Number | None


class SolvedRecord(Struct, frozen=True):
    """What an unstated figure can be: `count` whole numbers fit (null: unbounded, or not a count)."""

    count: int | None
    values: list[int] | None
    low: Number | None
    high: Number | None


class FigureRecord(Struct, frozen=True):
    """One figure: `value`, `low` and `high` are in `unit`, per cent for a percentage."""

    id: str
    section: str | None
    paragraph: int | None
    label: Words | None
    stated: str | None
    value: Number | None
    unit: str | None
    low: Number | None
    high: Number | None
    whole: bool
    exact: bool
    region: Words | None
    period: Words | None
    note: Words | None
    line: int
    solved: SolvedRecord | None = None


class NeighbourRecord(Struct, frozen=True):
    """A whole number next to where an unstated total would have to lie, and what it gives."""

    figure: str
    value: int
    gives: Number


class CheckRecord(Struct, frozen=True):
    """One rule and what the engine says of it, judged alone."""

    id: str
    rule: str
    verdict: str
    agreement: str
    stated: str | None
    computed: Range | None
    solved: dict[str, SolvedRecord]
    neighbours: list[NeighbourRecord]
    note: Words | None
    line: int


class ConflictRecord(Struct, frozen=True):
    """Rules that hold one by one but not together, and the figures that they share."""

    checks: list[str]
    figures: list[str]


class CountsRecord(Struct, frozen=True):
    """How many rules have each verdict."""

    consistent: int
    inconsistent: int
    undetermined: int


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
