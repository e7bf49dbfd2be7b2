"""Rates of counts that the report rounds to thousands: of 22,000 disposals, 13,000 (61%)."""

from __future__ import annotations

from msgspec.structs import replace

from unionstats.interval import Interval, divide, exactly, intersect, subtract
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import QUOTIENT, Question, Relation, Row
from unionstats.source.drafting.relations.slips import span

_THOUSAND = 1000
_HALF = 500


def ask_rounded(row: Row) -> None:
    """Ask of the rates that hold only of counts rounded to thousands, since nothing says that they are."""
    for at, one in enumerate(row.relations):
        if _only_rounded(row, one):
            row.relations[at] = replace(one, question=Question.ROUNDED)


def _only_rounded(row: Row, relation: Relation) -> bool:
    """Whether a rate of two levels fits them as rounded to thousands, but not as they are printed."""
    if relation.kind not in {"share", "growth"} or relation.unstated is not None:
        return False
    items = [row.items[number - row.items[0].number] for number in relation.figures]
    if len(items) != 3 or items[0].kind is not Kind.RATE:  # noqa: PLR2004 - the rate and two levels
        return False
    told = [one.quantity for one in items[1:]]
    if any(one.unit is not None and one.unit.dimension != "count" for one in told):
        return False
    if any(one.step != 1 or one.value < _THOUSAND or one.value % _THOUSAND for one in told):
        return False
    printed = span(items[0], rounded=True)
    exact = [exactly(one.value) for one in told]
    wide = [Interval(one.value - _HALF, one.value + _HALF) for one in told]
    return not _meets(printed, relation.form, *exact) and _meets(printed, relation.form, *wide)


def _meets(printed: Interval, form: str, first: Interval, second: Interval) -> bool:
    """Whether a rate can be the quotient, or the growth, of two levels."""
    top = first
    if form != QUOTIENT:
        top = subtract(first, second) if "{1} - {2}" in form else subtract(second, first)
    made = divide(top, second)
    return made is not None and intersect(printed, made) is not None
